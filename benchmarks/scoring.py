"""Judgements of findings, and what they say about the findings of today."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

VERDICTS = ("right", "doubtful", "wrong")


class Key(NamedTuple):
    """What a judgement is about: a finding of a rule in a report, by its fingerprint."""

    report: str
    code: str
    fingerprint: str


class Judgement(NamedTuple):
    """Whether the report's author would change the text or be glad of the hint, and why in a few words."""

    key: Key
    verdict: str
    reason: str = ""


class Found(NamedTuple):
    """A finding of today: its key, how loud it is, and the line that it stands on."""

    key: Key
    severity: str
    line: int = 0


class Tally(NamedTuple):
    """Findings by their verdicts, those without one, and on how many reports they stand."""

    right: int = 0
    doubtful: int = 0
    wrong: int = 0
    unjudged: int = 0
    reports: int = 0

    @property
    def findings(self) -> int:
        """All of them."""
        return self.right + self.doubtful + self.wrong + self.unjudged

    @property
    def share(self) -> float:
        """What part of all findings is right, the unjudged ones counted against it; 1 where there is none."""
        return self.right / self.findings if self.findings else 1.0


def read_judgements(lines: Iterable[str]) -> dict[Key, Judgement]:
    """Return the judgements of JSON lines; raises ValueError at another verdict or a second one."""
    held: dict[Key, Judgement] = {}
    for row in map(json.loads, filter(str.strip, lines)):
        key = Key(row["report"], row["code"], row["fingerprint"])
        if row["verdict"] not in VERDICTS:
            message = f'"{row["verdict"]}" is no verdict; there are {", ".join(VERDICTS)}'
            raise ValueError(message)
        if key in held:
            message = f"{' '.join(key)} is judged twice"
            raise ValueError(message)
        held[key] = Judgement(key, row["verdict"], row.get("reason", ""))
    return held


def unjudged(found: Iterable[Found], judged: Mapping[Key, Judgement]) -> list[Found]:
    """Return the findings without a judgement, in their order."""
    return [one for one in found if one.key not in judged]


def lost(found: Iterable[Found], judged: Mapping[Key, Judgement]) -> list[Judgement]:
    """Return the judgements whose finding is no longer made; what was wrong is well lost."""
    keys = {one.key for one in found}
    return [judgement for key, judgement in judged.items() if key not in keys]


def tallies(
    found: Iterable[Found], judged: Mapping[Key, Judgement], by: Callable[[Found], str]
) -> dict[str, Tally]:
    """Return a tally for each group that `by` puts the findings into, sorted by its name."""
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(by(one), []).append(one)
    return {name: tally(groups[name], judged) for name in sorted(groups)}


def tally(found: Sequence[Found], judged: Mapping[Key, Judgement]) -> Tally:
    """Count the findings by what was judged of them."""
    counts = Counter(judged[one.key].verdict if one.key in judged else "unjudged" for one in found)
    reports = len({one.key.report for one in found})
    return Tally(counts["right"], counts["doubtful"], counts["wrong"], counts["unjudged"], reports)


def figures(codes: Iterable[str], by_code: Mapping[str, Tally]) -> dict[str, dict[str, int]]:
    """Return for each rule how many of its findings are right, of how many, on how many reports."""
    held = {code: by_code.get(code, Tally()) for code in codes}
    return {
        code: {"right": one.right, "findings": one.findings, "reports": one.reports}
        for code, one in held.items()
    }


def measured(style: str, reports: int, held: Mapping[str, Mapping[str, int]]) -> str:
    """Return the file of figures that ships with the rules: JSON, a line for each rule."""
    rows = ",\n".join(f"  {json.dumps(code)}: {json.dumps(one)}" for code, one in held.items())
    return f'{{"style": {json.dumps(style)}, "reports": {reports}, "rules": {{\n{rows}\n}}}}\n'
