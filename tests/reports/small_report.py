"""A report of two files for every format: one with findings of each kind, one that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.engine.running import run, unreadable
from linter.model.draft import Coverage, Location, Omission, Place, Unreadable
from linter.model.finding import Edit, Finding, Fix, Problem, Rule, Severity
from linter.model.settings import Settings
from linter.reports.outcome import Look, Outcome, RuleText
from tests.engine.small import pointing, review, speaking, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

LOUD = Settings(severity={"CIT": Severity.ERROR, "REC": Severity.INFO})
LOOK = Look(root="/work")
HOSTILE = "<script>x\r\n::error::\"'|`@a#1,%,\x1b[31m.txt"

# Words that mean something to one format or another.
EVIL = "<b>&x;</b> | `c` *d* [e](http://f.example) @team #12 %0A ::error::, \x1b[31m\u202e\r\n=1+1 \\"


def twice(code: str, word: str, other: str) -> Rule:
    """Return a rule that finds `word` and says where `other` stands, too; its fix is in two pieces."""

    def check(seen: Review) -> Iterator[Problem]:
        first, second = (
            Place(at, block.text.index(part), block.text.index(part) + len(part))
            for part in (word, other)
            for at, block in enumerate(seen.draft.blocks)
            if part in block.text and at > 1
        )
        edits = (Edit(first, "thanked"), Edit(second, "Notes"))
        yield Problem(first, {"word": word}, fix=Fix("Write other words", edits), related=(second,))

    return Rule(code, "names-two", {"": wording(f"Here is {{word}}, there {other}.")}, "Mend both.", check)


RULES = (
    pointing("CIT001", "Recommendation 1.1", "There is no recommendation {word}."),
    twice("LNG001", "praised", "Records"),
    pointing("REC001", "shared", "Not {word}."),
    pointing("STR001", "Review", "No {word}."),
)


def findings(path: str = "old/draft.txt") -> tuple[Finding, ...]:
    """Return an error, two warnings (one with a fix) and an information."""
    return run(review(), RULES, LOUD, path)


def outcome(path: str = "old/draft.txt") -> Outcome:
    left = Coverage((("body", 9),), (Omission("charts", 2, "only words are read"),))
    return Outcome(path, findings(path), left, "text")


def broken(path: str = "broken.docx") -> Outcome:
    speaker = speaking("IOE001", plain="The file can't be read: {reason}")
    return Outcome(path, (unreadable(Unreadable(path, "it is empty."), [speaker]),))


def evil() -> Outcome:
    """Return a file whose name and words are as bad as can be."""
    found = Finding(
        code="ABC001",
        name="thing",
        severity=Severity.WARNING,
        message=EVIL,
        path=HOSTILE,
        start=Location(1, 1),
        end=Location(2, 1),
        help=EVIL,
        paragraph=EVIL,
        section=(EVIL,),
        quote=EVIL,
        before=EVIL,
        after=EVIL,
        fingerprint="0" * 16,
    )
    return Outcome(HOSTILE, (found,), Coverage(notes=(EVIL,)), "text")


def rule_texts() -> tuple[RuleText, ...]:
    severity = {"draft": Severity.WARNING, "publication": Severity.ERROR}
    return (
        RuleText("CIT001", "names-cit001", severity, "There is no {word}.", "It matters.", "Mend it."),
        RuleText("SUP001", "says-sup001", severity, "Hides nothing.", "It misleads.", "Take it out."),
    )
