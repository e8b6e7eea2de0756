"""The lines of settings that some Markdown files begin with, between two lines of three dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FENCE = compiled(r"---[ \t]*$")
_CLOSE = compiled(r"(?:---|\.\.\.)[ \t]*$")
_ENTRY = compiled(r"([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*$")
_CONTINUED = compiled(r"[ \t]|- |#|$")
# Long enough for any settings, and short enough that a stray rule at the top can't hide a report.
_LONGEST = 100
_PROPERTIES = ("title", "lang", "author", "subject")


class FrontMatter(Frozen):
    """How many lines at the top are front matter, and those of its values that are facts about the file."""

    lines: int
    properties: Mapping[str, str]


def front_matter(lines: Sequence[str]) -> FrontMatter:
    """Return the front matter of a file, with no line if it has none."""
    if not lines or not _FENCE.match(lines[0]):
        return FrontMatter(0, {})
    values: dict[str, str] = {}
    for index, line in enumerate(lines[1:_LONGEST], start=1):
        if _CLOSE.match(line):
            return FrontMatter(index + 1, values) if index > 1 else FrontMatter(0, {})
        entry = _ENTRY.match(line)
        if entry and entry[1].lower() in _PROPERTIES and entry[2]:
            values[entry[1].lower()] = entry[2].strip("\"'")
        elif not entry and not _CONTINUED.match(line):
            break
    return FrontMatter(0, {})
