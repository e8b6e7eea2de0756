"""How numbers and labels are written."""

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


def _report(
    body: str = "1.1 Late.", groups: tuple[str, ...] = ("1.", "2."), items: str = "{n}.1 {n}.2"
) -> str:
    lines = ["1. Early help", body, "Recommendations"]
    for n, group in enumerate(groups, start=1):
        lines += [f"{group} Fenwick NHS Trust should:"]
        lines += [f"{item} Ensure it." for item in items.format(n=n).split()]
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_report(groups=("1.", "2", "3.")), [("2", "", "group", "2.")]),
        (_report(groups=("1", "2", "3.")), [("1", "", "group", "1."), ("2", "", "group", "2.")]),
        (_report(groups=("1", "2", "3")), [("1", "throughout", "group", "1.")]),
        (_report("1.1 Late.\n\n2 Children in need\n\n2.1 Old."), [("2", "", "section", "2.")]),
        (_report("1.1 Late.\n\n1.2. Old.\n\n1.3 Few."), [("1.2.", "", "paragraph", "1.2")]),
        (_report("1.1. Late.\n\n1.2 Old.\n\n1.3. Few."), [("1.2", "", "paragraph", "1.2.")]),
        (_report("1.1) Late.\n\n1.2) Old.\n\n1.3 Few."), [("1.3", "", "paragraph", "1.3)")]),
        (
            _report(items="({n}.1) ({n}.2) {n}.3)"),
            [("1.3)", "", "recommendation", "(1.3)"), ("2.3)", "", "recommendation", "(2.3)")],
        ),
        (_report("1.1 Late.\n\n1.02 Old.\n\n1.3 Few."), [("1.02", "", "paragraph", "1.2")]),
        (
            _report(items="{n}.1 {n}.2. {n}.3"),
            [("1.2.", "", "recommendation", "1.2"), ("2.2.", "", "recommendation", "2.2")],
        ),
    ],
)
def test_a_number_unlike_the_others(
    told: Callable[..., list[Told]], text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = told("number-form", text)
    assert [(t.quote, t.variant, t.slots["series"], t.slots["right"]) for t in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        _report(),
        _report("1.1. Late.\n\n1.2. Old."),  # all alike, and the style pins nothing
        _report("1.1 Late.\n\n1.2. Old."),  # nobody can say which of the two is right
        _report("1.1 Late.\n\n1. 2 Old.\n\n1.3 Few."),  # another rule's affair
        _report("1.1 Late.\n\n1.2) Old.\n\n1.3 Few."),  # so is this
        _report("1.1) Late.\n\n1.2) Old.", items="({n}.1) ({n}.2)"),
        _report("1.1 Late.\n\n1.10 Old.\n\n1.20 Few.\n\n5.1 Leadership and management\n\n5.1.1 Few."),
    ],
)
def test_numbers_that_are_alike_or_undecided(told: Callable[..., list[Told]], text: str) -> None:
    assert told("number-form", text) == []


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("Case example 1|Case example 2|Case sample 3", [("Case sample", "Case example")]),
        ("Case example|Case Example|Case example", [("Case Example", "Case example")]),
        ("Case study 1|Case study 2|Case example 3", [("Case example", "Case study")]),
        ("Case Example|Case example", []),
        ("Case example|Good practice example|Case example|Positive practice example", []),
    ],
)
def test_a_label_unlike_the_others_of_its_kind(
    told: Callable[..., list[Told]], labels: str, expected: list[tuple[str, str]]
) -> None:
    body = "\n\n".join(["1.1 Late.", *(f"{label}: A boy was seen." for label in labels.split("|"))])
    assert [t[1:] for t in told("number-form", _report(body))] == [
        (found, "label", {"found": found, "right": right}) for found, right in expected
    ]


def test_the_fixes_give_one_form(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    body = "1.1 Late.\n\n1.2. Old.\n\n1.3 Few.\n\nCase example: A.\n\nCase Example: B.\n\nCase example: C."
    review = review_of(_report(body, groups=("1.", "2", "3."), items="{n}.1 {n}.02 {n}.3"))
    text = mended(review, problems("number-form", review))
    right = body.replace("1.2.", "1.2").replace("Example", "example")
    assert text == _report(right, groups=("1.", "2.", "3."), items="{n}.1 {n}.2 {n}.3")


def test_a_number_that_word_computes_is_not_mended(
    problems: Callable[..., list[Problem]], review_of: Callable[[str], Review], style: HouseStyle
) -> None:
    draft = review_of(_report(groups=("1.", "2", "3."))).draft
    blocks = tuple(b._replace(automatic=bool(b.number)) for b in draft.blocks)
    review = build(draft._replace(blocks=blocks), style)
    assert [(p.slots["found"], p.fix) for p in problems("number-form", review)] == [("2", None)]


def test_a_number_in_a_column_of_its_own_needs_no_stop(
    told: Callable[..., list[Told]], review_of: Callable[..., Review]
) -> None:
    rows = "".join(f"| {n} | Fenwick NHS Trust should: |\n| {n}.1 | Ensure it. |\n" for n in (1, 2))
    review = review_of(f"# Recommendations\n\n| No. | What |\n|---|---|\n{rows}", "draft.md")
    assert [group.number.text for group in review.groups if group.number] == ["1", "2"]
    assert told("number-form", review) == []
