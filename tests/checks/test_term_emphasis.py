"""Terms that are in italics here and plain there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

TWICE = "The *Steps to Calm* cards help. Staff like *Steps to Calm*."
TERM = "Steps to Calm"
ITALIC = re.compile(rf"(?<!\*)(?:\*|\*{{3}})'?{TERM}")


@pytest.mark.parametrize(
    ("set_off", "words", "plain"),
    [
        (TWICE, "The Steps to Calm cards are old.", 1),
        (TWICE, "The 'Steps to Calm' cards are old.", 1),
        (TWICE, "The **Steps to Calm** cards are old.", 1),
        (TWICE, "Steps to Calm 2014 is out of print.", 1),
        (TWICE, "The ***Steps to Calm*** cards, the *Steps to Calm 2014* list.", 0),
        (TWICE, "Steps to Calm is old. Nobody likes Steps to Calm.", 0),
        (TWICE, "The Fenwick Steps to Calm and the Steps to Calm Board met.", 0),
        (TWICE, "*One mother told us of Steps to Calm.*", 0),
        (TWICE, "We saw steps to calm a child.", 0),
        (f"{TWICE} He has *Steps to Calm*, she has '*Steps to Calm*'.", "Steps to Calm is old. So is Steps to Calm.", 2),
        ("The *Steps to Calm* cards help.", "The Steps to Calm cards are old.", 0),
        ("The *steps to calm* and *steps to calm*.", "The steps to calm are old.", 0),
        ("Staff *of Fenwick House* and *Fenwick House*.", "At Fenwick House.", 0),
    ],
)  # fmt: skip
def test_terms(told: Callable[..., list[Told]], set_off: str, words: str, plain: int) -> None:
    found = told("term-emphasis", f"Early help\n\n1.1 {set_off}\n\n1.2 {words}\n")
    times = str(len(ITALIC.findall(f"{set_off} {words}")))
    assert [tuple(t) for t in found] == [(5, TERM, "", {"term": TERM, "times": times})] * plain


def test_a_heading_has_its_own_looks(told: Callable[..., list[Told]]) -> None:
    assert told("term-emphasis", f"Steps to Calm\n\nEarly help\n\n1.1 {TWICE}\n") == []
