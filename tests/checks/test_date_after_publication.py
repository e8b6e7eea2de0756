"""Dates after the publication, told as past."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT = "Date of publication: 24 December 2015\n\nEarly help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The pathway went live on 1 March 2016.", "1 March 2016"),
        ("Ofsted inspected services in March 2016 and found them to be good.", "March 2016"),
        ("A near miss in the ED in March 2016 had led to a new way of working.", "March 2016"),
        ("The plan was completed in March 2016.", "March 2016"),
        ("Training was last held on Monday 4th January 2016.", "4th January 2016"),
        ("The post has been vacant since February 2016.", "February 2016"),
        ("The unit, which opened in 2017, is small.", "2017"),
        ("On 25 December 2015 the clinic was shut.", "25 December 2015"),
        ("In March 2016, staff told us that they were busy.", "March 2016"),
        ("The audit was done on 31.03.2016.", "31.03.2016"),
        ("An audit of records in March 2016 led to a new form.", "March 2016"),
        ("The visit on Friday 4 March 2016 took place.", "4 March 2016"),
        ("Since March 2016 the ward has been closed.", "March 2016"),
        ("The unit opened in March 2016 and will be reviewed.", "March 2016"),
        ("The unit was opened in March 2016, which will help.", "March 2016"),
        ("A review is planned, and a lead was appointed in March 2016.", "March 2016"),
        ("A lead was appointed in March 2016, but training is expected to come late.", "March 2016"),
        ("Between January and March 2016, 45 children were seen.", "March 2016"),
        ("Since its launch in March 2016, 29 boys have one.", "March 2016"),
        ("Of four audits, the latest, in March 2016, concerned neglect.", "March 2016"),
        ("The record, introduced in March 2016, does not close until it is due.", "March 2016"),
    ],
)
def test_what_is_told_as_past_is_found(
    ruled: Callable[..., list[tuple[int, str, str]]], words: str, date: str
) -> None:
    message = (
        f"{date} is after the report's publication (24 December 2015), but the sentence tells it as past."
    )
    assert ruled("DAT006", REPORT.format(words=words)) == [(5, date, message)]


@pytest.mark.parametrize(
    "words",
    [
        "The pathway went live on 1 March 2015, and the plan was completed on 24 December 2015.",
        "The walk-in centre is due to close in March 2016.",
        "A new hub was announced, and it is to be opened in March 2016.",
        "Services are provided by the trust until 31.03.2016 and by another from 01/04/2016.",
        "Training came late, and a new timetable was settled for May 2016.",
        "It was agreed that the clinic would move in May 2016.",
        "The contract was extended to March 2017, and funding was secured for 2016.",
        "In March 2016, the new provider is taking over what was run by the council.",
        "The next audit, in March 2016, concerned by its cost, is planned.",
        "The record, to be introduced in March 2016, does more.",
        "The number of children is set to rise to 61,200 by 2039.",
        "The plan for 2015/2016 was late, and that for 2016/17 was early.",
        "The unit was told of the move planned in May 2016.",
        "The trust was to open the unit in May 2016.",
        "Records were reviewed in December 2015.",
        "The form will be tried, and used in March 2016.",
        "Once a lead was appointed in March 2016, work will begin.",
        "Children referred in March 2016 will be seen at once.",
        "Children referred in March 2016, who will be seen at once, are few.",
        "A form will be tried that was planned in March 2016, and it is short.",
        "The unit was due to be opened in March 2016 and will be reviewed.",
    ],
)
def test_what_lies_ahead_or_behind_passes(
    ruled: Callable[..., list[tuple[int, str, str]]], words: str
) -> None:
    assert ruled("DAT006", REPORT.format(words=words)) == []


def test_without_a_date_of_publication_nothing_is_after_it(
    ruled: Callable[..., list[tuple[int, str, str]]],
) -> None:
    text = REPORT.format(words="The pathway went live on 1 March 2016.")
    assert ruled("DAT006", text.replace("24 December 2015", "TBC")) == []
