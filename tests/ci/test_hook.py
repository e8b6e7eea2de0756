"""The hook runs on the drafts that a folder is searched for."""

from __future__ import annotations

import re
from pathlib import Path

from ruamel.yaml import YAML

from linter.readers.folders import SUFFIXES

HOOKS = Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml"


def test_it_takes_what_a_folder_is_searched_for() -> None:
    (hook,) = YAML(typ="safe").load(HOOKS)
    names = [f"reports/a b{suffix}" for suffix in SUFFIXES]
    names += [name.upper() for name in names]
    assert [name for name in names if not re.search(hook["files"], name)] == []
    assert not re.search(hook["files"], "reports/page.md.png")
