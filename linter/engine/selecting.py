"""Which rules run on a file, and how loud they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.engine.globbing import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.model.finding import Rule, Severity, Wording
    from linter.model.settings import Settings


def covers(named: str, code: str) -> bool:
    """Return whether `named`, a code or the beginning of one ("CIT"), means the rule `code`."""
    return bool(named) and code.startswith(named)


def unknown_codes(named: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return those of `named` that mean none of the `known` rules, in their order."""
    every = tuple(known)
    return tuple(name for name in named if not any(covers(name, code) for code in every))


def is_selected(code: str, settings: Settings) -> bool:
    """Return whether `settings` ask for the rule `code`.

    The longest name wins: with "CIT" ignored and "CIT001" selected, CIT001 runs. An empty selection means
    every rule.
    """
    selected = max((len(name) for name in settings.select if covers(name, code)), default=0)
    if settings.select and not selected:
        return False
    return selected > max((len(name) for name in settings.ignore if covers(name, code)), default=-1)


def is_wanted(code: str, settings: Settings) -> bool:
    """Return whether the rule `code` is asked for and not switched off; a file may still be excused."""
    override = _override(code, settings)
    return is_selected(code, settings) and not (override and settings.severity[override] is None)


def loudness(code: str, wording: Wording, settings: Settings) -> Severity:
    """Return how loud a finding of this wording is; a rule that is switched off finds nothing."""
    override = _override(code, settings)
    asked = settings.severity[override] if override else None
    return asked or wording.severity[settings.stage]


def _override(code: str, settings: Settings) -> str:
    """Return the longest name that the settings give another severity and that means the rule, or ""."""
    return max((name for name in settings.severity if covers(name, code)), key=len, default="")


def active_rules(rules: Iterable[Rule], settings: Settings, path: str) -> tuple[Rule, ...]:
    """Return the rules that run on the file at `path`, in their order."""
    excused = [
        name for glob, names in settings.per_file if matches(path, glob, settings.root) for name in names
    ]
    return tuple(
        rule
        for rule in rules
        if is_wanted(rule.code, settings) and not any(covers(name, rule.code) for name in excused)
    )
