"""Citations that do not fit what their paragraph is about, and notes that are missing."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant

if TYPE_CHECKING:
    from random import Random

    from planting.report import Cited, Note, Numbered, Report

_TRUST = re.compile(r"(?:[A-Z][\w'\u2019]+ (?:(?:and|&|of|NHS) )?)+(?:Foundation )?Trust\b")
_DEFINED = re.compile(rf"(?P<name>{_TRUST.pattern}) \((?P<short>[A-Z]{{3,6}})\)")
_WORD = re.compile(r"[a-z]{5,}")
_SERVICE = re.compile(
    r"midwi|maternity|health visit|school nurs|CAMHS|sexual health|misuse|mental health", re.IGNORECASE
)
_WRONG = re.compile(r"\b(?:not|no|none|lack\w*|few|only|gaps?|rarely|seldom|limited|poor\w*|late)\b")
_SHARED, _FEW = 6, 1


def _trusts(report: Report) -> dict[str, set[str]]:
    """Return the trusts of the cover with what the text calls them: their names and acronyms."""
    cover = " ".join(value for _, _, value in report.cover)
    named: dict[str, set[str]] = {}
    for i in report.body:
        for found in _DEFINED.finditer(report.lines[i]):
            if found["name"] in cover:
                named.setdefault(found["name"], {found["name"]}).add(found["short"])
    return named


def _names(text: str, called: set[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in called)


def _groups(report: Report) -> dict[str, str]:
    return {group.number: report.lines[group.line] for group in report.lead_ins}


def _to_others(report: Report, mine: str, named: dict[str, set[str]]) -> list[Numbered]:
    """Return the recommendations of groups that address another trust and not this one."""
    groups = {
        number: words
        for number, words in _groups(report).items()
        if "should:" in words and not _names(words, named[mine])
        if any(name in words for name in named if name != mine)
    }
    fitting = [item for item in report.items if item.series in groups]
    return [item for item in fitting if not _names(report.lines[item.line], named[mine])]


def _to_another_trust(report: Report, rng: Random) -> Plant | None:
    """Cite a recommendation to another trust at the end of a new paragraph about this one."""
    named = _trusts(report)
    runs = report.runs(report.paragraphs)
    fitting = [(mine, item) for mine in named for item in _to_others(report, mine, named)]
    runs = [run for run in runs if len(run) > 2]  # noqa: PLR2004  a section of its own
    if not fitting or not runs or not report.citations:
        return None
    mine, item = rng.choice(fitting)
    last = rng.choice(runs)[-1]
    number = f"{last.series}.{int(last.number.rpartition('.')[2]) + 1}"
    forms = Counter(
        (c.found["outer"], c.found["inner"], c.found["word"].rstrip("s")) for c in report.citations
    )
    mark, inner, word = forms.most_common(1)[0][0]
    called = rng.choice(sorted(named[mine]))
    citation = f"{mark}({inner}{word} {item.number}{inner}){mark}"
    words = f"The records of {called} did not show who had seen the letters {citation}."
    line = f"{last.found['lead']}{number} {words}"
    return Plant(
        {last.line: report.with_line_after(last.line, line)},
        also=("CIT004", "CIT010", "CIT008", "NUM", "TRM"),
    )


def _other_trusts_number(report: Report, rng: Random) -> Plant | None:
    """Change the number in a paragraph that names one trust and no other, to one for another trust."""
    named = _trusts(report)
    groups = _groups(report)
    fitting = [
        (citation, item)
        for citation in report.citations
        if len(citation.numbers) == 1 and not _SERVICE.search(report.lines[citation.line])
        for mine in _only(report.lines[citation.line], named)
        if _names(groups.get(citation.numbers[0].partition(".")[0], ""), named[mine])
        for item in _to_others(report, mine, named)
        if _shared(report, citation.line, item) <= _FEW
    ]
    if not fitting:
        return None
    return _renumbered(report, *rng.choice(fitting), "CIT008")


def _only(text: str, named: dict[str, set[str]]) -> list[str]:
    held = [name for name, called in named.items() if _names(text, called)]
    return held if len(held) == 1 else []


def _renumbered(report: Report, citation: Cited, item: Numbered, *also: str) -> Plant:
    start, end = citation.found.span("list")
    old = citation.numbers[0]
    uncited = [f"CIT002 {old}"] if report.cited[old] == 1 else []
    return Plant(
        {citation.line: (report.replaced(citation.line, start, end, item.number),)}, also=(*also, *uncited)
    )


def _words(report: Report, line: int) -> set[str]:
    return {word[:6] for word in _WORD.findall(report.lines[line].lower())}


def _common(report: Report) -> set[str]:
    """Return the words that many recommendations have."""
    held = [_words(report, item.line) for item in report.items]
    return {w for words in held for w in words if sum(w in other for other in held) > max(len(held) // 8, 2)}


def _shared(report: Report, line: int, item: Numbered) -> int:
    return len((_words(report, line) & _words(report, item.line)) - _common(report))


def _neighbour(report: Report, rng: Random) -> Plant | None:
    """Change the number to that of another recommendation of the group that has to do with something else.

    Only where the paragraph plainly speaks of what the cited one asks for.
    """
    items = {item.number: item for item in report.items}
    alone = Counter(c.line for c in report.citations)
    fitting = [
        (citation, other)
        for citation in report.citations
        if len(citation.numbers) == alone[citation.line] == 1 and citation.numbers[0] in items
        if _shared(report, citation.line, items[citation.numbers[0]]) >= _SHARED
        for other in report.items
        if other.series == items[citation.numbers[0]].series and other.number != citation.numbers[0]
        if _shared(report, citation.line, other) == 0
    ]
    return _renumbered(report, *rng.choice(fitting), "CIT007") if fitting else None


def _is_shortcoming(report: Report, note: Note) -> bool:
    """Whether a reader sees without the note that its paragraph finds something wrong in the service."""
    rest = report.replaced(note.line, *note.found.span(), "").lower()
    words = [
        w for w in re.findall(r"[a-z]{5,}", note.found["service"].lower()) if w not in ("service", "services")
    ]
    return bool(_WRONG.search(rest)) and sum(word[:5] in rest for word in words) >= min(len(words), 2)


def _note_dropped(report: Report, rng: Random, *, cited: bool) -> Plant | None:
    """Take the note out of a paragraph, which stays about a service that other notes name."""
    citing = {c.line for c in report.citations}
    services = [note.found["service"] for note in report.notes]
    held = [
        n for n in report.notes
        if n.found["service"] and services.count(n.found["service"]) > 2  # noqa: PLR2004  others have one
        and (n.line in citing) is cited and "paragraph" not in n.found["text"]
    ]  # fmt: skip
    if not held:
        return None
    held = [n for n in held if _is_shortcoming(report, n)]
    if not held:
        return None
    note = rng.choice(held)
    line = report.replaced(note.line, note.found.start(), note.found.end(), "").rstrip()
    return Plant({note.line: (line,)}, also=("CIT010",))


KINDS = (
    Kind("new paragraph cites what is for another trust", ("CIT007",), _to_another_trust),
    Kind("number of a recommendation to another trust", ("CIT007",), _other_trusts_number),
    Kind("number of another recommendation of the group", ("CIT008",), _neighbour),
    Kind("note dropped beside a citation", ("PHR006",), partial(_note_dropped, cited=True)),
    Kind("note dropped", ("PHR006",), partial(_note_dropped, cited=False)),
)
