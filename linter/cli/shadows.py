"""The words of Word files as text beside a report: files in which findings' lines mean something."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from linter.cli.writing import write_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.reports.outcome import Outcome

# The last line, behind the draft's own: by it a shadow is known from a draft that goes by the same name.
_MARK = "(the words of a Word file, a paragraph a line, made by reportlint --shadow)"


def write_shadows(outcomes: Sequence[Outcome], folder: Path) -> tuple[tuple[Outcome, ...], tuple[str, ...]]:
    """Write FOLDER/DRAFT.docx.txt for each outcome with lines; return outcomes that know it, and refusals.

    Folders are kept: "old/a.docx" has its shadow in FOLDER/old. A file that is no shadow stays as it is.
    """
    drafts = {Path(outcome.path).resolve() for outcome in outcomes}
    shadowed: list[Outcome] = []
    refusals: list[str] = []
    for outcome in outcomes:
        target = _target(outcome.path, folder)
        refusal = _write(outcome.lines, target, drafts) if outcome.lines else ""
        refusals += [refusal] if refusal else []
        shadow = str(target) if outcome.lines and not refusal else ""
        shadowed.append(outcome._replace(lines=(), shadow=shadow))
    return tuple(shadowed), tuple(refusals)


def _target(path: str, folder: Path) -> Path:
    whole = PurePath(os.path.relpath(path))
    parts = [part for part in whole.parts if part not in {whole.anchor, ".."}]
    return folder.joinpath(*parts[:-1], f"{whole.name}.txt")


def _write(lines: Iterable[str], target: Path, drafts: Iterable[Path]) -> str:
    """Write the lines, and return why that can't be done, or ""."""
    if target.resolve() in drafts or not _is_free(target):
        return f"{target} is no shadow of a draft; it stays as it is. Name another folder for the shadows."
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        return f"Can't write {target}: {wrong.strerror}."
    return write_file(target, "\n".join([*lines, "", _MARK, ""]))


def _is_free(target: Path) -> bool:
    """Tell whether nothing stands at `target`, or a shadow of an earlier run."""
    try:
        return target.read_bytes().endswith(f"\n{_MARK}\n".encode())
    except FileNotFoundError:
        return not target.is_symlink()
    except OSError:
        return False
