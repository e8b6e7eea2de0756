"""Acronyms that are explained twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 Each child in need (CIN) has a plan.\n\n1.2 {words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Child in Need (CIN) plans.", [("Child in Need (CIN)", "", {})]),
        ("Plans are kept for CIN (child in need).", [("CIN (child in need)", "", {})]),
        (
            "The care in Marlby network (CIN) met.",
            [
                (
                    "care in Marlby network (CIN)",
                    "other",
                    {"long": "care in Marlby network", "other": "child in need"},
                )
            ],
        ),
        ("CIN plans (and others) are late. Nurses (CIN) met.", []),
    ],
)
def test_a_second_explanation(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    found = told("acronym-redefined", REPORT.format(words=words))
    assert [t[1:] for t in found] == [
        (quote, variant, {"short": "CIN", "where": "1.1", **slots}) for quote, variant, slots in expected
    ]


def test_plural_and_capitals_make_no_other_meaning(told: Callable[..., list[Told]]) -> None:
    text = "Early help\n\n1.1 Initial health assessments (IHAs).\n\n1.2 An Initial Health Assessment (IHA).\n"
    assert told("acronym-redefined", text) == [
        (5, "Initial Health Assessment (IHA)", "", {"short": "IHA", "where": "1.1"})
    ]


def test_an_irregular_plural_makes_no_other_meaning(told: Callable[..., list[Told]]) -> None:
    found = told("acronym-redefined", REPORT.format(words="Children in need (CIN) have plans."))
    assert [t.variant for t in found] == [""]


def test_two_bodies_are_another_rule_s_matter(told: Callable[..., list[Told]]) -> None:
    text = (
        "Provider services included:\tFenwick Hospitals Trust; Farley House Trust\n\nEarly help\n\n"
        "1.1 Fenwick Hospitals Trust (FHT) and Farley House Trust (FHT).\n"
    )
    assert told("acronym-redefined", text) == []


def test_what_a_body_is_called_from_there_on_is_no_second_definition(told: Callable[..., list[Told]]) -> None:
    text = (
        "Early help\n\n1.1 Each clinical commissioning group (CCG) pays.\n\n"
        "1.2 NHS Fenwick Clinical Commissioning Group (the CCG) pays.\n"
    )
    assert told("acronym-redefined", text) == []


def test_the_cover_and_lead_ins_give_names_in_full(told: Callable[..., list[Told]]) -> None:
    report = (
        "Provider services included:\tMarlby Hospitals NHS Trust (MHT)\n\nEarly help\n\n"
        "1.1 Nurses of Marlby Hospitals NHS Trust (MHT) met.\n\n{words}"
        "Recommendations\n\n1. Marlby Hospitals NHS Trust (MHT) should:\n\n1.1 Ensure that nurses meet.\n"
    )
    again = "1.2 Marlby Hospitals NHS Trust (MHT) met.\n\n"
    assert told("acronym-redefined", report.format(words="")) == []
    assert [t[1:] for t in told("acronym-redefined", report.format(words=again))] == [
        ("Marlby Hospitals NHS Trust (MHT)", "", {"short": "MHT", "where": "1.1"})
    ]


ENTRIES = "CIN – child in need\n\nCAF – common assessment framework\n\nGP – general practitioner\n"


@pytest.mark.parametrize(
    "entries",
    [
        ENTRIES,
        ENTRIES.replace(" – ", ": "),
        ENTRIES.replace(" – ", "\t"),
        "child in need (CIN)\n\ncommon assessment framework (CAF)\n\ngeneral practitioner (GP)\n",
    ],
)
def test_a_list_of_abbreviations_repeats_what_the_text_explains(
    told: Callable[..., list[Told]], entries: str
) -> None:
    behind = REPORT.format(words="Each has a common assessment framework (CAF).") + "\nGlossary\n\n" + entries
    before = entries + "\n" + REPORT.format(words="Each has a common assessment framework (CAF).")
    assert [told("acronym-redefined", text) for text in (behind, before)] == [[], []]


def test_a_list_that_explains_otherwise_or_twice(told: Callable[..., list[Told]]) -> None:
    entries = ENTRIES.replace("child in need", "child in Neasham") + "\nCAF – common assessment framework\n"
    assert told("acronym-redefined", REPORT.format(words="They are seen.") + "\nGlossary\n\n" + entries) == [
        (
            9,
            "CIN – child in Neasham",
            "other",
            {"short": "CIN", "where": "1.1", "long": "child in Neasham", "other": "child in need"},
        ),
        (15, "CAF – common assessment framework", "", {"short": "CAF", "where": "1.2"}),
    ]


def test_two_entries_are_no_list(told: Callable[..., list[Told]]) -> None:
    text = REPORT.format(words="They are seen.") + "\nCIN – child in need\n\nGP – general practitioner\n"
    assert told("acronym-redefined", text) == [
        (7, "CIN – child in need", "", {"short": "CIN", "where": "1.1"})
    ]
