"""What people may write for a draft: the contents of one, and the material of a house.

Pydantic holds the files against these classes, as it does in linter.packs.records.
"""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from linter.cache.expressions import compiled
from linter.packs.records import KebabName, Words

_STRICT = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))

_PARTING = compiled(r"\n[ \t]*\n|\n(?=- )")

ROLES = ("text", "more", "point", "quote", "case")


def split_passages(text: str) -> list[dict[str, str]]:
    """Return the passages of a text with empty lines between them; one that begins with "- " is a point."""
    pieces = [" ".join(piece.split()) for piece in _PARTING.split(text)]
    return [{"point": words[2:]} if words.startswith("- ") else {"text": words} for words in pieces if words]


def _passages(given: object) -> object:
    if isinstance(given, str):
        return split_passages(given)
    return (
        [{"text": one} if isinstance(one, str) else one for one in given]
        if isinstance(given, list)
        else given
    )


def _values(given: object) -> object:
    return [given] if isinstance(given, str) else given


def _action(given: object) -> object:
    return {"text": given} if isinstance(given, str) else given


def _service(given: object) -> object:
    return {"name": given} if isinstance(given, str) else given


@dataclass(frozen=True, slots=True, config=_STRICT)
class PassageRecord:
    """A passage; the name of its words says what it is."""

    text: Words | None = None
    more: Words | None = None
    point: Words | None = None
    quote: Words | None = None
    case: Words | None = None
    key: KebabName = ""

    @model_validator(mode="after")
    def _is_one(self) -> PassageRecord:
        if sum(getattr(self, role) is not None for role in ROLES) != 1:
            message = f"a passage has one of {', '.join(ROLES)}"
            raise ValueError(message)
        return self


@dataclass(frozen=True, slots=True, config=_STRICT)
class ActionRecord:
    """A recommendation."""

    text: Words
    key: KebabName = ""


@dataclass(frozen=True, slots=True, config=_STRICT)
class GroupRecord:
    """Recommendations and those whom they are for."""

    bodies: Annotated[list[Words], Field(min_length=1)]
    items: Annotated[list[Annotated[ActionRecord, BeforeValidator(_action)]], Field(min_length=1)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class CommissionRecord:
    """A service."""

    name: Words
    commissioner: Words | None = None
    provider: Words | None = None


Values: TypeAlias = Annotated[list[Words], BeforeValidator(_values)]
Passages: TypeAlias = Annotated[list[PassageRecord], BeforeValidator(_passages)]
Service: TypeAlias = Annotated[CommissionRecord, BeforeValidator(_service)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class DraftFile:
    """What a writer knows of a report."""

    area: Words | None = None
    cover: dict[str, Values] = field(default_factory=dict)
    public_health: Words | None = None
    services: list[Service] = field(default_factory=list)
    sections: dict[str, Passages] = field(default_factory=dict)
    recommendations: list[GroupRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True, config=_STRICT)
class FormsRecord:
    """How the house writes what is made of parts; it may have no notes, statements or case examples."""

    citation: Words
    citations: Words
    lead_in: Words
    note: Words = ""
    commissioning: Words = ""
    case: Words = ""


@dataclass(frozen=True, slots=True, config=_STRICT)
class TemplateFile:
    """What a house gives to each of its drafts."""

    title: Words
    forms: FormsRecord
    subtitles: list[Words] = field(default_factory=list)
    language: Words = "en-GB"
    columns: Annotated[list[Words], Field(min_length=2, max_length=2)] = field(
        default_factory=lambda: ["Item", "Details"]
    )
    prompts: dict[str, Words] = field(default_factory=dict)
    sections: dict[str, Passages] = field(default_factory=dict)
    recommendations: list[GroupRecord] = field(default_factory=list)
