"""Hold the findings on the published reports against what careful readers marked in them.

`python benchmarks/gold.py [--write]` prints, by family, how many marks a finding of a fitting rule touches;
what each rule finds; the marks that nothing touches; and the errors and warnings on no mark, to be read.
`--write` puts the counts into docs/gold.md.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from findings_of import findings
from material import REPORTS, REPOSITORY, SHARED, needed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.finding import Finding

GOLD = SHARED / "gold"
TABLE = REPOSITORY / "docs" / "gold.md"
CERTAINTIES = ("certain", "likely", "judgement")

# which families of marks a rule's findings can touch: by the start of its code, the longest first
FITTING = {
    "CIT002": ("uncited",),
    "CIT": ("reference", "referral"),
    "NUM": ("numbering", "structure"),
    "REC": ("assignment", "numbering"),
    "STR": ("structure", "numbering", "assignment", "referral"),
    "TOC": ("structure",),
    "COV": ("cover/date", "structure", "assignment"),
    "DAT": ("cover/date",),
    "FIG": ("cover/date",),
    "PHR": ("referral",),
    "ORG": ("assignment", "cover/date", "referral"),
}
FAMILIES = ("reference", "uncited", "numbering", "assignment", "structure", "cover/date", "referral")


class Mark(NamedTuple):
    """What a reader marked: the report, its line, and what the reader says of it."""

    report: str
    line: int
    family: str
    certainty: str
    quote: str
    defect: str


class Scored(NamedTuple):
    """A finding with the marks that it touches."""

    report: str
    finding: Finding
    marks: tuple[Mark, ...]


def marks(report: str) -> list[Mark]:
    """Return the marks of one report in the families that the rules are about."""
    lines = (GOLD / f"{report}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Mark(report, row["line"], row["family"], row["certainty"], row["quote"], row["defect"])
        for row in rows
        if row["family"] in FAMILIES
    ]


def fitting(code: str) -> tuple[str, ...]:
    """Return the families that findings of `code` can touch."""
    return next((families for start, families in FITTING.items() if code.startswith(start)), ())


def score(report: str, marked: list[Mark]) -> Iterator[Scored]:
    """Yield the findings of rules with fitting families, each with the marks of those on its lines."""
    path = needed(REPORTS / f"{report}.txt")
    for finding in filter(lambda f: fitting(f.code), findings(path.name, path.read_bytes())):
        lines = range(finding.start.line, finding.end.line + 1)
        held = tuple(m for m in marked if m.line in lines and m.family in fitting(finding.code))
        yield Scored(report, finding, held)


def family_rows(marked: list[Mark], touched: set[Mark]) -> Iterator[tuple[str, ...]]:
    """Yield for each family the marks touched of all, by certainty."""
    for family in (*FAMILIES, "all"):
        cells = []
        for certainty in CERTAINTIES:
            held = [m for m in marked if m.certainty == certainty and family in (m.family, "all")]
            cells.append(f"{sum(m in touched for m in held)} of {len(held)}")
        yield family, *cells


def rule_rows(scored: list[Scored]) -> Iterator[tuple[str, ...]]:
    """Yield for each rule its findings by severity and how many of them touch a mark."""
    for code in sorted({s.finding.code for s in scored}):
        held = [s for s in scored if s.finding.code == code]
        loud = Counter(s.finding.severity.value for s in held)
        cells = [str(loud[severity]) for severity in ("error", "warning", "info")]
        yield code, held[0].finding.name, *cells, str(sum(bool(s.marks) for s in held))


def table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """Return rows as a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def counts(marked: list[Mark], scored: list[Scored]) -> str:
    """Return the tables: marks touched by family, findings by rule."""
    touched = {mark for s in scored for mark in s.marks}
    loud = [s for s in scored if s.finding.severity.value != "info"]
    return "\n\n".join(
        (
            table(("marks", *CERTAINTIES), family_rows(marked, touched)),
            table(("rule", "name", "errors", "warnings", "information", "on a mark"), rule_rows(scored)),
            f"{sum(bool(s.marks) for s in loud)} of {len(loud)} errors and warnings touch a mark.",
        )
    )


def unmarked(scored: list[Scored]) -> Iterator[str]:
    """Yield the errors and warnings that touch no mark, to be read by a person."""
    for report, finding, held in scored:
        if not held and finding.severity.value != "info":
            yield f"  {report}:{finding.start.line} {finding.code} {finding.quote[:60]!r}: {finding.message}"


def untouched(marked: list[Mark], scored: list[Scored]) -> Iterator[str]:
    """Yield the marks that no finding touches, the judgements aside."""
    touched = {mark for s in scored for mark in s.marks}
    for mark in marked:
        if mark not in touched and mark.certainty != "judgement":
            where = f"{mark.report}:{mark.line} {mark.certainty} {mark.family}"
            yield f"  {where}: {mark.defect} [{mark.quote[:60]}]"


def main() -> None:
    """Score all reports, print, and write the table where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="put the counts into docs/gold.md")
    write = parser.parse_args().write
    reports = sorted(path.stem for path in needed(GOLD).glob("*.jsonl"))
    marked = [mark for report in reports for mark in marks(report)]
    scored = [s for report in reports for s in score(report, [m for m in marked if m.report == report])]
    tables = counts(marked, scored)
    print(tables)
    print("\nMarks that nothing touches:", *untouched(marked, scored), sep="\n")
    print("\nErrors and warnings on no mark:", *unmarked(scored), sep="\n")
    if write:
        TABLE.write_text(f"{_INTRODUCTION}\n{tables}\n", encoding="utf-8")


_INTRODUCTION = """# Findings against readers' marks

Careful readers marked three published reports line by line. `python benchmarks/gold.py --write` counts which
of their marks the rules touch: a mark is touched when a finding of a fitting rule stands on its line. Marks
about language, terminology and privacy are left out; they need rules of other families. A finding on no mark
is not wrong by that: readers mark a slip once, and not every slip.
"""

if __name__ == "__main__":
    main()
