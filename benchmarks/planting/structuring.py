"""Defects of sections, fixed statements and Contents."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant
from planting.report import plain_title

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_PLAIN = ("about the review", "how we carried out the review", "context of the review")
_CHAPTERS = ("early help", "children in need", "child protection", "looked after children", "governance")
_STATEMENTS = {
    "section 48": (
        re.compile(r"section 48 of the Health and Social Care Act 2008", re.IGNORECASE),
        "the law",
    ),
    "section 11": (re.compile(r"section 11 of the Children Act(?: \(?2004\)?)?", re.IGNORECASE), "the law"),
    "section 11 of the Children Act 2004": (
        re.compile(r"section 11 of the Children Act(?: \(?2004\)?)?", re.IGNORECASE),
        "section 11 of the Children Act 1989",
    ),
    "Working Together": (re.compile(r"Working Together to Safeguard Children"), "the national guidance"),
    "action plan": (re.compile(r"action plan", re.IGNORECASE), "answer"),
}
_PARAGRAPH = "Staff read the reviews of other counties, and shared what they had read with their teams."


def _heading_dropped(
    report: Report, rng: Random, titles: tuple[str, ...], also: tuple[str, ...]
) -> Plant | None:
    there = [title for title in titles if title in report.sections]
    if not there:
        return None
    title = rng.choice(there)
    return Plant({report.sections[title]: ()}, frozenset(), (title,), ("TOC002", *also))


def _section_dropped(report: Report, _rng: Random) -> Plant | None:
    lines = report.section("next steps")
    edits: dict[int, tuple[str, ...]] = dict.fromkeys(lines, ())
    return Plant(edits, frozenset(), ("next steps",), ("TOC002", "STR005")) if lines else None


def _sections_swapped(
    report: Report, _rng: Random, first: str, second: str, also: tuple[str, ...]
) -> Plant | None:
    one, other = report.section(first), report.section(second)
    if not one or one.stop != other.start:
        return None
    text = [report.lines[i] for i in (*other, *one)]
    edits = {line: (new,) for line, new in zip((*one, *other), text, strict=True)}
    return Plant(edits, frozenset(), (), ("TOC", *also))


def _section_added(report: Report, rng: Random, *, inner: bool) -> Plant | None:
    if not report.headings or not report.paragraphs:
        return None
    last = max((heading for heading in report.headings if "." in heading.number), default=None)
    head, _, tail = (last.number if last else "5.3").partition(".")
    number = f"{head}.{int(tail) + 1}" if inner else str(int(head) + 1)
    stop = "" if inner else "."
    title = rng.choice(("Working with schools", "Lessons from elsewhere", "Partnership with parents"))
    lead = last.found["lead"] if last else ""
    at = report.recommendations_heading
    new = (f"{lead}{number}{stop} {title}", "", f"{number}.1 {_PARAGRAPH}", "", report.lines[at])
    return Plant({at: new}, frozenset(), (title,), ("TOC001", "NUM001"))


def _emptied(report: Report, rng: Random) -> Plant | None:
    there = [
        report.section(title)
        for title in ("how we carried out the review", "next steps")
        if report.section(title)
    ]
    if not there:
        return None
    lines = rng.choice(there)
    edits: dict[int, tuple[str, ...]] = {line: () for line in lines[1:] if report.lines[line].strip()}
    return Plant(edits, frozenset({lines[0]}), (), ("STR005",))


def _statement_dropped(report: Report, _rng: Random, key: str) -> Plant | None:
    pattern, instead = _STATEMENTS[key]
    title = "next steps" if key == "action plan" else "about the review"
    lines = report.section(title)
    found = [i for i in lines if pattern.search(report.lines[i])]
    if not found:
        return None
    edits = {i: (pattern.sub(instead, report.lines[i]),) for i in found}
    return Plant(edits, frozenset({lines[0]}), (key,))


def _entry_dropped(report: Report, rng: Random) -> Plant | None:
    entries = [(i, m) for i, m in report.contents if plain_title(m["title"]) in report.sections]
    if not entries:
        return None
    line, entry = rng.choice(entries)
    title = plain_title(entry["title"])
    return Plant({line: ()}, frozenset({report.sections[title]}), (entry["title"],))


def _entry_added(report: Report, rng: Random) -> Plant | None:
    if not report.contents:
        return None
    line, entry = rng.choice(report.contents[1:])
    title = rng.choice(("Equality and diversity", "Transition to adult services", "Primary care"))
    new = report.lines[line].replace(entry["title"], title)
    return Plant({line: report.with_line_after(line, new)})


def _entry_retitled(report: Report, rng: Random, how: str) -> Plant | None:
    entries = [(i, m) for i, m in report.contents if _retitled(m["title"], how) != m["title"]]
    matching = [
        (i, m) for i, m in entries
        if (title := plain_title(m["title"])) in report.sections
        and _shown(report.lines[report.sections[title]]) == m["title"]
    ]  # fmt: skip
    if not matching:
        return None
    line, entry = rng.choice(matching)
    new = report.lines[line].replace(entry["title"], _retitled(entry["title"], how))
    near = frozenset({report.sections[plain_title(entry["title"])]})
    return Plant({line: (new,)}, near, (), (f"TOC001 {entry['title']}",) if how == "word" else ())


def _shown(heading: str) -> str:
    return re.sub(r"^\d[\d.]*\s+", "", heading.strip("#*- \t"))


def _retitled(title: str, how: str) -> str:
    if how == "case":
        return " ".join(
            w if w == "of" else w[0].swapcase() + w[1:] if at else w for at, w in enumerate(title.split(" "))
        )
    if how == "and":
        return title.replace(" and ", " & ")
    return (
        title.replace("review", "inspection").replace("training", "learning").replace("Training", "Learning")
    )


def _page_too_early(report: Report, rng: Random) -> Plant | None:
    fitting = [
        (line, entry, int(before["page"]))
        for (_, before), (line, entry) in zip(report.contents, report.contents[1:], strict=False)
        if int(before["page"]) > 1
    ]
    if not fitting:
        return None
    line, entry, page = rng.choice(fitting)
    new = report.replaced(line, *entry.span("page"), str(rng.randint(1, page - 1)))
    near = frozenset(i for i, _ in report.contents if abs(i - line) <= 2)  # noqa: PLR2004  neighbours, empty lines between
    return Plant({line: (new,)}, near)


KINDS = (
    Kind("heading dropped", ("STR001",), partial(_heading_dropped, titles=_PLAIN, also=("STR005", "PHR"))),
    Kind("numbered heading dropped", ("STR001",), partial(_heading_dropped, titles=_CHAPTERS, also=("NUM",))),
    Kind("section Next steps dropped", ("STR001",), _section_dropped),
    Kind(
        "introductory sections swapped",
        ("STR002",),
        partial(_sections_swapped, first=_PLAIN[0], second=_PLAIN[1], also=()),
    ),
    Kind(
        "numbered sections swapped",
        ("STR002",),
        partial(_sections_swapped, first="children in need", second="child protection", also=("NUM",)),
    ),
    Kind("section added", ("STR003",), partial(_section_added, inner=False)),
    Kind("inner section added", ("STR003",), partial(_section_added, inner=True)),
    Kind("section emptied", ("STR004",), _emptied),
    *(Kind(f"{key} left out", ("STR005",), partial(_statement_dropped, key=key)) for key in _STATEMENTS),
    Kind("Contents line dropped", ("TOC001",), _entry_dropped),
    Kind("Contents line added", ("TOC002",), _entry_added),
    Kind("Contents title in other case", ("TOC003",), partial(_entry_retitled, how="case")),
    Kind("Contents title with &", ("TOC003",), partial(_entry_retitled, how="and")),
    Kind("Contents title with another word", ("TOC003", "TOC002"), partial(_entry_retitled, how="word")),
    Kind("page before the one above", ("TOC004",), _page_too_early),
)
