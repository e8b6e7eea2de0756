"""Days of the review in the text that are not the cover's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

    Ruled = Callable[[str, str], list[tuple[int, str, str]]]

REPORT = """Date of review: {cover}
CQC region: North

Summary of the review

{summary}

About the review

{about}

Context of the review

{context}

Early help

1.1 {paragraph}
"""
RIGHT = "The review took place from 3 to 7 March 2014."


def _report(place: str, words: str, cover: str = "3 March 2014 – 7 March 2014") -> str:
    parts = dict.fromkeys(("summary", "about", "context", "paragraph"), RIGHT)
    return REPORT.format(cover=cover, **(parts | {place: words}))


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("The review took place from 10 to 14 March 2014.", "10 to 14 March 2014"),
        ("This review of health services in Marlby was carried out from 3 March 2014 to 8 March 2014.", None),
        ("It rained. During the week of 10 March 2014, we visited clinics.", "10 March 2014"),
        (
            "We carried out this review in the week commencing Monday 24 February 2014.",
            "Monday 24 February 2014",
        ),
        ("Between 3 and 8 March 2014 inspectors visited clinics.", "3 and 8 March 2014"),
        ("The fieldwork took place over five days, from 3 to 7 April 2014.", "3 to 7 April 2014"),
        ("We visited nine services between 3rd and 7th March 2013.", "3rd and 7th March 2013"),
        ("On site, from 10 to 14 March 2014, we met leaders.", "10 to 14 March 2014"),
        ("We saw wards during the review, in the week of 10 March 2014.", "10 March 2014"),
        ("In February 2014 we reviewed health services in Marlby.", "February 2014"),
        ("In early April, we carried out this review.", "April"),
        ("We came to Marlby in March 2013.", "March 2013"),
        ("This is what we found on our visit in June.", "June"),
        ("The review took place in May 2014.", "May 2014"),
        ("Our review took place in May 2013.", "May 2013"),
        ("In May 2013, we carried out this review.", "May 2013"),
        ("Over five days, 10–14 March, we visited nine services.", "10–14 March"),
    ],
)
def test_other_days(ruled: Ruled, words: str, quote: str | None) -> None:
    quote = quote or "3 March 2014 to 8 March 2014"
    message = f"By the cover, the review took place on other days than {quote}: 3 March 2014 to 7 March 2014."
    assert ruled("DAT008", _report("summary", words)) == [(6, quote, message)]
    assert ruled("DAT008", _report("about", words)) == [(10, quote, message)]


def test_the_time_of_the_review_may_be_told_in_a_paragraph(ruled: Ruled) -> None:
    told = "At the time of our visit in {} 2014, six children were waiting. In May 2014 we visited them."
    message = "By the cover, the review took place on other days than May 2014: 3 March 2014 to 7 March 2014."
    assert ruled("DAT008", _report("paragraph", told.format("March"))) == []
    assert ruled("DAT008", _report("paragraph", told.format("May"))) == [(18, "May 2014", message)]


@pytest.mark.parametrize(
    "words",
    [
        RIGHT,
        "The review took place between 4 and 6 March 2014.",
        "We visited services in Marlby in the week ending 7 March 2014.",
        "In the week of Wednesday 5 March 2014 we visited clinics.",
        "The last review took place from 10 to 14 June 2012.",
        "We met the board on 20 March 2014, and visited the ward again on 2 April 2014.",
        "The review took place on time. From 10 to 14 March 2014 its findings were checked.",
        "We visited clinics between 30 and 3 March 2014.",
        "The review looked at records from 10 February to 14 February 2014.",
        "The review took place from 30 to 31 February 2014.",
        "In March 2014 we reviewed health services in Marlby. We came in March.",
        "In February 2014 we reviewed the documents that we had asked for.",
        "Over five days, 3–7 March, we visited nine services.",
        "We visited again in June, and on 4 June 2014 we visited the ward.",
        "The last review took place in June 2012, and the inspection in July 2011 was Ofsted's.",
        "Our report follows the review of May 2011.",
        "Much has changed since our inspection in May 2011.",
        "We reviewed health services in Marlby in June 2011. At the time of our inspection in May 2012 it was new.",
        "We inspected records of children seen in February 2014. We came back in April 2014.",
        "We visited a clinic that opened in January 2014. We came to this view in April 2014.",
        "Inspectors inspected services from January to March 2014, and services commissioned in April 2014.",
        "The findings of this review in September 2014 will be shared.",
    ],
)
def test_the_same_days_or_another_matter(ruled: Ruled, words: str) -> None:
    assert ruled("DAT008", _report("summary", words)) == []


@pytest.mark.parametrize("place", ["context", "paragraph"])
def test_another_review_is_told_of_elsewhere(ruled: Ruled, place: str) -> None:
    words = "A boy died. The review took place from 10 to 14 June 2013."
    assert ruled("DAT008", _report(place, words)) == []


def test_a_paragraph_may_tell_of_the_review_of_a_plan(ruled: Ruled) -> None:
    words = "At the time of the review in May, she was five."
    assert ruled("DAT008", _report("paragraph", words)) == []


@pytest.mark.parametrize("cover", ["30 February 2014 – 7 March 2014", "spring"])
def test_a_cover_without_days_proves_nothing(ruled: Ruled, cover: str) -> None:
    assert ruled("DAT008", _report("about", "The review took place from 5 to 9 May 2014.", cover)) == []


def test_what_the_words_are_is_the_rule_s_affair(told: Callable[..., list[Told]]) -> None:
    text = _report("summary", "Our audit ran from 10 to 14 March 2014.")
    params = {"field": "review-dates", "what": ("audit",), "how": ("ran",), "sections": ("summary",)}
    assert told("period-mismatch", text, **params) == [
        (
            6,
            "10 to 14 March 2014",
            "",
            {"told": "10 to 14 March 2014", "cover": "3 March 2014 to 7 March 2014"},
        )
    ]


@pytest.mark.parametrize(("who", "quotes"), [(("nurses",), ["3 to 20 March 2014"]), ((), [])])
def test_nobody_does_anything_if_nobody_is_named(
    told: Callable[..., list[Told]], who: tuple[str, ...], quotes: list[str]
) -> None:
    text = _report("about", "Nurses  visited from 3 to 20 March 2014.")
    params = {"field": "review-dates", "who": who, "did": ("visited",), "sections": ("about",)}
    assert [t.quote for t in told("period-mismatch", text, **params)] == quotes
