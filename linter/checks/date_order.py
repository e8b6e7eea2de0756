"""Two fields of the cover whose dates are the wrong way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.dated import dates_in_field
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from linter.model.draft import Place
    from linter.model.review import Review


class Options(Frozen):
    """The keys of the fields: the last date of `earlier` may not be after the first one of `later`."""

    earlier: str = ""
    later: str = ""


class _Dated(Frozen):
    date: dt.date
    place: Place


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the later field's date if it is before the earlier field's.

    Dates of the earlier field that are themselves in disorder prove nothing, and have their own rule.
    """
    before = _dates(review, options.earlier)
    after = sorted(_dates(review, options.later))
    if before and before == sorted(before) and after and after[0].date < before[-1].date:
        later, earlier = after[0].place, before[-1].place
        slots = {"later": review.quote(later), "earlier": review.quote(earlier)}
        yield Problem(later, slots, related=(earlier,))


def _dates(review: Review, key: str) -> list[_Dated]:
    return [_Dated(mention.date, mention.place) for mention in dates_in_field(review, key) if mention.date]
