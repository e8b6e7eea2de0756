"""The list of rules and the page of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from linter import app
from linter.cli import main
from linter.cli.catalogue import explain, list_rules, list_rules_json, list_rules_markdown
from linter.model.finding import Severity, Wording
from linter.packs.pack import Example, ExpectedFinding, Measure, Record

if TYPE_CHECKING:
    from pathlib import Path

ALWAYS = {"draft": Severity.WARNING, "publication": Severity.WARNING}
LATER = {"draft": Severity.INFO, "publication": Severity.ERROR}

CITED = Record(
    code="CIT001",
    name="unresolved-recommendation",
    kind="unresolved-reference",
    wordings={
        "": Wording("There is no {number}.", ALWAYS),
        "paragraph": Wording("Paragraph {number} is meant.", ALWAYS),
    },
    why="Readers look it up.",
    how="Cite another.",
    fix="safe",
    params={},
    examples=(
        Example(
            draft="1. Early help\n\n1.1 Kept (Recommendation 9.9).\n",
            format="text",
            stage="draft",
            findings=(ExpectedFinding(3, 10, "(Recommendation 9.9)", "There is no 9.9.", Severity.WARNING),),
        ),
        Example(draft="1. Early help\n", format="markdown", stage="publication", findings=()),
    ),
    pack="core",
    family="citations",
)
MARKED = Record(
    code="PUB001",
    name="placeholder",
    kind="phrase",
    wordings={"": Wording("Fill it in.", LATER)},
    why="Nobody should read it.",
    how="Fill it in.",
    fix="none",
    params={},
    examples=(),
    pack="core",
    family="publication",
)


def test_the_list_has_a_line_for_each_rule() -> None:
    assert list_rules([CITED, MARKED]) == (
        "CIT001  unresolved-recommendation  warning, safe fix\n"
        "PUB001  placeholder                info, error at publication\n"
    )
    assert list_rules([]) == ""


def test_the_json_list_has_the_same() -> None:
    assert json.loads(list_rules_json([CITED, MARKED])) == [
        {
            "code": "CIT001",
            "name": "unresolved-recommendation",
            "severity": {"draft": "warning", "publication": "warning"},
            "fix": "safe",
        },
        {
            "code": "PUB001",
            "name": "placeholder",
            "severity": {"draft": "info", "publication": "error"},
            "fix": None,
        },
    ]


def test_the_page_of_a_rule_shows_its_examples_with_their_findings() -> None:
    assert (
        explain(CITED)
        == """\
CIT001 unresolved-recommendation (warning, safe fix)

Why: Readers look it up.
What to do: Cite another.

What it says:
  There is no {number}.
  Paragraph {number} is meant. (paragraph)

This gives (text):
  | 1. Early help
  |
  | 1.1 Kept (Recommendation 9.9).
  warning 3:10 »(Recommendation 9.9)« There is no 9.9.

This passes (markdown, at publication):
  | 1. Early help
"""
    )


@pytest.mark.parametrize(
    ("measure", "line", "cell"),
    [
        (
            Measure(4, 5, 2, of=3),
            "Measured: 4 of 5 findings right, on 2 of 3 published reports.",
            "4 of 5",
        ),
        (Measure(1, 1, 1, of=3), "Measured: 1 of 1 finding right, on 1 of 3 published reports.", "1 of 1"),
        (
            Measure(0, 0, 0, of=3),
            "Measured: no finding on 3 published reports; its examples are all that speaks for it.",
            "–",
        ),
    ],
)
def test_both_pages_say_how_often_a_rule_was_right(measure: Measure, line: str, cell: str) -> None:
    record = CITED._replace(measured=measure)
    assert f"What to do: Cite another.\n{line}\n\nWhat it says:" in explain(record)
    page = list_rules_markdown([record])
    assert f"| unresolved-recommendation | warning | safe | {cell} |\n" in page
    assert f"What to do: Cite another.\n\n{line}\n" in page


def test_a_rule_without_figures_says_nothing_of_them() -> None:
    assert "Measured" not in explain(CITED)
    assert "| safe | – |\n" in list_rules_markdown([CITED])
    assert "Measured: how many" in list_rules_markdown([CITED])


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def load(style: str, extra: tuple[str, ...]) -> tuple[Record, ...]:
        assert (style, extra) == ("clas", ())
        return CITED, MARKED

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(app, "load_records", load)


@pytest.mark.usefixtures("known")
def test_the_commands_print_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert capsys.readouterr().out == list_rules([CITED, MARKED])
    assert main(["rules", "--format", "json"]) == 0
    assert capsys.readouterr().out == list_rules_json([CITED, MARKED])
    for name in ("CIT001", "cit001", "unresolved-recommendation"):
        assert main(["explain", name]) == 0
        assert capsys.readouterr().out == explain(CITED)


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["explain", "CIT002"], 'There is no rule "CIT002"; the nearest is CIT001.'),
        (["explain", "cit"], "CIT stands for CIT001; name one of them."),
        (["explain", "placehodler"], 'There is no rule "placehodler"; the nearest is placeholder.'),
        (["rules", "--style", "x"], "style: There is no house style"),
        (["explain", "CIT001", "--style", "x"], "style: There is no house style"),
        (["explain"], "Missing argument"),
    ],
)
def test_unknown_rules_and_styles(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    shown, complaints = capsys.readouterr()
    assert shown == ""
    assert complaint in complaints
