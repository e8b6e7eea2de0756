"""The notation in which a house style writes its forms, read with pyparsing and made regular expressions.

Only compiling a pack imports this module; checking a draft works with the expressions alone.

    word          that word, in any case; white space between words is any white space
    "("           quoted text, for characters that mean something here; white space beside it may be absent
    [a b]         may be absent
    (a | b)       one of several
    {name}        the part `name`, found again under that name; {label: name} under another
    {label: (…)}  a part spelled out in place
    <name>        the part `name`, not found again
    a / b         one or more a, with b between them
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from linter.grammar.terminals import TERMINALS, WIDTHLESS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_APOSTROPHES = "['\u2018\u2019]"
_HYPHENS = "[-\u2010\u2011\u2013]"
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


class NotationError(Exception):
    """A form that can't be read; `line` and `column` count from 1 inside the form's text."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


@dataclass(frozen=True, slots=True)
class _Literal:
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    label: str
    at: int


@dataclass(frozen=True, slots=True)
class _Spelled:
    label: str
    inner: _Choice


@dataclass(frozen=True, slots=True)
class _Optional:
    inner: _Choice


@dataclass(frozen=True, slots=True)
class _List:
    item: _Item
    between: _Item


@dataclass(frozen=True, slots=True)
class _Sequence:
    """Items, and for each whether white space stands before it."""

    items: tuple[_Item, ...]
    spaced: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    sequences: tuple[_Sequence, ...]


_Item = _Literal | _Part | _Spelled | _Optional | _List | _Choice


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
        tree = _read(self.text)
        found = self.choice(tree)
        labels = _GROUP_NAME.findall(found)
        if len(labels) != len(set(labels)):
            twice = next(name for name in labels if labels.count(name) > 1)[4:-1]
            raise NotationError(f"the label {twice!r} is used twice", 1, 1)
        return f"{_edge(tree, 0)}{found}{_edge(tree, -1)}"

    def choice(self, choice: _Choice) -> str:
        found = [self.sequence(s) for s in choice.sequences]
        return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"

    def sequence(self, sequence: _Sequence) -> str:
        """Join the items; an optional one takes the white space with it that its absence would leave."""
        items = sequence.items
        required = [i for i, item in enumerate(items) if not isinstance(item, _Optional)]
        last = required[-1] if required else -1
        out = []
        for i, item in enumerate(items):
            before = _gap(items[i - 1], item) if i and sequence.spaced[i] else ""
            after = _gap(item, items[i + 1]) if i + 1 < len(items) and sequence.spaced[i + 1] else ""
            if i and _takes_gap(sequence, i - 1, last):
                before = ""
            if not isinstance(item, _Optional):
                out.append(before + self.item(item))
            elif _takes_gap(sequence, i, last):
                out.append(f"{before}(?:{self.choice(item.inner)}{after})?")
            elif i > last:
                out.append(f"(?:{before}{self.choice(item.inner)})?")
            else:
                out.append(f"{before}(?:{self.choice(item.inner)})?")
        return "".join(out)

    def item(self, item: _Item) -> str:
        match item:
            case _Literal():
                return _literal(item.text)
            case _Part():
                inner = self.part(item)
                return f"(?P<{_group(item.label)}>{inner})" if item.label else f"(?:{inner})"
            case _Spelled():
                return f"(?P<{_group(item.label)}>{self.choice(item.inner)})"
            case _Optional():
                return f"(?:{self.choice(item.inner)})?"
            case _List():
                one, between = self.item(item.item), self.item(item.between)
                return rf"{one}(?:\s*{between}\s*{_unlabelled(one)})*"
            case _Choice():
                return f"(?:{self.choice(item)})"

    def part(self, part: _Part) -> str:
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


def _takes_gap(sequence: _Sequence, i: int, last: int) -> bool:
    """Whether item `i` is an optional one that stands by itself before the last required one."""
    return isinstance(sequence.items[i], _Optional) and i < last and (i == 0 or sequence.spaced[i])


def _group(label: str) -> str:
    return label.replace("-", "_")


def _unlabelled(expression: str) -> str:
    return _GROUP_NAME.sub("(?:", expression)


def _literal(text: str) -> str:
    escaped = r"\s+".join(re.escape(word) for word in text.split()) or re.escape(text)
    return escaped.replace("'", _APOSTROPHES).replace(r"\-", _HYPHENS)


def _gap(left: _Item, right: _Item) -> str:
    if isinstance(right, _Part) and right.name in WIDTHLESS:
        return ""
    punctuation = any(
        isinstance(i, _Literal) and i.quoted for i in (_outermost(left, -1), _outermost(right, 0))
    )
    return r"\s*" if punctuation else r"\s+"


def _outermost(item: _Item, side: int) -> _Item:
    """Return the literal or part at the left (0) or right (-1) edge of `item`, by its first alternative."""
    match item:
        case _Optional() | _Spelled():
            return _outermost(item.inner, side)
        case _Choice():
            return _outermost(item.sequences[0].items[side], side)
        case _List():
            return _outermost(item.item, side)
        case _:
            return item


def _edge(tree: _Choice, side: int) -> str:
    """Keep a form that begins or ends with a word from beginning or ending inside a longer one."""
    edge = _outermost(tree, side)
    if not isinstance(edge, _Literal) or not edge.text[side].isalnum():
        return ""
    return r"(?<!\w)" if side == 0 else r"(?!\w)"


def _read(text: str) -> _Choice:
    from pyparsing import ParseBaseException

    try:
        tree: _Choice = _notation().parse_string(text, parse_all=True)[0]
    except ParseBaseException as fault:
        rest = text[fault.loc : fault.loc + 12] or "the end"
        raise NotationError(f"the form can't be read at {rest!r}", fault.lineno, fault.column) from None
    return tree


@cache
def _notation() -> Any:  # noqa: ANN401  pyparsing's parser elements are untyped
    import pyparsing as pp

    space = pp.Optional(pp.White()).leave_whitespace()

    def tight(pattern: str) -> pp.ParserElement:
        return pp.Regex(pattern).leave_whitespace()

    choice = pp.Forward()
    word = tight(r"[^\s\"\[\](){}<>|/]+").set_parse_action(lambda t: _Literal(t[0]))
    quoted = tight(r'"[^"]+"').set_parse_action(lambda t: _Literal(t[0][1:-1], quoted=True))
    name = tight(r"[a-z][a-z0-9-]*")
    optional = (tight(r"\[") + choice + tight(r"\]")).set_parse_action(lambda t: _Optional(t[1]))
    group = (tight(r"\(") + choice + tight(r"\)")).set_parse_action(lambda t: t[1])
    labelled = (tight(r"\{") + name + tight(r":\s*") + name + tight(r"\}")).set_parse_action(
        _located(lambda t, at: _Part(t[3], t[1], at))
    )
    spelled = (
        tight(r"\{") + name + tight(r":\s*") + tight(r"\(") + choice + tight(r"\)\s*\}")
    ).set_parse_action(lambda t: _Spelled(t[1], t[4]))
    plain = (tight(r"\{") + name + tight(r"\}")).set_parse_action(
        _located(lambda t, at: _Part(t[1], t[1], at))
    )
    silent = (tight("<") + name + tight(">")).set_parse_action(_located(lambda t, at: _Part(t[1], "", at)))
    atom = quoted | optional | group | spelled | labelled | plain | silent | word
    listed = (atom + tight(r"\s*/\s*") + atom).set_parse_action(lambda t: _List(t[0], t[2]))
    step = pp.Group(space + (listed | atom))
    sequence = (step[1, ...] + space.suppress()).set_parse_action(_sequence)
    choice <<= pp.DelimitedList(sequence, delim=tight(r"\|")).set_parse_action(lambda t: _Choice(tuple(t)))
    return choice.leave_whitespace()


def _located(make: Callable[[Any, int], _Part]) -> Callable[[str, int, Any], _Part]:
    return lambda _text, at, tokens: make(tokens, at)


def _sequence(tokens: Any) -> _Sequence:  # noqa: ANN401  pyparsing's results are untyped
    steps = list(tokens)
    return _Sequence(
        tuple(step[-1] for step in steps),
        tuple(isinstance(step[0], str) and step[0].isspace() for step in steps),
    )
