"""What was not read of a file, in lines that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.reports.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Coverage


def left_out(coverage: Coverage | None) -> Iterator[str]:
    """Yield what was read, if anything was not, and then what was not and why."""
    if coverage is None:
        return
    if coverage.omitted:
        read = ", ".join(f"{story} {count}" for story, count in coverage.read)
        yield f"Read, in paragraphs: {read or 'none'}."
    for omission in coverage.omitted:
        yield one_line(f"Left out: {omission.what} ({omission.times}): {omission.why}")
    for note in coverage.notes:
        yield one_line(f"Note: {note}")
