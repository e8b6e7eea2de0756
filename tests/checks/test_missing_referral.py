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


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        (
            "Health visitors meet GPs. School nurses are seldom asked, and health visitors know.",
            "School nurses",
        ),
        ("Health visitors meet GPs. The forms are not audited by school nurses.", "school nurses"),
        ("Health visitors meet GPs, and school nurses met them. Records are patchy.", "Health visitors"),
    ],
)
def test_the_service_beside_what_is_wrong_is_pointed_at(ruled: Ruled, told: str, quote: str) -> None:
    office = "Public Health, Oakshire Council"
    note = f"Forms were late. This has been drawn to the attention of {office} as the commissioner of"
    text = (
        "Summary of the review\n\nContext of the review\n\n"
        f"Health visiting and school nursing services are commissioned by {office}.\n\nEarly help\n\n"
        f"1.1 {note} health visiting services.\n\n1.2 {note} school nursing services.\n\n"
        f"1.3 {note} health visiting services.\n\n1.4 {note} school nursing services.\n\n1.5 {told}\n"
    )
    assert [(at, found) for at, found, _ in ruled("PHR006", text)] == [(17, quote)]
