"""Tests of findings on services of public health that have lost their note."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

CLEAN = (Path(__file__).parents[2] / "examples" / "clean.txt").read_text(encoding="utf-8")
Ruled = Callable[[str, str], list[tuple[int, str, str]]]


def without_note(number: str) -> tuple[int, str]:
    """Return the careful example without the note of a paragraph, and the paragraph's line."""
    lines = CLEAN.split("\n")
    at = next(i for i, line in enumerate(lines) if line.startswith(f"{number} "))
    lines[at] = lines[at][: lines[at].index(" ***This issue")]
    return at + 1, "\n".join(lines)


@pytest.mark.parametrize(
    ("number", "quote"),
    [
        ("1.13", "Sexual health"),  # its other note is enough
        ("2.3", "School nurses"),
        ("2.10", "Clearway Recovery"),  # provides nothing that public health does not commission
        ("5.2.6", "Sexual health"),
    ],
)
def test_a_lost_note_is_missed(ruled: Ruled, number: str, quote: str) -> None:
    line, text = without_note(number)
    assert [(at, found) for at, found, _ in ruled("PHR006", text)] == [(line, quote)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The system cannot show, however, that", "The system shows that"),  # nothing is wrong
        ("staff rely on being told.", "staff rely on being told (**Recommendation 7.1**)."),  # who is to act
    ],
)
def test_what_needs_no_note_has_none(ruled: Ruled, old: str, new: str) -> None:
    _, text = without_note("5.2.6")
    assert old in text
    assert ruled("PHR006", text.replace(old, new)) == []


def test_a_trust_provides_more_than_context_says(ruled: Ruled) -> None:
    line, text = without_note("2.10")
    text = text.replace("Clearway Recovery", "Clearway NHS Trust")
    assert line not in [at for at, _, _ in ruled("PHR006", text)]
