"""What could tell who a person is: numbers, dates of birth, contact details, names, combinations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Review of health services in Oakshire\n\nEarly help\n\n1.1 {words}\n"
EXAMPLE = "Review of health services in Oakshire\n\nEarly help\n\nCase example 1: {words}\n"


@pytest.mark.parametrize("number", ["943 476 5919", "943-476-5919", "9434765919", "943\u00a0476\u00a05919"])
def test_nhs_numbers_are_known_by_their_check_digit(ruled: Ruled, number: str) -> None:
    found = ruled("PRV001", REPORT.format(words=f"The record ({number}) was late."))
    assert found == [(5, number, "This is a valid NHS number.")]


@pytest.mark.parametrize(
    "words",
    [
        "The record (943 476 5918) was late.",
        "Call 0300 061 0614, 03000 616161 or 020 7946 0018.",
        "The reference is 1943 476 5919, the sum £943,476,5919 and the code 943 476 59190.",
        "The numbers were 943, 476 and 5919.",
        "It is 943 4765919 or 943-476 5919.",
    ],
)
def test_other_numbers_are_no_nhs_numbers(ruled: Ruled, words: str) -> None:
    assert ruled("PRV001", REPORT.format(words=words)) == []


def test_an_nhs_number_is_found_on_the_cover_too(ruled: Ruled) -> None:
    text = "Date of review: 943 476 5919\n\n" + REPORT.format(words="Late.")
    assert [line for line, _, _ in ruled("PRV001", text)] == [1]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The girl was born on 3 May 2004.", "3 May 2004"),
        ("A boy (DOB: 03/05/2004) came.", "03/05/2004"),
        ("His date of birth is 3rd May 2004.", "3rd May 2004"),
        ("D.O.B. 3.5.04 was on the form.", "3.5.04"),
        ("The baby, born prematurely on 3 May 2013, was well.", "3 May 2013"),
        ("Date of birth (mother): 2004-05-03.", None),
        ("Her birthday is on 3 May 2004.", "3 May 2004"),
    ],
)
def test_full_dates_of_birth_are_found(ruled: Ruled, words: str, date: str | None) -> None:
    expected = [(5, date, "This is the full date of somebody's birth.")] if date else []
    assert ruled("PRV002", REPORT.format(words=words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Children born after 3 May 2004 have a plan, and so have those born on or after 3 May 2003.",
        "The girl was born in May 2004. She came on 3 May 2013.",
        "The birth plan of 3 May 2013 was late; new birth visits took place before 3 May 2013.",
        "The team, formed on 3 May 2004, works in Osborne House.",
    ],
)
def test_other_dates_are_no_births(ruled: Ruled, words: str) -> None:
    assert ruled("PRV002", REPORT.format(words=words)) == []


@pytest.mark.parametrize(
    ("words", "detail", "kind"),
    [
        ("Call 01632 960123.", "01632 960123", "a telephone number"),
        ("Call (01632) 960 123 now.", "(01632) 960 123", "a telephone number"),
        ("Call +44 7700 900123 now.", "+44 7700 900123", "a telephone number"),
        ("Call 07700900123 now.", "07700900123", "a telephone number"),
        ("Write to pat.ash@fenwick.example.org.", "pat.ash@fenwick.example.org", "an e-mail address"),
        ("They live at 12 Mill Lane, Fenwick LE15 6PJ.", "LE15 6PJ", "a postcode"),
        ("They live in LE156PJ, near the mill.", "LE156PJ", "a postcode"),
        ("The home (W1A 1AA) was inspected.", "W1A 1AA", "a postcode"),
    ],
)
def test_contact_details_are_found(ruled: Ruled, words: str, detail: str, kind: str) -> None:
    message = f"This is {kind} that may be a person's own."
    assert ruled("PRV003", REPORT.format(words=words)) == [(5, detail, message)]


@pytest.mark.parametrize(
    "words",
    [
        "Young people call 0800 1111, 03000 616161, 111 or 999.",
        "Write to reviews@cqc.org.uk, team@north.cqc.org.uk or info@fenwick.example.org.",
        "The clinic is at Marlby Health Centre, High Street, Fenwick LE15 6PJ.",
        "In 2012 2013 and 01/04/2016 there were 0-19 teams, 01 02 03 and 1632 960123 visits.",
        "Form AB1 2, plan B5, CP1 and the M1 3 lane; follow @fenwick on line.",
    ],
)
def test_details_of_organisations_and_other_figures_pass(ruled: Ruled, words: str) -> None:
    assert ruled("PRV003", REPORT.format(words=words)) == []


def test_cover_and_next_steps_may_give_addresses(ruled: Ruled) -> None:
    text = "Office: 12 Mill Lane, Fenwick LE15 6PJ, 01632 960123\n\n" + REPORT.format(words="Late.")
    assert ruled("PRV003", f"{text}\nNext steps\n\nWrite to pat@fenwick.example.org, LE15 6PJ.\n") == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Kwame, a boy of 13, was seen.", ["Kwame"]),
        ("Anya (13) was seen. Anya was well.", ["Anya"]),
        ("A girl called Anya was seen.", ["Anya"]),
        ("The child, who is named Anya, was seen.", ["Anya"]),
        ("Dr Patel and Mrs A. Ashby saw her.", ["Dr Patel", "Mrs A. Ashby"]),
        ("Her brother Jack Reed lived with Auntie Jo.", ["Jack Reed", "Auntie Jo"]),
        ("Lily Reed was seen. Lily's mother was well, and Mr Reed was not.", ["Lily Reed"]),
        ("Siobhan is a young woman with a baby.", ["Siobhan"]),
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
    text = "Provider services included:\tOliver Thomas Trust\n\n" + EXAMPLE.format(words="Oliver Thomas saw her.")
    assert ruled("PRV004", text) == []


@pytest.mark.parametrize(
    ("words", "age", "details"),
    [
        ("A girl of 14 from Marlby was seen.", "girl of 14", "a place (“Marlby”)"),
        ("A 14 year old at Fern Lodge was seen.", "14 year old", "a place (“Fern Lodge”)"),
        ("A boy aged 9 was seen on 3 March 2013.", "aged 9", "a date (“3 March 2013”)"),
        ("A baby 6 weeks old had meningitis.", "6 weeks old", "a rare condition or event (“meningitis”)"),
        ("A teenager was stabbed.", "teenager", "a rare condition or event (“stabbed”)"),
        (
            "In Year 9 she moved to Stow-on-Wold in May 2013 after a house fire.",
            "Year 9",
            "a place (“Stow-on-Wold”), a date (“May 2013”) and a rare condition or event (“house fire”)",
        ),
    ],
)
def test_an_age_with_another_detail_is_found(ruled: Ruled, words: str, age: str, details: str) -> None:
    message = f"This case example gives an age (“{age}”) together with {details}."
    assert ruled("PRV005", EXAMPLE.format(words=words)) == [(5, age, message)]


@pytest.mark.parametrize(
    "words",
    [
        "A girl of 14 was seen in Oakshire by Mother and the Police.",
        "A child from Marlby was seen in May 2013.",
        "A mother had meningitis in March 2013.",
        "Children aged 5 to 11 and under 18 years of age were seen at Fern Lodge.",
        "A girl of 14 was referred to Children's Social Care and to Tier 3.",
        "A girl of 14 blindly trusted a screenshot; twinset and undeafened are words.",
        "A girl of 14 spoke in English. She may come back.",
    ],
)
def test_one_detail_alone_passes(ruled: Ruled, words: str) -> None:
    assert ruled("PRV005", EXAMPLE.format(words=words)) == []


def test_a_place_with_a_rare_event_is_found_without_an_age(ruled: Ruled) -> None:
    message = "This case example gives a place (“Marlby”) and a rare condition or event (“dog bite”) together."
    found = ruled("PRV005", EXAMPLE.format(words="A child from Marlby had a dog bite."))
    assert found == [(5, "Marlby", message)]


def test_details_outside_case_examples_and_of_different_ones_do_not_meet(ruled: Ruled) -> None:
    words = "A girl of 14 was seen.\n\nCase example 2: A child had a dog bite.\n\n1.1 She was from Marlby."
    assert ruled("PRV005", EXAMPLE.format(words=words)) == []


def test_the_details_are_related_places(
    review_of: Callable[..., Review], problems: Callable[..., list[object]]
) -> None:
    review = review_of(EXAMPLE.format(words="A girl of 14 from Marlby had meningitis."))
    (found,) = problems("identifying-combination", review, events=("meningitis",))
    places = getattr(found, "related", ())
    assert [review.quote(place) for place in places] == ["Marlby", "meningitis"]
