"""What Next steps asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    ReviewOf = Callable[[str], Review]

START = "CCGs included\tNHS Fenwick CCG, NHS Upper Oak CCG\nThe report\nNext steps\n"


@pytest.mark.parametrize(
    ("text", "bodies", "period"),
    [
        (
            "An action plan is required from NHS Fenwick CCG within 20 working days of receipt.",
            ["NHS Fenwick CCG"],
            ("20 working days", 20, "working days"),
        ),
        (
            "Action plans are expected within thirty (30) days from NHS Fenwick CCG and NHS Upper Oak CCG.",
            ["NHS Fenwick CCG", "NHS Upper Oak CCG"],
            ("thirty (30) days", 30, "days"),
        ),
        ("The NHS Fenwick CCG should send an action plan.", ["NHS Fenwick CCG"], (None, 0, "")),
        ("An action plan must be submitted within six weeks.", [], ("six weeks", 6, "weeks")),
        (
            "NHS Fenwick CCG will co-ordinate one action plan and send it within 20 working days.",
            ["NHS Fenwick CCG"],
            ("20 working days", 20, "working days"),
        ),
        ("NHS Fenwick CCG is asked for an action plan.", ["NHS Fenwick CCG"], (None, 0, "")),
    ],
)
def test_requests(
    review_of: ReviewOf, text: str, bodies: list[str], period: tuple[str | None, int, str]
) -> None:
    review = review_of(START + text)
    (request,) = review.requests
    assert review.quote(request.place) == text
    assert [m.text for m in request.bodies] == bodies
    words = review.quote(request.period) if request.period else None
    assert (words, request.length, request.unit) == period


@pytest.mark.parametrize(
    "text",
    ["We will read each action plan within six weeks.", "A letter is required from NHS Fenwick CCG.", ""],
)
def test_sentences_that_ask_for_nothing(review_of: ReviewOf, text: str) -> None:
    assert review_of(START + text).requests == ()


@pytest.mark.parametrize(
    ("more", "period"),
    [
        ("It is due within twenty working days of receipt.", "twenty working days"),
        ("Please send it to us within 20 working days.", "20 working days"),
        ("The plan must be returned in six weeks.", "six weeks"),
        ("Progress will be reviewed within six months.", None),
    ],
)
def test_the_period_may_stand_in_a_later_sentence(review_of: ReviewOf, more: str, period: str | None) -> None:
    review = review_of(f"{START}NHS Fenwick CCG must send an action plan. {more}")
    found = [review.quote(r.period) for r in review.requests if r.period]
    assert found == ([period] if period else [])
    assert [m.text for r in review.requests for m in r.bodies] == ["NHS Fenwick CCG"]
