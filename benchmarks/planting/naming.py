"""Defects of the names of bodies, and of who is addressed."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_NAME = re.compile(
    r"(?:NHS )?(?:[A-Z][a-z]+ (?:(?:and|&|of) )?)+?(?:(?:University )?Hospitals? )?"
    r"(?:Community |Partnership )?(?:NHS )?(?:Foundation )?(?:Trust|CCG)\b"
)
_DEFINED = re.compile(rf"(?P<name>{_NAME.pattern}) \((?P<short>[A-Z]{{3,6}})\)")
_STRANGER = "Fallowdale Community NHS Trust"
# a trust of these initials
_WORDS = {
    word[0]: word
    for word in (
        *("Burnley", "Community", "Eastmoor", "Foundation", "Healthcare", "Langley", "Moorland", "Norwood"),
        *("Otterby", "Partnership", "Stanwick", "Trust", "Upland", "Valley", "Westby"),
    )
}


def _name_changed(report: Report, rng: Random, how: str) -> Plant | None:
    """Change a name that the cover has as well, somewhere in the text or in a lead-in."""
    cover = " ".join(value for _, _, value in report.cover)
    held = range(report.start, report.next_steps)
    found = [
        (i, m) for i in held for m in _NAME.finditer(report.lines[i])
        if m[0] in cover and _variant(m[0], how) not in (m[0], "") and _variant(m[0], how) not in cover
    ]  # fmt: skip
    if not found:
        return None
    line, name = rng.choice(found)
    return Plant({line: (report.replaced(line, *name.span(), _variant(name[0], how)),)})


def _misspelt_on_cover(report: Report, rng: Random) -> Plant | None:
    """Transpose two letters of a name on the cover that the text has several times."""
    text = " ".join(report.lines[report.start : report.next_steps])
    found = [
        (cover, name[0]) for cover in report.cover for name in _NAME.finditer(cover[2])
        if text.count(name[0]) > 1 and _variant(name[0], "letters")
    ]  # fmt: skip
    if not found:
        return None
    (line, label, value), name = rng.choice(found)
    edited = report.cover_line(line, label, value.replace(name, _variant(name, "letters"), 1))
    return Plant({line: (edited,)}, says=(name,))


def _variant(name: str, how: str) -> str:
    if how == "ampersand":
        return name.replace(" and ", " & ", 1)
    if how == "plural":
        return name.replace("Foundation Trust", "Foundations Trust") if "Foundation" in name else ""
    first = next((word for word in name.split() if word != "NHS" and len(word) > 5), "")  # noqa: PLR2004  long enough to be known again
    return name.replace(first, first[:3] + first[4] + first[3] + first[5:], 1) if first else ""


def _second_acronym(report: Report, rng: Random) -> Plant | None:
    """Introduce a body again, with its acronym a letter longer or shorter."""
    defined = [m for i in report.body for m in _DEFINED.finditer(report.lines[i])]
    others = [(m["name"], short) for m in defined if (short := _other_acronym(m["name"], m["short"]))]
    if not others:
        return None
    name, short = rng.choice(others)
    return _introduced(report, rng, name, short)


def _other_acronym(name: str, short: str) -> str:
    stem = short.removesuffix("T").removesuffix("F")
    if "NHS" in name and "N" not in short and stem != short:
        return f"{stem}N{short[len(stem) :]}"
    return short[:-2] + short[-1] if len(short) > 3 else ""  # noqa: PLR2004  three letters are left


def _acronym_of_two(report: Report, rng: Random, *, known: bool) -> Plant | None:
    """Introduce a trust with the acronym of another: one that the report knows, or a new one."""
    defined = {m["short"]: m["name"] for i in report.body for m in _DEFINED.finditer(report.lines[i])}
    pairs = [(name, short) for name in defined.values() for short in defined if defined[short] != name]
    if not known:
        pairs = [
            (_named(short), short) for short in defined if short.endswith("T") and set(short) <= set(_WORDS)
        ]
    return _introduced(report, rng, *rng.choice(pairs)) if pairs else None


def _named(short: str) -> str:
    """Return the name of a trust of these initials."""
    stem = short.removesuffix("T").removesuffix("F")
    end = ["Foundation Trust"] if short.endswith("FT") else ["Trust"]
    return " ".join([*(_WORDS[letter] for letter in stem), *end])


def _introduced(report: Report, rng: Random, name: str, short: str) -> Plant | None:
    found = slipped_in(report, rng, f"Managers of {name} ({short}) told us more about this.")
    also = ("CIT007", "CIT008", "TRM002")  # the paragraph is about that body now, the acronym explained twice
    return found and found._replace(says=(name, short), also=also)


def _nobody_asks(report: Report, _rng: Random) -> Plant | None:
    """Add a provider to the cover whom no recommendation addresses."""
    rows = [row for row in report.cover if row[1].lower().startswith("provider") and row[2]]
    if not rows:
        return None
    line, label, value = rows[0]
    join = ", " if ", " in value else " "
    return Plant({line: (report.cover_line(line, label, f"{_STRANGER}{join}{value}"),)}, says=(_STRANGER,))


def _for_another_body(report: Report, rng: Random) -> Plant | None:
    """Add to a group a recommendation about a provider that the group does not address."""
    cover = " ".join(value for _, _, value in report.cover)
    runs = {run[-1].series: run[-1] for run in report.runs(report.items)}
    places = [
        (runs[group.number], name)
        for group in report.lead_ins
        if group.number in runs and " Trust" in report.lines[group.line]
        for other in report.lead_ins
        for name in _NAME.findall(report.lines[other.line])
        if name in cover and name.endswith("Trust") and name.split()[0] not in report.lines[group.line]
    ]
    if not places:
        return None
    last, name = rng.choice(places)
    number = f"{last.series}.{int(last.number.rpartition('.')[2]) + 1}"
    words = (
        f"{last.found['lead']}{number} Ensure that the staff of {name} complete the new form{report.ending}"
    )
    return Plant({last.line: report.with_line_after(last.line, words)}, also=(f"CIT002 {number}",))


KINDS = (
    Kind("body's name with &", ("ORG001",), partial(_name_changed, how="ampersand")),
    Kind("Foundations Trust", ("ORG001",), partial(_name_changed, how="plural")),
    Kind("letters transposed in a name", ("ORG001",), partial(_name_changed, how="letters")),
    Kind("letters transposed on the cover", ("ORG001",), _misspelt_on_cover),
    Kind("second acronym for a body", ("ORG002",), _second_acronym),
    Kind("acronym of two known bodies", ("ORG002",), partial(_acronym_of_two, known=True)),
    Kind("acronym of a body given to a new one", ("ORG002",), partial(_acronym_of_two, known=False)),
    Kind("provider whom nobody addresses", ("REC009",), _nobody_asks),
    Kind("recommendation about another body", ("REC011",), _for_another_body),
)
