"""Words that the style replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "With regards to a new born baby.",
            [("With regards to", "With regard to"), ("new born", "newborn")],
        ),
        (
            "NEW BORN babies and on-going care.",
            [("NEW BORN", "NEWBORN"), ("on-going", "ongoing")],
        ),
        (
            "The Special Education Needs letter. Special education needs.",
            [
                ("Special Education Needs", "Special Educational Needs"),
                ("Special education needs", "Special educational needs"),
            ],
        ),
        ("Special Education Needs.", [("Special Education Needs", "Special Educational Needs")]),
        ("Newborn babies; the new, born here; renew borne; a new borning.", []),
    ],
)
def test_a_word_of_the_list(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str]]
) -> None:
    found = sorted(told("preferred-term", REPORT.format(words=words)), key=lambda t: words.index(t.quote))
    assert [t[1:] for t in found] == [
        (quote, "", {"found": quote, "right": right}) for quote, right in expected
    ]


def test_the_fix_keeps_the_capital(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    review = review_of(
        REPORT.format(words="Rigor is needed. With regards to a new born baby, it was straight forward.")
    )
    text = mended(review, problems("preferred-term", review))
    assert "1.1 Rigour is needed. With regard to a newborn baby, it was straightforward." in text


def test_a_rule_may_bring_pairs_of_its_own(told: Callable[..., list[Told]]) -> None:
    pairs = ("such as; = such as", "ante and = ante- and")
    words = "Gifts such as; toys; such as these; ante and postnatal, ante- and postnatal, levante and."
    found = told("preferred-term", REPORT.format(words=words), terms="", pairs=pairs)
    assert [(t.quote, t.slots["right"]) for t in found] == [
        ("such as;", "such as"),
        ("ante and", "ante- and"),
    ]


def test_a_style_without_the_list_replaces_nothing(told: Callable[..., list[Told]]) -> None:
    assert told("preferred-term", REPORT.format(words="A new born baby."), terms="no-such-list") == []
