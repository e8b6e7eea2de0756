"""Paragraphs that end without a stop, and those that may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n{words}\n\nRecommendations\n\n1. Fenwick Trust should:\n1.1 Ensure that notices are read by all\n"
PARAMS = {"verbs": ("is", "was", "told", "are")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.1 Notices reach Fenwick late", ["late"]),
        ("1.1 Notices reach Fenwick (late)", ["(late)"]),
        ("1.1 Notices reach Fenwick late, at 50%", ["50%"]),
        ("1.1 Notices reach Fenwick late,", ["late,"]),
        ("1.1 Notices reach Fenwick late;\n\n1.2 They are read.", ["late;"]),
        ("1.1 Notices reach Fenwick late;\n\nthey are read.", []),
        ("“The nurse was kind and she told us all”", ["all”"]),
        ("A nurse was kind and she told us all that she knew", ["knew"]),
        ("“We had a long talk. It was what we had hoped for all along”", ["along”"]),
        ("“Nurses came. They help and support me and my two boys”", ["boys”"]),
        ("- Nurses are kind. They told us all that they knew", ["knew"]),
        # other ends, other rules, no sentences
        ("1.1 Notices reach Fenwick late.\n\n1.2 Why so late?\n\n1.3 Late…\n\n1.4 They are:", []),
        ("1.1 It was late.” \n\n1.2 It was late.’)\n\n1.3 Notices (they are late.)", []),
        ("1.1 Notices reach Fenwick late (Recommendation 1.1)", []),
        ("1.1 Notices reach Fenwick late.\n\n(Recommendation 1.1).", []),
        ("1.1 Notices reach Fenwick late.1", []),
        ("1.1 Notices reach Fenwick late.[2]", []),
        ("1.1 Notices reach Fenwick and Marlby\n\nlate and are lost.", []),
        ("1.1 We saw:\n\n(a) what is told to nurses and to midwives; and\n\n(b) what is not.", []),
        ("1.1 Nurses are good at\n\n- visits\n\n- notes", []),
        ("A father told us that he was very happy\n\n“It was good.”", []),
        ("1.1 More is found at www.fenwick.example.uk", []),
        ("Good practice: how the team in Marlby works with young carers", []),
        ("Case example\n\nThe nurse was kind", []),
        ("“It was so kind of them. They told us all.” (mother of a girl, Marlby)", []),
        ("“It was so kind of them, and they told us all.” – a carer in Marlby", []),
        ("- Oakshire Hospitals NHS Trust, which was not seen this time", []),
    ],
)
def test_the_end_of_a_paragraph(told: Callable[..., list[Told]], words: str, expected: list[str]) -> None:
    found = told("missing-full-stop", REPORT.format(words=words), **PARAMS)
    assert [t[1:] for t in found] == [(quote, "", {}) for quote in expected]


def test_a_citation_may_be_torn_from_its_sentence(told: Callable[..., list[Told]]) -> None:
    words = "1.1 Notices reach Fenwick late\n\n(Recommendation 1.1).\n\n1.2 They reach Fenwick too late\n\n(Recommendation 1.1) now."
    found = told("missing-full-stop", REPORT.format(words=words), **PARAMS)
    assert [t[1:] for t in found] == [("late", "citation", {"citation": "(Recommendation 1.1)"})]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.1 Write to a@fenwick.example.uk The team is quick.", ["a@fenwick.example.uk"]),
        ("1.1 See www.fenwick.example.com It is new.", ["www.fenwick.example.com"]),
        ("1.1 See www.fenwick.example.com. It is new.", []),
        ("1.1 See www.fenwick.example.com or www.marlby.example.uk Fenwick is new.", []),
    ],
)
def test_a_stop_behind_an_address(told: Callable[..., list[Told]], words: str, expected: list[str]) -> None:
    found = told("missing-full-stop", REPORT.format(words=words), **PARAMS)
    assert [t[1:] for t in found] == [(quote, "address", {"address": quote}) for quote in expected]


def test_the_fix_sets_the_stop_inside_a_quotation(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    words = (
        "“The nurse was kind and she told us all”\n\n1.1 Notices are (very) late,\n\n"
        "1.2 Write to a@fenwick.example.uk The notices are 'very late'"
    )
    review = review_of(REPORT.format(words=words))
    found = problems("missing-full-stop", review, **PARAMS)
    assert [p.fix.safety.value for p in found if p.fix] == ["safe", "safe", "safe", "unsafe"]
    text = mended(review, found)
    assert "told us all.”\n\n1.1 Notices are (very) late.\n\n1.2 Write to a@fenwick.example.uk. The" in text
    assert "'very late'.\n" in text


def test_titles_among_paragraphs_need_no_stop(told: Callable[..., list[Told]]) -> None:
    title = "What we were told when we met those who work in the county"
    text = "".join(f"{title} {n}\n\n1.{n} Staff met.\n\n" for n in "123")
    assert told("missing-full-stop", REPORT.format(words=text), **PARAMS) == []
    # one alone may be a paragraph that was cut off
    assert [
        t.quote for t in told("missing-full-stop", REPORT.format(words=text[: len(text) // 3]), **PARAMS)
    ] == ["1"]
