"""The page's colours: words and lines stand out from their ground by day and by night."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import linter.reports.html

CSS = (Path(linter.reports.html.__file__).parent / "templates" / "page.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
DAY, NIGHT = (dict(COLOUR.findall(held)) for held in re.findall(r":root \{(.*?)\n\s*\}", CSS, re.DOTALL))

WORDS, LINES = 4.5, 3.0
GROUNDS = ("paper", "card")
PAIRS = [
    *(
        (ink, ground, WORDS)
        for ground in GROUNDS
        for ink in ("ink", "soft", "link", "error", "warning", "info", "good")
    ),
    *(("ink", f"{wash}-wash", WORDS) for wash in ("error", "warning", "info", "good")),
    ("error", "error-wash", WORDS),  # "cited nowhere" in the picture
    ("warning", "warning-wash", LINES),
    ("info", "info-wash", LINES),
    ("paper", "soft", WORDS),  # the ordinals of findings
    *((line, ground, LINES) for ground in GROUNDS for line in ("edge", "focus")),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("colours", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_words_and_lines_stand_out(colours: dict[str, str], ink: str, ground: str, least: float) -> None:
    assert contrast(colours[ink], colours[ground]) >= least


def test_every_colour_is_held_against_a_ground() -> None:
    # "line" only separates what space separates already (WCAG 2.2, 1.4.11).
    assert set(DAY) == set(NIGHT) == {name for pair in PAIRS for name in pair[:2]} | {"line"}


def test_colours_stand_in_the_palettes_only() -> None:
    rest = CSS.replace(":root", "", 2)
    assert len(re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\s*\{)", rest)) == len(DAY) + len(NIGHT)
    assert "rgb" not in CSS
    assert "url(" not in CSS
    assert "@import" not in CSS
