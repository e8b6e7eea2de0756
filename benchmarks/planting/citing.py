"""Defects of citations and references."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant
from planting.sentences import ADVICE, slipped_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from planting.report import Cited, Report

_MAJORITY = 3  # so many times as often as the other form

_ANNEX = re.compile(r"\b(?:annex|appendi)", re.IGNORECASE)


def _replaced(report: Report, citation: Cited, part: str, new: str, *also: str) -> Plant:
    start, end = (citation.found.span(part)) if part else (citation.start, citation.end)
    return Plant({citation.line: (report.replaced(citation.line, start, end, new),)}, also=also)


def _uncited(report: Report, numbers: list[str]) -> list[str]:
    """Return what may be said once these numbers are cited once less, and their paragraph answered less."""
    return ["CIT008", *(f"CIT002 {n}" for n in numbers if report.cited[n] == 1)]


def _other_number(report: Report, rng: Random, numbers: Callable[[Report, Random], str]) -> Plant | None:
    if not report.citations or not report.items:
        return None
    citation = rng.choice(report.citations)
    old = rng.choice(citation.numbers)
    new = numbers(report, rng)
    if not new:
        return None
    words = citation.found["list"].replace(old, new, 1)
    return _replaced(report, citation, "list", words, *_uncited(report, [old]))


def _beyond_the_last(report: Report, rng: Random) -> str:
    held = rng.choice(report.runs(report.items) or [report.items])
    group, _, last = held[-1].number.partition(".")
    return f"{group}.{int(last) + rng.randint(1, 6)}"


def _in_no_group(report: Report, rng: Random) -> str:
    last = max(int(item.series) for item in report.items)
    return f"{last + rng.randint(1, 5)}.{rng.randint(1, 4)}"


def _of_a_paragraph(report: Report, rng: Random) -> str:
    known = {item.number for item in report.items}
    free = [p.number for p in report.paragraphs if p.number.count(".") == 1 and p.number not in known]
    return rng.choice(free) if free else ""


def _citation_dropped(report: Report, rng: Random) -> Plant | None:
    lone = [c for c in report.citations if len(c.numbers) == 1 and report.cited[c.numbers[0]] == 1]
    lines = {item.number: item.line for item in report.items}
    lone = [c for c in lone if c.numbers[0] in lines]
    if not lone:
        return None
    citation = rng.choice(lone)
    line = report.lines[citation.line]
    before, after = line[: citation.start].rstrip(" "), line[citation.end :]
    twice = before.rstrip(" *").endswith(".") and after.lstrip(" *").startswith(".")
    rest = before.rstrip(" *") + after.lstrip(" *")[1:].lstrip("*") if twice else before + after
    return Plant(
        {citation.line: (rest,) if rest.strip(" *.") else ()}, frozenset({lines[citation.numbers[0]]})
    )


def _uncited_addition(report: Report, rng: Random) -> Plant | None:
    runs = report.runs(report.items)
    if not runs:
        return None
    last = rng.choice(runs)[-1]
    group, _, number = last.number.partition(".")
    words = f"{last.found['lead']}{group}.{int(number) + 1} {rng.choice(ADVICE)}{report.ending}"
    return Plant({last.line: report.with_line_after(last.line, words)})


def _wrong_word(report: Report, rng: Random, *, many: bool) -> Plant | None:
    fitting = [
        c for c in report.citations if (len(c.numbers) > 1) is many and c.found["word"].endswith("s") is many
    ]
    if not fitting:
        return None
    citation = rng.choice(fitting)
    word = citation.found["word"]
    return _replaced(report, citation, "word", word.rstrip("s") if many else f"{word}s")


def _abbreviated(report: Report, rng: Random) -> Plant | None:
    if not report.citations:
        return None
    citation = rng.choice(report.citations)
    word = citation.found["word"]
    return _replaced(report, citation, "word", f"{word[:3]}{'s' if word.endswith('s') else ''}.")


def _word_lengthened(report: Report, rng: Random, tail: str) -> Plant | None:
    """Put more between the word of a citation and its number: "Recommendation No. 2.1"."""
    if not report.citations:
        return None
    citation = rng.choice(report.citations)
    return _replaced(report, citation, "word", f"{citation.found['word']}{tail}")


def _joined(report: Report, rng: Random) -> Plant | None:
    """Take the space out between word and number."""
    if not report.citations:
        return None
    citation = rng.choice(report.citations)
    at = citation.found.end("word")
    return Plant({citation.line: (report.replaced(citation.line, at, at + 1, ""),)})


def _case_flipped(report: Report, rng: Random) -> Plant | None:
    upper = [c for c in report.citations if c.found["word"][0] == "R"]
    lower = [c for c in report.citations if c.found["word"][0] == "r"]
    usual, other = (upper, lower) if len(upper) > len(lower) else (lower, upper)
    if len(usual) < _MAJORITY * (len(other) + 1):
        return None
    citation = rng.choice(usual)
    return _replaced(
        report, citation, "word", citation.found["word"].swapcase()[0] + citation.found["word"][1:]
    )


def _square(report: Report, rng: Random) -> Plant | None:
    """Set one citation in square brackets."""
    if len(report.citations) < _MAJORITY:
        return None
    citation = rng.choice(report.citations)
    held = report.lines[citation.line][citation.start : citation.end]
    return _replaced(report, citation, "", held.replace("(", "[").replace(")", "]"))


def _told_to_another(report: Report, rng: Random) -> Plant | None:
    """Add a sentence that tells a body of the cover of a recommendation to others."""
    groups = {r[0].series: r for r in report.runs(report.items)}
    heads = {h.number: h.found["words"] for h in report.lead_ins if h.number in groups}
    value = next((v for _, label, v in report.cover if label.lower().startswith("provider")), "")
    bodies = value.split(", ")
    strangers = [(n, b) for n, words in heads.items() for b in bodies if len(bodies) > 1 and b not in words]
    if not strangers:
        return None
    number, body = rng.choice(strangers)
    item = rng.choice(groups[number])
    words = f"This has been brought to the attention of {body} as recommendation {item.number}."
    return slipped_in(report, rng, words)


def _made_malformed(report: Report, rng: Random, form: str) -> Plant | None:
    if not report.citations:
        return None
    citation = rng.choice(report.citations)
    first = citation.numbers[0]
    inner, word = citation.found["inner"], citation.found["word"]
    lost = citation.numbers if form not in ("unclosed", "and and") else []
    tail = {
        "placeholder": " X.Y",
        "cut": f" {first.partition('.')[0]}.",
        "empty": "",
        "letter": f" l.{first.partition('.')[2]}",
        "promised": " number to follow",
        "and and": f" {citation.found['list']} and and {first}",
        "unclosed": f" {citation.found['list']}",
    }[form]
    close, outer = "" if form == "unclosed" else ")", citation.found["outer"]
    text = f"{outer}({inner}{word}{tail}{inner}{close}{outer}"
    also = {"promised": ("CIT004", "PUB001"), "and and": ("LNG001",)}.get(form, ())
    return _replaced(report, citation, "", text, *also, *_uncited(report, lost))


def _missing_paragraph(report: Report, rng: Random) -> Plant | None:
    if not report.paragraphs:
        return None
    series = rng.choice(report.paragraphs).series
    opening = rng.choice(("This is taken up again in", "The reasons are given in", "We return to this in"))
    return slipped_in(report, rng, f"{opening} paragraph {series}.{rng.randint(70, 97)}.")


def _listed_after_singular(report: Report, rng: Random, word: str) -> Plant | None:
    held = [p.number for p in report.paragraphs]
    if len(held) < 2:  # noqa: PLR2004  a list takes two
        return None
    one, two = sorted(rng.sample(range(len(held)), 2))
    listed = f"{held[one]} and {held[two]}" if word == "paragraph" else held[one]
    return slipped_in(report, rng, f"The reasons are given in {word} {listed}.")


def _missing_in_list(report: Report, rng: Random) -> Plant | None:
    held = [p.number for p in report.paragraphs]
    if not held:
        return None
    series = rng.choice(report.paragraphs).series
    return slipped_in(
        report, rng, f"Paragraphs {rng.choice(held)} and {series}.{rng.randint(70, 97)} say more."
    )


def _spaced_reference(report: Report, rng: Random) -> Plant | None:
    held = [p for p in report.paragraphs if p.number.count(".") > 1]
    if not held:
        return None
    target = rng.choice(held)
    return slipped_in(
        report,
        rng,
        f"The reasons are given in paragraph {target.series}. {target.number.rpartition('.')[2]}.",
    )


def _missing_thing(report: Report, rng: Random, words: str) -> Plant | None:
    number = rng.randint(71, 97)
    return slipped_in(report, rng, f"The same was true of another family (see {words} {number}).")


def _missing_annexes(report: Report, rng: Random) -> Plant | None:
    """Refer to two annexes of a report that has none."""
    if any(_ANNEX.search(line) for line in report.lines):
        return None
    first = rng.choice("ABC")
    return slipped_in(
        report, rng, f"The same was true of another family (see Annexes {first} and D of this report)."
    )


def _missing_section(report: Report, rng: Random) -> Plant | None:
    return slipped_in(report, rng, f"This is discussed in section {rng.randint(5, 6)}.{rng.randint(5, 9)}.")


def _ends(report: Report) -> tuple[list[Cited], list[Cited]]:
    """Return the citations at the end of a line with a stop behind them only, and with one before only."""
    after, before = [], []
    for citation in report.citations:
        line = report.lines[citation.line]
        tail, head = line[citation.end :].strip(), line[: citation.start].rstrip()
        if tail in (".", "") and head:
            behind, ahead = tail == ".", head.endswith(".")
            if behind and not ahead and head[-1].isalpha():
                after.append(citation)
            elif ahead and not behind:
                before.append(citation)
    return after, before


def _stop_twice(report: Report, rng: Random) -> Plant | None:
    after, before = _ends(report)
    usual, other = (after, before) if len(after) > len(before) else (before, after)
    if len(usual) < _MAJORITY * max(len(other), 1):
        return None
    citation = rng.choice(usual)
    at = len(report.lines[citation.line][: citation.start].rstrip()) if usual is after else citation.end
    return Plant({citation.line: (report.replaced(citation.line, at, at, "."),)})


def _no_stop(report: Report, rng: Random) -> Plant | None:
    after, before = _ends(report)
    usual, other = (after, before) if len(after) > len(before) else (before, after)
    if len(usual) < _MAJORITY * max(len(other), 1):
        return None
    citation = rng.choice(usual)
    line = report.lines[citation.line]
    at = line.index(".", citation.end) if usual is after else line[: citation.start].rstrip().rindex(".")
    return Plant({citation.line: (report.replaced(citation.line, at, at + 1, ""),)})


KINDS = (
    Kind("citation beyond the group's last", ("CIT001",), partial(_other_number, numbers=_beyond_the_last)),
    Kind("citation of a group that is not there", ("CIT001",), partial(_other_number, numbers=_in_no_group)),
    Kind("citation with a paragraph's number", ("CIT001",), partial(_other_number, numbers=_of_a_paragraph)),
    Kind("only citation dropped", ("CIT002",), _citation_dropped),
    Kind("recommendation added, not cited", ("CIT002",), _uncited_addition),
    Kind("singular with several numbers", ("CIT003",), partial(_wrong_word, many=True)),
    Kind("plural with one number", ("CIT003",), partial(_wrong_word, many=False)),
    Kind("paragraph with a list", ("CIT003",), partial(_listed_after_singular, word="paragraph")),
    Kind("paragraphs with one number", ("CIT003",), partial(_listed_after_singular, word="paragraphs")),
    Kind("Rec. for Recommendation", ("CIT004",), _abbreviated),
    Kind("No. in a citation", ("CIT004",), partial(_word_lengthened, tail=" No.")),
    Kind("colon in a citation", ("CIT004",), partial(_word_lengthened, tail=":")),
    Kind("citation without its space", ("CIT004",), _joined),
    Kind("citation in the other case", ("CIT004",), _case_flipped),
    Kind("citation in square brackets", ("CIT004",), _square),
    Kind("recommendation told to another body", ("CIT007",), _told_to_another),
    Kind("reference to a missing paragraph", ("CIT005",), _missing_paragraph),
    Kind("missing paragraph in a list", ("CIT005",), _missing_in_list),
    Kind("spaced number in a reference", ("CIT005",), _spaced_reference),
    Kind("placeholder in a citation", ("CIT006",), partial(_made_malformed, form="placeholder")),
    Kind("citation cut off after the stop", ("CIT006",), partial(_made_malformed, form="cut")),
    Kind("citation without number", ("CIT006",), partial(_made_malformed, form="empty")),
    Kind("citation never closed", ("CIT006",), partial(_made_malformed, form="unclosed")),
    Kind("letter for a figure in a citation", ("CIT006",), partial(_made_malformed, form="letter")),
    Kind("number promised in a citation", ("CIT006",), partial(_made_malformed, form="promised")),
    Kind("number joined twice to a citation", ("CIT006",), partial(_made_malformed, form="and and")),
    Kind("missing case example", ("CIT009",), partial(_missing_thing, words="case example")),
    Kind("missing table", ("CIT009",), partial(_missing_thing, words="table")),
    Kind("missing figure", ("CIT009",), partial(_missing_thing, words="figure")),
    Kind("missing section", ("CIT009",), _missing_section),
    Kind("missing annexes", ("CIT009",), _missing_annexes),
    Kind("stop before and after a citation", ("CIT010",), _stop_twice),
    Kind("no stop at a citation", ("CIT010",), _no_stop),
)
