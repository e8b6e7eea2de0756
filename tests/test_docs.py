"""The pages in docs/ that are made from records say what the records say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from linter.cli import main

if TYPE_CHECKING:
    import pytest

DOCS = Path(__file__).parents[1] / "docs"


def test_the_page_of_the_rules_is_up_to_date(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == (DOCS / "rules.md").read_text(encoding="utf-8"), (
        "run: reportlint rules --format markdown > docs/rules.md"
    )


def test_the_page_on_new_rules_shows_their_records_as_they_are() -> None:
    page = (DOCS / "new-rule.md").read_text(encoding="utf-8")
    records = (DOCS.parent / "rules" / "core" / "language.yaml").read_text(encoding="utf-8")
    shown = re.findall(r"^```diff\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(shown) == len(re.findall(r"^## LNG", page, re.MULTILINE))
    for diff in shown:
        assert "".join(line.removeprefix("+") for line in diff.splitlines(keepends=True)) in records
