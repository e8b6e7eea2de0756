"""What judgements say about the findings of today."""

from __future__ import annotations

import json

import pytest

from benchmarks.scoring import (
    Found,
    Judgement,
    Key,
    Tally,
    figures,
    lost,
    measured,
    read_judgements,
    tallies,
    tally,
    unjudged,
)

ONE, TWO, THREE, FOUR = (
    Key("marlby", "ABC001", "a1"),
    Key("marlby", "ABC001", "b2"),
    Key("fenwick", "ABC001", "a1"),
    Key("fenwick", "XYZ002", "c3"),
)
JUDGED = {
    ONE: Judgement(ONE, "right"),
    TWO: Judgement(TWO, "wrong", "a name"),
    FOUR: Judgement(FOUR, "doubtful"),
}
FOUND = [Found(ONE, "error", 3), Found(TWO, "warning", 5), Found(THREE, "warning", 9)]


def _line(key: Key, verdict: str, **more: str) -> str:
    return json.dumps({**key._asdict(), "verdict": verdict, **more})


def test_judgements_are_read_by_their_keys() -> None:
    lines = [_line(ONE, "right"), "", _line(TWO, "wrong", reason="a name"), _line(FOUR, "doubtful")]
    assert read_judgements(lines) == JUDGED


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([_line(ONE, "good")], '"good" is no verdict; there are right, doubtful, wrong'),
        ([_line(ONE, "right"), _line(ONE, "wrong")], "marlby ABC001 a1 is judged twice"),
    ],
)
def test_a_judgement_that_says_nothing_is_refused(lines: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_judgements(lines)


def test_new_findings_and_lost_ones_are_told() -> None:
    assert unjudged(FOUND, JUDGED) == [FOUND[2]]
    assert lost(FOUND, JUDGED) == [JUDGED[FOUR]]
    assert (unjudged([], JUDGED), lost([], {})) == ([], [])


def test_findings_are_counted_by_verdict_and_by_group() -> None:
    assert tally(FOUND, JUDGED) == Tally(right=1, wrong=1, unjudged=1, reports=2)
    assert tallies(FOUND, JUDGED, lambda one: one.severity) == {
        "error": Tally(right=1, reports=1),
        "warning": Tally(wrong=1, unjudged=1, reports=2),
    }


def test_what_nobody_judged_counts_against_the_share() -> None:
    assert (Tally(3, 0, 0, 1, 1).findings, Tally(3, 0, 0, 1, 1).share) == (4, 0.75)
    assert Tally().share == 1.0


def test_the_figures_name_every_rule_also_one_without_a_finding() -> None:
    held = figures(["ABC001", "XYZ002"], {"ABC001": Tally(right=2, wrong=1, reports=2)})
    assert held == {
        "ABC001": {"right": 2, "findings": 3, "reports": 2},
        "XYZ002": {"right": 0, "findings": 0, "reports": 0},
    }
    assert json.loads(measured("inn", 3, held)) == {"style": "inn", "reports": 3, "rules": held}
    assert measured("inn", 3, held).count("\n") == len(held) + 2
