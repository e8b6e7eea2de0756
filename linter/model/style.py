"""A house style as data: what a report of this house is made of and how it writes what it refers to."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


_ENDING = "ending-"  # what the names of the lists of endings begin with


class SectionStyle(Frozen):
    """A section that the style knows; `parent` is the key of the one that holds it, "" at the top.

    `number` is the section's own number ("1", "5.1") or empty; `holds` is "text", "paragraphs" (numbered
    ones), "recommendations" or "sections"; `optional` sections may be missing.
    """

    key: str
    title: str
    aliases: tuple[str, ...] = ()
    parent: str = ""
    number: str = ""
    holds: str = "text"
    optional: bool = False


class FieldStyle(Frozen):
    """A field of the cover; `holds` is "date", "dates" (a range), "names", "bodies" or "text"."""

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    holds: str = "text"
    optional: bool = False


class StatementStyle(Frozen):
    """A fixed statement: `forms` are patterns of which one has to match in the section `section`.

    `when` is "always" or "notes" (only in a report with referral notes).
    """

    key: str
    title: str
    section: str
    forms: tuple[str, ...]
    when: str = "always"


class BodyStyle(Frozen):
    """An organisation that any report of the style may name without introducing it.

    `valid_from` is the first day on which there was one, `valid_to` the last; None where that is not known.
    """

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None


class ServiceStyle(Frozen):
    """A service that goes by several names."""

    name: str
    aliases: tuple[str, ...] = ()


class HouseStyle(Frozen):
    """A compiled style. Patterns are regular expressions, to be matched ignoring case.

    `forms` maps a form's name to its alternatives, tried in order; their named groups are the form's parts.
    `anchors` maps it to words, in small letters, one of which stands in whatever it finds, and `beginnings`
    to letters with which whatever it finds begins; both are empty where none are sure. `words` maps a list's
    name (verbs, ending-trust, joins …) to its entries, `settings` single values (citation-word, period …).
    `recommendations` is the key of the section that holds them.

    Which forms and settings every style has, and what a form has to tell apart, says
    linter.packs.vocabulary; a pack without one of them does not compile.
    """

    name: str
    recommendations: str
    forms: Mapping[str, tuple[str, ...]]
    dates: Mapping[str, str]
    sections: tuple[SectionStyle, ...]
    cover: tuple[FieldStyle, ...]
    statements: tuple[StatementStyle, ...]
    bodies: tuple[BodyStyle, ...]
    services: tuple[ServiceStyle, ...]
    words: Mapping[str, tuple[str, ...]]
    settings: Mapping[str, str]
    anchors: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    beginnings: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def form(self, name: str) -> tuple[str, ...]:
        """Return the alternatives of a form; none, which find nothing, where the style has no such form."""
        return self.forms.get(name, ())

    @property
    def endings(self) -> dict[str, tuple[str, ...]]:
        """The words by which names of organisations end, by the kind of organisation ("trust")."""
        return {
            name.removeprefix(_ENDING): texts
            for name, texts in self.words.items()
            if name.startswith(_ENDING)
        }

    @property
    def silent_words(self) -> frozenset[str]:
        """The words, in small letters, that mean nothing in the name of an organisation ("NHS = ")."""
        lines = (line.partition("=") for line in self.words.get("same-word", ()))
        return frozenset(word.strip().casefold() for word, _, meant in lines if not meant.strip())
