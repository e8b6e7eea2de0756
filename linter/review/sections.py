"""The headings of a report and what stands under them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import match
from linter.grammar.wording import folded, sorted_words
from linter.model.draft import Block, Kind, Story
from linter.model.frozen import Frozen
from linter.model.review import Section

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from linter.model.style import HouseStyle, SectionStyle
    from linter.review.page import Page

_TITLE_LENGTH = 80  # a longer line is no title
_SEVERAL = 3  # so many titles in capitals tell how a report sets its titles
_SHORT_TITLE = 5  # a word of fewer capitals may be an acronym
_SMALL_WORD = 3  # "in", "and" and the like say little in a title
_SENTENCE_ENDS = (".", ";", ",", "?", "!", ":")
_NEAR = (
    0.85  # how alike a numbered or styled title and the style's must be: a slip of the pen, not another title
)


class _Line(Frozen):
    """A line that may be a title; `section` is the style's of this title, if there is one.

    `loud` says that it is in capitals throughout, in a report that sets its titles so.
    """

    at: int
    block: Block
    title: str
    section: SectionStyle | None
    loud: bool

    @property
    def marked(self) -> bool:
        """Whether the file itself calls it a title."""
        return self.block.kind in (Kind.HEADING, Kind.TITLE)


class _Heading(Frozen):
    """A heading at `level` of the report; `marked_level` is the file's level for it, 0 for none."""

    block: int
    style: SectionStyle | None
    level: int
    marked_level: int = 0


# "[Recommendation 2.1]" on a line of its own is no slip of the pen for a title
_CITING = compiled(r"\A[(\[]|\d\.\d[)\].]*\s*\Z")

_TOP = _Heading(-1, None, 1)  # before the first heading


class Titles(Frozen):
    """The style's section titles, by folded title and by its words in any order."""

    exact: dict[str, SectionStyle]
    words: dict[str, SectionStyle]
    depth: dict[str, int]
    numbers: dict[str, SectionStyle]

    @classmethod
    def of(cls, style: HouseStyle) -> Titles:
        """Index the titles and aliases of `style`."""
        exact = {folded(t): s for s in reversed(style.sections) for t in (*s.aliases, s.title)}
        depth: dict[str, int] = {"": 0}
        for section in style.sections:
            depth[section.key] = depth[section.parent] + 1
        numbers = {s.number: s for s in style.sections if s.number}
        return cls(exact, {sorted_words(t): s for t, s in exact.items()}, depth, numbers)

    def named(self, title: str, *, tolerant: bool) -> SectionStyle | None:
        """Return the section of this title; `tolerant` allows another order of words or a slip of the pen."""
        text = folded(title)
        if (found := self.exact.get(text)) and not _CITING.match(title):
            return found
        if not tolerant or not text:
            return None
        if _CITING.search(title):
            return None
        if found := self.words.get(sorted_words(title)):
            return found
        near = [known for known in self.exact if _shares_letters(text, known)]
        if not near:
            return None
        from difflib import get_close_matches

        near = get_close_matches(text, near, 1, _NEAR)
        return self.exact[near[0]] if near else None

    def reworded(self, title: str, number: str) -> SectionStyle | None:
        """Return the section that has `number` and most of its own words in `title`, and others besides."""
        style = self.numbers.get(number.rstrip("."))
        own = {w for w in folded(style.title).split() if len(w) > _SMALL_WORD} if style else set()
        return style if own and 2 * len(own & set(folded(title).split())) > len(own) else None


def _shares_letters(text: str, title: str) -> bool:
    """Whether the letters of two titles, in any order, leave it open that they are nearly the same."""
    length = len(text) + len(title)
    if 2 * min(len(text), len(title)) < _NEAR * length:
        return False
    return 2 * (Counter(text) & Counter(title)).total() >= _NEAR * length


def first_section(page: Page, titles: Titles) -> int:
    """Return the first block that carries a section's title; the number of blocks if none does."""
    with_colon = _with_colon(page, titles)
    for i, block in page.body():
        if (_may_be_title(block) or i in with_colon) and titles.named(
            block.text[block.body :], tolerant=False
        ):
            return i
    return len(page.draft.blocks)


def _with_colon(page: Page, titles: Titles) -> frozenset[int]:
    """Return the blocks that are titles of the style with a colon behind them, where several are written so.

    Behind the first of them none may stand without: else they open the lines of some list.
    """
    ended = [i for i, text in enumerate(page.plain) if text.endswith(":") and len(text) <= _TITLE_LENGTH]
    blocks = [(i, page.draft.blocks[i]) for i in ended] if len(ended) >= _SEVERAL else []
    held = ((i, b) for i, b in blocks if b.story is Story.BODY and not b.hidden and _is_line(b))
    found = {i: s.key for i, b in held if (s := titles.exact.get(folded(b.text[b.body :])))}
    keys = set(found.values())
    if len(keys) < _SEVERAL:
        return frozenset()
    behind = (b.text[b.body :] for i, b in page.body(min(found)) if i not in found and _may_be_title(b))
    bare = {s.key for text in behind if (s := titles.exact.get(folded(text)))}
    return frozenset() if bare & keys else frozenset(found)


def read_sections(page: Page, titles: Titles, start: int) -> tuple[Section, ...]:
    """Read the headings from block `start` on, and nest them."""
    headings = list(_headings(page, titles, start))
    stop = max((i for i, _ in page.body()), default=-1) + 1
    sections: list[Section] = []
    for at, heading in enumerate(headings):
        parent = _parent(sections, heading, headings)
        place, number = page.words(heading.block), page.label(heading.block)
        printed = page.draft.blocks[heading.block].text.strip().replace("\t", " ")
        path = (*(sections[parent].path if parent is not None else ()), printed)
        end = next((h.block for h in headings[at + 1 :] if h.level <= heading.level), stop)
        key = heading.style.key if heading.style else ""
        title = page.quote(place)
        sections.append(Section(key, title, place, heading.level, number, parent, heading.block, end, path))
    return tuple(sections)


def _parent(sections: list[Section], heading: _Heading, headings: list[_Heading]) -> int | None:
    for i in range(len(sections) - 1, -1, -1):
        if headings[i].level < heading.level:
            return i
    return None


def _headings(page: Page, titles: Titles, start: int) -> Iterator[_Heading]:
    last = _TOP
    seen: set[str] = set()
    numbered: dict[int, int] = {}  # the level of the last heading whose number has so many parts
    for line in _lines(page, titles, start):
        if not _is_heading(page, line, last, seen):
            continue
        section = line.section or _reworded(titles, line, seen)
        if section is None and match(page.style.form("case-example"), line.title):
            continue
        level = titles.depth[section.key] if section else _unknown_level(line.block, last, numbered)
        last = _Heading(line.at, section, level, line.block.level if line.marked else 0)
        if section:
            seen.add(section.key)
        if parts := _parts(line.block):
            numbered[parts] = level
        yield last


def _lines(page: Page, titles: Titles, start: int) -> Iterator[_Line]:
    """Yield the lines from block `start` on that may be titles."""
    capitals = 0  # titles of the style in capitals throughout
    with_colon = _with_colon(page, titles)
    for i, block in page.body(start):
        if not _may_be_title(block) and i not in with_colon:
            continue
        title = block.text[block.body :].strip()
        section = titles.named(title, tolerant=True)
        capitals += section is not None and title.isupper()
        loud = capitals >= _SEVERAL and title.isupper() and len(title) > _SHORT_TITLE
        yield _Line(i, block, title, section, loud)


def _is_heading(page: Page, line: _Line, last: _Heading, seen: Container[str]) -> bool:
    """Whether a line is a heading behind the heading `last`; `seen` are the style's sections before it."""
    if line.section is not None:
        return line.section.key not in seen or line.marked or bool(line.block.number)
    listing = last.style is not None and last.style.key == page.style.recommendations
    if listing and not _closes_list(line.block, last.marked_level):
        return False
    return line.marked or line.loud or _opens_series(page, line)


def _reworded(titles: Titles, line: _Line, seen: Container[str]) -> SectionStyle | None:
    """Return the section, not `seen` before, that a title with its number gives in other words."""
    section = titles.reworded(line.title, line.block.number)
    return section if section and section.key not in seen else None


def _closes_list(block: Block, marked_level: int) -> bool:
    """Whether a heading that the file sets like that of the recommendations begins something else.

    With a number or a colon it is the lead-in of a group.
    """
    as_high = block.kind is Kind.HEADING and 0 < block.level <= marked_level
    return as_high and not block.number and not block.text.rstrip().endswith(_SENTENCE_ENDS)


def _may_be_title(block: Block) -> bool:
    ended = block.kind is not Kind.HEADING and block.text.rstrip().endswith(_SENTENCE_ENDS)
    return not ended and _is_line(block)


def _is_line(block: Block) -> bool:
    """Whether a block has no more than a title may have; how it ends is another question."""
    text = block.text[block.body :].strip()
    listed = block.kind is Kind.ITEM and not block.number
    plain = block.kind not in (Kind.CONTENTS, Kind.CELL) and "\t" not in text and "\n" not in text
    return plain and not listed and 0 < len(text) <= _TITLE_LENGTH


def _numbered_title(block: Block) -> bool:
    return bool(block.number) and not block.text[block.body :].rstrip().endswith(_SENTENCE_ENDS)


def _opens_series(page: Page, line: _Line) -> bool:
    """Whether a short numbered line is the title of what follows: the next number lies inside its own."""
    label = page.label(line.at)
    if label is None or not _numbered_title(line.block):
        return False
    following = next((n for i, _ in page.body(line.at + 1) if (n := page.label(i))), None)
    size = len(label.value)
    return (
        following is not None and len(following.value) == size + 1 and following.value[:size] == label.value
    )


def _parts(block: Block) -> int:
    """Return of how many parts a heading's number is made: 2 for "5.4", 0 without a number."""
    return len(block.number.strip(".").split(".")) if block.number else 0


def _unknown_level(block: Block, last: _Heading, numbered: Mapping[int, int]) -> int:
    """Return the level of a heading that the style has not.

    Its number tells it, because it stands beside the last heading with as many parts (`numbered`); else how
    much deeper the file sets it than the heading before it.
    """
    if parts := _parts(block):
        return numbered.get(parts, 2 + parts)
    if block.level and last.marked_level:
        return max(1, last.level + block.level - last.marked_level)
    return block.level or last.level
