"""The file's own facts: title, language, who wrote and saved it, template, company.

ECMA-376-1 §22.2 and §22.3, ECMA-376-2 §11. The rule against personal metadata reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.readers.container import Refusal
from linter.readers.word.names import VAL, WORD
from linter.readers.word.package import as_transitional, relations

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.readers.word.package import Package

_KINDS: Final = ("core-properties", "extended-properties", "custom-properties")
# Strict files name the same relations without the hyphen.
_STRICT_KINDS: Final = {"extendedProperties": "extended-properties", "customProperties": "custom-properties"}
_STATISTICS = frozenset({
    "Pages", "Words", "Characters", "Lines", "Paragraphs", "CharactersWithSpaces", "HeadingPairs",
    "TitlesOfParts", "DocSecurity", "ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged",
    "AppVersion", "HLinks", "DigSig",
})  # fmt: skip
_LONGEST: Final = 2_000


def read_properties_parts(package: Package, language: str) -> tuple[dict[str, str], int]:
    """Return the facts by name ("title", "lastModifiedBy", "custom.Client" …) and how many parts were broken.

    `language` is that of the default style, used where the file names none.
    """
    found: dict[str, str] = {}
    broken = 0
    listed = relations(package.container, "").values()
    for kind in _KINDS:
        for relation in listed:
            if relation.external or _STRICT_KINDS.get(relation.kind, relation.kind) != kind:
                continue
            try:
                root = package.container.xml(relation.target, as_transitional)
            except Refusal:
                broken += 1
                continue
            _take(found, root, custom=kind == "custom-properties")
    language = found.get("language") or language
    return found | ({"language": language} if language else {}), broken


def _take(found: dict[str, str], root: Element, *, custom: bool) -> None:
    for element in root:
        name = element.tag.rpartition("}")[2]
        text = "".join(map(str, element.itertext())).strip()[:_LONGEST]
        if not text or name in _STATISTICS:
            continue
        key = f"custom.{element.get('name', '')}" if custom else name[:1].lower() + name[1:]
        found.setdefault(key, text)


def settings_language(settings: Element | None) -> str:
    """Return the language that the settings name for text, "" if none."""
    theme = None if settings is None else next(settings.iterchildren(WORD + "themeFontLang"), None)
    return "" if theme is None else theme.get(VAL, "")
