"""Careful reports in other spellings of the genre, on which no error and no warning is due."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import app
from linter.app import Options, Source
from linter.model.review import Review

REPORTS = Path(__file__).parent / "data" / "reports"
# What is left for a person to judge, by code and quote.
HINTS = {
    "calderwick.txt": [("REC009", "Turning Tide"), ("PHR006", "School nurses")],
    "carrowshire.txt": [("PHR006", "health visitors")],
    "castlemere.txt": [("REC009", "New Leaf")],
    "denholm.txt": [("REC009", "Change Together CIC"), ("CIT007", "1.3")],
    "hallowgate.md": [],
    "harrowfell.md": [("REC009", "Beacon Sexual Health CIC"), ("REC009", "Turnstone")],
    "marrowdale.txt": [("PHR006", "health visitor"), ("PHR006", "health visitor"), ("CIT007", "5.6")],
    "penhallow.txt": [("REC009", "Lanner Health Ltd"), ("PRV005", "aged nine"), ("PRV005", "man of 16")],
    "wexcombe.md": [
        ("REC009", "Lantern Drug and Alcohol Service"),
        ("REC009", "Saxon Street Medical Practice"),
    ],
    "tarrowby.txt": [("REC009", "Fresh Start Tarrowby")],
    "pellbrook.txt": [("REC009", "Choices Pellbrook"), ("REC009", "NHS Stoneham and Ashe CCG")],
}


@pytest.mark.parametrize("name", sorted(HINTS))
def test_a_careful_report_has_nothing_but_hints(name: str) -> None:
    options = Options(stage="publication")
    (outcome,) = app.check([Source(REPORTS / name, (REPORTS / name).read_bytes())], options).outcomes
    assert [(f.code, f.quote) for f in outcome.findings] == HINTS[name]


@pytest.mark.parametrize(
    ("name", "groups", "recommendations", "cited", "notes"),
    [
        ("calderwick.txt", 5, 29, 29, 7),
        ("carrowshire.txt", 8, 35, 35, 5),
        ("castlemere.txt", 5, 23, 23, 6),
        ("denholm.txt", 4, 13, 13, 3),
        ("hallowgate.md", 6, 31, 31, 7),
        ("harrowfell.md", 5, 20, 20, 4),
        ("marrowdale.txt", 8, 31, 31, 6),
        ("penhallow.txt", 5, 27, 27, 7),
        ("pellbrook.txt", 5, 16, 16, 4),
        ("wexcombe.md", 3, 16, 16, 6),
        ("tarrowby.txt", 5, 17, 17, 3),
    ],
)
def test_all_of_it_is_read(name: str, groups: int, recommendations: int, cited: int, notes: int) -> None:
    review = app.show(Source(REPORTS / name, (REPORTS / name).read_bytes()), Options())
    assert isinstance(review, Review), review
    numbers = {r.number.value for r in review.recommendations if r.number}
    assert len(review.groups) == groups
    assert all(m.body is not None for g in review.groups for m in g.bodies)
    assert len(review.recommendations) == len(numbers) == recommendations
    assert len({n.value for c in review.citations for n in c.numbers} & numbers) == cited
    assert [bool(n.body and n.service) for n in review.notes] == [True] * notes
    assert sorted(s.key for s in review.sections if s.key) == sorted(s.key for s in review.style.sections)
