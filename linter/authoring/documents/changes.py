"""What became of a report's recommendations since an older draft, and which citations that broke."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.authoring.documents.paper import printable
from linter.grammar.similarity import stems
from linter.grammar.wording import folded, meanings, spelled_out
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.authoring.documents.tracing import Cited, Entry, Register
    from linter.model.review import Paragraph, Review

# Two texts are the same one, reworded, where they share half of their words; the same number or the same
# addressees tip the scale, no more.
_ALIKE = 0.5
_SAME_NUMBER, _SAME_BODIES = 0.1, 0.05


class Change(Frozen):
    """What happened to a recommendation.

    `now` and `was` are indexes into the two registers, None where it is not in one; `kinds` are "added",
    "dropped", "renumbered", "reworded" and "readdressed", none for one that stayed as it was.
    """

    now: int | None
    was: int | None
    kinds: tuple[str, ...]


class Broken(Frozen):
    """A citation that still has its number, though the recommendation that it meant has another or is gone.

    `meant` is the text of that one, `became` its number now, "" if it was dropped; `now` is the text of what
    the number means now, "" where it means nothing.
    """

    citation: Cited
    meant: str
    became: str
    now: str


class Changes(Frozen):
    """The changes since the register `old`: those of the new one in its order, then what was dropped."""

    old: Register
    changes: tuple[Change, ...]
    broken: tuple[Broken, ...]

    @property
    def dropped(self) -> tuple[int, ...]:
        """The indexes into `old` of what is in the new register no more."""
        return tuple(one.was for one in self.changes if one.now is None and one.was is not None)


class Side(Frozen):
    """A draft with its register."""

    review: Review
    register: Register


def compare(new: Side, old: Side) -> Changes:
    """Return what changed from `old` to `new`."""
    pairs = _counterparts(new, old)
    bodies = (_bodies(new), _bodies(old))
    made = []
    for at, entry in enumerate(new.register.entries):
        was = pairs.get(at)
        kinds = ("added",) if was is None else tuple(_kinds(entry, old.register.entries[was]))
        if was is not None and bodies[0][at] != bodies[1][was]:
            kinds += ("readdressed",)
        made.append(Change(at, was, kinds))
    kept = set(pairs.values())
    made += [Change(None, at, ("dropped",)) for at in range(len(old.register.entries)) if at not in kept]
    return Changes(old.register, tuple(made), tuple(_broken(new, old, pairs)))


def _kinds(new: Entry, old: Entry) -> Iterator[str]:
    if new.number != old.number:
        yield "renumbered"
    if new.text != old.text:
        yield "reworded"


def _counterparts(new: Side, old: Side) -> dict[int, int]:
    """Return for the recommendations of `new` those of `old` that they were."""
    ours, theirs = new.register.entries, old.register.entries
    bodies = (_bodies(new), _bodies(old))

    def tip(one: int, other: int) -> float:
        same_number = bool(ours[one].number) and ours[one].number == theirs[other].number
        return _SAME_NUMBER * same_number + _SAME_BODIES * (bodies[0][one] == bodies[1][other])

    texts = ([e.text for e in ours], [e.text for e in theirs])
    scores = {(a, b): score + tip(a, b) for (a, b), score in _likenesses(*texts).items()}
    return _paired(scores)


def _likenesses(ours: Sequence[str], theirs: Sequence[str]) -> dict[tuple[int, int], float]:
    """Return how alike the texts are: the share of words that both have (Dice, 1945); 2 for the same."""
    worded = [Counter(words) for words in stems([*ours, *theirs])]
    plain = [folded(text) for text in (*ours, *theirs)]
    found = {}
    for a in range(len(ours)):
        for b in range(len(theirs)):
            one, other = worded[a], worded[len(ours) + b]
            size = one.total() + other.total()
            alike = 2 * (one & other).total() / size if size else 0.0
            found[a, b] = 2.0 if plain[a] == plain[len(ours) + b] else alike
    return found


def _paired(scores: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Pair what is most alike first; each is paired once, of equals those that stand nearest."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for a, b in sorted(scores, key=lambda pair: (-scores[pair], abs(pair[0] - pair[1]), pair)):
        if scores[a, b] >= _ALIKE and a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _bodies(side: Side) -> list[frozenset[str]]:
    """Return for each recommendation its addressees, written out so that two drafts compare."""
    meant = meanings(side.review.style.words.get("same-word", ()))
    return [
        frozenset(" ".join(spelled_out(body.name, meant)) for body in entry.addressees)
        for entry in side.register.entries
    ]


def _broken(new: Side, old: Side, pairs: Mapping[int, int]) -> Iterator[Broken]:
    """Yield the numbers that a paragraph cites as it did before, though they mean something else now."""
    homes = _same_paragraphs(new, old)
    now_of = {was: now for now, was in pairs.items()}
    meant = _by_paragraph(old.register)
    for label, cited in _by_paragraph(new.register).items():
        before = {c.number: at for c, at in meant.get(homes.get(label, ""), ())}
        right = {now_of[at] for at in before.values() if at is not None and at in now_of}
        for citation, now in cited:
            was = before.get(citation.number)
            if was is not None and (now is None or now not in right):
                entries, gone = new.register.entries, old.register.entries
                became = entries[now_of[was]].number if was in now_of else ""
                yield Broken(citation, gone[was].text, became, "" if now is None else entries[now].text)


def _by_paragraph(register: Register) -> dict[str, list[tuple[Cited, int | None]]]:
    """Return by paragraph what it cites, with the index of the recommendation."""
    held: dict[str, list[tuple[Cited, int | None]]] = {}
    every: list[tuple[Cited, int | None]] = [
        (c, at) for at, entry in enumerate(register.entries) for c in entry.citations
    ]
    every += [(c, None) for c in register.unresolved if c.number]
    for citation, at in sorted(every, key=lambda pair: pair[0].line):
        if citation.paragraph:
            held.setdefault(citation.paragraph, []).append((citation, at))
    return held


def _same_paragraphs(new: Side, old: Side) -> dict[str, str]:
    """Return for each paragraph of `new` that cites the one of `old` that it was, by its words."""
    ours, theirs = _citing(new), _citing(old)
    scores = _likenesses([*ours.values()], [*theirs.values()])
    labels = ([*ours], [*theirs])
    tipped = {
        (a, b): score + _SAME_NUMBER * (labels[0][a] == labels[1][b]) for (a, b), score in scores.items()
    }
    return {labels[0][a]: labels[1][b] for a, b in _paired(tipped).items()}


def _citing(side: Side) -> dict[str, str]:
    """Return the words of the paragraphs that cite, by their numbers; citations count for nothing."""
    review = side.review
    wanted = dict.fromkeys(c.paragraph for c in review.citations if c.paragraph is not None)
    found: dict[str, str] = {}
    for at in wanted:
        paragraph = review.paragraphs[at]
        found.setdefault(paragraph.number.key, _plain(review, paragraph))
    return found


def _plain(review: Review, paragraph: Paragraph) -> str:
    texts = []
    for at in range(paragraph.first, paragraph.end):
        text = review.draft.blocks[at].text
        for citation in [c for c in reversed(review.citations) if c.place.block == at]:
            text = text[: citation.place.start] + text[citation.place.end :]
        texts.append(text)
    return printable(" ".join(texts))
