"""`reportlint fix` and the options of `check` that mend drafts."""

from __future__ import annotations

import io
import re
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest

from linter.cli import main, mending

FLAWED = Path(__file__).resolve().parents[2] / "examples" / "flawed.docx"

DRAFT = """\
# Early help\r
\r
1.1 The the nurses met in in May..\r
\r
1.2 They met often.\r
"""
MENDED = DRAFT.replace("The the", "The").replace("..", ".")
DIFF = """\
--- draft.md
+++ draft.md (fixed)
@@ -1,5 +1,5 @@
 # Early help
{0}
-1.1 The the nurses met in in May..
+1.1 The nurses met in in May.
{0}
 1.2 They met often.
""".format(" ")
FIX = ["--select", "LNG"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds one draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_bytes(DRAFT.encode())
    return tmp_path


def read(name: str) -> str:
    return Path(name).read_bytes().decode()


def test_the_copy_is_mended_and_the_draft_stays(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "draft.md", "--output", "copy.md", *FIX]) == 0
    assert (read("copy.md"), read("draft.md")) == (MENDED, DRAFT)
    assert capsys.readouterr().out == (
        "copy.md: 2 findings fixed\n"
        "  LNG001  repeated-word  1\n"
        "  LNG002  repeated-punctuation  1\n"
        "Not changed:\n"
        "  LNG001  1.1  3:23  it is for a person to decide; --unsafe-fixes makes it\n"
        "1 finding left; `reportlint check copy.md` shows what there is.\n"
    )


def test_unsafe_fixes_have_to_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "draft.md", "--output", "copy.md", "--unsafe-fixes", *FIX]) == 0
    assert read("copy.md") == MENDED.replace("in in", "in")
    assert "Not changed" not in capsys.readouterr().out


def test_a_diff_goes_to_the_terminal_and_the_summary_aside(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "draft.md", "--output", "copy.md", "--diff", *FIX]) == 0
    shown, aside = capsys.readouterr()
    assert shown == DIFF
    assert aside.startswith("copy.md: 2 findings fixed\n")
    assert read("copy.md") == MENDED


def test_an_older_copy_is_written_over_by_force_only(capsys: pytest.CaptureFixture[str]) -> None:
    Path("copy.md").write_text("What somebody has worked on.\n")
    assert main(["fix", "draft.md", "--output", "copy.md", *FIX]) == 2
    assert capsys.readouterr().err == "Error: copy.md is there already; --force writes over it.\n"
    assert read("copy.md") == "What somebody has worked on.\n"
    assert main(["fix", "draft.md", "--output", "copy.md", "--force", *FIX]) == 0
    assert read("copy.md") == MENDED


def test_force_does_not_reach_the_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "draft.md", "--output", "draft.md", "--force", *FIX]) == 2
    assert "draft.md is the draft" in capsys.readouterr().err
    assert read("draft.md") == DRAFT


def test_a_draft_without_slips_is_copied(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "draft.md", "--output", "copy.md", "--select", "LNG005"]) == 0
    assert read("copy.md") == DRAFT
    assert capsys.readouterr().out.startswith("copy.md: 0 findings fixed\n0 findings left")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(DRAFT.encode())))
    assert main(["fix", "-", "--stdin-name", "x.md", "--output", "copy.md", *FIX]) == 0
    assert read("copy.md") == MENDED


@pytest.mark.parametrize(
    ("output", "complaint"),
    [
        (
            "draft.md",
            "draft.md is the draft; `reportlint check --fix draft.md` changes it where it stands",
        ),
        ("../{folder}/draft.md", "is the draft"),
        ("copy.docx", "OUT has the draft's format, so its name ends in .md, too."),
        ("none/copy.md", "Can't write none/copy.md: there is no folder none; make it first."),
    ],
)
def test_where_the_copy_can_not_go(
    folder: Path, capsys: pytest.CaptureFixture[str], output: str, complaint: str
) -> None:
    assert main(["fix", "draft.md", "--output", output.format(folder=folder.name), *FIX]) == 2
    assert complaint in capsys.readouterr().err
    assert read("draft.md") == DRAFT


def test_what_can_not_be_read_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "none.md", "--output", "copy.md"]) == 2
    assert capsys.readouterr().err.startswith("none.md: ")
    assert not Path("copy.md").exists()


def test_fixes_in_place_keep_the_mode_and_the_rest_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.md").chmod(0o640)
    assert main(["check", "draft.md", "--fix", "--statistics", *FIX]) == 1
    assert read("draft.md") == MENDED
    assert Path("draft.md").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in Path().iterdir()] == ["draft.md"]
    shown, aside = capsys.readouterr()
    assert aside == "draft.md: 2 findings fixed\n"
    assert shown.startswith("    1  LNG001  repeated-word\n")


def test_a_second_run_has_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "--unsafe-fixes", *FIX]) == 0
    before = Path("draft.md").stat()
    capsys.readouterr()
    assert main(["check", "--fix", "--unsafe-fixes", *FIX]) == 0
    assert capsys.readouterr().err == ""
    assert Path("draft.md").stat().st_ino == before.st_ino


def test_a_diff_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.md", "--diff", *FIX]) == 1
    assert capsys.readouterr().out == DIFF
    assert read("draft.md") == DRAFT


def test_beside_a_diff_findings_go_to_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.md", "--diff", "--format", "csv", "--output", "found.csv", *FIX]) == 1
    assert capsys.readouterr().out == DIFF
    assert read("found.csv").count("LNG00") == 3


def test_a_diff_of_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(DRAFT.encode())))
    assert main(["check", "-", "--stdin-name", "draft.md", "--diff", *FIX]) == 1
    assert capsys.readouterr().out == DIFF


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["draft.md", "--fix", "--diff"], "--fix changes the drafts and --diff only shows"),
        (["-", "--fix"], "--fix changes files, and - is none"),
    ],
)
def test_what_does_not_go_together(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert main(["check", *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_tracked_changes_carry_the_day_and_need_word(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.docx").write_bytes(FLAWED.read_bytes())
    assert main(["fix", "draft.docx", "--output", "copy.docx", "--tracked", "--as-of", "2026-01-05"]) == 0
    with ZipFile("copy.docx") as copy:
        changes = re.findall(r"<w:(?:ins|del) [^>]*>", copy.read("word/document.xml").decode())
    assert changes
    assert all('w:author="reportlint" w:date="2026-01-05T00:00:00Z"' in change for change in changes)
    capsys.readouterr()
    assert main(["fix", "draft.md", "--output", "copy.md", "--tracked"]) == 2
    assert capsys.readouterr().err == (
        "draft.md: Only Word files can hold tracked changes; leave --tracked out.\n"
    )
    assert not Path("copy.md").exists()


def test_a_diff_of_a_word_draft_shows_paragraphs_with_their_labels(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("draft.docx").write_bytes(FLAWED.read_bytes())
    assert main(["check", "draft.docx", "--diff", "--select", "CIT003"]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == ["--- draft.docx", "+++ draft.docx (fixed)"]
    assert [line[:7] for line in shown[3:]] == ["-[2.8] ", "+[2.8] "]
    assert "(Recommendations 4.2 and 4.5)" in shown[4]


def test_a_draft_that_can_not_be_written_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mending, "write_file", lambda path, _data: f"Can't write {path}: No space left.")
    assert main(["check", "draft.md", "--fix", *FIX]) == 2
    shown, aside = capsys.readouterr()
    assert aside == "Can't write draft.md: No space left.\n"
    assert "3 warnings" in shown


def test_other_formats_are_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    office, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
    with ZipFile("draft.odt", "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr(
            "content.xml",
            f'<o:document-content xmlns:o="{office}" xmlns:t="{text}"><o:body><o:text>'
            "<t:p>1.1 The the end.</t:p></o:text></o:body></o:document-content>",
        )
    assert main(["fix", "draft.odt", "--output", "copy.odt"]) == 2
    assert capsys.readouterr().err == (
        "draft.odt: Only Word, Markdown and text files can be changed; save the draft as .docx.\n"
    )
    assert main(["check", "draft.odt", "--fix", *FIX]) == 2
    assert "Only Word, Markdown and text files can be changed" in capsys.readouterr().err


def test_a_diff_without_anything_to_show_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "lost.md", "--diff"]) == 2
    assert main(["check", "draft.md", "--diff", "--select", "STR001"]) == 1
    shown, complaints = capsys.readouterr()
    assert shown == ""
    first, second = complaints.splitlines()
    assert first == "lost.md: There is no such file or folder; check the name."
    assert re.fullmatch(r"Nothing to show: none of the findings \(\d+\) has such a fix\.", second)
