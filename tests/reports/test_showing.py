"""The graph and the blocks of a draft."""

from __future__ import annotations

import datetime as dt
import json

from linter.model.draft import Block, Coverage, Draft, Kind, Omission, Place, Story
from linter.model.names import Acronym, Body, BodyMention, DateMention
from linter.model.review import (
    CaseExample,
    Commissioning,
    ContentsEntry,
    CoverField,
    Numeral,
    Recommendation,
    ReferralNote,
    Review,
)
from linter.reports.showing import render_blocks, render_graph
from tests.engine.small import review

TITLE = Place(0, 0, 18)


def whole() -> Review:
    seen = review()
    trust = BodyMention("Oakshire Trust", Place(6, 3, 17), 0, exact=True)
    stranger = BodyMention("Fern House", Place(6, 3, 17), None, exact=False)
    left = Coverage((("body", 9),), (Omission("charts", 1, "only words are read"),), ("read as UTF-16",))
    return seen._replace(
        draft=seen.draft._replace(coverage=left),
        cover=(
            CoverField("area", "Area:", TITLE, (Place(0, 10, 18),)),
            CoverField("", "Colour:", TITLE, ()),
        ),
        contents=(ContentsEntry("Early help", 3, TITLE), ContentsEntry("Next steps", None, TITLE)),
        groups=(seen.groups[0]._replace(bodies=(trust, stranger), recommendations=(0, 1)),),
        recommendations=(*seen.recommendations, Recommendation(None, 0, Place(8, 0, 11))),
        case_examples=(CaseExample("Case example", Numeral("7", (7,), TITLE), TITLE, 3, 4),),
        notes=(
            ReferralNote(
                place=Place(3, 0, 8),
                body=Place(0, 10, 18),
                service=None,
                commissioner=True,
                paragraphs=(Numeral("1. 1", (1, 1), TITLE),),
                paragraph=0,
                section=0,
            ),
        ),
        commissioning=(Commissioning(TITLE, Place(2, 4, 12), Place(0, 10, 18), None, public_health=True),),
        bodies=(Body("Oakshire Hospitals Trust", "trust", ("Oakshire Trust",), ("OHT",), "cover"),),
        acronyms=(Acronym("OHT", "Oakshire Hospitals Trust", TITLE),),
        dates=(
            DateMention(Place(4, 4, 11), dt.date(2014, 3, 7), "day-month-year"),
            DateMention(TITLE, None, "day-month-year"),
        ),
    )


def test_the_text_shows_what_refers_to_what() -> None:
    assert (
        render_graph(whole(), "text")
        == """\
Review in Oakshire

Cover
  Area: Oakshire
  Colour: (empty) (not a field of the style)

Contents
  Early help  3
  Next steps

Sections
  Early help
  Recommendations

Recommendations
  1  Oakshire Trust should:
     to: Oakshire Hospitals Trust; Fern House (unknown)
     1.1  Ensure records are shared.
          cited in 1.1
     (no number)  Check them.
          CITED NOWHERE

Referral notes
  1.1 for 1.1  body: Oakshire; service: (none named)

Commissioning
  Midwives  commissioner: Oakshire; provider: (none named)  (public health)

Bodies
  Oakshire Hospitals Trust, also Oakshire Trust, OHT  (trust, from cover)

Acronyms
  OHT  Oakshire Hospitals Trust

Case examples
  Case example 7  in 1.1

Dates
  2014-03-07  Records  in 1.2
  no such day  Review in Oakshire

Read
  text, in paragraphs: body 9
  Left out: charts (1): only words are read
  Note: read as UTF-16
"""
    )


def test_parts_that_a_report_lacks_are_left_out() -> None:
    seen = review()._replace(groups=(), recommendations=(), sections=(), citations=(), title=Place(0, 0, 0))
    assert render_graph(seen, "text") == "draft.txt\n\nRead\n  text, in paragraphs: none\n"


def test_the_json_names_the_same() -> None:
    shown = json.loads(render_graph(whole(), "json"))
    at = {"line": 15, "column": 5}
    assert shown["recommendations"] == [
        {
            "number": "1.1",
            "group": "1",
            "text": "Ensure records are shared.",
            "bodies": ["Oakshire Hospitals Trust", "Fern House"],
            "citations": ["1.1"],
            "location": at,
        },
        {
            "number": None,
            "group": "1",
            "text": "Check them.",
            "bodies": ["Oakshire Hospitals Trust", "Fern House"],
            "citations": [],
            "location": {"line": 17, "column": 1},
        },
    ]
    assert shown["groups"] == [
        {
            "number": "1",
            "lead_in": "Oakshire Trust should:",
            "bodies": [
                {"name": "Oakshire Hospitals Trust", "written": "Oakshire Trust", "known": True},
                {"name": "Fern House", "written": "Fern House", "known": False},
            ],
            "recommendations": ["1.1", None],
            "location": {"line": 13, "column": 4},
        }
    ]
    assert shown["citations"] == [
        {
            "text": "(Recommendation 1.1)",
            "numbers": ["1.1"],
            "paragraph": "1.1",
            "fault": "",
            "location": {"line": 5, "column": 33},
        }
    ]
    assert shown["referral_notes"][0]["paragraphs"] == ["1.1"]
    assert shown["paragraphs"] == ["1.1", "1.2"]
    assert shown["dates"][0] == {
        "text": "Records",
        "date": "2014-03-07",
        "form": "day-month-year",
        "paragraph": "1.2",
    }
    assert shown["coverage"] == {
        "read": {"body": 9},
        "omitted": [{"what": "charts", "count": 1, "why": "only words are read"}],
        "notes": ["read as UTF-16"],
    }


def test_recommendations_before_any_lead_in_are_nobodys() -> None:
    seen = whole()
    first, second = seen.recommendations
    group = seen.groups[0]._replace(recommendations=(1,))
    stray = seen._replace(recommendations=(first._replace(group=-1), second), groups=(group,))
    assert """\
Recommendations
  (under no lead-in)
     1.1  Ensure records are shared.
          cited in 1.1
  1  Oakshire Trust should:
     to: Oakshire Hospitals Trust; Fern House (unknown)
     (no number)  Check them.
          CITED NOWHERE
""" in render_graph(stray, "text")
    lone = stray._replace(recommendations=(first._replace(group=-1),), groups=())
    shown = json.loads(render_graph(lone, "json"))["recommendations"]
    assert [(one["group"], one["bodies"]) for one in shown] == [(None, [])]


def test_uncited_recommendations_stand_out_in_colour() -> None:
    assert "\x1b[33;1mcited nowhere\x1b[0m" in render_graph(whole(), "text", color=True)


def test_a_citation_outside_of_numbered_paragraphs_goes_by_its_section() -> None:
    seen = review()
    loose = seen.citations[0]._replace(paragraph=None)
    lost = loose._replace(section=None)
    shown = render_graph(seen._replace(citations=(loose, lost)), "text")
    assert "cited in Early help, an unnumbered place" in shown


def test_blocks_are_shown_without_their_numbers() -> None:
    held = (
        Block("5.2.14 Records\twere kept.", number="5.2.14", body=7, style="List", anchors=()),
        Block("A note", kind=Kind.ITEM, story=Story.FOOTNOTES, hidden=True),
    )
    draft = Draft("a.docx", "word", held)
    assert render_blocks(draft, "text") == (
        "body      paragraph 5.2.14   Records were kept.\nfootnotes item      -        A note (hidden)\n"
    )
    assert json.loads(render_blocks(draft, "json")) == [
        {
            "story": "body",
            "kind": "paragraph",
            "number": "5.2.14",
            "text": "Records\twere kept.",
            "style": "List",
            "hidden": False,
        },
        {
            "story": "footnotes",
            "kind": "item",
            "number": None,
            "text": "A note",
            "style": "",
            "hidden": True,
        },
    ]
