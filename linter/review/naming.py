"""Names of organisations made comparable, and looked up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.name_slips import one_edit
from linter.grammar.matching import alternatives
from linter.grammar.wording import tidied
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.model.names import Body
    from linter.model.style import HouseStyle

_WORD = compiled(r"[\w&'\u2019]+")
_REMARK = compiled(r"\s*\([^()]*\)\s*$")
_ARTICLE = compiled(r"\A\s*the\s+(?=\S)", re.IGNORECASE)
_SHORT = 4  # a word of fewer letters is not taken for a slip of another
_CORE = 2  # a name of fewer words of its own may not miss one


class Naming(Frozen):
    """What the style knows of the way organisations are named.

    `endings` are the words by which a name ends ("NHS Trust"), folded, the longest first, with their kind;
    `same` maps a word to what it stands for; `directions` tell one organisation from its neighbour.
    `national` are the names of the style's own bodies, `with_commas` finds names that hold commas.
    """

    endings: tuple[tuple[tuple[str, ...], str], ...]
    ending_keys: frozenset[tuple[str, ...]]
    same: dict[str, tuple[str, ...]]
    directions: frozenset[str]
    national: tuple[str, ...]
    with_commas: re.Pattern[str]

    @classmethod
    def of(cls, style: HouseStyle) -> Naming:
        """Read the style's lists."""
        same: dict[str, tuple[str, ...]] = {"&": ("and",)}
        for line in style.words.get("same-word", ()):
            word, _, meant = line.partition("=")
            same[_plain(word.strip())] = tuple(meant.casefold().split())
        endings = {
            tuple(_plain(w) for w in _WORD.findall(text)): kind
            for kind, texts in style.endings.items()
            for text in texts
        }
        ordered = sorted(endings.items(), key=lambda e: -len(e[0]))
        keys = frozenset(tuple(k for w in e for k in same.get(w, (w,))) for e in endings)
        commas = alternatives(map(re.escape, style.words.get("names-with-commas", ())))
        return cls(
            tuple(ordered),
            keys,
            same,
            frozenset(style.words.get("directions", ())),
            tuple(body.name for body in style.bodies),
            compiled(commas, re.IGNORECASE),
        )

    def key(self, name: str) -> tuple[str, ...]:
        """Return the words of `name` without case, punctuation and the differences that change no meaning."""
        words = (_plain(w) for w in _WORD.findall(name))
        return tuple(k for w in words for k in self.same.get(w, (w,)))

    def ending(self, name: str) -> str:
        """Return the kind of organisation that `name` ends as ("trust"), or "" if it ends like none."""
        words = tuple(_plain(w) for w in _WORD.findall(name))
        return next((kind for e, kind in self.endings if len(words) > len(e) and words[-len(e) :] == e), "")

    def is_ending(self, words: str) -> bool:
        """Whether `words` are nothing but an ending."""
        return self.key(words) in self.ending_keys

    def near(self, key: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether two keys are one name, with a slip, in another order, or a word or the ending left out."""
        if sorted(key) == sorted(other):
            return True
        if len(key) == len(other):
            return self._one_slip(key, other)
        short, long = sorted((key, other), key=len)
        if len(short) <= _CORE or any(w in self.directions for w in long if w not in short):
            return False
        return _one_left_out(short, long) or (
            long[: len(short)] == short and long[len(short) :] in self.ending_keys
        )

    def _one_slip(self, key: tuple[str, ...], other: tuple[str, ...]) -> bool:
        differing = [(a, b) for a, b in zip(key, other, strict=True) if a != b]
        if len(differing) != 1:
            return False
        one, two = differing[0]
        return not {one, two} & self.directions and min(len(one), len(two)) >= _SHORT and one_edit(one, two)


def _one_left_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _plain(word: str) -> str:
    return word.replace("\u2019", "'").casefold()


class Directory(Frozen):
    """The known organisations, to be found by any of their names.

    `found` remembers what was looked up: lists of organisations are cut in many ways to find the best one.
    """

    naming: Naming
    written: dict[str, int]
    keys: tuple[tuple[tuple[str, ...], frozenset[str], int], ...]
    found: dict[str, tuple[int | None, bool]]

    @classmethod
    def of(cls, naming: Naming, bodies: Iterable[Body]) -> Directory:
        """Index `bodies`; positions in it are the answers of `find`."""
        written: dict[str, int] = {}
        keys: list[tuple[tuple[str, ...], frozenset[str], int]] = []
        for at, body in enumerate(bodies):
            for name in (body.name, *body.aliases, *body.acronyms):
                written.setdefault(folded_name(name), at)
            named = map(naming.key, (body.name, *body.aliases))
            keys += [(key, frozenset(key), at) for key in named]
        return cls(naming, written, tuple(keys), {})

    def find(self, name: str) -> tuple[int | None, bool]:
        """Return the organisation that `name` means, and whether it is written as one of its names."""
        if name not in self.found:
            self.found[name] = self._find(name)
        return self.found[name]

    def _find(self, name: str) -> tuple[int | None, bool]:
        exact = self.written.get(folded_name(name))
        if exact is not None:
            return exact, True
        key = self.naming.key(_REMARK.sub("", name))
        if not key:
            return None, False
        same = next((at for k, _, at in self.keys if k == key), None)
        if same is not None:
            return same, False
        words = frozenset(key)
        # Names that are near have all words of the shorter one in common, or all but one.
        near = {
            at
            for k, held, at in self.keys
            if len(words & held) >= min(len(words), len(held)) - 1 and self.naming.near(key, k)
        }
        return (near.pop(), False) if len(near) == 1 else (None, False)


def folded_name(name: str) -> str:
    """Return `name` as it is compared for an exact match.

    White space, the kind of apostrophe, an article before it and a remark in brackets behind it are left
    aside.
    """
    return tidied(_ARTICLE.sub("", _REMARK.sub("", name)))
