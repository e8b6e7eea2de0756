"""Where a report explains its acronyms, and where it uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.review.acronyms import spells

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Each child in need (CIN) has a plan.", [("CIN", "child in need")]),
        ("The Wend & Yare group (WaYG) met.", [("WaYG", "Wend & Yare group")]),
        ("Each CIN (child in need) has a plan.", [("CIN", "child in need")]),
        (
            "The SHIP (safe homes in places scheme) and SHIPS (safe homes in places scheme) meet.",
            [("SHIP", "safe homes in places"), ("SHIPS", "safe homes in places scheme")],
        ),
        ("The QIP (quality improvement plan of 2014) is new.", [("QIP", "quality improvement plan")]),
        (
            "Child and adolescent mental health services (CAMHS).",
            [("CAMHS", "Child and adolescent mental health services")],
        ),
        (
            "Child and adolescent mental health (CAMHS) staff.",
            [("CAMHS", "Child and adolescent mental health")],
        ),
        ("Initial health assessments (IHAs) and (the ‘RHA’).", [("IHAs", "Initial health assessments")]),
        (
            "Oakshire Partnership University NHS Foundation Trust (OPFT).",
            [("OPFT", "Oakshire Partnership University NHS Foundation Trust")],
        ),
        ("A child in need (also CIN, a term of law).", [("CIN", "child in need")]),
        (
            "An accident and emergency (A&E) and a multi-agency hub (MAH).",
            [("A&E", "accident and emergency"), ("MAH", "multi-agency hub")],
        ),
        ("A missing person (MISPER).", [("MISPER", "missing person")]),
        # half a pair of brackets is another matter
        ("Each child in need (CIN has a plan.", [("CIN", "child in need")]),
        ("Each child in need CIN) has a plan.", [("CIN", "child in need")]),
        # no explanations
        ("The team for the young (CAMHS). Staff (NHS). CIN (see above). A rapid visit (RAID).", []),
    ],
)
def test_an_explanation(
    review_of: Callable[[str], Review], words: str, expected: list[tuple[str, str]]
) -> None:
    review = review_of(f"Early help\n\n1.1 {words}\n")
    assert [(a.short, a.long) for a in review.acronyms] == expected
    assert [(review.quote(a.at), review.quote(a.place)) for a in review.acronyms if a.at] == expected


def test_a_list_of_abbreviations_explains_them(review_of: Callable[[str], Review]) -> None:
    text = "Early help\n\nCIN: child in need\n\nIHA – Initial health assessment\n\nNHS: free to all\n"
    assert [(a.short, a.long) for a in review_of(text).acronyms] == [
        ("CIN", "child in need"),
        ("IHA", "Initial health assessment"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A CIN plan, CINs, the CIN's plan and CP-IS.", ["CIN", "CINs", "CIN", "CP-IS"]),
        ("ADHD/ASD and A&E (MARAC).", ["ADHD", "ASD", "A&E", "MARAC"]),
        ("Child in need (CIN); a DoLS case, SystmOne, a1B, X.", []),
        ("See a@CIN.uk, www.CIN.uk, LE15, COVID-19 and x_CIN.", []),
    ],
)
def test_the_uses(review_of: Callable[[str], Review], words: str, expected: list[str]) -> None:
    review = review_of(f"Early help\n\n1.1 {words}\n")
    assert [form.text for form in review.short_forms] == expected
    assert [review.quote(form.place) for form in review.short_forms] == expected


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=6), min_size=2, max_size=6))
def test_first_letters_spell(words: list[str]) -> None:
    short = "".join(word[0] for word in words).upper()
    assert spells(words, short, initials=True)
    assert spells(words, short)
    assert not spells(words, f"Z{short}")
