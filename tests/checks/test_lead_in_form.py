"""The forms of a lead-in that pass and those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

COVER = """\
Review of health services in Oakshire
Provider services included\tMarlby Hospitals NHS Trust, Wend Partnership NHS Foundation Trust
CCGs included\tNHS Fenwick CCG, NHS Marlby and Wend CCG
"""
VERB = {"verb": "should"}


def _report(lead_in: str) -> str:
    return f"{COVER}Recommendations\n1. {lead_in}\n1.1 Ensure that staff are trained."


@pytest.mark.parametrize(
    ("lead_in", "quote", "variant", "slots"),
    [
        ("NHS Fenwick CCG to:", "to", "", VERB),
        ("NHS Fenwick CCG must:", "must", "", VERB),
        ("NHS Fenwick CCG is asked to:", "is asked to", "", VERB),
        ("NHS Fenwick CCG:", "NHS Fenwick CCG", "", VERB),
        ("NHS Fenwick CCG", "NHS Fenwick CCG", "", VERB),
        ("NHS Fenwick CCG should;", ";", "ending", {"ending": ";"}),
        ("NHS Fenwick CCG should.", ".", "ending", {"ending": "."}),
        ("NHS Fenwick CCG should", "should", "ending", {"ending": "should"}),
        ("NHS Fenwick CCG, and Marlby Hospitals NHS Trust should:", ", and", "comma", {}),
        (
            "NHS Fenwick CCG and NHS Marlby and Wend CCG and Marlby Hospitals NHS Trust should:",
            "and",
            "ands",
            {},
        ),
        (
            "NHS Fenwick CCG Marlby Hospitals NHS Trust should:",
            "NHS Fenwick CCG Marlby Hospitals NHS Trust",
            "run-together",
            {"one": "NHS Fenwick CCG", "other": "Marlby Hospitals NHS Trust"},
        ),
        (
            "NHS Fenwick CCG / the Marlby Hospitals NHS Trust with NHS England should:",
            "/",
            "run-together",
            {"one": "NHS Fenwick CCG", "other": "Marlby Hospitals NHS Trust"},
        ),
    ],
)
def test_forms_that_do_not_pass(
    told: Tell, lead_in: str, quote: str, variant: str, slots: dict[str, str]
) -> None:
    assert told("lead-in-form", _report(lead_in)) == [(5, quote, variant, slots)]


@pytest.mark.parametrize(
    "lead_in",
    [
        "NHS Fenwick CCG should:",
        "**NHS Fenwick CCG should:**",
        "NHS Fenwick CCG should also:",
        "NHS Fenwick CCG should jointly:",
        "NHS Fenwick CCG should ensure that:",
        "NHS Fenwick CCG should work with Marlby Hospitals NHS Trust to:",
        "NHS Fenwick CCG and NHS Marlby and Wend CCG should:",
        "NHS Fenwick CCG, NHS Marlby and Wend CCG, and Marlby Hospitals NHS Trust should:",
        "NHS Fenwick CCG and NHS Marlby and Wend CCG together with Marlby Hospitals NHS Trust and the "
        "Wend Partnership NHS Foundation Trust should:",
        "NHS Fenwick CCG with Marlby Hospitals NHS Trust in partnership with NHS England should:",
        "NHS Fenwick CCG & Marlby Hospitals NHS Trust should:",
        "Marlby Hospitals NHS Trust's maternity service should:",
    ],
)
def test_forms_that_pass(told: Tell, lead_in: str) -> None:
    assert told("lead-in-form", _report(lead_in)) == []


def test_another_style_may_ask_for_another_verb(told: Tell) -> None:
    assert told("lead-in-form", _report("NHS Fenwick CCG must:"), verb="must") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("NHS Fenwick CCG must:", "Marlby Hospitals NHS Trust must:"),
        ("We recommend that NHS Fenwick CCG:", "We recommend that Marlby Hospitals NHS Trust:"),
        ("We ask NHS Fenwick CCG to:", "We ask Marlby Hospitals NHS Trust to:"),
    ],
)
def test_another_form_is_the_reports_own_if_no_lead_in_has_the_styles(told: Tell, one: str, two: str) -> None:
    text = f"{_report(one)}\n2. {two}\n2.1 Review the rota."
    assert told("lead-in-form", text) == []
    third = f"{text}\n3. NHS Fenwick CCG will:\n3.1 Review the plans."
    assert [(t[0], t[1]) for t in told("lead-in-form", third)] == [(9, "will")]
    usual = f"{text}\n3. NHS Fenwick CCG should:\n3.1 Review the plans."
    assert [t[0] for t in told("lead-in-form", usual)] == [5, 7]
