"""What became of a report's recommendations since an older draft, and which citations that broke."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.authoring.documents.paper import printable
from linter.grammar.similarity import stems
from linter.grammar.wording import folded, meanings, spelled_out
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from linter.authoring.documents.tracing import Cited, Entry, Register
    from linter.model.draft import Place
    from linter.model.review import Paragraph, Review

    Tip = Callable[[int, int], float]

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

    return _paired([e.text for e in ours], [e.text for e in theirs], tip)


def _paired(ours: Sequence[str], theirs: Sequence[str], tip: Tip) -> dict[int, int]:
    """Pair what is most alike first; each is paired once, of equals those that stand nearest.

    The same text is as alike as can be, so most of a draft is paired before any words are counted.
    """
    pairs = _nearest_first({(a, b): tip(a, b) for a, b in _same(ours, theirs)})
    taken = {*pairs.values()}
    left = {a: text for a, text in enumerate(ours) if a not in pairs}
    free = {b: text for b, text in enumerate(theirs) if b not in taken}
    return pairs | _nearest_first(dict(_likenesses(left, free, tip)))


def _same(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which texts are the same, but for case and spaces."""
    where: dict[str, list[int]] = {}
    for b, text in enumerate(theirs):
        where.setdefault(folded(text), []).append(b)
    for a, text in enumerate(ours):
        yield from ((a, b) for b in where.get(folded(text), ()))


def _likenesses(
    ours: Mapping[int, str], theirs: Mapping[int, str], tip: Tip
) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield texts that are alike enough: the share of words that both have (Dice, 1945), and the tip."""
    one, other = (
        dict(zip(texts, map(Counter, stems([*texts.values()])), strict=True)) for texts in (ours, theirs)
    )
    sizes = {b: words.total() for b, words in other.items()}
    for a, words in one.items():
        long = words.total()
        for b, size in sizes.items():
            tipped, both = tip(a, b), long + size or 1
            if 2 * min(long, size) / both + tipped < _ALIKE:  # too short to have so many words
                continue
            alike = 2 * (words & other[b]).total() / both + tipped
            if alike >= _ALIKE:
                yield (a, b), alike


def _nearest_first(scores: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Pair what scores most; of equals what stands nearest."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for a, b in sorted(scores, key=lambda pair: (-scores[pair], abs(pair[0] - pair[1]), pair)):
        if a not in pairs and b not in taken:
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
    labels = ([*ours], [*theirs])

    def tip(one: int, other: int) -> float:
        return _SAME_NUMBER * (labels[0][one] == labels[1][other])

    pairs = _paired([*ours.values()], [*theirs.values()], tip)
    return {labels[0][a]: labels[1][b] for a, b in pairs.items()}


def _citing(side: Side) -> dict[str, str]:
    """Return the words of the paragraphs that cite, by their numbers; citations count for nothing."""
    review = side.review
    wanted = dict.fromkeys(c.paragraph for c in review.citations if c.paragraph is not None)
    cited: dict[int, list[Place]] = {}
    for citation in review.citations:
        cited.setdefault(citation.place.block, []).append(citation.place)
    found: dict[str, str] = {}
    for at in wanted:
        paragraph = review.paragraphs[at]
        found.setdefault(paragraph.number.key, _plain(review, paragraph, cited))
    return found


def _plain(review: Review, paragraph: Paragraph, cited: Mapping[int, Sequence[Place]]) -> str:
    """Return the words of a paragraph without its citations, which `cited` holds by block in their order."""
    texts = []
    for at in range(paragraph.first, paragraph.end):
        text = review.draft.blocks[at].text
        for place in reversed(cited.get(at, ())):
            text = text[: place.start] + text[place.end :]
        texts.append(text)
    return printable(" ".join(texts))
