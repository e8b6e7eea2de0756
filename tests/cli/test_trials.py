"""`reportlint rules --test`: the examples of a user's own pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.cli import main
from tests.packs.own import HOUSE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder to work in, with a copy of the sample pack and a configuration that names it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    text = (HOUSE / "wording.yaml").read_text(encoding="utf-8")
    (tmp_path / "house" / "wording.yaml").write_text(text, encoding="utf-8")
    (tmp_path / ".reportlint.yaml").write_text("packs: [house]\n", encoding="utf-8")
    return tmp_path


def test_a_pack_whose_examples_hold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.exists()
    assert main(["rules", "--test"]) == 0
    assert capsys.readouterr() == ("14 examples of 7 rules: all as stated.\n", "")


def test_an_example_that_does_not_hold_is_shown_with_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "house" / "wording.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("column: 5, quote: Obviously", "column: 6, quote: bviously"), encoding="utf-8"
    )
    line = text[: text.index("- draft: |")].count("\n") + 1
    assert main(["rules", "--test"]) == 1
    assert capsys.readouterr().out == (
        f"{file}:{line}: OWN001, example 1\n"
        "  not found: info 2:6 »bviously« “Obviously” adds nothing to the evidence.\n"
        "  not stated: info 2:5 »Obviously« “Obviously” adds nothing to the evidence.\n"
        "14 examples of 7 rules: 1 not as stated.\n"
    )


def test_an_example_in_word_with_a_mark_that_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = (
        "rules:\n"
        "  - code: OWN101\n    name: our-words\n    kind: existence\n    severity: info\n    message: No.\n"
        "    why: So.\n    how: So.\n    params: {tokens: [clear]}\n    examples:\n"
        "      - {draft: 'A {hint: clear} day.', format: word, findings: []}\n"
        "      - {draft: 'A {deleted by Jo Field: clear} day.', format: word, findings: []}\n"
        "      - draft: It is clear.\n"
        "        findings: [{line: 1, column: 7, quote: clear, message: 'No.'}]\n"
    )
    file = folder / "house" / "wording.yaml"
    file.write_text(rule, encoding="utf-8")
    assert main(["rules", "--test"]) == 1
    assert capsys.readouterr().out == (
        f"{file}:11: OWN101, example 1\n"
        "  could not be run: {hint: clear} is no mark that an example in Word may have.\n"
        "3 examples of 1 rule: 1 not as stated.\n"
    )


def test_without_a_pack_there_is_nothing_to_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "--test"]) == 2
    assert capsys.readouterr() == (
        "",
        "packs: The configuration (.reportlint.yaml) names no folder of rules.\n",
    )


def test_a_pack_with_a_mistake_is_told_as_anywhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "house" / "wording.yaml"
    text = file.read_text(encoding="utf-8").replace("/very (good|poor)/", "/very (?=good)/")
    file.write_text(text, encoding="utf-8")
    assert main(["rules", "--test"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{file}:11:54: tokens: The pattern /very (?=good)/ holds")
