"""Numbers that do not run 1, 2, 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from linter.model.style import HouseStyle
    from tests.checks.conftest import Told

SLIPS = ("gap", "repeated", "disorder", "malformed", "parent")


def _report(paragraphs: str = "1.1 1.2 1.3", groups: str = "1.: 1.1 1.2 | 2.: 2.1", more: str = "") -> str:
    """Write a report with these numbers; "_" stands for a space inside a number, "x" for an entry without one."""
    lines = [
        "1. Early help",
        *(f"{_number(p)}Clinics are late." for p in paragraphs.split()),
        more,
        "Recommendations",
    ]
    for group in groups.split("|"):
        head, _, items = group.strip().partition(":")
        lines += [
            f"{_number(head)}Fenwick NHS Trust should:",
            *(f"- {_number(i)}Ensure it." for i in items.split()),
        ]
    return "\n\n".join(line for line in lines if line)


def _number(printed: str) -> str:
    return "" if printed == "x" else printed.replace("_", " ") + " "


@pytest.fixture(scope="session")
def slips_of(told: Callable[..., list[Told]]) -> Callable[[str], list[tuple[str, str, str]]]:
    """Return a function that gives all slips of a text: what is at fault, the number, what is expected."""

    def find(text: str) -> list[tuple[str, str, str]]:
        found = [(slip, t) for slip in SLIPS for t in told("number-series", text, slip=slip)]
        keys = ("missing", "expected", "where", "prefix", "number")
        return [(s, t.quote, next((t.slots[k] for k in keys if k in t.slots), "")) for s, t in found]

    return find


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ("1.1 1.2 1.3", []),
        ("1.1 1.3 1.4", [("gap", "1.3", "1.2")]),
        ("1.2 1.3", [("gap", "1.2", "1.1")]),
        ("1.1 1.2 1.2 1.4", [("repeated", "1.2", "1.3")]),
        ("1.1 1.1 1.2", [("repeated", "1.1", "1.1")]),
        ("1.1 1.3 1.2 1.4", [("disorder", "1.2", "between 1.3 and 1.4")]),
        ("1.1 1.3 1.2", [("disorder", "1.3", "between 1.1 and 1.2")]),
        ("1.1 1.9 1.3", [("disorder", "1.9", "1.2")]),
        ("1.1 8.2 1.3", [("parent", "8.2", "1")]),
        ("1.1 8.2 8.3 1.4", [("parent", "8.2", "1")]),
        ("8.1 8.2 8.3", [("parent", "8.1", "1")]),
        ("1.1 1,2 1.3", [("malformed", "1,2", "1.2")]),
        ("1.1 1.l 1.3", [("gap", "1.3", "1.2")]),
        ("1.1 1._2 1.3", [("malformed", "1. 2", "1.2")]),
        ("1.1 12 1.3", [("malformed", "12", "1.2")]),
        ("1.1 1.2 1,3", [("malformed", "1,3", "1.3")]),
        ("1.1) 1.2) 1.3)", []),
        ("1.1 1.2) 1.3", [("malformed", "1.2)", "1.2")]),
        ("1.1) 1.3) 1.4)", [("gap", "1.3)", "1.2")]),
        ("1.1 1.2 1.2.1 1.2.2 1.3", []),
        ("1.1 1.1.2 1.1.3 1.2", []),
        ("1.1 5.1.2 1.3", [("malformed", "5.1.2", "1.2")]),
    ],
)
def test_paragraphs(
    slips_of: Callable[[str], list[tuple[str, str, str]]],
    paragraphs: str,
    expected: list[tuple[str, str, str]],
) -> None:
    assert slips_of(_report(paragraphs)) == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ("1.: 1.1 1.2 | 2.: 2.1", []),
        ("1.: 1.1 | 3.: 3.1", [("gap", "3.", "2")]),
        ("1.: 1.1 | 2.: 2.1 | 2.: 3.1 | 4.: 4.1", [("repeated", "2.", "3")]),
        ("1.: 1.1 | 7.: 2.1 2.2 | 3.: 3.1", [("disorder", "7.", "2")]),
        ("1.: 1.1 | 7.: 7.1 7.2 | 3.: 3.1", [("disorder", "7.", "2")]),
        ("1.: 1.1 | 2.: 3.1 3.2 | 3.: 3.1", [("parent", "3.1", "2")]),
        ("1.: 1.1 | 2.: 2.1 3.2", [("parent", "3.2", "2")]),
        ("1.: 1.1 1.3 | 2.: 2.1", [("gap", "1.3", "1.2")]),
        ("1.: 1.1 x 1.3 | 2.: 2.1", []),  # another rule asks for the number
        ("1.: 1.1 1..2 1.3 | 2.: 2.1", [("malformed", "1..2", "1.2")]),
        ("1.: 1.1 | x: 2.1 2.2 | 3.: 3.1", [("gap", "Fenwick NHS Trust should:", "2")]),
        ("1.: 1.1 | x: 4.1 4.2 | 3.: 3.1", []),  # what is inside does not say that it is the second
        ("1.: 1.1 | 2,: 2.1 2.2 | 3.: 3.1", [("malformed", "2,", "2.")]),
        ("1.: 1.1 | 2.: 2.1 2 2.3", [("malformed", "2", "2.2")]),
        ("1.: 1.1 | 2.: 2.1 3. 3.1 3.2 | 4.: 4.1", []),  # a lead-in that nothing shows to be one
    ],
)
def test_recommendations(
    slips_of: Callable[[str], list[tuple[str, str, str]]], groups: str, expected: list[tuple[str, str, str]]
) -> None:
    assert slips_of(_report(groups=groups)) == expected


CHILDREN = "2. Children in need\n\n2.1 Visits are short.\n\n{third} Child protection\n\n3.1 Plans are kept.\n\n4. Looked after children\n\n4.1 Rooms are small."
MANAGEMENT = "{own}Management\n\n5.1 Leadership and management\n\n5.1.1 A board meets.\n\n{second} Governance\n\n5.2.1 Audits are late.\n\n5.3 Training and supervision\n\n5.3.1 Staff are trained."


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (CHILDREN.format(third="3."), []),
        (CHILDREN.format(third="4."), [("repeated", "4.", "3")]),
        (CHILDREN.format(third="7."), [("disorder", "7.", "3")]),
        (CHILDREN.format(third="3,"), [("malformed", "3,", "3.")]),
        (MANAGEMENT.format(own="", second="5.2"), []),
        (CHILDREN.format(third="3.") + "\n\n" + MANAGEMENT.format(own="5. ", second="5.2"), []),
        (MANAGEMENT.format(own="", second="5.4"), [("disorder", "5.4", "5.2")]),
        (MANAGEMENT.format(own="", second="6.2"), [("parent", "6.2", "5")]),
        (MANAGEMENT.format(own="", second="5._2"), [("malformed", "5. 2", "5.2")]),
    ],
)
def test_sections(
    slips_of: Callable[[str], list[tuple[str, str, str]]], more: str, expected: list[tuple[str, str, str]]
) -> None:
    assert slips_of(_report(more=more.replace("_", " "))) == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("Case example 1|Case example 2|Good practice example 1|Case example 3", []),
        ("Case example 1|Case example 3", [("gap", "3", "2")]),
        ("Case example 1|Case example 1|Case example 3", [("repeated", "1", "2")]),
        ("Case example|Case example|Case example 2", []),
    ],
)
def test_case_examples(
    slips_of: Callable[[str], list[tuple[str, str, str]]], labels: str, expected: list[tuple[str, str, str]]
) -> None:
    more = "\n\n".join(f"{label}: A boy was seen." for label in labels.split("|"))
    assert slips_of(_report(more=more)) == expected


def test_case_examples_may_count_anew_in_each_section(
    slips_of: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    box = "Case example 1: A boy was seen.\n\nCase example 2: A girl was seen.\n\n"
    assert slips_of(_report(more=f"{box}2. Children in need\n\n2.1 Visits are short.\n\n{box}")) == []


@pytest.mark.parametrize(
    "more",
    [
        "12 children were seen in Marlby.",
        "1.4 million leaflets were printed.",
        "1,4 million leaflets were printed.",
        "2015 was a good year.",
        "10 Downing Street was told.",
        "1. One thing\n\n2. Another thing",
        "Context of the review\n\n2.5 Million leaflets were printed.",
    ],
)
def test_what_is_no_number_of_a_paragraph(
    slips_of: Callable[[str], list[tuple[str, str, str]]], more: str
) -> None:
    assert slips_of(_report(more=more)) == []


def test_paragraphs_count_on_under_a_heading_without_number(
    slips_of: Callable[[str], list[tuple[str, str, str]]], review_of: Callable[[str, str], Review]
) -> None:
    text = "# The report\n\n## Early help\n\n1.1 One.\n\n### Maternity\n\n1.2 Two.\n\n### Schools\n\n1.{n} Three.\n"
    assert slips_of(review_of(text.format(n=3), "draft.md")) == []  # type: ignore[arg-type]
    assert slips_of(review_of(text.format(n=4), "draft.md")) == [("gap", "1.4", "1.3")]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (_report("1.1 1,2 1.3"), "1.2 Clinics"),
        (_report("1.1 1._2 1.3"), "1.2 Clinics"),
        (_report("1.1 1.9 1.3"), "1.2 Clinics"),
        (_report("1.1 1.1 1.3"), "1.2 Clinics"),
        (_report("1.1", more="1.2Clinics"), "1.2 Clinics"),
        (_report(groups="1.: 1.1 | 2,: 2.1 2.2 | 3.: 3.1"), "2. Fenwick"),
        (_report(groups="1.: 1.1 | 7.: 2.1 2.2 | 3.: 3.1"), "2. Fenwick"),
        (_report(groups="1.: 1.1 | 7.: 2.1 2._2 | 3.: 3.1"), "2.2 Ensure"),
        (_report(more=CHILDREN.format(third="4.")), "3. Child protection"),
    ],
)
def test_a_fix_renumbers_one_number(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
    text: str,
    right: str,
) -> None:
    review = review_of(text)
    better = mended(review, [p for slip in SLIPS for p in problems("number-series", review, slip=slip)])
    assert right in better
    assert [p for slip in SLIPS for p in problems("number-series", better, slip=slip)] == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (_report("1.1 1.1 1.3") + "\n\nNext steps\n\nSee paragraph 1.1.", "repeated"),
        (_report("1.1 1.9 1.3") + "\n\nNext steps\n\nSee paragraph 1.9.", "disorder"),
        (
            _report("1.1 1.2", groups="1.: 1.1 1.1 1.3", more="1.3 It is late (Recommendation 1.1)."),
            "repeated",
        ),
        (_report(groups="1.: 1.1 | 7.: 7.1 7.2 | 3.: 3.1"), "disorder"),
        (_report("1.1 1.3 1.2 1.4"), "disorder"),
        (_report("1.1 1.1 1.2"), "repeated"),
    ],
)
def test_there_is_no_fix_where_more_would_have_to_change(
    problems: Callable[..., list[Problem]], text: str, slip: str
) -> None:
    assert [p.fix for p in problems("number-series", text, slip=slip)] == [None]


def test_a_number_that_word_computes_is_not_mended(
    problems: Callable[..., list[Problem]], review_of: Callable[[str], Review], style: HouseStyle
) -> None:
    draft = review_of(_report("1.1 1.9 1.3")).draft
    blocks = tuple(b._replace(automatic=bool(b.number)) for b in draft.blocks)
    review = build(draft._replace(blocks=blocks), style)
    assert [(p.slots["number"], p.fix) for p in problems("number-series", review, slip="disorder")] == [
        ("1.9", None)
    ]


def test_a_repeated_number_points_at_the_other(
    problems: Callable[..., list[Problem]], review_of: Callable[[str], Review]
) -> None:
    review = review_of(_report("1.1 1.2 1.2"))
    found = problems("number-series", review, slip="repeated")
    assert [[(p.block, review.quote(p)) for p in f.related] for f in found] == [[(2, "1.2")]]


def _counted(*groups: str) -> str:
    held = "\n".join(f"Fenwick NHS Trust must:\n{_items(numbers)}" for numbers in groups)
    return f"Recommendations\n{held}\n"


def _items(numbers: str) -> str:
    return "\n".join(f"{n}. Ensure that list {n} is kept." for n in numbers.split())


@pytest.mark.parametrize(
    ("groups", "slip", "quotes"),
    [
        (("1 2 3", "4 5", "6"), "gap", []),
        (("1 2 3", "5 6", "7"), "gap", ["5."]),
        (("1 2 3", "3 4", "5"), "repeated", ["3."]),
        (("1 2 3", "1 2", "1 2"), "repeated", []),
        (("1 2 3", "1 3", "1 2"), "gap", ["3."]),
    ],
)
def test_recommendations_count_through_groups_without_numbers(
    problems: Callable[..., list[Problem]],
    review_of: Callable[[str], Review],
    groups: tuple[str, ...],
    slip: str,
    quotes: list[str],
) -> None:
    review = review_of(_counted(*groups))
    assert [review.quote(p.place) for p in problems("number-series", review, slip=slip)] == quotes
