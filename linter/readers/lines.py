"""The lines of a file, and which of them belong to one paragraph."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.labels import split_label
from linter.readers.openings import is_heading, is_rule, opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Only these end a line; a vertical tab, a form feed or U+2028 stays in the text, as editors count lines.
_LINE_END = compiled(r"\r\n|\r|\n")

# Editors and converters that break lines do so at 72 to 100 columns, seldom at 120.
_WIDEST_WRAP = 120
# A break in mid sentence tells of wrapping only in a line of some length; a cover's lines are shorter.
_SHORTEST_WRAP = 40
# Of so many lines, so few may be longer: a cover's list, an address.
_HUNDRED, _FEW = 100, 4
# Nobody breaks lines by hand at this length: where most text stands in such lines, each is a paragraph.
_PARAGRAPH_LINE = 240
# Proportional type, set to a width and then extracted, gives lines that differ by a fifth.
_SLACK = 0.8
# So many breaks in mid sentence, and this share of all, make a wrapped file; one may be a slip.
_ENOUGH_BREAKS = 2
_BREAK_SHARE = 4

# After these words a number that begins the next line belongs to the sentence.
_EXPECTS_NUMBER = (
    " paragraph paragraphs recommendation recommendations section sections table tables figure figures"
    " example examples and or to of in by at on from than age aged about between over under was were is"
    " are for the with until since & - – "
)
_OPENS_WORDS = compiled(r"[^\w\s]*[^\W\d_a-z]|[\"'“‘(\[*]|$")
_BRACKET_ALONE = compiled(r"[*_]*\([^()]*\)[*_.;,]*$")
_LEADERS = compiled(r"\.{4,}[ \u00a0]*\d+$")  # a line of the Contents
_LABELLED = compiled(r"[A-Z][\w()',/ -]{1,80}:(?:\s|$)")
_LETTER_BEFORE_HYPHEN = compiled(r"[^\W\d_]-$")


# A number, its marks of emphasis and the first letter behind it need no more.
_LABEL_ROOM = 40


class Line(Frozen):
    """A stretch of one line of the file: where it begins there, counted from 1, and its text."""

    number: int
    column: int
    text: str

    def cut(self, start: int) -> Line:
        """Return what is left of the line without its first `start` characters."""
        return Line(self.number, self.column + start, self.text[start:])


class Layout(Frozen):
    """How a file sets its paragraphs: one a line (`single`), or wrapped at `width` columns (0: unknown)."""

    single: bool
    width: int = 0


def split_lines(text: str) -> list[str]:
    """Return the lines of `text` without their ends; only CR LF, CR and LF end a line."""
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


def stripped(number: int, text: str) -> Line:
    """Return line `number` without the white space around its text."""
    return Line(number, len(text) - len(text.lstrip()) + 1, text.strip())


def text_layout(lines: Sequence[str]) -> Layout:
    """Return how a plain text is set: a paragraph a line, unless its lines are evidently wrapped."""
    width = _wrap_width(lines)
    return Layout(single=not width, width=width)


def markdown_layout(lines: Sequence[str]) -> Layout:
    """Return how a Markdown text is set: lines are joined, unless most text stands in very long ones."""
    long = sum(len(line) for line in lines if len(line) > _PARAGRAPH_LINE)
    return Layout(single=long * 2 > sum(map(len, lines)))


def group(lines: Iterable[Line], layout: Layout) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that make a paragraph together; lines without text part paragraphs and are left out."""
    held: list[Line] = []
    for line in lines:
        text = line.text.rstrip()
        if held and (not text or layout.single or _apart(held, text, layout.width)):
            yield tuple(held)
            held = []
        if text:
            held.append(line)
    if held:
        yield tuple(held)


def broken_word(before: str) -> bool:
    """Say whether a line ends behind a hyphen in a word ("multi-"), which takes no space when lines join."""
    return bool(_LETTER_BEFORE_HYPHEN.search(before[-2:]))


def _apart(held: Sequence[Line], after: str, width: int) -> bool:
    """Say whether a line begins another paragraph than that of the lines `held` before it.

    `width` is that of a wrapped text, else 0.
    """
    before = held[-1].text.rstrip()
    if any(_has_columns(text) or is_heading(text) or is_rule(text) for text in (before, after)):
        return True
    if _LEADERS.search(before) or (_LABELLED.match(before) and _LABELLED.match(after)):
        return True
    numbered = _begins_numbered(before, after)
    if opening(after).bulleted or (numbered and not _counts_in_sentence(held, after, width)):
        return True
    if not width:
        return bool(_BRACKET_ALONE.match(after))
    goes_on = _mid_sentence(before, after) or (after[0].isdigit() and (numbered or _expects_number(before)))
    return _fits(before, after, width) and not goes_on


def _has_columns(text: str) -> bool:
    """Say whether a tab parts the words of a line; one behind a bullet or a number is none such."""
    if "\t" not in text:
        return False
    words = text[opening(text).words :]
    return "\t" in words[split_label(words)[1] :]


def _begins_numbered(before: str, after: str) -> bool:
    """Say whether the second line has a number of its own in front, not one that the sentence asks for."""
    plain = after[:_LABEL_ROOM].replace("*", "")
    number, body = split_label(plain)
    if not number or not _OPENS_WORDS.match(plain, body) or _expects_number(before):
        return False
    return not (number.endswith(")") and _is_open(before, number))


def _is_open(before: str, number: str) -> bool:
    """Say whether a number with a bracket behind it closes what the line before has opened."""
    return before.count("(") > before.count(")") and not number.startswith("(")


def _counts_in_sentence(held: Sequence[Line], after: str, width: int) -> bool:
    """Say whether a number that begins a line of a wrapped text ends a sentence ("before they turn / 18.").

    The line before is full and stops in mid sentence, and no series goes on with the number.
    """
    number = split_label(after)[0].rstrip(".")
    before = held[-1].text.rstrip()
    if not width or not number.isdecimal() or _fits(before, after, width) or not before[-1].islower():
        return False
    counted = split_label(held[0].text.replace("*", ""))[0].rstrip(".").split(".")
    return int(number) > 1 and all(not part.isdecimal() or int(part) + 1 != int(number) for part in counted)


def _expects_number(before: str) -> bool:
    """Say whether the last word of a line ("paragraph", "and") lets a number go on with the sentence."""
    last = before.rsplit(maxsplit=1)[-1].lstrip("(").lower()
    return last.endswith((",", "(")) or f" {last} " in _EXPECTS_NUMBER


def _fits(before: str, after: str, width: int) -> bool:
    """Say whether the next line's first word had room on the line before, so that the break is meant."""
    return len(before) + 1 + len(after.split(maxsplit=1)[0]) <= width * _SLACK


def _mid_sentence(before: str, after: str) -> bool:
    return (before[-1].islower() or before[-1] in ",-") and after[0].islower()


def _wrap_width(lines: Sequence[str]) -> int:
    """Return the width at which the lines of a text are evidently wrapped, 0 if they are not."""
    texts = [line.strip() for line in lines]
    lengths = sorted(len(text) for text in texts if text and "\t" not in text)
    wrapped = [length for length in lengths if length <= _WIDEST_WRAP]
    spared = max(len(lengths) // _HUNDRED, _FEW if len(lengths) > _HUNDRED else 0)
    if not wrapped or len(lengths) - len(wrapped) > spared:
        return 0
    width = wrapped[len(wrapped) * 99 // _HUNDRED]
    pairs = [(a, b) for a, b in pairwise(texts) if a and b and not opening(b).bulleted]
    breaks = [(a, b) for a, b in pairs if _mid_sentence(a, b)]
    forced = sum(len(a) >= _SHORTEST_WRAP and not _fits(a, b, width) for a, b in breaks)
    evident = forced * 2 > len(breaks) and forced * _BREAK_SHARE >= len(pairs)
    return width if evident and forced >= _ENOUGH_BREAKS else 0
