"""Two sentences held together by a comma and “however”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import alternatives
from linter.grammar.terms.concordance import concordance_of
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


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
            place = Place(passage.block, *found.span(1))
            fix = Fix(f"Write “; {options.word},”", (Edit(place, f"; {options.word},"),), Safety.UNSAFE)
            yield Problem(place, {"word": options.word}, fix=fix)
