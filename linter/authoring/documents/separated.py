"""A table as comma-separated values (RFC 4180), with a byte order mark, without which Excel spoils quotes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from linter.authoring.documents.paper import Line, Table

# What a spreadsheet calculates (OWASP, CSV injection), or takes for a number and cuts: 1.10. The mark before
# it is taken off by who reads the words.
_TAKEN = compiled(r"\s*[=+\-@＝＋－＠]|'|\s*\d[\d.,:/ -]*\s*$")


def write_separated(table: Table) -> bytes:
    """Return `table`; the first row holds the columns' keys, a cell's lines are parted by "; "."""
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(column.key for column in table.columns)
    writer.writerows([_words(lines) for lines in row] for row in table.rows)
    return held.getvalue().encode("utf-8-sig")


def _words(lines: tuple[Line, ...]) -> str:
    words = "; ".join(line.text for line in lines)
    return f"'{words}" if _TAKEN.match(words) else words
