"""Headings that the style has not, or has in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

START = "The report\nThe child's journey\n1. Early help\n1.1 Families are seen early.\n"


@pytest.mark.parametrize(
    ("heading", "quote", "variant", "slots"),
    [
        ("6. Emergency care\n6.1 Good.", "Emergency care", "", {"title": "Emergency care"}),
        (
            "4. Children looked after\n4.1 Good.",
            "Children looked after",
            "wording",
            {"title": "Children looked after", "usual": "Looked after children"},
        ),
        (
            "2. Children in need of help\n2.1 Good.",
            "Children in need of help",
            "wording",
            {"title": "Children in need of help", "usual": "Children in need"},
        ),
        (
            "Recomendations\n1. Marlby NHS Trust should:\n1.1 Ensure this.",
            "Recomendations",
            "wording",
            {"title": "Recomendations", "usual": "Recommendations"},
        ),
    ],
)
def test_headings_that_do_not_pass(
    told: Tell, heading: str, quote: str, variant: str, slots: dict[str, str]
) -> None:
    assert told("unexpected-section", START + heading) == [(5, quote, variant, slots)]


@pytest.mark.parametrize(
    "text",
    [
        "2. CHILDREN IN NEED\n2.1 Good.",
        "5.1 Leadership & Management\n5.1.1 Good.",
        "Case example 2\nA boy was seen.",
        "Midwifery in Marlby\n1.2 Good.",
        "We saw:\n1. A clean ward\n2. A full rota",
        "Recommendations\n1. Castle Lodge should\n1.1 Ensure this.",
    ],
)
def test_headings_and_lines_that_pass(told: Tell, text: str) -> None:
    assert told("unexpected-section", START + text) == []


def test_a_heading_inside_a_section_is_the_authors_own(review_of: Callable[..., Review], told: Tell) -> None:
    text = "# The report\n\n## The child's journey\n\n### 1. Early help\n\n#### Midwifery\n\n1.1 Good.\n"
    assert told("unexpected-section", review_of(text, "draft.md")) == []
    other = review_of(f"{text}\n### Annex\n\nForms.\n", "draft.md")
    assert told("unexpected-section", other) == [(11, "Annex", "", {"title": "Annex"})]


def test_annexes_that_the_contents_list_pass_behind_the_last_section(
    review_of: Callable[..., Review], told: Tell
) -> None:
    front = "# Contents\n\nThe report\t3\nNext steps\t9\nAnnex A: Places\t10\n\n"
    report = "# The report\n\nIt is here.\n\n# Next steps\n\nThere are some.\n\n"
    annex = "# Annex A: Places\n\n## Wards\n\nThree.\n"
    assert told("unexpected-section", review_of(front + report + annex, "draft.md")) == []
    found = told("unexpected-section", review_of(report + annex, "draft.md"))
    assert [t[1] for t in found] == ["Annex A: Places"]
    early = told("unexpected-section", review_of(front + annex + report, "draft.md"))
    assert [t[1] for t in early] == ["Annex A: Places"]


def test_the_styles_words_in_another_order_pass_if_the_contents_have_them_so(told: Tell) -> None:
    text = f"{START}4. Children looked after\n4.1 Good."
    assert told("unexpected-section", f"Contents\nChildren looked after\t9\n{text}") == []
    found = told("unexpected-section", f"Contents\nLooked after children\t9\n{text}")
    assert [t[1] for t in found] == ["Children looked after"]
