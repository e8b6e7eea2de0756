"""Names of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Review of health services in Oakshire\n\nEarly help\n\n1.1 {words}\n"
EXAMPLE = "Review of health services in Oakshire\n\nEarly help\n\nCase example 1: {words}\n"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Kwame, a boy of 13, was seen.", ["Kwame"]),
        ("Anya (13) was seen. Anya was well.", ["Anya"]),
        ("A girl called Anya was seen.", ["Anya"]),
        ("The nurse, Chidera, came; Chidera stayed. Yetunde, who is nine, was seen.", ["Chidera", "Yetunde"]),
        ("The child, who is named Anya, was seen.", ["Anya"]),
        ("Dr Patel and Mrs A. Ashby saw her.", ["Dr Patel", "Mrs A. Ashby"]),
        ("Her brother Jack Reed lived with Auntie Jo.", ["Jack Reed", "Auntie Jo"]),
        ("Lily Reed was seen. Lily's mother was well, and Mr Reed was not.", ["Lily Reed"]),
        ("Siobhan is a young woman with a baby.", ["Siobhan"]),
        ("Oonagh lived with her aunt. Later Oonagh was well. Wynn was born early.", ["Oonagh", "Wynn"]),
        ("Ede lived with her aunt. Her carers conceded that Ede was late.", ["Ede"]),  # "ede" is no word here
    ],
)
def test_names_in_case_examples_are_found(ruled: Ruled, words: str, names: list[str]) -> None:
    expected = [(5, name, "This looks like the name of a person.") for name in names]
    assert ruled("PRV004", EXAMPLE.format(words=words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Z, a boy of 13, and Child B, a girl of 9, saw Ms K and Dr B.",
        "Mother, a young woman, and Grandmother, aged 70, were seen with Baby A.",
        "However, a boy of 13 was not. In Marlby, a boy of 9 was. On Monday, a girl was.",
        "Oakshire, a child said, is small. He is a boy of 13. This is a young person.",
        "She moved from St Thomas Hospital to Grace House, Martha ward and the James project.",
        "The mother called Childline and Police. A service called Compass helped a child.",
        "Work under Sarah's Law and the Laura Ashby Inquiry went on. Dr Foster data were used.",
        "Miss Appointments was no one's name; the young person was open to CAMHS and MARAC.",
        "Year 9, a child's class, and Section 47, the duty, were named.",
        "Two lived with an aunt. Refugees lived with kin. Women gave birth. Kin, their kin, came. Kin ran away.",
    ],
)
def test_roles_places_and_initials_are_no_names(ruled: Ruled, words: str) -> None:
    assert ruled("PRV004", EXAMPLE.format(words=words)) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ('A carer said, "Sarah has been lovely to us all."', ["Sarah"]),
        ("Sarah, a foster carer, told us, “They came in time, always.”", ["Sarah"]),
        ("“My name is Anya and I like the nurse.”", ["Anya"]),
        ("'Josh won't talk to anybody else about it.'", ["Josh"]),
        ('A girl said: "Merryn was left alone for hours, and nobody came."', ["Merryn"]),
        ('"Kayleigh was left on her own for hours," a father told us.', ["Kayleigh"]),
        ("One said: 'you can call Hannah whenever you like'.", ["Hannah"]),
        ('Dr Patel chairs the group. A carer said, "They came in time."', []),
        ('Hannah\'s "deep dive" was late.', []),
        ("Dr Patel and Sarah Reed lead the team; the children's nurse met them.", []),
    ],
)
def test_names_beside_quotations_are_found(ruled: Ruled, words: str, names: list[str]) -> None:
    expected = [(5, name, "This looks like the name of a person.") for name in names]
    assert ruled("PRV004", REPORT.format(words=words)) == expected


def test_a_body_that_the_report_knows_is_no_person(ruled: Ruled) -> None:
    text = "Provider services included:\tOliver Thomas Trust\n\n" + EXAMPLE.format(
        words="Oliver Thomas saw her."
    )
    assert ruled("PRV004", text) == []
