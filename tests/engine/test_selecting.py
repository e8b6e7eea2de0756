"""Which rules run on which file."""

from __future__ import annotations

import pytest

from linter.engine.globbing import matches
from linter.engine.selecting import active_rules, is_selected, unknown_codes
from linter.model.settings import Settings
from tests.engine.small import pointing

RULES = tuple(pointing(code, "x") for code in ("CIT001", "CIT002", "REC001"))


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(), "CIT001 CIT002 REC001"),
        (Settings(select=("CIT",)), "CIT001 CIT002"),
        (Settings(select=("CIT001", "REC")), "CIT001 REC001"),
        (Settings(ignore=("CIT",)), "REC001"),
        (Settings(select=("CIT",), ignore=("CIT001",)), "CIT002"),
        (Settings(select=("CIT001",), ignore=("CIT",)), "CIT001"),
        (Settings(select=("CIT001",), ignore=("CIT001",)), ""),
        (Settings(severity={"CIT": None}), "REC001"),
        (Settings(per_file=(("*.md", ("CIT",)),)), "REC001"),
        (Settings(per_file=(("*.txt", ("CIT",)),)), "CIT001 CIT002 REC001"),
        (Settings(select=("CIT001",), per_file=(("old/**", ("CIT",)),)), ""),
    ],
)
def test_the_rules_that_run(settings: Settings, codes: str) -> None:
    assert [rule.code for rule in active_rules(RULES, settings, "old/draft.md")] == codes.split()


def test_codes_that_mean_no_rule() -> None:
    named = ("CIT", "CIT01", "cit001", "CIT001", "C", "", "CIT0012")
    assert unknown_codes(named, ("CIT001",)) == ("CIT01", "cit001", "", "CIT0012")
    assert is_selected("CIT001", Settings(select=("CIT01",))) is False


@pytest.mark.parametrize(
    ("glob", "path", "meant"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/er/a.md", True),
        ("*.md", "a.mdx", False),
        ("old", "old/2013/a.md", True),
        ("old/", "old/2013/a.md", True),
        ("old/*.md", "old/a.md", True),
        ("old/*.md", "old/2013/a.md", False),
        ("old/**/*.md", "old/a.md", True),
        ("old/**/*.md", "old/20/13/a.md", True),
        ("old/**", "old/20/13/a.md", True),
        ("old/**", "new/a.md", False),
        ("**/old/*", "x/y/old/a.md", True),
        ("./old/a.md", "old/a.md", True),
        ("old\\a.md", "old/a.md", True),
        ("draft-[0-9].md", "draft-7.md", True),
        ("draft-[0-9].md", "draft-x.md", False),
        ("draft-?.md", "draft-/.md", False),
        ("", "a.md", False),
        ("/", "a.md", False),
        ("**", "a.md", True),
    ],
)
def test_globs(glob: str, path: str, meant: bool) -> None:  # noqa: FBT001  a table's column
    assert matches(f"/reports/{path}", glob, "/reports") is meant
