"""Compiled data becomes values of the model; rules get their checks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from linter.model.finding import Rule, Severity, Wording
from linter.model.style import (
    BodyStyle,
    FieldStyle,
    HouseStyle,
    SectionStyle,
    ServiceStyle,
    StatementStyle,
)
from linter.packs.kinds import find_kind
from linter.packs.pack import Example, ExpectedFinding, Pack, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from linter.packs.kinds import Kind

# Looked up four times a rule: calling the enumeration takes ten times as long.
_SEVERITIES = {severity.value: severity for severity in Severity}


_DAYS = ("valid_from", "valid_to")


def bind_pack(compiled: Mapping[str, Any], wanted: Callable[[str], bool] | None) -> Pack:
    """Return the pack with the rules whose code is `wanted`; only their kinds are imported.

    Raises KeyError, TypeError, ValueError, AttributeError or ImportError where `compiled` is not what
    `compile_pack` makes now.
    """
    rules = [rule for rule in compiled["rules"] if wanted is None or wanted(rule["code"])]
    kinds = {name: find_kind(name) for name in {rule["kind"] for rule in rules}}
    return Pack(
        compiled["name"],
        _style(compiled["style"]),
        tuple(_rule(rule, kinds[rule["kind"]]) for rule in rules),
    )


def bind_records(compiled: list[Mapping[str, Any]]) -> tuple[Record, ...]:
    """Return the whole records; raises as `bind_pack` does."""
    return tuple(
        Record(
            **{
                **record,
                "wordings": _wordings(record["wordings"]),
                "params": _frozen(record["params"]),
                "examples": tuple(map(_example, record["examples"])),
            }
        )
        for record in compiled
    )


def bind_body(compiled: Mapping[str, Any]) -> BodyStyle:
    """Return an organisation that a style or a configuration names."""
    days = {name: dt.date.fromisoformat(compiled[name]) for name in _DAYS if compiled[name]}
    return BodyStyle(**{**_frozen(compiled), **days})


def _rule(compiled: Mapping[str, Any], kind: Kind) -> Rule:
    return Rule(
        code=compiled["code"],
        name=compiled["name"],
        wordings=_wordings(compiled["wordings"]),
        how=compiled["how"],
        check=kind.bind(_frozen(compiled["params"]), compiled["fix"]),
    )


def _wordings(compiled: Mapping[str, Any]) -> dict[str, Wording]:
    return {
        name: Wording(
            wording["message"], {stage: _SEVERITIES[value] for stage, value in wording["severity"].items()}
        )
        for name, wording in compiled.items()
    }


def _style(compiled: Mapping[str, Any]) -> HouseStyle:
    return HouseStyle(
        name=compiled["name"],
        recommendations=compiled["recommendations"],
        forms=_frozen(compiled["forms"]),
        anchors=_frozen(compiled["anchors"]),
        beginnings=_frozen(compiled["beginnings"]),
        dates=compiled["dates"],
        sections=tuple(SectionStyle(**_frozen(section)) for section in compiled["sections"]),
        cover=tuple(FieldStyle(**_frozen(field)) for field in compiled["cover"]),
        statements=tuple(StatementStyle(**_frozen(statement)) for statement in compiled["statements"]),
        bodies=tuple(map(bind_body, compiled["bodies"])),
        services=tuple(ServiceStyle(**_frozen(service)) for service in compiled["services"]),
        words=_frozen(compiled["words"]),
        settings=compiled["settings"],
    )


def _example(compiled: Mapping[str, Any]) -> Example:
    findings = (
        ExpectedFinding(**{**f, "severity": _SEVERITIES[f["severity"]]}) for f in compiled["findings"]
    )
    return Example(**{**compiled, "findings": tuple(findings)})


def _frozen(compiled: Mapping[str, Any]) -> dict[str, Any]:
    """Return the mapping with its lists, which JSON made of tuples, as tuples, to any depth."""
    return {name: _as_tuple(value) for name, value in compiled.items()}


def _as_tuple(value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    return tuple(map(_as_tuple, value)) if isinstance(value, list | tuple) else value
