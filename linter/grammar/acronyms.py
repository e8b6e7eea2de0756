"""What an acronym in the text may stand for: itself, or several of what it stands for."""

from __future__ import annotations


def readings(text: str) -> frozenset[str]:
    """Return the acronyms that `text` may be: "IHAs" is "IHA" in the plural, or "IHAS" in a small hand."""
    if text[-1:] == "s" and text[:-1].isupper():
        return frozenset((text[:-1], text.upper()))
    return frozenset((text,))
