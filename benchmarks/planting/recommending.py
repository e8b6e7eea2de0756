"""Defects of recommendations, their groups and the next steps."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant
from planting.sentences import ADVICE

if TYPE_CHECKING:
    from random import Random

    from planting.report import Numbered, Report

_STRANGERS = ("Westmere Ambulance NHS Trust", "Northbrook Community NHS Trust", "NHS Fallowdale CCG")
_OTHER_AREAS = ("Westmere and Fallowdale", "Northbrook")
_PERIOD = re.compile(r"20 working days")
_FROM = re.compile(r"(?P<from>(?:required|requested) from) (?P<bodies>.+?)(?= within)")
_SHOULD = re.compile(r" should:(?=\**$)")
_VERB = re.compile(r"Ensure (?=[a-z])")
_WORDS = 12  # a recommendation of fewer may be like another by chance


def _lead_ins(report: Report) -> list[Numbered]:
    """Return the lead-ins of the plain form "<bodies> should:" that have recommendations."""
    groups = {item.series for item in report.items}
    return [g for g in report.lead_ins if _SHOULD.search(report.lines[g.line]) and g.number in groups]


def _numbers_of(item: Numbered) -> tuple[str, ...]:
    return (f"CIT001 {item.number}", f"CIT002 {item.number}")


def _number_lost(report: Report, rng: Random) -> Plant | None:
    if not report.items:
        return None
    item = rng.choice(report.items)
    line = report.replaced(item.line, item.found.start("number"), item.found.end(), "")
    also = ("NUM001", *_numbers_of(item))
    return Plant({item.line: (line,)}, also=also)


def _item_without_number(report: Report, rng: Random) -> Plant | None:
    lasts = [run[-1] for run in report.runs(report.items)]
    if not lasts:
        return None
    last = rng.choice(lasts)
    return Plant(
        {
            last.line: report.with_line_after(
                last.line, f"{last.found['lead']}{rng.choice(ADVICE)}{report.ending}"
            )
        }
    )


def _nobody(report: Report, rng: Random, words: str) -> Plant | None:
    fitting = _lead_ins(report)
    if not fitting:
        return None
    group = rng.choice(fitting)
    start, end = group.found.span("words")
    return Plant({group.line: (report.replaced(group.line, start, end, words),)}, also=("REC009",))


def _lead_in_ending(report: Report, rng: Random, ending: str) -> Plant | None:
    fitting = _lead_ins(report)
    if not fitting:
        return None
    group = rng.choice(fitting)
    return Plant({group.line: (_SHOULD.sub(ending, report.lines[group.line]),)})


def _stranger(report: Report, rng: Random) -> Plant | None:
    return _joined_by(report, rng, rng.choice(_STRANGERS))


def _other_office(report: Report, rng: Random) -> Plant | None:
    """Add the office of another area to a lead-in."""
    return _joined_by(report, rng, f"NHS England {rng.choice(_OTHER_AREAS)} Area Team")


def _joined_by(report: Report, rng: Random, body: str) -> Plant | None:
    """Name a body before those of a lead-in."""
    fitting = _lead_ins(report)
    if not fitting:
        return None
    group = rng.choice(fitting)
    start = group.found.start("words")
    join = ", " if " and " in group.found["words"] else " and "
    return Plant({group.line: (report.replaced(group.line, start, start, body + join),)})


def _copied(report: Report, rng: Random, *, changed: bool) -> Plant | None:
    """Append a recommendation of another group to a group, as it is or with a few words changed."""
    runs = report.runs(report.items)
    long = [i for i in report.items if len(report.lines[i.line].split()) > _WORDS]
    if not long or len(runs) < 2:  # noqa: PLR2004  it takes two groups
        return None
    item = rng.choice(long)
    last = rng.choice([run for run in runs if run[-1].series != item.series])[-1]
    words = report.lines[item.line][item.found.end() :]
    if changed:
        at = words.split(" ")
        words = " ".join([*at[:-4], "fully", *at[-4:]])
    group, _, number = last.number.partition(".")
    line = f"{last.found['lead']}{group}.{int(number) + 1} {words}"
    also = (f"CIT002 {group}.{int(number) + 1}", "REC007", "REC011")
    return Plant({last.line: report.with_line_after(last.line, line)}, frozenset({item.line}), (), also)


def _no_action(report: Report, rng: Random, words: str) -> Plant | None:
    fitting = [i for i in report.items if _VERB.match(report.lines[i.line], i.found.end())]
    if not fitting:
        return None
    item = rng.choice(fitting)
    found = _VERB.match(report.lines[item.line], item.found.end())
    return Plant(
        {item.line: (report.replaced(item.line, item.found.end(), found.end() if found else 0, words),)}
    )


def _other_ending(report: Report, rng: Random) -> Plant | None:
    stopped = [i for i in report.items if report.lines[i.line].rstrip().endswith(".")]
    open_ = [i for i in report.items if report.lines[i.line].rstrip()[-1].isalpha()]
    usual, other = (stopped, open_) if len(stopped) > len(open_) else (open_, stopped)
    if len(usual) < 3 * max(len(other), 1):
        return None
    item = rng.choice(usual)
    line = report.lines[item.line].rstrip()
    return Plant({item.line: (line[:-1] if usual is stopped else f"{line}.",)})


def _group_without_items(report: Report, rng: Random) -> Plant | None:
    if not _lead_ins(report):
        return None
    model, last = rng.choice(_lead_ins(report)), report.items[-1]
    number = int(report.lead_ins[-1].number) + 1
    lead_in = report.relabelled(model, str(number))
    also = ("NUM005", "ORG001", "REC00")  # the model's own slips come with it
    return Plant({last.line: report.with_line_after(last.line, lead_in)}, also=also)


def _group_emptied(report: Report, rng: Random) -> Plant | None:
    groups = [g for g in report.lead_ins if any(i.series == g.number for i in report.items)]
    if not groups:
        return None
    group = rng.choice(groups)
    items = [i for i in report.items if i.series == group.number]
    also = tuple(code for item in items for code in _numbers_of(item))
    return Plant({item.line: () for item in items}, frozenset({group.line}), (), also)


def _other_period(report: Report, rng: Random) -> Plant | None:
    found = [
        (i, m) for i in range(report.next_steps, len(report.lines)) if (m := _PERIOD.search(report.lines[i]))
    ]
    if not found:
        return None
    line, period = found[0]
    words = rng.choice(("28 working days", "20 days", "four weeks", "30 working days", "15 working days"))
    return Plant({line: (report.replaced(line, *period.span(), words),)})


def _asked(report: Report, rng: Random, bodies: tuple[str, ...]) -> Plant | None:
    found = [
        (i, m) for i in range(report.next_steps, len(report.lines)) if (m := _FROM.search(report.lines[i]))
    ]
    if not found:
        return None
    line, request = found[0]
    return Plant({line: (report.replaced(line, *request.span("bodies"), rng.choice(bodies)),)})


KINDS = (
    Kind("recommendation's number lost", ("REC001",), _number_lost),
    Kind("recommendation added without number", ("REC001",), _item_without_number),
    Kind("lead-in 'They should:'", ("REC002",), partial(_nobody, words="They should:")),
    Kind("lead-in 'Should:'", ("REC002",), partial(_nobody, words="Should:")),
    Kind("lead-in to all organisations", ("REC002",), partial(_nobody, words="All organisations should:")),
    Kind("lead-in ending in 'to:'", ("REC003",), partial(_lead_in_ending, ending=" to:")),
    Kind("lead-in without 'should'", ("REC003",), partial(_lead_in_ending, ending=":")),
    Kind("lead-in ending in a semicolon", ("REC003",), partial(_lead_in_ending, ending=" should;")),
    Kind("lead-in without colon", ("REC003",), partial(_lead_in_ending, ending=" should")),
    Kind("unknown addressee", ("REC004",), _stranger),
    Kind("office of another area", ("REC004",), _other_office),
    Kind("recommendation copied", ("REC005",), partial(_copied, changed=False)),
    Kind("recommendation nearly copied", ("REC005",), partial(_copied, changed=True)),
    Kind("recommendation that states", ("REC006",), partial(_no_action, words="It is important to ensure ")),
    Kind("recommendation as a gerund", ("REC006",), partial(_no_action, words="Tackling the need to ")),
    Kind("recommendation as a question", ("REC006",), partial(_no_action, words="How best to ")),
    Kind(
        "recommendation that tells of people", ("REC006",), partial(_no_action, words="Practitioners do not ")
    ),
    Kind("recommendation as a noun", ("REC006",), partial(_no_action, words="Provision of a plan to ")),
    Kind(
        "recommendation that finds a need",
        ("REC006",),
        partial(_no_action, words="There is a need to ensure "),
    ),
    Kind("recommendation ending unlike the others", ("REC007",), _other_ending),
    Kind("group added without recommendations", ("REC008",), _group_without_items),
    Kind("group emptied", ("REC008",), _group_emptied),
    Kind("other period in Next steps", ("REC010",), _other_period),
    Kind("Next steps asks a stranger", ("REC010",), partial(_asked, bodies=_STRANGERS)),
    Kind("Next steps asks nobody", ("REC010",), partial(_asked, bodies=("those concerned", "them"))),
)
