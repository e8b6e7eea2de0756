"""Figures that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = """Date of review: 18 November 2013 – 22 November 2013

Early help

1.1 {words}

Recommendations

1. Fenwick Trust should:

1.1 Ensure that it works.

1.2 Ensure that it lasts.

2. Marlby Trust should:

2.1 Ensure that it pays.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "In 12 of the 25 records (60%) it was late.",
            ("60%", "", {"part": "12", "whole": "25", "right": "48%", "percent": "60%"}),
        ),
        (
            "In 12\u00a0of\u00a0the 25\u00a0records (60%) it was late.",
            ("60%", "", {"part": "12", "whole": "25", "right": "48%", "percent": "60%"}),
        ),
        (
            "Two of 3 plans (60.0 per cent) were late.",
            (
                "60.0 per cent",
                "",
                {"part": "Two", "whole": "3", "right": "66.7%", "percent": "60.0 per cent"},
            ),
        ),
        ("In 28 out of 25 cases it was late.", ("28", "more-than-all", {"part": "28", "whole": "25"})),
        ("We met 12 children (5 boys and 8 girls).", ("12", "total", {"sum": "13", "total": "12"})),
        (
            "This report makes four recommendations.",
            ("four", "recommendations", {"count": "3", "stated": "four"}),
        ),
        (
            "The 12 recommendations in this report are for all.",
            ("12", "recommendations", {"count": "3", "stated": "12"}),
        ),
        (
            "In 8 of 20 records, more than half, it was late.",
            ("half", "", {"part": "8", "whole": "20", "right": "40%", "percent": "half"}),
        ),
        (
            "Of the 60 plans, 40 (67%) were new, 12 (35%) were old and 8 (13%) were lost.",
            ("35%", "", {"part": "12", "whole": "60", "right": "20%", "percent": "35%"}),
        ),
        (
            "Of the 40 plans that were made in 2012/13, 10 (30%) were late.",
            ("30%", "", {"part": "10", "whole": "40", "right": "25%", "percent": "30%"}),
        ),
        (
            "We met 48 children were there: 12 of them (52%) were boys.",
            ("52%", "", {"part": "12", "whole": "48", "right": "25%", "percent": "52%"}),
        ),
        (
            "Two thirds of the plans (11 of 22) were late.",
            ("Two thirds", "", {"part": "11", "whole": "22", "right": "50%", "percent": "Two thirds"}),
        ),
        (
            "Half of the 30 plans (12) were late.",
            ("Half", "", {"part": "12", "whole": "30", "right": "40%", "percent": "Half"}),
        ),
        (
            "The majority of plans (8 of 20) were late.",
            (
                "The majority",
                "",
                {"part": "8", "whole": "20", "right": "40%", "percent": "The majority"},
            ),
        ),
        (
            "We looked at 29: nine from Marlby, 12 from Fenwick and six others.",
            ("29", "total", {"sum": "27", "total": "29"}),
        ),
        (
            "The remaining 50 were late: 30 because rooms were shut and 15 for others.",
            ("50", "total", {"sum": "45", "total": "50"}),
        ),
        ("Ten boys and 12 girls, 24 in all, came.", ("24", "total", {"sum": "22", "total": "24"})),
        (
            "Posts fell from 60 in 2011 to 45 – a drop of 35% – in a year.",
            ("35%", "change", {"first": "60", "last": "45", "percent": "35%", "right": "25%"}),
        ),
        (
            "Calls rose by 50% (from 40 to 50).",
            ("50%", "change", {"first": "40", "last": "50", "percent": "50%", "right": "25%"}),
        ),
        (
            "Waits fell from 18 weeks to 24 weeks.",
            ("fell from 18 weeks to 24 weeks", "way", {"first": "18", "last": "24"}),
        ),
        (
            "Attendance has risen from 63% to 45%.",
            ("risen from 63% to 45%", "way", {"first": "63", "last": "45"}),
        ),
        (
            "She was 17 (born 2009) and well.",
            ("She was 17", "too-old", {"born": "2009", "year": "2013", "oldest": "4"}),
        ),
        (
            "A boy born in 2004, aged 12 in 2013, came.",
            ("aged 12", "age", {"born": "2004", "year": "2013", "right": "8 or 9"}),
        ),
        (
            "A baby born in 2013, aged 3 in 2013, came.",
            ("aged 3", "age", {"born": "2013", "year": "2013", "right": "0"}),
        ),
        (
            "A girl born in 2004 came at the age of 12.",
            ("age of 12", "too-old", {"born": "2004", "year": "2013", "oldest": "9"}),
        ),
    ],
)
def test_a_wrong_figure_is_named(
    told: Callable[..., list[Told]], words: str, expected: tuple[str, str, dict[str, str]]
) -> None:
    assert told("figure-mismatch", REPORT.format(words=words)) == [(5, *expected)]


@pytest.mark.parametrize(
    "words",
    [
        "In 12 of the 25 records (48%) it was late.",
        "This report makes three recommendations. This report makes 2 groups of recommendations.",
        "We made 2 recommendations, one for each trust; this report makes about 4 recommendations.",
        "The last inspection made 12 recommendations. We made 4 recommendations to the trust in 2010.",
        "This review made 12 recommendations for midwives. A serious case review made 12 recommendations.",
        "We saw that 12 recommendations from the inspection were met, and 5 recommendations remain.",
        "Some 45 in 10,000 children are looked after; it is 71 in 10,000 in the region.",
        "Nearly everyone 97.6% (142,310 people) has a GP; 22.15% are aged 0-15, more than 19.8% elsewhere.",
        "Of the 40 plans, 12 (30%) were late, 3 (25%) of which were lost; of 60, 30 (50%) were new, 6 (20%) by far.",
        "Of the 385, 231 (60%) lived here, 112 (29%) near by and 42 (11%) away. Of 8 teams, 2 (25%) came in 2012.",
        "A third of the plans (8 of 24) were late, just over half of the 30 notes (16) were new, two thirds (66%) old.",
        "In the last quarter (12 of 60 plans) and in the second half (5) of the 20 weeks it rose from 2010 to 2012.",
        "Calls rose by 40% (from 250 to 350); posts fell from 61 to 52, a drop of 15%; the rate rose from 1 in 9 to 1 in 5.",
        "It fell from 3 weeks to 10 days, rose from 45% to 63%, by 18 points, and went up by 5%, from 20% to 21%.",
        "Ten boys and 12 girls, 22 in all, came. We looked at 27: nine from Marlby, 12 from Fenwick and six others.",
        "Only 4 of the 9 teams (fewer than half) met; 12 of 20 plans, more than half, were late.",
        "Nine out of ten mothers were seen before the birth, and almost all (97%) behind it.",
        "The team saw 19 of 25 (76%) in May 2013 and 20 of 25 (80%) in June 2013.",
        "Training was at 93%, with 12 of 40 staff (30%) on leave, and the birth rate rose by 12%.",
    ],
)
def test_right_figures_pass(told: Callable[..., list[Told]], words: str) -> None:
    assert told("figure-mismatch", REPORT.format(words=words)) == []


def test_without_recommendations_their_number_is_not_judged(told: Callable[..., list[Told]]) -> None:
    assert told("figure-mismatch", "Early help\n\n1.1 This report makes four recommendations.\n") == []


def test_cover_and_contents_are_not_read(told: Callable[..., list[Told]]) -> None:
    assert told("figure-mismatch", "Date of review: 12 of 25 (60%)\n\nEarly help\n\n1.1 Late.\n") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Six of the ten were good, and the remaining five were weak.",
            ("the remaining five", "rest", {"said": "the remaining five", "part": "Six", "whole": "ten"}),
        ),
        (
            "Of 14 women seen, 12 had a plan and the other had left.",
            ("the other", "rest", {"said": "the other", "part": "12", "whole": "14"}),
        ),
        (
            "Midwives wrote 96 of the 160 letters, doctors 42 and other staff 12.",
            ("12", "rest", {"said": "12", "part": "96", "whole": "160"}),
        ),
        (
            "Of the 30 files, 24 had a form, five had part of a form and two had none.",
            ("30", "total", {"sum": "31", "total": "30"}),
        ),
        (
            "The panel saw 73 children in 2013: 52 boys, 22 girls and one whose sex is not known.",
            ("73", "listed", {"count": "75", "total": "73"}),
        ),
        (
            "Four partners meet: the council, the CCG and the police.",
            ("Four", "listed", {"count": "3", "total": "Four"}),
        ),
        (
            "A third of parents (45%) had been asked.",
            ("45%", "unequal", {"said": "A third", "right": "33.3%", "percent": "45%"}),
        ),
        (
            "Of the 44 who turned 18, 33 (three in five) had a passport.",
            ("three in five", "", {"part": "33", "whole": "44", "right": "75%", "percent": "three in five"}),
        ),
        (
            "Posts rose from 55% to 83%, a rise of 38 percentage points.",
            (
                "38 percentage points",
                "change",
                {"first": "55", "last": "83", "percent": "38 percentage points", "right": "28 points"},
            ),
        ),
        (
            "We met 212 GPs, twice as many as in the year before (141).",
            (
                "twice as many",
                "change",
                {"first": "141", "last": "212", "percent": "twice as many", "right": "1.5 times as many"},
            ),
        ),
        (
            "In 2013, 68% were on time, up from 71% in 2012.",
            ("68% were on time, up from 71%", "way", {"first": "71", "last": "68"}),
        ),
        (
            "There were 204 calls; ten children made 112 of the calls (65%).",
            ("65%", "", {"part": "112", "whole": "204", "right": "55%", "percent": "65%"}),
        ),
        (
            "Oakshire is a borough of 50,000 people. Children make up 25% of the population (10,000).",
            ("25%", "", {"part": "10,000", "whole": "50,000", "right": "20%", "percent": "25%"}),
        ),
        (
            "In 13 of the 16 records the page was full; in the five that were not, a parent had said no.",
            ("the five", "rest", {"said": "the five", "part": "13", "whole": "16"}),
        ),
        (
            "Of the 11 whom we met, seven had no nurse. One of the other five said so.",
            ("the other five", "rest", {"said": "the other five", "part": "seven", "whole": "11"}),
        ),
        (
            "There were 402 on 31 March 2012, compared with 366 a year earlier, which is a rise of 12.8%.",
            ("12.8%", "change", {"first": "366", "last": "402", "percent": "12.8%", "right": "9.8%"}),
        ),
        (
            "Nurses saw 4,710 of 5,180 babies within 14 days in 2012-13, which is 81%.",
            ("81%", "", {"part": "4,710", "whole": "5,180", "right": "91%", "percent": "81%"}),
        ),
        (
            "Of 41,200 children 8,652 (23.6%) live here.",
            ("23.6%", "", {"part": "8,652", "whole": "41,200", "right": "21.0%", "percent": "23.6%"}),
        ),
        (
            "Two of every five meetings (85 of 145) took place at home.",
            (
                "Two of every five",
                "",
                {"part": "85", "whole": "145", "right": "59%", "percent": "Two of every five"},
            ),
        ),
        (
            "198 of the 312 lived here, 77 in the rest of the county and 47 further away.",
            ("312", "total", {"sum": "322", "total": "312"}),
        ),
        (
            "In an audit of 50 by the council, 36 (72%) were graded good, 11 adequate and five poor.",
            ("50", "total", {"sum": "52", "total": "50"}),
        ),
        (
            "We read 66 files (22 in the hospital, 24 in the community and 18 in mental health and substance misuse services).",
            ("66", "total", {"sum": "64", "total": "66"}),
        ),
        (
            "We looked at 30 files. Of these, 24 held a form and eight did not.",
            ("30", "total", {"sum": "32", "total": "30"}),
        ),
        (
            "We looked at 30 files. Of these, 24 were complete and eight were not.",
            ("30", "total", {"sum": "32", "total": "30"}),
        ),
        (
            "We looked at 30 files. Of these, 24 were complete and eight incomplete.",
            ("30", "total", {"sum": "32", "total": "30"}),
        ),
        (
            "We looked at 30 files. Of those, 24 were fully up to date and eight were out of date.",
            ("30", "total", {"sum": "32", "total": "30"}),
        ),
        (
            "We looked at 30 files. Of these, 24 held a form and eight lacked one.",
            ("30", "total", {"sum": "32", "total": "30"}),
        ),
        (
            "We looked at 30 files, of which 24 held a form and in eight it was missing.",
            ("30", "total", {"sum": "32", "total": "30"}),
        ),
        ("Of 57 who were due one, 61 had it.", ("61", "more-than-all", {"part": "61", "whole": "57"})),
        ("In spring 57 were due one, and 61 had it.", ("61", "more-than-all", {"part": "61", "whole": "57"})),
        (
            "In spring 57 children were offered a visit. Sixty-one accepted it.",
            ("Sixty-one", "more-than-all", {"part": "Sixty-one", "whole": "57"}),
        ),
        (
            "We read 30 files. In 34 of these it was late.",
            ("34", "more-than-all", {"part": "34", "whole": "30"}),
        ),
        ("In CAMHS 25 of 22 were missing.", ("25", "more-than-all", {"part": "25", "whole": "22"})),
        ("Of the 23 boys, 26 had been seen.", ("26", "more-than-all", {"part": "26", "whole": "23"})),
    ],
)
def test_figures_that_several_clauses_tell_are_held_together(
    told: Callable[..., list[Told]], words: str, expected: tuple[str, str, dict[str, str]]
) -> None:
    assert told("figure-mismatch", REPORT.format(words=words)) == [(5, *expected)]


@pytest.mark.parametrize(
    "words",
    [
        "Of the 25 records, 20 had a form and 18 named the father.",
        "198 of the 312 lived here, 77 in the rest of the county and 37 further away. Of 50, 36 were good, 11 fair and 3 poor.",
        "Of the 30 files, 12 were signed, 10 dated and nine late. Of 30, 12 lived here, 10 with kin and nine near by, we heard.",
        "In all but three of the 20 records it was there. The remaining three were thin.",
        "In 13 of the 16 records it was full; the three that were not had been lost.",
        "There were 402 in March 2012, compared with 366 a year earlier, a rise of 9.8%. Of 41,200 people 8,652 moved.",
        "Reviews reached 66% in 2012 (64% of boys), down from 74%. Two of every five meetings (58 of 145) were late.",
        "We read 30 records: 12 were late and 20 had no plan.",
        "Three of the eight files were late. The other two trusts had none.",
        "Two of the three had left. One was ill and the other had retired.",
        "Six of the ten were good. Of the other four, two were weak; the other two were not.",
        "We met 12 staff: three midwives, two of whom were new, four nurses and five doctors.",
        "The pathway has three stages: screening, assessment and review, and discharge.",
        "One in ten (9%) had one, and two in three (67%) had not.",
        "Of 200 people living in the town, 44 (22%) are under the age of 18.",
        "Of the 145 children placed out of area, 39 live far away.",
        "We looked at 30 files. Of these, 24 held a form and eight a letter.",
        "We looked at 30 files. Of these, in 24 the form was good and in eight the plan was poor.",
        "We looked at 30 files. Of these, 20 were complete and ten were not.",
        "We looked at 30 files. Of these, 20 were complete and eight were not.",  # the others may be unknown
        "We looked at 30 files. Of these, 24 were signed, five dated and three were not.",
        "We looked at 30 files from 12 wards. Of these, 24 were complete and six were not.",
        "We looked at 30 files from 29 wards. Of these, 24 were complete and eight were not.",
        "In May 57 were due one, and 61 had one in the next month. In spring 57 were due one, and 51 had it.",
        "In spring 57 were invited to a clinic, and 61 had a letter. In 34 of these it was late.",
        "In 2013 there were 40 posts, ten more than in 2012, when there were 30.",
    ],
)
def test_figures_that_only_seem_to_disagree_are_left_alone(
    told: Callable[..., list[Told]], words: str
) -> None:
    assert told("figure-mismatch", REPORT.format(words=words)) == []


def test_money_may_be_all_that_a_paragraph_counts(told: Callable[..., list[Told]]) -> None:
    words = "It cost \u00a342,000: \u00a318,000 for toys, \u00a35,000 for pens and \u00a39,000 for rent."
    found = told("figure-mismatch", REPORT.format(words=words))
    assert [t[1:] for t in found] == [
        ("\u00a342,000", "total", {"sum": "\u00a332,000", "total": "\u00a342,000"})
    ]
