"""The stages that a draft goes through, each of them safe from a defect of ours in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.options import Examined, Refusal
from linter.engine.running import run, unreadable
from linter.model.draft import Draft, Unreadable
from linter.readers.reading import read, read_bytes
from linter.review.building import build

if TYPE_CHECKING:
    from linter.app.options import Source
    from linter.app.planning import Plan
    from linter.engine.running import RuleError
    from linter.model.finding import Finding
    from linter.model.review import Review


def read_draft(source: Source, plan: Plan) -> Draft | Unreadable:
    """Return the draft, or why it can't be read."""
    settings, name = plan.settings, source.name
    try:
        if source.data is None:
            return read(source.path, view=settings.view, limits=settings.limits)
        return read_bytes(name, source.data, view=settings.view, limits=settings.limits)
    except Exception as error:  # noqa: BLE001  a defect of ours in one file must not cost the others
        return _defect(name, "while it was read", error)


def build_graph(draft: Draft | Unreadable, plan: Plan) -> Review | Unreadable:
    """Return the graph of a draft, or why there is none."""
    if isinstance(draft, Unreadable):
        return draft
    if not draft.blocks:
        return Unreadable(draft.name, "The file holds no words that can be read; check that it is the draft.")
    try:
        return build(draft, plan.loaded.pack.style, plan.settings.bodies)
    except Exception as error:  # noqa: BLE001  as above
        return _defect(draft.name, "while its parts were looked for", error)


def graph_of(source: Source, plan: Plan) -> Review | Refusal:
    """Return the graph of the draft that is at `source`, or the refusal of it."""
    review = build_graph(read_draft(source, plan), plan)
    return Refusal(file=review) if isinstance(review, Unreadable) else review


def examine(draft: Draft | Unreadable, name: str, plan: Plan) -> Examined | Unreadable:
    """Return the graph of a draft with what the rules find in it, or why they can't look; `name` is shown.

    A rule that fails costs only its own findings: one through IOE001 takes their place.
    """
    review = build_graph(draft, plan)
    if isinstance(review, Unreadable):
        return review
    rules = plan.loaded.pack.rules

    def mishap(wrong: RuleError) -> Finding:
        when = f"in rule {wrong.code}, whose findings are missing here"
        return unreadable(_defect(name, when, wrong.__cause__), rules)

    return Examined(review, run(review, rules, plan.settings, name, plan.loaded.codes, mishap=mishap))


def _defect(name: str, when: str, error: BaseException | None) -> Unreadable:
    """Say what went wrong without a word of the draft, which the exception's own text may hold."""
    trace = error.__traceback__ if error else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f", {Path(trace.tb_frame.f_code.co_filename).name} line {trace.tb_lineno}" if trace else ""
    return Unreadable(name, f"Internal error {when}; please report it ({type(error).__name__}{where}).")
