"""The public-health body as the referral notes and Context name it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.concerns import Concerns
from linter.grammar.bodies.referrals import names_public_health, telling_words
from linter.grammar.majority import majority
from linter.grammar.wording import folded, meanings, spelled_out
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Place
    from linter.model.names import Body
    from linter.model.review import Review

_CONTEXT = "against-context"
VARIANTS = (_CONTEXT, "short", "context", "elsewhere")

_JOINED = compiled(r"\s+(?:and|as well as|together with)\s+(?:the\s+)?", re.IGNORECASE)
_WORD = compiled(r"[\w'\u2019-]+")
_ARTICLE = compiled(r"the\s+", re.IGNORECASE)
_TITLE = compiled(r"(?:the\s+)?directors? of\s+", re.IGNORECASE)


class Options(Frozen):
    """`least` is how many notes have to agree for the others to be held against them."""

    least: int = 2


class _Name(Frozen):
    """A name of a body: its telling words, those of them that say of which place it is, its print.

    `is_health` says whether it names public health, `is_plain` whether it holds nothing but a name.
    """

    place: Place
    text: str
    words: tuple[str, ...]
    area: frozenset[str]
    printed: str
    is_health: bool
    is_plain: bool


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each note that names the body unlike the rest, or "against-context".

    "short" is a council whose name is abbreviated, in a note or in Context; "context" a name in Context that
    the notes do not use; "elsewhere" somebody else who is told of a service that public health commissions.
    """
    notes = _names(review, [n.body for n in review.notes if n.body])
    stated = dict.fromkeys(c.commissioner for c in review.commissioning if c.public_health and c.commissioner)
    context = _names(review, [*stated])
    usual = _usual(notes, context, options)
    same = [n.text for n in notes if n.words == usual]
    shown, variant = (same[0], "") if len(same) >= options.least else (_stated(context, usual), _CONTEXT)
    sound: list[_Name] = []
    for note in notes:
        if usual and _differs(note, usual):
            yield Problem(note.place, {"body": note.text, "usual": shown}, variant)
        elif other := _other_council(note, context):
            yield Problem(note.place, {"body": note.text, "usual": other}, _CONTEXT)
        else:
            sound.append(note)
    yield from _short(review, [*sound, *context])
    yield from _in_context(context, notes, options)
    yield from _elsewhere(review, {note.place: note for note in sound})


def _names(review: Review, places: list[Place]) -> list[_Name]:
    office = frozenset(review.style.words.get("office", ()))
    kind = review.style.settings.get("public-health-kind", "")
    titles = {w for name in review.style.endings.get(kind, ()) for w in folded(name).split()}
    found = []
    for place in places:
        text = review.quote(place)
        full = _without_acronyms(review, text)
        words = telling_words(full)
        printed = " ".join(_ARTICLE.sub("", full, count=1).split())
        plain = all(w[0].isupper() or w in office for w in _WORD.findall(full))
        area = frozenset(words) - titles - office
        found.append(_Name(place, text, words, area, printed, names_public_health(review, text), plain))
    return found


def _without_acronyms(review: Review, text: str) -> str:
    """Return `text` with names for acronyms, and without acronyms in brackets behind the names."""
    for body in _councils(review):
        for short in body.acronyms:
            text = text.replace(f" ({short})", "")
            text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", body.name, text) if short in text else text
    return text


def _usual(notes: list[_Name], context: list[_Name], options: Options) -> tuple[str, ...] | None:
    """Return the words of most notes; without a majority those that are most like Context's."""
    named = [n.words for n in notes if n.is_health]
    usual = majority(named)
    if usual is not None:
        return usual if named.count(usual) >= options.least else None
    scores = {words: max((_alike(words, c.words) for c in context), default=0.0) for words in named}
    ranked = Counter(scores).most_common(2)
    return ranked[0][0] if len(ranked) > 1 and ranked[0][1] > ranked[1][1] else None


def _stated(context: list[_Name], usual: tuple[str, ...] | None) -> str:
    """Return the name in Context that is most like the usual one."""
    return max(context, key=lambda c: _alike(c.words, usual or ())).text if context else ""


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return len({*one} & {*other}) / max(len({*one, *other}), 1)


def _differs(note: _Name, usual: tuple[str, ...]) -> bool:
    """Whether a note names the body in other words; it may name another one beside it."""
    common = set(note.words) & set(usual)
    if not note.is_health and len(common) < len(note.words) and 2 * len(common) <= len(usual):
        return False
    return note.words != usual and usual not in map(telling_words, _JOINED.split(note.text))


def _other_council(note: _Name, context: list[_Name]) -> str:
    """Return Context's name of the body if it is another council's than the note's, else ""."""
    others = [c for c in context if c.area]
    if note.is_health and note.area and others and not any(note.area & c.area for c in others):
        return others[0].text
    return ""


def _elsewhere(review: Review, named: dict[Place, _Name]) -> Iterator[Problem]:
    """Yield a problem for each note on what public health alone commissions to somebody but a council."""
    concerns = Concerns.of(review, ())
    stated = [
        (c.public_health, concerns.services_at(c.services)) for c in review.commissioning if c.commissioner
    ]
    health = {name for is_health, names in stated if is_health for name in names}
    others = {name for is_health, names in stated if not is_health for name in names}
    kind = review.style.settings.get("public-health-kind", "")
    councils = {folded(ending).split()[-1] for ending in review.style.endings.get(kind, ())}
    for note in review.notes:
        name = named.get(note.body) if note.body else None
        if name is None or name.is_health or note.service is None or not note.commissioner:
            continue
        services = concerns.services_at(note.service)
        if services and services <= health - others and councils.isdisjoint(name.words):
            yield Problem(name.place, {"body": name.text, "service": review.quote(note.service)}, "elsewhere")


def _short(review: Review, names: list[_Name]) -> Iterator[Problem]:
    """Yield a problem for each abbreviated council that the report names in full elsewhere."""
    councils = _councils(review) if names else []
    meant = meanings(review.style.words.get("same-word", ())) if councils else {}
    for council in councils:
        full = _spaced(spelled_out(council.name, meant))
        known = [_spaced(folded(name).split()) for name in (council.name, *council.aliases)]
        for name in names:
            said = _spaced(folded(name.text).split())
            if full in _spaced(spelled_out(name.text, meant)) and not any(k in said for k in known):
                yield Problem(name.place, {"body": name.text, "usual": council.name}, "short")


def _councils(review: Review) -> list[Body]:
    """Return the known bodies of the kind that public health is part of."""
    kind = review.style.settings.get("public-health-kind")
    return [body for body in review.bodies if body.kind == kind]


def _spaced(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _in_context(context: list[_Name], notes: list[_Name], options: Options) -> Iterator[Problem]:
    """Yield a problem for each name in Context that is printed otherwise than in most notes."""
    named = [n.printed for n in notes if n.is_health]
    usual = majority(named)
    if usual is None or named.count(usual) < options.least:
        return
    area = next(n.area for n in notes if n.printed == usual)
    for one in context:
        same_area = not area or not one.area or area & one.area
        same = _TITLE.sub("", one.printed) == _TITLE.sub("", usual)
        if one.is_plain and same_area and not same:
            yield Problem(one.place, {"body": one.text, "usual": usual}, "context")
