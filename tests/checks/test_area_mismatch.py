"""Areas that the fixed sentences name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

LONG = "Wend, Marlby and Fenwick Vale"
REPORT = """\
Review of health services for children in {title}

The role of health services in {role}

Summary of the review

Children from local authority areas other than {other} are included. It rains in {told}.

Context of the review

Fenwick lies elsewhere; the role of health services in Fenwick is small.
"""


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Oakshire", "Oakshire", "Oakshire", "Oakshire"), []),
        (("Oakshire", "Fenwick Vale", "Oakshire", "Oakshire"), [(3, "Fenwick Vale", "", "Oakshire")]),
        (
            ("Oakshire", "Wend", "Wend", "Oakshire"),
            [(3, "Wend", "", "Oakshire"), (7, "Wend", "", "Oakshire")],
        ),
        (("Wend", "Oakshire", "Oakshire", "Oakshire"), [(1, "Wend", "title", "Oakshire")]),
        (("Marlby and Wend", "Marlby and Wend", "the Marlby and Wend area", "Marlby"), []),
        (
            ("Marlby and Wend", "Marlby", "the Marlby and Wend area", "Oakshire"),
            [(3, "Marlby", "", "Marlby and Wend")],
        ),
        (("Marlby and Wend", "Marlby and Wend", "Wend", "Wend"), [(7, "Wend", "", "Marlby and Wend")]),
        ((LONG, LONG, LONG, LONG), []),
        ((LONG, "Wend and Marlby", LONG, LONG), [(3, "Wend and Marlby", "", LONG)]),
        ((LONG, LONG, "Wend, Marlby and Ness", LONG), [(7, "Wend, Marlby and Ness", "", LONG)]),
        ((LONG, LONG, "Wend, Marlby and Fenwick Vale of this county", LONG), []),
        (("Herts", "Hertfordshire", "Hertfordshire", "Hertfordshire"), []),
        (("St. Aldith", "St. Aldith", "St. Aldith", "Oakshire"), []),
    ],
)
def test_an_area_is_another(
    told: Callable[..., list[Told]],
    names: tuple[str, str, str, str],
    expected: list[tuple[int, str, str, str]],
) -> None:
    text = REPORT.format(**dict(zip(("title", "role", "other", "told"), names, strict=True)))
    assert told("area-mismatch", text) == [
        (line, name, variant, {"named": name, "area": area}) for line, name, variant, area in expected
    ]


def test_findings_of_our_review_name_the_area(told: Callable[..., list[Told]]) -> None:
    text = (
        "Review of health services for children in Wend\n\nSummary of the review\n\n"
        "This report sets out the findings of our review of health services in Marlby. "
        "It is an account of our review of health services in Wend.\n"
    )
    assert told("area-mismatch", text) == [(5, "Marlby", "", {"named": "Marlby", "area": "Wend"})]


def test_a_report_without_area_is_held_against_nothing(told: Callable[..., list[Told]]) -> None:
    assert told("area-mismatch", "A review\n\nThe role of health services in Wend\n") == []
