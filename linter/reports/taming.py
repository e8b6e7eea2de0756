"""Words that somebody else wrote, in files for programs: no terminal and no build log obeys them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

# Control characters, what reorders or hides characters, halves of pairs, tags (Unicode: Cc, Cf, Cs).
_HIDDEN = (
    "\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff"
)
_SPACES = compiled("[\t-\r\x1c-\x1f\x85\u2028\u2029]")
_UNSEEN = compiled(f"[{_HIDDEN}]")

# GitHub's runner obeys "##[name]" anywhere in a line of a log.
_UNSAFE = compiled(f"[{_HIDDEN}]|(?<=##)\\[")


def tame(words: str) -> str:
    """Return `words` on one line: tabs and ends of lines become spaces, other unseen characters vanish."""
    if not words.isprintable():
        words = _UNSEEN.sub("", _SPACES.sub(" ", words))
    return words.replace("##[", "## [")


def as_json(value: Any) -> str:  # noqa: ANN401  whatever JSON can hold
    """Return `value` as JSON on one line; letters stay letters, unseen characters are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() and "##[" not in text else _UNSAFE.sub(_escaped, text)


def as_json_lines(values: Iterable[Any]) -> str:
    """Return `values` as a JSON array with one of them a line."""
    lines = ",\n".join(map(as_json, values))
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1] if ord(found[0]) > 0xFFFF else f"\\u{ord(found[0]):04x}"  # noqa: PLR2004  one unit
