"""What stays the same about a finding while the draft around it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.digests import digest
from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.draft import Block
    from linter.model.finding import Finding

# Enough to tell two places apart; each word more is one whose mending would make an old finding look new.
_BESIDE = 3

# Words as they are meant: numbers move when a paragraph is put in, stops and capitals when others are mended.
_WORD = compiled(r"[^\W\d_]+")

# As far as words are looked for; three of them are rarely longer.
_REACH = 80


def with_fingerprints(findings: Iterable[Finding], blocks: Sequence[Block]) -> tuple[Finding, ...]:
    """Return `findings`, which are sorted, each with 16 hex digits that tell it from the others.

    They are made of the code, the quote and the three words on either side of it in its block; findings that
    are alike in all of that are counted. Lines, numbers, file names, the rest of the block and other findings
    do not matter. `blocks` are the draft's; a finding without a place is told apart by its message.
    """
    seen: dict[tuple[str, ...], int] = {}
    marked = []
    for finding in findings:
        words = _words(blocks, finding)
        ordinal = seen[words] = seen.get(words, -1) + 1
        marked.append(finding._replace(fingerprint=_digest((*words, str(ordinal)))))
    return tuple(marked)


def _words(blocks: Sequence[Block], finding: Finding) -> tuple[str, ...]:
    if finding.place is None:
        return finding.code, finding.quote, finding.message
    block, place = blocks[finding.place.block], finding.place
    before = block.text[max(place.start - _REACH, min(block.body, place.start)) : place.start]
    after = block.text[place.end : place.end + _REACH]
    return (
        finding.code,
        " ".join(finding.quote.split()),
        " ".join(_WORD.findall(before)[-_BESIDE:]).lower(),
        " ".join(_WORD.findall(after)[:_BESIDE]).lower(),
    )


def _digest(parts: tuple[str, ...]) -> str:
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))[:16]
