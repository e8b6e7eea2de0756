"""The page: its parts, its own style and script, and the policy that forbids it everything else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.reports.html.cards import Chapter, chapters
from linter.reports.html.cleaning import finalized
from linter.reports.html.network import Network, network
from linter.reports.html.picture import WIDE, Picture, draw
from linter.reports.html.summary import (
    Count,
    Fact,
    Step,
    counts,
    explained,
    facts,
    families,
    hidden_on_purpose,
    left_out,
    mendable,
    steps,
    title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jinja2 import Environment

    from linter.model.review import Review
    from linter.reports.outcome import Look, Outcome


# The rules that a reader is told to start with.
_STEPS = 8


class Part(Frozen):
    """What the page says of one draft; `network` and `picture` are None where there is nothing to draw.

    `homes` are the anchors of the cards of places that cite, by the places' keys; `anchor` is the part's own.
    """

    anchor: str
    prefix: str
    path: str
    title: str
    unreadable: bool
    facts: tuple[Fact, ...]
    times: int
    counts: tuple[Count, ...]
    mendable: int
    steps: tuple[Step, ...]
    further: int
    left_out: tuple[str, ...]
    hidden: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    homes: Mapping[str, str]
    network: Network | None
    picture: Picture | None


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the page on all `outcomes`, an index before them where there are several.

    Without excerpts the page says so; the outcomes hold no words of the draft then.
    """
    several = len(outcomes) != 1
    parts = [_part(outcome, at, look, several=several) for at, outcome in enumerate(outcomes, 1)]
    environment = _environment()
    style, script = (_own(environment, name) for name in ("page.css", "page.js"))
    every = [finding for outcome in outcomes for finding in outcome.findings]
    shown: str = environment.get_template("page.html.j2").render(
        parts=parts,
        several=several,
        counts=counts(every),
        times=len(every),
        families=families(outcomes, look.rules),
        rules=explained(outcomes, look.rules),
        withheld=not look.excerpts,
        wide=WIDE,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return shown.rstrip("\n") + "\n"


def _part(outcome: Outcome, at: int, look: Look, *, several: bool) -> Part:
    prefix = f"d{at}-" if several else ""
    held = chapters(outcome, prefix)
    ranked = steps(outcome, held)
    joined = _network(outcome.review, outcome, prefix)
    return Part(
        anchor=f"draft-{at}",
        prefix=prefix,
        path=outcome.path,
        title=title(outcome),
        unreadable=outcome.coverage is None,
        facts=facts(outcome.review),
        times=len(outcome.findings),
        counts=counts(outcome.findings),
        mendable=mendable(outcome.findings),
        steps=ranked[:_STEPS],
        further=len(ranked[_STEPS:]),
        left_out=tuple(left_out(outcome.coverage)),
        hidden=hidden_on_purpose(outcome.review),
        chapters=held,
        homes=_homes(held, joined) if joined else {},
        network=joined,
        picture=draw(joined, named=look.excerpts) if joined else None,
    )


def _network(review: Review | None, outcome: Outcome, prefix: str) -> Network | None:
    if review is None or not (review.recommendations or review.citations):
        return None
    return network(review, outcome.findings, prefix)


def _homes(held: Iterable[Chapter], joined: Network) -> dict[str, str]:
    """Return where the places that cite are shown; those without a finding are not."""
    cards = {card.place: card.anchor for chapter in held for card in chapter.cards}
    found = {place.key: cards.get(place.at) or cards.get(place.block) for place in joined.places}
    return {key: anchor for key, anchor in found.items() if anchor}


@cache
def _environment() -> Environment:
    """Return what fills the templates: every value is cleaned and escaped, and none may be missing."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(__package__ or "linter.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalized,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _own(environment: Environment, name: str) -> str:
    """Return the project's own style or script, which stands in the page as it is."""
    from markupsafe import Markup

    loader = environment.loader
    source = loader.get_source(environment, name)[0] if loader else ""
    return Markup("\n" + source.strip() + "\n")  # noqa: S704  the project's own file


def _hash(source: str) -> str:
    """Return the hash by which a policy names an inline style or script (CSP 3, 2.3.1)."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"
