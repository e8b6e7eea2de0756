"""The files behind a new draft, read into values: a writer's `draft.yaml` and the house's template.

A mistake in one of them is a fault with its place, as in packs and configurations.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from linter.grammar.choices import not_one_of
from linter.model.authored import (
    Action,
    ActionGroup,
    Commission,
    Contents,
    Forms,
    Material,
    Passage,
    Role,
)
from linter.packs.draft_records import ROLES, DraftFile, PassageRecord, TemplateFile
from linter.packs.draft_slots import Known, slot_faults
from linter.packs.validating import validate
from linter.packs.yaml_marks import Marked, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.settings import Fault
    from linter.model.style import FieldStyle, HouseStyle
    from linter.packs.draft_records import GroupRecord

# How many values a field of the cover takes, by what it holds; the others take any number.
_MOST = {"date": 1, "dates": 2, "text": 1}


def read_material(content: bytes, path: str, style: HouseStyle) -> Material | tuple[Fault, ...]:
    """Return the template in `content`, or every fault found in it; `path` names the file in faults."""
    marked = read_yaml(content, path)
    if not isinstance(marked, Marked):
        return (marked,)
    file = validate(TemplateFile, marked)
    if not isinstance(file, TemplateFile):
        return file
    forms = Forms(**{name: getattr(file.forms, name) for name in Forms._fields})
    known = _known(style, file, _action_keys(file.recommendations), forms)
    faults = (*_misnamed(marked, style, file), *_formless(marked, file, forms), *slot_faults(marked, known))
    return _in_order(faults) or Material(
        title=file.title,
        subtitles=tuple(file.subtitles),
        language=file.language,
        columns=(file.columns[0], file.columns[1]),
        prompts=file.prompts,
        forms=forms,
        sections=_sections(file.sections),
        groups=_groups(file.recommendations),
    )


def read_contents(
    content: bytes, path: str, style: HouseStyle, material: Material
) -> Contents | tuple[Fault, ...]:
    """Return the contents in `content`, or every fault found in them; `path` names the file in faults.

    Where they have no recommendations, their passages may cite those of the material.
    """
    marked = read_yaml(content, path)
    if not isinstance(marked, Marked):
        return (marked,)
    if marked.value is None:
        return Contents()
    file = validate(DraftFile, marked)
    if not isinstance(file, DraftFile):
        return file
    ours = frozenset(a.key for group in material.groups for a in group.actions if a.key)
    cited = _action_keys(file.recommendations) if file.recommendations else ours
    known = _known(style, file, cited, material.forms)
    faults = (
        *_misnamed(marked, style, file),
        *_formless(marked, file, material.forms),
        *_cover_faults(marked, style),
        *slot_faults(marked, known),
    )
    return _in_order(faults) or Contents(
        area=file.area or "",
        cover={key: tuple(values) for key, values in file.cover.items()},
        public_health=file.public_health or "",
        services=tuple(Commission(s.name, s.commissioner or "", s.provider or "") for s in file.services),
        sections=_sections(file.sections),
        groups=_groups(file.recommendations),
    )


def cover_fault(field: FieldStyle, values: tuple[str, ...]) -> str:
    """Return why `values` can't stand in `field` of the cover, or ""."""
    if len(values) > _MOST.get(field.holds, len(values)):
        return f'"{field.key}" takes {"one value" if _MOST[field.holds] == 1 else "two days"}.'
    if field.holds in {"date", "dates"}:
        wrong = next((value for value in values if not _is_day(value)), None)
        if wrong is not None:
            return f'"{wrong}" is no date; write the year, the month and the day: 2016-02-08.'
    return ""


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _values(style: HouseStyle) -> tuple[str, ...]:
    return ("area", "public-health", "addressees", "period", *(field.key for field in style.cover))


def _misnamed(marked: Marked, style: HouseStyle, file: TemplateFile | DraftFile) -> Iterator[Fault]:
    """Yield the sections, fields and prompts that the style does not know, and keys given twice."""
    titled = [s.key for s in style.sections if s.key != style.recommendations]
    for key in file.sections:
        if key not in titled:
            yield marked.at_key(("sections", key), not_one_of(key, "section of the style", titled))
    prompts = [*_values(style), "service", "commissioner", "provider"]
    for key in file.prompts if isinstance(file, TemplateFile) else ():
        if key not in prompts:
            yield marked.at_key(("prompts", key), not_one_of(key, "prompt", prompts))
    seen: set[tuple[str, str]] = set()
    for path, key in _keys(marked.value, ()):
        told = (str(path[0]), key)
        if told in seen:
            yield marked.at_value(path, f'The key "{key}" is given twice.')
        seen.add(told)


def _formless(marked: Marked, file: TemplateFile | DraftFile, forms: Forms) -> Iterator[Fault]:
    """Yield the case examples of a house that has no label for them."""
    for key, passages in file.sections.items() if not forms.case else ():
        for n, passage in enumerate(passages):
            if passage.case is not None:
                yield marked.at_value(("sections", key, n, "case"), 'The template has no form "case".')


def _keys(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the keys of passages and recommendations with their paths."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, held in inner:
        if step == "key" and path and path[0] in {"sections", "recommendations"} and isinstance(held, str):
            yield (*path, step), held
        else:
            yield from _keys(held, (*path, step))


def _cover_faults(marked: Marked, style: HouseStyle) -> Iterator[Fault]:
    fields = {field.key: field for field in style.cover}
    held = marked.value.get("cover") if isinstance(marked.value, dict) else None
    for key, given in held.items() if isinstance(held, dict) else ():
        if key not in fields:
            yield marked.at_key(("cover", key), not_one_of(key, "field of the cover", fields))
            continue
        values = [given] if isinstance(given, str) else given
        why = cover_fault(fields[key], tuple(v for v in values or () if isinstance(v, str)))
        if why:
            yield marked.at_value(("cover", key), why)


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: (fault.line, fault.column, fault.key)))


def _action_keys(groups: Iterable[GroupRecord]) -> frozenset[str]:
    return frozenset(item.key for group in groups for item in group.items if item.key)


def _known(style: HouseStyle, file: TemplateFile | DraftFile, cited: frozenset[str], forms: Forms) -> Known:
    numbered = {section.key for section in style.sections if section.holds == "paragraphs"}
    keyed = [(key, p) for key, passages in file.sections.items() for p in passages if p.key]
    return Known(
        _values(style),
        cited,
        frozenset(p.key for key, p in keyed if key in numbered and p.text is not None),
        frozenset(p.key for _, p in keyed if p.case is not None),
        frozenset(name for name in Forms._fields if not getattr(forms, name)),
    )


def _sections(sections: Mapping[str, list[PassageRecord]]) -> dict[str, tuple[Passage, ...]]:
    return {key: tuple(map(_passage, passages)) for key, passages in sections.items()}


def _passage(record: PassageRecord) -> Passage:
    role = next(role for role in ROLES if getattr(record, role) is not None)
    return Passage(_in_a_line(getattr(record, role)), Role(role), record.key)


def _groups(groups: Iterable[GroupRecord]) -> tuple[ActionGroup, ...]:
    return tuple(
        ActionGroup(
            tuple(group.bodies), tuple(Action(_in_a_line(item.text), item.key) for item in group.items)
        )
        for group in groups
    )


def _in_a_line(text: str) -> str:
    """Return the words of a text that YAML may have kept on several lines."""
    return " ".join(text.split())
