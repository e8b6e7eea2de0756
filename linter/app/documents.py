"""The papers around a report, from the draft's bytes to theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.app.examining import examine, graph_of, read_draft
from linter.app.gathering import Gathering, outcome_of
from linter.app.house_words import house_words
from linter.app.options import Refusal
from linter.app.planning import Plan, Planner
from linter.authoring.documents import holding, letter, plan, register, structured
from linter.authoring.documents.changes import Side, compare
from linter.authoring.documents.referring import gather
from linter.authoring.documents.tracing import trace
from linter.model.draft import Unreadable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from linter.app.options import Options, Source, Use
    from linter.authoring.documents.changes import Changes
    from linter.authoring.documents.holding import Departure
    from linter.authoring.documents.paper import Paper
    from linter.authoring.documents.plan import Asked
    from linter.model.review import Review

PLAN_SUFFIXES = (".docx", ".xlsx")
REGISTER_SUFFIXES = (".csv", ".json", ".xlsx", ".docx", ".html")

_NOTHING_TO_DO = "The draft has no recommendations, or they stand under another heading than the style's."


class Written(Frozen):
    """A paper: its bytes, how many notes or recommendations it holds, and how many of them lack something.

    `baselines` are those that hid findings from it.
    """

    data: bytes
    held: int
    incomplete: int = 0
    baselines: tuple[Use, ...] = ()


class _Material(Frozen):
    """A draft's graph, the words of the house for a document, and what governs the draft."""

    review: Review
    words: Mapping[str, str]
    plan: Plan


def write_letter(source: Source, options: Options, folder: Path | None) -> Written | Refusal:
    """Return the letter on a draft's referral notes in the words of the house, or of `folder`.

    A draft without notes needs none: it holds nothing, and there are no bytes.
    """
    material = _material(source, options, "letter", letter.WORDS, folder)
    if isinstance(material, Refusal):
        return material
    if not material.review.notes:
        return Written(b"", 0)
    held = gather(material.review).in_order
    paper = letter.lay_out(material.review, material.words)
    return Written(_as_word(paper), len(held), sum(bool(one.marks) for one in held))


def hold_letter(
    source: Source, written: Source, options: Options, folder: Path | None
) -> tuple[Departure, ...] | Refusal:
    """Return where the letter `written` departs from the notes of the draft."""
    material = _material(source, options, "letter", letter.WORDS, folder)
    if isinstance(material, Refusal):
        return material
    read = read_draft(written, material.plan)
    if isinstance(read, Unreadable):
        return Refusal(file=read)
    return holding.departures(material.review, read, material.words)


def write_plan(
    source: Source, options: Options, folder: Path | None, suffix: str, asked: Asked
) -> Written | Refusal:
    """Return the action plan as one of PLAN_SUFFIXES; it may be asked for by any name of a body."""
    material = _material(source, options, "action-plan", plan.WORDS, folder)
    if isinstance(material, Refusal):
        return material
    held = trace(material.review)
    if not held.entries:
        return Refusal(file=Unreadable(str(source.path), _NOTHING_TO_DO))
    name, why = plan.find_body(material.review, held, asked.body) if asked.body else ("", "")
    if why:
        return Refusal(file=Unreadable(str(source.path), why))
    asked, settings = asked._replace(body=name), material.review.style.settings
    if suffix == ".xlsx":
        paper = plan.lay_out_sheet(held, settings, material.words, asked)
    else:
        paper = plan.lay_out_pages(held, settings, material.words, asked)
    return Written(_as(suffix, paper), sum(len(part.table.rows) for part in paper.parts if part.table))


def write_register(
    source: Source, options: Options, folder: Path | None, suffix: str, against: Source | None
) -> Written | Refusal:
    """Return the register as one of REGISTER_SUFFIXES, with the changes since the draft `against`, if any."""
    gathering = Gathering(options)
    governing = gathering.plan(source.path)
    if isinstance(governing, Refusal):
        return governing
    words = house_words("register", register.WORDS, governing.settings.style, folder)
    if isinstance(words, Refusal):
        return words
    name = str(source.path)
    seen = examine(read_draft(source, governing), name, governing)
    if isinstance(seen, Unreadable):
        return Refusal(file=seen)
    outcome = gathering.add(outcome_of(name, seen, governing, options), governing.settings)
    new = Side(seen.review, trace(seen.review, outcome.findings))
    if not new.register.entries:
        return Refusal(file=Unreadable(name, _NOTHING_TO_DO))
    changes = _changes(new, against, options) if against else None
    if isinstance(changes, Refusal):
        return changes
    data, uses = _register(new, words, suffix, changes), gathering.result().baselines
    return Written(data, len(new.register.entries), baselines=uses)


def _register(new: Side, words: Mapping[str, str], suffix: str, changes: Changes | None) -> bytes:
    if suffix == ".json":
        return structured.write_json(new.register, changes)
    if suffix == ".csv":
        from linter.authoring.documents.separated import write_separated

        return write_separated(structured.flat(new.register, changes))
    return _as(suffix, register.lay_out(new.register, words, changes))


def _changes(new: Side, against: Source, options: Options) -> Changes | Refusal:
    governing = Planner(options).plan(against.path)
    if isinstance(governing, Refusal):
        return governing
    review = graph_of(against, governing)
    return review if isinstance(review, Refusal) else compare(new, Side(review, trace(review)))


def _material(
    source: Source, options: Options, document: str, keys: Mapping[str, frozenset[str]], folder: Path | None
) -> _Material | Refusal:
    governing = Planner(options).plan(source.path)
    if isinstance(governing, Refusal):
        return governing
    words = house_words(document, keys, governing.settings.style, folder)
    if isinstance(words, Refusal):
        return words
    review = graph_of(source, governing)
    return review if isinstance(review, Refusal) else _Material(review, words, governing)


def _as(suffix: str, paper: Paper) -> bytes:
    if suffix == ".xlsx":
        from linter.authoring.documents.workbook import write_workbook

        return write_workbook(paper)
    if suffix == ".html":
        from linter.authoring.documents.web import write_page

        return write_page(paper)
    return _as_word(paper)


def _as_word(paper: Paper) -> bytes:
    from linter.authoring.documents.word import write_word

    return write_word(paper)
