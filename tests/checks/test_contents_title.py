"""Titles in the Contents and over the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


def _report(contents: str, body: str = "") -> str:
    return (
        f"Contents\n{contents}\nThe report\nThe child's journey\n1. Early help\n1.1 Families are seen.\n"
        f"2. Children in need\n2.1 Plans are kept.\n{body}"
    )


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Early Help", "Early help"),
        ("Early halp", "Early help"),
        ("Children In Need", "Children in need"),
        ("Need in children", "Children in need"),
    ],
)
def test_titles_that_differ(told: Tell, title: str, heading: str) -> None:
    found = told("contents-title", _report(f"The report\t3\n{title}\t4"))
    assert found == [(3, title, "", {"title": title, "heading": heading})]


@pytest.mark.parametrize(
    "title", ["Early help", "1. Early help", "1 Early  help", "Early help.", "Late help"]
)
def test_titles_that_pass(told: Tell, title: str) -> None:
    assert told("contents-title", _report(f"The report\t3\n{title}\t4")) == []


def test_the_kind_of_apostrophe_is_no_difference(told: Tell) -> None:
    assert told("contents-title", _report("The report\t3\nThe child\u2019s journey\t4")) == []


def test_a_style_title_stands_for_its_section_however_that_is_headed(told: Tell) -> None:
    text = _report("The report\t3\nLooked after children\t9", "4. Children Looked After\n4.1 Good.")
    assert told("contents-title", text) == [
        (
            3,
            "Looked after children",
            "",
            {"title": "Looked after children", "heading": "Children Looked After"},
        )
    ]


def test_headings_in_capitals_are_a_way_to_set_them(told: Tell) -> None:
    contents = "Contents\nThe report\t3\nThe child's journey\t4\nEarly help\t4\nChildren & need\t5"
    text = f"{contents}\nTHE REPORT\nTHE CHILD'S JOURNEY\n1. EARLY HELP\n1.1 Good.\n2. CHILDREN IN NEED\n2.1 Good.\n"
    found = told("contents-title", text.replace("& need", "in need of"))
    assert found == [
        (5, "Children in need of", "", {"title": "Children in need of", "heading": "CHILDREN IN NEED"})
    ]
    assert told("contents-title", text.replace("& need", "in need")) == []
