"""The notation in which a house style writes its forms, read with pyparsing into trees.

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

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class NotationError(Exception):
    """A form that can't be read; `line` and `column` count from 1 inside the form's text."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


@dataclass(frozen=True, slots=True)
class Literal:
    """A word, or a quoted text."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its `name`; `label` is "" where it is not found again. `at` is its offset in the form."""

    name: str
    label: str
    at: int


@dataclass(frozen=True, slots=True)
class Spelled:
    """A part that is spelled out in place."""

    label: str
    inner: Choice


@dataclass(frozen=True, slots=True)
class Maybe:
    """What may be absent."""

    inner: Choice


@dataclass(frozen=True, slots=True)
class Listing:
    """One or more items with something between them."""

    item: Item
    between: Item


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items, and for each whether white space stands before it."""

    items: tuple[Item, ...]
    spaced: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    sequences: tuple[Sequence, ...]


Item = Literal | Part | Spelled | Maybe | Listing | Choice


def read_form(text: str) -> Choice:
    """Return the form `text` as a tree; raises NotationError where it can't be read."""
    from pyparsing import ParseBaseException

    try:
        tree: Choice = _notation().parse_string(text, parse_all=True)[0]
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
    word = tight(r"[^\s\"\[\](){}<>|/]+").set_parse_action(lambda t: Literal(t[0]))
    quoted = tight(r'"[^"]+"').set_parse_action(lambda t: Literal(t[0][1:-1], quoted=True))
    name = tight(r"[a-z][a-z0-9-]*")
    optional = (tight(r"\[") + choice + tight(r"\]")).set_parse_action(lambda t: Maybe(t[1]))
    group = (tight(r"\(") + choice + tight(r"\)")).set_parse_action(lambda t: t[1])
    labelled = (tight(r"\{") + name + tight(r":\s*") + name + tight(r"\}")).set_parse_action(
        _located(lambda t, at: Part(t[3], t[1], at))
    )
    spelled = (
        tight(r"\{") + name + tight(r":\s*") + tight(r"\(") + choice + tight(r"\)\s*\}")
    ).set_parse_action(lambda t: Spelled(t[1], t[4]))
    plain = (tight(r"\{") + name + tight(r"\}")).set_parse_action(
        _located(lambda t, at: Part(t[1], t[1], at))
    )
    silent = (tight("<") + name + tight(">")).set_parse_action(_located(lambda t, at: Part(t[1], "", at)))
    atom = quoted | optional | group | spelled | labelled | plain | silent | word
    listed = (atom + tight(r"\s*/\s*") + atom).set_parse_action(lambda t: Listing(t[0], t[2]))
    step = pp.Group(space + (listed | atom))
    sequence = (step[1, ...] + space.suppress()).set_parse_action(_sequence)
    choice <<= pp.DelimitedList(sequence, delim=tight(r"\|")).set_parse_action(lambda t: Choice(tuple(t)))
    return choice.leave_whitespace()


def _located(make: Callable[[Any, int], Part]) -> Callable[[str, int, Any], Part]:
    return lambda _text, at, tokens: make(tokens, at)


def _sequence(tokens: Any) -> Sequence:  # noqa: ANN401  pyparsing's results are untyped
    steps = list(tokens)
    return Sequence(
        tuple(step[-1] for step in steps),
        tuple(isinstance(step[0], str) and step[0].isspace() for step in steps),
    )
