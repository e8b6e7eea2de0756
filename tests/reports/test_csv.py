"""The table for spreadsheets: what JSON says, and nothing that a spreadsheet calculates."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from linter.reports.csv import cell
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import render
from linter.reports.taming import tame
from tests.reports.small_report import LOOK, broken, evil, findings, outcome


def rows(outcomes: list[Outcome], look: Look = LOOK) -> list[dict[str, str]]:
    text = render(outcomes, "csv", look)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def flat(found: dict[str, Any]) -> dict[str, str]:
    """Return a finding of the JSON in the columns of the table."""
    start, end, fix = found["location"], found["end_location"], found["fix"] or {}
    kept = ("code", "name", "severity", "message", "filename", "paragraph", "quote", "help", "fingerprint")
    return {key: tame(found[key]) for key in kept} | {
        "line": str(start["line"]),
        "column": str(start["column"]),
        "end_line": str(end["line"]),
        "end_column": str(end["column"]),
        "section": tame(" › ".join(found["section"])),
        "fix": fix.get("title", ""),
        "fix_safety": fix.get("safety", ""),
        "fix_edits": json.dumps(fix["edits"], ensure_ascii=False) if fix else "",
    }


def bare(row: dict[str, str]) -> dict[str, str]:
    return {key: words.removeprefix("'") for key, words in row.items()}


def test_the_whole_table() -> None:
    first, second = (finding.fingerprint for finding in findings()[:2])
    outcomes = [outcome()._replace(findings=findings()[:2])]
    assert render(outcomes, "csv", LOOK) == (
        "\ufeffcode,name,severity,message,filename,line,column,end_line,end_column,"
        "paragraph,section,quote,help,fix,fix_safety,fix_edits,fingerprint\r\n"
        "STR001,names-str001,warning,No Review.,old/draft.txt,1,1,1,7,"
        f",,Review,Mend it.,,,,{first}\r\n"
        "CIT001,names-cit001,error,There is no recommendation Recommendation 1.1.,old/draft.txt,5,34,5,52,"
        f"'1.1,Early help,Recommendation 1.1,Mend it.,,,,{second}\r\n"
    )


def test_the_table_says_what_json_says() -> None:
    held = [outcome(), broken(), evil()]
    table = rows(held)
    assert [bare(row) for row in table] == [flat(one) for one in json.loads(render(held, "json", LOOK))]
    assert table[2]["fix_edits"].startswith('[{"location": {"line": 7, "column": 10}')


@pytest.mark.parametrize(
    "words",
    [
        *(
            "=1+1",
            "+44 1632 960001",
            "-1",
            "@SUM(A1)",
            "\t=1",
            " =1",
            "＝1",
            "1.10",
            "3.1.14",
            "01632 960001",
        ),
        *("'1", "14 July 2015", "3-Mar", "March 2013", "12e3456789012345", "2015-07-14", "10:30", "1,000"),
    ],
)
def test_what_a_spreadsheet_would_change_is_words(words: str) -> None:
    assert cell(words) == f"'{tame(words)}"


@pytest.mark.parametrize(
    "words", ["", "x=1", "14th July 2015", "2.1 Ensure", "May", "Marlby", "12 beds", "1a2b", "it's", "%"]
)
def test_other_words_stay_as_they_are(words: str) -> None:
    assert cell(words) == words


def test_a_line_of_a_log_is_a_row() -> None:
    text = render([evil()], "csv", LOOK)
    assert text.count("\n") == text.count("\r\n") == 2
    assert not set(text) & set("\x1b\u202e")
    assert "##[" not in str(cell("##[error]x"))


def test_statistics_are_a_table_too() -> None:
    assert render([outcome()], "csv", Look(statistics=True)) == (
        "\ufeffcode,name,count,fixable\r\n"
        "CIT001,names-cit001,1,0\r\nLNG001,names-two,1,1\r\nREC001,names-rec001,1,0\r\nSTR001,names-str001,1,0\r\n"
    )
