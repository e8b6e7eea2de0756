"""How notes are worded and set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

VERBS = ("drawn drew", "brought brought")
TO = "to the attention of Public Health, Oakshire Council as the commissioner of {}"
USUAL = f"This issue has been drawn {TO.format('health visiting')}."


def report(*notes: str) -> str:
    return (
        "\n\n".join(("Early help", *(f"1.{n} Visits were late. {note}" for n, note in enumerate(notes, 1))))
        + "\n"
    )


@pytest.mark.parametrize(
    "case",
    [
        ("We have drawn this issue", "We have drawn", "This issue has been drawn"),
        ("We have also drawn these issues", "We have also drawn", "These issues have also been drawn"),
        ("We also drew this", "We also drew", "This was also drawn"),
        ("We brought these matters", "We brought", "These matters were drawn"),
        ("We have drawn the matter", "We have drawn", "We have drawn the matter"),
    ],
)
def test_a_note_in_another_voice(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[..., Review],
    case: tuple[str, str, str],
) -> None:
    words, found, fixed = case
    review = review_of(report(USUAL, f"{words} {TO.format('health visiting')}.", USUAL))
    told = problems("referral-form", review, verbs=VERBS)
    assert [(review.quote(p.place), p.variant, p.slots["usual"]) for p in told] == [
        (found, "", "This issue has been drawn")
    ]
    assert f"late. {fixed} to the attention" in mended(review, told)


@pytest.mark.parametrize(
    "case",
    [
        (USUAL, "This issue has been brought", "brought", "This issue has been drawn"),
        (USUAL.replace("drawn", "brought"), "This issue was drawn", "drawn", "This issue was brought"),
        (f"We brought this {TO.format('health visiting')}.", "We drew this", "drew", "We brought this"),
        (f"We drew this {TO.format('health visiting')}.", "We brought this", "brought", "We drew this"),
        (
            f"We drew this {TO.format('health visiting')}.",
            "We have brought this",
            "brought",
            "We have drawn this",
        ),
    ],
)
def test_a_note_with_another_verb(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[..., Review],
    case: tuple[str, str, str, str],
) -> None:
    usual, words, verb, fixed = case
    review = review_of(report(usual, f"{words} {TO.format('health visiting')}.", usual))
    told = problems("referral-form", review, verbs=VERBS)
    assert [(review.quote(p.place), p.variant) for p in told] == [(verb, "")]
    assert f"late. {fixed} to the attention" in mended(review, told)


@pytest.mark.parametrize(
    ("note", "found"),
    [
        (f"Plans were thin and this has been drawn {TO.format('health visiting')}.", "this has been drawn"),
        (f"Plans were thin and we have drawn this {TO.format('health visiting')}.", "we have drawn"),
        (f"Plans were thin (Recommendation 1.1) {USUAL}", None),
        (f"Plans were thin (Recommendation 1.1). {USUAL}", None),
        (f'She said "no." {USUAL}', None),
    ],
)
def test_a_note_inside_a_sentence(told: Callable[..., list[Told]], note: str, found: str | None) -> None:
    expected = [(5, found, "run-on", {"found": found})] if found else []
    assert told("referral-form", report(USUAL, note, USUAL), verbs=VERBS) == expected


@pytest.mark.parametrize(
    ("marks", "usual", "expected"),
    [
        ("**", "*", ("bold", "italic")),
        ("*", "***", ("italic", "bold and italic")),
        ("", "***", ("plain", "bold and italic")),
        ("*", "", ("italic", "plain")),
        ("*", "*", None),
    ],
)
def test_a_note_is_set_unlike_most(
    told: Callable[..., list[Told]],
    review_of: Callable[..., Review],
    marks: str,
    usual: str,
    expected: tuple[str, str] | None,
) -> None:
    text = report(f"{usual}{USUAL}{usual}", f"{marks}{USUAL}{marks}", f"{usual}{USUAL}{usual}")
    found = told("referral-form", review_of(text, "draft.md"), verbs=VERBS)
    assert [(t.line, t.variant, t.slots["found"], t.slots["usual"]) for t in found] == (
        [(5, "emphasis", *expected)] if expected else []
    )


def test_a_list_of_paragraphs_with_and_twice(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[..., Review],
) -> None:
    review = review_of(
        report(
            f"Issues in paragraphs 2.1, 2.2 and 2.3 and 2.4 have been drawn {TO.format('health visiting')}."
        )
    )
    told = problems("referral-form", review, verbs=VERBS)
    assert [(review.quote(p.place), p.variant) for p in told] == [("2.1, 2.2 and 2.3 and 2.4", "list")]
    assert "paragraphs 2.1, 2.2, 2.3 and 2.4 have" in mended(review, told)


@pytest.mark.parametrize(
    ("service", "expected"),
    [("the health visitors", ["1.1"]), ("sexual health", []), ("these services", [])],
)
def test_a_paragraph_has_its_own_note(
    told: Callable[..., list[Told]], service: str, expected: list[str]
) -> None:
    text = report(USUAL, f"Issues in paragraphs 1.1 and 1.2 have been drawn {TO.format(service)}.", "None.")
    found = told("referral-form", text, verbs=VERBS)
    assert found == [(5, number, "twice", {"number": number}) for number in expected]


def test_two_notes_list_one_paragraph(told: Callable[..., list[Told]]) -> None:
    first, second = (
        f"Issues in paragraphs {n} and 1.3 have been drawn {TO.format('SHS')}." for n in ("1.1", "1.2")
    )
    text = report(first, second, "The school health service (SHS) is small.")
    assert told("referral-form", text, verbs=VERBS) == [(5, "1.3", "twice", {"number": "1.3"})]


def test_one_note_against_one_is_no_majority(told: Callable[..., list[Told]]) -> None:
    text = report(USUAL, f"We brought this {TO.format('health visiting')}.")
    assert told("referral-form", text, verbs=VERBS) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("health visiting", "health visiting", ["health visiting"]),
        ("health visiting", "school nursing", []),
        ("these services", "these services", []),
    ],
)
def test_a_paragraph_says_the_same_note_twice(
    told: Callable[..., list[Told]], first: str, second: str, expected: list[str]
) -> None:
    begun = "This issue has been drawn"
    text = report(f"{begun} {TO.format(first)}. Rooms were shut. {begun} {TO.format(second)}.")
    found = [t for t in told("referral-form", text, verbs=VERBS) if t.variant == "twice"]
    assert [(t.quote, t.slots) for t in found] == [(service, {"number": "1.1"}) for service in expected]
