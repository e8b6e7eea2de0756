"""Words to plant, and where a sentence can be slipped into a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planting.plant import Plant

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_SENTENCE_END = re.compile(r"(?<=[a-z]{4}\.) (?=[A-Z][a-z]+ [a-z])")

# recommendations that no report has
ADVICE = (
    "Review the opening hours of the telephone advice line with local schools",
    "Ensure that spare keys to the medicine cupboards are kept by the ward manager",
    "Develop a leaflet about sleep for the parents of children with autism",
    "Put in place a rota for the cover of the duty desk during school holidays",
)


def slipped_in(report: Report, rng: Random, sentence: str) -> Plant | None:
    """Plant `sentence` between two sentences of some numbered paragraph."""
    places = [
        (p.line, m.start())
        for p in report.paragraphs
        for m in _SENTENCE_END.finditer(report.lines[p.line], p.found.end())
    ]
    if not places:
        return None
    line, at = rng.choice(places)
    return Plant({line: (report.replaced(line, at, at, f" {sentence}"),)})
