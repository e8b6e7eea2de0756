"""The WordprocessingML schema beside the repository, as a strict reader of a file would apply it."""

from __future__ import annotations

from functools import cache

from lxml import etree

from linter.fixing.word.package import STRICT_NAMES
from tests.shared import SHARED

_MICROSOFT = "{http://schemas.microsoft.com"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def faults(part: bytes) -> list[str]:
    """Return what the schema says against a part, alternatives and extensions left aside; [] without it."""
    schema = _schema()
    if schema is None:
        return []
    for strict, usual in STRICT_NAMES.items():
        part = part.replace(strict.encode(), usual.encode())
    root = etree.fromstring(part)
    _make_plain(root)
    plain = etree.fromstring(etree.tostring(root))
    if schema.validate(plain):
        return []
    log = schema.error_log
    return sorted({str(error.message) for error in log})  # type: ignore[attr-defined]  # not in the stubs


def _make_plain(root: etree._Element) -> None:
    for choice in list(root.iter(f"{_COMPATIBLE}AlternateContent")):
        parent = choice.getparent()
        if parent is not None:
            for child in choice.findall(f"{_COMPATIBLE}Fallback/*"):
                choice.addprevious(child)
            parent.remove(choice)
    for element in list(root.iter("*")):
        parent = element.getparent()
        if str(element.tag).startswith(_MICROSOFT) and parent is not None:
            parent.remove(element)
        for name in [str(name) for name in element.attrib]:
            if name.startswith((_MICROSOFT, _COMPATIBLE)):
                del element.attrib[name]


@cache
def _schema() -> etree.XMLSchema | None:
    file = SHARED / "cases" / "xsd" / "wml.xsd"
    return etree.XMLSchema(etree.parse(file)) if file.exists() else None
