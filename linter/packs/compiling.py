"""What people wrote becomes plain data: house styles and configurations, or every fault found in them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from linter.packs.families import compile_rules, read_families
from linter.packs.records import ConfigurationFile
from linter.packs.styles import Chain, compile_style, read_chain
from linter.packs.validating import validate
from linter.packs.yaml_marks import Marked, read_yaml

if TYPE_CHECKING:
    from linter.model.settings import Fault
    from linter.packs.sources import Sources

_RUN = ("code", "name", "kind", "wordings", "how", "fix", "params")


@dataclass(frozen=True, slots=True)
class Compiled:
    """Values that JSON can hold: `pack` is for `bind_pack`, `records` for `bind_records`."""

    pack: dict[str, Any]
    records: list[dict[str, Any]]


def compile_pack(style: str, sources: Sources) -> Compiled | tuple[Fault, ...]:
    """Return the house style `style`, which has to be one of `sources.styles`, or every fault found in it."""
    chain = read_chain(style, sources)
    if not isinstance(chain, Chain):
        return chain
    families, unreadable = read_families((*chain.folders, *(f for f in sources.added if not f.style)))
    compiled = compile_style(chain.styles)
    records, mistaken = compile_rules(families) if not unreadable else ([], unreadable)
    if not isinstance(compiled, dict):
        return (*compiled, *mistaken)
    if mistaken:
        return mistaken
    rules = [{name: record[name] for name in _RUN} for record in records]
    return Compiled({"name": style, "style": compiled, "rules": rules}, records)


def compile_configuration(content: bytes, path: str) -> dict[str, Any] | tuple[Fault, ...]:
    """Return the fields of a ConfigurationFile; `path` names it in faults. One that is empty says nothing."""
    marked = read_yaml(content, path)
    if not isinstance(marked, Marked):
        return (marked,)
    if marked.value is None:
        return asdict(ConfigurationFile())
    file = validate(ConfigurationFile, marked)
    return asdict(file) if isinstance(file, ConfigurationFile) else file
