"""The command line: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from linter import app
from linter.app import examining
from linter.app.wording import rule_texts
from linter.cli import main
from linter.cli.progress import line, progress
from linter.cli.writing import print_out, write_file
from tests.small_pack import DRAFT, LETTER, small_pack

__all__ = ["small_pack"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds one draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("small_pack")
class TestCheck:
    """`reportlint check` with two rules that find something."""

    def test_text_goes_to_the_terminal(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.txt"]) == 1
        shown, complaints = capsys.readouterr()
        assert shown.startswith(
            "draft.txt\n\n  1. Early help\n\n  warning CIT001  1.1  3:5  Here is Midwives.\n"
        )
        assert shown.endswith("2 warnings in 1 file.\n")
        assert complaints == ""

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["draft.txt"], 1),
            ([], 1),
            (["draft.txt", "--exit-zero"], 0),
            (["draft.txt", "--fail-on", "error"], 0),
            (["draft.txt", "--fail-on", "error", "--stage", "publication"], 1),
            (["draft.txt", "--select", "LNG"], 0),
            (["draft.txt", "--ignore", "CIT"], 0),
            (["draft.txt", "--ignore", "cit001, CIT002"], 0),
            (["draft.txt", "--select", "CIT001", "--select", "CIT002", "--ignore", "CIT001,CIT002"], 0),
            (["draft.txt", "--as-of", "2026-07-31", "--view", "original"], 1),
            (["draft.txt", "missing.txt"], 2),
            (["missing.txt", "--exit-zero"], 2),
            (["draft.txt", "--style", "other"], 2),
            (["draft.txt", "--style", "other", "--exit-zero"], 2),
        ],
    )
    def test_exit_codes(self, arguments: list[str], code: int) -> None:
        assert main(["check", *arguments]) == code

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["--select", "CIT01"], 'select: There is no rule "CIT01"; the nearest is CIT001.\n'),
            (["--style", "x"], 'style: There is no house style "x"; the known ones are clas.\n'),
            (
                ["--config", "x.yaml"],
                "x.yaml:1:1: The configuration can't be read: No such file or directory.\n",
            ),
            (
                ["--stage", "final"],
                "Error: Invalid value for '--stage': 'final' is not one of 'draft', 'publication'.\n",
            ),
            (
                ["--fail-on", "panic"],
                "Error: Invalid value for '--fail-on': 'panic' is not one of 'error', 'warning', 'info'.\n",
            ),
            (["--as-of", "31.7.2026"], "is no date; write the year, the month and the day: 2026-07-31.\n"),
            (["--colour"], "Error: No such option"),
            (["--format", "json", "--format", "text", "--output", "x"], "--output - is the terminal.\n"),
            (["--diff", "--no-excerpts"], "--diff shows the words of drafts, which --no-excerpts forbids.\n"),
            (
                ["--format", "json", "--output", "x", "--format", "csv", "--output", "./x"],
                "/x; give each a file of its own.\n",
            ),
        ],
    )
    def test_mistakes_are_one_sentence(
        self, arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", "draft.txt", *arguments]) == 2
        complaints = capsys.readouterr().err
        assert complaint in complaints
        assert "Traceback" not in complaints

    def test_a_mistake_in_a_configuration_has_its_place(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        config = folder / "old" / ".reportlint.yaml"
        config.parent.mkdir()
        config.write_text("stage: draft\nselct: [CIT001]\n", encoding="utf-8")
        (config.parent / "b.txt").write_text(DRAFT, encoding="utf-8")
        assert main(["check"]) == 2
        shown, complaints = capsys.readouterr()
        assert complaints.startswith(f"{config}:2:1: selct: ")
        assert shown.endswith("2 warnings in 1 file.\n")

    @pytest.mark.parametrize(
        ("lines", "said"),
        [
            (
                "ignore:\n  - CIT001\n  - CTI002\n",
                '3:5: ignore: There is no rule "CTI002"; the nearest is CIT002.',
            ),
            ("select: [XYZ]\n", '1:10: select: There is no rule "XYZ".'),
            ("stage: draft\nseverity:\n  XYZ: info\n", '3:8: severity: There is no rule "XYZ".'),
            (
                "per-file-ignores:\n  old/**: [CIT]\n  new/**: [XYZ]\n",
                '3:12: per-file-ignores: There is no rule "XYZ".',
            ),
        ],
    )
    def test_a_misspelt_code_in_a_configuration_has_its_place(
        self, lines: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / ".reportlint.yaml").write_text(lines, encoding="utf-8")
        assert main(["check", "draft.txt"]) == 2
        assert capsys.readouterr().err == f"{folder}/.reportlint.yaml:{said}\n"

    def test_the_bytes_of_standard_input(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(DRAFT.encode())))
        assert main(["check", "-", "--stdin-name", "old/piped.md", "--format", "json"]) == 1
        assert {found["filename"] for found in json.loads(capsys.readouterr().out)} == {"old/piped.md"}

    def test_formats_go_where_their_outputs_say(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        pairs = ["--format", "json", "--output", "a.json", "--format", "text", "--output", "-"]
        assert main(["check", "draft.txt", *pairs]) == 1
        assert len(json.loads((folder / "a.json").read_text(encoding="utf-8"))) == 2
        assert capsys.readouterr().out.endswith("2 warnings in 1 file.\n")
        assert main(["check", "draft.txt", "--output", "a.txt"]) == 1
        assert capsys.readouterr().out == ""
        assert (folder / "a.txt").read_text(encoding="utf-8").startswith("draft.txt\n")
        assert sorted(path.name for path in folder.iterdir()) == ["a.json", "a.txt", "draft.txt"]

    @pytest.mark.parametrize("target", ["nowhere/a.json", "draft.txt/a.json", "."])
    def test_a_report_that_cannot_be_written(self, target: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.txt", "--format", "json", "--output", target, "--exit-zero"]) == 2
        complaints = capsys.readouterr().err
        assert complaints.startswith(f"Can't write {target}: ")
        assert complaints.count("\n") == 1

    def test_a_report_never_replaces_a_draft(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.txt", "--output", str(folder / "draft.txt")]) == 2
        assert (folder / "draft.txt").read_text(encoding="utf-8") == DRAFT
        assert "draft.txt is a draft; name another file for the report.\n" in capsys.readouterr().err

    @pytest.mark.parametrize("form", app.FORMATS)
    def test_no_word_of_the_draft_without_excerpts(
        self, form: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", "draft.txt", "--no-excerpts", "--format", form]) == 1
        shown = capsys.readouterr().out
        words = {word for word in DRAFT.replace(".", " ").replace(":", " ").split() if len(word) > 4}
        own = " ".join(words for rule in rule_texts(["draft.txt"], app.Options()) for words in rule[3:])
        # The page says these words itself, of any draft; the rules' own words stand in formats that explain.
        words -= {"Recommendations", "families"} if form == "html" else set()
        assert not [word for word in words if word in shown and not (form in app.EXPLAINING and word in own)]
        assert "Here is …." in shown

    @pytest.mark.parametrize("suffix", ["txt", "md"])
    def test_a_comment_hides_findings_of_the_next_block(
        self, suffix: str, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        first = "<!-- reportlint: ignore CIT001 because it is a quotation -->\n1.1"
        second = "<!-- reportlint: ignore LNG001 -->\n1.2"
        text = DRAFT.replace("1.1", first, 1).replace("1.2", second, 1)
        (folder / f"draft.{suffix}").write_text(text, encoding="utf-8")
        assert main(["check", f"draft.{suffix}", "--format", "json"]) == 1
        found = [
            (one["code"], one["message"], one["location"]) for one in json.loads(capsys.readouterr().out)
        ]
        assert found == [
            ("SUP001", "LNG001 hides nothing.", {"line": 6, "column": 1}),
            ("SUP001", "No reason.", {"line": 6, "column": 1}),
            ("CIT002", "Kept kept.", {"line": 7, "column": 18}),
        ]

    def test_statistics_count(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.txt", "--statistics"]) == 1
        assert capsys.readouterr().out == (
            "    1  CIT001  names-cit001\n    1  CIT002  names-cit002\n\n2 warnings in 1 file.\n"
        )

    def test_colours_are_for_terminals_that_want_them(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        main(["check", "draft.txt"])
        assert "\x1b[33;1mwarning" in capsys.readouterr().out
        monkeypatch.setenv("NO_COLOR", "1")
        main(["check", "draft.txt"])
        assert "\x1b" not in capsys.readouterr().out
        monkeypatch.delenv("NO_COLOR")
        monkeypatch.setenv("TERM", "dumb")
        main(["check", "draft.txt"])
        assert "\x1b" not in capsys.readouterr().out

    def test_an_interrupted_run_is_quiet(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def interrupt(*_given: object, **_named: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(examining, "run", interrupt)
        assert main(["check", "draft.txt"]) == 130
        assert "Traceback" not in capsys.readouterr().err


BAD = {
    "an empty file": ("bad.txt", b"", "The file is empty"),
    "an empty Word file": ("bad.docx", b"", ""),
    "blanks": ("bad.md", b"\n  \n", "only blanks"),
    "a missing file": ("bad.txt", None, "There is no such file or folder"),
    "binary data": ("bad.txt", bytes(range(256)) * 40, "binary data"),
    "no Word file": ("bad.docx", b"PK\x03\x04 and no more", ""),
    "a text called Word": ("bad.docx", DRAFT.encode(), ""),
    "a PDF called text": ("bad.txt", b"%PDF-1.7 \n", "PDF"),
    "20 MB": ("bad.txt", DRAFT.encode() * 150_000, "The file is 2"),
}


@pytest.mark.usefixtures("small_pack")
@pytest.mark.parametrize(("name", "data", "why"), BAD.values(), ids=BAD)
def test_bad_files_are_one_sentence_each_and_the_others_are_checked(
    name: str, data: bytes | None, why: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    assert main(["check", name, "draft.txt", "--format", "json"]) == 2
    shown, complaints = capsys.readouterr()
    bad, *others = json.loads(shown)
    assert (bad["filename"], bad["code"], bad["severity"]) == (name, "IOE001", "error")
    assert why in bad["message"]
    assert "Internal error" not in bad["message"]
    assert [other["filename"] for other in others] == ["draft.txt", "draft.txt"]
    assert complaints == ""


@pytest.mark.usefixtures("small_pack")
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_other_encodings_are_read(encoding: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "draft.txt").write_bytes(DRAFT.replace("kept.", "kept \u2013 well.").encode(encoding))
    assert main(["check", "draft.txt", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["code"], one["location"]) for one in found] == [
        ("CIT001", {"line": 3, "column": 5}),
        ("CIT002", {"line": 5, "column": 18}),
    ]


@pytest.mark.usefixtures("small_pack")
def test_what_is_no_report_is_one_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "draft.txt").write_text(LETTER, encoding="utf-8")
    assert main(["check", "draft.txt", "--format", "json"]) == 1
    assert [found["message"] for found in json.loads(capsys.readouterr().out)] == ["This is no report."]


@pytest.mark.usefixtures("small_pack")
def test_a_folder_without_drafts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty").mkdir()
    assert main(["check", "empty", "draft.txt"]) == 2
    assert "The folder holds no draft" in capsys.readouterr().out


class TestShow:
    """`reportlint show`."""

    def test_the_graph(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["show", "draft.txt"]) == 0
        assert (
            "     1.1  Ensure that records are shared.\n          CITED NOWHERE\n" in capsys.readouterr().out
        )
        assert main(["show", "draft.txt", "--format", "json"]) == 0
        shown = json.loads(capsys.readouterr().out)
        assert [one["number"] for one in shown["recommendations"]] == ["1.1"]

    def test_the_blocks(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["show", "draft.txt", "--blocks", "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)[1] == {
            "story": "body",
            "kind": "paragraph",
            "number": "1.1",
            "text": "Midwives met families.",
            "style": "",
            "hidden": False,
        }
        assert main(["show", "draft.txt", "--blocks"]) == 0
        assert "1.1      Midwives met families.\n" in capsys.readouterr().out

    def test_standard_input(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(DRAFT.encode())))
        assert main(["show", "-", "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["file"] == "stdin"

    @pytest.mark.parametrize("more", [[], ["--blocks"]])
    def test_what_cannot_be_shown(self, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["show", "missing.txt", *more]) == 2
        shown, complaints = capsys.readouterr()
        assert (shown, complaints.startswith("missing.txt: There is no such file")) == ("", True)
        assert main(["show", "draft.txt", "--style", "x", *more]) == 2
        assert capsys.readouterr().err.startswith("style: There is no house style")


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert "Check draft inspection and review reports" in shown
    assert "..." not in shown.partition("Commands:")[2], "the first sentence of a command is cut off"
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("reportlint")
    assert main(["check", "-h"]) == 0
    assert main(["chek"]) == 2
    assert "No such command 'chek'" in capsys.readouterr().err


def test_progress_is_told_on_a_terminal_about_many_files(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with progress() as bar:
        bar.tell(0, 50, "a.txt")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress() as bar:
        bar.tell(0, 50, "a\x1b.txt")
        bar.tell(1, 2, "b.txt")
    assert capsys.readouterr().err == f"\r\x1b[K{'░' * 24} 0/50  a.txt\r\x1b[K"


@pytest.mark.parametrize(
    ("done", "rate", "width", "shown"),
    [
        (0, 0.0, 60, f"{'░' * 24} 0/500  archive/draft.docx"),
        (250, 41.7, 80, f"{'█' * 12}{'░' * 12} 250/500  42/s  0:06 left  archive/draft.docx"),
        (250, 0.05, 80, f"{'█' * 12}{'░' * 12} 250/500  0.1/s  1:23:20 left  archive/draft.docx"),
        (250, 0.05, 70, f"{'█' * 12}{'░' * 12} 250/500  0.1/s  1:23:20 left  ive/draft.docx"),
        (250, 1.5, 60, f"{'█' * 12}{'░' * 12} 250/500  1.5/s  2:47 left"),
        (250, 1.5, 40, "250/500  1.5/s  2:47 left  e/draft.docx"),
        (250, 1.5, 12, "250/500  1."),
    ],
)
def test_the_line_of_a_run_fits_its_terminal(done: int, rate: float, width: int, shown: str) -> None:
    assert line(done, 500, rate, "archive/draft.docx", width) == shown
    assert len(shown) < width


def test_a_file_is_whole_or_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder / "report.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    (folder / "link").symlink_to(target)
    assert write_file(folder / "link", "new é\n") == ""
    assert target.read_bytes() == "new é\n".encode()
    assert (folder / "link").is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640

    def fail(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert write_file(target, "newer") == f"Can't write {target}: No space left on device."
    assert target.read_bytes() == "new é\n".encode()
    assert sorted(path.name for path in folder.iterdir()) == ["draft.txt", "link", "report.json"]


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device file")
def test_a_device_is_written_to_and_not_replaced() -> None:
    assert write_file(Path("/dev/null"), "x") == ""
    assert Path("/dev/null").is_char_device()


# A rule of the shipped pack, over the real way from bytes to text.
REAL = """\
Early help

1.1 Midwives met families late (Recommendation 1.4).

Recommendations

1. Oakshire NHS Trust should:

1.1 Ensure that midwives meet families.
1.2 Ensure that records are shared.
"""


def test_a_shipped_rule_from_bytes_to_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "draft.md").write_text(REAL, encoding="utf-8")
    assert main(["check", "draft.md", "--select", "CIT001", "--format", "json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert found == {
        "code": "CIT001",
        "name": "unresolved-recommendation",
        "severity": "error",
        "message": "There is no recommendation 1.4; the nearest is 1.2.",
        "filename": "draft.md",
        "location": {"line": 3, "column": 32},
        "end_location": {"line": 3, "column": 52},
        "paragraph": "1.1",
        "section": ["Early help"],
        "quote": "(Recommendation 1.4)",
        "help": found["help"],
        "fix": None,
        "fingerprint": found["fingerprint"],
    }


def test_a_report_without_recommendations_is_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "draft.md").write_text(REAL.partition("Recommendations")[0], encoding="utf-8")
    assert main(["check", "draft.md", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found
    assert not [one for one in found if one["code"] == "IOE001"]


@pytest.mark.parametrize(
    ("code", "variants"),
    [
        ("IOE001", {""}),
        ("STR001", {"", "not-a-report"}),
        ("SUP001", {"", "no-code", "no-reason", "unknown-code"}),
    ],
)
def test_the_shipped_rules_have_the_words_that_the_engine_uses(code: str, variants: set[str]) -> None:
    held = app.records(Path(), app.Options())
    assert not isinstance(held, app.Refusal)
    (record,) = (one for one in held if one.code == code)
    assert variants <= set(record.wordings)


def test_a_letter_is_one_finding_of_the_shipped_rules(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "draft.txt").write_text(LETTER, encoding="utf-8")
    assert main(["check", "draft.txt", "--format", "json"]) == 1
    assert [found["code"] for found in json.loads(capsys.readouterr().out)] == ["STR001"]


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


def test_the_process_speaks_utf8_whatever_the_terminal_says(folder: Path) -> None:
    (folder / "é.txt").write_text(DRAFT.replace("kept", "kept – ½ of them"), encoding="utf-8")
    done = process("show", "é.txt", "--blocks", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "kept – ½ of them" in done.stdout.decode()


def test_the_process_ends_with_the_exit_code() -> None:
    done = process("check", "missing.txt")
    assert done.returncode == 2
    assert b"There is no such file" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    (folder / "long.txt").write_text(DRAFT + f"{'Words ' * 200}\n\n" * 1_000, encoding="utf-8")
    command = [sys.executable, "-m", "linter", "show", "--blocks", "long.txt"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as reader:
        assert reader.stdout
        assert reader.stderr
        reader.stdout.read(10)
        reader.stdout.close()
        assert (reader.stderr.read(), reader.wait(timeout=60)) == (b"", 0)


def test_output_that_nobody_reads_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        print_out("x" * 100_000)
        assert os.write(writing, b"later words go nowhere") == 22
