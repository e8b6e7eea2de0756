"""An acronym that the report uses and explains nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.acronyms import readings
from linter.grammar.bodies.mentions import mentions_by_block
from linter.grammar.matching import stands_in
from linter.grammar.pairs import quoted
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review, ShortForm

VARIANTS = ("mismatch",)

_ROMAN = compiled(r"[IVXLC]+")
# "Child AB", "Dr JK": initials, not an acronym.
_BEFORE_INITIALS = compiled(
    r"\b(?:Child|Baby|Patient|Person|Family|Mother|Father|Mr|Mrs|Ms|Miss|Mx|Dr|Case|Site|Group|Form|Part)\s$"
)
_ROOM = 12


class Options(Frozen):
    """`known` is the style's list of acronyms that need no explanation."""

    known: str = "acronyms"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the first use of each acronym, uses in quoted words or in names left aside."""
    known = set(review.style.words.get(options.known, ()))
    known.update(b.name.rpartition(" ")[2] for b in review.bodies if b.kind)  # "the CCG" is the one named
    known.update(r for a in review.acronyms for r in readings(a.short))
    known.update(n for b in review.bodies if b.source in ("style", "register") for n in (b.name, *b.aliases))
    strange = {text for text in {f.text for f in review.short_forms} if not readings(text) & known}
    unknown = [f for f in review.short_forms if f.text in strange]
    if not unknown:
        return
    texts = {i: block.text for i, block in review.prose()}
    for heading in review.sections:
        texts.pop(heading.first, None)
    done: set[str] = set()
    for form in unknown:
        text, start = texts.get(form.place.block, ""), form.place.start
        if (
            not text
            or text.isupper()
            or readings(form.text) & done
            or _in_name(review, form)
            or quoted(text, start)
            or _is_other(review, form, text)
        ):
            continue
        done |= readings(form.text)
        yield Problem(form.place, {"short": form.text}, "mismatch" if _bracketed(form, text) else "")


def _in_name(review: Review, form: ShortForm) -> bool:
    """Whether it is part of a longer name of an organisation ("NHS Marlby CCG")."""
    named = mentions_by_block(review).get(form.place.block, ())
    return any(m.place.holds(form.place) for m in named if len(m.text) > len(form.text))


def _is_other(review: Review, form: ShortForm, text: str) -> bool:
    """Whether the capitals are a Roman number, initials, or a word that is in small letters elsewhere."""
    start, small = form.place.start, form.text.casefold()
    if _ROMAN.fullmatch(form.text) or _BEFORE_INITIALS.search(text, max(start - _ROOM, 0), start):
        return True
    if text[start - 1 : start] == "[" and text.startswith(":", form.place.end):
        return True  # "[AUTHOR: which one?]"
    if all(len(part) == 1 for part in form.text.split("-")):
        return True
    texts = (review.draft.blocks[i].text for i in review.words.get(small, ()))
    return any(stands_in(text, small) for text in texts)


def _bracketed(form: ShortForm, text: str) -> bool:
    """Whether it stands in brackets of its own, as if the words before explained it."""
    return text[form.place.start - 1] == "(" and text[form.place.end : form.place.end + 1] == ")"
