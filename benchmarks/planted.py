"""Plant known defects in reports and count what the linter finds, misses, and says besides.

`python benchmarks/planted.py REPORT.txt… [--seed N] [--runs N] [--kinds WORDS…] [--as docx] [--verbose]
[--write]`

Every kind of defect is planted at several places, drawn by the seed, one at a time, and the findings are
compared with those of the report as it was. Exit code 1 below 95 % found or above 5 % of the runs with noise,
2 where something is missing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from material import REPORTS, REPOSITORY, needed, word_maker
from planting import (
    citing,
    covering,
    dating,
    disclosing,
    figuring,
    fitting,
    naming,
    numbering,
    publishing,
    recommending,
    referring,
    slipping,
    structuring,
    terming,
    wording,
)
from planting.judging import Checked, Verdict, as_text, as_word, judge
from planting.plant import Kind, Plant, planted
from planting.publishing import WordPlant, cleaned, planted_in_word
from planting.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = (
    *citing.KINDS,
    *numbering.KINDS,
    *recommending.KINDS,
    *structuring.KINDS,
    *covering.KINDS,
    *referring.KINDS,
    *naming.KINDS,
    *wording.KINDS,
    *terming.KINDS,
    *disclosing.KINDS,
    *dating.KINDS,
    *fitting.KINDS,
    *figuring.KINDS,
    *slipping.KINDS,
    *publishing.KINDS,
)
DOCUMENT = REPOSITORY / "docs" / "planted.md"
FOUND, NOISE = 0.95, 0.05
SHOWN = 80  # characters on each side of what is new


Checker = Callable[[str, str], Checked]  # from a name and a text to what was found in it


class Run(NamedTuple):
    """One planted defect and what became of it; `verdict` is None where the report has no place for it."""

    kind: Kind
    file: str
    plant: Plant | None
    verdict: Verdict | None


def runs(path: Path, kinds: tuple[Kind, ...], seed: int, times: int, check: Checker) -> Iterator[Run]:
    """Plant each kind up to `times` times in a report, at different places."""
    text = path.read_text(encoding="utf-8")
    report = Report(text)
    before = check(path.name, text)
    in_word = WordForm.of(path, text) if any(kind.word_only for kind in kinds) else None
    for kind in kinds:
        plants = different(report, kind, Random(f"{seed} {kind.name} {path.name}"), times)  # noqa: S311  no secrets
        if not plants:
            yield Run(kind, path.name, None, None)
        for plant in plants:
            if in_word and plant.in_word:
                verdict = judge(kind, plant, report, in_word.checked, in_word.with_plant(plant.in_word))
            else:
                verdict = judge(kind, plant, report, before, check(path.name, planted(report, plant)))
            yield Run(kind, path.name, plant, verdict)


class WordForm(NamedTuple):
    """A report as a Word file with typed numbers, and what was found in it."""

    data: bytes
    checked: Checked

    @classmethod
    def of(cls, path: Path, text: str) -> WordForm:
        """Take the Word file beside a report or make one, without names in its properties."""
        beside = path.with_suffix(".docx")
        data = cleaned(beside.read_bytes() if beside.is_file() else word_maker()(text, "typed"))
        return cls(data, as_word(data))

    def with_plant(self, plant: WordPlant) -> Checked:
        """Return what is found in the file with a defect planted."""
        return as_word(planted_in_word(self.data, plant))


def different(report: Report, kind: Kind, rng: Random, times: int) -> list[Plant]:
    """Return up to `times` defects of a kind, no two alike, each of which changes the report."""
    plants: list[Plant] = []
    for _ in range(times * 3):
        plant = kind.plant(report, rng)
        if not plant or plant in plants:
            continue
        if plant.in_word or planted(report, plant) != "\n".join(report.lines):
            plants.append(plant)
    return plants[:times]


def word_checker(variant: str) -> Checker:
    """Return what checks a report's text as a Word file."""
    make = word_maker()
    return lambda _name, text: as_word(make(text, variant))


def table(done: list[Run]) -> Iterator[str]:
    """Yield a line for each kind: how often planted, found, missed, and with noise."""
    yield f"{'kind':<42} {'due':<14} {'planted':>7} {'found':>6} {'missed':>6} {'noisy':>6}"
    for kind in dict.fromkeys(run.kind for run in done):
        held = [run.verdict for run in done if run.kind is kind and run.verdict]
        due = "/".join(kind.codes) if len(kind.codes) < 3 else kind.codes[0][:3]  # noqa: PLR2004  else too wide
        if not held:
            yield f"{kind.name:<42} {due:<14} {'no place':>7}"
            continue
        found = sum(v.found for v in held)
        noisy = sum(bool(v.noise) for v in held)
        yield f"{kind.name:<42} {due:<14} {len(held):>7} {found:>6} {len(held) - found:>6} {noisy:>6}"


def page(done: list[Run]) -> Iterator[str]:
    """Yield the lines of the document: a row for each kind."""
    reports = len({run.file for run in done})
    yield "# Planted defects, kind by kind"
    yield ""
    yield f"Made by `python benchmarks/planted.py --write` from {reports} reports: {total(done)}"
    yield ""
    yield "| kind | rule | planted | found | with noise |"
    yield "|---|---|---:|---:|---:|"
    for kind in sorted(dict.fromkeys(run.kind for run in done), key=lambda kind: kind.codes):
        held = [run.verdict for run in done if run.kind is kind and run.verdict]
        counts = len(held), sum(v.found for v in held), sum(bool(v.noise) for v in held)
        yield f"| {kind.name} | {', '.join(kind.codes)} | {' | '.join(map(str, counts))} |"


def total(done: list[Run]) -> str:
    """Return the totals as a sentence."""
    held = [run.verdict for run in done if run.verdict]
    found = sum(v.found for v in held) / len(held)
    noisy = sum(bool(v.noise) for v in held) / len(held)
    kinds = len({run.kind.name for run in done if run.verdict})
    return f"{len(held)} defects of {kinds} kinds: found {found:.1%}, runs with noise {noisy:.1%}."


def around(old: str, new: str) -> str:
    """Return what is new in a line, with some words on both sides."""
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return f"…{new[max(at - SHOWN, 0) : at + 2 * SHOWN]}…"


def details(done: list[Run], lines: dict[str, list[str]]) -> Iterator[str]:
    """Yield what was missed and what was said besides, with what changed; `lines` are those of each file."""
    for run in done:
        if run.verdict is None or run.plant is None or (run.verdict.found and not run.verdict.noise):
            continue
        yield f"\n{run.file}: {run.kind.name}: {'found' if run.verdict.found else 'MISSED'}"
        if run.plant.in_word:
            yield f"  {run.plant.in_word.form} at {run.plant.in_word.words!r}"
        for line, new in run.plant.edits.items():
            yield f"  line {line + 1} -> {around(lines[run.file][line], ' ⏎ '.join(new))}"
        for hit in run.verdict.noise:
            where = f"{hit.code} line {hit.line + 1} [{hit.paragraph}]"
            yield f"  noise {where} {hit.quote[:80]!r}: {hit.message}"


def main() -> int:
    """Read the arguments, plant, print the table, and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=2, help="places per kind and report")
    parser.add_argument(
        "--kinds", nargs="*", default=[], help="only kinds whose name or code holds one of these"
    )
    parser.add_argument("--as", dest="form", choices=("text", "docx"), default="text")
    parser.add_argument(
        "--variant", choices=("typed", "auto"), default="auto", help="numbers of the Word file"
    )
    parser.add_argument("--write", action="store_true", help=f"write the table to {DOCUMENT.name}")
    parser.add_argument("--verbose", action="store_true", help="show what was missed and what was noise")
    asked = parser.parse_args()
    files = asked.files or [*sorted(needed(REPORTS).glob("*.txt")), REPOSITORY / "examples" / "clean.txt"]
    if missing := [str(file) for file in files if not file.is_file()]:
        print(f"There is no report at {', '.join(missing)}.", file=sys.stderr)
        return 2
    kinds = tuple(
        kind for kind in KINDS
        if not asked.kinds or any(w in kind.name or w in kind.codes for w in asked.kinds)
        if asked.form == "text" or not kind.text_only
    )  # fmt: skip
    check = word_checker(asked.variant) if asked.form == "docx" else as_text
    done = [run for file in files for run in runs(file, kinds, asked.seed, asked.runs, check)]
    print("\n".join(table(done)))
    if asked.write:
        DOCUMENT.write_text("\n".join(page(done)) + "\n", encoding="utf-8")
    if asked.verbose:
        held = {file.name: file.read_text(encoding="utf-8").split("\n") for file in files}
        print("\n".join(details(done, held)))
    return summary(done)


def summary(done: list[Run]) -> int:
    """Print the totals and return the exit code."""
    held = [run.verdict for run in done if run.verdict]
    if not held:
        print("Nothing could be planted.", file=sys.stderr)
        return 2
    found = sum(v.found for v in held) / len(held)
    noisy = sum(bool(v.noise) for v in held) / len(held)
    unplaced = Counter(run.file for run in done if run.verdict is None)
    without = ", ".join(f"{n} kinds in {file}" for file, n in unplaced.items()) or "none"
    print(f"{total(done).rstrip('.')}; no place: {without}")
    return int(found < FOUND or noisy > NOISE)


if __name__ == "__main__":
    sys.exit(main())
