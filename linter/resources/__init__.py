"""Where the rule packs and the Word material are, in a wheel and in an editable install."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import linter

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def rules() -> Traversable:
    """Return the folder that holds the rule packs, one folder each."""
    return _shipped("rules")


def templates() -> Traversable:
    """Return the folder that holds the Word material."""
    return _shipped("templates")


def package() -> Traversable:
    """Return the folder of the package's own code.

    On disk that is plain to see; only a package in an archive needs importlib.resources, which takes longer
    to import than all rules to load.
    """
    beside = Path(linter.__file__ or "").parent
    if (beside / "__init__.py").is_file():
        return beside
    from importlib import resources

    return resources.files("linter")


def _shipped(name: str) -> Traversable:
    """Return the top-level folder `name`: a wheel carries it inside the package, a checkout beside it."""
    inside = package() / "_data" / name
    return inside if inside.is_dir() else package() / ".." / name
