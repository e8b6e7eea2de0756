"""Words with their look: texts with slots, prompts and Markdown's stars become spans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from linter.cache.expressions import compiled
from linter.grammar.slots import Slot, find_slots
from linter.model.frozen import Frozen

# Stars that open or close an emphasis (one between spaces is itself), an escaped sign, a prompt.
_SIGN = compiled(
    r"(?P<stars>(?<![*\\])\*{1,3}(?![*\s])|(?<=[^\s*\\])\*{1,3}(?!\*))|\\(?P<escaped>[*\\])"
    r"|(?P<prompt>\[(?i:insert|add|enter|choose|confirm)\b[^\[\]]*\])"
)
_BOLD, _ITALIC = 2, 1  # the stars that set each


class Span(Frozen):
    """Words in one look.

    `target` is the bookmark whose number they repeat, "" for words of their own; a `prompt` waits for what
    belongs in its place.
    """

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""
    prompt: bool = False


Fill: TypeAlias = Callable[[Slot], tuple[Span, ...]]
"""What a slot is replaced by; nothing, where it and the space before it are to go."""


def spans(text: str, fill: Mapping[str, Fill]) -> tuple[Span, ...]:
    """Return `text` as spans; `fill` has an entry for each of its slots."""
    made: list[Span] = []
    look = at = 0
    for slot in find_slots(text):
        look = _add(made, text[at : slot.start], look)
        filled = fill[slot.name](slot)
        if not filled and made:
            made[-1] = made[-1]._replace(text=made[-1].text.rstrip(" "))
        made += (_looking(span, look) for span in filled)
        at = slot.end
    _add(made, text[at:], look)
    return tuple(_joined(made))


def text_of(held: tuple[Span, ...]) -> str:
    """Return the words of spans without their look."""
    return "".join(span.text for span in held)


def listed(items: Sequence[tuple[Span, ...]]) -> tuple[Span, ...]:
    """Return spans as a list in words: "A", "A and B", "A, B and C"."""
    made: list[Span] = []
    for n, item in enumerate(items):
        joint = "" if n == 0 else " and " if n == len(items) - 1 else ", "
        made += (Span(joint), *item) if joint else item
    return tuple(made)


def _add(made: list[Span], text: str, look: int) -> int:
    """Add a text without slots in the look that holds at its start; return the one that holds at its end."""
    at = 0
    for sign in _SIGN.finditer(text):
        made.append(_looking(Span(text[at : sign.start()]), look))
        if sign["stars"]:
            look ^= len(sign["stars"])
        else:
            shown = sign["escaped"] or sign["prompt"]
            made.append(_looking(Span(shown, prompt=bool(sign["prompt"])), look))
        at = sign.end()
    made.append(_looking(Span(text[at:]), look))
    return look


def _looking(span: Span, look: int) -> Span:
    return span._replace(bold=span.bold or bool(look & _BOLD), italic=span.italic or bool(look & _ITALIC))


def _joined(made: list[Span]) -> Iterator[Span]:
    """Yield the spans, neighbours that look alike as one."""
    held: Span | None = None
    for span in made:
        if not span.text:
            continue
        alone = span.target or span.prompt
        if held is not None and not alone and held[1:] == span[1:]:
            held = held._replace(text=held.text + span.text)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
