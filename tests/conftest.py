"""What tests of all parts share: how hypothesis tries its examples, where a run keeps what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pathlib import Path

# How long an example takes says more of the machine, and of what else it does, than of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a cache of the test's own; it is not there yet."""
    monkeypatch.setenv("REPORTLINT_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"
