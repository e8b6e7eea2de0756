"""Names in running text that are one slip away from a name that is known in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import find_words
from linter.grammar.wording import tidied
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.names import Body
    from linter.model.style import HouseStyle

_WORD = compiled(r"\S+")
_OPENING = "([*_\"'\u2018\u201c"
FULL = ("cover", "register")  # the sources that write a name in full
_JOINING = frozenset(("&", "and"))
_SHORT = 4  # a word of fewer letters is not taken for a slip of another
_TWO = 2
_LEAST = 3  # words that a name has to have, its ending included
_MOST = 12  # words; what is longer is a list of names that nobody could part
_ROOM = 12  # how much longer than the name the slip may be, white space included


class Slip(Frozen):
    """What stands at offsets `start` to `end` instead of `name`."""

    start: int
    end: int
    name: str


class Names(Frozen):
    """Full names with their words, by the last of these, to be looked for in texts.

    What is one of the `known` names is no slip of another; `apart` are words that tell one name from another,
    `general` those that many names share ("NHS", "Trust"), `silent` those that mean nothing in a name.
    """

    words: dict[str, dict[str, list[str]]]
    known: frozenset[str]
    apart: frozenset[str]
    general: frozenset[str]
    silent: frozenset[str]
    longest: int

    @classmethod
    def of(cls, bodies: Iterable[Body], style: HouseStyle) -> Names:
        """Take those of the `bodies` that a source gives in full, the cover or the register.

        What only Context has may itself be a slip.
        """
        held = list(bodies)
        full = {b.name: tidied(b.name).split() for b in held if b.source in FULL}
        words = {name: said for name, said in full.items() if _LEAST <= len(said) <= _MOST}
        known = frozenset(tidied(n) for b in held if b.source != "context" for n in (b.name, *b.aliases))
        general = {w for texts in style.endings.values() for w in texts}
        by_last: dict[str, dict[str, list[str]]] = {}
        for name, said in words.items():
            by_last.setdefault(said[-1], {})[name] = said
        return cls(
            by_last,
            known,
            frozenset(style.words.get("directions", ())),
            frozenset(" ".join(general).split()),
            style.silent_words,
            max(map(len, words), default=0) + _ROOM,
        )

    def slips(self, text: str) -> Iterator[Slip]:
        """Yield where `text` has a name with a slip before its last word.

        That is one word mistyped, "&" for "and", two words exchanged, or one left out that many names share.
        Behind the last word an "s" is one.
        """
        for last, names in self.words.items():
            if last not in text:
                continue
            for at in find_words(text, last):
                yield from self._ending(text, at + len(last), names)
            for at in find_words(text, f"{last}s"):
                yield from self._plural(text, at + len(last), names)

    def _plural(self, text: str, end: int, names: dict[str, list[str]]) -> Iterator[Slip]:
        """Yield a whole name with an "s" behind it, unless it ends a list ("Oak and Ash NHS Trusts")."""
        for name, words in names.items():
            said = tidied(text[max(end - self.longest, 0) : end]).split()[-len(words) - 1 :]
            own = [word.lstrip(_OPENING) for word in said[-len(words) :]]
            alone = len(said) == len(words) or not (said[0] in _JOINING or said[0].endswith(","))
            if own == words and alone:
                yield Slip(_start(text, end, len(words)), end + 1, name)

    def _ending(self, text: str, end: int, names: dict[str, list[str]]) -> Iterator[Slip]:
        said = tidied(text[max(end - self.longest, 0) : end]).split()
        for name, words in names.items():
            count = len(words)
            if self._is_slip(said[-count:], words) or self._lacks_one(said[-(count := count - 1) :], words):
                yield Slip(_start(text, end, count), end, name)
                return

    def _is_slip(self, said: list[str], words: list[str]) -> bool:
        if len(said) < len(words):
            return False
        said = [said[0].lstrip(_OPENING), *said[1:]]
        differing = [(a, b) for a, b in zip(said, words, strict=True) if a != b]
        if not differing or " ".join(said) in self.known:
            return False
        if len(differing) == _TWO and len(words) > _LEAST and differing[0] == differing[1][::-1]:
            return True
        if len(differing) != 1:
            return False
        return set(differing[0]) == _JOINING or self._mistyped(*differing[0], words)

    def _lacks_one(self, said: list[str], words: list[str]) -> bool:
        """Whether a silent word ("NHS") is left out, or beside two telling words one that many share."""
        if len(said) < _LEAST or len(said) != len(words) - 1:
            return False
        said = [said[0].lstrip(_OPENING), *said[1:]]
        at = next((n for n, (a, b) in enumerate(zip(said, words, strict=False)) if a != b), len(said))
        own = [word for word in words if word[0].isupper() and word not in self.general]
        lost = words[at] in self.general and said[at:] == words[at + 1 :] and at > 0
        enough = 0 if words[at].casefold() in self.silent else 1
        return lost and len(own) > enough and " ".join(said) not in self.known

    def _mistyped(self, said: str, meant: str, words: list[str]) -> bool:
        """Whether a word is a slip of `meant`: letters exchanged, or one wrong beside other telling words.

        "NHS Barley CCG" may be another place than "NHS Marley CCG", and Forth another than North.
        """
        if said.casefold() in self.apart or min(len(said), len(meant)) < _SHORT:
            return False
        if not said[0].isupper() or not meant[0].isupper() or not one_edit(said, meant):
            return False
        if sorted(said.casefold()) == sorted(meant.casefold()):
            return True
        own = [word for word in words if word[0].isupper() and word not in self.general]
        return meant.casefold() not in self.apart and (meant in self.general or len(own) > 1)


def _start(text: str, end: int, count: int) -> int:
    """Return where the last `count` words before `end` begin, an opening bracket or quotation left out."""
    first = list(_WORD.finditer(text[:end]))[-count]
    return first.end() - len(first[0].lstrip(_OPENING))


def one_edit(one: str, two: str) -> bool:
    """Whether one letter added, dropped, changed or two neighbours exchanged make `one` of `two`."""
    if abs(len(one) - len(two)) > 1:
        return False
    if len(one) > len(two):
        one, two = two, one
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    if len(one) < len(two):
        return one[at:] == two[at + 1 :]
    return one[at + 1 :] == two[at + 1 :] or (
        one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
    )
