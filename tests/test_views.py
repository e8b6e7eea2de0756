"""A Word draft with tracked changes has the findings of the text that each view leaves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter import app
from tests.readers.word.files import paragraph, run, word_file

if TYPE_CHECKING:
    import pytest

LINES = (
    ("1. Early help", None, None, ""),
    ("1.1 Letters came late (Recommendation ", "1.4", "1.1", ")."),
    ("1.2 Lists were ", "kept by nobody (Recommendation 1.2).", "kept (Recommendations 1.2).", ""),
    ("Recommendations", None, None, ""),
    ("1. NHS England should", "", ":", ""),
    ("1.1 Ensure that letters come in time.", None, None, ""),
    ("1.", "3", "2", " Ensure that lists are kept."),
)


def word_draft() -> bytes:
    body = ""
    for before, deleted, inserted, after in LINES:
        runs = ""
        if deleted:
            taken = run(deleted).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
            runs += f'<w:del w:id="1" w:author="a" w:date="2020-01-01T00:00:00Z">{taken}</w:del>'
        if inserted:
            runs += f'<w:ins w:id="2" w:author="a" w:date="2020-01-01T00:00:00Z">{run(inserted)}</w:ins>'
        body += paragraph(before, runs=runs + (run(after) if after else ""))
    return word_file(body)


def text_draft(*, accepted: bool) -> bytes:
    lines = (before + ((new if accepted else old) or "") + after for before, old, new, after in LINES)
    return "\n\n".join(lines).encode()


def findings(name: str, data: bytes, view: str) -> list[tuple[str, str, str, str]]:
    options = app.Options(view=view, ignore=("PUB",))
    (outcome,) = app.check([app.Source(Path(name), data)], options, lambda *_: None).outcomes
    return [(f.code, f.quote, f.paragraph, f.message) for f in outcome.findings]


def test_each_view_has_the_findings_of_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = {view: findings("draft.docx", word_draft(), view) for view in ("accepted", "original")}
    assert told["accepted"] == findings("draft.txt", text_draft(accepted=True), "accepted")
    assert told["original"] == findings("draft.txt", text_draft(accepted=False), "accepted")
    assert told["accepted"] != told["original"]
