"""Slips in other shapes: persons told by what they do, numbers by what they are called, queries left."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from planting.places import in_example
from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_NAMED = re.compile(r"(?:(?!Trust\b)[A-Z][a-z]+ ){2,}(?:NHS Foundation Trust|NHS Trust)")
_UNUSUAL = ("Chidera", "Yetunde", "Ife", "Bronagh", "Tegwen")
_ALSO = ("DAT005", "TRM001", "LNG006", "PRV005")


def _words(report: Report, rng: Random, forms: tuple[str, ...]) -> Plant | None:
    found = slipped_in(report, rng, _filled(rng, forms))
    return found and found._replace(also=_ALSO)


def _case(report: Report, rng: Random, forms: tuple[str, ...]) -> Plant | None:
    found = in_example(report, rng, _filled(rng, forms))
    return found and found._replace(also=_ALSO)


def _filled(rng: Random, forms: tuple[str, ...]) -> str:
    words = rng.choice(forms).replace("{day}", str(rng.randint(10, 28)))
    return words.replace("{name}", rng.choice(_UNUSUAL)).replace("{four}", str(rng.randint(1000, 8999)))


def _name_torn(report: Report, rng: Random, *, lost: bool) -> Plant | None:
    """Write a name of the cover without "NHS", or with its first two words exchanged."""
    cover = " ".join(value for _, _, value in report.cover)
    names = sorted({found[0] for found in _NAMED.finditer(cover)})
    names = [name for name in names if len(name.split()) > (5 if "Foundation" in name else 4)]
    if not names:
        return None
    name = rng.choice(names)
    words = name.split()
    torn = name.replace("NHS ", "") if lost else " ".join((words[1], words[0], *words[2:]))
    found = slipped_in(report, rng, f"Staff at {torn} agreed.")
    return found and found._replace(also=("CIT007", "CIT008"))


def _semicolon(report: Report, rng: Random) -> Plant | None:
    """End a numbered paragraph in a semicolon; another one follows."""
    lines = [p.line for p in report.paragraphs]
    ends = [
        one
        for one, after in pairwise(lines)
        if re.search(r"[a-z]{3}\.\s*$", report.lines[one])
        and not any(line.strip() for line in report.lines[one + 1 : after])
    ]
    if not ends:
        return None
    line = rng.choice(ends)
    return Plant({line: (f"{report.lines[line].rstrip()[:-1]};",)})


KINDS = (
    Kind(
        "NHS number mistyped or oddly spaced",
        ("PRV001",),
        partial(
            _words,
            forms=(
                "The form (NHS number 9434 76 {four}) was late.",
                "The form had NHS No. 943 476 {four} on it.",
                "Her NHS number was 943/476/{four}.",
            ),
        ),
    ),
    Kind(
        "birth told otherwise",
        ("PRV002",),
        partial(
            _words,
            forms=(
                "She gave birth to a son on {day} March 2012.",
                "One boy, DOB {day}-MAR-2008, was missed.",
                "The mother gave birth on {day} March 2012 and was seen.",
            ),
        ),
    ),
    Kind(
        "practitioner named in a case example",
        ("PRV004",),
        partial(
            _case,
            forms=(
                "The nurse, {name}, rang the team.",
                "Her teacher, {name}, rang the team.",
                "The social worker ({name}) rang the team.",
            ),
        ),
    ),
    Kind(
        "query left behind",
        ("PUB001",),
        partial(
            _words,
            forms=(
                "This is new. [Evidence?]",
                "This is new (ref?).",
                "In ?? records it was late.",
                "In X of 40 records it was late.",
                "This was agreed with NAME OF TRUST.",
                "This is new [JB to add].",
                "This is new. NOTE TO SELF: ask the trust.",
                "This is new (NB: check with the trust).",
                "This is new [quote here].",
            ),
        ),
    ),
    Kind("name without NHS", ("ORG001",), partial(_name_torn, lost=True)),
    Kind("words of a name exchanged", ("ORG001",), partial(_name_torn, lost=False)),
    Kind("paragraph ending in a semicolon", ("LNG004",), _semicolon),
    Kind(
        "since a later month",
        ("DAT006",),
        partial(
            _words,
            forms=(
                "Since October 2029 the ward has been closed.",
                "Between May and July 2029, more were seen.",
            ),
        ),
    ),
)
