"""The examples of rules, run: each with its own rule only, held against the findings that it states."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.options import Refusal
from linter.engine.running import RuleError, run
from linter.model.draft import Unreadable
from linter.model.frozen import Frozen
from linter.model.settings import Fault, Settings
from linter.packs.configuration import NAME
from linter.packs.kinds import ENGINE
from linter.packs.loading import load_pack
from linter.packs.pack import ExpectedFinding, Pack
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.model.draft import Draft
    from linter.model.style import BodyStyle
    from linter.packs.pack import Example, Record


class Trial(Frozen):
    """An example that was run: the `number` of it (from 1) in its record, and what the rule found in it.

    `trouble` says why it could not be run, and is empty where it was.
    """

    record: Record
    number: int
    example: Example
    found: tuple[ExpectedFinding, ...]
    trouble: str = ""

    @property
    def missing(self) -> tuple[ExpectedFinding, ...]:
        """What the example states and the rule does not find."""
        return tuple(f for f in self.example.findings if f not in self.found)

    @property
    def unexpected(self) -> tuple[ExpectedFinding, ...]:
        """What the rule finds and the example does not state."""
        return tuple(f for f in self.found if f not in self.example.findings)

    @property
    def passed(self) -> bool:
        """Whether the rule finds what the example states, in its order and nothing else."""
        return not self.trouble and self.found == self.example.findings


def try_example(record: Record, number: int, pack: Pack, bodies: tuple[BodyStyle, ...] = ()) -> Trial:
    """Return how the example `number` (from 1) of `record` fares.

    `pack` holds its rule, `bodies` is the user's register of organisations.
    """
    trial = Trial(record, number, record.examples[number - 1], ())
    try:
        return trial._replace(found=_found(record, trial.example, pack, bodies))
    except ValueError as wrong:
        return trial._replace(trouble=str(wrong))
    except RuleError as wrong:
        return trial._replace(trouble=f"The rule stops with {wrong.__cause__!r}.")


def try_packs(held: Iterable[Record], settings: Settings) -> tuple[Trial, ...] | Refusal:
    """Return how the examples fare of those of the rules `held` that stand in the user's own packs."""
    if not settings.packs:
        return Refusal((Fault("", 1, 1, "packs", f"The configuration ({NAME}) names no folder of rules."),))
    folders = frozenset(map(Path, settings.packs))
    own = [r for r in held if any(Path(example.path).parent in folders for example in r.examples)]
    wanted = frozenset(r.code for r in own)
    pack = load_pack(settings.style, extra=settings.packs, wanted=wanted.__contains__)
    if not isinstance(pack, Pack):
        return Refusal(pack)
    every = ((record, n) for record in own for n in range(1, len(record.examples) + 1))
    return tuple(try_example(record, n, pack, settings.bodies) for record, n in every)


def _found(
    record: Record, example: Example, pack: Pack, bodies: tuple[BodyStyle, ...]
) -> tuple[ExpectedFinding, ...]:
    draft = _read(example)
    if isinstance(draft, Unreadable):
        raise ValueError(draft.reason)  # noqa: TRY004  the file is at fault, not its type
    # The engine's own rules speak about what the others found, so those run too; else the rule is alone.
    alone = () if record.kind == ENGINE else (record.code,)
    settings = Settings(style=pack.name, stage=example.stage, select=alone)
    found = run(build(draft, pack.style, bodies), pack.rules, settings, "example")
    return tuple(
        ExpectedFinding(f.start.line, f.start.column, f.quote, f.message, f.severity)
        for f in found
        if f.code == record.code
    )


def _read(example: Example) -> Draft | Unreadable:
    if example.format == "word":
        from linter.app.word_examples import read_example

        return read_example("example", example.draft)
    if example.format == "markdown":
        from linter.readers.markdown import read_markdown

        return read_markdown("example", example.draft)
    from linter.readers.text import read_text

    return read_text("example", example.draft)
