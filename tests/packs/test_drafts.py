"""The files behind a new draft: what they become, and mistakes in them with the complete fault."""

from __future__ import annotations

import pytest

from linter.model.authored import (
    Action,
    ActionGroup,
    Commission,
    Contents,
    Forms,
    Material,
    Passage,
    Role,
)
from linter.model.settings import Fault
from linter.model.style import FieldStyle, HouseStyle, SectionStyle
from linter.packs.drafts import read_contents, read_material

STYLE = HouseStyle(
    name="inn",
    recommendations="orders",
    forms={},
    dates={},
    sections=(
        SectionStyle("rooms", "Rooms", number="1", holds="paragraphs"),
        SectionStyle("orders", "Orders"),
    ),
    cover=(
        FieldStyle("visited", "Visited", holds="dates"),
        FieldStyle("printed", "Printed", holds="date"),
        FieldStyle("guilds", "Guilds", holds="bodies"),
    ),
    statements=(),
    bodies=(),
    services=(),
    words={},
    settings={},
)
TEMPLATE = """\
title: Inns of {area}
subtitles: ['{guilds}']
forms:
  citation: '(Order {numbers})'
  citations: '(Orders {numbers})'
  note: 'Told to {public-health}, which pays for {service}.'
  lead-in: '{bodies} should:'
  commissioning: '{service}: {commissioner}, {provider}'
  case: Case
prompts: {area: '[insert area]'}
sections:
  rooms:
    - 'Beds {cite beds}.'
recommendations:
  - bodies: ['{guilds}']
    items: [{key: beds, text: Ensure that beds are made.}]
"""
MATERIAL = Material(
    title="Inns of {area}",
    subtitles=("{guilds}",),
    language="en-GB",
    columns=("Item", "Details"),
    prompts={"area": "[insert area]"},
    forms=Forms(
        "(Order {numbers})",
        "(Orders {numbers})",
        "Told to {public-health}, which pays for {service}.",
        "{bodies} should:",
        "{service}: {commissioner}, {provider}",
        "Case",
    ),
    sections={"rooms": (Passage("Beds {cite beds}."),)},
    groups=(ActionGroup(("{guilds}",), (Action("Ensure that beds are made.", "beds"),)),),
)
VALUES = "addressees, area, guilds, period, printed, public-health, visited"


def test_a_template_becomes_material() -> None:
    assert read_material(TEMPLATE.encode(), "t.yaml", STYLE) == MATERIAL


def test_a_file_becomes_contents() -> None:
    text = """\
area: Mereshire
cover: {visited: [2016-02-08, 2016-02-09], guilds: Guild of Bakers}
public-health: Public Health, Mere Council
services: [cellars, {name: stables, commissioner: A, provider: B}]
sections:
  rooms:
    - Rooms are
      warm.
    - {point: Small., key: small}
    - quote: '"Snug."'
recommendations:
  - bodies: [Guild of Bakers]
    items: [Ensure warmth., {text: Review it., key: it}]
"""
    assert read_contents(text.encode(), "d.yaml", STYLE, MATERIAL) == Contents(
        area="Mereshire",
        cover={"visited": ("2016-02-08", "2016-02-09"), "guilds": ("Guild of Bakers",)},
        public_health="Public Health, Mere Council",
        services=(Commission("cellars"), Commission("stables", "A", "B")),
        sections={
            "rooms": (
                Passage("Rooms are warm."),
                Passage("Small.", Role.POINT, "small"),
                Passage('"Snug."', Role.QUOTE),
            )
        },
        groups=(ActionGroup(("Guild of Bakers",), (Action("Ensure warmth."), Action("Review it.", "it"))),),
    )


def test_a_text_is_parted_at_empty_lines_and_points() -> None:
    text = "sections:\n  rooms: |\n    One\n    goes on.\n\n    Two:\n    - a\n    - b\n      and c\n"
    found = read_contents(text.encode(), "d.yaml", STYLE, MATERIAL)
    assert isinstance(found, Contents)
    assert found.sections["rooms"] == (
        Passage("One goes on."),
        Passage("Two:"),
        Passage("a", Role.POINT),
        Passage("b and c", Role.POINT),
    )


def test_an_empty_file_says_nothing() -> None:
    assert read_contents(b"# later\n", "d.yaml", STYLE, MATERIAL) == Contents()


@pytest.mark.parametrize(
    ("text", "line", "column", "key", "message"),
    [
        (
            "sections:\n  room: Warm.\n",
            2,
            3,
            "room",
            '"room" is no section of the style; did you mean "rooms"? Accepted: rooms.',
        ),
        (
            "sections:\n  rooms:\n    - Warm in {aera}.\n",
            3,
            15,
            "rooms",
            '"aera" is no placeholder here; did you mean "area"? Accepted: addressees, area, case, cite, commissioning, '
            "guilds, note, paragraphs, period, printed, public-health, visited.",
        ),
        (
            "sections:\n  rooms: |\n    Warm.\n\n    Cold {cite bed}.\n",
            5,
            10,
            "rooms",
            '"bed" is no key of a recommendation; did you mean "beds"? Accepted: beds.',
        ),
        (
            "sections:\n  rooms: ['Warm {.']\n",
            2,
            17,
            "rooms",
            'This brace belongs to no placeholder; one is written "{area}".',
        ),
        (
            "sections:\n  rooms: ['{note}']\n",
            2,
            12,
            "rooms",
            'A service is needed behind "note": {note health visiting}.',
        ),
        (
            "sections:\n  rooms: ['See {paragraphs attic}.']\n",
            2,
            16,
            "rooms",
            '"attic" is no key of a numbered passage. Accepted: none.',
        ),
        (
            "sections:\n  rooms: [{text: a, quote: b}]\n",
            2,
            11,
            "rooms",
            "A passage has one of text, more, point, quote, case.",
        ),
        (
            "sections:\n  rooms: [{text: a, key: k}, {text: b, key: k}]\n",
            2,
            45,
            "key",
            'The key "k" is given twice.',
        ),
        (
            "cover: {printed: [2016-02-08, 2016-02-09]}\n",
            1,
            18,
            "printed",
            '"printed" takes one value.',
        ),
        (
            "cover:\n  visited: 8 February\n",
            2,
            12,
            "visited",
            '"8 February" is no date; write the year, the month and the day: 2016-02-08.',
        ),
        (
            "cover: {guild: A}\n",
            1,
            9,
            "guild",
            '"guild" is no field of the cover; did you mean "guilds"? Accepted: guilds, printed, visited.',
        ),
        (
            "recommendations:\n  - bodies: []\n    items: [a]\n",
            2,
            13,
            "bodies",
            "At least one entry is needed here.",
        ),
        (
            "recommendations:\n  - bodies: [A]\n    items: ['See {cite a}.']\n",
            3,
            18,
            "items",
            f'"cite" is no placeholder here. Accepted: {VALUES}.',
        ),
        (
            "areas: A\n",
            1,
            1,
            "areas",
            '"areas" is no key here; did you mean "area"? Accepted: area, cover, public-health, recommendations, '
            "sections, services.",
        ),
    ],
)
def test_mistakes_in_contents_have_a_place(text: str, line: int, column: int, key: str, message: str) -> None:
    fault = Fault("d.yaml", line, column, key, message)
    assert read_contents(text.encode(), "d.yaml", STYLE, MATERIAL) == (fault,)


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "key", "message"),
    [
        ("{area}", "{region}", 1, 16, "title", f'"region" is no placeholder here. Accepted: {VALUES}.'),
        (
            "{numbers})'\n  citations",
            "{number})'\n  citations",
            4,
            21,
            "citation",
            '"number" is no placeholder here; did you mean "numbers"? Accepted: numbers.',
        ),
        (
            "{service}.'",
            "{service x}.'",
            6,
            50,
            "note",
            'Nothing may stand behind "service".',
        ),
        (
            "{area: '[ins",
            "{town: '[ins",
            10,
            11,
            "town",
            '"town" is no prompt. Accepted: addressees, area, commissioner, guilds, period, printed, provider, '
            "public-health, service, visited.",
        ),
        ("  citation: '(Order {numbers})'\n", "", 4, 3, "citation", '"citation" is missing here.'),
    ],
)
def test_mistakes_in_a_template_have_a_place(  # noqa: PLR0917, PLR0913  a fault and what makes it
    old: str, new: str, line: int, column: int, key: str, message: str
) -> None:
    wrong = TEMPLATE.replace(old, new)
    assert wrong != TEMPLATE
    fault = Fault("t.yaml", line, column, key, message)
    assert read_material(wrong.encode(), "t.yaml", STYLE) == (fault,)


def test_a_house_may_have_no_notes_statements_or_case_examples() -> None:
    lines = TEMPLATE.splitlines(keepends=True)
    without = "".join(
        line for line in lines if not line.startswith(("  note:", "  commissioning:", "  case:"))
    )
    forms = MATERIAL.forms._replace(note="", commissioning="", case="")
    assert read_material(without.encode(), "t.yaml", STYLE) == MATERIAL._replace(forms=forms)
    wrong = without.replace("'Beds {cite beds}.'", "'{note beds} {commissioning}'\n    - case: A bed.")
    assert read_material(wrong.encode(), "t.yaml", STYLE) == (
        Fault("t.yaml", 10, 8, "rooms", 'The template has no form "note".'),
        Fault("t.yaml", 10, 20, "rooms", 'The template has no form "commissioning".'),
        Fault("t.yaml", 11, 13, "case", 'The template has no form "case".'),
    )
