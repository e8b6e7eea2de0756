"""An acronym that the report uses and explains nowhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.acronyms import readings
from linter.grammar.bodies.mentions import mentions_by_block
from linter.grammar.bodies.name_slips import one_edit
from linter.grammar.matching import stands_in
from linter.grammar.pairs import quoted
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.names import ShortForm
    from linter.model.review import Review

VARIANTS = ("mismatch", "slip")

_ROMAN = compiled(r"[IVXLC]+")
# "Child AB", "Dr JK": initials, not an acronym.
_BEFORE_INITIALS = compiled(
    r"\b(?:Child|Baby|Patient|Person|Family|Mother|Father|Mr|Mrs|Ms|Miss|Mx|Dr|Case|Site|Group|Form|Part)\s$"
)
_ROOM = 12
_LEAST = 4  # letters: of fewer, too many acronyms are made
_SELDOM, _OFTEN = 2, 5  # a slip is made once or twice, and what is meant stands often


class Options(Frozen):
    """`known` is the style's list of acronyms that need no explanation."""

    known: str = "acronyms"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the first use of each acronym, uses in quoted words or in names left aside."""
    used = Counter(form.text for form in review.short_forms)
    strange = _strange(review, options, used)
    if not strange:
        return
    texts = {i: block.text for i, block in review.prose()}
    for heading in review.sections:
        texts.pop(heading.first, None)
    often = {"".join(sorted(a.short)): a.short for a in review.acronyms if used[a.short] >= _OFTEN}
    done: set[str] = set()
    for form in strange:
        text = texts.get(form.place.block, "")
        if not text or readings(form.text) & done or _stands_aside(review, form, text):
            continue
        done |= readings(form.text)
        if used[form.text] <= _SELDOM and (meant := _meant(form.text, often)):
            yield Problem(form.place, {"short": form.text, "meant": meant}, "slip")
        else:
            yield Problem(form.place, {"short": form.text}, "mismatch" if _bracketed(form, text) else "")


def _strange(review: Review, options: Options, used: Iterable[str]) -> list[ShortForm]:
    """Return the uses of acronyms that neither the style nor the report explains, of those `used`."""
    known = set(review.style.words.get(options.known, ()))
    known.update(b.name.rpartition(" ")[2] for b in review.bodies if b.kind)  # "the CCG" is the one named
    known.update(r for a in review.acronyms for r in readings(a.short))
    known.update(n for b in review.bodies if b.source in ("style", "register") for n in (b.name, *b.aliases))
    strange = {text for text in used if not readings(text) & known}
    return [form for form in review.short_forms if form.text in strange]


def _stands_aside(review: Review, form: ShortForm, text: str) -> bool:
    """Whether a use is in capitals throughout, in a name or in quoted words, or is no acronym at all."""
    return (
        text.isupper()
        or _in_name(review, form)
        or quoted(text, form.place.start)
        or _is_other(review, form, text)
    )


def _meant(short: str, often: Mapping[str, str]) -> str:
    """Return the explained acronym, in frequent use, of which `short` is a slip: two neighbours exchanged."""
    meant = often.get("".join(sorted(short)), "") if len(short) >= _LEAST else ""
    return meant if meant and one_edit(meant, short) else ""


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
