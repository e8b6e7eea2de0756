"""House styles for the rest of reportlint: from the cache if it holds them, else compiled and put there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from linter.model.settings import Fault
from linter.packs import cache
from linter.packs.binding import bind_pack, bind_records
from linter.packs.sources import Sources, gather

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from linter.packs.pack import Pack, Record

T = TypeVar("T")

# What binding raises for something that another version of the code has left.
_OUTDATED = (KeyError, TypeError, ValueError, AttributeError, ImportError)


def load_pack(
    style: str, *, extra: tuple[str, ...] = (), wanted: Callable[[str], bool] | None = None
) -> Pack | tuple[Fault, ...]:
    """Return the house style with the rules whose code is `wanted` (all of them, without it).

    `wanted` is asked about every rule, in the order of their codes; only the kinds of those that it
    wants are imported.

    `extra` are folders of the user's own packs: their rules are added, and one with a `style.yaml` can be
    asked for by its folder's name. Faults come instead where `style` is unknown (then with an empty path,
    since no file is wrong) or anything in the style, its packs or `extra` is mistaken.
    """
    return _load("pack", style, extra, lambda compiled: bind_pack(compiled, wanted))


def load_records(style: str, extra: tuple[str, ...] = ()) -> tuple[Record, ...] | tuple[Fault, ...]:
    """Return the whole records of the rules of `style` in the order of their codes, or faults as above.

    A shipped rule has its figures with it, if it was measured in this style.
    """

    def bind(compiled: list[Mapping[str, Any]]) -> tuple[Record, ...]:
        from linter.packs.measured import load_measured

        measured = load_measured(style)
        return tuple(r._replace(measured=measured.get(r.code)) for r in bind_records(compiled))

    return _load("records", style, extra, bind)


def _load(part: str, style: str, extra: tuple[str, ...], bind: Callable[[Any], T]) -> T | tuple[Fault, ...]:
    sources = gather(extra)
    if not isinstance(sources, Sources):
        return sources
    if style not in sources.styles:
        known = ", ".join(sources.styles)
        return (Fault("", 1, 1, "style", f'There is no house style "{style}"; the known ones are {known}.'),)
    held = cache.read(_key(part, style, sources))
    if held is not None:
        try:
            return bind(held)
        except _OUTDATED:
            pass
    compiled = _compile(style, sources)
    return compiled if isinstance(compiled, tuple) else bind(compiled[part])


def _compile(style: str, sources: Sources) -> dict[str, Any] | tuple[Fault, ...]:
    """Compile the style and keep both parts of it, though only one may be asked for."""
    from linter.packs.compiling import Compiled, compile_pack

    compiled = compile_pack(style, sources)
    if not isinstance(compiled, Compiled):
        return compiled
    parts = {"pack": compiled.pack, "records": compiled.records}
    for part, value in parts.items():
        cache.write(_key(part, style, sources), value)
    return parts


def _key(part: str, style: str, sources: Sources) -> str:
    return cache.key_of(f"{part} {style}", sources.contents())
