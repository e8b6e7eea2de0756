"""Tests of citations where another recommendation fits the paragraph better."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DRAFT = """\
1. Early help

1.1 Midwives ask women about domestic abuse at booking only ({first}).

1.2 Receptionists at the minor injuries unit do not ask who came with a child ({second}).

1.3 {third}

Recommendations

1. Marlby Community NHS Trust should:

1.1 Ensure that midwives ask women about domestic abuse throughout pregnancy.

1.2 Ensure that receptionists at the minor injuries unit ask who came with a child.

1.3 Ensure that school nurses are invited to meetings on neglect.
"""
Ruled = Callable[[str, str], list[tuple[int, str, str]]]


@pytest.mark.parametrize(
    ("first", "second", "third", "quotes"),
    [
        # 1.2 lost its citation to a number that another paragraph bears
        ("Recommendation 1.1", "Recommendation 1.1", "School nurses come (Recommendation 1.3).", ["1.1"]),
        # 1.3 is cited nowhere else, but has nothing in common with its paragraph
        ("Recommendation 1.1", "Recommendation 1.3", "Nurses come.", ["1.3"]),
        # a slip is one number, not both
        ("Recommendation 1.1", "Recommendations 1.1 and 1.3", "School nurses come (Recommendation 1.3).", []),
        ("Recommendation 1.1", "Recommendation 1.2", "School nurses come (Recommendation 1.3).", []),
    ],
)
def test_an_uncited_one_is_offered_for_a_number_that_stands_elsewhere(
    ruled: Ruled, first: str, second: str, third: str, quotes: list[str]
) -> None:
    text = DRAFT.format(first=first, second=second, third=third)
    assert [quote for _, quote, _ in ruled("CIT008", text)] == quotes


OTHERS = """
2. Wend Hospitals NHS Trust should:

2.1 Ensure that dentists see {patients}.
"""


@pytest.mark.parametrize(
    ("patients", "quotes"), [("young carers", ["2.1"]), ("women who were abused in pregnancy", [])]
)
def test_one_for_others_to_follow_has_to_fit_beyond_doubt(
    ruled: Ruled, patients: str, quotes: list[str]
) -> None:
    told = "Dentists came. School nurses go to meetings on neglect (Recommendation 1.3)."
    cited = ("Recommendation 2.1", "Recommendation 1.2", f"{told} Midwives ask (Recommendation 1.1).")
    text = DRAFT.format(**dict(zip(("first", "second", "third"), cited, strict=True)))
    text = text.replace(" Midwives ask (", "\n\n1.4 Midwives ask (")
    found = ruled("CIT008", text + OTHERS.format(patients=patients))
    assert [quote for _, quote, _ in found] == quotes
