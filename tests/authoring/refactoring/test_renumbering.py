"""Numbering through: gaps and repeats go, and what refers to the numbers follows."""

from __future__ import annotations

from linter.authoring.refactoring.meaning import Choice
from linter.authoring.refactoring.renumbering import renumber
from tests.authoring.refactoring.drafts import SMALL, done, granted, refused, text_after

GAPS = (
    SMALL.replace("\n1.3 Share", "\n1.5 Share")
    .replace("\n1.4 Train", "\n1.7 Train")
    .replace("1.1 - 1.3 and 2.2", "1.1, 1.5 and 4.2")
    .replace("Recommendations 1.4 and 2.1", "Recommendations 1.7 and 4.1")
    .replace("recommendation 1.4", "recommendation 1.7")
    .replace("(recommendation 1.3)", "(recommendation 1.5)")
    .replace("Recommendation 2.2", "Recommendation 4.2")
    .replace("\n2. Dunmere", "\n4. Dunmere")
    .replace("\n2.1 Audit", "\n4.1 Audit")
    .replace("\n2.2 Record", "\n4.2 Record")
)
CLOSED = SMALL.replace("1.1 - 1.3 and 2.2", "1.1, 1.3 and 2.2")


def test_gaps_of_recommendations_and_groups_are_closed() -> None:
    assert text_after(GAPS, renumber) == CLOSED


def test_a_draft_without_gaps_stays_as_it_is() -> None:
    made = done(CLOSED, renumber)
    assert made.data == made.original


def test_paragraphs_follow_where_they_are_asked_for() -> None:
    text = SMALL.replace("\n1.3 Staff", "\n1.6 Staff").replace("1.1, 1.3 and 2.1", "1.1, 1.6 and 2.1")
    text = text.replace("\n1.2 Nurses", "\n1.4 Nurses").replace("paragraphs 1.2 and", "paragraphs 1.4 and")
    assert text_after(text, renumber) == text
    assert text_after(text, lambda review: renumber(review, paragraphs=True)) == SMALL


def test_of_two_that_are_cited_by_one_number_somebody_has_to_say_which() -> None:
    text = (
        SMALL.replace("\n1.3 Share", "\n1.2 Share")
        .replace("1.1 - 1.3", "1.1")
        .replace("(recommendation 1.3)", "")
    )
    reason, spots = refused(text, renumber)
    assert reason == "It is not certain what these numbers would have to become"
    assert spots == [("1.2", "1.2 may mean that at line 31 or line 33; say which with --cited 1.2@31")]
    chosen = (Choice((1, 2), 33),)
    made = done(text, lambda review: renumber(review, cited=chosen), cited=chosen)
    assert "(Recommendation 1.3)" in made.data.decode()


def test_without_recommendations_there_is_nothing_to_number() -> None:
    text = SMALL.partition("Recommendations\n\n1. ")[0]
    assert refused(text, renumber) == ("The draft has no numbered recommendations", [])


def test_an_item_without_a_number_gets_none() -> None:
    text = CLOSED.replace("\n2.2 Record", "\nImprove the notes.\n\n2.3 Record")
    text = text.replace("2.2)", "2.3)").replace("Recommendation 2.2", "Recommendation 2.3")
    made = done(text, renumber)
    assert made.data.decode() == CLOSED.replace("\n2.2 Record", "\nImprove the notes.\n\n2.2 Record")
    assert granted(made).notes == ("1 recommendation has no number and gets none; REC001 says where.",)
