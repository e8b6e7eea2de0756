"""The action plan: a row a recommendation, with room for what the bodies answer."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.authoring.documents.due import due_date
from linter.authoring.documents.paper import (
    Column,
    Line,
    Paper,
    Part,
    Table,
    filled,
    listed,
    paragraphs,
    printable,
)
from linter.grammar.calendar import day_told
from linter.grammar.wording import folded, meanings, spelled_out
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from linter.authoring.documents.tracing import Entry, Register
    from linter.model.review import Review

_COLUMNS = ("number", "recommendation", "bodies", "paragraphs", "action", "owner", "date", "evidence", "due")
_WIDTHS = (1.5, 7.4, 5.0, 2.6, 5.2, 3.0, 2.4, 3.6, 3.0)
_OF_PAGE = frozenset({"bodies", "due"})  # what the page says in headings and lines
_PERIOD = frozenset({"count", "unit"})

WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "title": frozenset({"area"}),
        "title-of-body": frozenset({"area", "body"}),
        "opening": frozenset({"area"}),
        "period": _PERIOD,
        "received": _PERIOD | {"received", "due"},
        **dict.fromkeys(("nobody", "sheet", "uncited"), frozenset[str]()),
        **dict.fromkeys((f"column-{key}" for key in _COLUMNS), frozenset[str]()),
    }
)
"""The words that a house gives for the plan, each with the slots that it may have."""


class Asked(Frozen):
    """For whom the plan is (a body's name as the register has it, "" for all), and when it came in."""

    body: str
    received: dt.date | None


def find_body(review: Review, register: Register, name: str) -> tuple[str, str]:
    """Return the addressee that goes by `name`, alias or acronym; else "" and the sentence why there is none.

    Words that the style knows as the same ("CCG", "&") count as the same.
    """
    meant = meanings(review.style.words.get("same-word", ()))
    wanted = spelled_out(name, meant)
    known: dict[str, str] = {}
    for body in register_names(register):
        known.setdefault(body, body)
    for held in review.bodies:
        known |= dict.fromkeys((held.name, *held.aliases, *held.acronyms), held.name)
    for entry in register.entries:
        known |= {body.written: body.name for body in entry.addressees}
    found = next((body for other, body in known.items() if spelled_out(other, meant) == wanted), "")
    if found in register_names(register):
        return found, ""
    if found:
        return "", f"{printable(found)} is in the report, but no recommendation is for it."
    return "", f"No recommendation is for {printable(name)!r}{_nearest(name, known, register)}."


def register_names(register: Register) -> tuple[str, ...]:
    """Return the addressees of the report, each once, in its order."""
    return tuple(dict.fromkeys(body.name for entry in register.entries for body in entry.addressees))


def _nearest(name: str, known: Mapping[str, str], register: Register) -> str:
    """Return "; the nearest is X" with a name that has recommendations, else all that there are."""
    names = register_names(register)
    spelled = {folded(other): body for other, body in known.items() if body in names}
    near = get_close_matches(folded(name), spelled, 1, 0.5)
    if near:
        return f"; the nearest is {spelled[near[0]]}"
    return f"; they are for {listed(names)}" if names else ""


def lay_out_pages(
    register: Register, settings: Mapping[str, str], words: Mapping[str, str], asked: Asked
) -> Paper:
    """Return the plan for Word: grouped by the bodies that answer together, in the report's order."""
    lines = [*paragraphs(words["opening"], {"area": register.area}), *_period(settings, words, asked)]
    keys = tuple(key for key in _COLUMNS if key not in _OF_PAGE)
    parts = [
        Part(heading, (), _table(held, words, keys, "")) for heading, held in _groups(register, words, asked)
    ]
    return Paper(_title(register, words, asked), (Part("", tuple(lines)), *parts), wide=True)


def lay_out_sheet(
    register: Register, settings: Mapping[str, str], words: Mapping[str, str], asked: Asked
) -> Paper:
    """Return the plan for Excel: one table, which can be sorted and filtered by body."""
    day = due_date(asked.received, settings) if asked.received else None
    keys = tuple(key for key in _COLUMNS if key != "due" or day)
    table = _table(_chosen(register, asked), words, keys, day_told(day) if day else "")
    return Paper(_title(register, words, asked), (Part(words["sheet"], (), table),), wide=True)


def _title(register: Register, words: Mapping[str, str], asked: Asked) -> str:
    slots = {"area": register.area, "body": asked.body}
    return printable(filled(words["title-of-body" if asked.body else "title"], slots))


def _period(settings: Mapping[str, str], words: Mapping[str, str], asked: Asked) -> Iterator[Line]:
    """Yield when the plan is due, or within which period; nothing where the style knows none."""
    slots = {"count": settings.get("period", ""), "unit": settings.get("period-unit", "")}
    day = due_date(asked.received, settings) if asked.received else None
    if asked.received and day:
        dates = {"received": day_told(asked.received), "due": day_told(day)}
        yield from paragraphs(words["received"], slots | dates, "strong")
    elif all(slots.values()):
        yield from paragraphs(words["period"], slots, "strong")


def _chosen(register: Register, asked: Asked) -> list[Entry]:
    return [e for e in register.entries if not asked.body or asked.body in (b.name for b in e.addressees)]


def _groups(register: Register, words: Mapping[str, str], asked: Asked) -> Iterator[tuple[str, list[Entry]]]:
    """Yield stretches of recommendations for the same bodies, with their names."""
    last: tuple[str, tuple[str, ...]] | None = None
    held: list[Entry] = []
    for entry in _chosen(register, asked):
        names = tuple(body.name for body in entry.addressees)
        if held and (entry.group, names) != last:
            yield listed(last[1] if last else ()) or words["nobody"], held
            held = []
        last = (entry.group, names)
        held.append(entry)
    if held:
        yield listed(last[1] if last else ()) or words["nobody"], held


def _table(entries: Sequence[Entry], words: Mapping[str, str], keys: Sequence[str], due: str) -> Table:
    width = dict(zip(_COLUMNS, _WIDTHS, strict=True))
    columns = tuple(Column(key, words[f"column-{key}"], width[key]) for key in keys)
    rows = []
    for entry in entries:
        cited = listed(tuple(dict.fromkeys(citation.whereabouts for citation in entry.citations)))
        held = {
            "number": (Line(entry.number, "strong"),),
            "recommendation": (Line(entry.text),),
            "bodies": tuple(Line(body.name) for body in entry.addressees),
            "paragraphs": (Line(cited or words["uncited"]),),
            "due": (Line(due),),
        }
        rows.append(tuple(held.get(key, ()) for key in keys))
    return Table(columns, tuple(rows))
