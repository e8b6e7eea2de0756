"""Every rule's examples, the sample pack's too, under every style: the complete findings of that rule alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from linter.app.examples import try_example
from linter.packs.loading import load_pack, load_records
from linter.packs.pack import Pack, Record
from linter.packs.sources import Sources, gather
from tests.packs.own import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator


def _styles() -> tuple[str, ...]:
    sources = gather(())
    return sources.styles if isinstance(sources, Sources) else ()


@cache
def _pack(style: str) -> Pack:
    pack = load_pack(style, extra=OWN)
    assert isinstance(pack, Pack), pack
    return pack


def _examples() -> Iterator[object]:
    for style in _styles():
        for record in load_records(style, OWN):
            if isinstance(record, Record):
                for n in range(1, len(record.examples) + 1):
                    yield pytest.param(style, record, n, id=f"{style}-{record.code}-{n}")


@pytest.mark.parametrize("style", _styles())
def test_a_shipped_style_has_no_fault(style: str) -> None:
    assert isinstance(load_pack(style), Pack)
    assert all(isinstance(record, Record) for record in load_records(style))


@pytest.mark.parametrize(("style", "record", "number"), list(_examples()))
def test_an_example_gives_its_findings_and_no_other(style: str, record: Record, number: int) -> None:
    trial = try_example(record, number, _pack(style))
    assert (trial.trouble, trial.found) == ("", record.examples[number - 1].findings)
