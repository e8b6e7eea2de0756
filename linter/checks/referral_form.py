"""How referral notes are worded and set, held against most notes of the report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.referrals import is_vague, to_public_health
from linter.grammar.bodies.services import Catalogue
from linter.grammar.majority import majority
from linter.grammar.matching import search, sentence_at
from linter.grammar.rewording import reworded
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Numeral, ReferralNote, Review

VARIANTS = ("run-on", "emphasis", "list", "twice")

_JOIN = compiled(r"\s*,?\s*\band\b\s*", re.IGNORECASE)
_PERFECT = compiled(r"\b(?:have|has|had)\b", re.IGNORECASE)
_ALSO = compiled(r"\balso\b", re.IGNORECASE)
_PLURALS = ("these", "those")
_SINGULARS = ("this", "that")


class Options(Frozen):
    """`verbs` are those that notes are written with, each as its participle and its past ("drawn drew")."""

    verbs: tuple[str, ...] = ()


class _Wording(Frozen):
    """The words of a note: who acts ("we", or nobody), the verb's place and its number among the options."""

    note: ReferralNote
    actor: Place | None
    verb: Place
    which: int
    object: Place | None
    runs_on: bool


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each note that is worded or set unlike most, or lists its paragraphs badly."""
    notes = list(to_public_health(review))
    wordings = [w for n in notes if (w := _wording(review, n, options))]
    yield from _worded(review, wordings, options)
    yield from _set(review, wordings)
    yield from _lists(review, notes)
    yield from _twice(review, notes)


def _wording(review: Review, note: ReferralNote, options: Options) -> _Wording | None:
    text = review.draft.blocks[note.place.block].text
    found = search(review.style.form("note"), text[: note.place.end], note.place.start)
    if found is None:
        return None
    block, said = note.place.block, found.groupdict()
    spans = {name: Place(block, *found.span(name)) for name in said if said[name]}
    verb = review.quote(spans["verb"]).casefold()
    which = next((i for i, forms in enumerate(options.verbs) if verb in forms.split()), -1)
    before = text[: note.place.start].rstrip()
    runs_on = sentence_at(text, note.place.start)[0] < note.place.start and not before.endswith(")")
    return _Wording(note, spans.get("actor"), spans["verb"], which, spans.get("object"), runs_on)


def _worded(review: Review, wordings: list[_Wording], options: Options) -> Iterator[Problem]:
    """Yield the first problem that a note has of three: inside a sentence, another voice, another verb."""
    passive = majority(w.actor is None for w in wordings)
    apart = majority(not w.runs_on for w in wordings)
    usual = majority(w.which for w in wordings)
    for one in wordings:
        begun = Place(one.verb.block, one.note.place.start, one.verb.end)
        slots = {"found": review.quote(begun)}
        if apart and one.runs_on:
            yield Problem(begun, slots, "run-on")
        elif passive is not None and (one.actor is None) != passive:
            slots |= {"usual": _example(review, wordings, one)}
            yield Problem(begun, slots, fix=_passive(review, one, options.verbs, usual) if passive else None)
        elif usual not in {None, -1, one.which} and one.which >= 0:
            right = _tense(review, one, options.verbs[usual or 0])
            fix = Fix(f"Write {right}", (Edit(one.verb, right),))
            yield Problem(one.verb, {"found": review.quote(one.verb), "usual": right}, fix=fix)


def _example(review: Review, wordings: list[_Wording], unlike: _Wording) -> str:
    """Return the first words of a note in the other voice."""
    one = next(w for w in wordings if (w.actor is None) != (unlike.actor is None))
    return review.quote(Place(one.verb.block, one.note.place.start, one.verb.end))


def _tense(review: Review, one: _Wording, forms: str) -> str:
    """Return the form of another verb that fits: its participle in the passive and behind "have"."""
    participle, past = forms.split()
    before = review.quote(Place(one.verb.block, one.note.place.start, one.verb.start))
    return participle if one.actor is None or _PERFECT.search(before) else past


def _passive(review: Review, one: _Wording, verbs: tuple[str, ...], usual: int | None) -> Fix | None:
    """Return the fix of "We have also drawn this issue" to "This issue has also been drawn".

    `usual` is the index of the verb of most notes, None or -1 where there is no such verb.
    """
    if one.actor is None or one.object is None or one.which < 0 or one.actor.start != one.note.place.start:
        return None
    said = review.quote(one.object)
    first = said.split()[0].casefold()
    if first not in (*_PLURALS, *_SINGULARS):
        return None
    before = review.quote(Place(one.verb.block, one.actor.start, one.verb.start))
    also = " also" if _ALSO.search(before) else ""
    several = first in _PLURALS
    if _PERFECT.search(before):
        auxiliary = f"{'have' if several else 'has'}{also} been"
    else:
        auxiliary = f"{'were' if several else 'was'}{also}"
    verb = verbs[one.which if usual in {None, -1} else usual or 0].split()[0]
    content = f"{said[0].upper()}{said[1:]} {auxiliary} {verb}"
    return Fix("Write the note in the passive", (Edit(one.object._replace(start=one.actor.start), content),))


def _set(review: Review, wordings: list[_Wording]) -> Iterator[Problem]:
    """Compare the emphasis of the notes, where any of them has some."""
    looks = [(w, _look(review, w.note.place)) for w in wordings]
    usual = majority(look for _, look in looks)
    if usual is None or not any(any(look) for _, look in looks):
        return
    for one, look in looks:
        if look != usual:
            begun = Place(one.verb.block, one.note.place.start, one.verb.end)
            yield Problem(begun, {"found": _described(look), "usual": _described(usual)}, "emphasis")


def _look(review: Review, place: Place) -> tuple[bool, bool]:
    """Return whether most of `place` is bold, and whether most of it is italic."""
    held = [
        (min(e.end, place.end) - max(e.start, place.start), e)
        for e in review.draft.blocks[place.block].emphasis
        if e.start < place.end and place.start < e.end
    ]
    half = (place.end - place.start) / 2
    return sum(n for n, e in held if e.bold) > half, sum(n for n, e in held if e.italic) > half


def _described(look: tuple[bool, bool]) -> str:
    return (
        " and ".join(name for name, is_set in zip(("bold", "italic"), look, strict=True) if is_set) or "plain"
    )


def _lists(review: Review, notes: list[ReferralNote]) -> Iterator[Problem]:
    """Yield a problem for each list of paragraphs with "and" more than once."""
    for note in notes:
        for reference in (r for r in review.references if r.to == "paragraph" and note.place.holds(r.place)):
            gaps = [
                Place(a.place.block, a.place.end, b.place.start)
                for a, b in zip(reference.numbers, reference.numbers[1:], strict=False)
            ]
            joined = [gap for gap in gaps if _JOIN.fullmatch(review.quote(gap))]
            if len(joined) > 1:
                edits = tuple(edit for gap in joined[:-1] for edit in reworded(gap, review.quote(gap), ", "))
                listed = Place(
                    gaps[0].block, reference.numbers[0].place.start, reference.numbers[-1].place.end
                )
                yield Problem(
                    listed, {"found": review.quote(listed)}, "list", Fix("Separate by commas", edits)
                )


def _twice(review: Review, notes: list[ReferralNote]) -> Iterator[Problem]:
    """Yield a problem for each paragraph that another note brings up for the same service."""
    yield from _repeated(review, notes)
    if not any(n.paragraphs for n in notes):
        return
    catalogue = Catalogue.of(review.style.services, review.acronyms)
    about = [catalogue.meaning(review.quote(n.service)) if n.service else frozenset() for n in notes]
    for at, note in enumerate(notes):
        for number in note.paragraphs:
            for other, services in zip(notes, about, strict=True):
                if other is not note and services & about[at] and _brings_up(review, other, number, note):
                    yield Problem(number.place, {"number": number.key}, "twice", related=(other.place,))
                    break


def _repeated(review: Review, notes: list[ReferralNote]) -> Iterator[Problem]:
    """Yield a problem at the service of each note that repeats one of its own paragraph to the same body."""
    first: dict[tuple[int, str, str], ReferralNote] = {}
    for note in notes:
        if note.paragraph is None or note.service is None or note.paragraphs:
            continue
        service = folded(review.quote(note.service))
        if is_vague(review, service):
            continue
        body = folded(review.quote(note.body)) if note.body else ""
        other = first.setdefault((note.paragraph, service, body), note)
        if other is not note:
            number = review.paragraphs[note.paragraph].number.key
            yield Problem(note.service, {"number": number}, "twice", related=(other.place,))


def _brings_up(review: Review, other: ReferralNote, number: Numeral, note: ReferralNote) -> bool:
    """Whether the other note stands in the paragraph, or lists it too, further up."""
    home = review.paragraphs[other.paragraph].number if other.paragraph is not None else None
    listed = other.place < note.place and any(n.value == number.value for n in other.paragraphs)
    return listed or (not other.paragraphs and home is not None and home.value == number.value)
