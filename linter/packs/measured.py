"""How often the shipped rules were right on published reports: figures that are kept beside the packs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from linter import resources
from linter.packs.pack import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = "measured.json"


def load_measured(style: str) -> Mapping[str, Measure]:
    """Return the figures of each rule that was measured in the house style `style`, by code; none without.

    Only people who ask about a rule see them; a check never reads them.
    """
    file = resources.rules() / _FILE
    if not file.is_file():
        return {}
    held = json.loads(file.read_text(encoding="utf-8"))
    if held["style"] != style:
        return {}
    return {code: Measure(**one, of=held["reports"]) for code, one in held["rules"].items()}
