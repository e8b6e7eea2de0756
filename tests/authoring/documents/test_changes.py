"""What became of the recommendations of an older draft."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.authoring.documents.changes import Change, Changes, Side, compare
from linter.authoring.documents.tracing import trace
from tests.authoring.documents.small import CHANGED, DRAFT, review

TEXTS = (
    "Ensure that each visit is written up on the same day.",
    "Review the length of visits to families in Marlby.",
    "Develop an audit of how often families are seen again.",
    "Train every drugs worker in what parents need.",
    "Agree a pathway for young people who leave hospital at night.",
)


def side(text: str) -> Side:
    found = review(text)
    return Side(found, trace(found))


def since(new: str, old: str) -> Changes:
    return compare(side(new), side(old))


def test_nothing_changed() -> None:
    found = since(DRAFT, DRAFT)
    assert found.changes == tuple(Change(at, at, ()) for at in range(4))
    assert (found.broken, found.dropped) == ((), ())


def test_each_kind_of_change_and_what_it_broke() -> None:
    found = since(CHANGED, DRAFT)
    assert found.changes == (
        Change(0, 1, ("renumbered",)),
        Change(1, None, ("added",)),
        Change(2, 2, ("renumbered", "reworded", "readdressed")),
        Change(None, 0, ("dropped",)),
        Change(None, 3, ("dropped",)),
    )
    assert found.dropped == (0, 3)
    told = sorted(
        (one.citation.paragraph, one.citation.number, one.became, one.now[:6]) for one in found.broken
    )
    assert told == [
        ("1.1", "1.1", "", "Review"),
        ("2.1", "1.2", "1.1", ""),
        ("2.1", "2.1", "2.2", "Appoin"),
        ("2.2", "2.1", "2.2", "Appoin"),
    ]


def test_citations_that_moved_along_are_whole() -> None:
    swapped = (
        DRAFT.replace("1.1 Ensure that", "X Ensure that")
        .replace("1.2 Review the", "1.1 Review the")
        .replace("X Ensure that", "1.2 Ensure that")
    )
    followed = swapped.replace("(Recommendation 1.1)", "(Recommendation 1.2)").replace(
        "s 1.2 and 2.1", "s 1.1 and 2.1"
    )
    assert [(b.citation.number, b.became) for b in since(swapped, DRAFT).broken] == [
        ("1.1", "1.2"),
        ("1.2", "1.1"),
    ]
    assert since(followed, DRAFT).broken == ()


def draft(texts: list[str]) -> str:
    items = "".join(f"1.{n} {text}\n\n" for n, text in enumerate(texts, 1))
    return f"Review in Oakshire\n\n1. Early help\n\n1.1 Visits are short.\n\nRecommendations\n\n1. A Trust should:\n\n{items}"


@settings(max_examples=15)
@given(st.integers(0, 10**6), st.integers(1, 5), st.integers(1, 5))
def test_every_recommendation_of_both_drafts_is_told_once(seed: int, kept: int, before: int) -> None:
    shuffled = random.Random(seed)  # noqa: S311  any order will do
    ours, theirs = shuffled.sample(TEXTS, kept), shuffled.sample(TEXTS, before)
    found = since(draft(ours), draft(theirs)).changes
    assert sorted(c.now for c in found if c.now is not None) == list(range(kept))
    assert sorted(c.was for c in found if c.was is not None) == list(range(before))
    for change in found:
        if change.now is not None and change.was is not None:
            assert ours[change.now] == theirs[change.was]
        elif change.now is not None:
            assert ours[change.now] not in theirs
