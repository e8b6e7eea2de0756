"""A writer's contents and the material of the house become the outline of a draft.

Where the writer has nothing for a section, the house's material stands there; where a value is missing, a
prompt. Numbers are counted here as Word counts them in its lists, so that what is printed first is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.authoring.drafting import cover
from linter.authoring.drafting.filling import Filler, Known
from linter.authoring.drafting.outline import Block, Outline, Shape
from linter.authoring.drafting.spans import Span
from linter.model.authored import Passage, Role
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.authored import Contents, Material
    from linter.model.style import HouseStyle, SectionStyle

_SHAPES = {Role.MORE: Shape.MORE, Role.POINT: Shape.POINT, Role.QUOTE: Shape.QUOTE, Role.CASE: Shape.CASE}


class _Cast(Frozen):
    """A passage in its place: its shape, its number, and its bookmark where others cite it."""

    passage: Passage
    shape: Shape
    number: str
    anchor: str
    own: bool


def compose(style: HouseStyle, material: Material, contents: Contents) -> Outline:
    """Return the draft of a report in `style`."""
    composer = _Composer(style, material, contents)
    fill = composer.filler.slots(own=False)
    return Outline(
        title=composer.filler.spans(material.title, fill),
        subtitles=tuple(composer.filler.spans(text, fill) for text in material.subtitles),
        language=material.language,
        columns=material.columns,
        cover=composer.filler.cover,
        contents_title=style.settings.get("contents-title", ""),
        blocks=tuple(composer.blocks()),
        choices=composer.filler.bodies,
        case_label=material.forms.case,
    )


class _Composer:
    """Casts all passages first, so that a citation knows the number of what stands behind it."""

    def __init__(self, style: HouseStyle, material: Material, contents: Contents) -> None:
        self.style = style
        self.contents = contents
        self.groups = contents.groups or material.groups
        self.casts = {s.key: tuple(self._cast(s, material)) for s in style.sections}
        self._count_cases()
        pointed = {c.passage.key: (c.number, c.anchor) for held in self.casts.values() for c in held}
        period = f"{style.settings.get('period', '')} {style.settings.get('period-unit', '')}".strip()
        fields = tuple(cover.rows(style, contents, material))
        known = Known(material, contents, self.groups, fields, period, dict(self._cited()), pointed)
        self.filler = Filler(known)

    def blocks(self) -> Iterator[Block]:
        for section in self.style.sections:
            casts = self.casts[section.key]
            inner = any(one.parent == section.key for one in self.style.sections)
            if section.optional and not (casts or inner):
                continue
            yield self._heading(section)
            for cast in casts:
                yield from self._passage(cast)
            if section.key == self.style.recommendations:
                yield from self._recommendations()

    def _cast(self, section: SectionStyle, material: Material) -> Iterator[_Cast]:
        own = section.key in self.contents.sections
        held = (self.contents.sections if own else material.sections).get(section.key, ())
        count = 0
        for n, passage in enumerate(held):
            shape, number = _SHAPES.get(passage.role, Shape.TEXT), ""
            if shape is Shape.TEXT and section.holds == "paragraphs":
                count += 1
                shape, number = Shape.FINDING, f"{section.number}.{count}".lstrip(".")
            anchor = f"_RefPassage_{_safe(section.key)}_{n + 1}" if passage.key else ""
            yield _Cast(passage, shape, number, anchor, own)

    def _count_cases(self) -> None:
        count = 0
        for key, casts in self.casts.items():
            numbered = []
            for cast in casts:
                count += cast.shape is Shape.CASE
                numbered.append(cast._replace(number=str(count)) if cast.shape is Shape.CASE else cast)
            self.casts[key] = tuple(numbered)

    def _cited(self) -> Iterator[tuple[str, tuple[str, str]]]:
        for n, group in enumerate(self.groups, start=1):
            for m, action in enumerate(group.actions, start=1):
                if action.key:
                    yield action.key, (f"{n}.{m}", _anchor(n, m))

    def _heading(self, section: SectionStyle) -> Block:
        depth = len(section.number.split(".")) if section.number else 0
        form = self.style.settings.get("section-number", "{n}") if depth == 1 else "{n}"
        number = form.replace("{n}", section.number) if section.number else ""
        return Block(
            Shape.HEADING, (Span(section.title),), number, depth, level=_level(section, self.style.sections)
        )

    def _passage(self, cast: _Cast) -> Iterator[Block]:
        fill = self.filler.slots(own=cast.own)
        if cast.passage.text == "{commissioning}":
            yield from (Block(cast.shape, held) for held in self.filler.commissioning())
            return
        depth = len(cast.number.split(".")) if cast.shape is Shape.FINDING else 0
        held = self.filler.spans(cast.passage.text, fill)
        yield Block(cast.shape, held, cast.number, depth, anchor=cast.anchor)

    def _recommendations(self) -> Iterator[Block]:
        form = self.style.settings.get("group-number", "{n}.")
        fill = self.filler.slots(own=bool(self.contents.groups))
        for n, group in enumerate(self.groups, start=1):
            yield Block(Shape.LEAD_IN, self.filler.lead_in(group), form.replace("{n}", str(n)), 1)
            for m, action in enumerate(group.actions, start=1):
                held = self.filler.spans(action.text, fill)
                yield Block(Shape.ITEM, held, f"{n}.{m}", 2, anchor=_anchor(n, m))


def _anchor(group: int, item: int) -> str:
    """Return the bookmark of a recommendation; Word hides those that begin with a low line."""
    return f"_RefRecommendation_{group}_{item}"


def _safe(key: str) -> str:
    return key.replace("-", "_")[:20]


def _level(section: SectionStyle, sections: Sequence[SectionStyle]) -> int:
    parents = {one.key: one.parent for one in sections}
    level, key = 1, section.parent
    while key:
        level, key = level + 1, parents[key]
    return level
