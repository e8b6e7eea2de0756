"""What people may write: rule records, family files, house styles, configuration.

Pydantic holds the files against these classes; YAML names have "-" for "_". Only compiling imports this.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import field
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from linter.cache.expressions import compiled

_STRICT = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))

_CODE = compiled(r"[A-Z]{3}\d{3}")
_CODES = compiled(r"[A-Z]{1,3}|[A-Z]{3}\d{1,3}")
_DAY = compiled(r"\d{4}-\d\d-\d\d")
_KEBAB = compiled(r"[a-z0-9]+(-[a-z0-9]+)*")
SLOT = compiled(r"\{[a-z][a-z0-9_]*\}")


def _code(text: str) -> str:
    if not _CODE.fullmatch(text):
        message = f'"{text}" is no code; a code is three capital letters and three digits, such as ABC001'
        raise ValueError(message)
    return text


def _code_or_prefix(text: str) -> str:
    if not _CODES.fullmatch(text):
        message = f'"{text}" is neither a code such as ABC001 nor the beginning of one, such as ABC'
        raise ValueError(message)
    return text


def _kebab(text: str) -> str:
    if not _KEBAB.fullmatch(text):
        message = f'"{text}" is no name; a name is small letters and digits, joined by single hyphens'
        raise ValueError(message)
    return text


def _filled(text: str) -> str:
    if not text.strip():
        message = "some words are needed here"
        raise ValueError(message)
    return text.strip()


def _message(text: str) -> str:
    if re.search(r"[{}]", SLOT.sub("", text)):
        message = "a message may hold slots such as {name} and no other braces"
        raise ValueError(message)
    return _filled(text)


def _day(text: str) -> str:
    if not _DAY.fullmatch(text) or not _is_date(text):
        message = f'"{text}" is no date; write the year, the month and the day: 2013-04-01'
        raise ValueError(message)
    return text


def _is_date(text: str) -> bool:
    try:
        return bool(dt.date.fromisoformat(text))
    except ValueError:
        return False


def _both_stages(given: object) -> object:
    return {"draft": given, "publication": given} if isinstance(given, str) else given


Code: TypeAlias = Annotated[str, AfterValidator(_code)]
CodeOrPrefix: TypeAlias = Annotated[str, AfterValidator(_code_or_prefix)]
KebabName: TypeAlias = Annotated[str, AfterValidator(_kebab)]
Words: TypeAlias = Annotated[str, AfterValidator(_filled)]
Message: TypeAlias = Annotated[str, AfterValidator(_message)]
Day: TypeAlias = Annotated[str, AfterValidator(_day)]
Ordinal: TypeAlias = Annotated[int, Field(ge=1)]
Stage: TypeAlias = Literal["draft", "publication"]
SeverityName: TypeAlias = Literal["error", "warning", "info"]
SectionContent: TypeAlias = Literal["text", "paragraphs", "recommendations", "sections"]
LimitName: TypeAlias = Literal[
    "file-bytes", "directory-bytes", "parts", "part-bytes", "total-bytes", "ratio", "ratio-from", "seconds"
]
FieldContent: TypeAlias = Literal["text", "date", "dates", "names", "bodies"]


@dataclass(frozen=True, slots=True, config=_STRICT)
class StagedSeverity:
    """How loud a rule is at each stage."""

    draft: SeverityName
    publication: SeverityName


Severities: TypeAlias = Annotated[StagedSeverity, BeforeValidator(_both_stages)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class FindingRecord:
    """A finding that an example expects; `severity` where it is not the rule's plain one."""

    line: Ordinal
    column: Ordinal
    quote: str
    message: Words
    severity: SeverityName | None = None


@dataclass(frozen=True, slots=True, config=_STRICT)
class ExampleRecord:
    """A draft and all that its rule finds in it."""

    draft: str
    findings: list[FindingRecord]
    format: Literal["text", "markdown", "word"] = "text"
    stage: Stage = "draft"


@dataclass(frozen=True, slots=True, config=_STRICT)
class VariantRecord:
    """Another wording of a rule, perhaps louder or quieter."""

    message: Message
    severity: Severities | None = None


@dataclass(frozen=True, slots=True, config=_STRICT)
class RuleRecord:
    """A rule; the kind decides what `params` and `variants` may hold."""

    code: Code
    name: KebabName
    kind: str
    severity: Severities
    message: Message
    why: Words
    how: Words
    examples: list[ExampleRecord] = field(default_factory=list)
    variants: dict[str, VariantRecord] = field(default_factory=dict)
    fix: Literal["none", "safe", "unsafe"] = "none"
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Adjustment:
    """What a pack changes in a rule that it inherits; params and variants by name, the rest whole."""

    severity: Severities | None = None
    message: Message | None = None
    why: Words | None = None
    how: Words | None = None
    examples: list[ExampleRecord] | None = None
    variants: dict[str, VariantRecord] = field(default_factory=dict)
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, config=_STRICT)
class FamilyFile:
    """A file of rules."""

    rules: list[RuleRecord] = field(default_factory=list)
    adjust: dict[Code, Adjustment] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, config=_STRICT)
class SectionRecord:
    """A section and those inside it; without `holds` it holds sections if it has some, else text."""

    key: KebabName
    title: Words
    aliases: list[Words] = field(default_factory=list)
    number: str = ""
    holds: SectionContent | None = None
    optional: bool = False
    sections: list[SectionRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True, config=_STRICT)
class FieldRecord:
    """A field of the cover."""

    key: KebabName
    label: Words
    aliases: list[Words] = field(default_factory=list)
    holds: FieldContent = "text"
    optional: bool = False


@dataclass(frozen=True, slots=True, config=_STRICT)
class StatementRecord:
    """A fixed statement: one of its forms has to stand in the section."""

    key: KebabName
    title: Words
    section: str
    forms: Annotated[list[str], Field(min_length=1)]
    when: Literal["always", "notes"] = "always"


@dataclass(frozen=True, slots=True, config=_STRICT)
class BodyRecord:
    """An organisation, and the first and the last day on which there was one."""

    name: Words
    kind: str = ""
    aliases: list[Words] = field(default_factory=list)
    valid_from: Day | None = None
    valid_to: Day | None = None

    @model_validator(mode="after")
    def _lasts(self) -> BodyRecord:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            message = f"valid-to ({self.valid_to}) is before valid-from ({self.valid_from})"
            raise ValueError(message)
        return self


@dataclass(frozen=True, slots=True, config=_STRICT)
class ServiceRecord:
    """A service that goes by several names."""

    name: Words
    aliases: list[Words] = field(default_factory=list)


@dataclass(frozen=True, slots=True, config=_STRICT)
class StyleFile:
    """A house style; what it leaves out, it takes from the style that it extends."""

    style: str
    extends: str = ""
    recommendations: str = ""
    parts: dict[KebabName, str] = field(default_factory=dict)
    forms: dict[KebabName, list[str]] = field(default_factory=dict)
    dates: dict[KebabName, str] = field(default_factory=dict)
    sections: list[SectionRecord] = field(default_factory=list)
    cover: list[FieldRecord] = field(default_factory=list)
    statements: list[StatementRecord] = field(default_factory=list)
    bodies: list[BodyRecord] = field(default_factory=list)
    services: list[ServiceRecord] = field(default_factory=list)
    words: dict[KebabName, list[Words]] = field(default_factory=dict)
    settings: dict[KebabName, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, config=_STRICT)
class ConfigurationFile:
    """`.reportlint.yaml`."""

    style: Words | None = None
    stage: Stage | None = None
    view: Literal["accepted", "original"] | None = None
    select: list[CodeOrPrefix] = field(default_factory=list)
    ignore: list[CodeOrPrefix] = field(default_factory=list)
    severity: dict[CodeOrPrefix, Literal["error", "warning", "info", "off"]] = field(default_factory=dict)
    per_file_ignores: dict[str, list[CodeOrPrefix]] = field(default_factory=dict)
    fail_on: SeverityName | None = None
    packs: list[Words] = field(default_factory=list)
    bodies: list[BodyRecord] = field(default_factory=list)
    exclude: list[Words] = field(default_factory=list)
    baseline: Words | None = None
    limits: dict[LimitName, Annotated[int, Field(gt=0)]] = field(default_factory=dict)
