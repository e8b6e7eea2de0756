"""The organisations that a report knows: by cover, Context, definitions, style and register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import find
from linter.grammar.number_words import UNITS
from linter.grammar.plain import plain
from linter.model.draft import Place
from linter.model.frozen import Frozen
from linter.model.names import Body
from linter.review.acronyms import read_acronyms
from linter.review.body_lists import join_pattern, split_bodies
from linter.review.naming import Directory, Naming
from linter.review.page import trimmed
from linter.review.shortenings import initials, read_shortenings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.names import Acronym
    from linter.model.review import CoverField, Section
    from linter.model.style import BodyStyle
    from linter.review.page import Page
    from linter.review.shortenings import Shortening

_BRACKETS = compiled(r"\s*\([^()]*\)")
_SMALL = r"(?:and|of|the|for|on|upon|with|&)"
_SEPARATOR = compiled(r"\s*[\n;]\s*|\s*,\s*")
_AND = compiled(r"\s+(?:and|&)\s+(?=[A-Z])")
_LONGEST_ENDING = 5
_COUNTS = "|".join(unit.capitalize() for unit in UNITS[2:9])
_ARTICLE = compiled(rf"(?:The|This|That|These|Those|Our|Their|Both|All|Each|Every|Several|{_COUNTS})\s+")


class Known(Frozen):
    """The bodies, in the order of their sources, with the directory to look them up and the acronyms."""

    bodies: tuple[Body, ...]
    directory: Directory
    acronyms: tuple[Acronym, ...]


def know_bodies(
    page: Page,
    cover: tuple[CoverField, ...],
    area: str,
    sections: tuple[Section, ...],
    register: tuple[BodyStyle, ...],
) -> Known:
    """Collect the bodies; what an earlier source names is the name that later ones are held against."""
    naming = Naming.of(page.style)
    acronyms = read_acronyms(page)
    bodies = list(_from_cover(page, cover, naming))
    bodies += [_listed(body, "register") for body in register]
    bodies += _offices(page, cover, naming)
    bodies += _council(page, area)
    bodies = _with_short_names(bodies, _short_names(page, sections, bodies, naming), area)
    directory = Directory.of(naming, bodies)
    for candidate in _from_context(page, naming, sections, tuple(bodies)):
        if directory.find(candidate.name)[0] is None:
            bodies.append(candidate)
            directory = Directory.of(naming, bodies)
    shortenings = _short_names(page, sections, bodies, naming)
    acronyms = (*acronyms, *initials(page, shortenings))
    named = tuple(_with_acronyms(_with_short_names(bodies, shortenings, area), acronyms, naming))
    return Known(named, Directory.of(naming, named), tuple(sorted(acronyms, key=lambda a: a.at or a.place)))


def _listed(body: BodyStyle, source: str) -> Body:
    return Body(body.name, body.kind, body.aliases, (), source, None, body.valid_from, body.valid_to)


def _offices(page: Page, cover: tuple[CoverField, ...], naming: Naming) -> Iterator[Body]:
    """Yield the style's bodies; one whose area the cover names goes by its name with the area too.

    Where the cover's area is named like an organisation ("Fenwick Area Team") it is one of its own.
    """
    named: dict[str, tuple[str, str]] = {}
    for line in page.style.words.get("office-of-area", ()):
        name, _, rest = line.partition("=")
        key, _, forms = rest.partition(":")
        named[name.strip()] = (key.strip(), forms)
    for body in (_listed(body, "style") for body in page.style.bodies):
        key, forms = named.get(body.name, ("", ""))
        fields = (field for field in cover if key and field.key == key)
        areas = [page.quote(value) for field in fields for value in field.values]
        areas = [area for area in areas if not naming.ending(area)]
        written = [form.strip() for form in forms.split("|") if form.strip()]
        yield body._replace(aliases=(*body.aliases, *_with_areas(page, body.name, areas, written)))


def _with_areas(page: Page, body: str, areas: list[str], forms: list[str]) -> Iterator[str]:
    """Yield the names in use of a body's office for `areas`, which may hold the body's own name too."""
    for area in areas:
        bare = " ".join(area.split()).removeprefix(body).strip(" ,\u2013-")
        bare = bare.removeprefix("(").removesuffix(")") if bare.startswith("(") else bare
        short = bare
        for ending in page.style.words.get("area-endings", ()):
            short = short.removesuffix(f" {ending}")
        told = dict.fromkeys((bare, short)) if bare else ()
        names = [f.replace("{body}", body).replace("{area}", name) for name in told for f in forms]
        yield from (name for name in names if next(page.standing(plain(name)), None))


def _from_cover(page: Page, cover: tuple[CoverField, ...], naming: Naming) -> Iterator[Body]:
    """Yield the bodies in the cover's fields; one that only a remark names is as if Context named it."""
    holding = {f.key for f in page.style.cover if f.holds == "bodies"}
    for field, value in ((f, value) for f in cover if f.key in holding for value in f.values):
        text = page.draft.blocks[value.block].text
        remarks = [*find(page.style.form("cover-remark"), text, value.start, value.end)]
        for place in cover_names(text, value, naming, remarks):
            yield _of_field(page, field.key, _body(page, place, naming, "cover"))
        for remark in remarks:
            article = _ARTICLE.match(remark["body"])
            start = remark.start("body") + (article.end() if article else 0)
            place = trimmed(text, Place(value.block, start, remark.end("body")), ",")
            if place.end > place.start:
                yield _body(page, place, naming, "context")


def _body(page: Page, place: Place, naming: Naming, source: str) -> Body:
    name = " ".join(page.quote(place).split())
    return Body(name, naming.ending(name), (), (), source, place)


def _of_field(page: Page, key: str, body: Body) -> Body:
    """Return a body whose name leaves out what its field says it is, with the names that say it too."""
    lines = (line.partition("=") for line in page.style.words.get("kinds-of-field", ()))
    kinds = next((kinds.split() for field, _, kinds in lines if field.strip() == key), [])
    if body.kind or not kinds:
        return body
    names = (f"{body.name} {ending}" for kind in kinds for ending in page.style.endings.get(kind, ()))
    return body._replace(aliases=tuple(n for n in names if next(page.standing(plain(n)), None)))


def cover_names(
    text: str, value: Place, naming: Naming, remarks: Iterable[re.Match[str]] = ()
) -> Iterator[Place]:
    """Yield the names in a cover field, separated or run together; `remarks` and brackets are left out."""
    start = value.start
    stops = sorted([*_BRACKETS.finditer(text, value.start, value.end), *remarks], key=lambda m: m.start())
    for end, after in [*((b.start(), b.end()) for b in stops), (value.end, value.end)]:
        for piece in _separated(text, Place(value.block, start, end), naming):
            yield from _run_together(text, piece, naming)
        start = after


def _separated(text: str, value: Place, naming: Naming) -> Iterator[Place]:
    """Cut at line breaks, semicolons and commas; a comma inside one name ("X, Y and Z Groups") is kept."""
    start = value.start
    kept = list(naming.with_commas.finditer(text, value.start, value.end))
    for found in _SEPARATOR.finditer(text, value.start, value.end):
        if any(name.start() < found.start() < name.end() for name in kept):
            continue
        left, right = text[start : found.start()], text[found.end() : value.end]
        if "," in found[0] and not naming.ending(left) and compiled(r"[^,;\n]+?\s(?:and|&)\s").match(right):
            continue
        yield trimmed(text, Place(value.block, start, found.start()), ",;.")
        start = found.end()
    yield trimmed(text, Place(value.block, start, value.end), ",;.")


def _run_together(text: str, piece: Place, naming: Naming) -> Iterator[Place]:
    """Cut behind each ending ("… NHS Trust") that another name follows, and where one surely begins.

    That is before the first word of the name itself, and before a national body's name.
    """
    start = piece.start
    for both in _AND.finditer(text, piece.start, piece.end):
        left, right = Place(piece.block, start, both.start()), Place(piece.block, both.end(), piece.end)
        rest = text[right.start : right.end]
        if naming.ending(text[left.start : left.end]) and not naming.is_ending(rest):
            yield from _run_together(text, left, naming)
            yield from _run_together(text, right, naming)
            return
    words = list(compiled(r"\S+").finditer(text[: piece.end][piece.start :]))
    for at, word in enumerate(words[:-1]):
        end = piece.start + word.end()
        following = [w[0] for w in words[at + 1 : at + 1 + _LONGEST_ENDING]]
        closed = naming.ending(text[start:end]) or _starts_anew(text[start:end], following)
        if following[0][:1].isupper() and closed and not _goes_on(following, naming):
            yield trimmed(text, Place(piece.block, start, end), ".")
            start = piece.start + words[at + 1].start()
    last = next((name for name in naming.national if text.endswith(f" {name}", start, piece.end)), "")
    if last:
        yield trimmed(text, Place(piece.block, start, piece.end - len(last)), ".")
        start = piece.end - len(last)
    if start < piece.end:
        yield trimmed(text, Place(piece.block, start, piece.end), ".")


def _starts_anew(name: str, following: list[str]) -> bool:
    """Whether the next words begin as `name` did, of which it has two or more, so that they are another."""
    words = name.split()
    return len(words) > 1 < len(following) and words[0] == following[0] and words[-1][:1].isupper()


def _goes_on(following: list[str], naming: Naming) -> bool:
    """Whether the next words are themselves an ending, so that they belong to the name before them."""
    return any(naming.is_ending(" ".join(following[:n])) for n in range(1, len(following) + 1))


def _council(page: Page, area: str) -> list[Body]:
    """Return the local authority of the review's area, named as the report names it most often."""
    if not area:
        return []
    text = "\n".join(b.text for _, b in page.told())
    forms = [form.replace("{area}", area) for form in page.style.words.get("council-of-area", ())]
    kind = page.style.settings.get("public-health-kind", "")
    used = sorted((f for f in forms if f in text), key=text.count, reverse=True)
    return [Body(used[0], kind, tuple(used[1:]), (), "style")] if used else []


def _from_context(
    page: Page, naming: Naming, sections: tuple[Section, ...], known: tuple[Body, ...]
) -> Iterator[Body]:
    """Yield what is named like an organisation in the sections that introduce the report."""
    directory = Directory.of(naming, known)
    joins = join_pattern(page.style.words.get("joins", ()))
    names = _name_pattern(naming)
    for i in _introducing(page, sections):
        text = page.draft.blocks[i].text
        for found in names.finditer(text):
            article = _ARTICLE.match(found[0])
            place = Place(i, found.start() + (article.end() if article else 0), found.end())
            for mention in split_bodies(text, place, directory, joins).bodies:
                if mention.body is None and naming.ending(mention.text):
                    yield Body(mention.text, naming.ending(mention.text), (), (), "context", mention.place)


def _introducing(page: Page, sections: tuple[Section, ...]) -> Iterator[int]:
    """Yield the blocks of the sections that introduce the report."""
    first = next((s for s in sections if not s.parent), None)
    for section in sections:
        style = next((s for s in page.style.sections if s.key == section.key), None)
        if first is None or style is None or style.holds != "text" or style.parent != first.key:
            continue
        yield from (i for i in range(section.first + 1, section.end) if not page.draft.blocks[i].hidden)


def _name_pattern(naming: Naming) -> re.Pattern[str]:
    """Return an expression for capitalised words that close with an ending."""
    last = sorted({e[-1] for e, _ in naming.endings}, key=lambda word: (-len(word), word))
    endings = "|".join(re.escape(w) for w in last) or "(?!)"
    word = r"[A-Z][\w'\u2019-]*"
    silent = "|".join(sorted(re.escape(w) for w, meant in naming.same.items() if not meant)) or "(?!)"
    return compiled(
        rf"{word}(?:,?\s+(?:{_SMALL}\s+)*{word})*?\s+(?=[A-Z])(?i:{endings})\b"
        rf"(?!\s+(?i:(?:{silent})\s+)?(?i:{endings})\b)"
    )


def _short_names(
    page: Page, sections: tuple[Section, ...], bodies: list[Body], naming: Naming
) -> tuple[Shortening, ...]:
    return read_shortenings(page, _introducing(page, sections), tuple(bodies), naming)


def _with_short_names(bodies: list[Body], shortenings: Iterable[Shortening], area: str) -> list[Body]:
    """Return the bodies with the short names that the introduction gives them, but for the area's name."""
    named = list(bodies)
    for one in shortenings:
        body = named[one.body]
        if one.text not in (area, *body.aliases):
            named[one.body] = body._replace(aliases=(*body.aliases, one.text))
    return named


def _with_acronyms(bodies: list[Body], acronyms: tuple[Acronym, ...], naming: Naming) -> Iterator[Body]:
    directory = Directory.of(naming, bodies)
    short: dict[int, list[str]] = {}
    for acronym in acronyms:
        at, _ = (None, False) if naming.is_ending(acronym.long) else directory.find(acronym.long)
        if at is not None and acronym.short not in short.setdefault(at, []):
            short[at].append(acronym.short)
    for at, body in enumerate(bodies):
        yield body._replace(acronyms=tuple(short.get(at, ())))
