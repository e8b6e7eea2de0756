"""Make the fixes of reports and count them by rule; and plant known slips and count what the fixes restore.

`python benchmarks/mending.py FILE… [--unsafe] [--list] [--planted] [--seed N]`

A file is a text, a Markdown or a Word draft. With `--list`, each fix that was made is shown, to be read. With
`--planted`, slips of every kind are planted in the mended text, one at a time, and mended again: the text is
then as before, or reads otherwise ("other"). Exit code 1 where fixes do not settle, one that is safe is left,
or the mended draft has more findings of a rule than the draft had.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from planted import KINDS, different
from planting.plant import planted
from planting.report import Report

from linter import app
from linter.model.finding import Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.finding import Finding


def fixed(path: Path, data: bytes | None = None, *, unsafe: bool = False) -> app.Fixed:
    """Return a draft with its fixes made, or end with 2 where it can't be read."""
    done = app.fix(app.Source(path, data), app.Options(), unsafe=unsafe)
    if isinstance(done, app.Refusal):
        print(f"{path} can't be mended: {done}", file=sys.stderr)
        sys.exit(2)
    return done


def table(done: app.Fixed) -> Iterator[str]:
    """Yield a line for each rule with fixes: found, safe and unsafe ones, made, left, and found then."""
    columns = ("findings", "safe", "unsafe", "made", "left", "after")
    yield "rule     " + "".join(f"{column:>9}" for column in columns)
    counts = (
        Counter(finding.code for finding in findings)
        for findings in (
            done.before.findings,
            of(done.before.findings, Safety.SAFE),
            of(done.before.findings, Safety.UNSAFE),
            done.applied,
            [left.finding for left in done.left],
            done.after.findings,
        )
    )
    found, safe, unsafe, made, left, after = counts
    for code in sorted(safe | unsafe | made):
        yield f"{code}   " + "".join(f"{c[code]:>9}" for c in (found, safe, unsafe, made, left, after))
    totals = (found, safe, unsafe, made, left, after)
    yield "all      " + "".join(f"{count.total():>9}" for count in totals)


def of(findings: tuple[Finding, ...], safety: Safety) -> list[Finding]:
    """Return the findings with a fix of this kind."""
    return [finding for finding in findings if finding.fix and finding.fix.safety is safety]


def listed(done: app.Fixed) -> Iterator[str]:
    """Yield each fix that was made, with the words around it and its edits."""
    for finding in done.applied:
        words = f"…{finding.before[-50:]}[{finding.quote}]{finding.after[:50]}…"
        edits = [(e.place.start, e.place.end, e.content) for e in finding.fix.edits] if finding.fix else []
        yield f"{finding.code} {finding.paragraph} {words} {edits}"


def is_sound(done: app.Fixed) -> bool:
    """Whether the fixes settled, left none that is safe, and made no finding."""
    before, after = (Counter(f.code for f in seen.findings) for seen in (done.before, done.after))
    left = of(tuple(left.finding for left in done.left), Safety.SAFE)
    return done.settled and not left and not after - before


def restored(path: Path, text: str, seed: int) -> Iterator[tuple[str, str]]:
    """Yield for each planted slip that was mended its kind, and "restored" or "other"."""
    report = Report(text)
    for kind in KINDS:
        for plant in different(report, kind, Random(f"{seed} {kind.name} {path.name}"), 1):  # noqa: S311  no secrets
            done = fixed(path, planted(report, plant).encode())
            if done.applied:
                same = done.data.decode() == "\n".join(report.lines)
                yield kind.name, "restored" if same else "other"


def main() -> int:
    """Read the arguments, mend, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--unsafe", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--planted", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sound = True
    for path in asked.files:
        done = fixed(path, unsafe=asked.unsafe)
        sound = sound and is_sound(done)
        print(path, *table(done), *(listed(done) if asked.list else ()), sep="\n")
        if asked.planted:
            outcomes = list(restored(path, done.data.decode(), asked.seed))
            print(Counter(outcome for _, outcome in outcomes))
            print(*(f"  other: {kind}" for kind, outcome in outcomes if outcome == "other"), sep="\n")
    return int(not sound)


if __name__ == "__main__":
    sys.exit(main())
