"""What a run is asked to do, from the configuration file and the command line."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.model.frozen import Frozen
from linter.model.limits import DEFAULT_LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.model.limits import Limits
    from linter.model.style import BodyStyle


class Fault(Frozen):
    """A mistake in a pack or a configuration: where (counted from 1), which key, and one sentence."""

    path: str
    line: int
    column: int
    key: str
    message: str


class Settings(Frozen):
    """How drafts are checked. Codes in `select`, `ignore` and `severity` may be prefixes ("CIT").

    `severity` maps a code to a severity, or to None to switch the rule off; `per_file` pairs a glob,
    relative to `root` (the folder of the configuration file), with codes; `packs` are folders of the
    user's own rules. `limits` bound what a packed file may hold.
    `baseline` is the file of the findings to live with, as a whole path, or "".
    """

    style: str = "clas"
    stage: str = "draft"
    view: str = "accepted"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = MappingProxyType({})
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: Severity = Severity.WARNING
    packs: tuple[str, ...] = ()
    bodies: tuple[BodyStyle, ...] = ()
    exclude: tuple[str, ...] = ()
    limits: Limits = DEFAULT_LIMITS
    root: str = ""
    baseline: str = ""
