"""Marks that call a report a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("{header: CQC review – draft 3}", [("draft", "“draft” stands in the header.")]),
        ("{footer: DRAFT – page 1}", [("DRAFT", "“DRAFT” stands in the footer.")]),
        ("{watermark: DRAFT}", [("DRAFT", "“DRAFT” stands as a watermark or in a box.")]),
        ("Draft for factual accuracy", [("Draft", "“Draft” stands on the cover.")]),
        (
            "DRAFT v0.3 – Review of health services for children looked after and safeguarding in Oakshire",
            [("DRAFT", "“DRAFT” stands on the cover.")],
        ),
        ("NOT FOR PUBLICATION", [("NOT FOR PUBLICATION", "“NOT FOR PUBLICATION” stands on the cover.")]),
        ("{header: Drafting group}\n{watermark: CQC}", []),
    ],
)
def test_marks_of_a_draft_are_found(
    ruled: Ruled, word: Callable[[str], Review], lines: str, found: list[tuple[str, str]]
) -> None:
    text = f"{lines}\nReview of health services in Oakshire\nEarly help\n1.1 The draft plan was late."
    assert [(quote, message) for _, quote, message in ruled("PUB006", word(text))] == found
