"""Parts, wholes and percentages that belong together."""

from __future__ import annotations

import pytest

from linter.grammar.figures.proportions import agrees, find_proportions

WRONG = [
    "In 19 of 25 records (60%) it was late.",
    "In nineteen of the 25 records seen (60%) it was late.",
    "In 19 out of 25 records, or 60%, it was late.",
    "In 60% of records (19 of 25) it was late.",
    "In 60% (19 out of 25 seen) it was late.",
    "In 19 (60%) of the 25 records it was late.",
    "In 60% (19) of the 25 records it was late.",
    "In 60% of the 25 records (19) it was late.",
    "Of the 25 records, 19 (60%) were late.",
    "Of the 25 records, 60% (19) were late.",
    "We read 25 records, of which 19 (60%) were late.",
    "We read 25 records. Of these, 19 (60%) were late.",
    "9 families out of a caseload of 31 (44%) had waited.",
    "More than 90% (17 of 21) had a plan.",
    "2 of 3 (65%) had a plan.",
    "In 28 out of 25 records it was late.",
    "Fenwick has a population of 48,500 people. This includes 9,700 children under the age of 18 (22.0% of the population).",
    "The population is about 48,500. There are 9,700 children. This is 22% of the total population of Fenwick.",
]

RIGHT = [
    "In 19 of 25 records (76%) it was late.",
    "2 of 3 (67%), 2 of 3 (66%) and 2 of 3 (66.7%) had a plan.",
    "In 6 of 25 records it was not (76%).",
    "About 30% (12 of 41) and over 80% (17 of 21) had a plan.",
    "12 out of 48 (25%) and 12 out of 36 (33%) had a plan.",
    "Almost 50% (24 of 50) had a plan.",
    "The population is around 1.3m. There are about 301,000 children. This is 23.1% of the total population.",
]

NO_PROPORTION = [
    "In 7 of 23 cases (up from 10%) it was late.",
    "In 19 of 25 records, compared with 60% in 2013, it was late.",
    "One of the three teams (95%) met its target of 90%.",
    "In 25 of 50 (51% in 2013) it was late.",
    "We read 25 records. 19 (60%) were late in the next year.",
    "Of the 40 staff, 12 nurses (of 24) were trained (50%).",
    "In 2015 of 25 records (60%) were late.",
    "A population of 36,400 children, which is 22% of all who live here.",
    "The population is 48,500. There are 9,700 children (15% of the school population).",
    "Level 2 training stood at 88%, not far from its target of 90%.",
    "From 25 to 30 of 100, 12% more than before.",
    "18.4% of all pupils, against 16.1% in the region, speak English. Some 12% of 30 do not.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_does_not_fit_is_found(text: str) -> None:
    assert [agrees(found) for found in find_proportions(text)] == [False]


@pytest.mark.parametrize("text", RIGHT)
def test_what_fits_as_printed_agrees(text: str) -> None:
    found = [agrees(found) for found in find_proportions(text)]
    assert found
    assert all(found)


@pytest.mark.parametrize("text", NO_PROPORTION)
def test_figures_of_different_things_make_no_proportion(text: str) -> None:
    assert list(find_proportions(text)) == []
