"""Full names with one slip in running text."""

from __future__ import annotations

import pytest

from linter.grammar.bodies.name_slips import Names, Slip

HELD = "Wend Vale Community NHS Trust"
NAMES = Names(
    words={"Trust": {HELD: HELD.split()}, "CCG": {"NHS Marlby CCG": ["NHS", "Marlby", "CCG"]}},
    known=frozenset((HELD, "NHS Marlby CCG", "Wend Vales Community NHS Trust")),
    apart=frozenset(("north", "south")),
    general=frozenset(("NHS", "Trust", "CCG", "Community")),
    silent=frozenset(("nhs",)),
    longest=40,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At Wend Valle Community NHS Trust.", [Slip(3, 33, HELD)]),
        ("(Wend Vale Comunity NHS Trust)", [Slip(1, 29, HELD)]),
        ("\u201cWend Vale\nCommunitys NHS Trust\u201d", [Slip(1, 31, HELD)]),
        ("NHS Malrby CCG met NHS Mar1by CCG.", [Slip(0, 14, "NHS Marlby CCG")]),
        (
            "At Wend Vale NHS Trust and Vale Wend Community NHS Trust.",
            [Slip(3, 22, HELD), Slip(27, 56, HELD)],
        ),
        ("Wend Vale Trust, Community NHS Trust", []),
        ("Wend Vale Community NHS Trust", []),
        ("Wend Vales Community NHS Trust", []),
        ("Vend Valle Community NHS Trust", []),
        ("Community NHS Trust", []),
        ("Wend Valle Community NHS Trusts", []),
        ("", []),
    ],
)
def test_slips(text: str, expected: list[Slip]) -> None:
    assert list(NAMES.slips(text)) == expected


@pytest.mark.parametrize(
    ("word", "is_slip"), [("Norht", True), ("Forth", False), ("South", False), ("Northe", False)]
)
def test_a_direction_is_mistyped_only_where_its_letters_change_places(word: str, *, is_slip: bool) -> None:
    name = "North Yare Hospitals Trust"
    names = NAMES._replace(words={"Trust": {name: name.split()}})
    found = list(names.slips(f"{word} Yare Hospitals Trust"))
    assert found == ([Slip(0, len(word) + len(name) - 5, name)] if is_slip else [])
