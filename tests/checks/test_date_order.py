"""Dates of the cover that follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told


@pytest.mark.parametrize(
    ("review", "publication", "earlier"),
    [
        ("3 March 2014 – 7 March 2014", "2 June 2013", "7 March 2014"),
        ("3 – 7 March 2014", "6 March 2014", "7 March 2014"),
        ("3 March 2014", "2 March 2014", "3 March 2014"),
        ("3 March 2014 – 7 March 2014", "7 March 2014", None),
        ("30 December – 3 January 2014", "2 June 2014", None),
        ("3 March 2104 – 7 March 2014", "2 June 2014", None),
        ("March 2014", "2 June 2013", None),
        ("3 March 2014", "31 June 2013", None),
    ],
)
def test_publication_before_review(
    told: Callable[..., list[Told]], review: str, publication: str, earlier: str | None
) -> None:
    text = f"Date of review:\t{review}\nDate of publication:\t{publication}\n"
    found = told("date-order", text, earlier="review-dates", later="publication-date")
    slots = {"later": publication, "earlier": earlier}
    assert found == ([(2, publication, "", slots)] if earlier else [])
