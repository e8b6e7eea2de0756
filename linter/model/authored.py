"""What a draft is made from: a writer's own contents, and the material of the house."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


class Role(StrEnum):
    """What a passage of a section is; a plain one is numbered where its section holds numbered ones."""

    TEXT = "text"
    MORE = "more"
    POINT = "point"
    QUOTE = "quote"
    CASE = "case"


class Passage(Frozen):
    """A passage of a section, with slots such as "{area}" or "{cite triage}"; others refer to it by `key`."""

    text: str
    role: Role = Role.TEXT
    key: str = ""


class Action(Frozen):
    """A recommendation: its words, and the key by which passages cite it (may be empty)."""

    text: str
    key: str = ""


class ActionGroup(Frozen):
    """Recommendations to the same bodies; a body is a name, perhaps with slots."""

    bodies: tuple[str, ...]
    actions: tuple[Action, ...]


class Commission(Frozen):
    """A service, who commissions it and who provides it; "" where that is not known yet."""

    service: str
    commissioner: str = ""
    provider: str = ""


class Contents(Frozen):
    """What a writer knows of a report; all of it may be missing.

    `cover` holds values by the key of the style's field, days as "2016-02-08"; `sections` passages by the
    key of the style's section.
    """

    area: str = ""
    cover: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    public_health: str = ""
    services: tuple[Commission, ...] = ()
    sections: Mapping[str, tuple[Passage, ...]] = MappingProxyType({})
    groups: tuple[ActionGroup, ...] = ()


class Forms(Frozen):
    """How the house writes what is made of parts; the slots of each are those that its part of Word fills.

    `citation` is for one recommendation, `citations` for several, `note` for a referral note, `lead_in` for
    the bodies of a group, `commissioning` for who commissions and provides a service, `case` for the label
    of a case example. `note`, `commissioning` and `case` are "" in a house that has no such thing.
    """

    citation: str
    citations: str
    note: str
    lead_in: str
    commissioning: str
    case: str


class Material(Frozen):
    """What a house gives to each of its drafts.

    `columns` are the heads of the cover's table. `prompts` stand where a writer gave nothing, by the name of
    the slot. `sections` and `groups` stand where the writer has none; a citation among them that the writer's
    own groups can't answer is left out.
    """

    title: str
    subtitles: tuple[str, ...]
    language: str
    columns: tuple[str, str]
    prompts: Mapping[str, str]
    forms: Forms
    sections: Mapping[str, tuple[Passage, ...]]
    groups: tuple[ActionGroup, ...]
