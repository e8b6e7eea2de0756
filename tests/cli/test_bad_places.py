"""Places that can't be read from or written to: one sentence and an exit code of 2, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.cli import main
from tests.small_pack import DRAFT, small_pack

__all__ = ["small_pack"]

ROOT = Path(__file__).resolve().parents[2]
RUN = [sys.executable, "-m", "linter"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds a draft and a folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "closed").mkdir()
    return tmp_path


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", [["check", "draft.txt"], ["show", "draft.txt"], ["rules"], ["--help"]])
def test_a_full_disk_is_said_and_is_no_finding(command: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*RUN, *command],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
    assert done.returncode == 2
    assert done.stderr == b"reportlint can't go on: [Errno 28] No space left on device.\n"


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a shell does")
@pytest.mark.parametrize(
    ("command", "closed", "code"),
    [("check draft.txt --exit-zero", ">&-", 0), ("check -", "<&-", 2), ("show gone.txt", "2>&-", 2)],
)
def test_closed_streams_are_done_without(command: str, closed: str, code: int) -> None:
    line = f"{sys.executable} -m linter {command} {closed}"
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False, env=env)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def test_a_defect_is_shown_and_is_no_finding() -> None:
    program = (
        "import sys, linter.cli as cli\n"
        "def main(argv): raise ZeroDivisionError('of ours')\n"
        "cli.main = main\n"
        "cli.run()\n"
    )
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, env=env)
    assert done.returncode == 2
    assert b"ZeroDivisionError: of ours" in done.stderr


@pytest.fixture
def shut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody into the folder "closed"; modes of files mean nothing to the tests' own user."""
    stat, plain = Path.stat, os.stat

    def look(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.absolute().is_relative_to(folder / "closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    def look_plain(path: Path, **given: bool) -> os.stat_result:
        if str(path).startswith(("closed/", str(folder / "closed"))):
            raise PermissionError(13, "Permission denied", str(path))
        return plain(path, follow_symlinks=given.get("follow_symlinks", True))

    monkeypatch.setattr(Path, "stat", look)
    monkeypatch.setattr(os, "stat", look_plain)


@pytest.mark.usefixtures("shut", "small_pack")
@pytest.mark.parametrize("more", [[], ["--statistics"]])
def test_a_folder_that_is_closed_is_one_finding_and_the_rest_is_checked(
    more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "closed/a.txt", "draft.txt", *more]) == 2
    assert "1 error, 2 warnings in 2 files." in capsys.readouterr().out


@pytest.mark.usefixtures("shut")
@pytest.mark.parametrize(
    "command",
    [
        ["action-plan", "draft.txt", "--output", "closed/l.docx"],
        ["letter", "draft.txt", "--output", "l.docx", "--template", "closed/t"],
        ["new", "--output", "closed/l.docx"],
        ["move", "1.1", "1.2", "draft.txt", "--output", "closed/l.txt"],
        ["fix", "closed", "--output", "l.txt"],
    ],
)
def test_places_that_are_closed_or_wrong(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said


@pytest.mark.parametrize("command", [["check", ""], ["check", "--fix", ""], ["baseline", "write", ""]])
def test_an_empty_name_is_not_the_folder_one_is_in(
    command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.iterdir())
    assert main(command) == 2
    assert "an empty name is no path" in capsys.readouterr().err
    assert sorted(folder.iterdir()) == before


def test_names_of_files_steer_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    name = "draft\x1b[31m\n::error::.txt"
    Path(name).write_text(DRAFT, encoding="utf-8")
    assert main(["fix", name, "--output", f"a{name}"]) == 0
    assert main(["fix", f"gone{name}", "--output", f"b{name}"]) == 2
    assert main(["letter", name, "--output", f"{name}.docx"]) == 0
    out, err = capsys.readouterr()
    assert not [said for said in (out, err) if "\x1b" in said or "::" in said]
