"""Fields that the cover lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

ROWS = {
    "Date of review": "3 March 2014 – 7 March 2014",
    "Date of publication": "2 June 2014",
    "Name(s) of CQC inspector": "Ann Field",
    "Provider services included": "Fern House",
    "CCGs included": "NHS Oakshire CCG",
    "NHS England area": "North",
    "CQC region": "North",
    "CQC Regional Director": "Eve Moor",
}


def cover(**changed: str | None) -> str:
    """Return a cover with rows renamed, or taken out where the new label is None."""
    labels = {
        label: changed.get(label.split()[0].lower() + "_" + label.split()[-1].lower(), label)
        for label in ROWS
    }
    return "".join(f"{new}:\t{ROWS[old]}\n" for old, new in labels.items() if new)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (cover(), []),
        (cover(cqc_region=None), ["CQC region"]),
        (cover(date_review=None, ccgs_included=None), ["Date of review", "CCGs included"]),
        (cover(date_publication="Publication date", cqc_director="CQC Chief Inspector"), []),
        (
            cover(cqc_director=None),
            ["CQC Deputy Chief Inspector, Primary Medical Services and Integrated Care"],
        ),
        (cover(date_publication="Date published"), []),
        (cover(cqc_region="Region of CQC"), []),
        ("CQC region:\tNorth\n", []),
        ("Early help\n\n1.1 No cover.\n", []),
    ],
)
def test_a_field_is_missing_unless_another_label_stands_for_it(
    told: Callable[..., list[Told]], text: str, expected: list[str]
) -> None:
    last = text.strip().splitlines()[-1].partition(":")[0]
    line = len(text.strip().splitlines())
    assert told("missing-field", text) == [(line, last, "", {"field": field}) for field in expected]
