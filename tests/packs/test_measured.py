"""The figures that are kept beside the packs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from linter import resources
from linter.packs.loading import load_records
from linter.packs.measured import load_measured
from linter.packs.pack import Measure, Record

if TYPE_CHECKING:
    from tests.packs.shelves import Shelf

HELD = {"style": "inn", "reports": 3, "rules": {"ABC001": {"right": 4, "findings": 5, "reports": 2}}}


def test_a_rule_has_the_figures_of_its_style(shelf: Shelf) -> None:
    shelf.write("measured.json", json.dumps(HELD))
    assert load_measured("inn") == {"ABC001": Measure(4, 5, 2, of=3)}
    assert [r.measured for r in load_records("inn") if isinstance(r, Record)] == [Measure(4, 5, 2, of=3)]


def test_another_style_a_rule_without_figures_and_a_shelf_without_the_file_have_none(shelf: Shelf) -> None:
    shelf.write("measured.json", json.dumps(HELD | {"style": "tavern"}))
    assert load_measured("inn") == {}
    shelf.write("measured.json", json.dumps(HELD | {"rules": {}}))
    assert [r.measured for r in load_records("inn") if isinstance(r, Record)] == [None]
    (shelf.rules / "measured.json").unlink()
    assert load_measured("inn") == {}


def test_the_figures_that_ship_are_those_of_the_rules_that_ship() -> None:
    held = load_measured("clas")
    codes = {record.code for record in load_records("clas") if isinstance(record, Record)}
    assert (resources.rules() / "measured.json").is_file()
    assert set(held) <= codes
    for one in held.values():
        assert 0 <= one.right <= one.findings
        assert 0 <= one.reports <= min(one.findings, one.of)
