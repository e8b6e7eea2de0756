"""One cache for all that runs here: compiling the rules is not what these tests are about."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
