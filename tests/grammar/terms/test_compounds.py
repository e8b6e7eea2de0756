"""Which compounds of a text stand in more than one style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.plain import plain, plain_words
from linter.grammar.terms.compounds import compounds
from linter.grammar.terms.concordance import Concordance


def _compounds(text: str, closed: tuple[str, ...] = ()) -> list[tuple[list[tuple[str, str]], str | None]]:
    words = dict.fromkeys(plain_words(plain(text)), (0,))
    families = compounds(Concordance.of([(0, text, 0)], words, [plain(text)]), closed)
    return [([(use.style, use.text) for use in family.uses], family.usual) for family in families]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("well-being, wellbeing", [([("-", "well-being"), ("", "wellbeing")], None)]),
        ("post natal, postnatal", [([("", "postnatal"), (" ", "post natal")], "")]),
        ("a data base, a database", [([("", "database"), (" ", "data base")], None)]),
        ("an up-to-date plan, an up to date plan", [([("-", "up-to-date"), (" ", "up to date")], None)]),
        ("multi-agencies, multi agency", [([("-", "multi-agencies"), (" ", "multi agency")], None)]),
        (
            "health care, healthcare, a health care plan, care plan, the care plans",
            [([("", "healthcare"), (" ", "health care")], None)],
        ),
        ("any one, anyone; may be, maybe; re-form, reform; 5-year, 5 year", []),
    ],
)
def test_a_compound_in_two_styles(
    text: str, expected: list[tuple[list[tuple[str, str]], str | None]]
) -> None:
    assert _compounds(text, ("postnatal",)) == expected


@given(st.lists(st.sampled_from(["multi-agency", "child-friendly", "up-to-date", "plan", "the"])))
def test_one_style_is_no_finding(words: list[str]) -> None:
    assert _compounds(" ".join(words)) == []
