"""Slips of the pen: words, marks and spaces too many or too few."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.places import Stretch, chosen, quotations, sentences, stretches
from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from planting.report import Report

_SMALL_WORD = r"(?<= )(?:the|of|a|to|and|for|their|with|at|from|by|an|this)(?= [a-z])"
_LONG_WORD = r"(?<=[a-z] )[a-z]{6,}(?= [a-z])"
_OPENING = r"(?<=[a-z]\. )(?:The|In|This|We|There|They|A)(?= [a-z])"
_LONG = 14  # words of a sentence that nobody writes twice by chance
_MAJORITY = 10
_SORTS = (("'", "\u2019"), ("\u2019", "'"))


def _doubled(report: Report, rng: Random, pattern: str, second: Callable[[str], str] = str) -> Plant | None:
    place = chosen(report, rng, pattern)
    if place is None:
        return None
    word = report.lines[place.line][place.start : place.end]
    return place.put(report, f"{word} {second(word)}")


def _changed(report: Report, rng: Random, pattern: str, new: str, also: tuple[str, ...] = ()) -> Plant | None:
    place = chosen(report, rng, pattern)
    if place is None:
        return None
    found = report.lines[place.line][place.start : place.end]
    return place.put(report, new.replace("@", found))._replace(also=also)


def _half_lost(report: Report, rng: Random, pair: str, *, first: bool) -> Plant | None:
    """Take one half of a pair out of a paragraph with one such pair only."""
    opening, closing = re.escape(pair[0]), re.escape(pair[1])
    form = (
        rf"{opening}(?!\s)(?![Rr]ecommendation)(?![^{closing}]*\d\.\d)[^{opening}{closing}]{{2,90}}{closing}"
    )
    whole = [
        s for s in stretches(report, form)
        if report.lines[s.line].count(pair[0]) == (2 if pair[0] == pair[1] else 1)
        and report.lines[s.line].count(pair[1]) == (2 if pair[0] == pair[1] else 1)
    ]  # fmt: skip
    if not whole:
        return None
    place = rng.choice(whole)
    at = place.start if first else place.end - 1
    return Stretch(place.line, at, at + 1).put(report, "")._replace(also=("TRM",))


def _quotation_open(report: Report, rng: Random, *, first: bool) -> Plant | None:
    """Take one mark off a paragraph that is a quotation."""
    held = quotations(report)
    if not held:
        return None
    line = rng.choice(held)
    text = report.lines[line]
    marks = [i for i, c in enumerate(text) if c in '"\u201c\u201d']
    at = marks[0] if first else marks[-1]
    near = frozenset({line - 1, line - 2, line + 1, line + 2})
    return Stretch(line, at, at + 1).put(report, "")._replace(near=near, also=("LNG005", "LNG004"))


def _stop_lost(report: Report, rng: Random) -> Plant | None:
    """Take the stop off a numbered paragraph that ends with a sentence."""
    ends = [p.line for p in report.paragraphs if re.search(r"[a-z]{3}\.\s*$", report.lines[p.line])]
    if not ends:
        return None
    line = rng.choice(ends)
    return Plant({line: (report.lines[line].rstrip()[:-1],)})


def _quotation_unstopped(report: Report, rng: Random) -> Plant | None:
    held = [i for i in quotations(report) if re.search(r"[a-z]\.[\"\u201d]\s*$", report.lines[i])]
    if not held:
        return None
    line = rng.choice(held)
    text = report.lines[line].rstrip()
    return Plant({line: (text[:-2] + text[-1],)})


def _other_mark(report: Report, rng: Random) -> Plant | None:
    """Write one apostrophe in the other sort, where the report has one sort nearly throughout."""
    counts = {mark: sum(report.lines[i].count(mark) for i in report.body) for mark in "'\u2019"}
    usual, other = max(_SORTS, key=lambda sort: counts[sort[0]])
    if counts[usual] < _MAJORITY * (counts[other] + 1):
        return None
    return _changed(report, rng, rf"(?<=[a-z]){usual}(?=s [a-z])", other)


def _pasted_quotation(report: Report, rng: Random) -> Plant | None:
    """Give the first longer sentence of a quotation, or all of it, to a second speaker."""
    opening, closing = rng.choice((('"', '"'), ("\u201c", "\u201d")))
    kinds = [i for i in quotations(report) if report.lines[i].lstrip().startswith(opening)]
    long = [i for i in kinds if len(report.lines[i].split()) >= _LONG and "?" not in report.lines[i]]
    if not long:
        return None
    line, other = rng.choice(long), rng.choice(kinds)
    said = report.lines[line].strip().strip(opening + closing).rstrip()
    first = re.split(r"(?<=[.!]) ", said)[0]
    words = first if len(first.split()) >= _LONG else said
    who = rng.choice(("A grandmother who cares for two boys said:", "One of the foster carers told us:"))
    new = (report.lines[other], "", who, "", f"{opening}{words}{closing}")
    near = frozenset({line})
    return Plant({other: new}, near, (words[:30],), ("LNG004", "TRM", "LNG"))


def _pasted_and_changed(report: Report, rng: Random) -> Plant | None:
    """Copy a sentence to the end of another paragraph, with one word of it changed."""
    plant = _pasted(report, rng, whole=True)
    said = plant.says[0] if plant else ""
    changed = re.sub(r"(?<=[a-z] )(?:is|was|has|are|were|have)(?= [a-z])", "may be", said, count=1)
    if plant is None or changed == said:
        return None
    lines = {line: tuple(text.replace(said, changed) for text in new) for line, new in plant.edits.items()}
    return plant._replace(edits=lines, says=())


def _pasted(report: Report, rng: Random, *, whole: bool) -> Plant | None:
    """Copy a sentence of one numbered paragraph into another, behind a sentence or as the paragraph's end."""
    held = sentences(report, _LONG)
    numbered = [p.line for p in report.plain if re.search(r"[a-z]\.\s*$", report.lines[p.line])]
    if not held or not numbered:
        return None
    place = rng.choice(held)
    others = [i for i in numbered if i != place.line]
    if not others:
        return None
    said = report.lines[place.line][place.start : place.end]
    line = rng.choice(others)
    if whole:
        text = f"{report.lines[line].rstrip()} {said}"
    else:
        first = re.search(r"(?<=[a-z]{4}\.) (?=[A-Z][a-z]+ [a-z])", report.lines[line])
        if first is None:
            return None
        text = report.replaced(line, first.start(), first.start(), f" {said}")
    also = ("TRM", "CIT007", "CIT008", "ORG", "LNG", "DAT", "FIG", "CIT005", "PHR006")
    return Plant({line: (text,)}, frozenset({place.line}), (said[:40],), also)


def _splice(report: Report, rng: Random) -> Plant | None:
    return slipped_in(report, rng, "The form is clear, however the team keeps a copy of its own.")


KINDS = (
    Kind("small word twice", ("LNG001",), partial(_doubled, pattern=_SMALL_WORD)),
    Kind("long word twice", ("LNG001",), partial(_doubled, pattern=_LONG_WORD)),
    Kind(
        "first word twice, once with a capital",
        ("LNG001",),
        partial(_doubled, pattern=_OPENING, second=str.lower),
    ),
    Kind("comma twice", ("LNG002",), partial(_changed, pattern=r"(?<=[a-z]),(?= [a-z])", new=",,")),
    Kind("full stop twice", ("LNG002",), partial(_changed, pattern=r"(?<=[a-z]{3})\.(?= [A-Z])", new="..")),
    Kind(
        "comma and full stop", ("LNG002",), partial(_changed, pattern=r"(?<=[a-z]{3})\.(?= [A-Z])", new=",.")
    ),
    Kind(
        "semicolon behind a comma", ("LNG002",), partial(_changed, pattern=r"(?<=[a-z]),(?= [a-z])", new=",;")
    ),
    Kind("closing bracket lost", ("LNG003",), partial(_half_lost, pair="()", first=False)),
    Kind("opening bracket lost", ("LNG003",), partial(_half_lost, pair="()", first=True)),
    Kind(
        "closing quotation mark lost in a sentence",
        ("LNG003",),
        partial(_half_lost, pair="\u201c\u201d", first=False),
    ),
    Kind("quotation never opened", ("LNG003",), partial(_quotation_open, first=True)),
    Kind("quotation never closed", ("LNG003",), partial(_quotation_open, first=False)),
    Kind(
        "apostrophe in a plural",
        ("LNG010",),
        partial(_changed, pattern=r"\bGPs(?= (?:to|by|in|on|are|were|have|who) )", new="GP's"),
    ),
    Kind(
        "apostrophe behind the s",
        ("LNG010",),
        partial(_changed, pattern=r"(?<=[Yy]oung )people['\u2019]s(?= [a-z])", new="peoples'"),
    ),
    Kind(
        "apostrophe lost",
        ("LNG010",),
        partial(_changed, pattern=r"(?<= )children['\u2019]s(?= [a-z])", new="childrens"),
    ),
    Kind("comma before however", ("LNG011",), _splice),
    Kind("paragraph without stop", ("LNG004",), _stop_lost),
    Kind("quotation without stop", ("LNG004",), _quotation_unstopped),
    Kind(
        "stop lost between two sentences",
        ("LNG004",),
        partial(
            _changed, pattern=r"(?<=[a-z]{3})\.(?= (?:The|This|They|However|There|These|It|We) [a-z])", new=""
        ),
    ),
    Kind("apostrophe of the other sort", ("LNG005",), _other_mark),
    Kind("space before a comma", ("LNG006",), partial(_changed, pattern=r"(?<=[a-z]),(?= [a-z])", new=" ,")),
    Kind(
        "space before a full stop",
        ("LNG006",),
        partial(_changed, pattern=r"(?<=[a-z]{3})\.(?= [A-Z])", new=" ."),
    ),
    Kind(
        "two spaces between words", ("LNG006",), partial(_changed, pattern=r"(?<=[a-z]) (?=[a-z])", new="  ")
    ),
    Kind(
        "no space behind a comma", ("LNG006",), partial(_changed, pattern=r"(?<=[a-z]), (?=[a-z])", new=",")
    ),
    Kind(
        "no space behind a stop",
        ("LNG006",),
        partial(_changed, pattern=r"(?<=[a-z]{3})\. (?=[A-Z][a-z])", new="."),
    ),
    Kind("space behind a bracket", ("LNG006",), partial(_changed, pattern=r"(?<= \()(?=[a-z])", new=" ")),
    Kind(
        "space behind a hyphen",
        ("LNG006",),
        partial(_changed, pattern=r"(?<=[a-z]{4}-)(?=[a-z]{4})", new=" ", also=("TRM004",)),
    ),
    Kind("sentence pasted into another paragraph", ("LNG007",), partial(_pasted, whole=False)),
    Kind("sentence pasted at a paragraph's end", ("LNG007",), partial(_pasted, whole=True)),
    Kind("sentence pasted and changed in a word", ("LNG007",), _pasted_and_changed),
    Kind("quotation given to a second speaker", ("LNG007",), _pasted_quotation),
)
