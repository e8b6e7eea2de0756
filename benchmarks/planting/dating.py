"""Dates after the report, guidance of another time, and figures that do not agree."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.places import chosen, stretches
from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_YEAR = re.compile(r"20\d\d")
_EDITIONS = (2006, 2010, 2013, 2015, 2018)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PAST = (
    r"(?:was|were|had|took place|opened|started|began|published|introduced|launched|undertaken|held|completed"
    r"|implemented)"
)
_SHARE = r"\d+ (?:out )?of (?:the |a total of )?\d+ [a-z ]{0,30}\((?P<at>\d\d)%\)"
_NAME = "Working Together to Safeguard Children"
_CITED = re.compile(r"Working Together(?: to Safeguard Children)?\W{1,4}(?P<year>20\d\d)")


def _years(report: Report) -> tuple[int, int] | None:
    """Return the years of the review and of the publication as the cover has them."""
    found = {
        start: years
        for start in ("date of review", "date of publication")
        for _, label, value in report.cover
        if label.lower().startswith(start) and (years := _YEAR.findall(value))
    }
    if len(found) < 2:  # noqa: PLR2004  both are needed
        return None
    return int(found["date of review"][-1]), int(found["date of publication"][-1])


def _happened_later(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    years = _years(report)
    if years is None:
        return None
    found = slipped_in(report, rng, rng.choice(words).replace("@", str(years[1] + rng.randint(1, 3))))
    return found and found._replace(also=("DAT005",))


def _year_mistyped(report: Report, rng: Random) -> Plant | None:
    """Move a date that the text tells as past behind the publication."""
    years = _years(report)
    place = chosen(report, rng, rf"\b{_PAST} (?:on|in) (?:\d\d? )?(?:{_MONTHS}) (?P<at>20\d\d)")
    if years is None or place is None:
        return None
    return place.put(report, str(years[1] + rng.randint(1, 3)))


def _edition(report: Report, rng: Random, forms: tuple[str, ...], *, later: bool) -> Plant | None:
    """Cite an edition that did not hold at the review: an older one, or one from after the report."""
    years = _years(report)
    if years is None:
        return None
    held = max(e for e in _EDITIONS if e < years[0])
    fitting = [e for e in _EDITIONS if (e > years[1] if later else e < held)]
    if not fitting:
        return None
    return slipped_in(report, rng, rng.choice(forms).replace("@", str(rng.choice(fitting))))


def _edition_unknown(report: Report, rng: Random) -> Plant | None:
    if _years(report) is None:
        return None
    return slipped_in(report, rng, f"This follows {_NAME} ({rng.choice((2009, 2012, 2017))}).")


def _edition_changed(report: Report, rng: Random) -> Plant | None:
    """Change the year of guidance that the report itself cites to that of an edition that no longer held."""
    years = _years(report)
    place = chosen(report, rng, rf"{_CITED.pattern.replace('?P<year>', '?P<at>')}", plain=False)
    if years is None or place is None:
        return None
    held = max(e for e in _EDITIONS if e < years[0])
    return place.put(report, str(max(e for e in _EDITIONS if e < held)))


def _percent_changed(report: Report, rng: Random) -> Plant | None:
    """Change a percentage that the report gives for a count of a whole."""
    held = [
        s for s in stretches(report, _SHARE)
        if "*" not in report.lines[s.line][s.start : s.end]
    ]  # fmt: skip
    if not held:
        return None
    place = rng.choice(held)
    value = int(report.lines[place.line][place.start : place.end])
    return place.put(report, str(value + rng.choice((-9, 11)) if value < 80 else value - 13))  # noqa: PLR2004  below 100


def _share(report: Report, rng: Random, form: str) -> Plant | None:
    """Plant a count, its whole and what does not follow from them."""
    whole, quarters = rng.choice((12, 20, 32, 40, 60)), rng.randint(1, 3)
    part = whole * quarters // 4
    figures = {
        "{part}": str(part), "{whole}": str(whole), "{rest}": str(whole - part),
        "{wrong}": str(25 * quarters + rng.choice((-11, 12))), "{more}": str(whole + rng.randint(3, 9)),
        "{off}": str(whole - part + rng.choice((2, 3))),
    }  # fmt: skip
    for mark, figure in figures.items():
        form = form.replace(mark, figure)
    return slipped_in(report, rng, form)


def _fraction(report: Report, rng: Random) -> Plant | None:
    return slipped_in(
        report,
        rng,
        rng.choice(
            (
                "In 6 of 24 records (a third) it was found.",
                "In 10 of 40 records (half) it was found.",
                "In 9 of 12 records, or a quarter, it was found.",
            )
        ),
    )


KINDS = (
    Kind(
        "past told of a later date",
        ("DAT006",),
        partial(
            _happened_later,
            words=(
                "The policy was signed on 3 May @.",
                "In March @ the team moved to the new site.",
                "Staff have used this form since June @.",
                "The audit of February @ found gaps.",
                "A new lead was appointed in September @.",
                "Training took place on 14 January @.",
                "The team moved in March @ and staff were pleased.",
                "This was last reviewed in @.",
            ),
        ),
    ),
    Kind(
        "past told behind a later date",
        ("DAT006",),
        partial(
            _happened_later,
            words=(
                "An audit in February @ led to a new form.",
                "The visit of 4 March @ took place at night.",
            ),
        ),
    ),
    Kind("year mistyped in a past date", ("DAT006",), _year_mistyped),
    Kind(
        "superseded edition",
        ("DAT007",),
        partial(
            _edition,
            later=False,
            forms=(
                f"This is required by {_NAME} (@).",
                "This is required by Working Together @.",
                f"This follows the @ edition of {_NAME}.",
                f"This is required by {_NAME} (HM Government, March @).",
                f"This follows '{_NAME}' @.",
                f"This follows {_NAME}, @.",
                "The @ Working Together guidance asks for this.",
                "This follows Working Together (@).",
            ),
        ),
    ),
    Kind(
        "edition that came out later",
        ("DAT007",),
        partial(
            _edition,
            later=True,
            forms=(f"This is required by {_NAME} (@).", "This is required by Working Together @."),
        ),
    ),
    Kind("edition that there is not", ("DAT007",), _edition_unknown),
    Kind("edition changed", ("DAT007",), _edition_changed),
    Kind("percentage changed", ("FIG001",), _percent_changed),
    Kind(
        "part in brackets behind a percentage",
        ("FIG001",),
        partial(_share, form="In {wrong}% of records ({part} of {whole}) it was found."),
    ),
    Kind(
        "part out of a whole with a wrong percentage",
        ("FIG001",),
        partial(_share, form="It was found in {part} out of {whole} records ({wrong}%)."),
    ),
    Kind(
        "percentage behind a comma",
        ("FIG001",),
        partial(_share, form="It was found in {part} of {whole} records, {wrong}%."),
    ),
    Kind(
        "of a whole, a part with a wrong percentage",
        ("FIG001",),
        partial(_share, form="Of the {whole} records seen, {part} ({wrong}%) were complete."),
    ),
    Kind(
        "percentage in words",
        ("FIG001",),
        partial(_share, form="In {part} of the {whole} records ({wrong} per cent) it was found."),
    ),
    Kind("fraction that does not fit", ("FIG001",), _fraction),
    Kind(
        "more than all", ("FIG001",), partial(_share, form="It was found in {more} of the {whole} records.")
    ),
    Kind(
        "more out of than all",
        ("FIG001",),
        partial(_share, form="It was found in {more} out of {whole} records."),
    ),
    Kind(
        "parts that do not make the total",
        ("FIG001",),
        partial(_share, form="We met {whole} children: {part} boys and {off} girls."),
    ),
    Kind(
        "parts in brackets that do not make the total",
        ("FIG001",),
        partial(_share, form="We saw {whole} records ({part} from midwives and {off} from nurses)."),
    ),
)
