"""The rules for people to read: the list of all, and the page of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.finding import Severity
    from linter.packs.pack import Example, Measure, Record


def list_rules(records: Iterable[Record]) -> str:
    """Return a line for each rule: code, name, severity, and whether it offers a fix."""
    rows = [(r.code, r.name, _loudness(r.wordings[""].severity), _fix(r)) for r in records]
    wide = max((len(row[1]) for row in rows), default=0)
    return "".join(f"{code}  {name:<{wide}}  {loud}{fix}".rstrip() + "\n" for code, name, loud, fix in rows)


def list_rules_json(records: Iterable[Record]) -> str:
    """Return the same as a JSON array of {code, name, severity by stage, fix}."""
    rules = [
        {
            "code": record.code,
            "name": record.name,
            "severity": {stage: loud.value for stage, loud in record.wordings[""].severity.items()},
            "fix": None if record.fix == "none" else record.fix,
        }
        for record in records
    ]
    return json.dumps(rules, ensure_ascii=False, indent=2) + "\n"


def list_rules_markdown(records: Iterable[Record]) -> str:
    """Return the page of all rules in Markdown: a table, then each rule with an example."""
    held = tuple(records)
    lines = [
        "# Rules",
        "",
        "Made from the records in `rules/` by `reportlint rules --format markdown`; not edited by hand.",
        "",
        "Measured: how many findings on published reports were right ([how](precision.md)).",
        "",
        "| code | name | severity | fix | measured |",
        "|---|---|---|---|---|",
        *map(_row, held),
    ]
    for record in held:
        lines += ["", *_page(record)]
    return "\n".join(lines) + "\n"


def _row(record: Record) -> str:
    loud, found = _loudness(record.wordings[""].severity), record.measured
    measured = f"{found.right} of {found.findings}" if found and found.findings else "–"
    return f"| [{record.code}](#{record.code.lower()}) | {record.name} | {loud} | {record.fix} | {measured} |"


def _page(record: Record) -> Iterator[str]:
    yield f"## {record.code}"
    yield ""
    yield f"**{record.name}** ({_loudness(record.wordings[''].severity)}{_fix(record)}). {record.why}"
    yield ""
    yield f"What to do: {record.how}"
    if record.measured:
        yield from ("", f"Measured: {_measured(record.measured)}")
    failing = next((example for example in record.examples if example.findings), None)
    if failing is None:
        return
    yield from ("", "````", failing.draft.rstrip("\n"), "````", "")
    yield from (f"- line {f.line}, `{f.quote}`: {f.message}" for f in failing.findings)


def explain(record: Record) -> str:
    """Return the page of a rule: why it matters, what to do, what it says, and examples with its findings."""
    lines = [
        f"{record.code} {record.name} ({_loudness(record.wordings[''].severity)}{_fix(record)})",
        "",
        f"Why: {record.why}",
        f"What to do: {record.how}",
        *([f"Measured: {_measured(record.measured)}"] if record.measured else ()),
        "",
        "What it says:",
        *(f"  {_said(name, wording.message)}" for name, wording in record.wordings.items()),
    ]
    for example in record.examples:
        lines += ["", *_example(example)]
    return "\n".join(lines) + "\n"


def _measured(found: Measure) -> str:
    """Return how often the rule was right, or that no report gave it anything to find."""
    if not found.findings:
        return f"no finding on {found.of} published reports; its examples are all that speaks for it."
    noun = "finding" if found.findings == 1 else "findings"
    return (
        f"{found.right} of {found.findings} {noun} right, on {found.reports} of {found.of} published reports."
    )


def _said(variant: str, message: str) -> str:
    return f"{message} ({variant})" if variant else message


def _example(example: Example) -> Iterator[str]:
    found = "gives" if example.findings else "passes"
    stage = "" if example.stage == "draft" else f", at {example.stage}"
    yield f"This {found} ({example.format}{stage}):"
    yield from (f"  | {line}".rstrip() for line in example.draft.rstrip("\n").split("\n"))
    for finding in example.findings:
        yield f"  {finding.severity} {finding.line}:{finding.column} »{finding.quote}« {finding.message}"


def _loudness(severity: Mapping[str, Severity]) -> str:
    """Return "error", or where the stages differ "info, error at publication"."""
    if len(set(severity.values())) == 1:
        return next(iter(severity.values())).value
    return f"{severity['draft']}, {severity['publication']} at publication"


def _fix(record: Record) -> str:
    return "" if record.fix == "none" else f", {record.fix} fix"
