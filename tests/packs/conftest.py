"""The shelf that the tests of packs read from, with a cache of its own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from linter import checks, resources
from tests.packs.shelves import KINDS, RULES, STYLE, Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Return a shelf with the style "inn", the pack "core" and two kinds of check."""
    made = Shelf(tmp_path / "rules", tmp_path / "cache")
    made.write("inn/style.yaml", STYLE)
    made.write("core/words.yaml", RULES)
    kinds = tmp_path / "kinds"
    kinds.mkdir()
    for name, code in KINDS.items():
        (kinds / f"{name}.py").write_text(code, encoding="utf-8")
    monkeypatch.setattr(checks, "__path__", [str(kinds)])
    monkeypatch.setattr(resources, "rules", lambda: made.rules)
    monkeypatch.setenv("REPORTLINT_CACHE", str(made.cache))
    yield made
    for name in KINDS:
        sys.modules.pop(f"linter.checks.{name}", None)
