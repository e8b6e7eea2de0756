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

from families import CERTAINTIES, FAMILIES, SORTS, fitting
from findings_of import findings
from marks import marked_reports, marks
from material import REPORTS, REPOSITORY, needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from marks import Mark

    from linter.model.finding import Finding

TABLE = REPOSITORY / "docs" / "gold.md"
UNTOUCHED = REPOSITORY / "benchmarks" / "untouched.jsonl"
MEANT = ("certain", "likely")

REASONS = {
    "another name": "a body or a service under another name that is no slip of its own, or outside the places"
    " (lead-ins, commissioning, Next steps) where short names are compared",
    "other end": "two places differ and the finding stands at the other one",
    "two words for one": "two words or spellings of one thing that are both right elsewhere",
    "capitals and hyphens once": "a capital or a hyphen for which the report has no second use to compare",
    "outside knowledge": "a published title or a name that only a list of the world could tell",
    "meaning": "what the paragraph is about has to be understood",
    "sentence": "an apostrophe or a comma of which only the grammar of the sentence tells that it is wrong",
    "italics": "a term is italic or quoted here and not there; titles set off in a text are left alone",
    "house form": "not against the house style as it stands: other reports of the series are compared",
    "first use only": "reported once, where the term is first used",
}


class Scored(NamedTuple):
    """A finding with the marks that it touches."""

    report: str
    finding: Finding
    marks: tuple[Mark, ...]


def score(report: str, marked: list[Mark]) -> Iterator[Scored]:
    """Yield the findings of rules with fitting families, each with the marks of those on its lines."""
    path = needed(REPORTS / f"{report}.txt")
    for finding in filter(lambda f: fitting(f.code), findings(path.name, path.read_bytes(), "publication")):
        lines = range(finding.start.line, finding.end.line + 1)
        held = tuple(m for m in marked if m.line in lines and m.family in fitting(finding.code))
        yield Scored(report, finding, held)


def touching(scored: list[Scored]) -> tuple[set[Mark], set[Mark]]:
    """Return the marks that findings touch, and those of them whose very words a finding shares."""
    touched = {mark for one in scored for mark in one.marks}
    return touched, {mark for one in scored for mark in one.marks if shares_words(one.finding, mark)}


def shares_words(finding: Finding, mark: Mark) -> bool:
    """Whether a finding and a mark on one of its lines have a character in common."""
    begins = finding.start.line < mark.line or finding.start.column < mark.end
    ends = finding.end.line > mark.line or mark.start < finding.end.column
    return mark.start > 0 and begins and ends


def family_rows(marked: list[Mark], scored: list[Scored]) -> Iterator[tuple[str, ...]]:
    """Yield for each family the marks touched of all by certainty, then the certain and likely together."""
    touched, exactly = touching(scored)
    families = [*((name, {name}) for name in (*FAMILIES, *SORTS)), ("all", {*FAMILIES, *SORTS})]
    for name, members in families:
        held = [m for m in marked if m.family in members]
        if not held:
            continue
        groups = [[m for m in held if m.certainty == certainty] for certainty in CERTAINTIES]
        cells = [f"{len(touched.intersection(group))} of {len(group)}" for group in groups]
        meant = [m for m in held if m.certainty in MEANT]
        share = f"{len(touched.intersection(meant)) / len(meant):.0%}" if meant else "–"
        yield name, *cells, share, f"{len(exactly.intersection(meant))} of {len(meant)}"


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


def counts(marked: list[Mark], scored: list[Scored], reasons: Mapping[str, str]) -> str:
    """Return the tables: marks touched by family, marks untouched by reason, findings by rule."""
    loud = [s for s in scored if s.finding.severity.value != "info"]
    why = Counter(reasons.get(mark.key, "") for mark in missed(marked, scored))
    return "\n\n".join(
        (
            table(
                ("marks", *CERTAINTIES, "certain or likely", "on the very words"),
                family_rows(marked, scored),
            ),
            "## Certain and likely marks that nothing touches",
            table(
                ("marks", "why"),
                ((str(n), REASONS.get(name, "not looked at")) for name, n in why.most_common()),
            ),
            "## Findings by rule",
            table(("rule", "name", "errors", "warnings", "information", "on a mark"), rule_rows(scored)),
            f"{sum(bool(s.marks) for s in loud)} of {len(loud)} errors and warnings touch a mark.",
        )
    )


def missed(marked: list[Mark], scored: list[Scored]) -> list[Mark]:
    """Return the certain and likely marks that no finding touches."""
    touched, _ = touching(scored)
    return [mark for mark in marked if mark.certainty in MEANT and mark not in touched]


def read_reasons() -> dict[str, str]:
    """Return why nothing touches a mark, by the mark's key, as somebody found on reading it."""
    rows = map(json.loads, UNTOUCHED.read_text(encoding="utf-8").splitlines())
    return {row["mark"]: row["reason"] for row in rows}


def unmarked(scored: list[Scored]) -> Iterator[str]:
    """Yield the errors and warnings that touch no mark, to be read by a person."""
    for report, finding, held in scored:
        if not held and finding.severity.value != "info":
            yield f"  {report}:{finding.start.line} {finding.code} {finding.quote[:60]!r}: {finding.message}"


def untouched(marked: list[Mark], scored: list[Scored], reasons: Mapping[str, str]) -> Iterator[str]:
    """Yield the certain and likely marks that no finding touches, with their key and the reason."""
    for mark in missed(marked, scored):
        why = reasons.get(mark.key, "not looked at")
        where = f"{mark.report}:{mark.line} {mark.certainty} {mark.family} {mark.key} ({why})"
        yield f"  {where}: {mark.defect} [{mark.quote[:60]}]"


def main() -> None:
    """Score all reports, print, and write the table where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="put the counts into docs/gold.md")
    write = parser.parse_args().write
    reports = marked_reports()
    marked = [mark for report in reports for mark in marks(report)]
    scored = [s for report in reports for s in score(report, [m for m in marked if m.report == report])]
    reasons = read_reasons()
    tables = counts(marked, scored, reasons)
    print(tables)
    print("\nMarks that nothing touches:", *untouched(marked, scored, reasons), sep="\n")
    print("\nErrors and warnings on no mark:", *unmarked(scored), sep="\n")
    if write:
        TABLE.write_text(f"{_INTRODUCTION}\n{tables}\n", encoding="utf-8")


_INTRODUCTION = """# Findings against readers' marks

Careful readers marked three published reports line by line. `python benchmarks/gold.py --write` counts which
of their marks the rules touch, with all rules on, at the stage of publication: a mark is touched when a
finding of a fitting rule stands on its line; the last column asks for more, that both share a word. A line is
often a whole paragraph. Of the marks about language only those count that rules are for: doubled words and
stops, unbalanced pairs (none is marked), missing stops, repeated passages, apostrophes and comma splices. A
finding on no mark is not wrong by that: readers mark a slip once, and not every slip;
[precision.md](precision.md) has what was judged of each finding.
"""

if __name__ == "__main__":
    main()
