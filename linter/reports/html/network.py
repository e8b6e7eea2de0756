"""The recommendations of a report between those they are addressed to and the paragraphs that cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.reports.html.cards import finding_anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from linter.model.draft import Place
    from linter.model.finding import Finding
    from linter.model.names import BodyMention
    from linter.model.review import Citation, Review

# Rules are named after the defect: this is how those are called that doubt what a citation or a
# recommendation is joined to.
_DOUBT = "mismatch"


class Addressee(Frozen):
    """A body that recommendations are addressed to; `known` says whether the report introduces it."""

    key: str
    name: str
    known: bool


class Doubt(Frozen):
    """What a finding doubts: its anchor and its message."""

    anchor: str
    message: str


class Citing(Frozen):
    """A place that cites: a paragraph's number or "", and the title of its section.

    It begins at `block`; the first citation stands in `at`, which may be a later block of the paragraph.
    """

    key: str
    label: str
    section: str
    block: int
    at: int


class Tie(Frozen):
    """A citation between a recommendation (or a number that is none), by its key, and a place."""

    cited: str
    place: Citing
    doubts: tuple[Doubt, ...] = ()


class Advised(Frozen):
    """A recommendation with the citations of it and the doubts about itself."""

    key: str
    number: str
    text: str
    ties: tuple[Tie, ...]
    doubts: tuple[Doubt, ...]


class Lost(Frozen):
    """A number that is cited and is no recommendation's."""

    key: str
    number: str
    ties: tuple[Tie, ...]


class Bundle(Frozen):
    """A group of recommendations: its number and its addressees."""

    key: str
    number: str
    addressees: tuple[Addressee, ...]
    items: tuple[Advised, ...]


class Network(Frozen):
    """All of it, each layer in reading order."""

    addressees: tuple[Addressee, ...]
    bundles: tuple[Bundle, ...]
    places: tuple[Citing, ...]
    lost: tuple[Lost, ...]


class _Doubts(Frozen):
    """The findings that doubt a joint, by block."""

    by_block: Mapping[int, Sequence[tuple[Place, Doubt]]]

    def at(self, place: Place) -> tuple[Doubt, ...]:
        held = self.by_block.get(place.block, ())
        return tuple(doubt for own, doubt in held if own.meets(place))


def network(review: Review, findings: Sequence[Finding], prefix: str) -> Network:
    """Return the network of `review`; `findings`, with anchors behind `prefix`, say what is doubtful."""
    doubts = _doubts(findings, prefix)
    places: dict[str, Citing] = {}
    ties: dict[str, dict[str, Tie]] = {}
    lost: dict[str, str] = {}
    numbered = _numbered(review)
    for citation in review.citations:
        place = _citing(review, citation)
        place = places.setdefault(place.key, place)
        for number in citation.numbers:
            meant = numbered.get(number.value, ())
            if not meant:
                lost[f"x{number.key}"] = number.key
            for cited in meant or (f"x{number.key}",):
                held = ties.setdefault(cited, {})
                earlier = held.get(place.key, Tie(cited, place))
                held[place.key] = earlier._replace(doubts=(*earlier.doubts, *doubts.at(number.place)))
    linked = {cited: tuple(held.values()) for cited, held in ties.items()}
    bodies = _addressees(review)
    return Network(
        tuple(bodies.values()),
        tuple(_bundles(review, bodies, linked, doubts)),
        tuple(sorted(places.values(), key=lambda place: place.block)),
        tuple(Lost(key, number, linked[key]) for key, number in lost.items()),
    )


def _doubts(findings: Sequence[Finding], prefix: str) -> _Doubts:
    held: dict[int, list[tuple[Place, Doubt]]] = {}
    for index, finding in enumerate(findings):
        if finding.name.endswith(_DOUBT) and finding.place:
            doubt = Doubt(finding_anchor(prefix, index), finding.message)
            held.setdefault(finding.place.block, []).append((finding.place, doubt))
    return _Doubts(held)


def _numbered(review: Review) -> dict[tuple[int, ...], tuple[str, ...]]:
    """Return the keys of the recommendations that a number means: one, or all of a group."""
    held: dict[tuple[int, ...], tuple[str, ...]] = {}
    groups = {item.number.value[:-1] for item in review.recommendations if item.number}
    for at, item in enumerate(review.recommendations):
        value = item.number.value if item.number else ()
        # A number with which others begin is a group's, whatever its words look like.
        for size in range(1, len(value) + 1):
            if value[:size] == value or value[:size] in groups:
                held[value[:size]] = (*held.get(value[:size], ()), f"r{at}")
    return held


def _citing(review: Review, citation: Citation) -> Citing:
    section = None if citation.section is None else review.sections[citation.section]
    title = section.title if section else ""
    block = citation.place.block
    if citation.paragraph is not None:
        held = review.paragraphs[citation.paragraph]
        return Citing(f"p{citation.paragraph}", held.number.key, title, held.first, block)
    return Citing(f"u{block}", "", title, block, block)


def _addressees(review: Review) -> dict[str, Addressee]:
    found: dict[str, Addressee] = {}
    for group in review.groups:
        for mention in group.bodies:
            name = mention.text if mention.body is None else review.bodies[mention.body].name
            key = _key(mention)
            found.setdefault(key, Addressee(key, name, mention.body is not None))
    # The keys of unknown bodies are their names, which no page should hold as anything but text.
    return {key: held._replace(key=f"b{at}") for at, (key, held) in enumerate(found.items())}


def _key(mention: BodyMention) -> str:
    return f"={mention.text}" if mention.body is None else str(mention.body)


def _bundles(
    review: Review, bodies: Mapping[str, Addressee], ties: Mapping[str, tuple[Tie, ...]], doubts: _Doubts
) -> Iterator[Bundle]:
    def advised(indices: Iterable[int]) -> tuple[Advised, ...]:
        return tuple(_advised(review, index, ties, doubts) for index in indices)

    if stray := [at for at, item in enumerate(review.recommendations) if item.group < 0]:
        yield Bundle("stray", "", (), advised(stray))
    for at, group in enumerate(review.groups):
        addressees = dict.fromkeys(bodies[_key(mention)] for mention in group.bodies)
        number = group.number.key if group.number else ""
        yield Bundle(f"g{at}", number, tuple(addressees), advised(group.recommendations))


def _advised(review: Review, index: int, ties: Mapping[str, tuple[Tie, ...]], doubts: _Doubts) -> Advised:
    held = review.recommendations[index]
    number, key = (held.number.key if held.number else ""), f"r{index}"
    text = " ".join(review.quote(held.text).split())
    return Advised(key, number, text, ties.get(key, ()), doubts.at(held.text))
