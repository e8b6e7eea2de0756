"""Run rules over a review: what their checks say becomes findings, sorted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.engine.describing import fill
from linter.engine.fingerprinting import with_fingerprints
from linter.engine.locating import label
from linter.engine.making import Maker
from linter.engine.recognising import recognised
from linter.engine.selecting import active_rules
from linter.engine.suppressing import hide, read_suppressions, remark
from linter.model.draft import Location, Place
from linter.model.finding import UNREADABLE, Finding, Problem, Rule, Severity, Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from linter.model.draft import Unreadable
    from linter.model.review import Review
    from linter.model.settings import Settings

# The rules that the engine itself speaks through, and the wording of STR001 for a draft that is no report.
_SUPPRESSIONS = "SUP001"
_SECTIONS = "STR001"
_NO_REPORT = "not-a-report"
_SHOWN = 80


class RuleError(Exception):
    """A check raised: a defect of the rule `code`, not of the draft; the cause is chained."""

    def __init__(self, code: str) -> None:
        super().__init__(f"The check of {code} raised.")
        self.code = code


def run(  # noqa: PLR0913  the last two have their usual values
    review: Review,
    rules: Sequence[Rule],
    settings: Settings,
    path: str,
    codes: Sequence[str] = (),
    *,
    mishap: Callable[[RuleError], Finding] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of `rules` in `review`, by place and then by code.

    `settings` say which of the rules run. `codes` are those of every rule that a suppression may name, where
    `rules` are not all. `path` is the file's name as findings show it. A draft that is no report gives one
    finding, through STR001 if that runs. Where a check raises, `mishap` says so beside what the others find;
    without it RuleError is raised.
    """
    active = active_rules(rules, settings, path)
    maker = Maker(review, settings, path, label(review))
    refusal = None if recognised(review) else next(filter(_can_refuse, active), None)
    if refusal:
        return with_fingerprints(_refuse(maker, refusal), review.draft.blocks)
    found = (finding for rule in active for finding in _findings(maker, rule, mishap))
    every = with_fingerprints(sorted(found, key=_order), review.draft.blocks)
    known = codes or [rule.code for rule in rules]
    return _suppress(maker, every, known, active) if review.draft.comments else every


def unreadable(file: Unreadable, rules: Iterable[Rule]) -> Finding:
    """Return the finding that a file can't be read, worded by IOE001 of `rules` if it is among them."""
    plain = Rule(UNREADABLE, "unreadable-file", {"": Wording("{reason}", {})}, "", lambda _: iter(()))
    rule = next((rule for rule in rules if rule.code == UNREADABLE), plain)
    message = fill(rule.wordings[""].message, {"reason": file.reason})
    at = Location(file.line, file.column)
    found = Finding(rule.code, rule.name, Severity.ERROR, message, file.name, at, at, rule.how, bare=message)
    return with_fingerprints([found], ())[0]


def _order(finding: Finding) -> tuple[Location, str, Location, str]:
    return finding.start, finding.code, finding.end, finding.message


def _findings(maker: Maker, rule: Rule, mishap: Callable[[RuleError], Finding] | None) -> Iterator[Finding]:
    try:
        for problem in rule.check(maker.review):
            yield maker.found(rule, problem)
    except Exception as error:
        wrong = RuleError(rule.code)
        wrong.__cause__ = error
        if mishap is None:
            raise wrong from error
        yield mishap(wrong)


def _can_refuse(rule: Rule) -> bool:
    return rule.code == _SECTIONS and _NO_REPORT in rule.wordings


def _refuse(maker: Maker, rule: Rule) -> Iterator[Finding]:
    """Yield the one finding on a draft that is no report, at its first block; none on a draft without any."""
    if maker.review.draft.blocks:
        # Some files are one line of many megabytes; its beginning shows which file it is.
        place = Place(0, 0, min(len(maker.review.draft.blocks[0].text), _SHOWN))
        yield maker.found(rule, Problem(place, variant=_NO_REPORT))


def _suppress(
    maker: Maker, every: Sequence[Finding], known: Sequence[str], active: Sequence[Rule]
) -> tuple[Finding, ...]:
    """Return the findings that no comment hides, and what is to be said about the comments that hide."""
    suppressions = read_suppressions(maker.review.draft.comments)
    own = next((rule for rule in active if rule.code == _SUPPRESSIONS), None)
    said = []
    if own:
        remarks = remark(suppressions, every, known, [rule.code for rule in active])
        said = [maker.remarked(own, one) for one in remarks]
    marked = with_fingerprints(said, maker.review.draft.blocks)
    return tuple(sorted((*hide(every, suppressions), *marked), key=_order))
