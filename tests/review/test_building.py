"""What the graph sees in a draft."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.draft import Place
    from linter.model.review import Review

    ReviewOf = Callable[[str], Review]

COVER = """\
Review of health services for children in Oakshire

Date of review:\t3 rd March - 7 th March 2014
Provider services included:\tOakshire Hospitals NHS Trust Marlby and Wend Partnership NHS Foundation Trust Fern House
CCGs included:\tNHS Marlby, Wend and Oakshire Clinical Commissioning Groups

Contents

Early help\t4
Recommendations ..... 9

"""


def texts(review: Review, places: tuple[Place, ...]) -> list[str]:
    return [review.quote(p) for p in places]


def test_the_front_of_a_report(review_of: ReviewOf) -> None:
    review = review_of(COVER)
    assert review.area == "Oakshire"
    assert [(f.key, f.label, texts(review, f.values)) for f in review.cover] == [
        ("review-dates", "Date of review", ["3 rd March - 7 th March 2014"]),
        (
            "providers",
            "Provider services included",
            ["Oakshire Hospitals NHS Trust Marlby and Wend Partnership NHS Foundation Trust Fern House"],
        ),
        ("ccgs", "CCGs included", ["NHS Marlby, Wend and Oakshire Clinical Commissioning Groups"]),
    ]
    assert [(c.title, c.page) for c in review.contents] == [("Early help", 4), ("Recommendations", 9)]
    assert [b.name for b in review.bodies if b.source == "cover"] == [
        "Oakshire Hospitals NHS Trust",
        "Marlby and Wend Partnership NHS Foundation Trust",
        "Fern House",
        "NHS Marlby, Wend and Oakshire Clinical Commissioning Groups",
    ]


def test_a_range_of_dates_takes_its_year_from_the_second(review_of: ReviewOf) -> None:
    review = review_of(COVER)
    assert [(r.start.date, r.end.date) for r in review.ranges] == [(dt.date(2014, 3, 3), dt.date(2014, 3, 7))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 2 July 2015.", [("2 July 2015", dt.date(2015, 7, 2), "day-month-year", None)]),
        (
            "On Monday, 14 th July 2014",
            [("Monday, 14 th July 2014", dt.date(2014, 7, 14), "ordinal-month-year", 0)],
        ),
        ("until 31.03.2016", [("31.03.2016", dt.date(2016, 3, 31), "numeric-stops", None)]),
        ("from 01/04/16", [("01/04/16", dt.date(2016, 4, 1), "numeric", None)]),
        ("by 31 June 2015", [("31 June 2015", None, "day-month-year", None)]),
        ("since 5 May, at 1.2.15 and 5.2.14", []),
        ("may be 20 2015", []),
    ],
)
def test_dates(
    review_of: ReviewOf, text: str, expected: list[tuple[str, dt.date | None, str, int | None]]
) -> None:
    review = review_of(text)
    assert [(review.quote(d.place), d.date, d.form, d.weekday) for d in review.dates] == expected


SECTIONS = """\
The report

The child's journey

1. Early Help

1.1 First.

1.2 Second. 2.5 million people.

2.5 million were asked.

2 Children in need

2.1 Third.

Case example 1: a boy.

He went home.

2.2 Fourth.

5. Management

5.1 Leadership & management

5.1.1 Fifth.
"""


def test_sections_and_paragraphs(review_of: ReviewOf) -> None:
    review = review_of(SECTIONS)
    assert [(s.key, s.path[-1], s.parent) for s in review.sections] == [
        ("report", "The report", None),
        ("journey", "The child's journey", 0),
        ("early-help", "1. Early Help", 1),
        ("in-need", "2 Children in need", 1),
        ("management", "5. Management", 0),
        ("leadership", "5.1 Leadership & management", 4),
    ]
    assert review.sections[2].path == ("The report", "The child's journey", "1. Early Help")
    assert [(p.number.key, review.sections[p.section].key, p.end - p.first) for p in review.paragraphs] == [
        ("1.1", "early-help", 1),
        ("1.2", "early-help", 2),
        ("2.1", "in-need", 3),
        ("2.2", "in-need", 1),
        ("5.1.1", "leadership", 1),
    ]
    (example,) = review.case_examples
    assert (example.label, example.number and example.number.key, example.end - example.first) == (
        "Case example",
        "1",
        2,
    )


RECOMMENDATIONS = """\
Recommendations

1. NHS Marlby and Wend CCG, Oakshire County Council and Oakshire Hospitals NHS Trust should:

1.1 Ensure that it works.

- 2. **Oakshire Hospitals Trust should work with Fern House to:**
 - 2.1 Review it.
 - Provide more.

3 Castle Ford and Hill CCG together with wider partners to:

3.1 Agree on it.

4. Oakshire Hospitals NHS Trust;
"""


def test_groups_and_their_addressees(review_of: ReviewOf) -> None:
    cover = "Providers:\tx\nProvider services included:\tOakshire Hospitals NHS Trust, Fern House\nCCGs included:\tNHS Marlby and Wend CCG\n"
    review = review_of(f"Review in Oakshire\n{cover}\n{RECOMMENDATIONS}")
    assert [
        (
            g.number and g.number.text,
            [(m.text, m.body is not None, m.exact) for m in g.bodies],
            g.verb and review.quote(g.verb),
            g.colon and review.quote(g.colon),
            len(g.recommendations),
        )
        for g in review.groups
    ] == [
        (
            "1.",
            [
                ("NHS Marlby and Wend CCG", True, True),
                ("Oakshire County Council", True, True),
                ("Oakshire Hospitals NHS Trust", True, True),
            ],
            "should",
            ":",
            1,
        ),
        (
            "2.",
            [("Oakshire Hospitals Trust", True, False), ("Fern House", True, True)],
            "should work with",
            "to:",
            2,
        ),
        ("3", [("Castle Ford and Hill CCG", False, False), ("wider partners", False, False)], "to", ":", 1),
        ("4.", [("Oakshire Hospitals NHS Trust", True, True)], None, ";", 0),
    ]
    assert [(r.number and r.number.key, r.group, review.quote(r.text)) for r in review.recommendations] == [
        ("1.1", 0, "Ensure that it works."),
        ("2.1", 1, "Review it."),
        (None, 1, "Provide more."),
        ("3.1", 2, "Agree on it."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Recommendations 2.2 and 4.1).", [("(Recommendations 2.2 and 4.1)", ["2.2", "4.1"], "", True)]),
        (
            "(recommendation 1.4, 2.12 and 3.9)",
            [("(recommendation 1.4, 2.12 and 3.9)", ["1.4", "2.12", "3.9"], "", True)],
        ),
        ("(Rec. 2.1)", [("(Rec. 2.1)", ["2.1"], "", True)]),
        ("(Recommendation X.Y)", [("(Recommendation X.Y)", [], "malformed", True)]),
        ("(Recommendation 2.)", [("(Recommendation 2.)", ["2"], "malformed", True)]),
        ("(Recommendation 2.1 and)", [("(Recommendation 2.1 and)", ["2.1"], "malformed", True)]),
        ("(Recommendation)", [("(Recommendation)", [], "empty", True)]),
        ("(Recommendation 2.1 is open", [("(Recommendation 2.1", ["2.1"], "unclosed", True)]),
        ("as recommendation 2.1 says", [("recommendation 2.1", ["2.1"], "", False)]),
        ("(recommendations for change are at the end)", []),
        ("recommendation 2.1 of the Fenn Inquiry", []),
        ("(Recommendation 7, Fenn)", []),
    ],
)
def test_citations(review_of: ReviewOf, text: str, expected: list[tuple[str, list[str], str, bool]]) -> None:
    review = review_of(text)
    assert [
        (review.quote(c.place), [n.key for n in c.numbers], c.fault, c.bracketed) for c in review.citations
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("set out in paragraphs 2.14, 2.15 and 2.16 here", [("paragraph", ["2.14", "2.15", "2.16"])]),
        ("in paragraphs 5.2. 14, 5.2. 15, and 5.2. 16", [("paragraph", ["5.2.14", "5.2.15", "5.2.16"])]),
        ("as in case example 3", [("case example", ["3"])]),
        ("see table 2", [("table", ["2"])]),
        ("paragraph 4.2 of Working Together", []),
    ],
)
def test_references(review_of: ReviewOf, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(r.to, [n.key for n in r.numbers]) for r in review_of(text).references] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was late. This issue has been drawn to the attention of Public Health, Oakshire Council as the "
            "commissioner of the school nurse service.",
            ("Public Health, Oakshire Council", "the school nurse service", True, []),
        ),
        (
            "*We also brought it to the attention of the Director of Public Health as commissioner of health visiting.*",
            ("the Director of Public Health", "health visiting", True, []),
        ),
        (
            "Issues in paragraphs 2.1 and 2.2 have been drawn to the attention of Public Health Oakshire.",
            ("Public Health Oakshire", None, False, ["2.1", "2.2"]),
        ),
        ("Letters need to be brought to the attention of health visitors.", None),
        (
            "We will bring such points to the attention of the public health team in a separate letter.",
            None,
        ),
    ],
)
def test_referral_notes(
    review_of: ReviewOf, text: str, expected: tuple[str, str | None, bool, list[str]] | None
) -> None:
    review = review_of(text)
    assert [
        (
            n.body and review.quote(n.body),
            n.service and review.quote(n.service),
            n.commissioner,
            [p.key for p in n.paragraphs],
        )
        for n in review.notes
    ] == ([expected] if expected else [])


def test_a_note_that_runs_on_begins_at_its_own_clause(review_of: ReviewOf) -> None:
    review = review_of(
        "The list was empty and we have drawn this to the attention of Public Health, Oak Council as the commissioner of it."
    )
    assert review.quote(review.notes[0].place).startswith("we have drawn this")


CONTEXT = """\
Summary of the review

Context of the review

School nurse services (SNS) are commissioned by Public Health (within Oakshire Council) and provided by Marlby NHS Trust.
Hospital care is provided by Oakshire Hospitals NHS Trust (OHT). Wend Valley CCG is an associate.
"""


def test_commissioning_bodies_and_acronyms(review_of: ReviewOf) -> None:
    review = review_of(CONTEXT)
    assert [
        (
            review.quote(c.services),
            c.commissioner and review.quote(c.commissioner),
            c.provider and review.quote(c.provider),
            c.public_health,
        )
        for c in review.commissioning
    ] == [
        ("School nurse services (SNS)", "Public Health (within Oakshire Council)", "Marlby NHS Trust", True),
        ("Hospital care", None, "Oakshire Hospitals NHS Trust (OHT)", False),
    ]
    assert [(b.name, b.acronyms) for b in review.bodies if b.source == "context"] == [
        ("Oakshire Council", ()),
        ("Marlby NHS Trust", ()),
        ("Oakshire Hospitals NHS Trust", ("OHT",)),
        ("Wend Valley CCG", ()),
    ]
    assert [(a.short, a.long) for a in review.acronyms] == [
        ("SNS", "School nurse services"),
        ("OHT", "Oakshire Hospitals NHS Trust"),
    ]


def test_nothing_at_all(review_of: ReviewOf) -> None:
    review = review_of("Only a line.")
    assert (review.sections, review.paragraphs, review.groups, review.cover, review.bodies[0].source) == (
        (),
        (),
        (),
        (),
        "style",
    )


@pytest.mark.parametrize(
    ("words", "services", "provider"),
    [
        (
            "Wend NHS Trust (WNT) is the provider of adult mental health services.",
            "adult mental health services",
            "Wend NHS Trust",
        ),
        ("Wend NHS Trust provides hospital care.", "hospital care", "Wend NHS Trust"),
        (
            "Turnstone provides drug services, which are commissioned by Public Health.",
            "drug services",
            "Turnstone",
        ),
    ],
)
def test_who_provides_what(review_of: ReviewOf, words: str, services: str, provider: str) -> None:
    review = review_of(f"Summary of the review\n\nContext of the review\n\n{words}\n")
    assert [
        (review.quote(c.services), c.provider and review.quote(c.provider)) for c in review.commissioning
    ] == [(services, provider)]


def test_a_remark_that_names_nobody_names_no_body(review_of: ReviewOf) -> None:
    text = "Provider services included:\tFern House, run by ,; Wend Lodge, part of , Oak Trust\nSummary of the review\n"
    named = [(b.name, b.source) for b in review_of(text).bodies if b.source != "style"]
    assert named == [("Fern House", "cover"), ("Wend Lodge", "cover"), ("Oak Trust", "context")]


def test_what_the_cover_says_of_a_body_is_no_name_of_another(review_of: ReviewOf) -> None:
    review = review_of(
        "Provider services included:\tFern House, run by The Anchor Foundation; Marlby NHS Trust\n"
        "Summary of the review\nContext of the review\nTwo CCGs buy services.\n"
    )
    named = [(b.name, b.source) for b in review.bodies if b.source != "style"]
    assert named == [("Fern House", "cover"), ("Marlby NHS Trust", "cover"), ("Anchor Foundation", "context")]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Wend Care Partnership Wend Valley Hospitals Trust", ["Wend Care Partnership", "Wend Valley Hospitals Trust"]),
        ("NHS Wend NHS Marlby", ["NHS Wend", "NHS Marlby"]),
        ("Wend and Marlby and Wend Valley Trust", ["Wend and Marlby and Wend Valley Trust"]),
        ("Wend Valley of Wend Trust", ["Wend Valley of Wend Trust"]),
        ("NHS Wend and Marlby NHS Trust", ["NHS Wend and Marlby NHS Trust"]),
        ("Wend Wend Trust", ["Wend Wend Trust"]),
        ("Wend Care Partnership Wend", ["Wend Care Partnership Wend"]),
    ],
)  # fmt: skip
def test_a_name_that_begins_anew_is_another(review_of: ReviewOf, written: str, names: list[str]) -> None:
    review = review_of(f"Provider services included:\t{written}\n")
    assert [body.name for body in review.bodies if body.source == "cover"] == names


def test_a_group_on_the_cover_may_leave_out_that_it_is_one(review_of: ReviewOf) -> None:
    review = review_of(
        "Provider services included:\tFern House\nCCGs included:\tNHS Wend; NHS Marlby CCG\n\n"
        "Recommendations\n\n1. NHS Wend Clinical Commissioning Group and Fern House CCG should:\n\n1.1 Train all staff.\n"
    )
    named = [(b.name, b.aliases) for b in review.bodies if b.source == "cover"]
    assert named == [
        ("Fern House", ()), ("NHS Wend", ("NHS Wend Clinical Commissioning Group",)), ("NHS Marlby CCG", ()),
    ]  # fmt: skip
    assert [(m.text, m.body is None) for m in review.groups[0].bodies] == [
        ("NHS Wend Clinical Commissioning Group", False), ("Fern House CCG", True),
    ]  # fmt: skip
