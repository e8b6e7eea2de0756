"""Acronyms without an explanation, and capitals that need none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nurses attend MARAC. MARAC is late.", [("MARAC", "")]),
        ("Nurses attend MARACs; a MARAC's notes.", [("MARACs", "")]),
        (
            "ADHD/ASD was seen, with non-MAPPA cases and R&D.",
            [("ADHD", ""), ("ASD", ""), ("MAPPA", ""), ("R&D", "")],
        ),
        ("The multi-agency group (MALAC) met.", [("MALAC", "mismatch")]),
        # explained before, behind, in another form or letters
        ("The child in need (CIN) plan. CIN and CINs.", []),
        ("The plan is for CIN (child in need). CiN and CINs.", []),
        ("Initial health assessments (IHAs) and each IHA, the IHAS.", []),
        ("Aims are SMART: specific, measurable, achievable, realistic and timely.", []),
        (
            "'SBAR', i.e. situation, background, assessment, response. DOLS stands for deprivation of liberty safeguards.",
            [],
        ),
        ("See the CAF: children are seen first.", [("CAF", "")]),
        # known, of a body of the style, in somebody's words
        ("NHS, GPs, A&E and IT; the CQC, NHSE and PHE.", []),
        ('A father said, "The LAC nurse came." “LAC it was.”', []),
        # no acronyms
        ("The plan [AUTHOR: which one?] was late.", []),
        ("Part III, stages IV and XI; Child AB, Dr JK, Mr AB; A-B and A-C.", []),
        ("Do NOT come; she did not. THIS is this way.", []),
        ("See www.CAF.example.uk, CAF@marlby.example.uk or LE15 6RA, X_CAF, CAF.docx and COVID-19.", []),
    ],
)
def test_an_acronym_without_explanation(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str]]
) -> None:
    found = told("undefined-acronym", REPORT.format(words=words))
    assert [t[1:] for t in found] == [(short, variant, {"short": short}) for short, variant in expected]


def test_titles_and_cover_do_not_count(told: Callable[..., list[Told]]) -> None:
    text = "Provider services included:\tABC Care\n\n1. Early help\n\n1.1 They meet MARAC.\n"
    assert told("undefined-acronym", text) == [(5, "MARAC", "", {"short": "MARAC"})]


def test_a_part_of_a_known_name_is_no_use_by_itself(told: Callable[..., list[Told]]) -> None:
    text = "CCGs included:\tNHS Marlby CCG\n\n1. Early help\n\n1.1 NHS Marlby CCG met. The CCG and the ICB paid.\n"
    assert told("undefined-acronym", text) == [(5, "ICB", "", {"short": "ICB"})]


OFTEN = "The county's early help access line (EHAL) rings. " + "EHAL staff met. " * 5


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{OFTEN} EALH met. EALH rang.", [("EALH", "", {"short": "EALH"})]),  # no neighbours
        (f"{OFTEN} EAHL met. EAHL rang.", [("EAHL", "slip", {"short": "EAHL", "meant": "EHAL"})]),
        (f"{OFTEN} EAHL met. EAHL rang. EAHL met.", [("EAHL", "", {"short": "EAHL"})]),
        (f"{OFTEN[:80]} EAHL met.", [("EAHL", "", {"short": "EAHL"})]),
    ],
)
def test_a_slip_of_an_acronym_in_use(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    assert [t[1:] for t in told("undefined-acronym", REPORT.format(words=words))] == expected
