"""What stays the same about a finding while the draft around it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.draft import Block
    from linter.model.finding import Finding


def with_fingerprints(findings: Iterable[Finding], blocks: Sequence[Block]) -> tuple[Finding, ...]:
    """Return `findings`, which are sorted, each with 16 hex digits that tell it from the others.

    They are made of the code, the quote, the words of the block without its number, and how often the quote
    stood in the block before; findings that are alike in all of that are counted. Lines, file names and
    findings elsewhere do not matter. `blocks` are the draft's; a finding without a place is told apart by
    its message.
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
    block = blocks[finding.place.block]
    said = block.text[finding.place.start : finding.place.end]
    earlier = block.text.count(said, block.body, finding.place.start) if said else 0
    words = " ".join(block.text[block.body :].split())
    return finding.code, " ".join(finding.quote.split()), words, str(earlier)


def _digest(parts: tuple[str, ...]) -> str:
    from hashlib import sha256  # OpenSSL takes 3 ms to load, and a clean draft needs none

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
