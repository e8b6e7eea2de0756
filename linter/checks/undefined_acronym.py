"""An acronym that the report uses and explains nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.grammar.acronyms import readings
from linter.grammar.pairs import quoted
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review, ShortForm

VARIANTS = ("mismatch",)

_ROMAN = re.compile(r"[IVXLC]+")
# "Child AB", "Dr JK": initials, not an acronym.
_BEFORE_INITIALS = re.compile(
    r"\b(?:Child|Baby|Patient|Person|Family|Mother|Father|Mr|Mrs|Ms|Miss|Mx|Dr|Case|Site|Group|Form|Part)\s$"
)
_SHOUTED = re.compile(r"(?:^|[A-Z]{2}[^\w]{1,2}|\b[AI]\s)$")
_ROOM = 12


@dataclass(frozen=True, slots=True)
class Options:
    """`known` is the style's list of acronyms that need no explanation."""

    known: str = "acronyms"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the first use of each acronym that is not in somebody's quoted words."""
    known = set(review.style.words.get(options.known, ()))
    known.update(r for a in review.acronyms for r in readings(a.short))
    known.update(n for b in review.bodies if b.source in ("style", "register") for n in (b.name, *b.aliases))
    headings = {s.first for s in review.sections}
    front = {v.block for f in review.cover for v in f.values}
    done: set[str] = set()
    for form in review.short_forms:
        meant = readings(form.text)
        if meant & known or meant & done or form.place.block in headings or form.place.block in front:
            continue
        if _is_other(review, form) or quoted(review.draft.blocks[form.place.block].text, form.place.start):
            continue
        done |= meant
        text = review.draft.blocks[form.place.block].text
        bracketed = text[form.place.start - 1 : form.place.start] == "("
        variant = "mismatch" if bracketed and text[form.place.end : form.place.end + 1] == ")" else ""
        yield Problem(form.place, {"short": form.text}, variant)


def _is_other(review: Review, form: ShortForm) -> bool:
    """Whether the capitals are a Roman number, initials or a word that is printed in capitals."""
    text, start, end = review.draft.blocks[form.place.block].text, form.place.start, form.place.end
    if _ROMAN.fullmatch(form.text) or _BEFORE_INITIALS.search(text, max(start - _ROOM, 0), start):
        return True
    if all(len(part) == 1 for part in form.text.split("-")):
        return True
    word = f" {form.text.casefold()} "
    return any(word in block.text for _, block in review.prose())
