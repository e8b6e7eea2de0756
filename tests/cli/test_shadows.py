"""The words of Word files beside a report, in whose lines the findings stand."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.cli import main
from linter.cli.shadows import write_shadows
from linter.model.draft import Coverage
from linter.reports.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[2] / "examples"
MARK = "\n\n(the words of a Word file, a paragraph a line, made by reportlint --shadow)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds a Word file in a folder and a text."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    shutil.copy(EXAMPLES / "flawed.docx", tmp_path / "old" / "flawed.docx")
    shutil.copy(EXAMPLES / "flawed.txt", tmp_path / "flawed.txt")
    return tmp_path


def packed(path: str, *lines: str) -> Outcome:
    return Outcome(path, (), Coverage(), "word", lines)


def placed(form: str, shown: str) -> Iterator[tuple[str, int]]:
    """Yield the paths and lines that the formats for services name."""
    if form == "gitlab":
        yield from ((one["location"]["path"], one["location"]["lines"]["begin"]) for one in json.loads(shown))
    elif form == "github":
        for line in shown.splitlines():
            told = dict(part.split("=") for part in line.split("::")[1].partition(" ")[2].split(",")[:2])
            yield told["file"], int(told["line"])
    else:
        for result in json.loads(shown)["runs"][0]["results"]:
            place = result["locations"][0]["physicalLocation"]
            yield place["artifactLocation"]["uri"], place["region"]["startLine"]


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab"])
def test_findings_stand_in_the_lines_of_the_shadow(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = ["--format", form, "--output", "-", "--format", "json", "--output", "a.json"]
    assert main(["check", "old", "flawed.txt", "--shadow", ".words", *pairs]) == 1
    found = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    shown = list(placed(form, capsys.readouterr().out))
    named = {"old/flawed.docx": ".words/old/flawed.docx.txt", "flawed.txt": "flawed.txt"}
    assert shown == [(named[one["filename"]], one["location"]["line"]) for one in found]
    lines = (folder / ".words/old/flawed.docx.txt").read_text(encoding="utf-8").split("\n")
    quotes = [one for one in found if one["filename"] == "old/flawed.docx" and one["quote"]]
    assert len(quotes) > 40
    for one in quotes:
        line = lines[one["location"]["line"] - 1]
        assert line[one["location"]["column"] - 1 : one["end_location"]["column"] - 1] == one["quote"]
    assert [path.name for path in (folder / ".words").rglob("*") if path.is_file()] == ["flawed.docx.txt"]


def test_a_shadow_is_written_again_and_nothing_else_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["check", "old/flawed.docx", "--exit-zero", "--shadow"]
    assert main([*arguments, "."]) == 0
    assert main([*arguments, "."]) == 0
    (folder / "words" / "old").mkdir(parents=True)
    other = folder / "words" / "old" / "flawed.docx.txt"
    other.write_text("A draft.\n", encoding="utf-8")
    assert main([*arguments, "words"]) == 2
    assert capsys.readouterr().err == (
        "words/old/flawed.docx.txt is no shadow of a draft; it stays as it is. Name another folder for the shadows.\n"
    )
    assert other.read_text(encoding="utf-8") == "A draft.\n"


def test_a_shadow_that_is_checked_itself_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "old/flawed.docx", "--exit-zero", "--shadow", "."]) == 0
    assert main(["check", "old", "--exit-zero", "--shadow", "."]) == 2
    assert "old/flawed.docx.txt is no shadow" in capsys.readouterr().err
    assert (folder / "old" / "flawed.docx.txt").read_text(encoding="utf-8").endswith(MARK)


@pytest.mark.parametrize("target", ["flawed.txt", "flawed.txt/words"])
def test_a_folder_that_cannot_be_made(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "old", "--exit-zero", "--shadow", target]) == 2
    assert "flawed.txt" in capsys.readouterr().err


def test_no_excerpts_and_a_shadow_contradict_each_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "old", "--no-excerpts", "--shadow", "words"]) == 2
    assert "which --no-excerpts forbids" in capsys.readouterr().err
    assert not (folder / "words").exists()


def test_drafts_of_one_name_have_shadows_of_their_own(folder: Path) -> None:
    held = [
        packed("a/x.docx", "A"),
        packed("b/x.docx", "B"),
        packed("../x.docx", "C"),
        packed("/far/x.docx", "D"),
    ]
    shadowed, refusals = write_shadows([*held, Outcome("y.txt", (), Coverage())], folder / "words")
    far = os.path.relpath("/far").replace("../", "")
    names = ["a/x.docx.txt", "b/x.docx.txt", "x.docx.txt", f"{far}/x.docx.txt"]
    assert refusals == ()
    assert [(one.shadow, one.lines) for one in shadowed] == [
        *((str(folder / "words" / name), ()) for name in names),
        ("", ()),
    ]
    assert (folder / "words" / "b" / "x.docx.txt").read_text(encoding="utf-8") == f"B{MARK}"


def test_a_link_that_leads_nowhere_is_not_followed(folder: Path) -> None:
    (folder / "x.docx.txt").symlink_to(folder / "nowhere")
    shadowed, (refusal,) = write_shadows([packed("x.docx", "A")], Path())
    assert "is no shadow" in refusal
    assert shadowed[0].shadow == ""
    assert not (folder / "nowhere").exists()
