"""Writing a baseline: a new one of all that is found, one that is there only with less in it."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.app import check
from linter.app.options import Refusal
from linter.engine.baselining import made, relative, write
from linter.model.frozen import Frozen
from linter.model.settings import Settings
from linter.packs.configuration import find_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linter.app.options import Options, Result
    from linter.engine.baselining import Baseline, Entry

NAME = ".reportlint-baseline.json"


class Target(Frozen):
    """The file that a baseline is in, and whether the configuration names it."""

    file: Path
    configured: bool


class Revision(Frozen):
    """What is to become of a baseline.

    `text` is what to write, None where nothing changes; `held` how many findings it then holds, `dropped`
    how many it held that are gone; `new` says that it was not there before. `added` are findings that it does
    not know, by file. Where `result` is broken, nothing of this can be relied on.
    """

    result: Result
    text: str | None
    held: int
    new: bool = False
    dropped: int = 0
    added: Mapping[str, int] = MappingProxyType({})


def target(path: Path, config: Path | None = None, asked: Path | None = None) -> Target | Refusal:
    """Return the baseline for the draft or folder `path`.

    It is what is `asked` for, what the configuration names, or a file of the usual name beside the
    configuration, in the current folder where there is none.
    """
    settings = find_settings(path, config)
    if not isinstance(settings, Settings):
        return Refusal(faults=settings)
    file = asked or Path(settings.baseline or Path(settings.root, NAME))
    return Target(file, os.path.abspath(file) == settings.baseline)  # noqa: PTH100  as in configurations


def revise(paths: Iterable[Path], options: Options, file: Path) -> Revision:
    """Hold what is found in `paths` against the baseline `file`, which need not be there yet.

    What `paths` and `options` leave out of this run stays in the baseline as it was.
    """
    there = os.path.lexists(file)
    result = check(paths, options._replace(baseline=file if there else None, baselined=there))
    folder = str(Path(os.path.abspath(file)).parent)  # noqa: PTH100  as in configurations
    found: Counter[Entry] = Counter()
    for outcome in result.outcomes:
        found.update(made(outcome.findings, relative(outcome.path, folder)))
    return _shrunk(result, found) if there else Revision(result, write(found), found.total(), new=True)


def _shrunk(result: Result, found: Baseline) -> Revision:
    """Return the revision of a baseline that is there; `found` is what it does not know."""
    added: Counter[str] = Counter()
    for entry, count in found.items():
        added[entry.path] += count
    if not result.baselines:
        return Revision(result, None, 0, added=added)
    use = result.baselines[0]
    text = write(use.left) if use.stale else None
    return Revision(result, text, sum(use.left.values()), dropped=sum(use.stale.values()), added=added)
