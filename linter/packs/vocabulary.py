"""What the code reads in a house style: forms with the parts that they tell apart, settings, lists of words.

What is `needed` no report can be read without; a style without anything else has none of these things. Only
compiling a pack imports this.
"""

from __future__ import annotations

from types import MappingProxyType

from linter.grammar.calendar import MONTH_NAME
from linter.model.frozen import Frozen


class FormUse(Frozen):
    """A form: what it is `about`, the `parts` that it always tells apart, and those that it `may`."""

    about: str
    parts: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    needed: bool = False


class SettingUse(Frozen):
    """A setting: what it is `about`, and the expression that its value has to match; `told` says it."""

    about: str
    pattern: str = r".*\S.*"
    told: str = "a text"
    needed: bool = False


class ListUse(Frozen):
    """A list of words: what it is `about`, and the expression that each entry matches; `told` says it."""

    about: str
    pattern: str = r".*\S.*"
    told: str = "a text"


_LISTED = ("word", "list")
_EDITION = rf"\s*{MONTH_NAME} \d{{4}}\s*"
_DAY = r"\d{4}-\d\d-\d\d"
_COUNTED = SettingUse("how such a number is printed", r"[^{}]*\{n\}[^{}]*", "the form of a number, with {n}")

FORMS = MappingProxyType(
    {
        "number": FormUse("one number in a list of numbers", needed=True),
        "list": FormUse("the numbers behind the word of a citation", ("list",), needed=True),
        "citation": FormUse(
            "how a paragraph opens a bracket that cites recommendations", ("word",), needed=True
        ),
        "lead-in": FormUse("the line that says who acts", (), ("verb", "partners", "colon"), needed=True),
        "cover-remark": FormUse("what a cover says behind a body's name, and of whom", ("body",)),
        "annex": FormUse("how the title of an annex begins, which may follow the last section"),
        "lead-in-opening": FormUse("what may stand in front of the bodies in that line"),
        "title": FormUse("the title of a report, which names its area", ("area",)),
        "mention": FormUse("a recommendation named in running text", _LISTED),
        "short-mention": FormUse("the same with the word cut short", _LISTED),
        "whole-mention": FormUse("the same where recommendations are counted 1, 2, 3", _LISTED),
        "range": FormUse("two numbers that mean those between them too"),
        "paragraph-reference": FormUse("a reference to paragraphs", _LISTED),
        "case-reference": FormUse("a reference to case examples", _LISTED),
        "section-reference": FormUse("a reference to sections", _LISTED),
        "table-reference": FormUse("a reference to tables", _LISTED),
        "figure-reference": FormUse("a reference to figures", _LISTED),
        "footnote-reference": FormUse("a reference to footnotes", _LISTED),
        "annex-reference": FormUse("a reference to an annex, of a report that has some", ("word", "label")),
        "annex-pointer": FormUse(
            "the same in words that leave no doubt whose annex it is", ("word", "label")
        ),
        "annex-caption": FormUse(
            "how the title of an annex with a letter or number begins", ("word", "label")
        ),
        "annex-source": FormUse("a document whose annex may be meant instead"),
        "table-caption": FormUse("the line that numbers a table", ("list",)),
        "figure-caption": FormUse("the line that numbers a figure", ("list",)),
        "case-example": FormUse("the label of a case example", ("label",), ("list",)),
        "own-reference": FormUse("what behind a number says that it is this report's"),
        "outside-reference": FormUse("what behind a number says that it is another document's"),
        "source-before": FormUse("what before a number says that it is another document's"),
        "area-sentence": FormUse("a fixed sentence that names the area", ("area",)),
        "note": FormUse(
            "a note that refers an issue to public health", ("verb",), ("actor", "object", "body", "service")
        ),
        "run-on": FormUse("what joins a note to the statement before it", ("subject",)),
        "public-health": FormUse("what the name of a public-health body holds"),
        "vague-service": FormUse("words for a service that name none"),
        "commissioning-list": FormUse(
            "what opens a list of the services that a body commissions", ("commissioner",), ("services",)
        ),
        "commissioned-service": FormUse("an entry of that list", ("services",), ("provider",)),
        "commissions-more": FormUse("how a sentence goes on that the one before says who commissions"),
        "same-services": FormUse("words for the services of the statement before"),
        "commissioning": FormUse(
            "who commissions or provides services", ("services",), ("commissioner", "provider")
        ),
        "service-topic": FormUse("the services inside a longer phrase", ("services",)),
        "next-steps": FormUse("how a sentence asks for something", (), ("bodies",)),
        "request": FormUse("what is asked for"),
        "request-goes-on": FormUse("how a later sentence speaks of what was asked for"),
        "named-elsewhere": FormUse("words for bodies that are named elsewhere"),
        "period": FormUse("the time that bodies have", ("count", "unit")),
    }
)

# What a form of dates tells apart, and what each of it can be made of.
DATE_PARTS = MappingProxyType(
    {
        "weekday": ("weekday",),
        "day": ("day", "ordinal"),
        "month": ("month", "month-number"),
        "year": ("year", "any-year"),
    }
)
ALWAYS_DATED = ("day", "month")

SETTINGS = MappingProxyType(
    {
        "citation-word": SettingUse(
            "the word with which one recommendation is cited", r"\w{3,}", "one word", needed=True
        ),
        "contents-title": SettingUse("the title of the list of contents"),
        "period": SettingUse("how many units the period of an answer has", r"\d{1,3}", "a number in figures"),
        "period-unit": SettingUse("the unit of that period"),
        "requests": SettingUse("the section that asks for an answer", told="the key of a section"),
        "section-number": _COUNTED,
        "group-number": _COUNTED,
        "paragraph-number": _COUNTED,
        "recommendation-number": _COUNTED,
        "holidays": SettingUse(
            "whose holidays are no working days",
            r"[A-Z]{2}(-[A-Z0-9]{1,3})?",
            "a country or a part of it, GB-ENG (ISO 3166-2)",
        ),
        "own-mailbox": SettingUse("the domain of the house's own addresses"),
        "public-health-kind": SettingUse(
            "the kind of the bodies that public health is part of",
            told="trust, where there is a list ending-trust",
        ),
    }
)

LISTS = MappingProxyType(
    {
        "acronyms": ListUse("acronyms that need no explanation"),
        "after-office": ListUse("words that may follow the name of a public-health office"),
        "annexes": ListUse("the words for an annex, in small letters; for several with what one is"),
        "area-endings": ListUse("what follows the name of an area in that of an office, or is left out"),
        "beside-names": ListUse("what may stand beside a person's name on the cover"),
        "body-periods": ListUse(
            "when there were bodies of a kind",
            rf"[^=]+=\s*({_DAY})?\s*to\s*({_DAY})?\s*",
            '"kind = first day to last day"',
        ),
        "capitals-matter": ListUse("phrases whose capitals tell two meanings apart"),
        "council-of-area": ListUse(
            "the names that the area's own authority may have", r"[^{}]*\{area\}[^{}]*", "a name with {area}"
        ),
        "directions": ListUse("words that tell one body from its neighbour"),
        "guidance-editions": ListUse(
            "guidance that is cited by its year",
            rf"[^=|]+(\|[^=|]+)*={_EDITION}(,{_EDITION})*",
            '"name | other name = March 2010, July 2018"',
        ),
        "joins": ListUse("what joins the bodies of a list"),
        "kinds-of-field": ListUse(
            "the kinds of bodies that a field of the cover holds",
            r"[\w-]+\s*=\s*[\w-]+(\s+[\w-]+)*",
            '"field = kind kind"',
        ),
        "no-names": ListUse("words that stand where a name is due"),
        "office-of-area": ListUse(
            "how a body's name holds the area that a field of the cover gives",
            r"[^=]+=\s*[\w-]+:[^{}|]*\{(body|area)\}[^|]*(\|[^|]*\{area\}[^|]*)*",
            '"body = field: {body} {area} | {area} {body}"',
        ),
        "office": ListUse("words in small letters that the name of a public-health office may hold"),
        "preferred-terms": ListUse(
            "words and what to write for them", r"[^=]+=\s*\S.*", '"found = preferred"'
        ),
        "publishers": ListUse("who publishes guidance, word by word"),
        "same-modifiers": ListUse(
            "modifiers that mean the same before certain nouns",
            r"[^=|]+(\|[^=|]+)+=\s*\S.*",
            '"better | other = noun, noun"',
        ),
        "names-with-commas": ListUse("names of bodies that hold commas", r".+,.+", "a name with a comma"),
        "same-word": ListUse("words of names that stand for others", r"[^=]+=.*", '"word = meaning"'),
        "verbs": ListUse("the verbs that a recommendation may begin with"),
    }
)
ENDINGS = ListUse("the words by which names of bodies of this kind end", r".*\w.*", "at least one word")
