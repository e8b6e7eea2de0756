"""The rules in words, and the lines of drafts that have none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import app
from linter.app.wording import draft_lines, rule_texts
from linter.model.draft import Block, Draft
from linter.model.finding import Severity
from linter.packs.pack import Record


def test_every_rule_of_the_pack_is_in_words() -> None:
    held = app.records(Path(), app.Options())
    assert isinstance(held, tuple)
    texts = rule_texts(["draft.txt", "old/draft.txt"], app.Options())
    assert [text.code for text in texts] == sorted(
        record.code for record in held if isinstance(record, Record)
    )
    first = texts[0]
    assert (first.code, first.name) == ("CIT001", "unresolved-recommendation")
    assert first.severity == {"draft": Severity.ERROR, "publication": Severity.ERROR}
    assert all(text.message and text.why and text.how for text in texts)
    assert rule_texts([], app.Options()) == ()


def test_a_mistaken_configuration_has_no_rules(tmp_path: Path) -> None:
    (tmp_path / ".reportlint.yaml").write_text("stile: x\n", encoding="utf-8")
    assert rule_texts([str(tmp_path / "a.txt")], app.Options()) == ()
    assert rule_texts([str(tmp_path / "a.txt")], app.Options(config=tmp_path / "none.yaml")) == ()
    assert rule_texts(["a.txt"], app.Options(style="none")) == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1.1 Records\twere kept.", "1.1 Records\twere kept."),
        ("a\nb\rc\x0bd\u2028e\x1bf\x9bg", "a b c d e f g"),
    ],
)
def test_a_block_is_a_line(text: str, line: str) -> None:
    assert draft_lines(Draft("a.docx", "word", (Block(text), Block("")))) == (line, "")


@given(st.text())
def test_columns_stay(text: str) -> None:
    (line,) = draft_lines(Draft("a.docx", "word", (Block(text),)))
    assert len(line) == len(text)
    assert line.splitlines() == ([line] if line else [])
    line.encode("utf-8")
