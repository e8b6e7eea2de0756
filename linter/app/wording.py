"""What reports hold beside findings: the rules in words, and the words of drafts that have no lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.planning import override
from linter.cache.expressions import compiled
from linter.model.settings import Fault, Settings
from linter.packs.configuration import find_settings
from linter.packs.loading import load_records
from linter.reports.outcome import RuleText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.app.options import Options
    from linter.model.draft import Draft
    from linter.packs.pack import Record

# What ends a line for one program or another, is obeyed by terminals, or is half of a character.
_NO_WORD = compiled("[\x00-\x08\n-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def rule_texts(paths: Iterable[str], options: Options) -> tuple[RuleText, ...]:
    """Return the rules that hold for the files `paths`, by code, in words.

    A folder whose configuration or pack is mistaken has no rules; `check` says what is wrong with it.
    """
    known: dict[str, RuleText] = {}
    for style, packs in {_pack_of(folder, options) for folder in {Path(path).parent for path in paths}}:
        for record in load_records(style, packs) if style else ():
            if not isinstance(record, Fault):
                known.setdefault(record.code, _rule_text(record))
    return tuple(known[code] for code in sorted(known))


def draft_lines(draft: Draft) -> tuple[str, ...]:
    """Return the words of a draft whose blocks count as lines, so that findings' lines and columns hold.

    What would end a line within a block is a space.
    """
    return tuple(_NO_WORD.sub(" ", block.text) for block in draft.blocks)


def _pack_of(folder: Path, options: Options) -> tuple[str, tuple[str, ...]]:
    found = find_settings(folder / "draft", options.config)
    if not isinstance(found, Settings):
        return "", ()
    settings = override(found, options)
    return settings.style, settings.packs


def _rule_text(record: Record) -> RuleText:
    plain = record.wordings[""]
    return RuleText(
        record.code, record.name, plain.severity, plain.message, record.why, record.how, record.family
    )
