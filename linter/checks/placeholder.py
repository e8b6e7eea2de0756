"""Words that hold the place of others: "[insert date]", "TBC", "XX", "lorem ipsum"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_NAME
from linter.grammar.joined import joined_shown
from linter.grammar.number_words import ORDINAL_ENDING
from linter.grammar.quotations import quotations
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.grammar.joined import Joined
    from linter.model.draft import Block
    from linter.model.review import Review

# One of these is in every placeholder without words for what is to come.
_MARKS = (
    *(
        "[",
        "<",
        "{",
        "TB",
        "T.B.",
        "tb",
        "XX",
        "xx",
        "0X",
        "1X",
        "2X",
        " X ",
        " X.",
        " X%",
        " N ",
        " ??",
        " ##",
    ),
    "\u00a3x",
    *(
        " to check",
        " to confirm",
        " to chase",
        " to verify",
        "ADD ",
        "CONFIRM",
        "UPDATE",
        "DELETE",
        "AWAITING",
        "DD ",
    ),
    *("orem ipsum", "???", "TODO", "FIXME", "___", "(to ", "(insert", "(Insert", "here to enter"),
    *("NB", "N.B", "(check ", "(Check "),
    "(xx",
    *("CHECK", "INSERT", "NAME OF", "NOTE TO", "?)", "(NB", "(N.B"),
    *("dd/mm", "DD/MM", "dd.mm", "DD.MM"),
)
_SIGNS = (
    r"\?{3,}",
    r"(?<=\s)(?:\?\?|#{2,})(?=[\s.,;)])",
    r"\{\{[^{}\n]{1,60}\}\}",
    r"(?<=\s)[XN](?= (?:of|out of) (?:the )?\d)",
    r"\b(?:CHECK|INSERT|NAME OF (?:THE )?[A-Z]+|NOTE TO [A-Z]+)\b",
    r"(?<!_)_{3,40}(?!_)",
    r"\b[Ll]orem ipsum(?: dolor sit amet)?",
    r"\bTODO\b",
    # XX, £XXX, 20XX, XX/XX/2015, but not "Part XX" or a chromosome
    (
        r"(?<!Part )(?<!Chapter )(?<!Schedule )(?<!Annex )(?<!Volume )(?<!Appendix )"
        rf"(?<![A-WYZa-z])(?:\d{{2}})?X{{2,}}{ORDINAL_ENDING}?"
        r"(?:[/.-]X{2,}(?:[/.-](?:\d{2,4}|X{2,}))?)?%?"
        r"(?!\w)(?! chromosom)"
    ),
    r"(?<![\w.])x{2,}(?:%?(?=\s+\w)|\.x+%?)",
    r"(?<=\()x{2,}%?(?=\))",
    r"\b(?i:NB|N\.B\.)[: ]+(?:ask|check|confirm|add|update|chase)\b[^.]{0,60}",
    r"\((?:[Tt]o )?[Cc]heck (?:with|this|figure|number|date|whether|name)[^()]{0,40}\)",
    r"\b(?:xx[/.-]xx[/.-](?:x{2,4}|\d{2,4})|dd[/.-]mm[/.-]y{2,4}|DD[/.-]MM[/.-]Y{2,4})\b",
    r"\b20\dX\b",
    r"\u00a3x+\b",
    r"\bFIXME\b",
    r"\((?:[A-Z][\w'\u2019]+\s){1,2}to\s(?:check|confirm|chase|verify)\b[^()\n]{0,60}\)",
    r"(?<!['\"\u2018\u201c])\b(?:ADD|CONFIRM|UPDATE|DELETE|AWAITING)(?:\s[A-Z]{2,}){1,5}\b",
    rf"\bDD(?=\s(?:{MONTH_NAME})\b)",
    (
        r"(?<=\s)X(?:%|(?= (?:records|cases|files|children|people|families|referrals|assessments|visits|staff"
        r"|years|months|weeks|days|per cent)\b))"
    ),
    r"\b(?:[Pp]aragraph|[Ss]ection|[Tt]able|[Ff]igure|[Pp]age)s? X(?:\.[XYZ])*\b(?![-\u2013])",
    r"(?<![(\[])\b[Rr]ecommendations? X(?:\.[XYZ])*\b(?![-\u2013])",
    r"[Cc]lick (?:or tap )?here to enter \w+\.?",
)


class Options(Frozen):
    """Words, in small letters, that say that something is still to come.

    `verbs` begin what stands in brackets ("[insert date]"), and so do `notes` ("[check with the trust]") and
    `things` ("[date]") outside quotations, which explain themselves in brackets; `later` stand in brackets or
    alone in a field or cell; `short` are in capitals and for themselves, unless the report makes them an
    acronym of something.
    """

    verbs: tuple[str, ...] = ("insert", "add", "enter")
    notes: tuple[str, ...] = ("check", "confirm")
    things: tuple[str, ...] = ("date", "name", "number")
    later: tuple[str, ...] = ("to be confirmed",)
    short: tuple[str, ...] = ("TBC", "TBA", "TBD")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each placeholder on the cover, in the text, in headers and footers."""
    acronyms = {a.short for a in review.acronyms} | {name for body in review.bodies for name in body.acronyms}
    contents = {entry.place.block for entry in review.contents}
    for place in _alone(review):
        if _is_later(review.quote(place), options):
            yield Problem(place, {"words": review.quote(place)})
    patterns = _patterns(options)
    for i, block in _suspect(joined_shown(review), patterns, options):
        if i in contents:
            continue
        taken = 0
        for start, end in sorted(_found(block, patterns, acronyms)):
            if start >= taken:
                taken = end
                yield Problem(Place(i, start, end), {"words": " ".join(block.text[start:end].split())})


def _suspect(joined: Joined, patterns: _Patterns, options: Options) -> list[tuple[int, Block]]:
    """Return the blocks that may hold a placeholder, in order."""
    sentences = (words.capitalize() for words in options.later)
    held = dict(joined.holding(*_MARKS, *sentences))
    held |= {i: block for i, block, _, _ in joined.find(patterns.later)}
    return sorted(held.items())


def _is_later(said: str, options: Options) -> bool:
    """Whether a field says no more than that something is to come: "to follow", "Date to be confirmed"."""
    words = said.rstrip(".").lower()
    return any(
        words == later
        or (words.endswith(f" {later}") and words.removesuffix(later).strip() in options.things)
        for later in options.later
    )


def _alone(review: Review) -> Iterator[Place]:
    """Yield the fields of the cover and the cells of tables: there a few words are all that is said."""
    values = {value for field in review.cover for value in field.values}
    yield from sorted(values)
    blocks = {value.block for value in values} | {field.place.block for field in review.cover}
    for i, block in enumerate(review.draft.blocks):
        if block.cell and i not in blocks and not block.hidden:
            yield Place(i, block.body, len(block.text.rstrip()))


def _found(block: Block, patterns: _Patterns, acronyms: set[str]) -> Iterator[tuple[int, int]]:
    text, start = block.text, block.body
    for found in patterns.anywhere.finditer(text, start):
        if found[0].strip("()[]<> ") not in acronyms and (found[0].strip("_") or text.strip("_ ")):
            yield found.span()
    quoted = None
    for found in patterns.unquoted.finditer(text, start):
        quoted = quotations(text) if quoted is None else quoted
        if not any(begin <= found.start() < end for begin, end in quoted):
            yield found.span()


class _Patterns(Frozen):
    """What finds placeholders: those that are none in a quotation, and those that are some anywhere.

    `later` finds brackets that hold words for what is to come; nothing else of the words is a placeholder.
    """

    later: re.Pattern[str]
    anywhere: re.Pattern[str]
    unquoted: re.Pattern[str]


@cache
def _patterns(options: Options) -> _Patterns:
    words = _Words.of(options)
    return _Patterns(
        compiled(rf"\([^()\x1e]*(?i:{words.later})"), compiled(_anywhere(words)), compiled(_unquoted(words))
    )


class _Words(Frozen):
    """What finds one of the words of each option; `sentence` is what is still to come, with a capital."""

    verbs: str
    notes: str
    things: str
    later: str
    sentence: str
    short: str

    @classmethod
    def of(cls, options: Options) -> _Words:
        def one_of(words: Iterable[str]) -> str:
            return "|".join(map(re.escape, words)) or r"(?!)"

        return cls(
            one_of(options.verbs),
            one_of(options.notes),
            one_of(options.things),
            one_of(options.later),
            one_of(words.capitalize() for words in options.later),
            one_of(options.short),
        )


def _anywhere(words: _Words) -> str:
    """Return what finds the placeholders that are some in a quotation too."""
    later, short = words.later, words.short
    opened = rf"(?:(?:please\s+)?(?:{words.verbs})(?=[\s:\]>])|{later}|{short}|x{{2,}})"
    return "|".join(
        (
            rf"\[\s*(?i:{opened})[^\]\n]{{0,80}}\]",
            rf"<\s*(?i:{opened})[^>\n]{{0,80}}>",
            rf"\{{\s*(?i:{opened})[^}}\n]{{0,80}}\}}",
            rf"\(\s*(?i:{later}|{short})\s*\)",
            rf"(?<=[.!?] )(?:{words.sentence})\.(?=\s|$)",
            rf"\(\s*(?i:insert\s|(?:{words.things})\s+(?:{later}))[^()\n]{{0,60}}\)",
            rf"\b(?:{short}|{short.lower()})\b|\bT\.B\.[ACD]\b\.?",
            r"(?<!^)\[(?:[xX#]{1,4}|_+| +)\](?!\()",
            *_SIGNS,
        )
    )


def _unquoted(words: _Words) -> str:
    """Return what finds the placeholders that are none in a quotation, which explains itself in brackets."""
    noted = (
        rf"(?:(?:please\s+)?(?:{words.notes})(?:[\s:]|(?=\]))"
        rf"|(?:[\w-]+\s+to\s+)(?:{words.notes}|{words.verbs})\b)"
    )
    thing = (
        rf"(?:[\w'\u2019]+\s+){{0,2}}(?:{words.things})(?:\s+(?:of|to|from|for)\s+[^\]>\n]{{1,40}})?"
        r"(?:\s+(?:needed|required|missing|please))?"
    )
    return (
        r"\[[^\]\n?]{1,40}\?\]|\[(?i:comment|query|question)\s*:[^\]\n]{1,80}\]|\[[^\]\n]{1,40}\shere\]"
        r"|\((?i:ref|reference|source|date|figures?|number|evidence|check|true|correct|right|who|when|which)\?\)"
        rf"|\((?:NB|N\.B\.):?\s+(?i:please\s+)?(?i:{words.notes})\b[^()\n]{{0,60}}\)"
        rf"|\[[A-Z]{{2,3}}: [^\]\n]{{1,80}}\]|\[\s*(?i:{noted})[^\]\n]{{0,80}}\]"
        rf"|\[[^\]\n]{{1,40}}\s(?i:{words.later})\s*\]"
        rf"|<+\s*(?i:{noted})[^<>\n]{{0,80}}>+"
        rf"|\[\s*(?i:(?:the\s+)?{thing})\s*\]"
        rf"|<\s*(?i:(?:[a-z]+\s+){{0,3}}{thing})\s*>"
    )
