"""What comes of a run: each file's outcome, as its settings, its baseline and the caller want it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.baselines import Ledger
from linter.app.options import Refusal, Result
from linter.app.planning import Plan, Planner
from linter.engine.globbing import matches
from linter.engine.running import unreadable
from linter.model.draft import Unreadable
from linter.reports.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.app.options import Examined, Options
    from linter.model.settings import Fault, Settings


class Gathering:
    """Sums up a run whose files are added one after the other; their outcomes themselves it does not keep."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.planner, self.ledger = Planner(options), Ledger(options)
        self._faults: dict[Fault, None] = {}
        self._failed = self._unread = False

    def settings(self, path: Path) -> Settings | Refusal:
        """Return the settings for the file `path`, or what is wrong with its configuration or baseline."""
        settings = self.planner.settings(path)
        return settings if isinstance(settings, Refusal) else self._bad_baseline(settings) or settings

    def plan(self, path: Path) -> Plan | Refusal:
        """Return what governs the file `path`, or what is wrong with its configuration, pack or baseline."""
        plan = self.planner.plan(path)
        return plan if isinstance(plan, Refusal) else self._bad_baseline(plan.settings) or plan

    def blame(self, faults: Iterable[Fault]) -> None:
        """Note why a file is not looked at; what many files have in common is said once."""
        self._faults |= dict.fromkeys(faults)

    def add(self, outcome: Outcome, settings: Settings) -> Outcome:
        """Add a file, and return its outcome with what its baseline leaves of its findings."""
        if not outcome.is_whole:
            self._unread = True
        if (
            settings.baseline and outcome.coverage is not None
        ):  # a file that can't be read is not to live with
            outcome = self._held(outcome)
        loudest = min((finding.severity.rank for finding in outcome.findings), default=None)
        self._failed = self._failed or (loudest is not None and loudest <= settings.fail_on.rank)
        return outcome

    def result(self, outcomes: tuple[Outcome, ...] = ()) -> Result:
        """Return what the run found; `outcomes` are those of its files, as far as somebody kept them."""
        faults, uses = tuple(self._faults), tuple(self.ledger.uses())
        return Result(outcomes, faults, self._failed, bool(faults) or self._unread, uses)

    def _bad_baseline(self, settings: Settings) -> Refusal | None:
        faults = self.ledger.faults(settings)
        return Refusal(faults) if faults else None

    def _held(self, outcome: Outcome) -> Outcome:
        plan = self.planner.plan(Path(outcome.path))
        if isinstance(plan, Refusal):
            return outcome
        return outcome._replace(findings=self.ledger.shown(outcome.findings, outcome.path, plan))


def outcome_of(name: str, seen: Examined | Unreadable, plan: Plan, options: Options) -> Outcome:
    """Return what was found in the file `name`, whatever a baseline says, and what the caller wants."""
    if isinstance(seen, Unreadable):
        return Outcome(name, (unreadable(seen, plan.loaded.pack.rules),))
    draft = seen.review.draft
    outcome = Outcome(name, seen.findings, draft.coverage, draft.format)
    if options.lines and not outcome.has_lines:
        from linter.app.wording import draft_lines

        outcome = outcome._replace(lines=draft_lines(draft))
    if options.graphs:
        outcome = outcome._replace(review=seen.review)
    return outcome


def is_excluded(path: Path, settings: Settings) -> bool:
    """Return whether the configuration leaves a file out of the folders that it is found in."""
    return any(matches(str(path), glob, settings.root) for glob in settings.exclude)
