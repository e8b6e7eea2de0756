"""The pages in docs/ that are made from records say what the records say."""

from __future__ import annotations

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
