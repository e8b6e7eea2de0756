"""Fixed statements that are not in their section."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

LAW = "This is a review under section 48 of the Health and Social Care Act 2008."
DUTY = "Bodies meet section 11 of the Children Act 2004 and \u201cWorking Together to Safeguard Children\u201d (2013)."
LETTER = "What concerns public health is in a separate letter."
NOTE = "This was drawn to the attention of Public Health, Fenwick Council as the commissioner of health visiting."


def _report(*about: str, note: str = "Good.", next_steps: str = "An action plan is required.") -> str:
    said = "\n".join(about)
    return (
        f"Summary of the review\nAbout the review\n{said}\nThe report\n1. Early help\n1.1 {note}\n"
        f"Next steps\n{next_steps}"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_report(LAW, DUTY), []),
        (_report(LAW, DUTY, LETTER, note=NOTE), []),
        (_report(LAW, DUTY.upper()), []),
        (_report(LAW, DUTY, note=NOTE), []),
        (
            _report(DUTY),
            [(2, "the legal basis of the review (section 48 of the Health and Social Care Act 2008)")],
        ),
        (
            _report(LAW),
            [
                (2, "the duty to safeguard (section 11 of the Children Act 2004)"),
                (2, "the statutory guidance (Working Together to Safeguard Children)"),
            ],
        ),
        (
            _report(LAW, DUTY, next_steps="We shall write."),
            [(8, "the request for an action plan within the period")],
        ),
    ],
)
def test_statements(told: Tell, text: str, expected: list[tuple[int, str]]) -> None:
    titles = {2: "About the review", 8: "Next steps"}
    assert told("missing-statement", text) == [
        (line, titles[line], "", {"statement": statement, "section": titles[line]})
        for line, statement in expected
    ]


def test_a_missing_section_is_told_elsewhere(told: Tell) -> None:
    assert told("missing-statement", "The report\n1. Early help\n1.1 Good.") == []
