"""The words that a house gives for a document, templates/<style>/<document>.yaml, held to their slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter import resources
from linter.app.options import Refusal
from linter.authoring.documents.paper import slots_in
from linter.grammar.choices import not_one_of
from linter.model.settings import Fault
from linter.packs.yaml_marks import Marked, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def house_words(
    document: str, keys: Mapping[str, frozenset[str]], style: str, folder: Path | None
) -> Mapping[str, str] | Refusal:
    """Return the words for `document` ("letter") by their names, or what is wrong with them.

    `keys` are the names that there have to be, with the slots that each may have. A file in `folder` goes
    before the one of the house style.
    """
    name = f"{document}.yaml"
    own = folder / name if folder else None
    shipped = resources.templates() / style / name
    try:
        place = own if own and own.is_file() else shipped
        if folder and not folder.is_dir():
            return _refused(str(folder), "There is no such folder of templates.")
    except OSError as wrong:
        return _refused(str(folder), f"The folder can't be opened: {wrong.strerror}.")
    try:
        content = place.read_bytes()
    except OSError:
        return _refused("", f'The style "{style}" has no words for this: templates/{style}/{name}.')
    marked = read_yaml(content, str(place))
    if isinstance(marked, Fault):
        return Refusal((marked,))
    faults = tuple(sorted(_faults(marked, keys), key=lambda fault: (fault.line, fault.column)))
    return Refusal(faults) if faults else {key: marked.read_text((key,)) for key in keys}


def _refused(path: str, why: str) -> Refusal:
    return Refusal((Fault(path, 1, 1, "", why),))


def _faults(marked: Marked, keys: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    value = marked.value if isinstance(marked.value, dict) else {}
    for key in value:
        if key not in keys:
            yield marked.at_key((key,), not_one_of(key, "word of this document", keys))
    for key, slots in keys.items():
        if key not in value:
            yield marked.at_value((), f'"{key}" is missing here.', key=key)
        elif not isinstance(value[key], str):
            yield marked.at_value((key,), "Text is needed here.")
        else:
            for slot, offset in slots_in(marked.read_text((key,))):
                if slot not in slots:
                    message = not_one_of(
                        f"{{{slot}}}", "placeholder of this word", [f"{{{s}}}" for s in slots]
                    )
                    yield marked.inside((key,), offset, message)
