"""What a caller asks of a run, and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from linter.engine.baselining import Baseline
    from linter.model.draft import Unreadable
    from linter.model.finding import Finding, Severity
    from linter.model.review import Review
    from linter.model.settings import Fault
    from linter.reports.outcome import Outcome


class Options(Frozen):
    """What the caller asks for; None leaves it to the configuration of each file.

    `config` is a configuration to take for every file. Asking for `select` sets the configuration's own
    `ignore` aside: who names rules wants to see them. `baseline` is the one to hold for every file; without
    `baselined` none holds. With `lines`, outcomes hold the words of drafts whose files have no lines;
    `graphs` keeps what the formats of `WITH_GRAPH` need. `as_of` is the day that counts as today for who
    dates what is written; no rule asks for it.
    """

    style: str | None = None
    stage: str | None = None
    view: str | None = None
    config: Path | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    as_of: dt.date | None = None
    baseline: Path | None = None
    baselined: bool = True
    lines: bool = False
    graphs: bool = False


class Work(Frozen):
    """How a run goes about many files.

    `jobs` is how many processes share them: None for one a core where there are many files, 1 for none but
    this one. `cluster` is the address of a dask scheduler whose workers take them instead. With `kept`, what
    earlier runs found in the same bytes under the same rules is taken from the user's cache, and what this
    one finds is put there.
    """

    jobs: int | None = 1
    cluster: str = ""
    kept: bool = False


ALONE = Work()
"""This process does all the work and keeps nothing."""


class Source(Frozen):
    """A draft to read: a file, or the bytes of one that goes by the name `path`.

    One at a `url` is fetched by whoever looks at it; its `path` is what configurations go by.
    """

    path: Path
    data: bytes | None = None
    url: str = ""

    @property
    def name(self) -> str:
        """What the draft is called in reports."""
        return self.url or str(self.path)

    @property
    def is_here(self) -> bool:
        """Whether nothing has to be fetched."""
        return not self.url or self.data is not None

    def held(self, most: int) -> Source:
        """Return the source with its bytes, so that all that is done is done to the same ones.

        A file that can't be read, or has more than `most` bytes, is left to the reader, who says so. Devices
        and pipes may have no end and never tell how large they are.
        """
        if self.data is not None:
            return self
        try:
            with self.path.open("rb") as file:
                data = file.read(most + 1)
        except (OSError, ValueError):
            return self
        return self if len(data) > most else Source(self.path, data)


class Use(Frozen):
    """What a baseline came to in a run: how many findings it hid, what is gone, what is left without that."""

    file: Path
    hidden: int
    stale: Baseline
    left: Baseline


class Result(Frozen):
    """What a run found.

    `failed` says whether a finding is as loud as its file's settings forbid; `broken` whether a file could
    not be read or a configuration not be used. `baselines` are those that held for a file.
    """

    outcomes: tuple[Outcome, ...]
    faults: tuple[Fault, ...]
    failed: bool
    broken: bool
    baselines: tuple[Use, ...] = ()


class Refusal(Frozen):
    """Why there is nothing to show: what is wrong with the configuration or a pack, or with the file."""

    faults: tuple[Fault, ...] = ()
    file: Unreadable | None = None


class Unplaced(Frozen):
    """A finding that became no comment, and why."""

    finding: Finding
    reason: str


class Annotation(Frozen):
    """A copy of a draft with its findings as comments, and what the rules found.

    `unplaced` are the findings for which there is no comment.
    """

    data: bytes
    result: Result
    unplaced: tuple[Unplaced, ...] = ()


class Examined(Frozen):
    """A draft's graph and what the rules find in it; `hidden` counts what a baseline leaves out of that."""

    review: Review
    findings: tuple[Finding, ...]
    hidden: int = 0


class Left(Frozen):
    """A finding whose fix was not made, and why."""

    finding: Finding
    reason: str


class Fixed(Frozen):
    """A draft before and after its fixes were made.

    `original` are the bytes it had, `data` those it has now. `applied` are the findings whose fixes were
    made, as they stood then, `left` those of what is found now that have a fix all the same. `settled` is
    False where the last round still found something to do.
    """

    original: bytes
    data: bytes
    before: Examined
    after: Examined
    applied: tuple[Finding, ...]
    left: tuple[Left, ...]
    settled: bool
