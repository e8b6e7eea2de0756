"""Defects of acronyms and terms."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from planting.places import chosen, is_plain, prose, stretches
from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from planting.places import Stretch
    from planting.report import Report

_DEFINITION = re.compile(r"(?P<long>(?:[A-Za-z][\w'\u2019-]* ){2,7})\((?P<short>[A-Z]{3,6})\)")
_NEW = ("QRP", "WZF", "JQT", "VKX", "YQB")  # what no report has an acronym for
_ENOUGH = 3
# a word for each letter, for what else an acronym may stand for
_OTHERS = {
    word[0].upper(): word
    for word in (
        *("annual", "building", "copying", "driving", "estates", "furniture", "gardening", "heating"),
        *("internal", "joint", "kitchen", "laundry", "mileage", "network", "office", "parking"),
        *("quarterly", "roofing", "stationery", "travel", "uniform", "vehicle", "water", "xerox"),
        *("yearly", "zoning"),
    )
}
_PREFIXES = "multi|inter|pre|post|anti|non"
_JOINED = f"{_PREFIXES}|semi|co|self|well|long|short|risk|face|drop|follow"
_IN_Z = (
    r"(?<= )(?:recogni|organi|prioriti|utili|minimi|maximi|summari|emphasi|hospitali|speciali)"
    r"(?P<at>s)(?=(?:e|es|ed|ing)\b)"
)
_FIGURES = ("nought", "one", "two", "three", "four", "five")
_AMERICAN = {
    "behaviour": "behavior", "centre": "center", "paediatric": "pediatric", "centres": "centers",
    "counselling": "counseling", "paediatrician": "pediatrician", "favourable": "favorable",
    "neighbouring": "neighboring", "enrolment": "enrollment", "labour": "labor",
}  # fmt: skip
_AVOIDED = (
    "In regards to this, little had been done.", "With regards to visits, little had been done.",
    "Staff keep a list of new born babies.", "The brother had committed suicide years before.",
    "Special education needs were noted.", "One note spoke of child prostitution.",
)  # fmt: skip
_HOUSE = ("summary of the review", "about the review", "how we carried out the review", "next steps")


class Defined(NamedTuple):
    """Where the report explains an acronym."""

    line: int
    found: re.Match[str]

    @property
    def short(self) -> str:
        """Return the acronym."""
        return self.found["short"]

    @property
    def long(self) -> str:
        """Return the words before it whose first letters it has, "" if they do not give it."""
        words = self.found["long"].split()
        small = {"and", "of", "for", "the", "in", "to"}
        for begin in range(len(words)):
            initials = "".join(p[0] for w in words[begin:] if w not in small for p in w.split("-") if p)
            if initials.upper() == self.short and words[begin] not in small:
                return " ".join(words[begin:])
        return ""


def _defined(report: Report) -> list[Defined]:
    """Return the acronyms that the body explains once, and uses elsewhere in plain words."""
    found = [
        Defined(i, m) for i, start in prose(report) for m in _DEFINITION.finditer(report.lines[i], start)
        if is_plain(report.lines[i], m.start())
    ]  # fmt: skip
    explained = Counter(
        short
        for line in report.lines
        for short in re.findall(r"\(([A-Z]{3,6})s?\)|\b([A-Z]{3,6}) \(", line)
        for short in short
    )
    return [d for d in found if d.long and explained[d.short] == 1]


def _uses(report: Report, short: str) -> list[Stretch]:
    return stretches(report, rf"(?<![\w(&/-]){short}(?![\w)&/-])(?! \()", plain=True)


def _with_uses(report: Report, *, before: bool = False) -> list[tuple[Defined, list[Stretch]]]:
    """Return what is explained once with its uses behind that, if none but then stands before."""
    held = []
    for one in _defined(report):
        uses = _uses(report, one.short)
        later = [u for u in uses if (u.line, u.start) > (one.line, one.found.start())]
        if later and (before or len(later) == len(uses)):
            held.append((one, later))
    return held


def _unexplained(report: Report, rng: Random) -> Plant | None:
    """Take away the one explanation of an acronym, and leave its long form."""
    held = _with_uses(report)
    if not held:
        return None
    one, _ = rng.choice(held)
    start = one.found.start("short") - 2
    line = report.replaced(one.line, start, one.found.end(), "")
    return Plant({one.line: (line,)}, says=(one.short,), also=("CIT007", "CIT008", "ORG", "TRM004"))


def _never_explained(report: Report, rng: Random, words: str) -> Plant | None:
    new = rng.choice([n for n in _NEW if not any(n in line for line in report.lines)])
    found = slipped_in(report, rng, words.replace("@", new))
    return found and found._replace(says=(new,))


def _again(report: Report, rng: Random) -> Plant | None:
    """Explain an acronym again in place of a later use."""
    held = _with_uses(report, before=True)
    if not held:
        return None
    one, later = rng.choice(held)
    return (
        rng.choice(later)
        .put(report, f"{one.long} ({one.short})")
        ._replace(also=("TRM004", "CIT007", "CIT008"))
    )


def _otherwise(report: Report, rng: Random) -> Plant | None:
    """Explain an acronym as something else, in a sentence further on."""
    held = _with_uses(report, before=True)
    if not held:
        return None
    one, _ = rng.choice(held)
    long = " and ".join(_OTHERS[letter] for letter in one.short)
    found = slipped_in(report, rng, f"The {long} ({one.short}) was mentioned by two of them.")
    return found and found._replace(says=(one.short,), also=("TRM003", "CIT007"))


def _too_early(report: Report, rng: Random) -> Plant | None:
    """Use an acronym in a sentence before its explanation."""
    held = _with_uses(report)
    if not held:
        return None
    one, _ = rng.choice(held)
    earlier = [
        s
        for s in stretches(report, r"(?<=[a-z]{4}\.) (?=[A-Z][a-z]+ [a-z])", plain=True)
        if s.line < one.line
    ]
    if not earlier:
        return None
    words = rng.choice((f" Staff value the {one.short}.", f" We also asked about {one.short} meetings."))
    return rng.choice(earlier).put(report, f"{words} ")._replace(says=(one.short,), also=("CIT007", "CIT008"))


def _explained_late(report: Report, rng: Random) -> Plant | None:
    """Move the explanation of an acronym from its first use to its last."""
    held = [(one, later) for one, later in _with_uses(report) if later[-1].line > one.line]
    if not held:
        return None
    one, later = rng.choice(held)
    last = later[-1]
    start = one.found.start("short") - 2 - len(one.long)
    first = report.replaced(one.line, start, one.found.end(), one.short)
    again = report.replaced(last.line, last.start, last.end, f"{one.long} ({one.short})")
    also = ("TRM004", "ORG", "CIT007", "CIT008")
    return Plant({one.line: (first,), last.line: (again,)}, says=(one.short,), also=also)


def _often(report: Report, pattern: str, spoilt: Iterable[str]) -> list[Stretch]:
    """Return the uses of words that the report writes one way, and often: `spoilt` makes the other ways."""
    found = stretches(report, pattern, plain=True)
    text = " ".join(report.lines).lower()
    counts = Counter(report.lines[s.line][s.start : s.end].lower() for s in found)
    return [
        s for s in found
        if counts[word := report.lines[s.line][s.start : s.end].lower()] >= _ENOUGH
        and not any(word.replace("-", other) in text for other in spoilt)
    ]  # fmt: skip


def _hyphen(report: Report, rng: Random, instead: str) -> Plant | None:
    """Write a compound before a noun without its hyphen: apart, or in one word."""
    pattern = rf"(?<=[a-z] )(?:{_JOINED if instead else _PREFIXES})-[a-z]{{4,}}(?= [a-z]{{4,}})"
    house = {i for title in _HOUSE for i in report.section(title)}  # whose wording is not the writer's
    held = [s for s in _often(report, pattern, ("", " ")) if s.line not in house]
    if not held:
        return None
    place = rng.choice(held)
    return place.put(report, report.lines[place.line][place.start : place.end].replace("-", instead))


def _hyphen_added(report: Report, rng: Random) -> Plant | None:
    held = _often(
        report,
        r"(?<=[a-z] )(?:antenatal|postnatal|outpatient|inpatient|safeguarding|breastfeeding)(?= [a-z])",
        (),
    )
    held = [s for s in held if re.match("ante|post|out|in|breast", report.lines[s.line][s.start :])]
    if not held:
        return None
    place = rng.choice(held)
    word = report.lines[place.line][place.start : place.end]
    hyphened = re.sub(r"^(ante|post|out|in|breast)", r"\1-", word)
    return None if hyphened in " ".join(report.lines) else place.put(report, hyphened)


def _with_z(report: Report, rng: Random) -> Plant | None:
    if any(re.search(r"\b(?:recogni|organi|prioriti|utili|minimi|summari)z", line) for line in report.lines):
        return None
    place = chosen(report, rng, _IN_Z)
    return place and place.put(report, "z")


def _level_in_words(report: Report, rng: Random) -> Plant | None:
    held = stretches(report, r"(?<= )(?:level|tier|band) (?P<at>[1-5])(?= [a-z])", plain=True)
    if len(held) < _ENOUGH:
        return None
    place = rng.choice(held)
    return place.put(report, _FIGURES[int(report.lines[place.line][place.start])])


def _capital(report: Report, rng: Random) -> Plant | None:
    """Write a noun that has a small letter throughout with a capital in one place."""
    nouns = ("trust", "council", "board", "clinic", "practice", "county", "borough")
    text = " ".join(report.lines)
    fitting = [
        n for n in nouns if text.count(f" the {n} ") > _ENOUGH and f"the {n.capitalize()} " not in text
    ]
    place = chosen(report, rng, rf"(?<= the )(?:{'|'.join(fitting)})(?= [a-z])") if fitting else None
    return place and place.put(report, report.lines[place.line][place.start : place.end].capitalize())


def _american(report: Report, rng: Random) -> Plant | None:
    """Spell a word of the report as another country does."""
    place = chosen(report, rng, rf"(?<=[a-z] )(?:{'|'.join(_AMERICAN)})(?= [a-z])")
    return place and place.put(report, _AMERICAN[report.lines[place.line][place.start : place.end]])


def _sentence(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    return slipped_in(report, rng, rng.choice(words))


def _plain_once(report: Report, rng: Random) -> Plant | None:
    """Add a term that stands in italics twice, and once plain."""
    lines = rng.sample([p.line for p in report.plain], 2) if len(report.plain) > 1 else []
    if not lines:
        return None
    added = (
        "Staff know the *Bridges Home* model, and *Bridges Home* cards are handed out.",
        "Families spoke well of Bridges Home.",
    )
    written = (f"{report.lines[i].rstrip()} {words}" for i, words in zip(lines, added, strict=True))
    return Plant({line: (text,) for line, text in zip(lines, written, strict=True)})


KINDS = (
    Kind("acronym's explanation dropped", ("TRM001",), _unexplained),
    Kind(
        "acronym never explained",
        ("TRM001",),
        partial(_never_explained, words="Staff complete a @ form at each visit."),
    ),
    Kind(
        "acronym in the plural never explained",
        ("TRM001",),
        partial(_never_explained, words="Copies of the @s are kept with the notes."),
    ),
    Kind(
        "acronym in brackets never explained",
        ("TRM001",),
        partial(_never_explained, words="The form for young carers (@) is kept with the notes."),
    ),
    Kind("acronym explained again", ("TRM002",), _again),
    Kind("acronym explained as something else", ("TRM002", "ORG002"), _otherwise),
    Kind("acronym used before its explanation", ("TRM003",), _too_early),
    Kind("acronym explained at its last use", ("TRM003",), _explained_late),
    Kind("hyphen dropped", ("TRM004",), partial(_hyphen, instead=" ")),
    Kind("compound in one word", ("TRM004",), partial(_hyphen, instead="")),
    Kind("hyphen added", ("TRM004",), _hyphen_added),
    Kind("-ise with z", ("TRM004",), _with_z),
    Kind("level in words", ("TRM004",), _level_in_words),
    Kind("noun with a capital", ("TRM004",), _capital),
    Kind("term in italics but once", ("TRM006",), _plain_once),
    Kind("word spelled as in another country", ("TRM005",), _american),
    Kind(
        "phrase that the style avoids",
        ("TRM005",),
        partial(_sentence, words=_AVOIDED),
    ),
)
