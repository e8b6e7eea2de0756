"""Settings at the top of a file."""

from __future__ import annotations

import pytest

from linter.readers.front_matter import FrontMatter, front_matter


def test_entries_lists_and_comments() -> None:
    lines = [
        "---",
        "# of pandoc",
        "title: 'Review of Wexmoor'",
        "Lang: en-GB",
        "tags:",
        "- a",
        "  b: c",
        "x:",
        "...",
        "Words",
    ]
    assert front_matter(lines) == FrontMatter(9, {"title": "Review of Wexmoor", "lang": "en-GB"})


@pytest.mark.parametrize(
    "lines",
    [
        ["---", "Words of a report", "---"],
        ["---", "title: x"],
        ["---", "---", "Words"],
        ["", "---", "title: x", "---"],
        ["---", *["a: b"] * 200, "---"],
        [""],
    ],
)
def test_rules_are_no_front_matter(lines: list[str]) -> None:
    assert front_matter(lines) == FrontMatter(0, {})
