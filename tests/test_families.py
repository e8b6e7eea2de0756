"""Which family of readers' marks a mark counts for, and which findings can touch it."""

from __future__ import annotations

import pytest

from benchmarks.families import FAMILIES, FITTING, SORTS, family_of, fitting, span


@pytest.mark.parametrize(
    ("family", "defect", "expected"),
    [
        ("terminology", "doubled word", "terminology"),
        ("artefact", "doubled word", ""),
        ("language", "doubled word 'to to'", "doubled word"),
        ("language", "doubled full stop", "doubled stop"),
        ("language", "closing bracket missing", "unbalanced pair"),
        ("language", "quotation mark never closed", "unbalanced pair"),
        ("language", "full stop missing at the end", "missing stop"),
        ("language", "space missing after the full stop", ""),
        ("language", "full stop inside a list", ""),
        ("language", "repeats 1.1", "repeated passage"),
        ("language", "'service' repeated", ""),
        ("language", "comma missing", ""),
    ],
)
def test_a_mark_counts_for_a_family_or_a_sort_of_slip(family: str, defect: str, expected: str) -> None:
    assert family_of(family, defect) == expected


@pytest.mark.parametrize(
    ("code", "families"),
    [
        ("CIT002", ("uncited",)),
        ("CIT001", ("reference", "referral", "missing stop")),
        ("REC007", ("numbering", "missing stop")),
        ("REC003", ("assignment", "numbering")),
        ("LNG004", ("missing stop",)),
        ("LNG005", ()),
        ("XYZ001", ()),
    ],
)
def test_the_longest_beginning_of_a_code_tells_what_it_can_touch(
    code: str, families: tuple[str, ...]
) -> None:
    assert fitting(code) == families


def test_each_family_and_sort_can_be_touched_by_some_rule() -> None:
    assert {family for families in FITTING.values() for family in families} == {*FAMILIES, *SORTS}


def test_the_columns_of_a_mark_count_from_one() -> None:
    lines = ["Early help", "1.1 The the nurse came."]
    assert span(lines, 2, "The the") == (5, 12)
    assert span(lines, 2, "a doctor") == span(lines, 3, "The the") == (0, 0)
