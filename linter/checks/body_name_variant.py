"""A known organisation under a name that is not quite its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.alias_slips import alias_slips
from linter.grammar.bodies.name_slips import Names
from linter.grammar.rewording import reworded
from linter.grammar.wording import meanings, spelled_out, tidied
from linter.model.draft import TOLD_IN, Place
from linter.model.finding import Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.model.names import Body, BodyMention
    from linter.model.review import Review

VARIANTS = ("cover",)

_WHERE = {
    "cover": "On the cover",
    "register": "In the register of bodies",
    "context": "In Context",
}
_ELSEWHERE = "In the report"
_OFTEN = 2
"""So often has a name to stand in the text before the cover is doubted."""


class Options(Frozen):
    """Where to look: in the `lead-ins`, in `next-steps` and among the `commissioners` that Context names.

    In `running-text` only a name of the cover or the register counts that is complete but for one slip, and
    one of two words that the report uses often.
    """

    lead_ins: bool = True
    next_steps: bool = True
    commissioners: bool = True
    running_text: bool = True


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each name that is nearly a known one, or one on the cover that all others belie."""
    found = [*_of_mentions(review, options)]
    if options.running_text:
        found += [*_in_text(review), *_of_short_names(review)]
    belied = dict(_on_the_cover(review, found))
    yield from belied.values()
    yield from (p for p in found if (p.slots["name"], _said(review, p)) not in belied)


def _on_the_cover(review: Review, found: list[Problem]) -> Iterator[tuple[tuple[str, str], Problem]]:
    """Yield the cover's name and what is written for it, where only the cover has it so.

    The text has to agree with itself, and to leave nothing out: the cover may well be fuller than the text.
    """
    covered = {b.name: b.place for b in review.bodies if b.source == "cover" and b.place}
    pairs = dict.fromkeys((str(p.slots["name"]), _said(review, p)) for p in found)
    fuller = [(name, said) for name, said in pairs if name in covered and not _leaves_out(said, name)]
    cover = review.cover_blocks() if fuller else ()
    told = (b.text for i, b in enumerate(review.draft.blocks) if i not in cover and not b.hidden)
    text = tidied("\n".join(told)) if fuller else ""
    for name, said in fuller:
        times = text.count(said)
        if times >= _OFTEN and _bare(name) not in text:
            yield (name, said), Problem(covered[name], {"name": said, "times": str(times)}, variant="cover")


def _leaves_out(said: str, name: str) -> bool:
    return len(said.split()) < len(_bare(name).split()) or ("&" in said and "&" not in name)


def _said(review: Review, problem: Problem) -> str:
    return _bare(tidied(review.quote(problem.place)))


def _of_mentions(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each addressee, each body asked and each commissioner that is nearly a known one."""
    short, meant = _short_forms(review), meanings(review.style.words.get("same-word", ()))
    kinds = {name.lower() for names in review.style.endings.values() for name in names}
    for mention in _mentions(review, options):
        if mention.body is None or mention.exact or mention.text.count("(") != mention.text.count(")"):
            continue
        if mention.text.lower().removeprefix("the ").removeprefix("local ") in kinds:
            continue  # "the CCGs" is no name
        body = review.bodies[mention.body]
        if not _same(mention.text, body, short):
            where = _WHERE.get(body.source, _ELSEWHERE)
            yield Problem(
                mention.place, {"name": body.name, "where": where}, fix=_fix(review, mention, body, meant)
            )


def _mentions(review: Review, options: Options) -> Iterator[BodyMention]:
    if options.commissioners:
        yield from (m for statement in review.commissioning for m in statement.commissioners)
    if options.lead_ins:
        yield from (m for group in review.groups for m in group.bodies)
    if options.next_steps:
        yield from (m for request in review.requests for m in request.bodies)


def _in_text(review: Review) -> Iterator[Problem]:
    """Yield a problem at each full name with one slip, where no name is looked at for itself."""
    sources = {b.name: b.source for b in reversed(review.bodies)}
    names = Names.of(review.bodies, review.style)
    judged = [m.place for m in _mentions(review, Options())]
    cover = {v.block for f in review.cover for v in f.values}
    for i, block in enumerate(review.draft.blocks):
        if block.hidden or block.story not in TOLD_IN or i in cover:
            continue
        for slip in names.slips(block.text):
            place = Place(i, slip.start, slip.end)
            if any(one.meets(place) for one in judged):
                continue
            slots = {"name": slip.name, "where": _WHERE[sources[slip.name]]}
            fix = Fix(f"Write {slip.name}", reworded(place, block.text[slip.start : slip.end], slip.name))
            yield Problem(place, slots, fix=fix)


def _of_short_names(review: Review) -> Iterator[Problem]:
    """Yield a problem at each slip in a name of two words, where no name is looked at for itself."""
    judged = [m.place for m in _mentions(review, Options())]
    cover = review.cover_blocks()
    for slip in alias_slips(review):
        block = review.draft.blocks[slip.place.block]
        if slip.place.block in cover or block.hidden or any(one.meets(slip.place) for one in judged):
            continue
        body = review.bodies[slip.body]
        where = _WHERE.get(body.source, _ELSEWHERE) if slip.name == body.name else _ELSEWHERE
        fix = Fix(f"Write {slip.name}", reworded(slip.place, review.quote(slip.place), slip.name))
        yield Problem(slip.place, {"name": slip.name, "where": where}, fix=fix)


def _short_forms(review: Review) -> Mapping[str, str]:
    """Return the long forms that the report gives a short one for, in the plural and in the singular."""
    forms: dict[str, str] = {}
    for acronym in review.acronyms:
        short, long = acronym.short.removesuffix("s"), acronym.long.casefold()
        one = long.removesuffix("s")
        forms |= {f"{one}s": f"{short}s", one: short} if one != long else {long: short}
    return dict(sorted(forms.items(), key=lambda form: -len(form[0])))


def _same(text: str, body: Body, forms: Mapping[str, str]) -> bool:
    """Whether only capitals throughout, a short form that the report defines or words behind it differ."""
    said = _shortened(text, forms)
    for name in (body.name, *body.aliases):
        known = _shortened(name, forms)
        if (
            said == known
            or said.endswith((f"'s {known}", f"\u2019s {known}"))
            or (text.isupper() and said.casefold() == known.casefold())
        ):
            return True
        if said.startswith(f"{known} ") and said[len(known) :].islower():
            return True
    return False


def _shortened(name: str, forms: Mapping[str, str]) -> str:
    bare = tidied(name)
    for long, short in forms.items():
        at = bare.casefold().find(long)
        if at >= 0:
            bare = bare[:at] + short + bare[at + len(long) :]
    return _bare(bare)


def _bare(name: str) -> str:
    return compiled(r"\Athe\s+", re.IGNORECASE).sub("", name)


def _fix(review: Review, mention: BodyMention, body: Body, meant: Mapping[str, list[str]]) -> Fix | None:
    """Return the replacement where the words leave no doubt which name is meant."""
    said, known = spelled_out(mention.text, meant), spelled_out(body.name, meant)
    slip = len(said) == len(known) and sum(a != b for a, b in zip(said, known, strict=True)) == 1
    if said == known or slip or known[: len(said)] == said:
        return Fix(f"Write {body.name}", reworded(mention.place, review.quote(mention.place), body.name))
    return None
