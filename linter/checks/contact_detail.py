"""Telephone numbers, e-mail addresses and postcodes of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.mentions import mentions_by_block
from linter.grammar.joined import joined_prose
from linter.grammar.word_lists import word_list
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

VARIANTS = ("e-mail", "postcode", "address")

# Compiled where a text has the shape of one.
_PHONE = r"(?<![\w+/.-])(?:(?:\+|00)44\s?(?:\(0\)\s?)?|\(?0)[1-9](?:[\s().-]{0,2}\d){7,10}(?!\w|[/-]\d)"
_PHONE_LENGTHS = (10, 11)
_AT, _DOT = r"(?:\s?@\s?|\s?[\[(]at[\])]\s?)", r"(?:\.|\s?[\[(]dot[\])]\s?)"
_E_MAIL = rf"[\w.+'-]+{_AT}(?P<domain>[\w-]+(?:{_DOT}[\w-]+)+)"
_AT_MARKS = ("@", "(at)", "[at]")
_ROADS = word_list("Street Road Lane Avenue Close Drive Crescent Terrace Gardens Grove Mews Row Walk Rise")
_STREET = (
    r"(?<![\w/.-])(?:[Ff]lat\s\d{1,3},?\s)?\d{1,3}[A-Za-z]?,?\s+(?:[A-Z][\w'\u2019]+\s+){1,3}"
    rf"(?:{'|'.join(_ROADS)})\b(?!\s(?:and|&)\s[A-Z]|[\s-]In\b)"  # "30 Young Walk and Talk groups"
)
_POSTCODE = (
    r"(?<![\w/-])[A-PR-UWYZ](?:\d[\dA-HJKPSTUW]?|[A-HK-Y]\d[\dA-Z]?)"
    r"[ \u00a0]{0,2}\d[ABD-HJLNP-UW-Z]{2}(?!\w)"
)
# One of these is in every number and postcode; "?" stands for a space that holds.
_SHAPES = ("00 000", "0000000", "0) 00", "0-00", "00?000", "0AA", "00.0")
# An address goes on without a small letter but in a few words: "Fern House, 12 Mill Lane, Stow on the Wold".
_ADDRESS = r"(?:(?:[A-Z\d][\w'\u2019&/-]*|on|upon|the|of|and|le|by|in|under|next)[\s,.]*)+$"
_ADDRESS_ROOM = 120
_NEAR = 60


class Options(Frozen):
    """Whose details are no person's.

    `roles` are mailboxes that belong to no one person, `public` the beginnings of telephone numbers that only
    organisations have, `institutions` words in the name of a place that nobody lives in. `published_in` are
    sections that give contact details on purpose.
    """

    published_in: tuple[str, ...] = ("next-steps",)
    roles: tuple[str, ...] = ("info", "enquiries")
    public: tuple[str, ...] = ("03", "08")
    institutions: tuple[str, ...] = ("Hospital", "Centre")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each such detail behind the cover and outside the sections that publish some."""
    told, published = joined_prose(review), _published(review, options)
    own = review.style.settings.get("own-mailbox", "")
    for i, block in _but(published, told.shaped(*_SHAPES)):
        yield from (Problem(place) for place in _phones(i, block, options))
        for found in compiled(_POSTCODE).finditer(block.text):
            if not _is_of_organisation(review, i, found.start(), options):
                yield Problem(Place(i, *found.span()), variant="postcode")
    for i, block in _but(published, told.holding(*_ROADS)):
        for found in compiled(_STREET).finditer(block.text, block.body):
            near = block.text[found.end() : found.end() + _NEAR]  # a postcode stands for its address
            if not compiled(_POSTCODE).search(near) and not _is_of_organisation(
                review, i, found.end(), options
            ):
                yield Problem(Place(i, *found.span()), variant="address")
    for i, block in _but(published, told.holding(*_AT_MARKS)):
        for found in compiled(_E_MAIL).finditer(block.text):
            if not _is_public(found, own, options):
                yield Problem(Place(i, *found.span()), variant="e-mail")


def _but(left_out: frozenset[int], blocks: Iterable[tuple[int, Block]]) -> Iterator[tuple[int, Block]]:
    return ((i, block) for i, block in blocks if i not in left_out)


def _published(review: Review, options: Options) -> frozenset[int]:
    """Return the blocks before the first section, and those of sections that publish details."""
    first = min((s.first for s in review.sections), default=0)
    open_ = (i for s in review.sections if s.key in options.published_in for i in range(s.first, s.end))
    return frozenset((*range(first), *open_))


def _phones(i: int, block: Block, options: Options) -> Iterator[Place]:
    for found in compiled(_PHONE).finditer(block.text):
        digits = compiled(r"\D").sub("", found[0].replace("(0)", "").replace("+44", "0"))
        digits = f"0{digits[4:]}" if digits.startswith("0044") else digits
        if len(digits) in _PHONE_LENGTHS and not digits.startswith(options.public):
            yield Place(i, *found.span())


def _is_public(found: re.Match[str], own: str, options: Options) -> bool:
    domain = found["domain"].lower()
    name = found[0].partition("@")[0].lower()
    return name in options.roles or (bool(own) and (domain == own or domain.endswith(f".{own}")))


def _is_of_organisation(review: Review, i: int, at: int, options: Options) -> bool:
    """Whether the address before a postcode is that of an organisation."""
    address = compiled(_ADDRESS).search(review.draft.blocks[i].text, max(at - _ADDRESS_ROOM, 0), at)
    if address is None:
        return False
    words = set(compiled(r"[A-Za-z]+").findall(address[0]))
    place = Place(i, *address.span())
    named = any(mention.place.begins_in(place) for mention in mentions_by_block(review).get(i, ()))
    return named or not words.isdisjoint(options.institutions)
