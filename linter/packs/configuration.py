"""`.reportlint.yaml`: found upwards from a draft, held against its schema, made into settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.model.finding import Severity
from linter.model.settings import Fault, Settings
from linter.packs import cache
from linter.packs.binding import bind_body

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = ".reportlint.yaml"
_OTHER = ".reportlint.yml"


def find_settings(path: Path, explicit: Path | None = None) -> Settings | tuple[Fault, ...]:
    """Return the settings for the draft or folder `path`, from the nearest configuration above it.

    `explicit` is a configuration to take instead. Without any, the settings are the usual ones; `packs`
    and `baseline` come back as whole paths. A configuration that can't be read or used gives its faults.
    """
    file = explicit or _nearest(path)
    if file is None:
        return Settings()
    if file.name == _OTHER and not explicit:  # somebody means it to be read
        return (Fault(str(file), 1, 1, "", f"The configuration is called {NAME}; rename this file."),)
    try:
        content = file.read_bytes()
    except OSError as wrong:
        return (Fault(str(file), 1, 1, "", f"The configuration can't be read: {wrong.strerror}."),)
    plain = _plain(content, str(file))
    return plain if isinstance(plain, tuple) else _settings(plain, _whole(file).parent)


def fault_at(file: Path, keys: tuple[str | int, ...], message: str) -> Fault:
    """Return a fault of the first of `keys`, at the value that they lead to in the configuration `file`."""
    from linter.packs.yaml_marks import Marked, read_yaml

    marked = read_yaml(file.read_bytes(), str(file))
    return marked.at_value(keys, message, key=str(keys[0])) if isinstance(marked, Marked) else marked


def _nearest(path: Path) -> Path | None:
    start = _whole(path)
    folders = (start, *start.parents) if os.path.isdir(start) else start.parents  # noqa: PTH112  see below
    # pathlib's is_file() raises in a folder that may not be entered; its drafts are told of one by one.
    files = (folder / name for folder in folders for name in (NAME, _OTHER))
    return next((file for file in files if os.path.isfile(file)), None)  # noqa: PTH113


def _whole(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() follows links, out of the folder that was named


def _plain(content: bytes, path: str) -> dict[str, Any] | tuple[Fault, ...]:
    """Return what the configuration says, as far as it says it, from the cache if it was read before."""
    key = cache.key_of("configuration", (content,))
    held = cache.read(key)
    if isinstance(held, dict):
        return held
    from linter.packs.compiling import compile_configuration

    compiled = compile_configuration(content, path)
    if isinstance(compiled, dict):
        cache.write(key, compiled)
    return compiled


def _settings(plain: Mapping[str, Any], root: Path) -> Settings:
    """Return the settings; what the configuration leaves out stays as usual."""
    usual = Settings()
    return Settings(
        style=plain["style"] or usual.style,
        stage=plain["stage"] or usual.stage,
        view=plain["view"] or usual.view,
        select=tuple(plain["select"]),
        ignore=tuple(plain["ignore"]),
        severity={
            code: None if name == "off" else Severity(name) for code, name in plain["severity"].items()
        },
        per_file=tuple((glob, tuple(codes)) for glob, codes in plain["per_file_ignores"].items()),
        fail_on=Severity(plain["fail_on"] or usual.fail_on),
        packs=tuple(str(_whole(root / folder)) for folder in plain["packs"]),
        bodies=tuple(map(bind_body, plain["bodies"])),
        exclude=tuple(plain["exclude"]),
        limits=usual.limits._replace(
            **{name.replace("-", "_"): bound for name, bound in plain["limits"].items()}
        ),
        root=str(root),
        baseline=str(_whole(root / plain["baseline"])) if plain["baseline"] else usual.baseline,
    )
