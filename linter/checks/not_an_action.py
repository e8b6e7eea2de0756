"""A recommendation that does not begin with what is to be done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.numbering.numbers import called
from linter.grammar.word_lists import word_set
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Recommendation, Review

VARIANTS = ("to",)

_WORD = compiled(r"[\w'\u2019-]+")
_MODAL = compiled(r"\s(?:should|must|shall|will|needs? to|(?:is|are) to|ought to)\b", re.IGNORECASE)
_MODALS = frozenset({"should", "must", "shall"})
_NOUN = compiled(r"\w+(?:ance|ence|ion|ment)\s+of\b")  # "Revision of the form"
_SUBJECT = 8  # of so many words at most is the subject before "should"
_PRONOUNS = word_set("it they we you he she")
_CLAUSES = word_set("that which who whose whether how what when where if because")
_ING = 6  # shorter ones are verbs of their own: "bring", "ring"
_PREPOSITIONS = word_set("concerning considering depending during following pending regarding")
_INSIDE = _CLAUSES | _PRONOUNS  # no subject holds these
_STARTS = _PRONOUNS | word_set(
    "a all an any both each every here how its no some that the their there these this those what whether"
    " which who whose"
)


class Options(Frozen):
    """`words` is the style's list of the verbs that a recommendation may begin with.

    `who` are words in small letters for people: what begins with one says what they do.
    """

    words: str = "verbs"
    who: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem where the first words are clearly no action; an unknown verb may be one."""
    verbs = frozenset(v.casefold() for v in review.style.words.get(options.words, ()))
    for group in review.groups:
        said = review.quote(group.verb).casefold().split() if group.verb else []
        if verbs & set(said[1:]) - {"work"}:  # "should ensure that:" has said the verb for all its items
            continue
        for at in group.recommendations:
            yield from _opening(review, review.recommendations[at], verbs, options.who)


def _opening(
    review: Review, item: Recommendation, verbs: frozenset[str], who: tuple[str, ...]
) -> Iterator[Problem]:
    text = review.quote(item.text)
    words = list(_WORD.finditer(text))[: _SUBJECT + 1]
    first = words[0][0].casefold() if words else ""
    if not first or first in verbs or first.endswith("ly") or _acts_later(text, verbs):
        return
    number = called(item.number)
    start = item.text.start
    if first in _MODALS:
        place = Place(item.text.block, start, start + words[0].end())
        yield Problem(place, {"number": number, "words": review.quote(place)}, "to")
    elif first == "to" and len(words) > 1:
        place = Place(item.text.block, start, start + words[1].end())
        yield Problem(place, {"number": number, "words": review.quote(place)}, "to")
    elif end := _subject_end(text, words, verbs) or (words[0].end() if first in who else 0):
        place = Place(item.text.block, start, start + end)
        yield Problem(place, {"number": number, "words": review.quote(place)})


def _subject_end(text: str, words: list[re.Match[str]], verbs: frozenset[str]) -> int:
    """Return where the words end that are no action, 0 if they may be one.

    They are an article or the like, a verb in "ing" or one of the list in another form, or "<bodies> should".
    """
    modal = _MODAL.search(text)
    if modal and modal.start() < words[-1].end():
        subject = text[: modal.start()]
        if "," not in subject and not _INSIDE & set(subject.casefold().split()):
            return modal.end()
    first = words[0][0].casefold()
    named = _NOUN.match(text) is not None
    doing = first.endswith("ing") and len(first) >= _ING and first not in _PREPOSITIONS
    return words[0].end() if named or doing or first in _STARTS or _inflected(first, verbs) else 0


def _inflected(word: str, verbs: frozenset[str]) -> bool:
    """Whether `word` is a verb of the list in another form: "ensuring", "ensures", "ensured"."""
    stems = {word.removesuffix(ending) for ending in ("ing", "ed", "es", "s") if word.endswith(ending)}
    return word not in verbs and any(s in verbs or f"{s}e" in verbs for s in stems)


def _acts_later(text: str, verbs: frozenset[str]) -> bool:
    """Whether an action follows a clause before it: "To improve outcomes, ensure …"."""
    clauses = compiled(r",\s*").split(text)[1:]
    return any((word := _WORD.match(clause)) and word[0].casefold() in verbs for clause in clauses)
