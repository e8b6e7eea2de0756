"""The slots in the texts behind a new draft, held against what each text may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.choices import not_one_of
from linter.grammar.slots import find_slots
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.slots import Slot
    from linter.model.settings import Fault
    from linter.packs.yaml_marks import Marked, Path

# The slots of the texts under `forms`; a note may have the values of the report too.
_FORMS = {
    "citation": ("numbers",),
    "citations": ("numbers",),
    "note": ("service",),
    "lead-in": ("bodies",),
    "commissioning": ("service", "commissioner", "provider"),
}
# What is made of what stands behind the name: recommendations, passages, a service.
_CITING = "cite"
_POINTING = ("paragraphs", "case")
_NOTING = "note"
_LISTING = "commissioning"


class Known(Frozen):
    """What slots may name: values of the report, and the keys of recommendations and of what has a number.

    `lacking` are the forms that the template leaves out.
    """

    values: tuple[str, ...]
    actions: frozenset[str]
    paragraphs: frozenset[str]
    cases: frozenset[str]
    lacking: frozenset[str] = frozenset()


def slot_faults(marked: Marked, known: Known) -> Iterator[Fault]:
    """Yield a fault for each slot that its text can't have; it stands at the opening brace."""
    for path, text in _texts(marked.value, ()):
        accepted = _accepted(path, known)
        for slot in find_slots(text):
            why = _why_not(slot, accepted, known)
            if why:
                yield marked.inside(path, slot.start, why)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, held in inner:
        yield from _texts(held, (*path, step))


def _accepted(path: Path, known: Known) -> tuple[str, ...]:
    """Return the names of the slots that the text at `path` may have."""
    match path:
        case ("sections", *_):
            return (*known.values, _CITING, *_POINTING, _NOTING, _LISTING)
        case ("forms", "note"):
            return (*known.values, *_FORMS["note"])
        case ("forms", str(name)):
            return _FORMS.get(name, ())
        case ("title", *_) | ("subtitles", *_) | ("recommendations", *_):
            return known.values
    return ()


def _why_not(slot: Slot, accepted: tuple[str, ...], known: Known) -> str:
    if not slot.name:
        return 'This brace belongs to no placeholder; one is written "{area}".'
    if slot.name not in accepted:
        return not_one_of(slot.name, "placeholder here", accepted)
    if slot.name in known.lacking:
        return f'The template has no form "{slot.name}".'
    keyed = {
        _CITING: ("recommendation", known.actions),
        "paragraphs": ("numbered passage", known.paragraphs),
        "case": ("case", known.cases),
    }
    if slot.name in keyed:
        return _unknown_key(slot, *keyed[slot.name])
    if slot.name == _NOTING:
        return "" if slot.given else 'A service is needed behind "note": {note health visiting}.'
    return f'Nothing may stand behind "{slot.name}".' if slot.given else ""


def _unknown_key(slot: Slot, what: str, known: frozenset[str]) -> str:
    if not slot.keys:
        return f'The key of a {what} is needed behind "{slot.name}".'
    wrong = next((key for key in slot.keys if key not in known), "")
    return not_one_of(wrong, f"key of a {what}", known) if wrong else ""
