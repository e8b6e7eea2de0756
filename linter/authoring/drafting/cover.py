"""The fields of the cover with a writer's values, or with prompts where there are none."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from linter.authoring.drafting.outline import Entry, Row
from linter.grammar.calendar import day_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.model.authored import Contents, Material
    from linter.model.style import FieldStyle, HouseStyle


def rows(style: HouseStyle, contents: Contents, material: Material) -> Iterator[Row]:
    """Yield the fields of the style in its order."""
    for field in style.cover:
        values = contents.cover.get(field.key, ())
        if not values and field.optional and field.key not in material.prompts:
            continue
        yield Row(
            field.key,
            field.label,
            field.holds,
            tuple(_entries(field, values, material.prompts)),
            " – " if field.holds == "dates" else ", ",
        )


def written(day: str) -> str:
    """Return a day, given as "2016-02-08", in words: "8 February 2016"."""
    return day_told(dt.date.fromisoformat(day))


def _entries(field: FieldStyle, values: tuple[str, ...], prompts: Mapping[str, str]) -> Iterator[Entry]:
    if not values:
        yield Entry(prompts.get(field.key, f"[insert {field.label}]"), prompt=True)
    for value in values:
        dated = field.holds in {"date", "dates"}
        yield Entry(written(value), value) if dated else Entry(value)
