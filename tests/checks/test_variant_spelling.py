"""Terms that a report writes in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.finding import Safety

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n"
PARAMS = {
    "nouns": ("tier", "band"),
    "closed": ("postnatal",),
    "same": ("focused = focussed",),
    "small": ("police",),
    "fixed": ("about",),
}


def _check(told: Callable[..., list[Told]], words: str) -> list[tuple[str, str, str]]:
    found = told("variant-spelling", REPORT.format(words=words), **PARAMS)
    return [(t.quote, t.slots["right"], t.variant) for t in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The tier 2 staff.\n\nTeam\tTier 1\tTier 2\nFenwick\t4\t5", []),
        ("In May they came, and in May they left. In May 2018 it may end.", []),
        (
            "A multi-agency team, multi-agency plan, multi agency staff.",
            [("multi agency", "multi-agency", "")],
        ),
        (
            "Multi agency staff and multi-agency teams and multi-agency work.",
            [("Multi agency", "Multi-agency", "")],
        ),
        ("Well-being, wellbeing and wellbeing.", [("Well-being", "Wellbeing", "")]),
        ("A data set, data sets and a dataset.", [("dataset", "data set", "")]),
        (
            "A co-ordinated plan, co-ordinating staff and coordination.",
            [("coordination", "co-ordination", "")],
        ),
        # what the dictionary has in one word is right however rare
        (
            "Post-natal, post natal and post-natal care.",
            [
                ("Post-natal", "Postnatal", "usual"),
                ("post natal", "postnatal", "usual"),
                ("post-natal", "postnatal", "usual"),
            ],
        ),
        # none is rarer
        ("A stand-alone plan and a stand alone plan.", [("stand alone", "stand-alone", "open")]),
        # before a noun and behind a verb, a verb and a noun, two words that mean something else
        (
            "Looked-after children were looked after; they looked after children and are looked-after children.",
            [],
        ),
        (
            "The looked-after boys came so that looked after girls could. It was the first time anyone saw the "
            "first-time mothers.",
            [],
        ),
        (
            "Looked-after children, looked-after boys and looked after children.",
            [("looked after", "looked-after", "")],
        ),
        (
            "In the long term, a long-term plan. Staff follow up a follow-up visit and hand over a handover.",
            [],
        ),
        ("Any one of them; anyone. It may be; maybe. A part of it; apart. Re-form the reform.", []),
        (
            "A one-to-one visit, a one-to-one talk and a one to one and group talk.",
            [("one to one", "one-to-one", "")],
        ),
    ],
)
def test_compounds(told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, str]]) -> None:
    assert _check(told, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They organise, recognise and prioritize it.", [("prioritize", "prioritise", "")]),
        ("They organize, recognize and prioritise it.", [("prioritise", "prioritize", "")]),
        ("They organise a prize of any size, advise us and revise the World Health Organization's plan.", []),
        (
            "It was focussed, focussed and focused.",
            [("focussed", "focused", "usual"), ("focussed", "focused", "usual")],
        ),
        ("Kept on SystmOne, SystmOne and SystemOne.", [("SystemOne", "SystmOne", "")]),
        ("Kept on SystmOne and on FenwickNotes.", []),
        ("CAMHS, CAMHS and CAMHs; a GP and GPs.", [("CAMHs", "CAMHS", "")]),
    ],
)
def test_single_words(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _check(told, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A tier 2 nurse, a tier 3 nurse and a tier two nurse.", [("tier two", "tier 2", "")]),
        ("A Tier 2 nurse, a Tier 3 nurse and a tier two nurse.", [("tier two", "Tier 2", "")]),
        ("A band 5 nurse, bands 5 and 6 and a Band 6 nurse. Band 7 too.", [("Band", "band", "")]),
        ("A tier of 2 nurses and tier two.", []),
        (
            "The Designated Doctor met a designated doctor.",
            [("designated doctor", "Designated Doctor", "open")],
        ),
        (
            "A Safe Start plan, the Safe Start group and the safe start team.",
            [("safe start", "Safe Start", "")],
        ),
        (
            "Child Protection plans. A child protection plan and child protection work.",
            [("Child Protection", "Child protection", "")],
        ),
        (
            "Staff of the Trust met the trust, the trust's staff, the trusts and the trust board.",
            [("Trust", "trust", "")],
        ),
        ("Public Health says that public health matters; the Children in Care Council and the children.", []),
        ("Essex Police told the Police. Police came.", []),
        ("They told Police and the police.", [("Police", "police", "usual")]),
        (
            "A drug & alcohol nurse met drug and alcohol staff; R & D and Sun & Moon.",
            [("drug & alcohol", "drug and alcohol", "usual")],
        ),
        ("The 'Safe Start' plan. Safe Start is new. A Safe Start team.", []),
        ("The Safe Start plan, the 'Safe Start' team and Safe Start.", [("'Safe Start'", "Safe Start", "")]),
        (
            "The looked-after child nurse, looked-after children nurses and a looked-after child health team. "
            'A father said, "The looked-after children\'s nurse was kind."',
            [("looked-after children", "looked-after child", "")],
        ),
    ],
)
def test_terms(told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, str]]) -> None:
    assert _check(told, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        # names of bodies and titles of documents keep their spelling
        "Provider services included:\tFenwick Multi Agency Trust\n\nEarly help\n\n"
        "1.1 Multi-agency, multi-agency work with Fenwick Multi Agency Trust.\n",
        "Early help\n\n1.1 Multi-agency, multi-agency work as in *Multi agency work: a guide* by many others here.\n",
        # a definition may have capitals
        "Early help\n\n1.1 The Safe Start Plan (SSP). A safe start plan. A safe start plan.\n",
        # a sentence begins with a capital whatever follows
        "Early help\n\n1.1 Nobody read them. See Annex A. It is long, see Annex A.\n",
        "Early help\n\n1.1 Nobody read them. See Annex A. It is long; see Annex A.\n",
        # the house's own wording is not the writer's
        "About the review\n\nMulti agency work.\n\nEarly help\n\n1.1 Multi-agency, multi-agency plans.\n",
    ],
)
def test_what_the_writer_does_not_choose(told: Callable[..., list[Told]], text: str) -> None:
    assert told("variant-spelling", text, **PARAMS) == []


def test_the_fix_is_as_small_as_can_be(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    words = "Multi agency, multi-agency and multi-agency work. Tier 2, a Tier 3, a Tier 1 and a tier two nurse. CAMHS, CAMHS, CAMHs."
    review = review_of(REPORT.format(words=words))
    found = problems("variant-spelling", review, **PARAMS)
    assert [[(review.quote(e.place), e.content) for e in p.fix.edits] for p in found if p.fix] == [
        [(" ", "-")],
        [("t", "T"), ("two", "2")],
        [("s", "S")],
    ]
    assert (
        "1.1 Multi-agency, multi-agency and multi-agency work. Tier 2, a Tier 3, a Tier 1 and a Tier 2"
        in mended(review, found)
    )


def test_another_word_is_for_the_writer_to_choose(
    problems: Callable[..., list[Problem]], review_of: Callable[[str], Review]
) -> None:
    words = "The looked-after child nurse, looked-after children nurses and a looked-after child team; multi agency, multi-agency and multi-agency."
    found = problems("variant-spelling", review_of(REPORT.format(words=words)), **PARAMS)
    assert [(p.slots["right"], p.fix and p.fix.safety) for p in found] == [
        ("looked-after child", Safety.UNSAFE),
        ("multi-agency", Safety.SAFE),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Mental health is hard. Healthcare helps, healthcare pays and a mental health care plan is made.",
        "Healthcare helps. See Safeguarding children and young people: roles and competences for health care staff (2014), and healthcare pays.",
    ],
)
def test_terms_that_end_in_the_middle_and_titles_of_guidance_are_left(
    told: Callable[..., list[Told]], words: str
) -> None:
    assert told("variant-spelling", REPORT.format(words=words), **PARAMS) == []


def test_a_capital_at_the_beginning_of_a_sentence_is_no_other_form(told: Callable[..., list[Told]]) -> None:
    words = "Late. See Annex List. Late (see Annex List). Late. See Annex List, and see Annex List."
    assert told("variant-spelling", REPORT.format(words=words), **PARAMS) == []
