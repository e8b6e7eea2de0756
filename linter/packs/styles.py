"""House styles: `style.yaml` and what it extends become one plain dict, the forms as expressions."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from linter.grammar.choices import not_one_of
from linter.grammar.forms.form_trees import NotationError
from linter.grammar.forms.landmarks import anchors, beginnings
from linter.grammar.forms.notation import compile_form
from linter.packs.records import SectionRecord, StyleFile
from linter.packs.style_faults import own_faults, whole_faults
from linter.packs.validating import validate
from linter.packs.yaml_marks import Marked, Path, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from linter.model.settings import Fault
    from linter.packs.sources import Folder, Sources

# What a style adds to, name by name; of the rest, what it gives replaces what it inherits.
_MERGED = ("forms", "anchors", "beginnings", "dates", "words", "settings")


@dataclass(frozen=True, slots=True)
class WrittenStyle:
    """A `style.yaml` as its author wrote it."""

    marked: Marked
    file: StyleFile


@dataclass(frozen=True, slots=True)
class Chain:
    """A house style's folders, the one that is extended before the one that extends it, and their styles."""

    folders: tuple[Folder, ...]
    styles: tuple[WrittenStyle, ...]


def read_chain(name: str, sources: Sources) -> Chain | tuple[Fault, ...]:
    """Return the house style `name`, which has to be one of `sources.styles`, with all it extends."""
    folders = [sources.named[name]]
    styles: list[WrittenStyle] = []
    while folders[0].style:
        written = _read(folders[0], folders[0].style.path, folders[0].style.content)
        if not isinstance(written, WrittenStyle):
            return written
        styles.insert(0, written)
        extended = written.file.extends
        if not extended:
            break
        if extended not in sources.named:
            message = not_one_of(extended, "pack", sources.named)
            return (written.marked.at_value(("extends",), message),)
        if sources.named[extended] in folders:
            return (written.marked.at_value(("extends",), f'"{extended}" extends this style in turn.'),)
        folders.insert(0, sources.named[extended])
    return Chain(tuple(folders), tuple(styles))


def _read(folder: Folder, path: str, content: bytes) -> WrittenStyle | tuple[Fault, ...]:
    marked = read_yaml(content, path)
    if not isinstance(marked, Marked):
        return (marked,)
    file = validate(StyleFile, marked)
    if not isinstance(file, StyleFile):
        return file
    if file.style != folder.name:
        return (marked.at_value(("style",), f'A style has the name of its folder, "{folder.name}".'),)
    return WrittenStyle(marked, file)


def compile_style(styles: Sequence[WrittenStyle]) -> dict[str, Any] | tuple[Fault, ...]:
    """Return the fields of a HouseStyle as plain lists and dicts."""
    compiled: dict[str, Any] = {name: {} for name in _MERGED}
    parts: dict[str, str] = {}
    faults: list[Fault] = []
    for written in styles:
        parts |= written.file.parts
        compiler = _Compiler(written.marked, parts, faults)
        compiler.check_parts(written.file.parts)
        if faults:
            return tuple(faults)
        fields = _compile(written.file, compiler)
        if not faults:
            faults += own_faults(written.file, written.marked)
        for name, value in fields.items():
            if name in _MERGED:
                compiled[name] |= value
            elif value or name not in compiled:
                compiled[name] = value
    faults += whole_faults(compiled, styles[-1].marked)
    return tuple(faults) or compiled


@dataclass(frozen=True, slots=True)
class _Compiler:
    """Compiles forms of one file and keeps the faults of those that can't be read."""

    marked: Marked
    parts: Mapping[str, str]
    faults: list[Fault]

    def check_parts(self, own: Mapping[str, str]) -> None:
        """Read each part by itself, so that a mistake in it is shown there and not where it is used."""
        for name, text in own.items():
            self.form(("parts", name), text)

    def forms(self, path: Path, texts: Sequence[str]) -> list[str]:
        return [self.form((*path, n), text) for n, text in enumerate(texts)]

    def derived(
        self,
        derive: Callable[[Iterable[str], Mapping[str, str]], tuple[str, ...]],
        forms: Mapping[str, list[str]],
    ) -> dict[str, tuple[str, ...]]:
        """Return what `derive` makes of each form, once all of them can be read."""
        return {} if self.faults else {name: derive(texts, self.parts) for name, texts in forms.items()}

    def form(self, path: Path, text: str) -> str:
        try:
            return compile_form(text, self.parts)
        except NotationError as wrong:
            before = text.splitlines(keepends=True)[: wrong.line - 1]
            offset = sum(map(len, before)) + wrong.column - 1
            message = f"{wrong.message[:1].upper()}{wrong.message[1:]}."
            self.faults.append(self.marked.inside(path, offset, message))
            return ""


def _compile(file: StyleFile, compiler: _Compiler) -> dict[str, Any]:
    statements = [
        asdict(statement) | {"forms": compiler.forms(("statements", n, "forms"), statement.forms)}
        for n, statement in enumerate(file.statements)
    ]
    return {
        "name": file.style,
        "recommendations": file.recommendations,
        "forms": {name: compiler.forms(("forms", name), texts) for name, texts in file.forms.items()},
        "anchors": compiler.derived(anchors, file.forms),
        "beginnings": compiler.derived(beginnings, file.forms),
        "dates": {name: compiler.form(("dates", name), text) for name, text in file.dates.items()},
        "sections": list(_flat(file.sections, "")),
        "cover": [asdict(field) for field in file.cover],
        "statements": statements,
        "bodies": [asdict(body) for body in file.bodies],
        "services": [asdict(service) for service in file.services],
        "words": file.words,
        "settings": file.settings,
    }


def _flat(sections: Iterable[SectionRecord], parent: str) -> Iterator[dict[str, Any]]:
    """Yield the sections in reading order, each before those that it holds."""
    for section in sections:
        holds = section.holds or ("sections" if section.sections else "text")
        inner = asdict(section) | {"parent": parent, "holds": holds}
        del inner["sections"]
        yield inner
        yield from _flat(section.sections, section.key)
