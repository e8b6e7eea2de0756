"""What comes of writing edits into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.finding import Edit


class RefusedEdit(Frozen):
    """An edit that was not made, and why: the end of a sentence that begins "Not changed: "."""

    edit: Edit
    reason: str


class Written(Frozen):
    """The bytes of the file with the edits in it, and those that could not be made."""

    data: bytes
    refused: tuple[RefusedEdit, ...] = ()


class Arranged(Frozen):
    """The bytes of the file with its blocks in another order, or why they can't be put so."""

    data: bytes
    refused: str = ""
