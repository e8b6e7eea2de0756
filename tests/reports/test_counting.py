"""How many findings, and which is which."""

from __future__ import annotations

from linter.engine.running import run
from linter.model.draft import Coverage
from linter.model.settings import Settings
from linter.reports.counting import Count, close, count, tally
from linter.reports.identifying import identified
from linter.reports.outcome import Outcome
from tests.engine.small import pointing, review

RULES = [pointing("ABC001", "praised", fix="x"), pointing("ABC002", "ecord"), pointing("ABC003", "kept")]
FOUND = run(review(), RULES, Settings(), "a.txt")
TWICE = (Outcome("a.txt", FOUND, Coverage()), Outcome("b.txt", FOUND, Coverage()))


def test_the_most_frequent_rule_comes_first() -> None:
    assert count(TWICE) == (
        Count("ABC002", "names-abc002", 4, 0),
        Count("ABC001", "names-abc001", 2, 2),
        Count("ABC003", "names-abc003", 2, 0),
    )
    assert Count("A", "b", 2, 1).values() == {"code": "A", "name": "b", "count": 2, "fixable": 1}
    assert count([]) == ()


def test_findings_are_counted_in_words() -> None:
    assert tally(FOUND) == "4 warnings"
    assert tally([]) == ""
    assert close(TWICE) == "8 warnings in 2 files."
    assert close([]) == "No files were checked."


def test_findings_alike_in_two_files_are_told_apart() -> None:
    known = tuple(identified(TWICE))
    own = [finding.fingerprint for finding in FOUND]
    assert [one.fingerprint for one in known] == [*own, *(f"{print_}-2" for print_ in own)]
    assert [(one.outcome.path, one.finding) for one in known] == [
        *(("a.txt", finding) for finding in FOUND),
        *(("b.txt", finding) for finding in FOUND),
    ]
