"""What stands in the slots of a draft's texts: values, citations, notes, and prompts for what is missing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from linter.authoring.drafting.spans import Fill, Span, listed, spans, text_of
from linter.grammar.slots import find_slots
from linter.model.authored import Commission
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.authoring.drafting.outline import Row
    from linter.grammar.slots import Slot
    from linter.model.authored import ActionGroup, Contents, Material

_SLOT_ONLY = 1


class Known(Frozen):
    """What a draft consists of.

    `numbers` are the recommendations and `pointed` the passages that may be cited: number and bookmark by
    their key.
    """

    material: Material
    contents: Contents
    groups: tuple[ActionGroup, ...]
    cover: tuple[Row, ...]
    period: str
    numbers: Mapping[str, tuple[str, str]]
    pointed: Mapping[str, tuple[str, str]]


class Filler:
    """Fills the slots of one draft."""

    def __init__(self, known: Known) -> None:
        self.material, self.contents, self.groups, self.cover, self.period, self.numbers, self.pointed = known
        self._fields = {row.key: row for row in self.cover}

    @property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that the writer named: those on the cover and those that recommendations address."""
        named = [
            entry.text
            for row in self.cover
            for entry in row.entries
            if row.holds == "bodies" and not entry.prompt
        ]
        addressed = [body for group in self.contents.groups for body in group.bodies if "{" not in body]
        return tuple(dict.fromkeys(named + addressed))

    def spans(self, text: str, fill: Mapping[str, Fill]) -> tuple[Span, ...]:
        """Return a text with its slots filled."""
        return spans(text, fill)

    def slots(self, *, own: bool) -> dict[str, Fill]:
        """Return what fills the slots of a passage: the writer's `own`, or one of the house."""
        values: dict[str, Fill] = {row.key: partial(self._entries, row) for row in self.cover}
        return values | {
            "area": lambda _: self._value("area", self.contents.area),
            "public-health": lambda _: self._value("public-health", self.contents.public_health),
            "period": lambda _: (Span(self.period),),
            "addressees": lambda _: self._addressees(),
            "cite": partial(self._cite, own=own),
            "paragraphs": self._point,
            "case": self._point,
            "note": self._note,
            "commissioning": lambda _: self._statements(),
        }

    def lead_in(self, group: ActionGroup) -> tuple[Span, ...]:
        """Return the words that open a group."""
        held = listed(list(self._names(group)))
        return spans(self.material.forms.lead_in, {"bodies": lambda _: held})

    def commissioning(self) -> Iterator[tuple[Span, ...]]:
        """Yield a statement for each service; one of prompts where none is given."""
        for one in self.contents.services or (Commission(""),):
            held = list(spans(self.material.forms.commissioning, self._parties(one)))
            held[0] = held[0]._replace(text=held[0].text[:1].upper() + held[0].text[1:])
            yield tuple(held)

    def _statements(self) -> tuple[Span, ...]:
        return tuple(
            span for n, held in enumerate(self.commissioning()) for span in (Span(" " * (n > 0)), *held)
        )

    def _parties(self, one: Commission) -> dict[str, Fill]:
        commissioner = one.commissioner or self.contents.public_health
        return {
            "service": lambda _: self._value("service", one.service),
            "commissioner": lambda _: self._value("commissioner", commissioner),
            "provider": lambda _: self._value("provider", one.provider),
        }

    def _value(self, name: str, value: str) -> tuple[Span, ...]:
        if value:
            return (Span(value),)
        return (Span(self.material.prompts.get(name, f"[insert {name.replace('-', ' ')}]"), prompt=True),)

    def _entries(self, row: Row, _slot: Slot) -> tuple[Span, ...]:
        shown = [(Span(entry.text, prompt=entry.prompt),) for entry in row.entries]
        if row.holds == "dates":
            return tuple(span for n, one in enumerate(shown) for span in ((Span(" – "), *one) if n else one))
        return listed(shown)

    def _names(self, group: ActionGroup) -> Iterator[tuple[Span, ...]]:
        """Yield the bodies of a group; a body that is the slot of a field stands for all that it holds."""
        fill = self.slots(own=True)
        for body in group.bodies:
            slots = list(find_slots(body))
            row = self._fields.get(slots[0].name) if len(slots) == _SLOT_ONLY else None
            if row is not None and slots[0].end - slots[0].start == len(body):
                yield from ((Span(entry.text, prompt=entry.prompt),) for entry in row.entries)
            else:
                yield spans(body, fill)

    def _addressees(self) -> tuple[Span, ...]:
        named = {text_of(name): name for group in self.groups for name in self._names(group)}
        return listed(list(named.values()))

    def _cite(self, slot: Slot, *, own: bool) -> tuple[Span, ...]:
        """Return a citation; of the house's, what the writer's recommendations can't answer is left out."""
        cited = [self.numbers[key] for key in dict.fromkeys(slot.keys) if own or key in self.numbers]
        if not cited:
            return ()
        held = listed([(Span(number, target=anchor),) for number, anchor in cited])
        forms = self.material.forms
        return spans(forms.citation if len(cited) == 1 else forms.citations, {"numbers": lambda _: held})

    def _point(self, slot: Slot) -> tuple[Span, ...]:
        told = [self.pointed[key] for key in slot.keys]
        return listed([(Span(number, target=anchor),) for number, anchor in told])

    def _note(self, slot: Slot) -> tuple[Span, ...]:
        fill = self.slots(own=True) | {"service": lambda _: spans(slot.given, {})}
        return spans(self.material.forms.note, fill)
