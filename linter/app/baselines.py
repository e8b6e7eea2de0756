"""The baselines of a run: each read once, held against the findings of its files, and what of it is gone."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.options import Use
from linter.engine.selecting import active_rules
from linter.model.draft import Unreadable
from linter.model.settings import Fault
from linter.packs.configuration import NAME, fault_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from linter.app.options import Examined, Options
    from linter.app.planning import Plan
    from linter.engine.baselining import Baseline, Entry
    from linter.model.draft import Draft
    from linter.model.finding import Finding
    from linter.model.settings import Settings

_ABSENT = 'make one with "reportlint baseline write"'


class Ledger:
    """Knows the baselines of a run. A file's findings go through `shown`, `uses` sums up in the end."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._read: dict[str, Baseline | Fault] = {}
        self._hidden: dict[str, int] = {}
        self._stale: dict[str, dict[Entry, int]] = {}
        self._looked: dict[str, set[str]] = {}

    def faults(self, settings: Settings) -> tuple[Fault, ...]:
        """Return what is wrong with the baseline that holds under `settings`, if they have one."""
        file = settings.baseline
        if file and file not in self._read:
            self._read[file] = self._open(settings)
        found = self._read.get(file)
        return (found,) if isinstance(found, Fault) else ()

    def shown(self, findings: Iterable[Finding], path: str, plan: Plan) -> tuple[Finding, ...]:
        """Return those of `findings`, all of the file at `path`, that its baseline does not know.

        The baseline must have no faults.
        """
        file = plan.settings.baseline
        known = self._read.get(file)
        if known is None or isinstance(known, Fault):
            return tuple(findings)
        from linter.engine.baselining import hold, relative

        name = relative(path, str(Path(file).parent))
        ran = {rule.code for rule in active_rules(plan.loaded.pack.rules, plan.settings, path)}
        held = hold(findings, name, known, lambda code: code in ran or code not in plan.loaded.codes)
        self._looked.setdefault(file, set()).add(name)
        self._hidden[file] = self._hidden.get(file, 0) + held.hidden
        self._stale.setdefault(file, {}).update(held.stale)
        return held.shown

    def holding(
        self, path: str, plan: Plan, examine: Callable[[Draft], Examined | Unreadable]
    ) -> Callable[[Draft], Examined | Unreadable]:
        """Return `examine` for a draft that is mended: what the baseline hides at first stays hidden.

        A fix beside a hidden finding changes the words that it is known by; so in later rounds as many of the
        same rule at the same words stay out of sight as in the first one.
        """
        hidden: Counter[tuple[str, str]] = Counter()

        def examine_and_hide(draft: Draft) -> Examined | Unreadable:
            seen = examine(draft)
            if isinstance(seen, Unreadable):
                return seen
            shown = self.shown(seen.findings, path, plan)
            every, visible = Counter(map(_alike, seen.findings)), Counter(map(_alike, shown))
            hidden.update((every - visible) - hidden)
            room = every - hidden
            kept = []
            for finding in shown:
                if room[_alike(finding)] > 0:
                    room[_alike(finding)] -= 1
                    kept.append(finding)
            return seen._replace(findings=tuple(kept), hidden=len(seen.findings) - len(kept))

        return examine_and_hide

    def uses(self) -> Iterator[Use]:
        """Yield what each baseline came to."""
        from linter.engine.baselining import without

        for file, known in self._read.items():
            if not isinstance(known, Fault):
                stale = {**self._stale.get(file, {}), **self._orphans(file, known)}
                yield Use(Path(file), self._hidden.get(file, 0), stale, without(known, stale))

    def _open(self, settings: Settings) -> Baseline | Fault:
        from linter.engine.baselining import read

        file = Path(settings.baseline)
        try:
            return read(file.read_text(encoding="utf-8-sig"), str(file))
        except UnicodeDecodeError:
            return Fault(str(file), 1, 1, "", f"This is no baseline: it is not in UTF-8; {_ABSENT}.")
        except FileNotFoundError:
            return self._named(settings, f"There is no baseline {file}; {_ABSENT}.")
        except OSError as wrong:
            return self._named(settings, f"The baseline {file} can't be read: {wrong.strerror}.")

    def _named(self, settings: Settings, message: str) -> Fault:
        """Return a fault where the baseline is named: by the caller, or in the configuration."""
        if self.options.baseline is not None:
            return Fault("", 1, 1, "", message)
        return fault_at(self.options.config or Path(settings.root, NAME), ("baseline",), message)

    def _orphans(self, file: str, known: Baseline) -> dict[Entry, int]:
        """Return the entries of files that are not there any more."""
        folder, looked = Path(file).parent, self._looked.get(file, set())
        gone = {
            path for path in {entry.path for entry in known} - looked if not os.path.lexists(folder / path)
        }
        return {entry: count for entry, count in known.items() if entry.path in gone}


def _alike(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.quote
