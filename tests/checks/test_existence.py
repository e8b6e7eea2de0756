"""Words that a house does not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

REPORT = """\
Review of health services in Oakshire
CCGs included\tNHS Fenwick CCG
Summary of the review
About the review
Staff were nice; a nurse said, “Nice people work here, all of them.”
The report
1. Early help
1.1 The nice clinic of Wend (Recommendation 1.1).
This was brought to the attention of Public Health, Oakshire County Council as the commissioner of nice services.
Case example 1: A nice boy came to the clinic.
Recommendations
1. The nice NHS Fenwick CCG should:
1.1 Ensure that nice words are left out.
"""


def found(lines: Tell, text: str, **params: object) -> list[tuple[int, str]]:
    told = lines("existence", text, **params)
    assert all(slots == {"found": quote} and not variant for _, quote, variant, slots in told)
    return [(line, quote) for line, quote, _, _ in told]


@pytest.mark.parametrize(
    ("tokens", "text", "quotes"),
    [
        (("nice",), "A Nice clinic, nice; NICE. Niceties.", ["Nice", "nice", "NICE"]),
        (("e.g.",), "Clinics, e.g. ours, and eggs.", ["e.g."]),
        (("as well as",), "Staff as  well\u00a0as managers.", ["as  well\u00a0as"]),
        (("children's",), "The children\u2019s ward.", ["children\u2019s"]),
        (("well-being",), "Their well\u2011being and wellbeing.", ["well\u2011being"]),
        (("(sic)",), "They was (sic) there.", ["(sic)"]),
        (("café",), "The café of the Café.", ["café", "Café"]),
        (("caf",), "The café, the Caf.", ["Caf"]),
        (("/organis(e|ing)/",), "We organise, organising organised things.", ["organise", "organising"]),
        (("/[A-Z]{2,}\\d/",), "Room AB1 and room ab2.", ["AB1", "ab2"]),
        (("very", "very good"), "A very good clinic.", ["very"]),
        (("very good", "very"), "A very good, very busy clinic.", ["very good", "very"]),
        (("/^staff/",), "Staff meet staff.", ["Staff"]),
        (("/clinic$/",), "The clinic is a clinic", ["clinic"]),
        (("x",), "x x xx x", ["x", "x", "x"]),
        (("nice",), "Nothing of the kind.", []),
    ],
)
def test_tokens(told: Tell, tokens: tuple[str, ...], text: str, quotes: list[str]) -> None:
    assert found(told, text, tokens=tokens) == [(1, quote) for quote in quotes]


@pytest.mark.parametrize(
    ("params", "quotes"),
    [
        ({"ignore_case": False}, ["clear"]),
        ({"whole_words": False}, ["Clear", "clear", "clear"]),
        ({"exceptions": ("clear plan",)}, ["Clear"]),
        ({"exceptions": ("/clear (plan|view)/",)}, ["Clear"]),
        ({"exceptions": ("unclear",)}, ["Clear", "clear"]),
    ],
)
def test_options(told: Tell, params: dict[str, object], quotes: list[str]) -> None:
    text = "Clear roles and a clear plan: nothing unclear."
    assert found(told, text, tokens=("clear",), **params) == [(1, quote) for quote in quotes]


@pytest.mark.parametrize(
    ("scope", "lines"),
    [
        ("text", [5, 5, 8, 9, 10, 12, 13]),
        ("own-words", [5, 8, 9, 10, 12, 13]),
        ("quotations", [5]),
        ("headings", []),
        ("paragraphs", [5, 5, 8, 9, 10]),
        ("lead-ins", [12]),
        ("recommendations", [13]),
        ("case-examples", [10]),
        ("citations", []),
        ("referral-notes", [9]),
        ("footnotes", []),
        ("tables", []),
        ("cover", []),
        ("contents", []),
    ],
)
def test_scopes(told: Tell, scope: str, lines: list[int]) -> None:
    assert [line for line, _ in found(told, REPORT, tokens=("nice",), scope=scope)] == lines


@pytest.mark.parametrize(
    ("scope", "token", "expected"),
    [
        ("headings", "early help", [(7, "Early help")]),
        ("cover", "fenwick", [(2, "Fenwick")]),
        ("citations", "/recommendations?/", [(8, "Recommendation")]),
    ],
)
def test_scopes_of_few_words(told: Tell, scope: str, token: str, expected: list[tuple[int, str]]) -> None:
    assert found(told, REPORT, tokens=(token,), scope=scope) == expected


@pytest.mark.parametrize(
    ("sections", "lines"),
    [
        (("early-help",), [8, 9, 10]),
        (("summary",), [5, 5]),
        (("early-help", "recommendations"), [8, 9, 10, 12, 13]),
    ],
)
def test_sections(told: Tell, sections: tuple[str, ...], lines: list[int]) -> None:
    assert [line for line, _ in found(told, REPORT, tokens=("nice",), sections=sections)] == lines


def test_contents(told: Tell) -> None:
    contents = "Contents\nSummary of the review\t2\nNice things\t3\n\nSummary of the review\nText."
    assert found(told, contents, tokens=("nice things",), scope="contents") == [(3, "Nice things")]


def test_an_anchor_is_the_beginning_of_the_words_not_of_the_number(told: Tell) -> None:
    assert found(told, REPORT, tokens=("/^ensure/",), scope="recommendations") == [(13, "Ensure")]


def test_no_find_runs_from_one_paragraph_into_the_next(told: Tell) -> None:
    text = "The clinic of Wend\n\nhad [an old roof"
    assert found(told, text, tokens=("/wend\\s+had/",)) == []
    assert found(told, text, tokens=("/wend[^.]*/", "/\\[[^\\]]*/"), whole_words=False) == [
        (1, "Wend"),
        (3, "[an old roof"),
    ]
