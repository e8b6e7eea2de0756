"""A new draft: the house's template and a writer's contents are read, composed and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter import resources
from linter.app.options import Refusal, Source
from linter.app.planning import Plan, Planner
from linter.grammar.choices import not_one_of
from linter.model.authored import Contents, Material
from linter.model.draft import Unreadable
from linter.model.frozen import Frozen
from linter.model.settings import Fault
from linter.packs.drafts import cover_fault, read_contents, read_material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from linter.app.options import Options
    from linter.model.style import HouseStyle

_TEMPLATE = "draft.yaml"
_HOUSE = "house.docx"


class Wish(Frozen):
    """What a new draft is to be: `form` is "word" or "markdown".

    `contents` is a writer's file. `area`, `public_health` and `cover` (values by the key of the style's
    field) hold over what it says. `template` is a folder with the material of the house, which may have a
    house document; `reference` is a house document to take instead.
    """

    form: str
    area: str = ""
    public_health: str = ""
    cover: tuple[tuple[str, str], ...] = ()
    contents: Path | None = None
    template: Path | None = None
    reference: Path | None = None


def make_draft(wish: Wish, folder: Path, options: Options) -> bytes | Refusal:
    """Return a draft as the bytes of a file, or what is wrong with one of the files it is made from.

    The configuration of `folder` holds.
    """
    plan = Planner(options).plan(folder / "draft")
    if isinstance(plan, Refusal):
        return plan
    style = plan.loaded.pack.style
    material = _material(wish, style)
    if not isinstance(material, Material):
        return Refusal(faults=material)
    contents = _contents(wish, style, material)
    if not isinstance(contents, Contents):
        return Refusal(faults=contents)
    house = _house(wish, plan)
    return (
        Refusal(file=house)
        if isinstance(house, Unreadable)
        else _written(wish, style, material, contents, house)
    )


def _written(
    wish: Wish, style: HouseStyle, material: Material, contents: Contents, house: bytes | None
) -> bytes | Refusal:
    from linter.authoring.drafting import compose

    outline = compose(style, material, contents)
    if wish.form == "markdown":
        from linter.authoring.drafting import write_markdown

        return write_markdown(outline).encode()
    from linter.authoring.drafting.word import Unfit, write_word

    try:
        return write_word(outline, house)
    except Unfit as wrong:
        return Refusal(file=Unreadable(str(_reference(wish)), str(wrong)))


def _material(wish: Wish, style: HouseStyle) -> Material | tuple[Fault, ...]:
    if wish.template:
        file = wish.template / _TEMPLATE
        content = _bytes(file, "template")
        return content if isinstance(content, tuple) else read_material(content, str(file), style)
    shipped = resources.templates() / style.name / _TEMPLATE
    if not shipped.is_file():
        return (
            _fault("template", f'No template comes with the style "{style.name}"; name the folder of one.'),
        )
    return read_material(shipped.read_bytes(), f"templates/{style.name}/{_TEMPLATE}", style)


def _contents(wish: Wish, style: HouseStyle, material: Material) -> Contents | tuple[Fault, ...]:
    """Return what the writer's file says, and what was asked for besides."""
    contents: Contents | tuple[Fault, ...] = Contents()
    if wish.contents:
        content = _bytes(wish.contents, "from")
        if isinstance(content, tuple):
            return content
        contents = read_contents(content, str(wish.contents), style, material)
    if not isinstance(contents, Contents):
        return contents
    named: dict[str, tuple[str, ...]] = {}
    for key, value in wish.cover:
        named[key] = (*named.get(key, ()), value)
    return tuple(_cover_faults(named, style)) or contents._replace(
        area=wish.area or contents.area,
        public_health=wish.public_health or contents.public_health,
        cover={**contents.cover, **named},
    )


def _cover_faults(named: dict[str, tuple[str, ...]], style: HouseStyle) -> Iterator[Fault]:
    fields = {field.key: field for field in style.cover}
    for key, values in named.items():
        if key not in fields:
            yield _fault("cover", not_one_of(key, "field of the cover", fields))
        elif why := cover_fault(fields[key], values):
            yield _fault("cover", why)


def _house(wish: Wish, plan: Plan) -> bytes | Unreadable | None:
    """Return the house document, None without one; it passes the same guard as a draft."""
    from linter.app.examining import read_draft

    path = _reference(wish)
    if path is None or wish.form == "markdown":
        return None
    source = Source(path).held(plan.settings.limits.file_bytes)
    draft = read_draft(source, plan)
    if isinstance(draft, Unreadable):
        return draft
    if draft.format != "word":
        return Unreadable(str(path), "A house document is a Word file; this is none.")
    return source.data


def _reference(wish: Wish) -> Path | None:
    beside = wish.template / _HOUSE if wish.template else None
    return wish.reference or (beside if beside and beside.is_file() else None)


def _bytes(file: Path, key: str) -> bytes | tuple[Fault, ...]:
    try:
        return file.read_bytes()
    except OSError as wrong:
        return (_fault(key, f"{file} can't be read: {wrong.strerror}."),)


def _fault(key: str, message: str) -> Fault:
    return Fault("", 1, 1, key, message)
