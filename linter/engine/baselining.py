"""The findings that a repository has agreed to live with for now, counted, without a word of any draft.

The file is JSON with one entry a line, sorted, so that a change to it can be read line by line:

    {
    "reportlint-baseline": 1,
    "entries": [
    {"path": "drafts/oakshire.docx", "code": "CIT001", "fingerprint": "0b9e5d1f6a7c2438", "count": 1}
    ]
    }

Paths are relative to the folder that the file is in, with "/" on every system.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.model.settings import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from linter.model.finding import Finding

_VERSION = "reportlint-baseline"
_WRITTEN = 1
_CODE = compiled(r"[A-Z]+[0-9]+")
_FINGERPRINT = compiled(r"[0-9a-f]{16}")
_MEND = 'take the file as it was from version control, or delete it and run "reportlint baseline write"'


class Entry(Frozen):
    """Findings of one file that are alike."""

    path: str
    code: str
    fingerprint: str


Baseline: TypeAlias = "Mapping[Entry, int]"


class Held(Frozen):
    """The findings of a file that its baseline does not know, how many it hides, and what of it is gone."""

    shown: tuple[Finding, ...]
    hidden: int
    stale: Baseline


def relative(path: str, folder: str) -> str:
    """Return how a baseline in `folder` names the file at `path`."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # Windows: nothing leads from one drive to another
        return os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100  as relpath, it follows no link


def made(findings: Iterable[Finding], name: str) -> Baseline:
    """Return the entries for `findings`, all of the file that the baseline calls `name`."""
    return Counter(Entry(name, finding.code, finding.fingerprint) for finding in findings)


def hold(
    findings: Iterable[Finding],
    name: str,
    baseline: Baseline,
    ran: Callable[[str], bool] = lambda _code: True,
) -> Held:
    """Return what `baseline` leaves of `findings`, all of the file that it calls `name`, in their order.

    Of findings that are alike it hides as many as it counts, the first ones. `ran` says of a code whether its
    rule was there to find anything; entries of the others are not stale.
    """
    left = Counter({entry: count for entry, count in baseline.items() if entry.path == name})
    shown = []
    hidden = 0
    for finding in findings:
        entry = Entry(name, finding.code, finding.fingerprint)
        if left[entry]:
            left[entry] -= 1
            hidden += 1
        else:
            shown.append(finding)
    return Held(tuple(shown), hidden, {entry: n for entry, n in left.items() if n and ran(entry.code)})


def without(baseline: Baseline, stale: Baseline) -> Baseline:
    """Return `baseline` less what of it is `stale`."""
    return Counter(baseline) - Counter(stale)


def write(baseline: Baseline) -> str:
    """Return the file that holds `baseline`."""
    lines = ",\n".join(_line(entry, baseline[entry]) for entry in sorted(baseline))
    head = f'{{\n"{_VERSION}": {_WRITTEN},\n"entries": [\n'
    return f"{head}{lines}\n]\n}}\n" if lines else f"{head}]\n}}\n"


def _line(entry: Entry, count: int) -> str:
    # A name that is not UTF-8 has to be escaped to stand in a file that is.
    plain = entry.path.isprintable()
    return json.dumps({**entry._asdict(), "count": count}, ensure_ascii=not plain)


def read(text: str, path: str) -> Baseline | Fault:
    """Return the baseline that `text` holds, or the first thing wrong with it; `path` names the file there.

    An entry that stands there twice, as a merge may leave it, counts as the larger of the two.
    """
    try:
        held = json.loads(text)
    except json.JSONDecodeError as wrong:
        return _fault(path, wrong.lineno, wrong.colno, f"This is not JSON ({wrong.msg})")
    except (ValueError, RecursionError):
        return _fault(path, 1, 1, "This is no baseline")
    if not isinstance(held, dict) or _VERSION not in held or not isinstance(held.get("entries"), list):
        return _fault(path, 1, 1, "This is no baseline")
    if held[_VERSION] != _WRITTEN:
        return Fault(path, 1, 1, _VERSION, "Another version of reportlint wrote this baseline; use that one.")
    entries: dict[Entry, int] = {}
    for item in held["entries"]:
        if not _is_entry(item):
            return _fault(path, _line_of(item, text), 1, "This is no entry of a baseline")
        entry = Entry(item["path"], item["code"], item["fingerprint"])
        entries[entry] = max(item["count"], entries.get(entry, 0))
    return entries


def _is_entry(item: Any) -> bool:  # noqa: ANN401  whatever JSON can hold
    return (
        isinstance(item, dict)
        and item.keys() == {*Entry._fields, "count"}
        and all(isinstance(item[name], str) for name in Entry._fields)
        and bool(
            item["path"] and _CODE.fullmatch(item["code"]) and _FINGERPRINT.fullmatch(item["fingerprint"])
        )
        and type(item["count"]) is int
        and item["count"] > 0
    )


def _line_of(item: object, text: str) -> int:
    """Return the line that says `item`, each entry having its own; 1 where somebody has joined lines."""
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if repr(json.loads(line.strip().rstrip(","))) == repr(item):  # true is 1 otherwise
                return number
        except ValueError:
            continue
    return 1


def _fault(path: str, line: int, column: int, what: str) -> Fault:
    return Fault(path, line, column, "", f"{what}; {_MEND}.")
