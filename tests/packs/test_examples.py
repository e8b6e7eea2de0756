"""Every rule's examples, under every house style: the complete findings of that rule alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from linter.engine.running import run
from linter.model.settings import Settings
from linter.packs.kinds import ENGINE
from linter.packs.loading import load_pack, load_records
from linter.packs.pack import Example, ExpectedFinding, Pack, Record
from linter.packs.sources import Sources, gather
from linter.readers.markdown import read_markdown
from linter.readers.text import read_text
from linter.review.building import build
from tests.packs.word_examples import read_example

if TYPE_CHECKING:
    from collections.abc import Iterator

_READERS = {"text": read_text, "markdown": read_markdown, "word": read_example}


def _styles() -> tuple[str, ...]:
    sources = gather(())
    return sources.styles if isinstance(sources, Sources) else ()


@cache
def _pack(style: str) -> Pack:
    pack = load_pack(style)
    assert isinstance(pack, Pack), pack
    return pack


def _examples() -> Iterator[object]:
    for style in _styles():
        for record in load_records(style):
            if isinstance(record, Record):
                for n, example in enumerate(record.examples, 1):
                    yield pytest.param(style, record, example, id=f"{style}-{record.code}-{n}")


@pytest.mark.parametrize("style", _styles())
def test_a_shipped_style_has_no_fault(style: str) -> None:
    assert isinstance(load_pack(style), Pack)
    assert all(isinstance(record, Record) for record in load_records(style))


@pytest.mark.parametrize(("style", "record", "example"), list(_examples()))
def test_an_example_gives_its_findings_and_no_other(style: str, record: Record, example: Example) -> None:
    pack = _pack(style)
    review = build(_READERS[example.format]("example", example.draft), pack.style)
    # The engine's own rules speak about what the others found, so those run too; else the rule is alone.
    alone = () if record.kind == ENGINE else (record.code,)
    settings = Settings(style=style, stage=example.stage, select=alone)
    found = [f for f in run(review, pack.rules, settings, "example") if f.code == record.code]
    assert [
        ExpectedFinding(f.start.line, f.start.column, f.quote, f.message, f.severity) for f in found
    ] == list(example.findings)
