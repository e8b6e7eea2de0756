"""What a reader wants to know first: which report this is, how many findings, and where to start."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.model.finding import Safety, Severity
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.draft import Coverage
    from linter.model.finding import Finding
    from linter.model.review import Review
    from linter.reports.html.cards import Chapter
    from linter.reports.outcome import Outcome, RuleText

_WORDS = {
    Severity.ERROR: ("error", "errors", "provably wrong"),
    Severity.WARNING: ("warning", "warnings", "most likely in need of a change"),
    Severity.INFO: ("for information", "for information", "a person has to judge"),
}
_PLACES = 8

# Comments with this beginning tell reportlint to leave findings out.
_ADDRESSED = "reportlint:"


class Count(Frozen):
    """How many findings are of a severity, in words."""

    severity: str
    times: int
    word: str
    meaning: str


class Fact(Frozen):
    """A line of the cover."""

    label: str
    value: str


class Link(Frozen):
    """A place that a reader can go to, and how many findings of a rule have the same name for theirs."""

    label: str
    anchor: str
    times: int


class Step(Frozen):
    """A rule that may be started with: its findings' places, and how many more there are."""

    code: str
    name: str
    severity: str
    times: int
    links: tuple[Link, ...]
    more: int


class Explained(Frozen):
    """A rule that has findings in the page."""

    code: str
    name: str
    family: str
    times: int
    why: str
    how: str


def title(outcome: Outcome) -> str:
    """Return the title of the report, the file's name where there is none."""
    words = outcome.review.quote(outcome.review.title) if outcome.review else ""
    return " ".join(words.split()) or outcome.path


def facts(review: Review | None) -> tuple[Fact, ...]:
    """Return the fields of the cover that hold dates."""
    if review is None:
        return ()
    dated = {field.key for field in review.style.cover if field.holds in {"date", "dates"}}
    return tuple(
        Fact(
            field.label.strip().rstrip(":"),
            "; ".join(" ".join(review.quote(v).split()) for v in field.values),
        )
        for field in review.cover
        if field.key in dated
    )


def counts(findings: Iterable[Finding]) -> tuple[Count, ...]:
    """Return how many findings there are of each severity, the loudest first."""
    held = Counter(finding.severity for finding in findings)
    return tuple(
        Count(severity.value, held[severity], _WORDS[severity][held[severity] != 1], _WORDS[severity][2])
        for severity in Severity
    )


def steps(outcome: Outcome, chapters: Sequence[Chapter]) -> tuple[Step, ...]:
    """Return the rules with findings: the loudest first, among these those with most findings."""
    where = _where(chapters)
    ranked = Counter((f.severity.rank, f.code, f.name, f.severity.value) for f in outcome.findings)
    loudest: dict[str, Step] = {}
    for (_, code, name, severity), times in sorted(ranked.items(), key=lambda r: (r[0][0], -r[1], r[0][1])):
        links = where[code]
        more = sum(link.times for link in links[_PLACES:])
        loudest.setdefault(code, Step(code, plain_name(name), severity, times, links[:_PLACES], more))
    return tuple(loudest.values())


def _where(chapters: Sequence[Chapter]) -> dict[str, tuple[Link, ...]]:
    """Return, by rule, the names of the places of its findings, each once."""
    held: dict[str, dict[str, Link]] = {}
    for chapter in chapters:
        for card in chapter.cards:
            label = card.spot.label if card.spot.named else f"“{chapter.title}”"
            for note in card.notes:
                links = held.setdefault(note.code, {})
                known = links.get(label, Link(label, note.anchor, 0))
                links[label] = known._replace(times=known.times + 1)
    return {code: tuple(links.values()) for code, links in held.items()}


def mendable(findings: Iterable[Finding]) -> int:
    """Return how many findings have a fix that needs no judgement."""
    return sum(1 for finding in findings if finding.fix and finding.fix.safety is Safety.SAFE)


def left_out(coverage: Coverage | None) -> Iterator[str]:
    """Yield what was read, and what was not and why."""
    if coverage is None:
        return
    read = ", ".join(f"{story} {times}" for story, times in coverage.read)
    yield f"Read, in paragraphs: {read or 'none'}."
    for omission in coverage.omitted:
        yield f"Left out: {omission.what} ({omission.times}): {omission.why}"
    for note in coverage.notes:
        yield f"Note: {note}"


def hidden_on_purpose(review: Review | None) -> tuple[str, ...]:
    """Return the comments of the draft that tell reportlint to leave findings out."""
    comments = review.draft.comments if review else ()
    said = (" ".join(comment.text.split()) for comment in comments)
    return tuple(words for words in said if words.casefold().startswith(_ADDRESSED))


def explained(outcomes: Iterable[Outcome], rules: Iterable[RuleText]) -> tuple[Explained, ...]:
    """Return those of the `rules` that have findings, by code; of others, what their findings tell."""
    known = {rule.code: rule for rule in rules}
    times: Counter[str] = Counter()
    held: dict[str, Finding] = {}
    for finding in (finding for outcome in outcomes for finding in outcome.findings):
        times[finding.code] += 1
        held.setdefault(finding.code, finding)
    return tuple(_explained(held[code], times[code], known.get(code)) for code in sorted(held))


def _explained(finding: Finding, times: int, rule: RuleText | None) -> Explained:
    family, why = (rule.family, rule.why) if rule else ("", "")
    return Explained(finding.code, plain_name(finding.name), family, times, why, finding.help)


def families(outcomes: Iterable[Outcome], rules: Iterable[RuleText]) -> tuple[Count, ...]:
    """Return the families of rules that have findings: what codes begin with, with the family's name."""
    found = (finding.code for outcome in outcomes for finding in outcome.findings)
    times = Counter(code.rstrip("0123456789") for code in found)
    names: dict[str, str] = {}
    for rule in rules:
        names.setdefault(rule.code.rstrip("0123456789"), plain_name(rule.family))
    return tuple(Count("", times[family], family, names.get(family, family)) for family in sorted(times))


def plain_name(name: str) -> str:
    """Return "unresolved-recommendation" as words: "Unresolved recommendation"."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]
