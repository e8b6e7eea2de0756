"""Why a file that is there must not be replaced: it is read-only, or another program has it open.

Word keeps an owner file beside a document while it is open: "~$" and the document's name, of whose stem it
leaves out the first letter if there are seven, and the first two if there are more. Excel keeps the whole
name. LibreOffice writes ".~lock.NAME#".
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SHORT: Final = 6  # the longest stem that Word keeps whole
_MOST: Final = 2  # so many letters are left out at most


def held(file: Path) -> str:
    """Return why `file`, which is there, must not be replaced; "" if it may."""
    if not os.access(file, os.W_OK):
        return "it is read-only; make it writable, or name another file"
    lock = next((name for name in _locks(file) if os.path.lexists(file.with_name(name))), "")
    if lock:
        return f"it is open in another program ({lock} lies beside it); close it there first"
    return ""


def _locks(file: Path) -> Iterator[str]:
    """Yield the names of the files that tell that `file` is open."""
    left_out = min(max(len(file.stem) - _SHORT, 0), _MOST)
    yield from dict.fromkeys((f"~${file.name}", f"~${file.name[left_out:]}", f".~lock.{file.name}#"))
