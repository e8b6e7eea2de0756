"""A term that the report writes in two ways: the rarer one, with the usual one as the fix."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from linter.grammar.plain import plain
from linter.grammar.rewording import reworded
from linter.grammar.terms.capitals import Capitals
from linter.grammar.terms.compounds import compounds
from linter.grammar.terms.concordance import Concordance
from linter.grammar.terms.spellings import spellings
from linter.grammar.terms.term_forms import (
    ampersands,
    cased_phrases,
    cased_words,
    common_nouns,
    modifiers,
    numbered,
    quoted_terms,
)
from linter.grammar.titles import titles_in
from linter.model.draft import Place
from linter.model.finding import Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.grammar.terms.concordance import Family, Use
    from linter.model.names import ShortForm
    from linter.model.review import Review

VARIANTS = ("open", "usual")


class Options(Frozen):
    """What is compared beyond what the report itself tells.

    `nouns` go with small numbers ("tier 2"); `closed` are compounds that the dictionary writes as one word;
    `same` are two spellings of a word, the usual one first, "focused = focussed"; `small` are nouns without a
    capital outside names; `cased` and `modifiers` name the style's lists of phrases whose capitals tell two
    meanings apart, and of modifiers that mean the same; `fixed` are the keys of the sections whose wording is
    the house's own; `guidance` names the style's list of guidance, whose titles are spelled as they are.
    """

    nouns: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    cased: str = "capitals-matter"
    modifiers: str = "same-modifiers"
    fixed: tuple[str, ...] = ()
    guidance: str = "guidance-editions"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each use of the rarer form; where none is rarer, the fix is left to the writer."""
    concordance = Concordance.of(_texts(review), review.words, review.plain)
    capitals = Capitals.of(concordance.joined)
    families = chain(
        compounds(concordance, options.closed),
        spellings(concordance, capitals.mixed, options.same),
        numbered(concordance, options.nouns),
        cased_phrases(concordance, capitals.runs, _free(review, options.cased)),
        cased_words(concordance),
        common_nouns(concordance, options.small),
        modifiers(concordance, review.style.words.get(options.modifiers, ())),
        ampersands(concordance),
        quoted_terms(concordance),
    )
    guidance = _guidance(concordance, review.style.words.get(options.guidance, ()))
    exempt = _Exempt.of(review, options.fixed, guidance)
    found = [problem for family in families for problem in _rarer(family, exempt)]
    yield from sorted([*found, *_acronyms(review)], key=lambda problem: problem.place)


def _texts(review: Review) -> Iterator[tuple[int, str, int]]:
    """Yield the texts under the headings."""
    headings = {s.first for s in review.sections}
    first = review.sections[0].first if review.sections else 0
    return ((i, b.text, b.body) for i, b in review.prose() if i >= first and i not in headings)


class _Exempt(Frozen):
    """What is not for the report's writer to spell.

    `names` are names of bodies and titles, by block, `definitions` the long forms of acronyms, which may have
    capitals; `fixed` are blocks whose wording is the house's own, which count as uses all the same.
    """

    names: Mapping[int, list[Place]]
    definitions: Mapping[int, list[Place]]
    fixed: frozenset[int]

    @classmethod
    def of(cls, review: Review, fixed: tuple[str, ...], guidance: Iterable[Place]) -> _Exempt:
        titles = (Place(i, e.start, e.end) for i, block in review.prose() for e in titles_in(block))
        names = _by_block(chain(titles, guidance, (mention.place for mention in review.mentions)))
        definitions = _by_block(acronym.place for acronym in review.acronyms)
        blocks: set[int] = set()
        for section in review.sections:
            inside = range(section.first, section.end)
            blocks = blocks.union(inside) if section.key in fixed else blocks.difference(inside)
        return cls(names, definitions, frozenset(blocks))

    def holds(self, use: Use) -> bool:
        """Whether a use lies in or across a name, or in a definition that may have other capitals."""
        held = self.names.get(use.passage.block, [])
        if len({form.lower() for form in use.written.values()}) <= 1:
            held = held + self.definitions.get(use.passage.block, [])
        return any(place.meets(use.place) for place in held)


def _guidance(concordance: Concordance, lines: Iterable[str]) -> Iterator[Place]:
    """Yield where the text names guidance of the style's table, as its publisher spells it."""
    for name in (plain(name.strip()) for line in lines for name in line.partition("=")[0].split("|")):
        for passage, at in concordance.find(name):
            yield Place(passage.block, at, at + len(name))


def _by_block(places: Iterable[Place]) -> Mapping[int, list[Place]]:
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(place.block, []).append(place)
    return found


def _free(review: Review, cased: str) -> frozenset[str]:
    """Return the phrases that may have capitals or not: names and kinds of bodies, labels of examples."""
    kinds = (name for names in review.style.endings.values() for name in names)
    labels = (example.label for example in review.case_examples)
    names = (name for body in review.bodies for name in (body.name, *body.aliases))
    return frozenset(p.lower() for p in (*review.style.words.get(cased, ()), *kinds, *labels, *names))


def _rarer(family: Family, exempt: _Exempt) -> Iterator[Problem]:
    """Yield a problem for each use that is not written as most are."""
    if len({use.style for use in family.uses}) <= 1:
        return
    uses = [use for use in _telling(family) if not exempt.holds(use)]
    counts = Counter(use.style for use in uses).most_common()
    if len(counts) <= 1:
        return
    usual, often = counts[0]
    certain = often > counts[1][1]
    variant = "" if certain else "open"
    if family.usual is not None:
        certain, variant = True, "" if certain and family.usual == usual else "usual"
        usual = family.usual
    for use in uses:
        if use.style == usual or use.passage.block in exempt.fixed or not _can_be(use, usual):
            continue
        place = use.place
        right = use.written.get(usual) or _capital(use, usual)
        safety = Safety.UNSAFE if family.words else Safety.SAFE
        fix = Fix(f"Write {right}", reworded(place, use.text, right), safety) if certain else None
        yield Problem(place, {"found": use.text, "right": right}, variant, fix)


def _telling(family: Family) -> list[Use]:
    """Return the uses that tell a form: one with a capital only because it begins a sentence tells none."""
    styles = {use.style for use in family.uses}
    return [
        u for u in family.uses if not (u.style[:1].lower() + u.style[1:] in styles - {u.style} and _begins(u))
    ]


def _begins(use: Use) -> bool:
    return use.passage.begins_sentence(use.start)


def _can_be(use: Use, usual: str) -> bool:
    return not use.written or usual in use.written


def _capital(use: Use, usual: str) -> str:
    """Return the usual form of a phrase, with a capital where a sentence begins."""
    return usual[0].upper() + usual[1:] if _begins(use) else usual


def _acronyms(review: Review) -> Iterator[Problem]:
    """Yield a problem at each acronym with other capitals than usual ("CAMHs"), unless both are explained."""
    forms: dict[str, list[ShortForm]] = {}
    for form in review.short_forms:
        forms.setdefault(form.text.upper(), []).append(form)
    explained = {a.short for a in review.acronyms}
    for uses in forms.values():
        counts = Counter(form.text for form in uses).most_common()
        if (
            len(counts) == 1
            or counts[0][1] == counts[1][1]
            or explained.issuperset(text for text, _ in counts)
        ):
            continue
        usual = counts[0][0]
        for form in uses:
            if form.text != usual:
                fix = Fix(f"Write {usual}", reworded(form.place, form.text, usual))
                yield Problem(form.place, {"found": form.text, "right": usual}, fix=fix)
