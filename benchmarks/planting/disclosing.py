"""What tells who a child or a family is, and words that hold the place of others."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.places import chosen, examples, in_example, quotations
from planting.plant import Kind, Plant
from planting.sentences import slipped_in

if TYPE_CHECKING:
    from random import Random

    from planting.report import Report

_WEIGHTS = range(10, 1, -1)
_AGED = re.compile(r"\d|\b(?:year|month|week)s?\b|teenage")
_MODULUS, _IMPOSSIBLE = 11, 10
_GIVEN = ("Sarah", "Jack", "Aisha", "Liam", "Chloe", "Mohammed", "Emily", "Callum", "Megan", "Daniel")
_FAMILY = ("Hargreaves", "Okafor", "Patel", "Jones", "Whitlock", "Nowak")
_VILLAGES = ("Little Wendon", "Thornby", "Upper Marsh", "Askerton")
_ALSO = ("PRV005", "DAT005")  # what is told there adds to what a case example tells already


def _nhs_number(rng: Random) -> str:
    """Return ten digits of which the last checks the others."""
    while True:
        digits = [rng.randint(4, 7), *(rng.randint(0, 9) for _ in range(8))]
        check = _MODULUS - sum(d * w for d, w in zip(digits, _WEIGHTS, strict=True)) % _MODULUS
        if check != _IMPOSSIBLE:
            return "".join(map(str, [*digits, check % _MODULUS]))


def _number(report: Report, rng: Random, between: str, words: str) -> Plant | None:
    number = _nhs_number(rng)
    written = between.join((number[:3], number[3:6], number[6:]))
    return slipped_in(report, rng, words.replace("@", written))


def _told(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    found = slipped_in(report, rng, _filled(rng, rng.choice(words)))
    return found and found._replace(also=("DAT005", "TRM001"))  # the form of a date, and "DOB"


def _filled(rng: Random, words: str) -> str:
    names = {
        "{given}": rng.choice(_GIVEN),
        "{family}": rng.choice(_FAMILY),
        "{village}": rng.choice(_VILLAGES),
    }
    figures = {
        "{day}": str(rng.randint(10, 28)),
        "{month}": f"0{rng.randint(1, 9)}",
        "{age}": str(rng.randint(7, 16)),
    }
    figures["{four}"] = str(rng.randint(1000, 9998))
    for mark, new in (names | figures).items():
        words = words.replace(mark, new)
    return words


def _in_case(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    found = in_example(report, rng, _filled(rng, rng.choice(words)))
    return found and found._replace(also=_ALSO)


def _in_young_case(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    """Plant in a case example that tells no age yet."""
    held = [(i, at) for i, at in examples(report) if not _AGED.search(report.lines[i])]
    if not held:
        return None
    line, start = rng.choice(held)
    at = start + len(report.lines[line][start:]) - len(report.lines[line][start:].lstrip(" *\t"))
    sentence = _filled(rng, rng.choice(words))
    return Plant({line: (f"{report.lines[line][:at]}{sentence} {report.lines[line][at:]}",)}, also=_ALSO)


def _quoted(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    """Plant words at the beginning of a quotation."""
    held = quotations(report)
    if not held:
        return None
    line = rng.choice(held)
    text = report.lines[line]
    at = next(i for i, c in enumerate(text) if c in '"\u201c') + 1
    return Plant({line: (f"{text[:at]}{_filled(rng, rng.choice(words))} {text[at:]}",)})


def _said(report: Report, rng: Random) -> Plant | None:
    """Give the speaker of a quotation a name."""
    place = chosen(
        report,
        rng,
        r"(?:A|One) (?:young |new |foster )?(?:mother|father|parent|carer|person|patient)"
        r"(?= (?:said|told|described))",
    )
    return place and place.put(report, _filled(rng, "{given} {family}, a parent,"))


def _filled_in(report: Report, rng: Random, words: tuple[str, ...]) -> Plant | None:
    return slipped_in(report, rng, rng.choice(words))


def _number_open(report: Report, rng: Random, instead: str) -> Plant | None:
    """Put a placeholder in place of a count in the text."""
    place = chosen(
        report,
        rng,
        r"(?<=[a-z] )\d{2,3}(?= (?:children|young|records|cases|files|meetings|referrals|parents|days))",
    )
    return place and place.put(report, instead)._replace(also=("FIG001",))


def _field_open(report: Report, rng: Random) -> Plant | None:
    rows = [
        row
        for row in report.cover
        if row[1].lower().startswith(("date of publication", "cqc region", "nhs england"))
    ]
    if not rows:
        return None
    line, label, _ = rng.choice(rows)
    new = rng.choice(
        ("TBC", "To be confirmed", "[insert]", "xx/xx/xxxx", "To follow", "<insert>", "XX May 2016")
    )
    return Plant({line: (report.cover_line(line, label, new),)}, also=("DAT", "COV"))


def _case_mark(report: Report, rng: Random) -> Plant | None:
    """Leave a name open in a case example."""
    return (
        in_example(
            report,
            rng,
            rng.choice(
                (
                    "[Name] lived with an aunt.",
                    "[child's name] lived with an aunt.",
                    "XXX lived with an aunt.",
                    "<name> lived with an aunt.",
                )
            ),
        )
        if examples(report)
        else None
    )


KINDS = (
    Kind(
        "NHS number with spaces",
        ("PRV001",),
        partial(_number, between=" ", words="The record (NHS number @) had no plan."),
    ),
    Kind(
        "NHS number with hyphens",
        ("PRV001",),
        partial(_number, between="-", words="The record of patient @ had no plan."),
    ),
    Kind(
        "NHS number in one",
        ("PRV001",),
        partial(_number, between="", words="No plan was on file for NHS No: @."),
    ),
    Kind(
        "date of birth in words",
        ("PRV002",),
        partial(
            _told,
            words=(
                "The girl, born on {day} March 2008, had not been seen.",
                "One child (born {day}th March 2008) had not been seen.",
                "Her date of birth is {day} March 2008.",
                "The boy was born at home on {day} May 2006.",
                "She was born on the {day}th of June 2009 and had not been seen.",
            ),
        ),
    ),
    Kind(
        "date of birth in figures",
        ("PRV002",),
        partial(
            _told,
            words=(
                "One child (DOB {day}/{month}/2008) had not been seen.",
                "One child, d.o.b. {day}.{month}.08, had not been seen.",
                "The form gave the date of birth as {day}/{month}/2008.",
                "The child (date of birth: {day}-{month}-2008) had not been seen.",
                "A boy (born {day}/{month}/2008) had not been seen.",
                "A girl, born {day}.{month}.2009, had not been seen.",
            ),
        ),
    ),
    Kind(
        "telephone number",
        ("PRV003",),
        partial(
            _told,
            words=(
                "The mother could be reached on 07700 90{four}.",
                "Her number was 07700-90{four}.",
                "The aunt gave +44 7700 90{four} as her number.",
                "The father (tel. 01632 96{four}) was not called.",
                "They rang (01632) 96{four} ext 21 twice.",
                "The note said to ring 0113 496 {four}.",
                "The note said to ring 0770090{four}.",
            ),
        ),
    ),
    Kind(
        "e-mail address",
        ("PRV003",),
        partial(
            _told,
            words=(
                "The mother wrote from {given}.{family}@mail.example.com twice.",
                "The aunt ({given}_{family}@example.org) was not asked.",
                "They were told to write to {family}{age}@example.co.uk.",
            ),
        ),
    ),
    Kind(
        "postcode",
        ("PRV003",),
        partial(
            _told,
            words=(
                "The family moved to 14 Mill Lane, LE15 6QA.",
                "The family lived at RM17 5TT then.",
                "The house (SG14 1AB) was unsafe.",
                "Their home in B1 1AA was unsafe.",
            ),
        ),
    ),
    Kind(
        "name in a case example",
        ("PRV004",),
        partial(
            _in_case,
            words=(
                "{given} was a quiet child.",
                "{given} {family}, the mother, rang the team.",
                "The child, {given}, was seen twice.",
                "A boy called {given} was seen twice.",
                "{given}'s mother rang the team.",
                "Her brother {given} was seen twice.",
            ),
        ),
    ),
    Kind(
        "name with a title in a case example",
        ("PRV004",),
        partial(
            _in_case,
            words=(
                "Mrs {family} rang the team.",
                "Dr {family} saw the family.",
                "The teacher, Mr {family}, rang the team.",
                "Ms. {family} rang the team.",
            ),
        ),
    ),
    Kind(
        "name in a quotation",
        ("PRV004",),
        partial(
            _quoted,
            words=(
                "My nurse {given} is the best.",
                "{given} told us everything.",
                "Dr {family} is so kind.",
                "Mrs {family} came twice.",
                "We love {given}.",
            ),
        ),
    ),
    Kind("speaker named", ("PRV004",), _said),
    Kind(
        "age, village and date",
        ("PRV005",),
        partial(
            _in_case,
            words=(
                "The {age} year old from {village} was seen on {day} March 2013.",
                "A girl aged {age} from {village} was seen in March 2013.",
                "A boy of {age} in {village} was seen on {day}/03/2013.",
            ),
        ),
    ),
    Kind(
        "age and rare event",
        ("PRV005",),
        partial(
            _in_young_case,
            words=(
                "A {age}-year-old girl was stabbed at school.",
                "The boy (aged {age}) lost his father in a house fire.",
                "The girl, {age}, had leukaemia.",
            ),
        ),
    ),
    Kind(
        "placeholder in brackets",
        ("PUB001",),
        partial(
            _filled_in,
            words=(
                "We saw [insert number] records.",
                "This was agreed with [name of trust].",
                "We were told this on [date].",
                "The plan was due in May (TBC).",
                "The plan is due on <insert date>.",
                "[To be completed]",
                "We saw [X] records.",
                "This is new [check with trust].",
            ),
        ),
    ),
    Kind(
        "placeholder without brackets",
        ("PUB001",),
        partial(
            _filled_in,
            words=(
                "The plan was due on xx/xx/xxxx.",
                "We saw XX records.",
                "The clinic was moved to ??? in May.",
                "TBC with the trust.",
                "Lorem ipsum dolor sit amet.",
                "The clinic was opened in 20XX.",
                "This cost \u00a3XXX.",
                "TODO ask the trust.",
                "The clinic is run by ______ now.",
                "About xx% of them came.",
            ),
        ),
    ),
    Kind("placeholder for a count", ("PUB001",), partial(_number_open, instead="XX")),
    Kind("question marks for a count", ("PUB001",), partial(_number_open, instead="???")),
    Kind("placeholder on the cover", ("PUB001",), _field_open),
    Kind("placeholder for a name in a case example", ("PUB001",), _case_mark),
)
