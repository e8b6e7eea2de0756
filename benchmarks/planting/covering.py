"""Defects of the cover, of dates and of figures."""

from __future__ import annotations

import datetime as dt
import re
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905  easier to read
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<ordinal> ?(?:st|nd|rd|th))? "
    rf"(?P<month>{'|'.join(_MONTHS)})(?: (?P<year>\d{{4}}))?"
)
_ORDINAL = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th) (?:{'|'.join(_MONTHS)}) \d{{4}}")
_CARDINAL = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}")
_DIGITS = re.compile(r"\b\d\d[/.]\d\d[/.]\d{2,4}")
_OTHER_AREAS = ("Westmark", "Fallowdale", "Northmere")
_PROSE = 100  # characters; a shorter line may be a title
_MAJORITY = 3

Row = tuple[int, str, str]


def _row(report: Report, start: str) -> Row | None:
    return next((row for row in report.cover if row[1].lower().startswith(start)), None)


def _plain_rows(report: Report) -> list[Row]:
    """Return the rows on which nothing else in the report leans: no dates, no bodies."""
    return [
        row for row in report.cover if not row[1].lower().startswith(("date", "provider", "ccg")) and row[2]
    ]


def _with_value(report: Report, row: Row, value: str) -> Plant:
    return Plant({row[0]: (report.cover_line(row[0], row[1], value),)}, frozenset(), (row[1].strip(":"),))


def _row_dropped(report: Report, rng: Random) -> Plant | None:
    rows = _plain_rows(report)
    if not rows:
        return None
    row = rng.choice(rows)
    beside = frozenset(line for line, _, _ in report.cover if abs(line - row[0]) == 1)
    return Plant({row[0]: ()}, beside, (row[1].strip(": ").split("(")[0],))


def _row_emptied(report: Report, rng: Random) -> Plant | None:
    rows = _plain_rows(report)
    return _with_value(report, rng.choice(rows), "") if rows else None


def _row_added(report: Report, rng: Random) -> Plant | None:
    if not report.cover:
        return None
    line = rng.choice(report.cover)[0]
    label, value = rng.choice(
        (("Lead partner:", "The county archive"), ("Version:", "3"), ("Chair:", "A. Fenn"))
    )
    return Plant({line: (report.lines[line], report.cover_line(line, label, value))})


def _label_mistyped(report: Report, rng: Random) -> Plant | None:
    rows = [row for row in _plain_rows(report) if "region" in row[1] or "area" in row[1]]
    if not rows:
        return None
    line, label, value = rng.choice(rows)
    new = label.replace("region", "district").replace("area", "patch")
    return Plant({line: (report.cover_line(line, new, value),)}, frozenset(), (new,), ("COV001",))


def _separator(report: Report, rng: Random, instead: str) -> Plant | None:
    """Plant another separator, or none, between two names of a field that separates them by commas."""
    rows = [row for row in report.cover if row[2].count(", ") > 1 and "inspector" in row[1]]
    if not rows:
        return None
    row = rng.choice(rows)
    at = rng.choice([m.start() for m in re.finditer(", ", row[2])])
    return _with_value(report, row, row[2][:at] + instead + row[2][at + 2 :])


def _other_area(report: Report, rng: Random) -> Plant | None:
    """Plant another area in a fixed sentence: beside the title or in the first paragraph of the summary."""
    summary = next((i for i in report.section("summary of the review")[1:] if report.lines[i].strip()), None)
    title = next(
        (i for i in range(report.contents_heading) if report.area and report.area in report.lines[i]), -1
    )
    fixed = (
        [i for i in range(title + 1, report.cover[0][0]) if "health services in" in report.lines[i]]
        if report.cover
        else []
    )
    if summary is not None and f"services in {report.area}" in report.lines[summary]:
        fixed.append(summary)
    fixed = [i for i in fixed if report.area in report.lines[i]]
    if not report.area or not fixed:
        return None
    line = rng.choice(fixed)
    return Plant({line: (report.lines[line].replace(report.area, rng.choice(_OTHER_AREAS)),)})


def _dates(row: Row | None) -> list[re.Match[str]]:
    return list(_DATE.finditer(row[2])) if row else []


def _days(report: Report) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of the review as the cover has them."""
    found = _dates(_row(report, "date of review"))
    year = next((m["year"] for m in reversed(found) if m["year"]), None)
    if len(found) != 2 or year is None:  # noqa: PLR2004  a range
        return None
    first, last = (
        dt.date(int(m["year"] or year), _MONTHS.index(m["month"]) + 1, int(m["day"])) for m in found
    )
    return first, last


def _impossible_on_cover(report: Report, rng: Random) -> Plant | None:
    rows = [
        row
        for start in ("date of review", "date of publication")
        if (row := _row(report, start)) and _dates(row)
    ]
    if not rows:
        return None
    row = rng.choice(rows)
    date = _dates(row)[-1]
    short = date["month"] in ("April", "June", "September", "November")
    day = "31" if short else "30" if date["month"] == "February" else "32"
    return _with_value(report, row, row[2][: date.start("day")] + day + row[2][date.end("day") :])


def _impossible_in_text(report: Report, rng: Random) -> Plant | None:
    days = _days(report)
    if days is None:
        return None
    date = rng.choice(("31 June", "30 February", "31 September", "31 April"))
    found = slipped_in(report, rng, f"A new form was brought in on {date} {days[0].year - 1}.")
    return found and found._replace(also=("DAT005",))


def _in_text(report: Report, rng: Random, forms: tuple[str, ...]) -> Plant | None:
    """Slip in a sentence about the year before the review."""
    days = _days(report)
    if days is None:
        return None
    found = slipped_in(report, rng, rng.choice(forms).replace("@", str(days[0].year - 1)))
    return found and found._replace(also=("DAT005",))


def _reversed(report: Report, _rng: Random) -> Plant | None:
    row = _row(report, "date of review")
    found = _dates(row)
    days = _days(report)
    if row is None or days is None or days[0] >= days[1] or found[0]["month"] != found[1]["month"]:
        return None
    one, other = found[0], found[1]
    a, b = (row[2][m.start("day") : m.start("month")] for m in (one, other))
    value = (
        row[2][: one.start()]
        + b
        + row[2][one.start("month") : other.start()]
        + a
        + row[2][other.start("month") :]
    )
    return _with_value(report, row, value)


def _published_too_early(report: Report, rng: Random) -> Plant | None:
    row = _row(report, "date of publication")
    found = _dates(row)
    if row is None or not found or not found[0]["year"] or _days(report) is None:
        return None
    year = str(int(found[0]["year"]) - rng.randint(2, 4))
    plant = _with_value(report, row, row[2][: found[0].start("year")] + year + row[2][found[0].end("year") :])
    return plant._replace(also=("DAT006",))


def _wrong_weekday(report: Report, rng: Random) -> Plant | None:
    days = _days(report)
    if days is None:
        return None
    day = days[0] + dt.timedelta(rng.randint(0, (days[1] - days[0]).days))
    named = rng.choice([name for name in _DAYS if name != _DAYS[day.weekday()]])
    words = f"{named} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    found = slipped_in(report, rng, f"Managers met us again on {words} to talk about it.")
    return found and found._replace(also=("DAT005",))


def _on_a_sunday(report: Report, _rng: Random) -> Plant | None:
    row, days = _row(report, "date of review"), _days(report)
    if row is None or days is None or days[0].weekday() or days[0].day == 1:
        return None
    first = _dates(row)[0]
    new = days[0] - dt.timedelta(1)
    ordinal = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(new.day, "th")
    mark = re.sub(r"\w\w", ordinal, first["ordinal"]) if first["ordinal"] else ""
    return _with_value(report, row, f"{new.day}{mark} " + row[2][first.start("month") :])


def _minority_form(report: Report, rng: Random) -> Plant | None:
    text = "\n".join(report.lines[i] for i in report.body)
    ordinal, cardinal, days = len(_ORDINAL.findall(text)), len(_CARDINAL.findall(text)), _days(report)
    usual, others = max(ordinal, cardinal), min(ordinal, cardinal) + len(_DIGITS.findall(text)) + 1
    if days is None or usual < _MAJORITY * others:
        return None
    month, year = rng.choice(_MONTHS[:6]), days[0].year - 1
    return slipped_in(
        report, rng, f"This was agreed on {'14' if usual == ordinal else '14th'} {month} {year}."
    )


def _numeric(report: Report, rng: Random) -> Plant | None:
    days = _days(report)
    if days is None:
        return None
    return slipped_in(
        report, rng, f"This was agreed on {rng.randint(10, 28)}/0{rng.randint(1, 6)}/{days[0].year - 1}."
    )


def _other_days(report: Report, rng: Random) -> Plant | None:
    """Tell in the introduction that the review took place in another week than the cover has."""
    days = _days(report)
    lines = [i for i in report.section("how we carried out the review")[1:] if len(report.lines[i]) > _PROSE]
    if days is None or not lines:
        return None
    moved = dt.timedelta(days=rng.choice((-14, 14)))
    told = " to ".join(
        f"{day.day} {_MONTHS[day.month - 1]} {day.year}" for day in (days[0] + moved, days[1] + moved)
    )
    line = lines[0]
    return Plant(
        {line: report.with_line_after(line, f"The review took place from {told}.")},
        frozenset({line, line + 1, line + 2}),
        also=("DAT005",),
    )


def _other_month(report: Report, rng: Random) -> Plant | None:
    """Tell in the introduction that the review was in another month than the cover has."""
    days = _days(report)
    lines = [i for i in report.section("how we carried out the review")[1:] if len(report.lines[i]) > _PROSE]
    if days is None or not lines:
        return None
    month = (days[0].month + rng.choice((2, 3, 4, 5))) % len(_MONTHS)
    told = f"In {_MONTHS[month]} {days[0].year} we visited services of each provider."
    line = lines[0]
    return Plant(
        {line: report.with_line_after(line, told)}, frozenset({line, line + 1, line + 2}), also=("DAT006",)
    )


def _wrong_share(report: Report, rng: Random) -> Plant | None:
    """Plant a count, a total and a percentage that do not agree."""
    total, quarters = rng.choice((40, 48, 80, 120)), rng.randint(1, 3)
    percent = 25 * quarters + rng.choice((-12, 13))
    return slipped_in(report, rng, f"Of {total} records, {total * quarters // 4} ({percent}%) were complete.")


KINDS = (
    Kind("cover field dropped", ("COV001",), _row_dropped),
    Kind("cover field emptied", ("COV002",), _row_emptied, text_only=True),
    Kind("cover field added", ("COV003",), _row_added),
    Kind("cover label mistyped", ("COV003",), _label_mistyped),
    Kind("names run together", ("COV004",), partial(_separator, instead=" ")),
    Kind("another separator", ("COV004",), partial(_separator, instead="; ")),
    Kind("area of another report", ("COV005",), _other_area),
    Kind("impossible date on the cover", ("DAT001",), _impossible_on_cover),
    Kind("impossible date in the text", ("DAT001",), _impossible_in_text),
    Kind(
        "day with another day's ending",
        ("DAT001",),
        partial(
            _in_text,
            forms=("The form was changed on 12nd May @.", "A nurse began on 23th June @, after a year."),
        ),
    ),
    Kind(
        "dates reversed behind between",
        ("DAT002",),
        partial(
            _in_text,
            forms=(
                "We read all forms between 30 May @ and 2 March @.",
                "Between 1 October @ and 30 April @ there was no cover.",
            ),
        ),
    ),
    Kind("review dates reversed", ("DAT002",), _reversed),
    Kind("published before the review", ("DAT003",), _published_too_early),
    Kind("wrong weekday", ("DAT004",), _wrong_weekday),
    Kind("review begins on a Sunday", ("DAT004",), _on_a_sunday),
    Kind("date in the minority's form", ("DAT005",), _minority_form),
    Kind("date in digits", ("DAT005",), _numeric),
    Kind("review told in another week", ("DAT008",), _other_days),
    Kind("review told in another month", ("DAT008",), _other_month),
    Kind("percentage that does not fit", ("FIG001",), _wrong_share),
)
