"""An OpenDocument text becomes a draft, or one sentence that says why it can't."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from linter.model.draft import Anchor, Block, Coverage, Draft, Omission, Story, Unreadable
from linter.model.frozen import Frozen
from linter.model.limits import DEFAULT_LIMITS, Limits
from linter.readers.container import DAMAGED, LOCKED, SUSPICIOUS, Container, Refusal, open_container
from linter.readers.odt.items import Lists
from linter.readers.odt.names import DC, FO, MANIFEST, META, OFFICE, STYLE, TRACKED, XLINK
from linter.readers.odt.remarks import read_remarks
from linter.readers.odt.styles import read_styles
from linter.readers.odt.walk import EMBEDDED, PICTURE, Gathering, Setting, read_blocks, read_notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_KIND: Final = b"application/vnd.oasis.opendocument.text"
_WHY: Final = {
    PICTURE: "words in a picture are not read; its alternative text is, if it has one",
    EMBEDDED: "a chart, an equation or another document inside this one is not read",
}
_PROPERTIES: Final = {
    DC + "title": "title",
    DC + "subject": "subject",
    DC + "description": "description",
    DC + "language": "language",
    DC + "creator": "lastModifiedBy",
    DC + "date": "modified",
    META + "initial-creator": "creator",
    META + "printed-by": "printedBy",
    META + "creation-date": "created",
    META + "editing-cycles": "revision",
    META + "generator": "application",
    META + "keyword": "keywords",
}
_LONGEST: Final = 2_000


class _Parts(Frozen):
    text: Element
    content: Element
    styles: Element | None
    meta: Element | None


def read_odt(
    name: str, data: bytes, *, view: str = "accepted", limits: Limits = DEFAULT_LIMITS
) -> Draft | Unreadable:
    """Read the bytes of an OpenDocument text called `name`.

    `view` "original" is refused where the file has tracked changes, since it stores deleted text apart. Never
    raises: what can't be read comes back as `Unreadable`. Lines are the ordinals of blocks in reading order.
    """
    try:
        return _draft(name, _open(name, data, limits), view)
    except Refusal as refusal:
        return Unreadable(name, str(refusal))
    except RecursionError:
        return Unreadable(name, DAMAGED)
    except MemoryError:
        return Unreadable(name, SUSPICIOUS)


def _open(name: str, data: bytes, limits: Limits) -> _Parts:
    container = open_container(name, data, limits)
    if "mimetype" in container and not container.read("mimetype").strip().startswith(_KIND):
        raise Refusal(
            "The file is no OpenDocument text; check the draft that was written in a word processor."
        )
    if "content.xml" not in container:
        raise Refusal(DAMAGED)
    if _is_locked(container):
        raise Refusal(LOCKED)
    content = container.xml("content.xml")
    text = next(content.iter(OFFICE + "text"), None)
    if text is None:
        raise Refusal(
            "The file is no OpenDocument text; check the draft that was written in a word processor."
        )
    styles, meta = (container.xml(part) if part in container else None for part in ("styles.xml", "meta.xml"))
    return _Parts(text, content, styles, meta)


def _is_locked(container: Container) -> bool:
    part = "META-INF/manifest.xml"
    if part not in container:
        return False
    return next(container.xml(part).iter(MANIFEST + "encryption-data"), None) is not None


def _draft(name: str, parts: _Parts, view: str) -> Draft | Unreadable:
    if view != "accepted" and next(parts.text.iterchildren(TRACKED), None) is not None:
        reason = (
            "The file has tracked changes, whose original is read from Word files only; save it as .docx."
        )
        return Unreadable(name, reason)
    styles = read_styles(parts.content, parts.styles)
    gathering = Gathering(styles, Lists(styles), read_remarks(parts.text))
    read_blocks(gathering, parts.text, Setting())
    read_notes(gathering)
    _read_margins(gathering, parts)
    for text in gathering.alternatives:
        place = (Anchor(0, len(gathering.blocks) + 1, 1),)
        gathering.blocks.append(Block(text, story=Story.PROPERTIES, anchors=place))
    if not gathering.blocks:
        return Unreadable(name, "The file holds no words; check that the draft was saved.")
    last = len(gathering.blocks) - 1
    return Draft(
        name=name,
        format="odt",
        blocks=tuple(gathering.blocks),
        comments=gathering.remarks.comments(),
        changes=tuple(change._replace(block=min(change.block, last)) for change in gathering.remarks.changes),
        properties=_properties(parts),
        coverage=_coverage(gathering),
    )


def _read_margins(gathering: Gathering, parts: _Parts) -> None:
    """Read the headers, then the footers, of the page styles that the text uses, each once."""
    if parts.styles is None:
        return
    content_styles = gathering.styles
    gathering.styles = read_styles(parts.styles)
    masters = list(_masters(parts))
    for ending, story in (("header", Story.HEADER), ("footer", Story.FOOTER)):
        for master in masters:
            for margin in master:
                kind = margin.tag.rpartition("}")[2]
                if kind.startswith(ending) and margin.get(STYLE + "display") != "false":
                    read_blocks(gathering, margin, Setting(story=story))
    gathering.styles = content_styles


def _masters(parts: _Parts) -> Iterator[Element]:
    """Yield the page styles in use: the first, those that a style asks for, and what follows them."""
    roots = [root for root in (parts.content, parts.styles) if root is not None]
    asked = {
        style.get(STYLE + "master-page-name", "") for root in roots for style in root.iter(STYLE + "style")
    }
    used: dict[str, Element] = {}
    masters = (
        {}
        if parts.styles is None
        else {master.get(STYLE + "name", ""): master for master in parts.styles.iter(STYLE + "master-page")}
    )
    queue = [*list(masters)[:1], *(name for name in masters if name in asked)]
    while queue:
        name = queue.pop(0)
        if name in masters and name not in used:
            used[name] = masters[name]
            queue.append(masters[name].get(STYLE + "next-style-name", ""))
    yield from used.values()


def _properties(parts: _Parts) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in () if parts.meta is None else parts.meta.iter():
        text = (element.text or "").strip()[:_LONGEST]
        if element.tag == META + "template":
            found.setdefault("template", element.get(XLINK + "title", "")[:_LONGEST])
        elif element.tag == META + "user-defined" and text:
            found.setdefault(f"custom.{element.get(META + 'name', '')}", text)
        elif element.tag in _PROPERTIES and text:
            found.setdefault(_PROPERTIES[element.tag], text)
    language = _default_language(parts)
    return found if not language else {"language": language} | found


def _default_language(parts: _Parts) -> str:
    for style in () if parts.styles is None else parts.styles.iter(STYLE + "default-style"):
        if style.get(STYLE + "family") == "paragraph":
            for properties in style.iterchildren(STYLE + "text-properties"):
                names = (properties.get(FO + "language", ""), properties.get(FO + "country", ""))
                return "-".join(name for name in names if name not in ("", "none"))
    return ""


def _coverage(gathering: Gathering) -> Coverage:
    counts = Counter[str]("hidden" if block.hidden else block.story.value for block in gathering.blocks)
    order = [*(story.value for story in Story), "hidden"]
    omitted = (Omission(what, count, _WHY[what]) for what, count in sorted(gathering.omitted.items()))
    return Coverage(tuple((story, counts[story]) for story in order if counts[story]), tuple(omitted))
