"""Words that ask for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

ACRONYM = {
    "first": "/(?P<same>[A-Z]{3,5})/",
    "second": "/[A-Z]\\pL+(?: \\pL+)* \\((?P<same1>[A-Z]{3,5})\\)|(?P<same2>[A-Z]{3,5}) \\([A-Z]\\pL+[^)]*\\)/",
}


def found(told: Tell, text: str, **params: object) -> list[tuple[int, str, str]]:
    return [(line, quote, s["found"]) for line, quote, _, s in told("conditional", text, **params)]


@pytest.mark.parametrize(
    ("text", "params", "expected"),
    [
        ("The Early Years Team (EYT) met. EYT grew; CAT and CAT.", {}, [(1, "CAT", "CAT")]),
        ("EYT met.\n\nThe Early Years Team (EYT) grew.", {}, []),
        ("EYT met.\n\nThe Early Years Team (EYT) grew.", {"before": True}, [(1, "EYT", "EYT")]),
        ("EYT (Early Years Team) met.", {"before": True}, []),
        ("EYT met; CAT grew.", {"exceptions": ("EYT",)}, [(1, "CAT", "CAT")]),
        ("The Early Years Team (EYT) met.\n\nEYT grew.", {"within": "paragraph"}, [(3, "EYT", "EYT")]),
        ("No such words.", {}, []),
    ],
)
def test_the_same_words_in_both(
    told: Tell, text: str, params: dict[str, object], expected: list[tuple[int, str, str]]
) -> None:
    assert found(told, text, **ACRONYM, **params) == expected


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("sentence", [(1, "audit", "audit"), (3, "Audits", "Audits")]),
        ("paragraph", [(3, "Audits", "Audits")]),
        ("section", []),
        ("report", []),
    ],
)
def test_presence_within(told: Tell, within: str, expected: list[tuple[int, str, str]]) -> None:
    text = "An audit is due. It ends in May.\n\nAudits help; audits tell."
    params = {"first": "/audits?/", "second": "in May", "within": within, "ignore_case": True}
    assert found(told, text, **params) == expected


def test_groups_that_only_gather_alternatives_compare_nothing(told: Tell) -> None:
    assert found(told, "An audit by May.", first="/audit(s|ed)?/", second="/by (May|June)/") == []
    assert found(told, "Audit by may.", first="Audit", second="by May") == [(1, "Audit", "Audit")]
