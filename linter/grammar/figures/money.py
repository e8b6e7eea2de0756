"""Sums of money before the list of what makes them up: "£42,000: £18,000 for toys and £24,000 for books"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

# Compiled where a text tells of money.
_SUM = r"\u00a3\s?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?(?:k|m|bn|million|billion)\b)?"
_PARTED = (
    rf"(?P<all>{_SUM})(?P<when>[^.;:()\u00a3]{{0,80}})(?:\s?:\s|,\s(?:made\s+up\s+of|comprising|consisting\s+of)\s|\s\()"
    rf"(?P<parts>{_SUM}[^.;:()\u00a3]{{2,60}}?(?:,\s+{_SUM}[^.;:()\u00a3]{{2,60}}?)*,?\s+and\s+{_SUM}"
    r"\s+(?:for|on|to|from|in|towards|was|went)\b[^.;:()\u00a3]{2,60})[.;)]"
)
_SCALES = {"k": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_NEAR = 0.35  # what is off by more than this part of the whole is no list of all of it


class WrongSum(Frozen):
    """A sum of money as printed, `said` at `start` to `end`, and what its parts make."""

    said: str
    sum: str
    start: int
    end: int


def find_wrong_sums(text: str, start: int = 0) -> Iterator[WrongSum]:
    """Yield the sums of money of `text` from `start` on that the list behind them does not make."""
    for found in compiled(_PARTED).finditer(text, start):
        values = [(_value(m[0]), _step(m[0])) for m in compiled(_SUM).finditer(found["parts"])]
        whole, room = _value(found["all"]), _step(found["all"])
        made = sum(value for value, _ in values)
        slack = max(room, sum(step for _, step in values) / 2) / 2
        if slack < abs(made - whole) <= _NEAR * whole:
            yield WrongSum(found["all"], f"\u00a3{made:,.0f}", *found.span("all"))


def _value(written: str) -> float:
    figure, scale = _split(written)
    return float(figure) * scale


def _step(written: str) -> float:
    """Return the smallest step that a sum shows, nothing for one to the pound."""
    figure, scale = _split(written)
    return scale * 10.0 ** -len(figure.partition(".")[2]) if scale > 1 else 0.0


def _split(written: str) -> tuple[str, float]:
    said = written.lstrip("\u00a3 ").replace(",", "").lower()
    figure = said.rstrip("abcdefghijklmnopqrstuvwxyz ")
    return figure, _SCALES.get(said[len(figure) :].strip(), 1.0)
