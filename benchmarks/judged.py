"""Hold today's findings on the published reports against what was judged of them, one by one.

`python benchmarks/judged.py [--write]` prints how many findings are right by rule and by severity, which ones
nobody has judged yet, and which judged ones are made no more. `--write` puts the tables into
docs/precision.md and each rule's figures into rules/measured.json. It ends with 1 where some are unjudged.

A judgement stands in benchmarks/judged.jsonl: report, code, fingerprint, verdict ("right" where the report's
author would change the text or be glad of the hint, "wrong", or "doubtful") and a reason in words of our own.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from findings_of import findings
from material import REPORTS, REPOSITORY, needed
from scoring import Found, Key, Tally, figures, lost, measured, read_judgements, tallies, tally, unjudged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scoring import Judgement

    from linter.packs.pack import Record

JUDGED = REPOSITORY / "benchmarks" / "judged.jsonl"
PAGE = REPOSITORY / "docs" / "precision.md"
MEASURED = REPOSITORY / "rules" / "measured.json"
STAGE = "publication"
SEVERITIES = ("error", "warning", "info")


def found_in(reports: Sequence[str]) -> Iterator[Found]:
    """Yield what all rules find in the reports, with everything as loud as before publication."""
    for report in reports:
        path = needed(REPORTS / f"{report}.txt")
        for one in findings(path.name, path.read_bytes(), STAGE):
            key = Key(report, one.code, one.fingerprint)
            yield Found(key, one.severity.value, one.start.line)


def rules() -> tuple[Record, ...]:
    """Return the records of all rules of the house style."""
    from linter import app

    held = app.records(REPOSITORY, app.Options())
    if not isinstance(held, app.Refusal):
        return held
    raise RuntimeError(held.faults[0].message)


def table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    """Return rows as a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def severity_rows(held: Mapping[str, Tally]) -> Iterator[Sequence[str]]:
    """Yield the counts by severity, those of errors and warnings together."""
    tiers = [(name, [held.get(name, Tally())]) for name in SEVERITIES]
    tiers.insert(2, ("error and warning", [held.get(name, Tally()) for name in SEVERITIES[:2]]))
    for name, parts in tiers:
        total = Tally(*(sum(column) for column in zip(*parts, strict=True)))
        share = f"{total.share:.1%}" if total.findings else "–"
        yield name, *map(str, (total.findings, *total[:4])), share


def rule_rows(
    held: Mapping[str, Tally], records: Sequence[Record], gone: Sequence[Judgement]
) -> Iterator[Sequence[str]]:
    """Yield the counts of each rule that finds something or has lost something."""
    names = {record.code: record.name for record in records}
    lost_of = [judgement.key.code for judgement in gone]
    for code in sorted({*held, *lost_of}):
        one = held.get(code, Tally())
        yield (
            code,
            names.get(code, "–"),
            *map(str, (one.findings, *one[:4], lost_of.count(code), one.reports)),
        )


def not_right(found: Sequence[Found], judged: Mapping[Key, Judgement]) -> Iterator[Sequence[str]]:
    """Yield the findings that are wrong or doubtful, with the reason."""
    for one in found:
        judgement = judged.get(one.key)
        if judgement and judgement.verdict != "right":
            yield one.key.code, f"{one.key.report} {one.line}", judgement.verdict, judgement.reason


def page(found: Sequence[Found], judged: Mapping[Key, Judgement], records: Sequence[Record]) -> str:
    """Return the tables in Markdown."""
    gone = lost(found, judged)
    counts = ("findings", "right", "doubtful", "wrong", "unjudged")
    by_severity = tallies(found, judged, lambda one: one.severity)
    by_code = tallies(found, judged, lambda one: one.key.code)
    return "\n\n".join(
        (
            table(("severity", *counts, "right of all"), severity_rows(by_severity)),
            table(("rule", "name", *counts, "lost", "reports"), rule_rows(by_code, records, gone)),
            "Wrong or doubtful, by report and line:",
            table(("rule", "where", "verdict", "reason"), not_right(found, judged)),
        )
    )


def remarks(found: Sequence[Found], judged: Mapping[Key, Judgement]) -> Iterator[str]:
    """Yield a line for each finding that waits for a judgement, and for each judgement that found nothing."""
    for one in unjudged(found, judged):
        yield f"  unjudged: {one.key.report}:{one.line} {one.key.code} {one.key.fingerprint}"
    for gone in lost(found, judged):
        yield f"  lost: {gone.key.report} {gone.key.code} {gone.key.fingerprint} ({gone.verdict})"


def write(tables: str, found: Sequence[Found], judged: Mapping[Key, Judgement], codes: Sequence[str]) -> None:
    """Put the tables into their page and the figures beside the rules."""
    PAGE.write_text(f"{_INTRODUCTION}\n{tables}\n", encoding="utf-8")
    by_code = tallies(found, judged, lambda one: one.key.code)
    reports = len({one.key.report for one in found})
    text = measured("clas", reports, figures(codes, by_code))
    MEASURED.write_text(text, encoding="utf-8")


def main() -> int:
    """Score, print, and write where asked; return 1 where findings are unjudged."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument(
        "--write", action="store_true", help="write docs/precision.md and rules/measured.json"
    )
    asked = parser.parse_args()
    judged = read_judgements(JUDGED.read_text(encoding="utf-8").splitlines())
    found = list(found_in(sorted(Path(path).stem for path in needed(REPORTS).glob("*.txt"))))
    records = rules()
    tables = page(found, judged, records)
    print(tables, *remarks(found, judged), sep="\n")
    whole = tally(found, judged)
    print(f"\n{whole.right} of {whole.findings} findings are right; {whole.unjudged} are unjudged.")
    if asked.write:
        write(tables, found, judged, [record.code for record in records])
    return 1 if whole.unjudged else 0


_INTRODUCTION = """# How often the rules are right

Each finding of `reportlint check --stage publication` on three published reports was read with the text
around it and judged as the report's author would: *right* if the author would change the text or be glad of
the hint. Most of them stand where a careful reader had marked the report before. The judgements are kept in
`benchmarks/judged.jsonl` by fingerprint and rule, and `python benchmarks/judged.py --write` scores them
again, so that a change of a rule shows what it lost (*lost*) and what nobody has judged yet (*unjudged*).

The rules were written with these three reports at hand. On a report of another team they will be right less
often; `reportlint explain CODE` gives each rule's figures, and says where there are none.
"""

if __name__ == "__main__":
    sys.exit(main())
