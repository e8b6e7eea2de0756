"""The commands that GitHub Actions obeys: ours, and none of the draft's."""

from __future__ import annotations

from linter.reports.outcome import Look
from linter.reports.rendering import render
from tests.reports.small_report import EVIL, LOOK, broken, evil, outcome

_AT = "file=old/draft.txt"


def test_a_finding_is_a_command() -> None:
    assert render([outcome("/work/old/draft.txt"), broken()], "github", LOOK).split("\n") == [
        f"::warning {_AT},line=1,endLine=1,col=1,endColumn=7,title=STR001 names-str001::No Review.",
        f"::error {_AT},line=5,endLine=5,col=34,endColumn=52,title=CIT001 names-cit001"
        "::There is no recommendation Recommendation 1.1. (at 1.1)",
        f"::warning {_AT},line=7,endLine=7,col=10,endColumn=17,title=LNG001 names-two"
        "::Here is praised, there Records. (at 1.1)",
        f"::notice {_AT},line=15,endLine=15,col=24,endColumn=30,title=REC001 names-rec001::Not shared. (at 1.1)",
        "::error file=broken.docx,line=1,endLine=1,col=1,endColumn=1,title=IOE001 says-ioe001"
        "::The file can't be read: it is empty.",
        "",
    ]


def test_what_a_draft_says_commands_nothing() -> None:
    (line, end) = render([evil()], "github", Look()).split("\n")
    assert end == ""
    assert line == (
        "::warning file=<script>x  %3A%3Aerror%3A%3A\"'|`@a#1%2C%25%2C[31m.txt,line=1,endLine=2,"
        "title=ABC001 thing::<b>&x;</b> | `c` *d* [e](http://f.example) @team #12 %250A : :error: :, "
        "[31m =1+1 \\ (<b>&x;</b> | `c` *d* [e](http://f.example) @team #12 %250A : :error: :, [31m =1+1 \\)"
    )
    assert EVIL not in line


def test_the_shadow_has_the_lines() -> None:
    shadowed = outcome("draft.docx")._replace(shadow="/work/words/draft.docx.txt")
    assert render([shadowed], "github", LOOK).count("file=words/draft.docx.txt,") == 4


def test_no_findings_are_no_commands() -> None:
    assert render([outcome()._replace(findings=())], "github", LOOK) == ""
