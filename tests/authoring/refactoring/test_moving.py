"""Moving, adding and taking out recommendations: what refers to them follows, or nothing is done."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.app import check, show
from linter.app.options import Options, Source
from linter.authoring.refactoring.moving import insert, move, remove
from linter.authoring.refactoring.plan import Refactoring
from linter.model.review import Review
from tests.authoring.refactoring.drafts import EXAMPLES, SMALL, at, citations, done, refused, text_after

NUMBERS = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"]


def changed(before: str, after: str) -> list[str]:
    """Return the lines that were dropped and those that were added, wherever they stand."""
    was, now = Counter(before.split("\n")), Counter(after.split("\n"))
    return [f"- {line}" for line in was - now] + [f"+ {line}" for line in now - was]


def moved(text: str, what: str, to: str) -> str:
    return text_after(text, lambda review: move(review, at(what), at(to)))


def test_all_that_cites_it_follows() -> None:
    assert changed(SMALL, moved(SMALL, "1.2", "2.1")) == [
        "- 1.1 Midwives meet each woman alone (Recommendations 1.1 - 1.3 and 2.2).",
        "- 1.2 Nurses see what is set out in paragraphs 1.1, 1.3 and 2.1 (Recommendation 1.2).",
        "- 1.3 Staff learn together (Recommendations 1.4 and 2.1). Recommendation 2.2 stands beside it.",
        "- 2.1 Plans are shared (recommendation 1.3).",
        "- 1.2 Review the notes of nurses.",
        "- 1.3 Share plans as recommendation 1.4 says.",
        "- 1.4 Train staff with partners:",
        "- 2.1 Audit what was learned.",
        "- 2.2 Record what was said.",
        "+ 1.1 Midwives meet each woman alone (Recommendations 1.1, 1.2, 2.1 and 2.3).",
        "+ 1.2 Nurses see what is set out in paragraphs 1.1, 1.3 and 2.1 (Recommendation 2.1).",
        "+ 1.3 Staff learn together (Recommendations 1.3 and 2.2). Recommendation 2.3 stands beside it.",
        "+ 2.1 Plans are shared (recommendation 1.2).",
        "+ 1.2 Share plans as recommendation 1.3 says.",
        "+ 1.3 Train staff with partners:",
        "+ 2.1 Review the notes of nurses.",
        "+ 2.2 Audit what was learned.",
        "+ 2.3 Record what was said.",
    ]


def test_the_list_under_it_goes_along() -> None:
    text = moved(SMALL, "1.4", "2.2")
    assert "2.2 Train staff with partners:\n\n- the police;\n\n- the council.\n\n2.3 Record" in text


@pytest.mark.parametrize("what", NUMBERS)
@pytest.mark.parametrize("to", [*NUMBERS, "2.3"])
def test_moved_back_the_draft_is_as_it_was(what: str, to: str) -> None:
    if what == to or (what[0] == "2" and to == "2.3"):
        return
    plain = SMALL.replace("1.1 - 1.3 and 2.2", "1.1, 1.3 and 2.2")
    assert moved(moved(plain, what, to), to, what) == plain


def test_a_range_that_is_one_again_is_written_as_one() -> None:
    text = SMALL.replace("1.1 - 1.3 and 2.2", "1.1 - 1.4")
    once = moved(text, "1.3", "2.1")
    assert "(Recommendations 1.1 - 1.3 and 2.1)" in once
    assert moved(once, "2.1", "1.3") == text


def test_a_short_range_that_was_written_out_stays_so() -> None:
    text = SMALL.replace("1.1 - 1.3 and 2.2", "1.1 - 1.3")
    back = moved(moved(text, "1.3", "2.1"), "2.1", "1.3")
    assert back == text.replace("1.1 - 1.3", "1.1, 1.2 and 1.3")


def test_the_last_line_of_a_file_without_an_end_is_moved_whole() -> None:
    text = SMALL.partition("\n\nNext steps")[0]
    once = moved(text, "2.2", "1.1")
    assert once.endswith("2.1 Audit what was learned.")
    assert moved(once, "1.1", "2.2") == text


@pytest.mark.parametrize(
    ("what", "to", "reason"),
    [
        ("1.2", "3.1", "There is no group for 3.1; the draft has 1, 2"),
        ("1.2", "2.5", "There can't be a recommendation 2.5; the last number to be had in its group is 2.3"),
        ("1.7", "2.1", "There is no recommendation 1.7; the nearest is 1.4"),
        ("1.2", "1.2", "Recommendation 1.2 is where it is to be"),
        ("1.2", "2", "There is no group for 2; the draft has 1, 2"),
    ],
)
def test_there_has_to_be_such_a_place(what: str, to: str, reason: str) -> None:
    assert refused(SMALL, lambda review: move(review, at(what), at(to))) == (reason, [])


def test_what_stands_under_no_lead_in_is_not_moved() -> None:
    text = SMALL.replace(
        "Recommendations\n\n1. Dunmere Hospital NHS Trust should:\n\n", "Recommendations\n\n"
    )
    reason, spots = refused(text, lambda review: move(review, at("1.2"), at("2.1")))
    assert reason == "Recommendation 1.2 stands under no lead-in"
    assert spots == [("Review the notes of nurses.", "no group")]


def test_no_group_is_left_empty() -> None:
    text = SMALL.replace("2.2 Record what was said.\n\n", "").replace("2.2", "2.1")
    reason, spots = refused(text, lambda review: move(review, at("2.1"), at("1.1")))
    assert reason == "A group would be left without a recommendation"
    assert spots == [("Dunmere Community NHS Trust should:", "nothing would stand under it")]


def test_of_two_with_one_number_the_line_says_which() -> None:
    text = SMALL.replace("2.2 Record", "2.1 Record").replace("2.2", "2.1")
    reason, spots = refused(text, lambda review: move(review, at("2.1"), at("1.1")))
    assert reason == "2 recommendations have the number 2.1; say which, with its line"
    assert spots == [("Audit what was learned.", "2.1@43"), ("Record what was said.", "2.1@45")]


def test_a_number_that_is_none_must_not_become_one() -> None:
    text = SMALL.replace("(recommendation 1.3)", "(recommendation 2.3)")
    reason, spots = refused(text, lambda review: move(review, at("1.2"), at("2.1")))
    assert reason == "It is not certain what these numbers would have to become"
    assert spots == [("2.3", "2.3 is none now and would come to mean one")]


def test_what_is_cited_is_not_taken_out() -> None:
    reason, spots = refused(SMALL, lambda review: remove(review, at("1.2")))
    assert reason == "Recommendation 1.2 is still cited; name another one with --instead"
    assert spots == [
        ("(Recommendations 1.1 - 1.3 and 2.2)", "cites 1.2"),
        ("(Recommendation 1.2)", "cites 1.2"),
    ]


def test_another_one_takes_the_citations_over() -> None:
    text = SMALL.replace("1.1 - 1.3 and 2.2", "1.1 and 1.2")
    after = text_after(text, lambda review: remove(review, at("1.2"), at("1.1")))
    assert "alone (Recommendation 1.1).\n" in after
    assert "2.1 (Recommendation 1.1).\n" in after
    assert "alone.\n\n1.2 Share plans as recommendation 1.3 says.\n\n1.3 Train" in after


def test_what_nothing_cites_is_taken_out() -> None:
    text = SMALL.replace("(recommendation 1.3)", "").replace("1.1 - 1.3 and", "1.1 and")
    after = text_after(text, lambda review: remove(review, at("1.3")))
    assert "nurses.\n\n1.3 Train staff" in after
    assert "(Recommendations 1.3 and 2.1)" in after


def test_a_new_one_looks_like_its_neighbour() -> None:
    text = SMALL.replace("\n\n1.2 Review", "\n- 1.2\tReview")
    after = text_after(text, lambda review: insert(review, at("1.3"), "Ask  again."))
    assert (
        "- 1.2\tReview the notes of nurses.\n- 1.3\tAsk again.\n\n1.4 Share plans as recommendation 1.5"
        in after
    )
    assert "(Recommendations 1.1, 1.2, 1.4 and 2.2)" in after


def test_a_group_that_nobody_numbered_through_is_not_touched() -> None:
    text = SMALL.replace("2.2 Record", "2.4 Record").replace("2.2", "2.4")
    reason, spots = refused(text, lambda review: move(review, at("1.1"), at("2.1")))
    assert reason == "The numbers of the group have gaps or repeats"
    assert [why for _, why in spots] == [
        "its recommendations are numbered 2.1, 2.4; run `reportlint renumber` first"
    ]


def clean() -> Review:
    found = show(Source(EXAMPLES / "clean.txt"), Options())
    assert isinstance(found, Review)
    return found


@settings(max_examples=25)
@given(st.data())
def test_in_a_whole_report_every_paragraph_cites_what_it_did(data: st.DataObject) -> None:
    before = clean()
    counts = {at: len(group.recommendations) for at, group in enumerate(before.groups, start=1)}
    group, other = data.draw(st.sampled_from(list(counts))), data.draw(st.sampled_from(list(counts)))
    what = f"{group}.{data.draw(st.integers(1, counts[group]))}"
    to = f"{other}.{data.draw(st.integers(1, counts[other] + (group != other)))}"
    name = data.draw(st.sampled_from(["clean.txt", "clean.md", "clean.docx"]))
    made = done(EXAMPLES / name, lambda review: move(review, at(what), at(to)))
    if what == to:
        return
    assert isinstance(made.plan, Refactoring)
    after = show(Source(Path(name), made.data), Options())
    assert isinstance(after, Review)
    assert citations(after) == citations(made.review)
    result = check([Source(Path(name), made.data)], Options(select=("CIT", "NUM", "REC", "PHR")))
    assert [f.code for f in result.outcomes[0].findings if f.code not in ("CIT007", "REC011", "PHR006")] == []
    back = done(made.data, lambda review: move(review, at(to), at(what)), name=name)
    assert isinstance(back.plan, Refactoring)
    if name == "clean.docx":
        again = show(Source(Path(name), back.data), Options())
        assert isinstance(again, Review)
        assert [b.text for b in again.draft.blocks] == [b.text for b in made.review.draft.blocks]
    else:
        assert back.data == made.original
