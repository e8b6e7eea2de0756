"""Families of rules: files of records and of adjustments, held against each other and against the kinds."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from linter.grammar.choices import OptionError, not_one_of
from linter.packs.kinds import (
    ENGINE,
    Kind,
    find_kind,
    known_kinds,
    missing_options,
    option_names,
    read_option,
)
from linter.packs.records import (
    SLOT,
    Adjustment,
    ExampleRecord,
    FamilyFile,
    RuleRecord,
    VariantRecord,
)
from linter.packs.validating import validate
from linter.packs.yaml_marks import Marked, Path, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.settings import Fault
    from linter.packs.kinds import Param
    from linter.packs.sources import Folder, Source


@dataclass(frozen=True, slots=True)
class Family:
    """A file of rules as its author wrote it."""

    pack: Folder
    name: str
    marked: Marked
    file: FamilyFile


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A record, adjusted or not, the file that brought it in, and where its examples are written."""

    record: RuleRecord
    family: Family
    shown_in: Marked
    shown_at: Path


def read_families(folders: Iterable[Folder]) -> tuple[tuple[Family, ...], tuple[Fault, ...]]:
    """Return the families of the folders in order, and the faults of those that can't be read."""
    found = [_read(folder, source) for folder in folders for source in folder.families]
    families = tuple(family for family in found if isinstance(family, Family))
    return families, tuple(fault for faults in found if isinstance(faults, tuple) for fault in faults)


def _read(pack: Folder, source: Source) -> Family | tuple[Fault, ...]:
    marked = read_yaml(source.content, source.path)
    if not isinstance(marked, Marked):
        return (marked,)
    file = validate(FamilyFile, marked)
    return Family(pack, source.family, marked, file) if isinstance(file, FamilyFile) else file


def compile_rules(families: Iterable[Family]) -> tuple[list[dict[str, Any]], tuple[Fault, ...]]:
    """Return the rules of the families as plain dicts in the order of their codes, and what is wrong."""
    rules: dict[str, WrittenRule] = {}
    faults: list[Fault] = []
    for family in families:
        faults += _clashes(family, rules)
        for n, record in enumerate(family.file.rules):
            faults += _mistakes(family.marked, ("rules", n), record, record)
            written = WrittenRule(record, family, family.marked, ("rules", n, "examples"))
            rules.setdefault(record.code, written)
        for code, adjustment in family.file.adjust.items():
            path: Path = ("adjust", code)
            inherited = {c: rule for c, rule in rules.items() if rule.family.pack is not family.pack}
            if code not in inherited:
                faults.append(family.marked.at_key(path, not_one_of(code, "inherited rule", inherited)))
                continue
            record = _adjusted(inherited[code].record, adjustment)
            faults += _mistakes(family.marked, path, adjustment, record)
            rules[code] = replace(inherited[code], record=record)
            if adjustment.examples is not None:
                shown_at = (*path, "examples")
                rules[code] = replace(rules[code], shown_in=family.marked, shown_at=shown_at)
    if faults:
        return [], tuple(faults)
    return [_compile(rules[code]) for code in sorted(rules)], ()


def _clashes(family: Family, rules: Mapping[str, WrittenRule]) -> Iterator[Fault]:
    """Yield codes and names that are taken, and rules that stand before their turn."""
    codes = {code: rule.family.marked.path for code, rule in rules.items()}
    names = {rule.record.name: code for code, rule in rules.items()}
    last = ""
    for n, record in enumerate(family.file.rules):
        path: Path = ("rules", n)
        if record.code in codes:
            yield family.marked.at_value(
                (*path, "code"), f"{record.code} stands in {codes[record.code]} already."
            )
        elif record.code < last:
            yield family.marked.at_value((*path, "code"), f"{record.code} has to stand before {last}.")
        if record.name in names:
            message = f'{names[record.name]} has the name "{record.name}" already.'
            yield family.marked.at_value((*path, "name"), message)
        codes.setdefault(record.code, family.marked.path)
        names.setdefault(record.name, record.code)
        last = record.code


def _adjusted(record: RuleRecord, adjustment: Adjustment) -> RuleRecord:
    return replace(
        record,
        severity=adjustment.severity or record.severity,
        message=adjustment.message or record.message,
        why=adjustment.why or record.why,
        how=adjustment.how or record.how,
        examples=record.examples if adjustment.examples is None else adjustment.examples,
        variants=record.variants | adjustment.variants,
        params=record.params | adjustment.params,
    )


def _mistakes(
    marked: Marked, path: Path, written: RuleRecord | Adjustment, record: RuleRecord
) -> Iterator[Fault]:
    """Yield what the kind of `record` does not take of what is `written` at `path`."""
    if record.kind not in known_kinds():
        yield marked.at_value((*path, "kind"), not_one_of(record.kind, "kind", known_kinds()))
        return
    kind = find_kind(record.kind)
    for variant in written.variants:
        # The engine's variants are the engine's own affair; every other kind names those it may pick.
        if kind.name != ENGINE and variant not in kind.variants:
            message = not_one_of(variant, f"variant of {kind.name}", kind.variants)
            yield marked.at_key((*path, "variants", variant), message)
    yield from _slot_mistakes(marked, path, written, kind)
    yield from _option_mistakes(marked, path, written, record, kind)
    if kind.name != ENGINE and written.examples is not None:
        yield from _example_mistakes(marked, path, written.examples)


def _slot_mistakes(
    marked: Marked, path: Path, written: RuleRecord | Adjustment, kind: Kind
) -> Iterator[Fault]:
    """Yield the slots of the message that a kind which names its own never fills."""
    for slot in SLOT.finditer(written.message or "" if kind.slots is not None else ""):
        name = slot[0][1:-1]
        if name not in (kind.slots or ()):
            message = not_one_of(name, f"slot of {kind.name}", kind.slots or ())
            yield marked.inside((*path, "message"), slot.start(), message)


def _option_mistakes(
    marked: Marked, path: Path, written: RuleRecord | Adjustment, record: RuleRecord, kind: Kind
) -> Iterator[Fault]:
    sound = True
    for name, value in written.params.items():
        place = (*path, "params", name)
        if name not in option_names(kind):
            sound = False
            yield marked.at_key(place, not_one_of(name, f"option of {kind.name}", option_names(kind)))
            continue
        try:
            read_option(kind, name, value)
        except ValueError as expected:
            sound = False
            yield marked.at_value(place, f"The option takes {expected}.")
    for name in missing_options(kind, record.params):
        sound = False
        yield marked.at_value((*path, "params"), f'{kind.name} needs the option "{name}".', key=name)
    if sound:
        yield from _refusal(marked, path, record, kind)


def _refusal(marked: Marked, path: Path, record: RuleRecord, kind: Kind) -> Iterator[Fault]:
    """Yield what the kind's own options refuse, though the types are right."""
    params = (*path, "params")
    try:
        kind.take(_params(record, kind))
    except OptionError as wrong:
        yield _at_entry(marked, (*params, wrong.option), wrong)
    except ValueError as wrong:
        yield marked.at_value(params, _sentence(wrong))


def _at_entry(marked: Marked, option: Path, wrong: OptionError) -> Fault:
    """Return the fault at the entry of `option` that is refused, at the character in it if one is meant."""
    if isinstance(wrong.item, str):
        return marked.at_key((*option, wrong.item), _sentence(wrong))
    entry = option if wrong.item is None else (*option, wrong.item)
    if wrong.offset and entry in marked.values:
        return marked.inside(entry, wrong.offset, _sentence(wrong))
    return marked.at_value(entry, _sentence(wrong), key=wrong.option)


def _sentence(wrong: ValueError) -> str:
    return f"{str(wrong)[:1].upper()}{str(wrong)[1:].rstrip('.')}."


def _example_mistakes(marked: Marked, path: Path, examples: Iterable[ExampleRecord]) -> Iterator[Fault]:
    found = [bool(example.findings) for example in examples]
    for needed, which in ((True, "with findings"), (False, "that passes (findings: [])")):
        if needed not in found:
            yield marked.at_value((*path, "examples"), f"An example {which} is missing.", key="examples")


def _params(record: RuleRecord, kind: Kind) -> dict[str, Param]:
    return {name: read_option(kind, name, value) for name, value in record.params.items()}


def _compile(rule: WrittenRule) -> dict[str, Any]:
    """Return the whole record; a run needs less of it."""
    record = rule.record
    return {
        "code": record.code,
        "name": record.name,
        "kind": record.kind,
        "wordings": _wordings(record),
        "why": record.why,
        "how": record.how,
        "fix": record.fix,
        "params": _params(record, find_kind(record.kind)),
        "examples": list(_examples(rule)),
        "pack": rule.family.pack.name,
        "family": rule.family.name,
    }


def _wordings(record: RuleRecord) -> dict[str, Any]:
    plain = VariantRecord(message=record.message)
    return {
        name: {"message": wording.message, "severity": asdict(wording.severity or record.severity)}
        for name, wording in {"": plain, **record.variants}.items()
    }


def _examples(rule: WrittenRule) -> Iterator[dict[str, Any]]:
    plain, marked = rule.record.severity, rule.shown_in
    for n, example in enumerate(rule.record.examples):
        loud = plain.draft if example.stage == "draft" else plain.publication
        findings = [asdict(f) | {"severity": f.severity or loud} for f in example.findings]
        line = marked.values[*rule.shown_at, n].line
        yield asdict(example) | {"findings": findings, "path": marked.path, "line": line}
