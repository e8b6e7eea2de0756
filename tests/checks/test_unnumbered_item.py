"""Items without number, and lines that are no items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

LEAD_IN = "Recommendations\n1. Marlby NHS Trust should:\n"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("1.1 Ensure that staff are trained.\nReview the rota.", [(4, "Review", "", {"group": "1"})]),
        (
            "Review the rota.\n- Develop a plan.\n1.1 Ensure that staff are trained.",
            [(3, "Review", "", {"group": "1"}), (4, "Develop", "", {"group": "1"})],
        ),
        ("Review the rota.\nDevelop a plan.", [(3, "Review", "group", {"group": "1"})]),
        (
            "1.1 Ensure that staff are trained.\nReview in the record what was decided.",
            [(4, "Review", "", {"group": "1"})],
        ),
        ("Review the rota.", [(3, "Review", "", {"group": "1"})]),
    ],
)
def test_items_without_number(
    told: Tell, items: str, expected: list[tuple[int, str, str, dict[str, str]]]
) -> None:
    assert told("unnumbered-item", LEAD_IN + items) == expected


def test_a_group_without_number_is_named_so(told: Tell) -> None:
    found = told("unnumbered-item", "Recommendations\nMarlby NHS Trust should:\nReview the rota.")
    assert found == [(3, "Review", "", {"group": "without a number"})]


@pytest.mark.parametrize(
    "items",
    [
        "1.1 Ensure that staff are trained.\n1.2 Review the rota.",
        "1.1 Ensure that supervision:\n- is regular;\n- is recorded.",
        "1.1 Ensure that the plan covers:\n- Support for carers\n- Training of midwives",
        "1.1 Ensure that staff are trained.\n- including those on the bank.",
        "1.1 Ensure that staff are trained.\nProgress will be checked next year.",
        "1.1 Ensure that staff are trained.\nWork on the rota has been done since our visit.",
        "1.1 Ensure that staff are trained.\nThe trust told us that it has a plan.",
    ],
)
def test_what_is_no_item_of_its_own_passes(told: Tell, items: str) -> None:
    assert told("unnumbered-item", LEAD_IN + items) == []


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("- 1.1 Ensure this.\n- 1..2 Review that.\n- 1.3 Embed it.", []),
        ("- 1.1 Ensure this.\n- 1..2 Review that.", []),
        ("- 1.1 Ensure this.\n- 1..1 Review that.\n- 1.2 Embed it.", [(4, "1", "", {"group": "1"})]),
    ],
)
def test_a_mistyped_number_has_its_own_rule(
    told: Tell, items: str, expected: list[tuple[int, str, str, dict[str, str]]]
) -> None:
    assert told("unnumbered-item", LEAD_IN + items) == expected
