"""Names in lead-ins that the report does not introduce."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from linter.model.style import BodyStyle
from linter.readers.text import read_text
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.style import HouseStyle

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

COVER = """\
Review of health services in Oakshire
Provider services included\tMarlby Hospitals NHS Trust, Wend Partnership NHS Foundation Trust
CCGs included\tNHS Fenwick CCG, NHS Marlby and Wend CCG
"""


def _report(lead_in: str, context: str = "") -> str:
    return (
        f"{COVER}Summary of the review\nContext of the review\n{context or 'Little is known.'}\n"
        f"Recommendations\n1. {lead_in}\n1.1 Ensure that staff are trained."
    )


@pytest.mark.parametrize(
    ("lead_in", "name", "nearest"),
    [
        ("NHS Fenwick CCG and wider partners should:", "wider partners", ""),
        ("NHS Fenwick CCG and all partners should:", "all partners", ""),
        ("NHS Barley CCG should:", "NHS Barley CCG", ""),
        (
            "Marlby and Oak Hospitals NHS Trust should:",
            "Marlby and Oak Hospitals NHS Trust",
            "Marlby Hospitals NHS Trust",
        ),
        ("Addlebrook should:", "Addlebrook", ""),
        ("NHS Fenwick CCG with Castle Lodge should:", "Castle Lodge", ""),
        ("NHS England Barley Area Team and NHS Fenwick CCG should:", "NHS England Barley Area Team", ""),
    ],
)
def test_unknown_names(told: Tell, lead_in: str, name: str, nearest: str) -> None:
    slots = {"name": name} | ({"nearest": nearest} if nearest else {})
    assert told("unknown-addressee", _report(lead_in)) == [(8, name, "near" if nearest else "", slots)]


@pytest.mark.parametrize(
    "lead_in",
    [
        "NHS Fenwick CCG should:",
        "The NHS Fenwick CCG (lead commissioner) should:",
        "Both NHS Fenwick CCG and NHS Marlby and Wend CCG should:",
        "NHS Fenwick CCG, as lead commissioner, should:",
        "NHS Fenwick CCG and all provider trusts should:",
        "NHS Fenwick CCG with both CCGs, all providers and all practices should:",
        "NHS Fenwick CCG on behalf of NHS Marlby and Wend CCG should:",
        "Marlby Hospitals NHS Trust and Wend Partnership NHS FT should:",
        "The following bodies should:",
        "Marlby Hospitals NHS Trust's maternity service should:",
        "Public Health, Oakshire County Council should:",
        "Oakshire County Council and NHS England should:",
        "NHS England's Area Team and the NHS England Local Area Team should:",
        "Castle Lodge Surgery and OSCB should:",
        "Commissioners (NHS Fenwick CCG and NHS Marlby and Wend CCG) should:",
        "NHS Fenwick CCG Marlby Hospitals NHS Trust should:",
    ],
)
def test_known_names_and_phrases_around_them_pass(told: Tell, lead_in: str) -> None:
    context = (
        "Oakshire County Council pays Castle Lodge Surgery. The Oakshire Safeguarding Children Board (OSCB) "
        "meets in Wend."
    )
    assert told("unknown-addressee", _report(lead_in, context)) == []


def test_names_may_share_their_ending(told: Tell) -> None:
    text = (
        "CCGs included\tNHS Fenwick CCG, NHS Upper Oak CCG\nRecommendations\n"
        "1. NHS Fenwick and Upper Oak CCGs should:\n1.1 Ensure that staff are trained."
    )
    assert told("unknown-addressee", text) == []
    assert told("body-name-variant", text) == []


NOT_THEN = "not-existing-then"
CCGS = "from 1 April 2013 to 30 June 2022"
REGISTER = (
    BodyStyle("Wend Care Alliance", "alliance", ("WCA",), dt.date(2014, 1, 1), dt.date(2015, 12, 31)),
    BodyStyle("Marlby Trust", "trust", (), None, dt.date(2015, 3, 31)),
    BodyStyle("NHS Oldfield CCG", "ccg", (), dt.date(2013, 4, 1), dt.date(2019, 3, 31)),
    BodyStyle("Ashby Hospice", "hospice"),
)


def _dated(lead_in: str, reviewed: str, published: str) -> str:
    cover = [f"Date of review\t{reviewed}", f"Date of publication\t{published}"]
    return "\n".join((*cover, "CCGs included\tNHS Fenwick CCG", *LATER, f"1. {lead_in} should:", "1.1 Act."))


LATER = ("Summary of the review", "Context of the review", "NHS Oak ICB plans. PHE helps.", "Recommendations")


@pytest.mark.parametrize(
    ("days", "lead_in", "expected"),
    [
        (
            ("6 March 2023 – 10 March 2023", ""),
            "NHS Fenwick CCG",
            [("NHS Fenwick CCG", CCGS, "6 March 2023")],
        ),
        (("4 July 2022 – 8 July 2022", ""), "NHS Fenwick CCG", [("NHS Fenwick CCG", CCGS, "4 July 2022")]),
        (("6 March 2017", ""), "NHS Oak ICB", [("NHS Oak ICB", "from 1 July 2022 on", "6 March 2017")]),
        (("6 March 2023", ""), "PHE", [("PHE", "from 1 April 2013 to 30 September 2021", "6 March 2023")]),
        (("6 March 2016", ""), "WCA", [("WCA", "from 1 January 2014 to 31 December 2015", "6 March 2016")]),
        (("6 March 2016", ""), "Marlby Trust", [("Marlby Trust", "until 31 March 2015", "6 March 2016")]),
        (
            ("6 May 2019", ""),
            "NHS Oldfield CCG and NHS Fenwick CCG",
            [("NHS Oldfield CCG", "from 1 April 2013 to 31 March 2019", "6 May 2019")],
        ),
        # it existed on the first day of the review, or came before the report was published
        (("27 June 2022 – 1 July 2022", ""), "NHS Fenwick CCG and NHS Oak ICB", []),
        (("20 June 2022", "3 October 2022"), "NHS Fenwick CCG and NHS Oak ICB", []),
        (("30 June 2022", ""), "NHS Fenwick CCG", []),
        (("31 December 2015", ""), "Wend Care Alliance", []),
        # the days of the review can't be read, or nothing is known of the body's
        (("the spring", "6 March 2023"), "NHS Fenwick CCG", []),
        (("31 June 2023", ""), "NHS Fenwick CCG", []),
        (("6 March 2023", ""), "Ashby Hospice", []),
        # only nearly the name
        (("6 March 2023", ""), "Fenwick CCG", []),
        (("6 March 2016", ""), "Wend Care Alliances", []),
    ],
)
def test_bodies_that_did_not_exist_then(
    style: HouseStyle,
    told: Tell,
    days: tuple[str, str],
    lead_in: str,
    expected: list[tuple[str, ...]],
) -> None:
    draft = read_text("draft.txt", _dated(lead_in, *days))
    found = told("unknown-addressee", build(draft, style, REGISTER))
    then = [(quote, slots) for _, quote, variant, slots in found if variant == NOT_THEN]
    assert then == [
        (name, {"name": name, "period": period, "reviewed": day}) for name, period, day in expected
    ]
