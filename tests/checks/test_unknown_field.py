"""Labels that the style does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from tests.checks.conftest import Told

KNOWN = "Date of review:\t3 March 2014\nCQC region:\tNorth\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Date published:\t2 June 2014", ("Date published", "", "Date of publication")),
        ("Providers:\tFern House", ("Providers", "", "Provider services included")),
        ("Area of NHS England:\tNorth", ("Area of NHS England", "", "NHS England area")),
        ("Weather:\tFair", ("Weather", "unlike", "")),
        ("Version:\t3", ("Version", "unlike", "")),
        ("Version: \t3", ("Version", "unlike", "")),
        ("Version:\t–", None),
        ("Publication date:\t2 June 2014", None),
        ("Weather:\t", None),
        ("Summary of the review\t3", None),
    ],
)
def test_a_label_is_unknown(
    told: Callable[..., list[Told]], row: str, expected: tuple[str, str, str] | None
) -> None:
    found = told("unknown-field", KNOWN + row + "\n")
    if expected is None:
        assert found == []
    else:
        label, variant, nearest = expected
        assert found == [(3, label, variant, {"label": label, "nearest": nearest})]


def test_a_field_is_twice_there_if_its_label_is(told: Callable[..., list[Told]]) -> None:
    text = f"{KNOWN}ccgs:\tNHS Fenwick CCG\nCCGs included:\tNHS Fenwick CCG\nCQC region:\tEast\n"
    found = told("unknown-field", text)
    assert [(t.line, t.quote, t.variant) for t in found] == [
        (3, "ccgs", "unlike"),
        (5, "CQC region", "twice"),
    ]


def test_two_known_fields_make_a_cover(told: Callable[..., list[Told]]) -> None:
    assert told("unknown-field", "CQC region:\tNorth\nWeather:\tFair\n") == []


def test_the_head_of_a_table_is_no_field(
    told: Callable[..., list[Told]], review_of: Callable[..., Review]
) -> None:
    table = "| Field | Value |\n|---|---|\n| CQC region | North |\n| Date of review | 3 March 2014 |\n| Weather | Fair |\n"
    found = told("unknown-field", review_of(table, "draft.md"))
    assert [t.quote for t in found] == ["Weather"]


def test_a_number_before_the_contents_is_no_page(told: Callable[..., list[Told]]) -> None:
    text = f"{KNOWN}Version\t3\n\nContents\n\nSummary of the review\t3\n\nSummary of the review\n"
    assert [t.quote for t in told("unknown-field", text)] == ["Version"]


@pytest.mark.parametrize(("table", "expected"), [("| Version | 3 |", ["Version"]), ("", [])])
def test_a_number_in_the_table_of_the_cover_is_a_value(
    told: Callable[..., list[Told]], review_of: Callable[..., Review], table: str, expected: list[str]
) -> None:
    rows = f"| CQC region | North |\n|---|---|\n| Date of review | 3 March 2014 |\n{table}\n\nText.\n"
    apart = "\n| Early help | 3 |\n|---|---|\n| Early care | 4 |\n"
    found = told("unknown-field", review_of(rows + apart, "draft.md"))
    assert [t.quote for t in found] == expected
