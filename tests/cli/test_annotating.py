"""`reportlint check --annotate`: what is written, what is said, and what is refused."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter.cli import main
from tests.fixing.word.drafts import commented, parts
from tests.readers.word.files import paragraph, read, run, word_file
from tests.small_pack import DRAFT, small_pack

__all__ = ["small_pack"]

ROOT = Path(__file__).resolve().parents[2]


def _draft(*, comments: str = "", before: str = "", behind: str = "") -> bytes:
    lines = [line for line in DRAFT.splitlines() if line]
    body = "".join(
        paragraph(line) if "Midwives" not in line else f"{before}{paragraph(line)}{behind}" for line in lines
    )
    return word_file(body, comments=comments) if comments else word_file(body)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds one Word draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.docx").write_bytes(_draft())
    return tmp_path


@pytest.mark.usefixtures("small_pack")
class TestAnnotate:
    """With two rules that find a word each."""

    def test_the_copy_holds_the_findings(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.docx", "--annotate", "out.docx", "--as-of", "2024-05-01"]) == 1
        assert capsys.readouterr().out.endswith("2 warnings in 1 file.\n")
        out = (folder / "out.docx").read_bytes()
        assert commented(out) == {
            "CIT001 names-cit001|Here is Midwives.|Mend it.": "Midwives",
            "CIT002 names-cit002|Kept kept.|Mend it.": "kept",
        }
        assert b'w:date="2024-05-01T00:00:00Z"' in parts(out)["word/comments.xml"]
        assert read(out).blocks == read(_draft()).blocks
        assert (folder / "draft.docx").read_bytes() == _draft()

    def test_the_copy_can_be_annotated_again(self, folder: Path) -> None:
        for source, target in (("draft", "one"), ("one", "two")):
            assert (
                main(["check", f"{source}.docx", "--annotate", f"{target}.docx", "--as-of", "2024-05-01"])
                == 1
            )
        assert (folder / "one.docx").read_bytes() == (folder / "two.docx").read_bytes()

    def test_without_excerpts_comments_hold_no_word_of_the_draft(self, folder: Path) -> None:
        assert main(["check", "draft.docx", "--annotate", "out.docx", "--no-excerpts"]) == 1
        said = parts((folder / "out.docx").read_bytes())["word/comments.xml"]
        assert b"Here is \xe2\x80\xa6." in said
        assert b"Midwives" not in said

    def test_a_clean_draft_is_copied(self, folder: Path) -> None:
        assert main(["check", "draft.docx", "--annotate", "out.docx", "--select", "LNG"]) == 0
        assert (folder / "out.docx").read_bytes() == _draft()

    def test_a_draft_from_standard_input(self, folder: Path) -> None:
        command = [sys.executable, "-m", "linter", "check", "-", "--stdin-name", "d.docx"]
        done = subprocess.run(
            [*command, "--annotate", "out.docx", "--select", "LNG"],
            input=_draft(),
            capture_output=True,
            check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert (folder / "out.docx").exists()

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["draft.docx", "draft.docx"], "--annotate writes a copy of one draft; name that one Word file."),
            ([], "--annotate writes a copy of one draft; name that one Word file."),
            (["."], "--annotate writes a copy of one draft; name that one Word file."),
            (["draft.docx", "--diff"], "--fix and --diff are asked for without it."),
            (["draft.docx", "--fix"], "--fix and --diff are asked for without it."),
            (["report.txt"], "Only Word files (.docx) can hold comments; save the draft as .docx."),
            (["missing.docx"], "missing.docx"),
            (["broken.docx"], "broken.docx: The file is not a Word file, whatever its name says."),
        ],
    )
    def test_what_is_refused(
        self, arguments: list[str], complaint: str, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "report.txt").write_text(DRAFT, encoding="utf-8")
        (folder / "broken.docx").write_bytes(b"no")
        assert main(["check", *arguments, "--annotate", "out.docx"]) == 2
        assert complaint in " ".join(capsys.readouterr().err.split())
        assert not (folder / "out.docx").exists()

    def test_the_copy_is_a_file_of_its_own_and_a_word_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.docx", "--annotate", "out.txt"]) == 2
        assert "so its name ends in .docx.\n" in capsys.readouterr().err
        assert main(["check", "draft.docx", "--annotate", "out.docx", "--output", "out.docx"]) == 2
        assert "/out.docx; give each a file of its own.\n" in capsys.readouterr().err

    def test_the_copy_is_of_the_kind_of_the_draft(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "draft.docm").write_bytes(_draft())
        assert main(["check", "draft.docm", "--annotate", "out.docx"]) == 2
        told = "out.docx: the copy is of the draft's kind, so its name ends in .docm, too.\n"
        assert capsys.readouterr().err.endswith(told)
        assert main(["check", "draft.docm", "--annotate", "out.docm"]) == 1
        assert not (folder / "out.docx").exists()

    def test_the_draft_itself_is_never_written_over(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "link.docx").symlink_to("draft.docx")
        for target in ("draft.docx", "./draft.docx", "link.docx"):
            assert main(["check", "draft.docx", "--annotate", target]) == 2
            assert "is the draft" in capsys.readouterr().err
        assert (folder / "draft.docx").read_bytes() == _draft()

    def test_a_target_that_can_not_be_written(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "draft.docx", "--annotate", "missing/out.docx"]) == 2
        assert (
            capsys.readouterr().err
            == "Can't write missing/out.docx: there is no folder missing; make it first.\n"
        )


def _said(text: str, author: str = "Jo Field") -> str:
    return f'<w:comment w:id="4" w:author="{author}">{paragraph(text)}</w:comment>'


_BEGIN, _END = '<w:commentRangeStart w:id="4"/>', '<w:commentRangeEnd w:id="4"/>'
_MARK = '<w:p><w:r><w:commentReference w:id="4"/></w:r></w:p>'
_IGNORE = "reportlint: ignore CIT001 because the report has it so"


@pytest.mark.usefixtures("small_pack")
@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        (_draft(), ["CIT001", "CIT002"]),
        (_draft(comments=_said(_IGNORE), before=_BEGIN, behind=_END + _MARK), ["CIT002"]),
        (  # over several paragraphs
            _draft(
                comments=_said(_IGNORE),
                before=f"<w:p>{_BEGIN}{run('It began.')}</w:p>",
                behind=f"<w:p>{run('It ended.')}{_END}<w:r><w:commentReference w:id='4'/></w:r></w:p>",
            ),
            ["CIT002"],
        ),
        (  # on another paragraph
            _draft(comments=_said(_IGNORE), behind=f"<w:p>{_BEGIN}{run('It ended.')}{_END}</w:p>{_MARK}"),
            ["CIT001", "CIT002", "SUP001"],
        ),
        (_draft(comments=_said(_IGNORE, "reportlint"), before=_BEGIN, behind=_END), ["CIT001", "CIT002"]),
    ],
    ids=["none", "one", "several", "another", "own"],
)
def test_comments_of_people_suppress_findings(
    draft: bytes, codes: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "draft.docx").write_bytes(draft)
    main(["check", "draft.docx", "--annotate", "out.docx", "--format", "json"])
    assert sorted(found["code"] for found in json.loads(capsys.readouterr().out)) == codes
    own = [one for one in read((folder / "out.docx").read_bytes()).comments if one.author == "reportlint"]
    assert sorted(comment.text.split()[0] for comment in own) == codes


_WRITING = """
import sys
from pathlib import Path
from linter.cli.writing import write_file
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_file(Path(sys.argv[1]), letter * 4_000_000)
"""


def test_a_process_killed_while_it_writes_leaves_the_old_file_or_the_new(folder: Path) -> None:
    target = folder / "out.docx"
    target.write_bytes(b"a" * 4_000_000)
    for moment in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITING, str(target)],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        ) as writing:
            assert writing.stdout is not None
            assert writing.stdout.readline() == b"ready\n"
            time.sleep(0.01 + moment * 0.007)
            writing.send_signal(signal.SIGKILL)
        held = target.read_bytes()
        assert (len(held), len(set(held))) == (4_000_000, 1)
