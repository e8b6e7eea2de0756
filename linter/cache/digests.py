"""SHA-256, BLAKE2b and SHAKE256 of the interpreter itself: `hashlib` loads OpenSSL, which takes 3 ms.

The standard library's own `random` goes the same way.
"""

from __future__ import annotations

try:
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:  # CPython 3.11
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:  # another Python than CPython
        from hashlib import sha256

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

try:
    from _sha3 import shake_256  # type: ignore[import-not-found]
except ImportError:
    from hashlib import shake_256

__all__ = ["blake2b", "digest", "sha256", "shake_256"]


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 hex digits."""
    made: str = sha256(data).hexdigest()
    return made
