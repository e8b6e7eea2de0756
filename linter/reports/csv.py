"""Findings as a table for spreadsheets: comma-separated values (RFC 4180), one finding a row.

The table begins with a byte order mark, without which Excel takes UTF-8 for the letters of old Windows and
spoils every curly quote; Python's utf-8-sig, pandas, R and LibreOffice know it too.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_BEGINS
from linter.reports.counting import count
from linter.reports.json import finding_values
from linter.reports.taming import as_json, tame

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from linter.model.finding import Finding
    from linter.reports.outcome import Look, Outcome

_COLUMNS = (
    *("code", "name", "severity", "message", "filename", "line", "column", "end_line", "end_column"),
    *("paragraph", "section", "quote", "help", "fix", "fix_safety", "fix_edits", "fingerprint"),
)

# What a spreadsheet calculates (OWASP, CSV injection; the wide forms are signs too where they are typed), and
# the mark that is put before it: so who reads a cell takes one off, and has what was written.
_CALCULATED = compiled(r"\s*[=+\-@＝＋－＠]|'")

# What it takes for a number or a date: paragraph 1.10 would become 1.1, and 14 July 2015 become 14-Jul-15.
_CONVERTED = compiled(
    r"\s*(?:\d[\d.,:/ -]*(?:e\d+)?"
    rf"|(?=.*\d)(?:\d+[ -])?{MONTH_BEGINS}[a-z]*[\d ,-]*)\s*",
    re.ASCII | re.IGNORECASE,
)


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the table: a finding a row, in the order of files and places, or a rule a row, counted."""
    if look.statistics:
        return _table(("code", "name", "count", "fixable"), (one.values() for one in count(outcomes)))
    return _table(_COLUMNS, (_row(finding) for outcome in outcomes for finding in outcome.findings))


def _table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    written = io.StringIO()
    table = csv.DictWriter(written, columns)
    table.writeheader()
    table.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return "\ufeff" + written.getvalue()


def _row(finding: Finding) -> dict[str, Any]:
    """Return what the JSON of `finding` says, in columns."""
    values = finding_values(finding)
    start, end, fix = values.pop("location"), values.pop("end_location"), values.pop("fix")
    section = " › ".join(values.pop("section"))
    lines = {"line": start["line"], "column": start["column"]}
    lines |= {"end_line": end["line"], "end_column": end["column"]}
    mended = (
        {"fix": fix["title"], "fix_safety": fix["safety"], "fix_edits": as_json(fix["edits"])} if fix else {}
    )
    return values | lines | {"section": section} | mended


def cell(value: str | int) -> str | int:
    """Return `value` on one line, as words and nothing else: with a ' before it where it could be more."""
    if isinstance(value, int):
        return value
    words = tame(value)
    return f"'{words}" if _CALCULATED.match(words) or _CONVERTED.fullmatch(words) else words
