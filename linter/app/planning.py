"""What governs a file: its configuration, what the caller asks for, and the pack that both choose."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.app.options import Refusal
from linter.engine.selecting import is_wanted, unknown_codes
from linter.model.finding import UNREADABLE
from linter.model.frozen import Frozen
from linter.model.settings import Fault, Settings
from linter.packs.configuration import NAME, fault_at, find_settings
from linter.packs.loading import load_pack
from linter.packs.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.app.options import Options


class Loaded(Frozen):
    """A pack with the rules that run, and the codes of all that it has."""

    pack: Pack
    codes: tuple[str, ...]


class Plan(Frozen):
    """How a file is read and checked."""

    settings: Settings
    loaded: Loaded


class Planner:
    """Makes plans, once for each folder; packs are loaded once for all folders that want the same rules."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._settings: dict[Path, Settings | Refusal] = {}
        self._plans: dict[Path, Plan | Refusal] = {}
        self._packs: dict[tuple[object, ...], Loaded | tuple[Fault, ...]] = {}

    def plan(self, path: Path) -> Plan | Refusal:
        """Return the plan for the file `path`, or what is wrong with its configuration or pack."""
        if path.parent not in self._plans:
            self._plans[path.parent] = self._plan(path)
        return self._plans[path.parent]

    def settings(self, path: Path) -> Settings | Refusal:
        """Return the settings for the file `path` without a look at its pack, or what is wrong with them."""
        if path.parent not in self._settings:
            found = find_settings(path, self.options.config)
            self._settings[path.parent] = (
                override(found, self.options) if isinstance(found, Settings) else Refusal(found)
            )
        return self._settings[path.parent]

    def _plan(self, path: Path) -> Plan | Refusal:
        settings = self.settings(path)
        if isinstance(settings, Refusal):
            return settings
        loaded = self._load(settings)
        if not isinstance(loaded, Loaded):
            return Refusal(tuple(self._blame(fault, settings) for fault in loaded))
        unknown = tuple(self._unknown(settings, loaded.codes))
        return Refusal(unknown) if unknown else Plan(settings, loaded)

    def _load(self, settings: Settings) -> Loaded | tuple[Fault, ...]:
        loudness = frozenset(settings.severity.items())
        key = (settings.style, settings.packs, settings.select, settings.ignore, loudness)
        if key not in self._packs:
            self._packs[key] = _load(settings)
        return self._packs[key]

    def _blame(self, fault: Fault, settings: Settings) -> Fault:
        """Point at where the configuration names the style or the pack that is at fault, if it does."""
        config = self._file(settings)
        if config and fault.key == "packs" and fault.path in settings.packs:
            return fault_at(Path(config), ("packs", settings.packs.index(fault.path)), fault.message)
        if fault.path or self.options.style is not None or not config:
            return fault
        return fault_at(Path(config), (fault.key,), fault.message)

    def _unknown(self, settings: Settings, codes: tuple[str, ...]) -> Iterator[Fault]:
        """Yield the codes that mean no rule: a misspelt one would quietly do nothing."""
        families = dict.fromkeys(code.rstrip("0123456789") for code in codes)
        for keys, code in _named(settings):
            for unknown in unknown_codes((code,), codes):
                message = f'There is no rule "{unknown}"{nearest(unknown, (*codes, *families))}.'
                yield self._misspelt(keys, message, settings)

    def _misspelt(self, keys: tuple[str | int, ...], message: str, settings: Settings) -> Fault:
        """Return the fault in the configuration, if that is where the code was named."""
        config, asked = self._file(settings), {"select": self.options.select, "ignore": self.options.ignore}
        if not config or asked.get(str(keys[0])):
            return Fault("", 1, 1, str(keys[0]), message)
        return fault_at(Path(config), keys, message)

    def _file(self, settings: Settings) -> str:
        return str(self.options.config or "") or (f"{settings.root}/{NAME}" if settings.root else "")


def _named(settings: Settings) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the codes that settings name, each with the keys under which a configuration has it."""
    for key, codes in (("select", settings.select), ("ignore", settings.ignore)):
        yield from (((key, n), code) for n, code in enumerate(codes))
    yield from ((("severity", code), code) for code in settings.severity)
    for glob, codes in settings.per_file:
        yield from ((("per-file-ignores", glob, n), code) for n, code in enumerate(codes))


def override(settings: Settings, options: Options) -> Settings:
    """Return `settings` with what `options` ask for in its place."""
    asked: dict[str, Any] = {
        name: getattr(options, name)
        for name in ("style", "stage", "view", "select", "ignore", "fail_on")
        if getattr(options, name) is not None
    }
    if "select" in asked:
        asked.setdefault("ignore", ())
    if options.baseline is not None:
        asked["baseline"] = os.path.abspath(options.baseline)  # noqa: PTH100  as in configurations
    if not options.baselined:
        asked["baseline"] = ""
    return settings._replace(**asked)


def _load(settings: Settings) -> Loaded | tuple[Fault, ...]:
    codes: list[str] = []

    def wanted(code: str) -> bool:
        codes.append(code)  # each rule of the pack is asked about, and suppressions may name any of them
        # Whatever was asked for, a file that can't be read is told of.
        return code == UNREADABLE or is_wanted(code, settings)

    pack = load_pack(settings.style, extra=settings.packs, wanted=wanted)
    return Loaded(pack, tuple(codes)) if isinstance(pack, Pack) else pack


def nearest(name: str, known: Iterable[str]) -> str:
    """Return "; the nearest is CIT001" for a misspelt name, "" if nothing known is like it."""
    from difflib import get_close_matches

    found = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"; the nearest is {found[0]}" if found else ""
