"""Changes told at some distance from their figures."""

from __future__ import annotations

import pytest

from linter.grammar.figures.changes import WrongChange
from linter.grammar.figures.movements import find_wrong_movements


@pytest.mark.parametrize(
    ("text", "said", "right"),
    [
        (
            "Births fell from 9.5 per 1,000 in 2010 to 7.5 per 1,000 in 2014, a fall of 3 per 1,000.",
            "3 per 1,000",
            "2",
        ),
        (
            "It rose from 31% in the spring of 2013 to 40% in the autumn, an increase of 19 points.",
            "19 points",
            "9 points",
        ),
        (
            "Waits came down from 12 weeks to seven weeks since May 2013, a reduction of six weeks.",
            "six weeks",
            "5",
        ),
        ("Calls doubled, from 40 in 2012 to 62 in 2013.", "doubled", "55%"),
        ("Calls more than doubled, from 40 in 2012 to 62 in 2013.", "doubled", "55%"),
        ("We saw 90 calls in May, compared with 60 in April. This is a rise of a third.", "a third", "50%"),
        ("There were 90 calls in May, compared with 60 a month before, a 15% increase.", "15%", "50%"),
        ("Calls have grown by a quarter in three years, from 60 in 2010 to 90 in 2013.", "a quarter", "50%"),
        ("There were 90 calls. This was 20 fewer than in 2012, when there were 120.", "20", "30"),
        ("There were 90 calls. This was 30 more than in 2012, when there were 120.", "30", "30 fewer"),
        ("It went from 41% to 52%, an increase of 40%.", "40%", "11 points"),
    ],
)
def test_changes_that_their_figures_contradict(text: str, said: str, right: str) -> None:
    found = [f for f in find_wrong_movements(text) if isinstance(f, WrongChange)]
    assert [(text[f.start : f.end], f.right) for f in found] == [(said, right)]


def test_a_number_that_is_cut_off_is_none() -> None:
    far = f"In 2013 {'calls ' * 90}were made. Calls went from 40 to 60, a fall of half."
    assert [far[f.start : f.end] for f in find_wrong_movements(far)] == ["half"]


def test_a_fall_to_a_higher_figure() -> None:
    text = "Waits went from 12 weeks in May to 15 weeks in June, a fall of three weeks."
    assert [text[f.start : f.end] for f in find_wrong_movements(text)] == ["three weeks"]


@pytest.mark.parametrize(
    "text",
    [
        "Clinics are open from 9 to 5, a cut of two hours.",
        "Children from 5 to 11 came, an increase of 20%.",
        "Waits fell from 14 weeks to nine in Fenwick and to 11 in Marlby, a fall of three weeks there.",
        "It rose from 41% to 52%, an increase of 27%.",
        "It rose from 41% to 52%, an increase of 11%.",
        "The budget rose from \u00a31.2m to \u00a31.5m, an increase of \u00a3300,000.",
        "Calls rose from about 40 to 60, a rise of 45%.",
        "Calls almost doubled, from 40 to 76. Posts halved, from 80 to 41.",
        "There were 120 calls from 90 homes. This was 20 more than in 2012, when there were 70.",
        "Cases went down from 52 to 40 in 2013 and up again to 60, a rise of half.",
        "Calls rose from 40 to 60, a rise of three points. Nobody moved from 2012 to 2013, a fall of half.",
        "The team grew from 12 posts to 18, a rise of six nurses.",
        "Waits are down from 12 weeks to 10 days, a fall of ten weeks.",
        "Uptake rose from 61% to 84%, a rise of almost a quarter.",
    ],
)
def test_changes_that_fit_or_cannot_be_held(text: str) -> None:
    assert list(find_wrong_movements(text)) == []
