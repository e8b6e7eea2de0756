"""How much of a packed file the readers are willing to unpack, how long a file may take, and why."""

from __future__ import annotations

from linter.model.frozen import Frozen

_KIB = 1024
_MIB = 1024 * _KIB


class Limits(Frozen):
    """Bounds that a file has to keep; all but the last hold before anything of it is parsed.

    The defaults leave an honest report of 600 pages (about 5 MiB of XML, 350 KiB of styles and its pictures)
    a factor of five or more, and keep the worst file that passes inside a few hundred megabytes of memory.
    """

    file_bytes: int = 100 * _MIB
    """The packed file. Reports full of photographs reach some tens of MiB; e-mail systems stop there too."""

    directory_bytes: int = 2 * _MIB
    """The zip directory, looked at before Python builds an object for each of its entries."""

    parts: int = 5_000
    """Files inside the file. A report with 1,000 pictures stays near 1,100."""

    part_bytes: int = 64 * _MIB
    """One part, unpacked. The tree that lxml builds takes about six times as much."""

    total_bytes: int = 256 * _MIB
    """All parts together, unpacked, read or not: whoever opens the file in Word has to unpack them."""

    ratio: int = 300
    """Unpacked to packed size of one part. Deflate can reach 1,030; in 314 real files no part passes 45."""

    ratio_from: int = 4 * _MIB
    """Parts below this size may shrink as much as they like: short and repetitive is harmless."""

    seconds: int = 120
    """From opening the file to its last finding. A report of 600 pages takes a few seconds."""


DEFAULT_LIMITS = Limits()
