"""reportlint as functions: drafts in, findings out. Only this package knows the order of the stages.

path → read → Draft → build → Review → run → findings → render → text
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.app.checking import Checking, collected
from linter.app.examining import examine, graph_of, read_draft
from linter.app.gathering import Gathering, outcome_of
from linter.app.options import ALONE, Annotation, Fixed, Options, Refusal, Result, Source, Work
from linter.app.planning import Planner, nearest
from linter.model.draft import Draft, Unreadable
from linter.model.settings import Fault
from linter.packs.loading import load_records
from linter.reports.outcome import Look
from linter.reports.rendering import EXPLAINING, FORMATS, STREAMED, WITH_GRAPH, begin, render

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from linter.app.examples import Trial
    from linter.fixing.word.stamp import Stamp
    from linter.model.review import Review
    from linter.packs.pack import Record

__all__ = [
    "EXPLAINING",
    "FORMATS",
    "STREAMED",
    "WITH_GRAPH",
    "Annotation",
    "Checking",
    "Fixed",
    "Look",
    "Options",
    "Refusal",
    "Result",
    "Source",
    "Work",
    "annotate",
    "begin",
    "check",
    "fix",
    "nearest",
    "records",
    "render",
    "show",
    "show_draft",
    "try_examples",
]


def check(
    given: Iterable[Path | Source],
    options: Options,
    progress: Callable[[int, int, str], None] = lambda _done, _total, _path: None,
    work: Work = ALONE,
) -> Result:
    """Return what the rules find in `given`: files, folders of drafts, and bytes.

    A file that can't be read or checked is part of the result and does not stop the others. What the
    configuration excludes is left out of folders; a file that is named itself is always checked.
    `progress` is told how many files are done, of how many, and which is next. `work` says whether other
    processes or machines help and whether results are kept; `Checking` gives the outcomes as they come.
    """
    return collected(given, options, work, progress)


def show(source: Source, options: Options) -> Review | Refusal:
    """Return the graph of a draft."""
    plan = Planner(options).plan(source.path)
    return plan if isinstance(plan, Refusal) else graph_of(source, plan)


def show_draft(source: Source, options: Options) -> Draft | Refusal:
    """Return a draft as blocks, before any house style looks at it."""
    plan = Planner(options).plan(source.path)
    if isinstance(plan, Refusal):
        return plan
    draft = read_draft(source, plan)
    return Refusal(file=draft) if isinstance(draft, Unreadable) else draft


def annotate(
    source: Source, options: Options, day: dt.date, *, excerpts: bool = True
) -> Annotation | Refusal:
    """Return a copy of a Word draft with what the rules find as comments; its file stays as it is.

    They take the place of those that an earlier run wrote. `day` is their date; without `excerpts` they
    hold no words of the draft.
    """
    from linter.app.annotating import only_word, without_own_comments, write_comments  # else not needed

    gathering = Gathering(options)
    plan = gathering.plan(source.path)
    if isinstance(plan, Refusal):
        return plan
    held = source.held(plan.settings.limits.file_bytes)
    seen = examine(without_own_comments(only_word(read_draft(held, plan))), str(source.path), plan)
    if isinstance(seen, Unreadable):
        return Refusal(file=seen)
    outcome = gathering.add(outcome_of(str(source.path), seen, plan, options), plan.settings)
    data, unplaced = write_comments(held, outcome.findings, plan.settings, day, excerpts=excerpts)
    return Annotation(data, gathering.result((outcome,)), unplaced)


def fix(
    source: Source, options: Options, *, unsafe: bool = False, stamp: Stamp | None = None
) -> Fixed | Refusal:
    """Return a draft with its safe fixes made, with `unsafe` the others too; its file stays as it is.

    With a `stamp`, which says whose changes these are, a Word draft gets them as tracked changes. What a
    baseline hides is not mended.
    """
    from linter.app.mending import Tools, mend  # a run that only checks needs none of it
    from linter.app.rewriting import writer

    gathering = Gathering(options)
    plan = gathering.plan(source.path)
    if isinstance(plan, Refusal):
        return plan
    held, name = source.held(plan.settings.limits.file_bytes), str(source.path)
    draft = read_draft(held, plan)
    write = draft if isinstance(draft, Unreadable) else writer(draft, plan.settings, stamp)
    if isinstance(write, Unreadable):
        return Refusal(file=write)
    tools = Tools(
        lambda data: read_draft(Source(source.path, data), plan),
        gathering.ledger.holding(name, plan, lambda draft: examine(draft, name, plan)),
        write,
    )
    fixed = mend(held.data or b"", tools, unsafe=unsafe)
    return Refusal(file=fixed) if isinstance(fixed, Unreadable) else fixed


def records(folder: Path, options: Options) -> tuple[Record, ...] | Refusal:
    """Return the whole records of the rules that hold for drafts in `folder`."""
    plan = Planner(options).plan(folder / "draft")
    if isinstance(plan, Refusal):
        return plan
    held = load_records(plan.settings.style, plan.settings.packs)
    faults = tuple(one for one in held if isinstance(one, Fault))
    return Refusal(faults=faults) if faults else tuple(one for one in held if not isinstance(one, Fault))


def try_examples(folder: Path, options: Options) -> tuple[Trial, ...] | Refusal:
    """Return how the examples fare that stand in the packs which the configuration of `folder` names."""
    from linter.app.examples import try_packs

    plan = Planner(options).plan(folder / "draft")
    if isinstance(plan, Refusal):
        return plan
    held = records(folder, options)
    return held if isinstance(held, Refusal) else try_packs(held, plan.settings)
