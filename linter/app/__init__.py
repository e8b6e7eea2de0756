"""reportlint as functions: drafts in, findings out. Only this package knows the order of the stages.

path → read → Draft → build → Review → run → findings → render → text
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.baselines import Ledger
from linter.app.options import Annotation, Examined, Fixed, Options, Refusal, Result, Source
from linter.app.planning import Plan, Planner, nearest
from linter.cache import expressions
from linter.engine.globbing import matches
from linter.engine.running import RuleError, run, unreadable
from linter.model.draft import Draft, Unreadable
from linter.model.settings import Fault
from linter.packs.configuration import NAME
from linter.packs.loading import load_pack, load_records
from linter.packs.pack import Pack
from linter.readers.reading import find_drafts, read, read_bytes
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import EXPLAINING, FORMATS, WITH_GRAPH, render
from linter.review.building import build

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from linter.app.examples import Trial
    from linter.fixing.word.stamp import Stamp
    from linter.model.review import Review
    from linter.packs.pack import Record

__all__ = [
    "EXPLAINING",
    "FORMATS",
    "WITH_GRAPH",
    "Annotation",
    "Fixed",
    "Look",
    "Options",
    "Refusal",
    "Result",
    "Source",
    "annotate",
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
) -> Result:
    """Return what the rules find in `given`: files, folders of drafts, and bytes.

    A file that can't be read or checked is part of the result and does not stop the others. What the
    configuration excludes is left out of folders; a file that is named itself is always checked.
    `progress` is told how many files are done, of how many, and which is next.
    """
    named = tuple(given)
    sources = tuple(dict.fromkeys(chain.from_iterable(map(_sources, named))))
    planner, ledger = Planner(options), Ledger(options)
    outcomes: list[Outcome] = []
    faults: dict[Fault, None] = {}
    failed = False
    for done, source in enumerate(sources):
        name = _name(source)
        plan = planner.plan(Path(name))
        if not isinstance(plan, Plan):
            faults |= dict.fromkeys(plan)
        elif wrong := ledger.faults(plan):
            faults |= dict.fromkeys(wrong)
        elif Path(name) in named or source in named or not _is_excluded(name, plan):
            progress(done, len(sources), name)
            outcomes.append(_hold(_check(source, plan, planner), plan, ledger))
            failed = failed or _is_too_loud(outcomes[-1], plan)
    expressions.keep()
    broken = bool(faults) or any(outcome.coverage is None for outcome in outcomes)
    return Result(tuple(outcomes), tuple(faults), failed, broken, tuple(ledger.uses()))


def show(source: Source, options: Options) -> Review | Refusal:
    """Return the graph of a draft."""
    plan = Planner(options).plan(source.path)
    if not isinstance(plan, Plan):
        return Refusal(faults=plan)
    review = _read_and_build(source, plan)
    return Refusal(file=review) if isinstance(review, Unreadable) else review


def show_draft(source: Source, options: Options) -> Draft | Refusal:
    """Return a draft as blocks, before any house style looks at it."""
    plan = Planner(options).plan(source.path)
    if not isinstance(plan, Plan):
        return Refusal(faults=plan)
    draft = _read(source, plan)
    return Refusal(file=draft) if isinstance(draft, Unreadable) else draft


def annotate(
    source: Source, options: Options, today: dt.date, *, excerpts: bool = True
) -> Annotation | Refusal:
    """Return a copy of a Word draft with what the rules find as comments; its file stays as it is.

    They take the place of those that an earlier run wrote. `today` is their date where the options and the
    configuration name no day; without `excerpts` they hold no words of the draft.
    """
    from linter.app.annotating import only_word, without_own_comments, write_comments  # else not needed

    plan = Planner(options).plan(source.path)
    if not isinstance(plan, Plan):
        return Refusal(faults=plan)
    held = _held(source)
    draft = only_word(_read(held, plan))
    if isinstance(draft, Unreadable):
        return Refusal(file=draft)
    seen = _examine(without_own_comments(draft), str(source.path), plan)
    if isinstance(seen, Unreadable):
        return Refusal(file=seen)
    outcome = Outcome(str(source.path), seen.findings, draft.coverage)
    data, unplaced = write_comments(held, seen.findings, plan.settings, today, excerpts=excerpts)
    result = Result((outcome,), (), failed=_is_too_loud(outcome, plan), broken=False)
    return Annotation(data, result, unplaced)


def records(folder: Path, options: Options) -> tuple[Record, ...] | Refusal:
    """Return the whole records of the rules that hold for drafts in `folder`."""
    plan = Planner(options).plan(folder / "draft")
    if not isinstance(plan, Plan):
        return Refusal(faults=plan)
    held = load_records(plan.settings.style, plan.settings.packs)
    faults = tuple(one for one in held if isinstance(one, Fault))
    return Refusal(faults=faults) if faults else tuple(one for one in held if not isinstance(one, Fault))


def try_examples(folder: Path, options: Options) -> tuple[Trial, ...] | Refusal:
    """Return how the examples fare that stand in the packs which the configuration of `folder` names."""
    from linter.app.examples import try_example

    plan = Planner(options).plan(folder / "draft")
    if not isinstance(plan, Plan):
        return Refusal(faults=plan)
    style, packs = plan.settings.style, plan.settings.packs
    if not packs:
        return Refusal((Fault("", 1, 1, "packs", f"The configuration ({NAME}) names no folder of rules."),))
    held, folders = records(folder, options), frozenset(map(Path, packs))
    if isinstance(held, Refusal):
        return held
    own = [r for r in held if any(Path(example.path).parent in folders for example in r.examples)]
    pack = load_pack(style, extra=packs, wanted=frozenset(r.code for r in own).__contains__)
    if not isinstance(pack, Pack):
        return Refusal(pack)
    every = ((record, n) for record in own for n in range(1, len(record.examples) + 1))
    return tuple(try_example(record, n, pack, plan.settings.bodies) for record, n in every)


def fix(
    source: Source, options: Options, *, unsafe: bool = False, stamp: Stamp | None = None
) -> Fixed | Refusal:
    """Return a draft with its safe fixes made, with `unsafe` the others too; its file stays as it is.

    With a `stamp`, which says whose changes these are, a Word draft gets them as tracked changes.
    """
    from linter.app.mending import Tools, mend  # a run that only checks needs none of it
    from linter.app.rewriting import writer

    plan = Planner(options).plan(source.path)
    if not isinstance(plan, Plan):
        return Refusal(faults=plan)
    draft = _read(source, plan)
    write = draft if isinstance(draft, Unreadable) else writer(draft, plan.settings, stamp)
    if isinstance(write, Unreadable):
        return Refusal(file=write)
    tools = Tools(
        lambda data: _read(Source(source.path, data), plan),
        lambda draft: _examine(draft, str(source.path), plan),
        write,
    )
    fixed = mend(source.path.read_bytes() if source.data is None else source.data, tools, unsafe=unsafe)
    return Refusal(file=fixed) if isinstance(fixed, Unreadable) else fixed


def _check(source: Source | Unreadable, plan: Plan, planner: Planner) -> Outcome:
    name = _name(source)
    draft = source if isinstance(source, Unreadable) else _read(source, plan)
    seen = draft if isinstance(draft, Unreadable) else _examine(draft, name, plan)
    if isinstance(seen, Unreadable):
        return Outcome(name, (unreadable(seen, plan.loaded.pack.rules),))
    outcome = Outcome(name, seen.findings, seen.review.draft.coverage, seen.review.draft.format)
    if planner.options.lines and not outcome.has_lines:
        outcome = _with_lines(outcome, seen.review.draft)
    if planner.options.graphs:
        outcome = outcome._replace(review=seen.review, purposes=planner.purposes(plan))
    return outcome


def _with_lines(outcome: Outcome, draft: Draft) -> Outcome:
    from linter.app.wording import draft_lines

    return outcome._replace(lines=draft_lines(draft))


def _hold(outcome: Outcome, plan: Plan, ledger: Ledger) -> Outcome:
    if outcome.coverage is None:  # what could not be read is no finding to live with
        return outcome
    return outcome._replace(findings=ledger.shown(outcome.findings, outcome.path, plan))


def _examine(draft: Draft, name: str, plan: Plan) -> Examined | Unreadable:
    review = _build(draft, plan)
    if isinstance(review, Unreadable):
        return review
    try:
        return Examined(review, run(review, plan.loaded.pack.rules, plan.settings, name, plan.loaded.codes))
    except RuleError as error:
        return _defect(name, f"in rule {error.code}", error.__cause__)


def _read_and_build(source: Source, plan: Plan) -> Review | Unreadable:
    draft = _read(source, plan)
    return draft if isinstance(draft, Unreadable) else _build(draft, plan)


def _build(draft: Draft, plan: Plan) -> Review | Unreadable:
    if not draft.blocks:
        return Unreadable(draft.name, "The file holds no words that can be read; check that it is the draft.")
    try:
        return build(draft, plan.loaded.pack.style, plan.settings.bodies)
    except Exception as error:  # noqa: BLE001  a defect of ours in one file must not cost the others
        return _defect(draft.name, "while its parts were looked for", error)


def _read(source: Source, plan: Plan) -> Draft | Unreadable:
    try:
        if source.data is None:
            return read(source.path, view=plan.settings.view, limits=plan.settings.limits)
        settings = plan.settings
        return read_bytes(str(source.path), source.data, view=settings.view, limits=settings.limits)
    except Exception as error:  # noqa: BLE001  a defect of ours in one file must not cost the others
        return _defect(str(source.path), "while it was read", error)


def _defect(name: str, when: str, error: BaseException | None) -> Unreadable:
    """Say what went wrong without a word of the draft, which the exception's own text may hold."""
    trace = error.__traceback__ if error else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f", {Path(trace.tb_frame.f_code.co_filename).name} line {trace.tb_lineno}" if trace else ""
    return Unreadable(name, f"Internal error {when}; please report it ({type(error).__name__}{where}).")


def _sources(given: Path | Source) -> Iterable[Source | Unreadable]:
    if isinstance(given, Source):
        return (given,)
    return (found if isinstance(found, Unreadable) else Source(found) for found in find_drafts([given]))


def _held(source: Source) -> Source:
    """Return the source with its bytes, so that all that is done is done to the same ones."""
    try:
        return source if source.data is not None else Source(source.path, source.path.read_bytes())
    except (OSError, ValueError):
        return source  # reading it says why it can't be read


def _is_excluded(name: str, plan: Plan) -> bool:
    return any(matches(name, glob, plan.settings.root) for glob in plan.settings.exclude)


def _is_too_loud(outcome: Outcome, plan: Plan) -> bool:
    return any(finding.severity.rank <= plan.settings.fail_on.rank for finding in outcome.findings)


def _name(source: Source | Unreadable) -> str:
    return source.name if isinstance(source, Unreadable) else str(source.path)
