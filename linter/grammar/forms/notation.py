"""Forms in the notation of a house style (linter.grammar.forms.form_trees) made regular expressions.

Only compiling a pack imports this module; checking a draft works with the expressions alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.grammar.forms.form_trees import (
    Choice,
    Item,
    Listing,
    Literal,
    Maybe,
    NotationError,
    Part,
    Sequence,
    Spelled,
    read_form,
)
from linter.grammar.forms.terminals import TERMINALS, WIDTHLESS
from linter.grammar.number_words import RAISED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_APOSTROPHES = "['\u2018\u2019]"
_HYPHENS = "[-\u2010\u2011\u2013]"
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


def compile_form(text: str, parts: Mapping[str, str]) -> str:
    """Return the regular expression of the form `text`, to be matched ignoring case.

    `parts` maps the style's own part names to their notation. Raises NotationError for a form that can't
    be read, an unknown part, or a label used twice.
    """
    return _Writer(text, parts, ()).form()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one form as an expression; `within` are the parts being spelled out, to refuse a circle."""

    text: str
    parts: Mapping[str, str]
    within: tuple[str, ...]

    def form(self) -> str:
        tree = read_form(self.text)
        found = self.choice(tree)
        labels = _GROUP_NAME.findall(found)
        if len(labels) != len(set(labels)):
            twice = next(name for name in labels if labels.count(name) > 1)[4:-1]
            raise NotationError(f"the label {twice!r} is used twice", 1, 1)
        return f"{_edge(tree, 0)}{found}{_edge(tree, -1)}"

    def choice(self, choice: Choice) -> str:
        found = [self.sequence(s) for s in choice.sequences]
        return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"

    def sequence(self, sequence: Sequence) -> str:
        """Join the items; an optional one takes the white space with it that its absence would leave."""
        items = sequence.items
        required = [i for i, item in enumerate(items) if not isinstance(item, Maybe)]
        last = required[-1] if required else -1
        out = []
        for i, item in enumerate(items):
            before = _gap(items[i - 1], item) if i and sequence.spaced[i] else ""
            after = _gap(item, items[i + 1]) if i + 1 < len(items) and sequence.spaced[i + 1] else ""
            if i and _takes_gap(sequence, i - 1, last):
                before = ""
            if not isinstance(item, Maybe):
                out.append(before + self.item(item))
            elif _takes_gap(sequence, i, last):
                out.append(f"{before}(?:{self.choice(item.inner)}{after})?")
            elif i > last:
                out.append(f"(?:{before}{self.choice(item.inner)})?")
            else:
                out.append(f"{before}(?:{self.choice(item.inner)})?")
        return "".join(out)

    def item(self, item: Item) -> str:
        match item:
            case Literal():
                return _literal(item.text)
            case Part():
                inner = self.part(item)
                return f"(?P<{_group(item.label)}>{inner})" if item.label else f"(?:{inner})"
            case Spelled():
                return f"(?P<{_group(item.label)}>{self.choice(item.inner)})"
            case Maybe():
                return f"(?:{self.choice(item.inner)})?"
            case Listing():
                one, between = self.item(item.item), self.item(item.between)
                return rf"{one}(?:\s*{between}\s*{_unlabelled(one)})*"
            case Choice():
                return f"(?:{self.choice(item)})"

    def part(self, part: Part) -> str:
        if part.name in self.within:
            raise self.error(f"the part {part.name!r} is made of itself", part.at)
        if part.name in self.parts:
            inner = _Writer(self.parts[part.name], self.parts, (*self.within, part.name))
            try:
                return _unlabelled(inner.form())
            except NotationError as fault:
                raise self.error(fault.message, part.at) from None
        if part.name in TERMINALS:
            return TERMINALS[part.name]
        known = ", ".join(sorted({*self.parts, *TERMINALS}))
        raise self.error(f"there is no part {part.name!r}; the known ones are {known}", part.at)

    def error(self, message: str, at: int) -> NotationError:
        return NotationError(message, self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at))


def _takes_gap(sequence: Sequence, i: int, last: int) -> bool:
    """Whether item `i` is an optional one that stands by itself before the last required one."""
    return isinstance(sequence.items[i], Maybe) and i < last and (i == 0 or sequence.spaced[i])


def _group(label: str) -> str:
    return label.replace("-", "_")


def _unlabelled(expression: str) -> str:
    return _GROUP_NAME.sub("(?:", expression)


def _literal(text: str) -> str:
    escaped = r"\s+".join(re.escape(word) for word in text.split()) or re.escape(text)
    return escaped.replace("'", _APOSTROPHES).replace(r"\-", _HYPHENS)


def _gap(left: Item, right: Item) -> str:
    if isinstance(right, Part) and right.name in WIDTHLESS:
        return ""
    punctuation = any(
        isinstance(i, Literal) and i.quoted for i in (_outermost(left, -1), _outermost(right, 0))
    )
    return r"\s*" if punctuation else r"\s+"


def _outermost(item: Item, side: int) -> Item:
    """Return the literal or part at the left (0) or right (-1) edge of `item`, by its first alternative."""
    match item:
        case Maybe() | Spelled():
            return _outermost(item.inner, side)
        case Choice():
            return _outermost(item.sequences[0].items[side], side)
        case Listing():
            return _outermost(item.item, side)
        case _:
            return item


def _edge(tree: Choice, side: int) -> str:
    """Keep a form that may begin or end with a word from beginning or ending inside a longer one.

    A number may follow without a space, "Recommendation2.1", and so may the raised figure of a note.
    """
    if not any(isinstance(edge, Literal) and edge.text[side].isalnum() for edge in _edges(tree, side)):
        return ""
    return r"(?<!\w\B)" if side == 0 else rf"(?!\B[^\W\d{RAISED}])"


def _edges(item: Item, side: int) -> Iterator[Item]:
    """Yield the literals and parts that may stand at the left (0) or right (-1) edge of `item`."""
    match item:
        case Maybe() | Spelled():
            yield from _edges(item.inner, side)
        case Choice():
            for sequence in item.sequences:
                yield from _edges(sequence.items[side], side)
        case Listing():
            yield from _edges(item.item, side)
        case _:
            yield item
