"""The rules of a run as SARIF describes them: what each finds, why it matters, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.model.finding import Severity
from linter.reports.outcome import RuleText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.reports.outcome import Outcome

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

# GitHub's word for the lowest severity of what is no security problem.
_PROBLEMS = LEVELS | {Severity.INFO: "recommendation"}

# GitHub refuses longer descriptions.
_LONGEST = 1024


def rules_of(known: Iterable[RuleText], outcomes: Iterable[Outcome]) -> tuple[RuleText, ...]:
    """Return the rules by code: those that are `known`, and what findings tell of the others."""
    rules = {rule.code: rule for rule in known}
    for outcome in outcomes:
        for found in outcome.findings:
            loud = {"draft": found.severity}
            rules.setdefault(found.code, RuleText(found.code, found.name, loud, "", "", found.help))
    return tuple(rules[code] for code in sorted(rules))


def descriptor(rule: RuleText) -> dict[str, Any]:
    """Return `rule` as a reportingDescriptor (3.49); its level is that of a draft, results have their own."""
    title = rule.name.replace("-", " ").capitalize()
    loud = rule.severity["draft"]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": _shortened(rule.why or title)},
        "help": {"text": _help(rule, "", "") or title, "markdown": _help(rule, "**", "\n") or title},
        "defaultConfiguration": {"level": LEVELS[loud]},
        "properties": {"tags": [rule.code.rstrip("0123456789")], "problem.severity": _PROBLEMS[loud]},
    }


def _help(rule: RuleText, strong: str, between: str) -> str:
    """Return the rule's page in lines, with these marks around their headings."""
    parts = (("Why", rule.why), ("What to do", rule.how), ("What it says", rule.message))
    lines = (f"{strong}{heading}:{strong} {words}" for heading, words in parts if words)
    return f"{between}\n".join(lines)


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 2].rpartition(' ')[0]} …"
