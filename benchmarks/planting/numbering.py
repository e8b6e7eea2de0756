"""Defects of numbers: paragraphs, recommendations, groups, case examples and sections."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from planting.report import Numbered, Report

    Series = Callable[[Report], list[Numbered]]

_LONG = 3  # a series that has a middle


def _paragraphs(report: Report) -> list[Numbered]:
    return report.paragraphs


def _items(report: Report) -> list[Numbered]:
    return report.items


def _cases(report: Report) -> list[Numbered]:
    return report.cases


def _neighbours(report: Report, rng: Random, series: Series) -> tuple[Numbered, Numbered, Numbered] | None:
    """Return three that follow each other in a series without gaps; no text refers to the middle one."""
    held = [run for run in report.runs(series(report)) if len(run) >= _LONG]
    triples = [
        (run[at - 1], run[at], run[at + 1])
        for run in held
        for at in range(1, len(run) - 1)
        if run[at].number not in report.mentioned
    ]
    return rng.choice(triples) if triples else None


def _citing(report: Report, *items: Numbered) -> tuple[str, ...]:
    """Return what the linter may say of citations once recommendations have lost their numbers."""
    numbers = [i.number for i in items if i.line >= report.recommendations_heading]
    said = tuple(f"{code} {n}" for n in numbers for code in ("CIT001", "CIT002"))
    return (*said, "CIT007", "CIT008") if numbers else ()


def _dropped_paragraph(report: Report, rng: Random) -> Plant | None:
    plain = {p.line for p in report.plain}
    fitting = [
        (before, here, after)
        for run in report.runs(report.paragraphs)
        for before, here, after in zip(run, run[1:], run[2:], strict=False)
        if here.line in plain and "(" not in report.lines[here.line]
    ]
    if not fitting:
        return None
    before, here, after = rng.choice(fitting)
    return Plant({here.line: ()}, frozenset({before.line, after.line}), (here.number,))


def _dropped_item(report: Report, rng: Random) -> Plant | None:
    found = _neighbours(report, rng, _items)
    if found is None:
        return None
    before, here, after = found
    return Plant({here.line: ()}, frozenset({before.line, after.line}), (here.number,), _citing(report, here))


def _gap_at_the_end(report: Report, rng: Random) -> Plant | None:
    """Plant a gap before the last case example."""
    for run in report.runs(report.cases):
        last = run[-1]
        if last.number not in report.mentioned:
            return Plant({last.line: (report.relabelled(last, str(int(last.number) + rng.randint(1, 3))),)})
    return None


def _gap_in_groups(report: Report, rng: Random) -> Plant | None:
    """Renumber the last group, its recommendations and their citations one too high."""
    if len(report.lead_ins) < _LONG:
        return None
    last = report.lead_ins[-1]
    old, new = last.number, str(int(last.number) + rng.randint(1, 2))
    edits = {last.line: (report.relabelled(last, new),)}
    for item in (i for i in report.items if i.series == old):
        edits[item.line] = (report.relabelled(item, f"{new}.{item.number.rpartition('.')[2]}"),)
    for citation in reversed(report.citations):
        start, end = citation.found.span("list")
        renamed = [f"{new}.{n.partition('.')[2]}" if n.startswith(f"{old}.") else n for n in citation.numbers]
        words = citation.found["list"]
        for n, m in zip(citation.numbers, renamed, strict=True):
            words = words.replace(n, m, 1)
        line = edits.get(citation.line, (report.lines[citation.line],))[0]
        if renamed != citation.numbers:
            edits[citation.line] = (line[:start] + words + line[end:],)
    return Plant(edits)


def _repeated(report: Report, rng: Random, series: Series) -> Plant | None:
    found = _neighbours(report, rng, series)
    if found is None:
        return None
    before, here, after = found
    also = ("NUM001", *_citing(report, here))
    return Plant(
        {here.line: (report.relabelled(here, before.number),)}, frozenset({before.line, after.line}), (), also
    )


def _swapped(report: Report, rng: Random, series: Series) -> Plant | None:
    found = _neighbours(report, rng, series)
    if found is None:
        return None
    before, here, after = found
    edits = {
        here.line: (report.relabelled(here, after.number),),
        after.line: (report.relabelled(after, here.number),),
    }
    return Plant(edits, frozenset({before.line}), (), _citing(report, here, after)[-2:])


def _malformed(report: Report, rng: Random, series: Series, mark: str) -> Plant | None:
    found = _neighbours(report, rng, series)
    if found is None:
        return None
    here = found[1]
    head, _, tail = here.number.rpartition(".")
    also = ("NUM001", *_citing(report, here))
    return Plant({here.line: (report.relabelled(here, f"{head}{mark}{tail}"),)}, also=also)


def _case_label(report: Report, rng: Random, label: str) -> Plant | None:
    usual = [case for case in report.cases if case.found["label"] == "Case example"]
    if len(usual) < _LONG or len(usual) <= len(report.cases) // 2:
        return None
    case = rng.choice(usual)
    return Plant({case.line: (report.replaced(case.line, *case.found.span("label"), label),)})


def _without_stop(report: Report, rng: Random, numbered: Callable[[Report], list[Numbered]]) -> Plant | None:
    """Plant a whole number without the stop that the others of its kind have."""
    whole = [n for n in numbered(report) if "." not in n.number]
    usual = [n for n in whole if n.found["stop"]]
    if len(usual) < _LONG or len(usual) < len(whole):
        return None
    one = rng.choice(usual[1:])
    return Plant({one.line: (report.replaced(one.line, *one.found.span("stop"), ""),)})


def _in_a_wrong_section(report: Report, rng: Random) -> Plant | None:
    found = _neighbours(report, rng, _paragraphs)
    if found is None:
        return None
    here = found[1]
    head, _, tail = here.number.partition(".")
    number = f"{int(head) + rng.randint(5, 7)}.{tail}"
    return Plant({here.line: (report.relabelled(here, number),)}, frozenset({found[2].line}), (), ("NUM001",))


def _in_a_wrong_group(report: Report, rng: Random) -> Plant | None:
    found = _neighbours(report, rng, _items)
    if found is None:
        return None
    here = found[1]
    group = max(int(item.series) for item in report.items) + rng.randint(2, 4)
    number = f"{group}.{here.number.partition('.')[2]}"
    also = ("NUM001", *_citing(report, here), f"CIT002 {number}")
    return Plant({here.line: (report.relabelled(here, number),)}, frozenset({found[2].line}), (), also)


def _misnumbered_section(report: Report, rng: Random) -> Plant | None:
    inner = [h for h in report.headings if "." in h.number] or report.headings
    if not inner:
        return None
    heading = rng.choice(inner)
    head, _, tail = heading.number.rpartition(".")
    number = f"{head}.{int(tail) + 3}" if head else str(int(tail) + 4)
    return Plant({heading.line: (report.relabelled(heading, number),)}, also=("NUM",))


_NUMBERS = ("NUM001", "NUM002", "NUM003", "NUM006")

KINDS = (
    Kind("paragraph dropped", ("NUM001",), _dropped_paragraph),
    Kind("recommendation dropped", ("NUM001",), _dropped_item),
    Kind("gap in the case examples", ("NUM001",), _gap_at_the_end),
    Kind("gap in the groups", ("NUM001",), _gap_in_groups),
    Kind("paragraph number twice", ("NUM002",), partial(_repeated, series=_paragraphs)),
    Kind("recommendation number twice", ("NUM002",), partial(_repeated, series=_items)),
    Kind("case example number twice", ("NUM002",), partial(_repeated, series=_cases)),
    Kind("paragraph numbers swapped", ("NUM003",), partial(_swapped, series=_paragraphs)),
    Kind("recommendation numbers swapped", ("NUM003",), partial(_swapped, series=_items)),
    Kind("case example numbers swapped", ("NUM003",), partial(_swapped, series=_cases)),
    Kind("paragraph number with two stops", ("NUM004",), partial(_malformed, series=_paragraphs, mark="..")),
    Kind(
        "paragraph number with a space",
        ("NUM004",),
        partial(_malformed, series=_paragraphs, mark=". "),
        text_only=True,
    ),
    Kind("paragraph number with a comma", ("NUM004",), partial(_malformed, series=_paragraphs, mark=",")),
    Kind("recommendation number with two stops", ("NUM004",), partial(_malformed, series=_items, mark="..")),
    Kind("Case sample for Case example", ("NUM005",), partial(_case_label, label="Case sample")),
    Kind("Case Example for Case example", ("NUM005",), partial(_case_label, label="Case Example")),
    Kind(
        "section number without its stop", ("NUM005",), partial(_without_stop, numbered=lambda r: r.headings)
    ),
    Kind("group number without its stop", ("NUM005",), partial(_without_stop, numbered=lambda r: r.lead_ins)),
    Kind("paragraph of another section", ("NUM006",), _in_a_wrong_section),
    Kind("recommendation of another group", ("NUM006",), _in_a_wrong_group),
    Kind("section with a wrong number", _NUMBERS, _misnumbered_section),
)
