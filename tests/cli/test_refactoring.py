"""The commands that change numbers and names: what they write, what they say, what they refuse."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from linter.cli import main
from tests.authoring.refactoring.drafts import EXAMPLES, SMALL


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds one draft."""
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(SMALL, encoding="utf-8")
    return tmp_path


MOVED = """\
Recommendation 2.2 becomes 2.1: 5 places; {}
  13:36  1.1  citation  2.2 → 2.1
  17:26  1.3  citation  2.1 → 2.2
  17:57  1.3  citation  2.2 → 2.1
  43:1  Recommendation 2.1  recommendation  2.1 → 2.2
  45:1  Recommendation 2.2  recommendation  2.2 → 2.1
"""


def test_what_would_change_is_told_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["move", "2.2", "2.1", "draft.txt", "--dry-run", "--output", "copy.txt"]) == 0
    assert [path.name for path in Path().iterdir()] == ["draft.txt"]
    assert Path("draft.txt").read_text(encoding="utf-8") == SMALL
    assert capsys.readouterr().out.splitlines()[0] == MOVED.format("nothing written").splitlines()[0]


def test_the_copy_is_changed_and_the_draft_stays(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["move", "2.2", "2.1", "draft.txt", "--output", "copy.txt"]) == 0
    assert Path("draft.txt").read_text(encoding="utf-8") == SMALL
    assert "2.1 Record what was said.\n\n2.2 Audit" in Path("copy.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == MOVED.format("copy.txt")


def test_a_draft_comes_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for named in ([], ["--stdin-name", "draft.txt"]):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SMALL.encode())))
        code = main(["move", "2.2", "2.1", "-", "--output", "copy.txt", *named])
        assert (code, Path("copy.txt").exists()) == ((0, True) if named else (2, False))
    shown, complaints = capsys.readouterr()
    assert shown == MOVED.format("copy.txt")
    assert "--stdin-name names what is read from -" in complaints


def test_a_refusal_tells_the_places_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remove", "1.2", "draft.txt", "--output", "copy.txt"]) == 2
    assert not Path("copy.txt").exists()
    assert capsys.readouterr().err == (
        "draft.txt: Recommendation 1.2 is still cited; name another one with --instead:\n"
        "  13:36  1.1  “(Recommendations 1.1 - 1.3 and 2.2)”  cites 1.2\n"
        "  15:63  1.2  “(Recommendation 1.2)”  cites 1.2\n"
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["move", "2.2", "2.1", "draft.txt"], "Say where the copy goes (--output OUT)"),
        (["renumber", "draft.txt", "--output", "draft.txt"], "draft.txt is the draft"),
        (["renumber", "draft.txt", "--output", "copy.md"], "OUT has the draft's format"),
        (["renumber", "draft.txt", "--output", "there.txt"], "there.txt is there already; --force"),
        (["renumber", "draft.txt", "--output", "no/copy.txt"], "Can't write no/copy.txt"),
        (["renumber", "lost.txt", "--output", "copy.txt"], "lost.txt"),
        (["move", "2.x", "2.1", "draft.txt", "--dry-run"], "'2.x' is no number; write 2.3"),
        (["renumber", "draft.txt", "--dry-run", "--tracked"], "Only Word files can hold tracked changes"),
    ],
)
def test_bad_input_is_one_sentence(given: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("there.txt").write_text("mine", encoding="utf-8")
    assert main(given) == 2
    assert told in capsys.readouterr().err
    assert Path("there.txt").read_text(encoding="utf-8") == "mine"
    assert not Path("copy.txt").exists()


def test_force_writes_over_what_is_there() -> None:
    Path("there.txt").write_text("mine", encoding="utf-8")
    assert main(["insert", "2.1", "Ask again.", "draft.txt", "--output", "there.txt", "--force"]) == 0
    assert "2.1 Ask again.\n\n2.2 Audit" in Path("there.txt").read_text(encoding="utf-8")


def test_a_body_is_renamed(capsys: pytest.CaptureFixture[str]) -> None:
    text = (EXAMPLES / "clean.md").read_text(encoding="utf-8")
    Path("clean.md").write_text(text, encoding="utf-8")
    assert main(["rename-body", "MVPT", "MVP", "clean.md", "--output", "copy.md"]) == 0
    assert Path("copy.md").read_text(encoding="utf-8") == re.sub(r"\bMVPT\b", "MVP", text)
    assert capsys.readouterr().out.startswith("“MVPT” becomes “MVP”: ")


def test_two_with_one_number_are_told_apart_by_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    text = SMALL.replace("\n1.3 Share", "\n1.2 Share").replace("1.1 - 1.3", "1.1")
    Path("draft.txt").write_text(text.replace("(recommendation 1.3)", ""), encoding="utf-8")
    assert main(["renumber", "draft.txt", "--output", "copy.txt"]) == 2
    assert "1.2 may mean that at line 31 or line 33; say which with --cited 1.2@31" in capsys.readouterr().err
    assert main(["renumber", "draft.txt", "--output", "copy.txt", "--cited", "1.2@33"]) == 0
    assert "(Recommendation 1.3)" in Path("copy.txt").read_text(encoding="utf-8")
