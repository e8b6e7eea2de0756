"""Who commissions and provides which services, as Context says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    ReviewOf = Callable[[str], Review]

CONTEXT = "CCGs included\tNHS Fenwick CCG\nSummary of the review\nContext of the review\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Public Health, Oakshire Council commissions:\n"
            "- school nursing, provided by Fern House; and\n- sexual health services (from Marlby Clinic).",
            [
                ("school nursing", "Public Health, Oakshire Council", "Fern House", True),
                ("sexual health services", "Public Health, Oakshire Council", "Marlby Clinic", True),
            ],
        ),
        (
            "NHS Fenwick CCG commissions most services. They include:\n- maternity services.",
            [("maternity services", "NHS Fenwick CCG", "", False)],
        ),
        ("NHS Fenwick CCG commissions maternity services from:\n- Marlby NHS Trust", []),
        (
            "1.1 School nursing is commissioned by NHS Fenwick CCG.\n1.2 NHS Fenwick CCG commissions:\n"
            "- ;\n- health visiting;",
            [
                ("School nursing", "NHS Fenwick CCG", "", False),
                ("health visiting", "NHS Fenwick CCG", "", False),
            ],
        ),
        (
            "School nursing is commissioned by Public Health, Oakshire Council. Nurses look after children. "
            "They are commissioned by NHS Fenwick CCG.",
            [
                ("School nursing", "Public Health, Oakshire Council", "", True),
                ("They", "NHS Fenwick CCG", "", False),
            ],
        ),
        (
            "School nursing is provided by Fern House. It is commissioned by NHS Fenwick CCG.",
            [("School nursing", "", "Fern House", False), ("School nursing", "NHS Fenwick CCG", "", False)],
        ),
    ],
)
def test_who_commissions_what(
    review_of: ReviewOf, text: str, found: list[tuple[str, str, str, bool]]
) -> None:
    review = review_of(CONTEXT + text)
    assert [
        (
            review.quote(c.services),
            review.quote(c.commissioner) if c.commissioner else "",
            review.quote(c.provider) if c.provider else "",
            c.public_health,
        )
        for c in review.commissioning
    ] == found


def test_commissioners_are_looked_up(review_of: ReviewOf) -> None:
    services = (
        "Maternity services are commissioned by Fenwick CCG and provided by Oak Lodge Hospitals NHS Trust."
    )
    review = review_of(CONTEXT + services)
    named = [(m.text, m.body, m.exact) for c in review.commissioning for m in c.commissioners]
    assert named == [("Fenwick CCG", 0, False)]


def test_a_condition_says_nothing_of_who_commissions(review_of: ReviewOf) -> None:
    text = "Where a service is commissioned by the council, we write to public health."
    assert review_of(CONTEXT + text).commissioning == ()
