"""Drafts under URLs: fsspec knows files by URL too, which is enough to go the whole way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from linter.app import Checking, Options, Source, Work, check
from linter.app.remote import at, fetch, find
from linter.cli import main
from linter.model.draft import Unreadable

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

pytest.importorskip("fsspec", reason="needs the extra [cluster]")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with drafts and with what is none; it is not the current one."""
    archive = tmp_path / "archive"
    (archive / "2015").mkdir(parents=True)
    for name in ("flawed.txt", "flawed.docx"):
        (archive / "2015" / name).write_bytes((EXAMPLES / name).read_bytes())
    (archive / "clean.md").write_bytes((EXAMPLES / "clean.md").read_bytes())
    for name in ("notes.pdf", ".hidden.txt", "~$flawed.docx"):
        (archive / name).write_bytes(b"")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return archive


def test_a_folder_a_glob_and_a_file_are_found(folder: Path) -> None:
    url = folder.as_uri()
    everything = [at(f"{url}/{name}") for name in ("2015/flawed.docx", "2015/flawed.txt", "clean.md")]
    assert list(find(url)) == everything
    assert list(find(f"{url}/*/*.txt")) == everything[1:2]
    assert list(find(f"{url}/clean.md")) == everything[2:]
    assert list(find(f"{url}/notes.pdf")) == [at(f"{url}/notes.pdf")]


def test_what_is_not_there_is_told(folder: Path) -> None:
    url = folder.as_uri()
    reason = "There is no draft (.docx, .docm, .odt, .md, .markdown, .txt, .text); check the URL."
    assert list(find(f"{url}/*.odt")) == [Unreadable(f"{url}/*.odt", reason)]
    lost = f"{url}/lost.txt"
    assert fetch(at(lost), 9) == Unreadable(lost, "There is no such file; check the URL.")
    unknown = "The URL can't be opened (ValueError: Protocol not known: nowhere); check it, and that it may be read."
    assert list(find("nowhere://here")) == [Unreadable("nowhere://here", unknown)]
    assert fetch(at("nowhere://a.txt"), 9) == Unreadable("nowhere://a.txt", unknown)


def test_no_more_is_fetched_than_may_be_read(folder: Path) -> None:
    draft = at(f"{folder.as_uri()}/clean.md")
    fetched = fetch(draft, 9)
    assert isinstance(fetched, Source)
    assert fetched.data == (folder / "clean.md").read_bytes()[:10]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("kept", [False, True])
def test_the_findings_are_those_of_the_files(folder: Path, jobs: int, *, kept: bool) -> None:
    expected = [
        outcome._replace(
            path=Path(outcome.path).as_uri(),
            findings=tuple(f._replace(path=Path(f.path).as_uri()) for f in outcome.findings),
        )
        for outcome in check([folder], Options()).outcomes
    ]
    for _ in range(2):
        run = Checking([at(folder.as_uri())], Options(), Work(jobs, kept=kept), lambda *_: None)
        assert list(run) == expected


def test_the_configuration_is_that_of_the_current_folder(folder: Path) -> None:
    Path(".reportlint.yaml").write_text("per-file-ignores: {'**/2015/*.txt': [CIT, REC]}\n", encoding="utf-8")
    result = check([at(f"{folder.as_uri()}/2015/flawed.txt")], Options(select=("CIT", "REC", "NUM")))
    assert {finding.code[:3] for finding in result.outcomes[0].findings} == {"NUM"}


def test_the_command_line_takes_urls(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"{folder.as_uri()}/clean.md"
    assert main(["check", url]) == 0
    assert capsys.readouterr().out == "No findings in 1 file.\n"
    for option in (["--fix"], ["--diff"], ["--annotate", "out.docx"]):
        assert main(["check", *option, url]) == 2
        assert f"--fix, --diff and --annotate need a file; fetch {url} first." in capsys.readouterr().err


def test_sarif_names_the_url(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"{folder.as_uri()}/2015/flawed.txt"
    assert main(["check", "--format", "sarif", "--select", "TOC001", url]) == 1
    assert f'"artifactLocation": {{"uri": "{url}"}}' in capsys.readouterr().out


def test_without_the_extra_a_sentence_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    assert main(["check", "memory://a.txt"]) == 2
    assert (
        'A URL can be read with the extra only: pip install "reportlint[cluster]".' in capsys.readouterr().out
    )
