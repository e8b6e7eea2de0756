"""What a report names: organisations and services, acronyms and dates. Every mention knows its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt

    from linter.model.draft import Place


class Body(Frozen):
    """An organisation that the report knows, from `source`: cover, context, style or register.

    Style and register may say on which day there was one first (`valid_from`) and last (`valid_to`).
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    acronyms: tuple[str, ...]
    source: str
    place: Place | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None


class BodyMention(Frozen):
    """A name of an organisation.

    `body` is the index into `Review.bodies`, None if unknown; `exact` says whether the name is written as
    one of the body's names, or only nearly.
    """

    text: str
    place: Place
    body: int | None
    exact: bool


class ServiceMention(Frozen):
    """A name of a service in the text; `names` are the style's names for what it may mean."""

    place: Place
    names: frozenset[str]


class DateMention(Frozen):
    """A date in the text. `date` is None where it can't be one (31 June); `form` names how it is written.

    `weekday` is the day of the week that is written beside it (0 is Monday), if any.
    """

    place: Place
    date: dt.date | None
    form: str
    weekday: int | None = None


class DateRange(Frozen):
    """Two dates joined by a dash; a missing year is taken from the other."""

    place: Place
    start: DateMention
    end: DateMention


class Acronym(Frozen):
    """A definition: "long form (ABC)", "ABC (long form)" or an entry of a list of abbreviations.

    `place` is that of the long form, `at` that of the acronym.
    """

    short: str
    long: str
    place: Place
    at: Place | None = None


class ShortForm(Frozen):
    """A word in capitals such as "CAF" or "IHAs" where the text uses it, its definitions aside."""

    text: str
    place: Place
