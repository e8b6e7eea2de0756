"""Fixes in Word drafts: whoever rejects all of them has the draft again, whoever accepts them the mended one."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from linter import app
from linter.app import Fixed, Options, Refusal, Source
from linter.fixing.word import Stamp
from linter.model.draft import Draft
from linter.model.finding import Safety
from linter.readers.reading import read_bytes
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from linter.model.draft import Block

FLAWED = Path(__file__).resolve().parent.parent / "examples" / "flawed.docx"
RESOLVE = """
import sys
from docx_editor import Document
source, target, how, folder = sys.argv[1:]
document = Document.open(source, workspace_dir=folder)
done = getattr(document, how)()
document.save(target)
document.close()
sys.exit(done.unhandled)
"""
STAMP = Stamp("reportlint", "RL", "2026-01-05T00:00:00Z")
NAME = Path("draft.docx")


def fixed(data: bytes, stamp: Stamp | None = STAMP) -> Fixed:
    done = app.fix(Source(NAME, data), Options(), stamp=stamp)
    assert isinstance(done, Fixed), done
    return done


def draft(data: bytes) -> Draft:
    read = read_bytes("draft.docx", data)
    assert isinstance(read, Draft), read
    return read


def blocks(data: bytes) -> tuple[Block, ...]:
    return draft(data).blocks


def resolved(data: bytes, folder: Path, how: Literal["accept_all", "reject_all"]) -> bytes:
    """Return the file with all changes accepted or rejected by another program, which leaves files open."""
    source, target = folder / "tracked.docx", folder / f"{how}.docx"
    source.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RESOLVE, source, target, how, folder / how], check=False
    )
    assert done.returncode == 0
    return target.read_bytes()


def assert_tracked_well(data: bytes, folder: Path) -> None:
    tracked, untracked = fixed(data), fixed(data, None)
    assert tracked.applied
    assert tracked.settled
    assert [left for left in tracked.left if left.finding.fix.safety is Safety.SAFE] == []  # type: ignore[union-attr]
    assert {change.author for change in draft(tracked.data).changes} >= {"reportlint"}
    accepted, rejected = (resolved(tracked.data, folder, how) for how in ("accept_all", "reject_all"))
    assert blocks(rejected) == blocks(data)
    assert blocks(accepted) == blocks(tracked.data) == blocks(untracked.data)
    for mended in (tracked.data, untracked.data):
        again = fixed(mended)
        assert (again.applied, again.data) == ((), mended)


def test_the_flawed_report(tmp_path: Path) -> None:
    assert_tracked_well(FLAWED.read_bytes(), tmp_path)


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize(
    ("name", "variant"), [("hertfordshire", "typed"), ("rutland", "auto"), ("rutland", "typed")]
)
def test_the_sample_reports(tmp_path: Path, name: str, variant: str) -> None:
    path = tmp_path / "report.docx"
    text = (SHARED / "reports" / f"{name}.txt").read_text(encoding="utf-8")
    spec = importlib.util.spec_from_file_location("make_docx", SHARED / "cases" / "make_docx.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.make(text, path, variant, times=1, lean=False)
    assert_tracked_well(path.read_bytes(), tmp_path)
    faults = [well_made(path.parent / file) for file in ("report.docx", "tracked.docx")]
    assert faults[1] == faults[0]


def well_made(path: Path) -> list[str]:
    """Return what the schema says against a file, its name aside."""
    script = SHARED / "cases" / "check_word.py"
    done = subprocess.run([sys.executable, script, path], capture_output=True, text=True, check=False)
    return [line.replace(str(path), "") for line in done.stdout.splitlines()]


def test_the_view_is_the_accepted_one() -> None:
    refusal = app.fix(Source(NAME, FLAWED.read_bytes()), Options(view="original"))
    assert isinstance(refusal, Refusal)
    assert refusal.file
    assert refusal.file.reason == (
        "Fixes are made in the text with its tracked changes accepted; leave --view original out."
    )


def test_only_word_files_hold_tracked_changes() -> None:
    refusal = app.fix(Source(Path("draft.txt"), b"The the end."), Options(), stamp=STAMP)
    assert isinstance(refusal, Refusal)
    assert refusal.file
    assert refusal.file.reason == "Only Word files can hold tracked changes; leave --tracked out."
