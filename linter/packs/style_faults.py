"""What is wrong with a house style that can be read: something needed is missing, or nothing reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from linter.grammar.choices import not_one_of
from linter.grammar.forms.labels import certain_labels, labels
from linter.packs.vocabulary import ALWAYS_DATED, DATE_PARTS, ENDINGS, FORMS, LISTS, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.settings import Fault
    from linter.packs.records import StyleFile
    from linter.packs.yaml_marks import Marked

_ENDING = "ending-"
_DATED = {"date", "dates"}


def own_faults(file: StyleFile, marked: Marked) -> Iterator[Fault]:
    """Yield what is wrong with the forms, settings and lists of one file, whose forms can be read."""
    for name, texts in file.forms.items():
        if name in FORMS:
            yield from _unlabelled(marked, ("forms", name), texts, FORMS[name].parts)
        else:
            yield marked.at_key(("forms", name), not_one_of(name, "form that anything reads", FORMS))
    for name, text in file.dates.items():
        yield from _undated(marked, name, text)
    for name, value in file.settings.items():
        if name not in SETTINGS:
            message = not_one_of(name, "setting that anything reads", SETTINGS)
            yield marked.at_key(("settings", name), message)
        elif not re.fullmatch(SETTINGS[name].pattern, value):
            message = f'"{name}" ({SETTINGS[name].about}) is {SETTINGS[name].told}.'
            yield marked.at_value(("settings", name), message)
    yield from _misshapen(file, marked)


def whole_faults(compiled: Mapping[str, Any], marked: Marked) -> Iterator[Fault]:
    """Yield what is wrong between the parts of a style, at the file that has the last word."""
    yield from _missing(compiled, marked)
    yield from _misdirected(compiled, marked)
    for name in ("sections", "cover", "statements"):
        keys = [entry["key"] for entry in compiled[name]]
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield marked.at_value((name,), f'The key "{key}" is given to more than one of these.')


def _unlabelled(
    marked: Marked, path: tuple[str, ...], texts: Iterable[str], parts: Iterable[str]
) -> Iterator[Fault]:
    for n, text in enumerate(texts):
        certain = certain_labels(text)
        for part in parts:
            if part not in certain:
                message = (
                    f"Each way of writing this form has the part {{{part}}}, where nothing leaves it out."
                )
                yield marked.at_value((*path, n), message)


def _undated(marked: Marked, name: str, text: str) -> Iterator[Fault]:
    path = ("dates", name)
    certain = certain_labels(text)
    yield from (
        marked.at_value(path, f"A date has the part {{{part}}}, where nothing leaves it out.")
        for part in ALWAYS_DATED
        if part not in certain
    )
    for label, part in labels(text).items():
        if label in DATE_PARTS and part not in DATE_PARTS[label]:
            accepted = " or ".join(f"<{kind}>" for kind in DATE_PARTS[label])
            yield marked.at_value(path, f'The part "{label}" of a date is made of {accepted}.')


def _misshapen(file: StyleFile, marked: Marked) -> Iterator[Fault]:
    for name, texts in file.words.items():
        use = ENDINGS if name.startswith(_ENDING) else LISTS.get(name)
        for n, text in enumerate(texts if use else ()):
            if use and not re.fullmatch(use.pattern, text):
                yield marked.at_value(
                    ("words", name, n), f'An entry of "{name}" ({use.about}) is {use.told}.'
                )


def _missing(compiled: Mapping[str, Any], marked: Marked) -> Iterator[Fault]:
    for name, form in FORMS.items():
        if form.needed and not compiled["forms"].get(name):
            message = f'A style needs the form "{name}": {form.about}.'
            yield marked.at_value(("forms", name), message, key=name)
    for name, setting in SETTINGS.items():
        if setting.needed and name not in compiled["settings"]:
            message = f'A style needs the setting "{name}": {setting.about}.'
            yield marked.at_value(("settings",), message, key=name)
    if not compiled["dates"] and any(field["holds"] in _DATED for field in compiled["cover"]):
        message = "A style whose cover holds dates needs a form for them."
        yield marked.at_value(("dates",), message, key="dates")
    if not {"(", "["}.issuperset(compiled["beginnings"].get("citation", ())):
        message = 'A citation begins with "(" or "["; what stands in running text is the form "mention".'
        yield marked.at_value(("forms", "citation"), message, key="citation")


def _misdirected(compiled: Mapping[str, Any], marked: Marked) -> Iterator[Fault]:
    """Yield what names a section or a kind of body that the style has not."""
    sections = [section["key"] for section in compiled["sections"]]
    told = "section of this style"
    if compiled["recommendations"] not in sections:
        message = not_one_of(compiled["recommendations"], told, sections)
        yield marked.at_value(("recommendations",), message, key="recommendations")
    asking = compiled["settings"].get("requests")
    if asking is not None and asking not in sections:
        yield marked.at_value(("settings", "requests"), not_one_of(asking, told, sections), key="requests")
    for n, statement in enumerate(compiled["statements"]):
        if statement["section"] not in sections:
            message = not_one_of(statement["section"], told, sections)
            yield marked.at_value(("statements", n, "section"), message, key="section")
    kinds = [name.removeprefix(_ENDING) for name in compiled["words"] if name.startswith(_ENDING)]
    kind = compiled["settings"].get("public-health-kind")
    if kind is not None and kind not in kinds:
        message = not_one_of(kind, "kind of body that this style has a list of endings for", kinds)
        yield marked.at_value(("settings", "public-health-kind"), message, key="public-health-kind")
