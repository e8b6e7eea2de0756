"""The sample of a user's own pack, which shows every kind that is meant for such rules."""

from __future__ import annotations

from pathlib import Path

HOUSE = Path(__file__).parents[2] / "examples" / "packs" / "house"
OWN = (str(HOUSE),)
