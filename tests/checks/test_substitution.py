"""Words for which a house writes others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.finding import Safety
from linter.packs.kinds import find_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review


@pytest.mark.parametrize(
    ("swap", "text", "right"),
    [
        ({"utilise": "use"}, "We utilise it. Utilise it! UTILISE IT.", "We use it. Use it! USE IT."),
        ({"internet": "Internet"}, "The internet, the Internet.", "The Internet, the Internet."),
        ({"/(\\d+) ?percent/": "$1 per cent"}, "It was 20 percent.", "It was 20 per cent."),
        ({"/(\\w+) and\\/or (\\w+)/": "$1 or $2"}, "Tea and/or milk.", "Tea or milk."),
        ({"/colou?r(s?)/": "hue$1", "gray": "grey"}, "Gray colors, a colour.", "Grey hues, a hue."),
        ({"in fact": ""}, "It is in fact so, in fact.", "It is so,."),
        ({"A&E": "emergency department"}, "The A&E of Wend.", "The EMERGENCY DEPARTMENT of Wend."),
    ],
)
def test_the_fix_writes_what_is_right(
    review_of: Callable[[str], Review],
    mended: Callable[..., str],
    swap: dict[str, str],
    text: str,
    right: str,
) -> None:
    review = review_of(text)
    check = find_kind("substitution").bind({"swap": tuple(swap.items())})
    assert mended(review, check(review)) == right


def test_capitals_can_be_left_as_the_record_writes_them(problems: Callable[..., list[Problem]]) -> None:
    swap = (("A&E", "emergency department"),)
    found = problems("substitution", "The A&E of Wend.", swap=swap, match_case=False)
    assert [dict(p.slots) for p in found] == [{"found": "A&E", "right": "emergency department"}]


def test_several_choices_leave_the_fix_to_the_writer(problems: Callable[..., list[Problem]]) -> None:
    found = problems("substitution", "An abundance of plans.", swap=(("abundance", "plenty | lots"),))
    assert [(p.fix, dict(p.slots)) for p in found] == [
        (None, {"found": "abundance", "right": "plenty or lots"})
    ]


@pytest.mark.parametrize("text", ["We use it.", "The utilised room.", "One of the choices: plenty."])
def test_what_is_right_already_passes(problems: Callable[..., list[Problem]], text: str) -> None:
    assert problems("substitution", text, swap=(("utilise", "use"), ("/plenty/", "plenty | lots"))) == []


@pytest.mark.parametrize(
    ("fix", "safety"), [("safe", Safety.SAFE), ("unsafe", Safety.UNSAFE), ("none", None)]
)
def test_the_record_says_how_much_of_a_fix_there_is(
    review_of: Callable[[str], Review], fix: str, safety: Safety | None
) -> None:
    bound = find_kind("substitution").bind({"swap": (("utilise", "use"),)}, fix)
    found = list(bound(review_of("We utilise it.")))
    assert [p.fix.safety if p.fix else None for p in found] == [safety]
