"""Comments in a draft that hide findings: "reportlint: ignore CIT004 because the quotation has it so"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.engine.selecting import covers, unknown_codes
from linter.model.draft import OWN_NAME
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.draft import Comment
    from linter.model.finding import Finding

_DIRECTIVE = compiled(
    r"\s*reportlint:\s*ignore\b(?P<codes>.*?)(?:\bbecause\b(?P<reason>.*))?\s*", re.IGNORECASE | re.DOTALL
)
_BETWEEN = compiled(r"[\s,;:]+(?:and\s+)?", re.IGNORECASE)


class Suppression(Frozen):
    """A comment that hides findings of `codes` (or of the rules that begin so) on the blocks it covers."""

    comment: Comment
    codes: tuple[str, ...]
    reasoned: bool

    def hides(self, finding: Finding, code: str) -> bool:
        """Return whether this comment, by naming `code`, hides `finding`."""
        held = finding.place is not None and finding.place.block in self.comment.covers
        return held and covers(code, finding.code)


class Remark(Frozen):
    """Something to say about a suppression: the variant of SUP001 ("": hides nothing) and the codes meant."""

    suppression: Suppression
    variant: str
    codes: tuple[str, ...]


def read_suppressions(comments: Iterable[Comment]) -> tuple[Suppression, ...]:
    """Return the suppressions among `comments`; the others are remarks of people, or of reportlint."""
    return tuple(found for comment in comments if (found := _read(comment)))


def _read(comment: Comment) -> Suppression | None:
    found = _DIRECTIVE.fullmatch(comment.text)
    if not found or comment.author == OWN_NAME:
        return None
    codes = tuple(
        dict.fromkeys(code.upper() for code in _BETWEEN.split(found["codes"].strip(" \t\n.,;:")) if code)
    )
    return Suppression(comment, codes, reasoned=bool((found["reason"] or "").strip(" \t\n.:")))


def hide(findings: Sequence[Finding], suppressions: Sequence[Suppression]) -> tuple[Finding, ...]:
    """Return the findings that no suppression hides."""
    return tuple(
        finding
        for finding in findings
        if not any(comment.hides(finding, code) for comment in suppressions for code in comment.codes)
    )


def remark(
    suppressions: Iterable[Suppression], findings: Sequence[Finding], known: Iterable[str], ran: Iterable[str]
) -> tuple[Remark, ...]:
    """Return what is to be said about `suppressions`.

    `findings` are all of the draft, hidden ones too; `known` the codes of every rule, `ran` of those that
    ran. A code is called unused only if all the rules that it means have run.
    """
    every, active = tuple(known), set(ran)
    return tuple(found for one in suppressions for found in _remarks(one, findings, every, active))


def _remarks(
    suppression: Suppression, findings: Sequence[Finding], known: tuple[str, ...], ran: set[str]
) -> Iterable[Remark]:
    unknown = unknown_codes(suppression.codes, known)
    if unknown:
        yield Remark(suppression, "unknown-code", unknown)
    if not suppression.codes:
        yield Remark(suppression, "no-code", ())
    elif not suppression.reasoned:
        yield Remark(suppression, "no-reason", suppression.codes)
    unused = tuple(
        code
        for code in suppression.codes
        if code not in unknown
        and all(rule in ran for rule in known if covers(code, rule))
        and not any(suppression.hides(finding, code) for finding in findings)
    )
    if unused:
        yield Remark(suppression, "", unused)
