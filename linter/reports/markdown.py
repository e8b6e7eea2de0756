"""Findings for a comment on a pull request: GitHub's Markdown, a table a file that opens when it is wanted.

A comment on GitHub holds 65,536 characters. Words of the draft are words only: they set nothing, link nowhere
and call nobody (https://github.github.com/gfm, and what GitHub and GitLab do to text after that).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.reports.counting import close, count, tally
from linter.reports.covering import left_out
from linter.reports.marking import Paint, marked, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.finding import Finding
    from linter.reports.outcome import Look, Outcome

_LIMIT = 65_536
_CUT = "{} more of the findings are not shown: a comment holds 65,536 characters."
_MESSAGE = 500
_PLAIN = Paint(color=False)

# What Markdown or HTML would set: an entity is never taken for markup (GFM 6.2).
_SETTING = compiled(r"[\\`*_~\[\]<>&|$\u200b]")

# The middle of what GitHub and GitLab link or call after Markdown, where no entity and no backslash helps:
# @team, #12, !3, owner/name#4, GH-5, a@b.example, www.c.example, https://d.example, :tada:, commits' hashes.
_LINKING = compiled(
    r"(?<=[@#!%&~^$])(?=\w)|(?<=:)(?=//|[a-z+_-][\w+-]*:)"
    r"|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)|(?<=\b[0-9a-f])(?=[0-9a-f]{6,39}\b)",
    re.IGNORECASE,
)


class _Table(Frozen):
    """What there is to show of a file: the lines before and behind the rows, a row a finding."""

    opening: tuple[str, ...]
    rows: tuple[str, ...]
    closing: tuple[str, ...]


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the comment: the count of all, then each file with findings or with something left out."""
    head = f"**reportlint**: {close(outcomes)}\n"
    if look.statistics:
        return head + "".join(f"{line}\n" for line in _statistics(outcomes))
    tables = tuple(_table(o) for o in outcomes if o.findings or any(left_out(o.coverage)))
    total = sum(len(table.rows) for table in tables)
    lines, shown = _fit(tables, _LIMIT - len(head) - len(_CUT) - len(str(total)))
    if shown < total:
        lines += ["", _CUT.format(total - shown)]
    return head + "".join(f"{line}\n" for line in lines)


def _fit(tables: Iterable[_Table], room: int) -> tuple[list[str], int]:
    """Return the lines that fit into `room` characters, and how many findings they show."""
    lines: list[str] = []
    shown = 0
    for table in tables:
        room -= sum(len(line) + 1 for line in (*table.opening, *table.closing))
        rows = []
        for row in table.rows:
            room -= len(row) + 1
            if room < 0:
                break
            rows.append(row)
        if room < 0 and not rows:
            break
        lines += [*table.opening, *rows, *table.closing]
        shown += len(rows)
        if room < 0:
            break
    return lines, shown


def _table(outcome: Outcome) -> _Table:
    said = tally(outcome.findings) or "no findings"
    missed = tuple(f"\n{escaped(line)}" for line in left_out(outcome.coverage))
    return _Table(
        (
            "\n<details>",
            f"<summary>{escaped(outcome.path)}: {said}</summary>\n",
            *(("| severity | rule | where | finding |", "|---|---|---|---|") if outcome.findings else ()),
        ),
        tuple(map(_row, outcome.findings)),
        (*missed, "\n</details>"),
    )


def _row(finding: Finding) -> str:
    said = escaped(_shortened(one_line(finding.message)))
    words = f"<br>{escaped(marked(finding, _PLAIN))}" if finding.quote else ""
    advice = f"<br>→ {escaped(_shortened(one_line(finding.help)))}" if finding.help else ""
    return f"| {finding.severity} | {escaped(finding.code)} | {_where(finding)} | {said}{words}{advice} |"


def _where(finding: Finding) -> str:
    """Return the paragraph's label and its section, which a writer looks for, then line and column."""
    named = (finding.paragraph, *finding.section[-1:])
    where = ", ".join(escaped(_shortened(one_line(words))) for words in named if words)
    at = f"{finding.start.line}:{finding.start.column}"
    return f"{where} ({at})" if where else at


def _statistics(outcomes: Iterable[Outcome]) -> Iterator[str]:
    counted = count(outcomes)
    if counted:
        yield from ("", "| findings | rule | name |", "|--:|---|---|")
    for one in counted:
        yield f"| {one.times} | {escaped(one.code)} | {escaped(one.name)} |"


def _shortened(words: str) -> str:
    return words if len(words) <= _MESSAGE else f"{words[:_MESSAGE].rpartition(' ')[0]} …"


def escaped(words: str) -> str:
    """Return `words` on one line so that they stay what they are in a cell of a table."""
    parted = _LINKING.sub("\u200b", one_line(words))
    return _SETTING.sub(lambda found: f"&#{ord(found[0])};", parted)
