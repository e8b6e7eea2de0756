"""Figures that do not agree, in other shapes: shares in lists, fractions first, changes, sums behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report


def _told(report: Report, rng: Random, forms: tuple[str, ...]) -> Plant | None:
    """Plant a count of a whole, in quarters, with something that does not follow from it."""
    whole, quarters = rng.choice((12, 20, 32, 40, 60)), rng.randint(1, 3)
    part = whole * quarters // 4
    figures = {
        "{part}": part,
        "{whole}": whole,
        "{rest}": whole - part,
        "{right}": 25 * quarters,
        "{wrong}": 25 * quarters + rng.choice((-11, 12)),
        "{off}": whole - part + 2,
        "{more}": whole + rng.randint(3, 9),
    }
    words = rng.choice(forms)
    for mark, figure in figures.items():
        words = words.replace(mark, str(figure))
    return slipped_in(report, rng, words)


KINDS = (
    Kind(
        "second share of a list",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Of the {whole} plans seen, {part} ({right}%) were new and {rest} ({wrong}%) were old.",
                "We read {whole} plans, of which {part} ({right}%) were new, and {rest} ({wrong}%) were old.",
                "We saw that {whole} plans were new: {part} of them ({wrong}%) were good.",
                "Of the {whole} plans that were made in 2012, {part} ({wrong}%) were good.",
            ),
        ),
    ),
    Kind(
        "fraction before its counts",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Two thirds of the plans ({part} of {whole}) were good.",
                "A third of the {whole} plans ({part}) were good.",
                "Two fifths of them ({part} out of {whole}) were good.",
            ),
        ),
    ),
    Kind(
        "change that does not fit",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Vacancies fell from {whole} to {rest}, a drop of {wrong}%.",
                "Vacancies fell by {wrong}% (from {whole} to {rest}).",
                "The team shrank from {whole} to {rest} posts \u2013 a cut of {wrong}% \u2013 in a year.",
            ),
        ),
    ),
    Kind(
        "rise to a lower figure",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Waits rose from {more} weeks to {part} weeks.",
                "Attendance has fallen from {part}% to {more}%.",
                "The number of calls increased from {more} to {part}.",
            ),
        ),
    ),
    Kind(
        "sum behind its parts",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "We met {part} boys and {rest} girls, {more} in all.",
                "We read {part} letters and {off} forms, {whole} in total.",
            ),
        ),
    ),
    Kind(
        "parts of what was read",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "We looked at {whole}: {part} from midwives and {off} from nurses.",
                "The remaining {whole} were late: {part} because staff had left and {off} for other reasons.",
                "The team took {whole} calls: {part} were about sleep and {off} about food.",
            ),
        ),
    ),
    Kind(
        "rest that does not make up the whole",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "In {part} of the {whole} plans there was a date; in the other {off} there was none.",
                "Of the {whole} plans, {part} were good. The remaining {off} were not.",
                "Midwives had made {part} of their {whole} visits, and the other {off} were late.",
            ),
        ),
    ),
    Kind(
        "comparison that does not fit",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "There were {whole} calls, {off} more than in 2012, when there were {part}.",
                "Uptake rose from {part}% to {whole}%, a rise of {off} percentage points.",
            ),
        ),
    ),
    Kind(
        "list that names fewer or more",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "We met {whole} parents: {part} in a group, {rest} at home and two by telephone.",
                "Four partners met: the council, the ambulance service and the fire service.",
                "The panel has seven members: a nurse, two doctors and three managers.",
            ),
        ),
    ),
    Kind(
        "change at some distance from its figures",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Calls fell from {more} in the spring of 2012 to {part} in May, a fall of {whole}.",
                "There were {more} calls, compared with {part} before. This is a rise of a tenth.",
                "Calls doubled, from {whole} in the spring of 2012 to {more} a year later.",
                "There were {more} calls. This was {whole} fewer than in 2011, when there were {part}.",
            ),
        ),
    ),
    Kind(
        "parts that nearly come to their whole",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Of 21 other children, 12 moved, five stayed and three left.",
                "Records of 12 children were read. Six were good, four required work and one was poor.",
                "We read nine plans. Dates were right in four, partly right in three and absent in three.",
                "Of the {whole} children, {part} were girls and {off} were boys.",
            ),
        ),
    ),
    Kind(
        "one share of a list that fits no whole",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "We read {whole} plans. We found {part} good ({right}%) and {rest} poor ({wrong}%).",
                "In all {whole} women have joined, and {part} ({wrong}%) have left.",
            ),
        ),
    ),
    Kind(
        "figures of a year",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "In 2012 there were 2,400 visits, on average {whole} a month.",
                "The team has 40.5 nurses against an establishment of 52.0, which leaves 12.5 posts vacant.",
                "It cost \u00a342,000: \u00a318,000 for toys, \u00a35,000 for pens and \u00a39,000 for rent.",
            ),
        ),
    ),
    Kind(
        "figure on the other side of another",
        ("FIG001",),
        partial(
            _told,
            forms=(
                "Uptake stood at {right}%, well above the average of 91%.",
                "There were {part} calls in the year, up from {more} a year earlier.",
                "Overall {right}% were seen in time and {wrong}% were not.",
                "We saw {part} wards, {rest} clinics and four surgeries, a total of {more}1 sites.",
            ),
        ),
    ),
)
