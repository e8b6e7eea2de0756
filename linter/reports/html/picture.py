"""The network as a picture in three layers: who is addressed, what is recommended, which paragraphs cite it.

The recommendations and the citing paragraphs stand in reading order, the addressees beside the middle of
what they are asked. Units are those of the picture's own coordinates; letters are about half as wide as high.
"""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.reports.html.network import Addressee, Advised, Bundle, Citing, Network

# The columns: where each begins and how wide it is; between them the ties run.
_BODIES, _BODY_WIDE = 0, 250
_ITEMS, _ITEM_WIDE = 390, 370
_PLACES, _PLACE_WIDE = 880, 200
WIDE = _PLACES + _PLACE_WIDE

_TOP = 34
_ROW = 24
_TITLE = 22
_GAP = 16
_LINE = 15
_PAD = 8

# What fits: letters in a line of a name, lines of a name, letters of a recommendation and of a title.
_NAME_LETTERS, _NAME_LINES = 36, 4
_ITEM_LETTERS, _TITLE_LETTERS = 50, 28
_FLAG_LETTERS = 18
_UNCITED = "cited nowhere"


class Box(Frozen):
    """Something that can be pointed at; `state` says how it stands out ("bad", "odd" or not at all).

    `lines` are the words inside, `flag` those that stand out at its end; `about` is said of it to those who
    do not see it.
    """

    key: str
    kind: str
    state: str
    left: int
    top: int
    wide: int
    high: int
    label: str
    lines: tuple[str, ...]
    about: str
    flag: str = ""

    @property
    def middle(self) -> int:
        """The height at which ties begin and end."""
        return self.top + self.high // 2


class Title(Frozen):
    """Words above boxes."""

    left: int
    baseline: int
    text: str
    state: str = ""


class Curve(Frozen):
    """A tie: the keys of all that it joins, how it stands out, and its path (SVG 2, 9.3)."""

    joins: str
    state: str
    path: str


class Picture(Frozen):
    """What is drawn, and how high it is."""

    high: int
    boxes: tuple[Box, ...]
    titles: tuple[Title, ...]
    brackets: tuple[Curve, ...]
    curves: tuple[Curve, ...]


def draw(network: Network, *, named: bool = True) -> Picture:
    """Return the picture of `network`; where bodies are not `named` at all, no group lacks them."""
    items, item_titles, brackets = _items(network, named=named)
    high = max([box.top + box.high for box in items], default=_TOP)
    places, place_titles = _places(network.places, high)
    bodies = _bodies(network, items)
    boxes = {box.key: box for box in (*bodies, *items, *places)}
    curves = (*_asked(network.bundles, boxes), *_cited(network, boxes))
    layers = ((_BODIES, "Addressed to"), (_ITEMS, "Recommendation"), (_PLACES, "Cited in"))
    heads = [Title(left, 14, words) for left, words in layers if bodies or left != _BODIES]
    bottom = max(box.top + box.high for box in boxes.values()) if boxes else high
    return Picture(
        bottom + _GAP, tuple(boxes.values()), (*heads, *item_titles, *place_titles), brackets, curves
    )


def _items(network: Network, *, named: bool) -> tuple[list[Box], list[Title], tuple[Curve, ...]]:
    """Return the recommendations under their groups, then the cited numbers that are none."""
    boxes: list[Box] = []
    titles: list[Title] = []
    brackets: list[Curve] = []
    top = _TOP
    for bundle in network.bundles:
        titles.append(_heading(bundle, top, named=named))
        begun, top = top, top + _TITLE
        for item in bundle.items:
            boxes.append(_item(item, top))
            top += _ROW
        brackets.append(Curve(bundle.key, "", f"M{_ITEMS - 8} {begun + 2}V{top - 4}"))
        top += _GAP
    if network.lost:
        titles.append(Title(_ITEMS, top + 14, "Cited, but no such recommendation", "bad"))
        top += _TITLE
    for lost in network.lost:
        about = f"{lost.number} is cited, but there is no such recommendation"
        label = lost.number or "?"
        boxes.append(Box(lost.key, "item", "bad", _ITEMS, top, _ITEM_WIDE, _ROW - 4, label, (), about))
        top += _ROW
    return boxes, titles, tuple(brackets)


def _heading(bundle: Bundle, top: int, *, named: bool) -> Title:
    name = f"Group {bundle.number}".rstrip()
    lacks = [] if bundle.addressees or not named else ["names no body"]
    lacks += [] if bundle.items else ["holds no recommendation"]
    return Title(_ITEMS, top + 14, f"{name} {' and '.join(lacks)}".rstrip(), "bad" if lacks else "")


def _item(item: Advised, top: int) -> Box:
    number = item.number or "no number"
    state = "" if item.ties else "bad"
    flag = "" if item.ties else _UNCITED
    about = f"Recommendation {number}, {_cited_in(len(item.ties))}"
    if item.doubts or any(tie.doubts for tie in item.ties):
        state, about = state or "odd", f"{about}, with a finding that doubts what it is joined to"
    letters = _ITEM_LETTERS - len(number) - (_FLAG_LETTERS if flag else 0)
    words = (_short(item.text, letters),) if item.text else ()
    return Box(item.key, "item", state, _ITEMS, top, _ITEM_WIDE, _ROW - 4, number, words, about, flag)


def _cited_in(places: int) -> str:
    return f"cited in {places} place{'s' if places > 1 else ''}" if places else _UNCITED


def _places(places: Sequence[Citing], high: int) -> tuple[list[Box], list[Title]]:
    """Return the citing places under their sections, spread over the height that the others take."""
    sections = [(title, tuple(held)) for title, held in groupby(places, key=lambda place: place.section)]
    needed = sum(_TITLE + len(held) * _ROW for _, held in sections) + _TOP
    gap = max(_GAP, min((high - needed) // max(len(sections), 1), 5 * _GAP))
    boxes, titles, top = [], [], _TOP
    for title, held in sections:
        titles.append(Title(_PLACES, top + 14, _short(title, _TITLE_LETTERS)))
        top += _TITLE
        for place in held:
            label = place.label or "unnumbered"
            about = f"Paragraph {place.label}" if place.label else "An unnumbered paragraph"
            box = Box(
                place.key, "place", "", _PLACES, top, _PLACE_WIDE, _ROW - 4, label, (), f"{about}, citing"
            )
            boxes.append(box)
            top += _ROW
        top += gap
    return boxes, titles


def _bodies(network: Network, items: Sequence[Box]) -> list[Box]:
    """Return the addressees, each as near as can be to the middle of what it is asked."""
    middles = {box.key: box.middle for box in items}
    wanted: dict[str, list[int]] = {body.key: [] for body in network.addressees}
    for bundle in network.bundles:
        for body in bundle.addressees:
            wanted[body.key] += [middles[item.key] for item in bundle.items]
    ideal = {key: sum(held) // len(held) if held else _TOP for key, held in wanted.items()}
    boxes = [_body(body) for body in sorted(network.addressees, key=lambda body: ideal[body.key])]
    return _spread(boxes, ideal, max((box.top + box.high for box in items), default=_TOP))


def _body(body: Addressee) -> Box:
    lines = textwrap.wrap(body.name, _NAME_LETTERS, max_lines=_NAME_LINES, placeholder=" …") or ["no name"]
    about = body.name if body.known else f"{body.name}, which the report does not introduce"
    high = len(lines) * _LINE + 2 * _PAD
    state = "" if body.known else "odd"
    return Box(body.key, "body", state, _BODIES, 0, _BODY_WIDE, high, "", tuple(lines), about)


def _spread(boxes: Sequence[Box], ideal: Mapping[str, int], bottom: int) -> list[Box]:
    """Move boxes down where they would overlap, then back up where that drives them below `bottom`."""
    tops: list[int] = []
    free = _TOP
    for box in boxes:
        tops.append(max(free, ideal[box.key] - box.high // 2))
        free = tops[-1] + box.high + _PAD
    needed = _TOP + sum(box.high + _PAD for box in boxes)
    limit = max(bottom, needed)
    for at in range(len(boxes) - 1, -1, -1):
        tops[at] = min(tops[at], limit - boxes[at].high)
        limit = tops[at] - _PAD
    return [box._replace(top=top) for box, top in zip(boxes, tops, strict=True)]


def _asked(bundles: Sequence[Bundle], boxes: Mapping[str, Box]) -> Iterator[Curve]:
    """Yield the ties from addressees to the groups that ask something of them."""
    for bundle in bundles:
        held = [boxes[item.key] for item in bundle.items]
        if not held:
            continue
        height = (held[0].top + held[-1].top + held[-1].high) // 2
        for addressee in bundle.addressees:
            body = boxes[addressee.key]
            joins = " ".join([body.key, bundle.key, *(box.key for box in held)])
            yield Curve(joins, "", _path(body.left + body.wide, body.middle, _ITEMS - 8, height))


def _cited(network: Network, boxes: Mapping[str, Box]) -> Iterator[Curve]:
    """Yield the ties from recommendations, and from numbers that are none, to what cites them."""
    found = [(tie, "odd" if tie.doubts else "") for b in network.bundles for i in b.items for tie in i.ties]
    found += [(tie, "bad") for lost in network.lost for tie in lost.ties]
    for tie, state in found:
        one, other = boxes[tie.cited], boxes[tie.place.key]
        path = _path(one.left + one.wide, one.middle, other.left, other.middle)
        yield Curve(f"{tie.cited} {tie.place.key}", state, path)


def _path(left: int, top: int, right: int, bottom: int) -> str:
    """Return a curve that leaves and arrives level."""
    half = (left + right) // 2
    return f"M{left} {top}C{half} {top} {half} {bottom} {right} {bottom}"


def _short(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: max(letters - 1, 0)].rstrip() + "…"
