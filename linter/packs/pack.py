"""What a pack is once it has been read: rules ready to run, or whole records for people to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.model.finding import Rule, Severity, Wording
    from linter.model.style import HouseStyle


class Pack(Frozen):
    """A house style and the rules that run under it, in the order of their codes."""

    name: str
    style: HouseStyle
    rules: tuple[Rule, ...]


class ExpectedFinding(Frozen):
    """What a rule has to say about an example: the place's start (from 1), its text, message, severity."""

    line: int
    column: int
    quote: str
    message: str
    severity: Severity


class Example(Frozen):
    """A small draft and the complete findings of its rule on it; none where it passes.

    `format` is "text", "markdown" or "word", `stage` "draft" or "publication". A draft in "word" is text with
    braces that say what the Word file holds beside it: "{comment by Jo Field: is this so?}". `path` and
    `line` (from 1) say where the example is written.
    """

    draft: str
    format: str
    stage: str
    findings: tuple[ExpectedFinding, ...]
    path: str = ""
    line: int = 1


class Measure(Frozen):
    """What reading a rule's findings on `of` published reports showed: so many right of all, on how many."""

    right: int
    findings: int
    reports: int
    of: int


class Record(Frozen):
    """A rule as its author wrote it. `wordings` holds the plain one under "" and the variants by name.

    `fix` is "none", "safe" or "unsafe"; `params` are by the names that the YAML uses; `pack` and `family`
    are the folder and the file (without suffix) that hold the record. `measured` is None for a rule that was
    not measured in its style.
    """

    code: str
    name: str
    kind: str
    wordings: Mapping[str, Wording]
    why: str
    how: str
    fix: str
    params: Mapping[str, str | int | float | bool | tuple[str, ...] | tuple[tuple[str, str], ...]]
    examples: tuple[Example, ...]
    pack: str
    family: str
    measured: Measure | None = None
