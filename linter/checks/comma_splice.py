"""Two sentences held together by a comma and “however”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.english import NO_NOUNS
from linter.grammar.matching import alternatives
from linter.grammar.terms.concordance import concordance_of
from linter.grammar.word_lists import word_set
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


# "however they are led, must …": the clause is an aside to the words around it.
_GOES_ON = (
    r",\s(?:also\s|all\s)?(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|needs?|shall|should|was|were"
    r"|will|would)\b"
)
_CLAUSE = r"[^.,;:!?()]*"
_WORDS = r"[\w'\u2019-]+"
_DENIES = compiled(
    r"(?i)\b(?:not|no|never|nobody|none|nothing|neither|nor|there|few|little|un[a-z]+|lack\w*)\b|n['\u2019]t\b"
)
_WAYS = compiled(r"(?i)(?:he|it|one|she|they|we|you)\b")
_SUBJECTS = word_set("a an he her his it its one our she that the their these they this those we you")
_SHORT, _SOME = 4, 7  # words of a clause that says in which way, and of one whose subject is a pronoun


class Options(Frozen):
    """`word` joins nothing by itself; `degrees` are what it may measure ("however small") instead."""

    word: str = "however"
    degrees: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each comma and word that a clause without a comma of its own follows."""
    degrees = alternatives(map(re.escape, options.degrees))
    form = compiled(
        rf"(,\s+{re.escape(options.word)})\s+(?!(?:{degrees})\b)(?![\w'\u2019-]+(?: [\w'\u2019-]+)?,)\w"
    )
    for passage in concordance_of(review).holding(options.word):
        for found in form.finditer(passage.text, passage.body):
            if _tells_how(passage.text, found.end() - 1):
                continue
            place = Place(passage.block, *found.span(1))
            fix = Fix(f"Write “; {options.word},”", (Edit(place, f"; {options.word},"),), Safety.UNSAFE)
            yield Problem(place, {"word": options.word}, fix=fix)


def _tells_how(text: str, start: int) -> bool:
    """Whether a clause says in which way, or how much: "however they are led", "however unwelcome it is"."""
    clause = compiled(_CLAUSE).match(text, start)
    if clause is None or compiled(_GOES_ON).match(text, clause.end()):
        return clause is not None
    words = compiled(_WORDS).findall(clause[0].lower())
    if words[0] not in NO_NOUNS and words[1:2] and words[1] in _SUBJECTS:
        return True
    most = _SOME if _WAYS.match(clause[0]) else _SHORT
    return len(words) <= most and _DENIES.search(clause[0]) is None
