"""How the examples of a user's own rules fared, for people to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.app.examples import Trial
    from linter.packs.pack import ExpectedFinding


def tell_trials(trials: Sequence[Trial]) -> str:
    """Return a few lines for each example that does not give what it states, and one that counts them all."""
    failed = [trial for trial in trials if not trial.passed]
    lines = [line for trial in failed for line in _told(trial)]
    rules = len({trial.record.code for trial in trials})
    counted = f"{_counted(len(trials), 'example')} of {_counted(rules, 'rule')}"
    fared = f"{len(failed)} not as stated" if failed else "all as stated"
    return "\n".join((*lines, f"{counted}: {fared}.")) + "\n"


def _told(trial: Trial) -> Iterator[str]:
    yield f"{trial.example.path}:{trial.example.line}: {trial.record.code}, example {trial.number}"
    if trial.trouble:
        yield f"  could not be run: {trial.trouble}"
        return
    yield from (f"  not found: {_finding(f)}" for f in trial.missing)
    yield from (f"  not stated: {_finding(f)}" for f in trial.unexpected)
    if not (trial.missing or trial.unexpected):
        yield "  found, but in another order or another number of times"


def _finding(finding: ExpectedFinding) -> str:
    return f"{finding.severity} {finding.line}:{finding.column} »{finding.quote}« {finding.message}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
