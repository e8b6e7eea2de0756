"""Sections that are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

TITLES = (
    "Summary of the review",
    "About the review",
    "How we carried out the review",
    "Context of the review",
    "The report",
    "What people told us",
    "The child's journey",
    "1. Early help",
    "2. Children in need",
    "3. Child protection",
    "4. Looked after children",
    "Management",
    "5.1 Leadership and management",
    "5.2 Governance",
    "5.3 Training and supervision",
    "Recommendations",
    "Next steps",
)


def _without(*titles: str) -> str:
    return "\n".join(t for t in TITLES if t not in titles)


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        ((), []),
        (
            ("3. Child protection",),
            [(10, "Looked after children", "", "Child protection", 'before "Looked after children"')],
        ),
        (("Next steps",), [(16, "Recommendations", "", "Next steps", 'after "Recommendations"')]),
        (
            ("What people told us",),
            [(6, "The child's journey", "optional", "What people told us", 'before "The child\'s journey"')],
        ),
        (
            ("Management",),
            [(12, "Leadership and management", "", "Management", 'before "Leadership and management"')],
        ),
        (TITLES[11:15], [(12, "Recommendations", "", "Management", 'before "Recommendations"')]),
        (TITLES[4:15], [(5, "Recommendations", "", "The report", 'before "Recommendations"')]),
        (
            ("4. Looked after children", "Management"),
            [
                (
                    11,
                    "Leadership and management",
                    "",
                    "Looked after children",
                    'before "Leadership and management"',
                ),
                (11, "Leadership and management", "", "Management", 'before "Leadership and management"'),
            ],
        ),
    ],
)
def test_missing_sections(
    told: Tell, left_out: tuple[str, ...], expected: list[tuple[int, str, str, str, str]]
) -> None:
    assert told("missing-section", _without(*left_out)) == [
        (line, quote, variant, {"title": title, "where": where})
        for line, quote, variant, title, where in expected
    ]


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("1. Early help", "1. EARLY HELP"),
        ("1. Early help", "1 Early Help"),
        ("The child's journey", "The child\u2019s journey"),
        ("5.1 Leadership and management", "5.1 Leadership & Management"),
        ("4. Looked after children", "4. Children looked after"),
        ("3. Child protection", "3. Child protecton"),
        ("Recommendations", "Recomendations"),
        ("Management", "5. Management"),
    ],
)
def test_a_title_in_other_letters_is_the_section(told: Tell, title: str, printed: str) -> None:
    assert told("missing-section", _without().replace(f"\n{title}\n", f"\n{printed}\n")) == []


def test_a_text_without_any_section_is_not_a_report_with_all_missing(told: Tell) -> None:
    assert told("missing-section", "Dear colleague\nThank you for your letter.") == []
