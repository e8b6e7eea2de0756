"""A paragraph that ends without a full stop, or a sentence that ends with an address and has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.grammar.number_words import RAISED
from linter.grammar.pairs import quoted
from linter.grammar.subtitles import subtitles
from linter.grammar.titles import titles_in
from linter.model.draft import Kind, Place
from linter.model.finding import Edit, Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.model.draft import Block
    from linter.model.review import Review

VARIANTS = ("address", "citation", "between")

_CLOSERS = "\"'\u2019\u201d)]"
_QUOTE_MARKS = "\"'\u2018\u201c\u2019\u201d"
_JOINS = ("; and", "; or", ", and", ", or")  # in front of the last item of a list
_NOTE_SIGN = compiled(rf"(?<=[.!?\u2026\"'\u2019\u201d)])(?:[\d{RAISED}*]{{1,2}}|\[\d{{1,2}}\])$")
_LAST_WORD = compiled(r"\S+$")
_WORD = compiled(r"[\w'\u2019]+")
_NEXT_SENTENCE = compiled(r"[.!?][\"'\u2019\u201d)]*\s+[A-Z\u201c\"]")
_ADDRESS = compiled(r"(?:www\.|https?://|@|\.(?:uk|org|com|net)\b)\S*$")
_SENTENCE_BEHIND_ADDRESS = compiled(
    r"\S+\.(?:uk|org|com|net|eu)(?P<gap>\s)\s*"
    r"(?=(?:The|This|These|Those|There|They|It|We|Our|Your|You|Each|Any|All|If|Please|In|For|A|An)\s)"
)
_ADDRESS_MARKS = (".uk", "www.", "@")  # one of these is in every block that is worth a look for an address
# "They rang." (father) – behind a quotation that is a paragraph
_SPEAKER = r"[.!?,\u2026][\"'\u2019\u201d]\s+(?:\([^()]{1,80}\)|[-\u2013\u2014]\s*[^.!?\"\u201c]{1,60})\s*$"


class Options(Frozen):
    """`verbs` tell a sentence from a title; a text of fewer than `words` words is none unless numbered.

    `beginnings` have a capital only where a sentence begins, when a word in small letters follows; `joining`
    are words that end none.
    """

    verbs: tuple[str, ...] = ()
    words: int = 8
    numbered_words: int = 4
    beginnings: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the last word of each paragraph without a stop, and at each such address."""
    if options.beginnings:
        yield from _between(review, options)
    torn_off = _torn_off(review)
    look = _Look.of(review, options, spared=_passed_over(review) - torn_off.keys())
    for i, block in look.blocks.items():
        if any(mark in block.text for mark in _ADDRESS_MARKS):
            yield from _behind_addresses(i, block)
        if look.lacks_stop(i, block):
            yield _torn(i, block, torn_off[i]) if i in torn_off else _problem(i, block)


class _Look(Frozen):
    """What a paragraph is held against; `spared` are the blocks that need no stop of their own."""

    blocks: Mapping[int, Block]
    spared: frozenset[int]
    numbered: frozenset[int]
    headings: frozenset[int]
    verbs: frozenset[str]
    options: Options

    @classmethod
    def of(cls, review: Review, options: Options, *, spared: frozenset[int]) -> _Look:
        numbered = frozenset(paragraph.first for paragraph in review.paragraphs)
        headings = frozenset(section.first for section in review.sections)
        return cls(dict(review.prose()), spared, numbered, headings, frozenset(options.verbs), options)

    def lacks_stop(self, i: int, block: Block) -> bool:
        """Whether a block ends a sentence, and should have a stop and has none."""
        if i in self.spared or block.cell or not self._ends_bare(i, block):
            return False
        if _NOTE_SIGN.search(block.text.rstrip()) or _goes_on(block, self.blocks.get(i + 1)):
            return False
        words = self.options.numbered_words if i in self.numbered else self.options.words
        return _is_sentence(block, self.verbs, words, numbered=i in self.numbered)

    def _ends_bare(self, i: int, block: Block) -> bool:
        """Whether no stop ends a block; a semicolon is none where a numbered paragraph or heading follows."""
        last = block.text.rstrip().rstrip(_CLOSERS)[-1:]
        if last == ";":
            return i in self.numbered and (i + 1 in self.numbered or i + 1 in self.headings)
        return last.isalnum() or last in ("%", ",")


def _torn_off(review: Review) -> dict[int, str]:
    """Return the citations that are paragraphs of their own, by the block before them."""
    blocks = review.draft.blocks
    alone = (c for c in review.citations if not blocks[c.place.block].text[: c.place.start].strip())
    return {
        c.place.block - 1: review.quote(c.place)
        for c in alone
        if not blocks[c.place.block].text[c.place.end :].strip(_CLOSERS + " .")
    }


def _torn(i: int, block: Block, citation: str) -> Problem:
    end = len(block.text.rstrip())
    word = _LAST_WORD.search(block.text, 0, end)
    return Problem(Place(i, word.start() if word else end, end), {"citation": citation}, "citation")


def _between(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each word behind which a sentence begins that nothing parts from the one before."""
    first = min((s.first for s in review.sections), default=0)
    initials = "".join(sorted({word[0] for word in options.beginnings}))
    form = compiled(
        rf" (?=[{initials}])(?<=[a-z]{{3}} )(?:{'|'.join(options.beginnings)}),? (?=[a-z]|[A-Z]{{2}})"
    )
    headings = {s.first for s in review.sections}
    joined = joined_prose(review)
    told = joined.part({i for i, b in joined.blocks if i >= first and i not in headings and not b.cell})
    for i, block, start, end in told.find(form):
        word = _LAST_WORD.search(block.text, 0, start)
        if word is None or word[0].lower() in options.joining or _is_set_off(block, start):
            continue
        fix = Fix("Add the full stop", (Edit(Place(i, start, start), "."),), Safety.UNSAFE)
        slots = {"words": block.text[start + 1 : end - 1]}
        yield Problem(Place(i, word.start(), end - 1), slots, "between", fix)


def _is_set_off(block: Block, at: int) -> bool:
    """Whether what stands at `at` is quoted, or in a title in italics."""
    text = block.text
    if any(title.start <= at < title.end for title in titles_in(block)):
        return True
    marks = ((" '", "' "), ("\u2018", "\u2019"))
    return quoted(text, at) or any(text.rfind(a, 0, at) > text.rfind(b, 0, at) for a, b in marks)


def _passed_over(review: Review) -> frozenset[int]:
    """Return the blocks that need no stop or are other rules' matter: titles, recommendations, citations."""
    found = set(range(review.sections[0].first if review.sections else len(review.draft.blocks)))
    headings = [s.first for s in review.sections]
    found.update(headings)
    found |= subtitles(review.draft.blocks, [p.first for p in review.paragraphs], headings)
    for section in review.sections:
        if section.key == review.style.recommendations:
            found.update(range(section.first, section.end))
    for citation in review.citations:
        text = review.draft.blocks[citation.place.block].text
        if not text[citation.place.end :].strip(_CLOSERS + " "):
            found.add(citation.place.block)
        if not text[: citation.place.start].strip():
            found.add(citation.place.block - 1)
    return frozenset(found)


def _goes_on(block: Block, after: Block | None) -> bool:
    """Whether the block leads in what follows (a list, a quotation) or ends in mid sentence."""
    if after is None:
        return False
    first = after.text[after.body :].lstrip()[:1]
    if block.text.rstrip().endswith(_JOINS) and not after.number:
        return True
    if first.islower() or (after.kind is Kind.ITEM and not after.number and block.kind is not Kind.ITEM):
        return True
    return first in _QUOTE_MARKS and block.text[block.body :].lstrip()[:1] not in _QUOTE_MARKS


def _is_sentence(block: Block, verbs: frozenset[str], words: int, *, numbered: bool) -> bool:
    """Tell a sentence from a title, a name or an item of a list, which may go without a stop."""
    text = block.text[block.body :]
    if text.lstrip()[:1] in _QUOTE_MARKS and compiled(_SPEAKER).search(text):
        return False
    if text.isupper() or _ADDRESS.search(text.rstrip()) or block.kind in (Kind.HEADING, Kind.TITLE):
        return False
    if block.kind is Kind.ITEM and not numbered:
        return bool(_NEXT_SENTENCE.search(text))
    said = [w.casefold() for w in _WORD.findall(text)]
    told = numbered or not verbs.isdisjoint(said) or _NEXT_SENTENCE.search(text) is not None
    return len(said) >= words and told


def _problem(i: int, block: Block) -> Problem:
    """Return the problem; in a paragraph that is a quotation, the stop belongs inside the marks."""
    end = len(block.text.rstrip())
    word = _LAST_WORD.search(block.text, 0, end)
    start = word.start() if word else end
    inside = len(block.text[:end].rstrip("\"'\u2019\u201d"))
    quotation = block.text[block.body :].lstrip()[:1] in _QUOTE_MARKS
    at = inside if quotation else end
    comma = block.text[at - 1] in ",;"
    fix = Fix(
        "Add the full stop",
        (Edit(Place(i, at - 1 if comma else at, at), "."),),
        Safety.SAFE if quotation or inside == end else Safety.UNSAFE,
    )
    return Problem(Place(i, start, end), fix=fix)


def _behind_addresses(i: int, block: Block) -> Iterator[Problem]:
    for found in _SENTENCE_BEHIND_ADDRESS.finditer(block.text, block.body):
        at = found.start("gap")
        fix = Fix("Add the full stop", (Edit(Place(i, at, at), "."),))
        yield Problem(
            Place(i, found.start(), at), {"address": block.text[found.start() : at]}, "address", fix
        )
