"""A pack of a few rules that point at words, over the real house style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.app import planning
from linter.app.remembering import Memory
from linter.model.finding import Rule
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from tests.engine.small import pointing, speaking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from linter.model.finding import Problem
    from linter.model.review import Review
    from linter.model.settings import Fault

# Two sections make it a report.
DRAFT = """\
1. Early help

1.1 Midwives met families.

1.2 Records were kept.

Recommendations

1. Oakshire Trust should:

1.1 Ensure that records are shared.
"""

LETTER = "Dear Madam,\n\nThank you for the apples.\n"


def breaking(review: Review) -> Iterator[Problem]:
    """Fail on a draft that holds the word."""
    if any("Dynamite" in block.text for block in review.draft.blocks):
        raise ZeroDivisionError
    return iter(())


RULES = (
    pointing("CIT001", "Midwives"),
    pointing("CIT002", "kept", "Kept {word}."),
    Rule("LNG001", "breaks", {"": pointing("LNG001", "x").wordings[""]}, "", breaking),
    speaking("IOE001", plain="The file can't be read: {reason}"),
    speaking("STR001", not_a_report="This is no report."),
    speaking(
        "SUP001", plain="{codes} hides nothing.", no_reason="No reason.", unknown_code="{codes} is no rule."
    ),
)


def load(style: str, *, extra: tuple[str, ...], wanted: Callable[[str], bool]) -> Pack | tuple[Fault, ...]:
    """Stand in for `load_pack`."""
    real = load_pack(style, extra=extra, wanted=lambda _code: False)
    if not isinstance(real, Pack):
        return real
    return Pack(real.name, real.style, tuple(rule for rule in RULES if wanted(rule.code)))


@pytest.fixture
def small_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "load_pack", load)
    monkeypatch.setattr(Memory, "key", lambda *_: None)  # these rules are no files that a key could tell
