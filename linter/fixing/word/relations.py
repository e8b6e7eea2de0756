"""What the parts of a Word file refer to, and how one more is made known (ECMA-376-2 §8 and §9)."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from lxml import etree

from linter.fixing.word.package import STRICT_NAMES, Unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Package, Part

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_RELATION: Final = f"{{{_PACKAGE}/relationships}}Relationship"
_OVERRIDE: Final = f"{{{_PACKAGE}/content-types}}Override"
_TYPES: Final = "[Content_Types].xml"
_NO_MAIN: Final = "the file does not say which of its parts is the document"


def main_part(package: Package) -> str:
    """Return the name of the part that holds the document; `Unwritable` if there is none."""
    found = next(related(package, "", "officeDocument"), None)
    if found is None:
        raise Unwritable(_NO_MAIN)
    return found


def related(package: Package, part: str, kind: str) -> Iterator[str]:
    """Yield the parts that `part` ("" for the package) refers to as `kind` and that the file has."""
    for target in _targets(package, part, kind):
        if target in package:
            yield target


def add_related(package: Package, part: str, kind: str, content_type: str, content: bytes) -> Part:
    """Add a part that `part` refers to as `kind`, in its folder, with the names that `part` uses.

    Where `part` refers to one that is missing from the file, that one is made.
    """
    listing = _listing(package, part)
    strict = package.part(part).strict
    target = next(_targets(package, part, kind), None)
    if target is None:
        target = _free_name(package, part.rpartition("/")[0], kind)
        _relate(package, listing, part, kind, target)
    types = package.part(_TYPES)
    if not any(element.get("PartName", "").lower() == f"/{target}".lower() for element in types.root):
        etree.SubElement(types.root, _OVERRIDE, {"PartName": f"/{target}", "ContentType": content_type})
        types.changed = True
    return package.add(target, content, strict=strict)


def _relate(package: Package, listing: str, part: str, kind: str, target: str) -> None:
    if listing not in package:
        package.add(listing, f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode())
    relations = package.part(listing)
    known = {element.get("Id") for element in relations.root}
    name = next(name for number in count(1) if (name := f"rId{number}") not in known)
    folder = part.rpartition("/")[0]
    said = {
        "Id": name,
        "Type": _relation_type(package, part, kind),
        "Target": target.removeprefix(folder + "/"),
    }
    etree.SubElement(relations.root, _RELATION, said)
    relations.changed = True


def _relation_type(package: Package, part: str, kind: str) -> str:
    """Return the type of a relation, which in a Strict file has a Strict name."""
    names = next(usual for usual in STRICT_NAMES.values() if usual.endswith("/relationships"))
    strict = next(strict for strict, usual in STRICT_NAMES.items() if usual == names)
    return f"{strict if package.part(part).strict else names}/{kind}"


def _free_name(package: Package, folder: str, kind: str) -> str:
    front = f"{folder}/" if folder else ""
    return next(name for number in count() if (name := f"{front}{kind}{number or ''}.xml") not in package)


def _listing(package: Package, part: str) -> str:
    folder, _, name = part.rpartition("/")
    listing = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    return package.entries.get(listing.lower(), listing)


def _targets(package: Package, part: str, kind: str) -> Iterator[str]:
    listing = _listing(package, part)
    if listing not in package:
        return
    for element in package.part(listing).root.iterchildren(_RELATION):
        if _is_inside(element, kind):
            yield _resolved(part.rpartition("/")[0], element.get("Target", ""))


def _is_inside(element: Element, kind: str) -> bool:
    outside = element.get("TargetMode") == "External"
    return element.get("Type", "").rpartition("/")[2] == kind and not outside


def _resolved(folder: str, target: str) -> str:
    """Return the part that `target` names as seen from `folder`."""
    steps = [] if target.startswith(("/", "\\")) else folder.split("/")
    for step in target.partition("#")[0].replace("\\", "/").split("/"):
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    return "/".join(step for step in steps if step)
