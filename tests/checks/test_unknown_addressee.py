"""Names in lead-ins that the report does not introduce."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

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
        ("NHS Barley CCG should:", "NHS Barley CCG", ""),
        (
            "Marlby and Oak Hospitals NHS Trust should:",
            "Marlby and Oak Hospitals NHS Trust",
            "Marlby Hospitals NHS Trust",
        ),
        ("Addlebrook should:", "Addlebrook", ""),
        ("NHS Fenwick CCG with Castle Lodge should:", "Castle Lodge", ""),
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
        "NHS Fenwick CCG on behalf of NHS Marlby and Wend CCG should:",
        "Marlby Hospitals NHS Trust and Wend Partnership NHS FT should:",
        "The following bodies should:",
        "Marlby Hospitals NHS Trust's maternity service should:",
        "Public Health, Oakshire County Council should:",
        "Oakshire County Council and NHS England should:",
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
