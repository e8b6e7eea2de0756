"""Whether a file is meant by a glob of the configuration."""

from __future__ import annotations

import os
from fnmatch import fnmatch


def matches(path: str, glob: str, root: str) -> bool:
    """Return whether `glob`, written relative to the folder `root`, means the file at `path`.

    "**" stands for any number of folders; "*", "?" and "[…]" stay inside one name. A glob without a slash
    is the name of the file or of any folder above it, and a glob that means a folder means all that is in
    it. An empty `root` is the current folder.
    """
    wanted = [name for name in glob.replace("\\", "/").split("/") if name not in {"", "."}]
    if len(wanted) == 1:
        wanted.insert(0, "**")
    names = os.path.relpath(path, root or os.curdir).replace(os.sep, "/").split("/")
    return bool(wanted) and _fits(names, wanted)


def _fits(names: list[str], wanted: list[str]) -> bool:
    """Return whether `names` (of a path, from the outermost folder) begin as `wanted` asks."""
    if not wanted:
        return True
    if wanted[0] == "**":
        return any(_fits(names[skipped:], wanted[1:]) for skipped in range(len(names) + 1))
    return bool(names) and fnmatch(names[0], wanted[0]) and _fits(names[1:], wanted[1:])
