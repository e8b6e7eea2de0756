"""House styles: what they become, and mistakes in them with the complete fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.grammar.forms.notation import compile_form
from linter.model.settings import Fault
from linter.model.style import (
    BodyStyle,
    FieldStyle,
    HouseStyle,
    SectionStyle,
    ServiceStyle,
    StatementStyle,
)
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from tests.packs.shelves import STYLE

if TYPE_CHECKING:
    from tests.packs.shelves import Shelf

STYLE_KEYS = (
    "bodies, cover, dates, extends, forms, parts, recommendations, sections, services, settings, "
    "statements, style, words"
)
CONTENTS = "Accepted: paragraphs, recommendations, sections, text."
LAW = "statements:\n  - {key: law, title: Law, section: advice, forms: [law]}\nsections:\n"

FULL = """\
style: pub
extends: core
recommendations: advice
parts:
  be: is | was
forms:
  title: ['inns of {area: line}', 'pubs of {area: line}']
  mention: []
  number: ['<number>']
  list: ['{list: number}']
  citation: ['"(" {word: (advice)}']
  lead-in: ['should ":"']
dates:
  plain: '{day} {month}'
sections:
  - key: body
    title: The pubs
    number: 1
    sections:
      - {key: rooms, title: Rooms, number: 1.10, holds: paragraphs, aliases: [Bedrooms]}
      - {key: garden, title: Garden, optional: true}
  - {key: advice, title: Advice, holds: recommendations}
cover:
  - {key: visit, label: Date of visit, holds: dates, aliases: [Visited]}
  - {key: landlord, label: Landlord, optional: true}
statements:
  - {key: law, title: The law, section: garden, forms: [the law <be> clear, clear law], when: notes}
bodies:
  - {name: Guild of Brewers, kind: guild, aliases: [The Guild]}
services:
  - {name: beds, aliases: [rooms]}
words:
  verbs: [Pour, no]
settings:
  period: 20
  citation-word: Advice
"""


def faults() -> tuple[Fault, ...]:
    found = load_pack("inn")
    assert not isinstance(found, Pack)
    return found


def style_of(name: str) -> HouseStyle:
    pack = load_pack(name)
    assert isinstance(pack, Pack)
    return pack.style


def test_a_style_becomes_a_house_style(shelf: Shelf) -> None:
    shelf.write("pub/style.yaml", FULL)
    parts = {"be": "is | was"}
    assert style_of("pub") == HouseStyle(
        name="pub",
        recommendations="advice",
        forms={
            "title": (compile_form("inns of {area: line}", {}), compile_form("pubs of {area: line}", {})),
            "mention": (),
            "number": (compile_form("<number>", {}),),
            "list": (compile_form("{list: number}", {}),),
            "citation": (compile_form('"(" {word: (advice)}', {}),),
            "lead-in": (compile_form('should ":"', {}),),
        },
        dates={"plain": compile_form("{day} {month}", {})},
        sections=(
            SectionStyle("body", "The pubs", number="1", holds="sections"),
            SectionStyle("rooms", "Rooms", ("Bedrooms",), "body", "1.10", "paragraphs"),
            SectionStyle("garden", "Garden", parent="body", optional=True),
            SectionStyle("advice", "Advice", holds="recommendations"),
        ),
        cover=(
            FieldStyle("visit", "Date of visit", ("Visited",), "dates"),
            FieldStyle("landlord", "Landlord", optional=True),
        ),
        statements=(
            StatementStyle(
                "law",
                "The law",
                "garden",
                (compile_form("the law <be> clear", parts), compile_form("clear law", {})),
                "notes",
            ),
        ),
        bodies=(BodyStyle("Guild of Brewers", "guild", ("The Guild",)),),
        services=(ServiceStyle("beds", ("rooms",)),),
        words={"verbs": ("Pour", "no")},
        settings={"period": "20", "citation-word": "Advice"},
        anchors={
            "title": ("of",),
            "mention": (),
            "number": (),
            "list": (),
            "citation": ("advice",),
            "lead-in": ("should",),
        },
        beginnings={
            "title": ("inns", "pubs"),
            "mention": (),
            "number": (),
            "list": (),
            "citation": ("(",),
            "lead-in": ("should",),
        },
    )


def test_a_style_adds_to_the_style_that_it_extends(shelf: Shelf) -> None:
    shelf.write("pub/style.yaml", FULL)
    shelf.write(
        "bar/style.yaml",
        "style: bar\nextends: pub\nforms: {title: ['bars <be> of {area: line}'], request: [answer]}\n"
        "settings: {period-unit: days}\ncover: [{key: name, label: Name}]\n",
    )
    pub, bar = style_of("pub"), style_of("bar")
    assert (bar.name, bar.recommendations, bar.sections) == ("bar", "advice", pub.sections)
    assert bar.forms == {
        **pub.forms,
        "title": (compile_form("bars <be> of {area: line}", {"be": "is | was"}),),
        "request": (compile_form("answer", {}),),
    }
    assert bar.settings == {**pub.settings, "period-unit": "days"}
    assert bar.cover == (FieldStyle("name", "Name"),)


def inn(line: int, column: int, key: str, message: str) -> Fault:
    return Fault("rules/inn/style.yaml", line, column, key, message)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("style: inn", "style: out", inn(1, 8, "style", 'A style has the name of its folder, "inn".')),
        ("style: inn\n", "", inn(1, 1, "style", '"style" is missing here.')),
        (
            "dates:",
            "date:",
            inn(12, 1, "date", f'"date" is no key here; did you mean "dates"? Accepted: {STYLE_KEYS}.'),
        ),
        (
            ": core",
            ": cor",
            inn(2, 10, "extends", '"cor" is no pack; did you mean "core"? Accepted: core, inn.'),
        ),
        (": core", ": inn", inn(2, 10, "extends", '"inn" extends this style in turn.')),
        (
            "recommendations: advice",
            "recommendations: advise",
            inn(
                3,
                18,
                "recommendations",
                '"advise" is no section of this style; did you mean "advice"? Accepted: advice.',
            ),
        ),
        (
            "recommendations: advice\n",
            "",
            inn(1, 1, "recommendations", '"" is no section of this style. Accepted: advice.'),
        ),
        (
            "holds: recommendations",
            "holds: recommendation",
            inn(
                17,
                12,
                "holds",
                f'"recommendation" is no value for this; did you mean "recommendations"? {CONTENTS}',
            ),
        ),
        (
            "    holds: recommendations\n",
            "  - key: advice\n    title: More advice\n",
            inn(15, 3, "sections", 'The key "advice" is given to more than one of these.'),
        ),
        (
            "sections:\n",
            LAW.replace("advice", "summary"),
            inn(15, 37, "section", '"summary" is no section of this style. Accepted: advice.'),
        ),
        (
            "sections:\n",
            LAW.replace("[law]", "[]"),
            inn(15, 52, "forms", "At least one entry is needed here."),
        ),
        (
            "    title: Advice\n",
            "    title: Advice\n    optional: maybe\n",
            inn(17, 15, "optional", "True or false is needed here."),
        ),
        (
            "  title: [",
            "  Title: [",
            inn(
                7,
                3,
                "Title",
                '"Title" is no name; a name is small letters and digits, joined by single hyphens.',
            ),
        ),
        (
            ": core",
            ": core\nwords: {verbs: [Ensure, '']}",
            inn(3, 25, "verbs", "Some words are needed here."),
        ),
        (
            "dates:\n  plain: '{day} {month} {year}'",
            "dates: now",
            inn(12, 8, "dates", "Names with values are needed here."),
        ),
    ],
)
def test_a_mistake_in_a_style(shelf: Shelf, old: str, new: str, fault: Fault) -> None:
    assert old in STYLE
    shelf.write("inn/style.yaml", STYLE.replace(old, new, 1))
    assert faults() == (fault,)


@pytest.mark.parametrize(
    ("old", "new", "begins"),
    [
        ("{area: line}", "{area: lime}", inn(7, 20, "title", "There is no part 'lime'; the known ones are ")),
        (
            "'inns of {area: line}'",
            '"it\\"s\\" (or so"',
            inn(7, 20, "title", "The form can't be read"),
        ),
        (
            "['inns of {area: line}']",
            "\n    - |\n      inns of\n      {area: lime}",
            inn(10, 7, "title", "There is no part 'lime'"),
        ),
        ("{day} {month} {year}", "{day} {day}", inn(13, 11, "plain", "The label 'day' is used twice")),
        ("be: is | was", "be: is | <be>", inn(5, 12, "be", "The part 'be' is made of itself")),
        ("sections:\n", LAW.replace("[law]", "[a, <law>]"), inn(15, 56, "forms", "There is no part 'law'")),
    ],
)
def test_a_form_that_cannot_be_read_is_a_fault_where_it_stands(
    shelf: Shelf, old: str, new: str, begins: Fault
) -> None:
    assert old in STYLE
    shelf.write("inn/style.yaml", STYLE.replace(old, new, 1))
    (fault,) = faults()
    assert fault._replace(message=fault.message[: len(begins.message)]) == begins
    assert fault.message.endswith(".")


def test_mistakes_of_several_files_are_told_together(shelf: Shelf) -> None:
    shelf.write("core/words.yaml", "rules: [\n")
    shelf.write("inn/more.yaml", "rules: {}\n")
    shelf.write("inn/style.yaml", STYLE.replace("advice", "advise", 1))
    assert [(fault.path, fault.line) for fault in faults()] == [
        ("rules/inn/style.yaml", 3),
        ("rules/core/words.yaml", 2),
        ("rules/inn/more.yaml", 1),
    ]


def test_styles_that_extend_each_other_are_a_fault(shelf: Shelf) -> None:
    shelf.write("inn/style.yaml", STYLE.replace("core", "pub"))
    shelf.write("pub/style.yaml", STYLE.replace("style: inn", "style: pub").replace("core", "inn"))
    assert faults() == (Fault("rules/pub/style.yaml", 2, 10, "extends", '"inn" extends this style in turn.'),)
