"""Where things stand in a report, found with small patterns of its own, line by line."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

_CONTENTS_LINE = re.compile(r"(?P<lead>[-*] )?(?P<title>.*?\S)\t(?P<page>\d+)\s*$")
_COVER_LINE = re.compile(r"(?P<label>[^\t|]+)\t(?P<value>.*)$|\| (?P<label2>.+?) \| (?P<value2>.*?) \|$")
_NUMBER = r"\d{1,2}\.\d{1,2}"
_CITATION = re.compile(
    rf"(?P<outer>\*{{0,3}})\((?P<inner>\*{{0,3}})(?P<word>[Rr]ecommendations?) "
    rf"(?P<list>{_NUMBER}(?:(?:, and |, | and | & ){_NUMBER})*)\.?(?P=inner)\)(?P=outer)"
)
_PARAGRAPH = re.compile(
    r"(?P<lead>\W{0,5})(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})(?P<stop>\.?)[ \t]+(?=[^\sa-z\d])"
)
_HEADING = re.compile(
    r"(?P<lead>#* ?)(?P<number>\d{1,2}(?:\.\d{1,2})?)(?P<stop>\.?)[ \t]+(?P<title>[A-Z][^.:;]{3,60})$"
)
_LEAD_IN = re.compile(
    r"(?P<lead>\W{0,6})(?P<number>\d{1,2})(?P<stop>\.?)[ \t]+(?P<bold>\**)(?P<words>[A-Z].*?)(?P<tail>\**)$"
)
_CASE = re.compile(r"(?P<lead>\W{0,3})(?P<label>Case [A-Za-z]+) (?P<number>\d{1,2})(?=[:.])")
_CASE_MENTION = re.compile(r"case examples? (\d+)", re.IGNORECASE)
_PARAGRAPH_MENTION = re.compile(r"paragraphs? ((?:\d+(?:\.\d+)+(?:, and |, | and )?)+)")
_NOTE = re.compile(
    r"(?P<mark>\*{0,3})(?P<text>(?:We|This|These|Issues|Areas|It)\b"
    r"[^.*]{0,80}?(?:paragraphs? [\d., and]+ )?[^.*]{0,60}?"
    r"to the attention of (?P<body>[^.*]*?)"
    r"(?P<role> as (?:the )?commissioners? of (?P<service>[^.*]*?))?\.)(?P=mark)"
)
_AREA = re.compile(r" in ([A-Z][A-Za-z' -]+?)\**\s*$")
_TITLE_NUMBER = re.compile(r"^\d[\d.]*\s+")
_CASE_SERIES = 2


def plain_title(line: str) -> str:
    """Return a heading or a title of the Contents in small letters, without marks and number."""
    return _TITLE_NUMBER.sub("", line.strip("#*- \t").lower()).replace("&", "and").replace("\u2019", "'")


class Cited(NamedTuple):
    """A citation in brackets on a line, from the asterisks before it to those behind it."""

    line: int
    start: int
    end: int
    found: re.Match[str]

    @property
    def numbers(self) -> list[str]:
        """Return the cited numbers."""
        return re.findall(_NUMBER, self.found["list"])


class Numbered(NamedTuple):
    """A line that begins with a number: a paragraph, a recommendation, a heading, a lead-in or a case."""

    line: int
    found: re.Match[str]

    @property
    def number(self) -> str:
        """Return the number without a stop behind it."""
        return self.found["number"]

    @property
    def series(self) -> str:
        """Return the number of what holds this one: "5.2" for 5.2.14, "" for 3."""
        return self.number.rpartition(".")[0]


class Note(NamedTuple):
    """A referral note on a line."""

    line: int
    found: re.Match[str]


class Report:
    """The lines of a report, and where its parts stand."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        folded = [line.strip("#*- \t").lower() for line in self.lines]
        self.contents_heading = folded.index("contents") if "contents" in folded else 0
        self.contents = list(self._contents())
        after = self.contents[-1][0] + 1 if self.contents else 0
        self.recommendations_heading = self._heading(folded, "recommendations", after)
        self.next_steps = self._heading(folded, "next steps", self.recommendations_heading)
        self.start = after
        self.folded = folded

    def _heading(self, folded: list[str], title: str, after: int) -> int:
        return next((i for i in range(after, len(folded)) if folded[i] == title), len(folded))

    def _contents(self) -> list[tuple[int, re.Match[str]]]:
        found = []
        for i in range(self.contents_heading + 1, len(self.lines)):
            line = self.lines[i]
            if entry := _CONTENTS_LINE.match(line):
                found.append((i, entry))
            elif line.strip():
                break
        return found

    @cached_property
    def body(self) -> range:
        """The lines between the Contents and the recommendations."""
        return range(self.start, self.recommendations_heading)

    @cached_property
    def cover(self) -> list[tuple[int, str, str]]:
        """The rows of the cover: line, label and value."""
        found = [(i, m) for i in range(self.contents_heading) if (m := _COVER_LINE.match(self.lines[i]))]
        rows = [
            (i, (m["label"] or m["label2"]).strip(), (m["value"] or m["value2"] or "").strip())
            for i, m in found
        ]
        return [row for row in rows if row[1].strip(" |-")]

    def cover_line(self, line: int, label: str, value: str) -> str:
        """Return a row of the cover as the line `line` writes it."""
        return f"| {label} | {value} |" if self.lines[line].startswith("|") else f"{label}\t{value}"

    @cached_property
    def area(self) -> str:
        """The area that the title names."""
        found = [m[1] for line in self.lines[: self.contents_heading] if (m := _AREA.search(line))]
        return found[0] if found else ""

    @cached_property
    def sections(self) -> dict[str, int]:
        """The lines of the headings that the Contents list, by their titles in small letters."""
        titles = [plain_title(entry["title"]) for _, entry in self.contents]
        at = self.start
        found = {}
        for title in titles:
            line = next((i for i in range(at, len(self.lines)) if plain_title(self.lines[i]) == title), None)
            if line is not None:
                found[title] = at = line
        return found

    def section(self, title: str) -> range:
        """Return the lines of the section `title` up to the next heading, none without such a section."""
        lines = sorted(self.sections.values())
        first = self.sections.get(title)
        if first is None:
            return range(0)
        return range(first, next((line for line in lines if line > first), len(self.lines)))

    @cached_property
    def citations(self) -> list[Cited]:
        """The well-formed citations of the body."""
        return [Cited(i, *m.span(), m) for i in self.body for m in _CITATION.finditer(self.lines[i])]

    @cached_property
    def cited(self) -> Counter[str]:
        """How often each recommendation is cited."""
        return Counter(n for citation in self.citations for n in citation.numbers)

    @cached_property
    def paragraphs(self) -> list[Numbered]:
        """The numbered paragraphs of the body."""
        found = [Numbered(i, m) for i in self.body if (m := _PARAGRAPH.match(self.lines[i]))]
        headings = {heading.line for heading in self.headings}
        return [p for p in found if p.line not in headings]

    @cached_property
    def headings(self) -> list[Numbered]:
        """The numbered headings of the body."""
        return [Numbered(i, m) for i in self.body if (m := _HEADING.match(self.lines[i]))]

    @cached_property
    def items(self) -> list[Numbered]:
        """The numbered recommendations."""
        held = range(self.recommendations_heading, self.next_steps)
        return [Numbered(i, m) for i in held if (m := _PARAGRAPH.match(self.lines[i]))]

    @cached_property
    def ending(self) -> str:
        """What most recommendations end with: a full stop or nothing."""
        stopped = sum(self.lines[item.line].rstrip("* ").endswith(".") for item in self.items)
        return "." if stopped * 2 > len(self.items) else ""

    @cached_property
    def lead_ins(self) -> list[Numbered]:
        """The lead-ins of the groups of recommendations."""
        held = range(self.recommendations_heading, self.next_steps)
        return [Numbered(i, m) for i in held if (m := _LEAD_IN.match(self.lines[i]))]

    @cached_property
    def cases(self) -> list[Numbered]:
        """The numbered case examples, if they are a series."""
        found = [Numbered(i, m) for i in self.body if (m := _CASE.match(self.lines[i]))]
        return found if len(found) > _CASE_SERIES else []

    @cached_property
    def mentioned(self) -> set[str]:
        """The numbers of paragraphs and case examples that the text refers to."""
        found = set()
        for i in self.body:
            found |= set(_CASE_MENTION.findall(self.lines[i])) if not _CASE.match(self.lines[i]) else set()
            for m in _PARAGRAPH_MENTION.finditer(self.lines[i]):
                found |= set(re.findall(r"\d+(?:\.\d+)+", m[1]))
        return found

    @cached_property
    def notes(self) -> list[Note]:
        """The referral notes."""
        return [Note(i, m) for i in self.body for m in _NOTE.finditer(self.lines[i])]

    @cached_property
    def plain(self) -> list[Numbered]:
        """The numbered paragraphs without citation or note to which no other refers."""
        busy = {c.line for c in self.citations} | {i for i in self.body if "attention of" in self.lines[i]}
        return [
            p for p in self.paragraphs if p.line not in busy and p.number not in self.mentioned
            and "ecommendation" not in self.lines[p.line]
        ]  # fmt: skip

    def runs(self, numbered: list[Numbered]) -> list[list[Numbered]]:
        """Return what is numbered by series, of those series that are without gaps."""
        held: dict[str, list[Numbered]] = {}
        for one in numbered:
            held.setdefault(one.series, []).append(one)
        last = [[int(n.number.rpartition(".")[2]) for n in run] for run in held.values()]
        return [
            run for run, numbers in zip(held.values(), last, strict=True)
            if all(b == a + 1 for a, b in pairwise(numbers))
        ]  # fmt: skip

    def replaced(self, line: int, start: int, end: int, new: str) -> str:
        """Return a line with `new` in place of the characters from `start` to `end`."""
        return self.lines[line][:start] + new + self.lines[line][end:]

    def relabelled(self, numbered: Numbered, number: str) -> str:
        """Return the line of `numbered` with another number."""
        return self.replaced(numbered.line, *numbered.found.span("number"), number)

    def with_line_after(self, line: int, *new: str) -> tuple[str, ...]:
        """Return line `line` and new ones behind it, set apart as its neighbours are."""
        tight = bool(self.lines[line - 1].strip()) or bool(
            self.lines[line + 1 : line + 2] and self.lines[line + 1].strip()
        )
        parted = [part for one in new for part in (([] if tight else [""]) + [one])]
        return (self.lines[line], *parted)
