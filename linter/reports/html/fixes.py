"""What a fix would change, as a reader sees it: the words that go and the words that come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.reports.html.cleaning import shortened, visible

if TYPE_CHECKING:
    from linter.model.draft import Draft
    from linter.model.finding import ResolvedEdit, ResolvedFix

# Words on each side by which a reader recognises the place, and the most that is shown of what changes.
_BESIDE = 24
_SHOWN = 240


class Change(Frozen):
    """Words that go (`old`) and come (`new`), either of them perhaps none, with words beside them."""

    before: str
    old: str
    new: str
    after: str


class Mending(Frozen):
    """What a fix is called, whether it may be applied unseen, and what it changes."""

    title: str
    safe: bool
    changes: tuple[Change, ...]


def mending(fix: ResolvedFix | None, draft: Draft | None) -> Mending | None:
    """Return what `fix` changes in `draft`; only its title where the draft is not at hand."""
    if fix is None:
        return None
    changes = () if draft is None else tuple(_change(edit, draft) for edit in fix.edits)
    return Mending(fix.title, fix.safety.value == "safe", changes)


def _change(edit: ResolvedEdit, draft: Draft) -> Change:
    text, place = draft.blocks[edit.place.block].text, edit.place
    before = text[max(place.start - _BESIDE, 0) : place.start]
    after = text[place.end : place.end + _BESIDE]
    if place.start > _BESIDE:
        before = "… " + before.partition(" ")[2]
    if place.end + _BESIDE < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Change(before, _shown(text[place.start : place.end]), _shown(edit.content), after)


def _shown(words: str) -> str:
    return visible(shortened(words, _SHOWN))
