"""Tests of paragraphs about one provider that cite what is for another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DRAFT = """\
Provider services included: Marlby Hospitals NHS Trust, Fenwick Community NHS Trust, Clearway Recovery

CCGs included: NHS Oakshire CCG

Summary of the review

Context of the review

Maternity services are provided by Marlby Hospitals NHS Trust.

Health visiting and school nursing are commissioned by Public Health, Oakshire County Council and provided by Fenwick Community NHS Trust.

Fenwick Community NHS Trust runs child and adolescent mental health services (CAMHS).

The report

The child's journey

1. Early help

1.1 {words}

Recommendations

1. Marlby Hospitals NHS Trust should:

1.1 Ensure that rotas are kept.

2. Fenwick Community NHS Trust should:

2.1 Ensure that calls are answered.
"""
Ruled = Callable[[str, str], list[tuple[int, str, str]]]


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("Midwifery is stretched, and community midwives share a car (Recommendation 2.1).", ["2.1"]),
        ("CAMHS has a long waiting list (Recommendation 1.1).", ["1.1"]),
        ("We found that midwives did not ask about domestic abuse (Recommendation 2.1).", ["2.1"]),
        ("Records in health visiting held no chronologies (Recommendation 1.1).", ["1.1"]),
        ("However, not all of the school nurses had met midwives (Recommendation 2.1).", []),
        ("GPs told us that they rarely meet midwives (Recommendation 2.1).", []),
        ("We found that GPs and the police seldom hear of what midwives do (Recommendation 2.1).", []),
        ("In the emergency department, midwives were called late (Recommendation 2.1).", []),
    ],
)
def test_a_paragraph_is_about_the_service_that_it_begins_with(
    ruled: Ruled, words: str, quotes: list[str]
) -> None:
    assert [quote for _, quote, _ in ruled("CIT007", DRAFT.format(words=words))] == quotes


@pytest.mark.parametrize(
    "words",
    [
        "The maternity unit at Marlby is run by Marlby Hospitals NHS Trust.",
        "Marlby Hospitals NHS Trust runs the county's maternity services.",
        "NHS Oakshire CCG commissions maternity services from Marlby Hospitals NHS Trust.",
        "Maternity services, which are commissioned by NHS Oakshire CCG, are delivered by Marlby Hospitals NHS Trust.",
    ],
)
def test_context_says_in_many_ways_who_provides(ruled: Ruled, words: str) -> None:
    text = DRAFT.format(words="Midwives were few (Recommendation 2.1).")
    text = text.replace("Maternity services are provided by Marlby Hospitals NHS Trust.", words)
    assert [quote for _, quote, _ in ruled("CIT007", text)] == ["2.1"]
