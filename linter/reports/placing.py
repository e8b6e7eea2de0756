"""Where a finding is, as services that show a repository want to be told."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from linter.reports.marking import one_line

if TYPE_CHECKING:
    from linter.model.finding import Finding


def seen_from(root: str, path: str) -> str:
    """Return `path` with forward slashes, from the folder `root` on; the whole path where it is outside.

    A URL stays as it is.
    """
    if "://" in path:
        return path
    whole = PurePath(os.path.normpath(PurePath(root, path)))
    return (whole.relative_to(root) if root and whole.is_relative_to(root) else whole).as_posix()


def sentence(finding: Finding) -> str:
    """Return the message on one line, with the label that a writer looks for before any line."""
    label = one_line(finding.paragraph)
    at = "at " if label[:1].isdigit() else ""
    return one_line(finding.message) + (f" ({at}{label})" if label else "")
