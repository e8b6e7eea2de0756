"""Acronyms: where the report says what one stands for, and where it uses one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Place
from linter.model.names import Acronym, ShortForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.review.page import Page

_SHORT = r"[A-Z][A-Za-z0-9&/-]{0,20}[A-Z0-9][A-Za-z0-9]{0,20}"  # endless ones take endless time
_BRACKETS = compiled(r"\(([^()]*)\)")
_HALF_BRACKETS = (compiled(rf"\(({_SHORT})(?=[\s.,;]|$)(?![^()]*\))"), compiled(rf"(?<=\s)({_SHORT})\)"))
_IN_BRACKETS = compiled(
    r"\s*(?:(?:the|or|also|hereafter|known|referred|to|as)\s+)*"
    rf"['\u2018\u201c\"]?({_SHORT})['\u2019\u201d\"]?\s*(?:$|[,;]\s)"
)
_BEFORE_BRACKETS = compiled(rf"(?:^|[\s(\u2018\u201c'\"])({_SHORT})\s+$")
_ENTRY = compiled(rf"\s*({_SHORT})(?:\t\s*|\s*:\s+|\s*=\s*|\s+[-\u2013\u2014]\s+)(\S.*?)\s*$")

# "SMART: specific, measurable, …", "DOLS stands for …", and what a text that holds one has.
_SAID = (": ", "i.e", " ie ", "stands for ")
_SAID_BEHIND = compiled(
    rf"(?<![\w@.])({_SHORT})['\u2019\u201d\"]?(?::|,?\s+(?:i\.?e\.?,?|(?:which\s+)?stands\s+for))\s+"
    r"(?P<long>(?:[\w'\u2019-]+,?\s+){1,8}[\w'\u2019-]+)"
)

_CLAUSE_START = compiled(r"[.;:()\n](?!.*[.;:()\n])")
_LONG_FORM = 120  # how far before its acronym a long form may begin
_SPARE_WORDS = 5  # so many words of a long form may be without a letter of their own
_TRAILING_WORDS = 2  # so many words may follow the long form inside the brackets
_LETTERS = compiled(r"[A-Za-z0-9]+(?:['\u2019]s)?|&(?=\s)")
_FROM_ONE_WORD = 3  # so many letters a word gives at most: "missing person (MISPER)"
_MANY = 4  # an acronym of so many letters may leave a word out
_NO_BEGINNING = frozenset({"and", "&", "of", "for", "the", "in", "to", "s"})

# Two capitals or more ("CAF", "A&E", "CP-IS", "IHAs"), no letter, digit or sign of an address beside them.
_USED = compiled(r"[A-Z][A-Z&-]*[A-Z]s?(?![A-Za-z0-9@_\\]|[.-][0-9a-z])")
_BESIDE = frozenset("@_\\.&")


def read_acronyms(page: Page) -> tuple[Acronym, ...]:
    """Return the definitions whose long forms account for their acronym's letters, in reading order."""
    found = []
    for at, long in _definitions(page, _NO_BEGINNING | page.style.silent_words):
        short = page.quote(at)
        found.append(Acronym(short, " ".join(page.quote(long).split()), long, at))
    return tuple(found)


def read_short_forms(page: Page, acronyms: tuple[Acronym, ...]) -> tuple[ShortForm, ...]:
    """Return the words in capitals that the text uses, but for those that a definition explains."""
    explained = {a.at[:2] for a in acronyms if a.at}
    found = []
    for i, block in page.told():
        text = block.text
        for m in _USED.finditer(text, block.body):
            start = m.start()
            if start and (text[start - 1].isalnum() or text[start - 1] in _BESIDE):
                continue
            if (i, start) not in explained:
                found.append(ShortForm(m[0], Place(i, start, m.end())))
    return tuple(found)


def _definitions(page: Page, small: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Yield the places of acronyms with those of their long forms, whose `small` words need no letter."""
    for i, block in page.told():
        text = block.text
        bracketed = "(" in text or ")" in text
        if bracketed:
            yield from sorted([*_at_brackets(i, text, small), *_at_half_brackets(i, text, small)])
        entry = None if bracketed else _ENTRY.match(text, block.body)
        if entry and _is_whole(entry[2], entry[1], small):
            yield Place(i, *entry.span(1)), Place(i, *entry.span(2))
        elif (
            block.cell
            and (long := _cell_beside(page, i))
            and _is_whole(page.quote(long), page.quote(page.words(i)), small)
        ):
            yield page.words(i), long
        elif any(mark in text for mark in _SAID):
            yield from _said_behind(i, text, small)


def _said_behind(i: int, text: str, small: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Yield the definitions "ABC: a, b and c" and the like, where each word has its letter."""
    for said in _SAID_BEHIND.finditer(text):
        words = list(_LETTERS.finditer(text, *said.span("long")))
        for count in range(len(said[1]), len(words) + 1):
            if spells([w[0] for w in words[:count]], said[1], small, initials=True):
                yield Place(i, *said.span(1)), Place(i, words[0].start(), words[count - 1].end())
                break


def _at_half_brackets(i: int, text: str, small: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Yield the definitions "long form (ABC" and "long form ABC)", whose other bracket is another rule's."""
    if text.count("(") == text.count(")"):
        return
    for form in _HALF_BRACKETS:
        for half in form.finditer(text):
            before = half.start()
            if text.rfind("(", 0, before) > text.rfind(")", 0, before):
                continue
            long = _long_form(text, max(before - _LONG_FORM, 0), before, half[1], small)
            if long is not None:
                yield Place(i, *half.span(1)), Place(i, long, len(text[:before].rstrip()))


def _at_brackets(i: int, text: str, small: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Yield the definitions "long form (ABC)" and "ABC (long form)"."""
    for brackets in _BRACKETS.finditer(text):
        short = _IN_BRACKETS.match(text, brackets.start(1), brackets.end(1))
        start = max(brackets.start() - _LONG_FORM, 0)
        if short:
            clause = _CLAUSE_START.search(text, start, brackets.start())
            begin = clause.end() if clause else start
            long = _long_form(text, begin, brackets.start(), short[1], small)
            if long is not None:
                stop = len(text[: brackets.start()].rstrip().rstrip('"\u201d'))
                yield Place(i, *short.span(1)), Place(i, long, stop)
        elif before := _BEFORE_BRACKETS.search(text, start, brackets.start()):
            end = _long_form_end(text, *brackets.span(1), before[1], small)
            if end is not None:
                yield Place(i, *before.span(1)), Place(i, brackets.start(1), end)


def _cell_beside(page: Page, i: int) -> Place | None:
    """Return the words of the cell to the right of block `i`, None without one."""
    blocks = page.draft.blocks
    here, after = blocks[i].cell, blocks[i + 1].cell if i + 1 < len(blocks) else None
    return page.words(i + 1) if here and after and after[:2] == here[:2] else None


def _is_whole(long: str, short: str, small: frozenset[str]) -> bool:
    """Whether `short` is an acronym of the whole of `long`."""
    words = [w[0] for w in _LETTERS.finditer(long)]
    return bool(compiled(_SHORT).fullmatch(short)) and spells(words, short, small)


def _long_form(text: str, start: int, end: int, short: str, small: frozenset[str]) -> int | None:
    """Return where from `start` on the long form of `short` begins: the fewest last words that spell it.

    Words whose first letters spell it are better than fewer words that need letters from within.
    """
    words = list(_LETTERS.finditer(text, start, end))[-len(short) - _SPARE_WORDS :]
    for initials in (True, False):
        for count in range(1, len(words) + 1):
            begins = words[-count][0].casefold() not in _NO_BEGINNING
            if begins and spells([w[0] for w in words[-count:]], short, small, initials=initials):
                return words[-count].start()
    return None


def _long_form_end(text: str, start: int, end: int, short: str, small: frozenset[str]) -> int | None:
    """Return where the long form of `short` that begins at `start` ends: a word or two may follow it.

    The last word is rather one with the acronym's last letter, though a last "S" needs none.
    """
    words = list(_LETTERS.finditer(text, start, end))
    counts = range(max(len(words) - _TRAILING_WORDS, 1), len(words) + 1)
    closing = sorted(counts, key=lambda n: words[n - 1][0][0].casefold() != short[-1].casefold())
    for initials, tried in ((True, closing), (False, reversed(counts))):
        for count in tried:
            if spells([w[0] for w in words[:count]], short, small, initials=initials):
                return words[count - 1].end()
    return None


def spells(
    words: Sequence[str], short: str, small: frozenset[str] = _NO_BEGINNING, *, initials: bool = False
) -> bool:
    """Whether the words account for the letters of an acronym, with their first letters only if `initials`.

    A plural's "s" needs no word, and neither does the last "S" of what stands before a noun
    ("child and adolescent mental health (CAMHS) service"); one word of many may go without a letter, and so
    may those that are `small`, given in small letters.
    """
    letters = [c.casefold() for c in short if c.isalnum()]
    if short[-1] == "s" and short[:-1].isupper():
        letters.pop()
    folded = ["and" if w == "&" else w.casefold() for w in words]
    if not letters or not folded or folded[0][0] != letters[0]:
        return False
    many = len(letters) >= _MANY
    reach = 1 if initials else _FROM_ONE_WORD
    return _spells(folded, letters, reach, small, spare=many) or (
        many and letters[-1] == "s" and _spells(folded, letters[:-1], reach, small, spare=False)
    )


def _spells(words: list[str], letters: list[str], reach: int, small: frozenset[str], *, spare: bool) -> bool:
    """Whether the letters come in order, up to `reach` from a word, of which the first is its beginning."""
    if not letters:
        return True
    if not words:
        return False
    word, rest = words[0], words[1:]
    if word[0] == letters[0]:
        at, used = 0, 0
        while used < min(len(letters), reach) and (at := word.find(letters[used], at)) >= 0:
            used, at = used + 1, at + 1
            if _spells(rest, letters[used:], reach, small, spare=spare):
                return True
    if word in small:
        return _spells(rest, letters, reach, small, spare=spare)
    return spare and _spells(rest, letters, reach, small, spare=False)
