"""What a style has to have and may have: mistakes with the complete fault, and that code and styles agree."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import linter
from linter import resources
from linter.grammar.forms.labels import certain_labels, labels
from linter.model.settings import Fault
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from linter.packs.records import StyleFile
from linter.packs.validating import validate
from linter.packs.vocabulary import FORMS, LISTS, SETTINGS
from linter.packs.yaml_marks import Marked, read_yaml
from tests.packs.shelves import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.packs.vocabulary import FormUse, SettingUse
    from tests.packs.shelves import Shelf

CODE = Path(linter.__file__).parent
MORE = "sections:\n"


def told(shelf: Shelf, old: str, new: str) -> tuple[Fault, ...]:
    assert old in STYLE
    shelf.write("inn/style.yaml", STYLE.replace(old, new, 1))
    found = load_pack("inn")
    assert not isinstance(found, Pack)
    return found


def inn(line: int, column: int, key: str, message: str) -> tuple[Fault, ...]:
    return (Fault("rules/inn/style.yaml", line, column, key, message),)


@pytest.mark.parametrize(
    ("form", "about"),
    [
        ("  number: ['<number>']\n", "one number in a list of numbers"),
        ("  list: ['{list: number}']\n", "the numbers behind the word of a citation"),
        (
            "  citation: ['\"(\" {word: (advice)}']\n",
            "how a paragraph opens a bracket that cites recommendations",
        ),
        ("  lead-in: ['should \":\"']\n", "the line that says who acts"),
    ],
)
def test_a_form_that_every_style_needs(shelf: Shelf, form: str, about: str) -> None:
    name = form.strip().partition(":")[0]
    message = f'A style needs the form "{name}": {about}.'
    assert told(shelf, form, "") == inn(7, 3, name, message)
    line = STYLE.splitlines().index(form.rstrip()) + 1
    assert told(shelf, form, f"  {name}: []\n") == inn(line, len(name) + 5, name, message)


def test_a_setting_that_every_style_needs(shelf: Shelf) -> None:
    message = 'A style needs the setting "citation-word": the word with which one recommendation is cited.'
    assert told(shelf, "settings:\n  citation-word: Advice\n", "") == inn(1, 1, "citation-word", message)
    assert told(shelf, "citation-word: Advice", "period: 20") == inn(19, 3, "citation-word", message)


def test_a_cover_with_dates_needs_a_form_for_them(shelf: Shelf) -> None:
    plain = "dates:\n  plain: '{day} {month} {year}'\n"
    message = "A style whose cover holds dates needs a form for them."
    cover = "cover:\n  - {key: day, label: Day, holds: date}\n"
    assert told(shelf, plain, cover) == inn(1, 1, "dates", message)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "{area: line}",
            "[{area: line}]",
            inn(
                7,
                11,
                "title",
                "Each way of writing this form has the part {area}, where nothing leaves it out.",
            ),
        ),
        (
            "'\"(\" {word: (advice)}'",
            "'see {word: (advice)}'",
            inn(
                10,
                13,
                "citation",
                'A citation begins with "(" or "["; what stands in running text is the form "mention".',
            ),
        ),
        (
            "'{day} {month} {year}'",
            "'{day} <month>'",
            inn(13, 10, "plain", "A date has the part {month}, where nothing leaves it out."),
        ),
        (
            "'{day} {month} {year}'",
            "'{day: count} {month}'",
            inn(13, 10, "plain", 'The part "day" of a date is made of <day> or <ordinal>.'),
        ),
        (
            "  citation-word: Advice",
            "  citation-word: Some advice",
            inn(
                19,
                18,
                "citation-word",
                '"citation-word" (the word with which one recommendation is cited) is one word.',
            ),
        ),
        (
            "  citation-word",
            "  period: twenty\n  citation-word",
            inn(
                19,
                11,
                "period",
                '"period" (how many units the period of an answer has) is a number in figures.',
            ),
        ),
        (
            "  citation-word",
            "  requests: advise\n  citation-word",
            inn(
                19,
                13,
                "requests",
                '"advise" is no section of this style; did you mean "advice"? Accepted: advice.',
            ),
        ),
        (
            MORE,
            f"words:\n  ending-guild: [Guild]\n  guidance-editions: [Brewing well = Mai 2013]\n{MORE}",
            inn(
                16,
                23,
                "guidance-editions",
                'An entry of "guidance-editions" (guidance that is cited by its year) is '
                '"name | other name = March 2010, July 2018".',
            ),
        ),
        (
            "  citation-word",
            "  public-health-kind: guilt\n  citation-word",
            inn(
                19,
                23,
                "public-health-kind",
                '"guilt" is no kind of body that this style has a list of endings for. Accepted: none.',
            ),
        ),
    ],
)
def test_a_mistake_in_what_a_style_says(shelf: Shelf, old: str, new: str, fault: tuple[Fault, ...]) -> None:
    assert told(shelf, old, new) == fault


@pytest.mark.parametrize(
    ("old", "new", "at", "begins"),
    [
        (
            "  title:",
            "  titel:",
            (7, 3, "titel"),
            '"titel" is no form that anything reads; did you mean "title"?',
        ),
        (
            "  citation-word",
            "  contents-titel: Contents\n  citation-word",
            (19, 3, "contents-titel"),
            '"contents-titel" is no setting that anything reads; did you mean "contents-title"?',
        ),
    ],
)
def test_what_nothing_reads(shelf: Shelf, old: str, new: str, at: tuple[int, int, str], begins: str) -> None:
    (fault,) = told(shelf, old, new)
    assert (fault.line, fault.column, fault.key) == at
    assert fault.message.startswith(begins)


@pytest.mark.parametrize(
    ("text", "all_", "certain"),
    [
        ("{number}", {"number": "number"}, {"number"}),
        ("[{day}] {month: month-number}", {"day": "day", "month": "month-number"}, {"month"}),
        ("({a: word} | {b: word}) <word>", {"a": "word", "b": "word"}, set()),
        ('{a: (one {b: word} | two)} / ","', {"a": "", "b": "word"}, {"a"}),
    ],
)
def test_labels(text: str, all_: dict[str, str], certain: set[str]) -> None:
    assert labels(text) == all_
    assert certain_labels(text) == certain


# What the code reads, held against the table and the styles that ship.


def _trees() -> Iterator[ast.AST]:
    for file in sorted(CODE.rglob("*.py")):
        if "packs" not in file.relative_to(CODE).parts:
            yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


NODES = tuple(_trees())


def _said(node: ast.AST) -> Iterator[str]:
    """Yield the texts in an expression; what a text with a slot ends in is told as "*-ending"."""
    if isinstance(node, ast.JoinedStr):
        last = node.values[-1]
        yield f"*{last.value!s}" if isinstance(last, ast.Constant) else "*"
    elif isinstance(node, ast.IfExp):
        yield from (*_said(node.body), *_said(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _called(method: str, owner: str = "") -> set[str]:
    """Return what the code gives to a method (of something that is called `owner`)."""
    return {
        text
        for node in NODES
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method
        if not owner or owner == getattr(node.func.value, "attr", getattr(node.func.value, "id", ""))
        for text in (_said(node.args[0]) if node.args else ())
    }


def _indexed(owner: str) -> set[str]:
    return {
        text
        for node in NODES
        if isinstance(node, ast.Subscript) and getattr(node.value, "attr", "") == owner
        for text in _said(node.slice)
    }


def _keys() -> set[str]:
    return {t for n in NODES if isinstance(n, ast.Dict) for key in n.keys if key for t in _said(key)}


def _options() -> set[str]:
    """Return the texts that options have where no rule says otherwise: some are names of lists."""
    return {t for n in NODES if isinstance(n, ast.AnnAssign) and n.value for t in _said(n.value)}


def _unread(names: set[str], read: set[str]) -> set[str]:
    endings = tuple(text[1:] for text in read if text.startswith("*-"))
    return {name for name in names if name not in read and not (endings and name.endswith(endings))}


def _unknown(read: set[str], known: set[str]) -> set[str]:
    return {
        text
        for text in read
        if not (any(k.endswith(text[1:]) for k in known) if text[0] == "*" else text in known)
    }


def test_every_form_of_the_table_is_read_and_every_one_that_is_read_is_in_it() -> None:
    read = _called("form") | _called("find", "page")
    assert _unread(set(FORMS), read | {key for key in _keys() if key.endswith("-reference")}) == set()
    assert _unknown(read, set(FORMS)) == set()


def test_every_setting_of_the_table_is_read_and_every_one_that_is_read_is_in_it() -> None:
    read = _called("get", "settings") | _indexed("settings")
    assert _unread(set(SETTINGS), read) == set()
    assert _unknown(read, set(SETTINGS)) == set()


def test_every_list_of_the_table_is_read_and_every_one_that_is_read_is_in_it() -> None:
    read = _called("get", "words")
    assert _unread(set(LISTS), read | _options()) == set()
    assert _unknown({text for text in read if text.islower()}, set(LISTS)) == set()


def _shipped() -> Iterator[tuple[str, StyleFile]]:
    for folder in resources.rules().iterdir():
        file = folder / "style.yaml"
        if file.is_file():
            marked = read_yaml(file.read_bytes(), str(file))
            assert isinstance(marked, Marked)
            style = validate(StyleFile, marked)
            assert isinstance(style, StyleFile)
            yield folder.name, style


STYLES = dict(_shipped())
EACH = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)


@EACH
def test_every_part_of_a_style_is_used(style: StyleFile) -> None:
    statements = [text for statement in style.statements for text in statement.forms]
    forms = [text for texts in style.forms.values() for text in texts]
    written = "\n".join((*forms, *statements, *style.dates.values(), *style.parts.values()))
    used = {name for name in style.parts if f"<{name}>" in written or f": {name}}}" in written}
    assert set(style.parts) - used == set()


@EACH
def test_every_label_of_a_form_is_read(style: StyleFile) -> None:
    unread = {
        (name, label)
        for name, texts in style.forms.items()
        for text in texts
        for label in labels(text)
        if label not in (*FORMS[name].parts, *FORMS[name].may)
    }
    assert unread == set()


@EACH
def test_every_list_of_a_style_is_one_that_is_read(style: StyleFile) -> None:
    assert {name for name in style.words if name not in LISTS and not name.startswith("ending-")} == set()


def test_the_page_lists_what_there_is() -> None:
    page = (CODE.parent / "docs" / "new-style.md").read_text(encoding="utf-8")
    for name, form in FORMS.items():
        parts = [*(f"`{part}`" for part in form.parts), *(f"[`{part}`]" for part in form.may)]
        assert f"| `{name}`{_needed(form)} | {form.about} | {' '.join(parts)} |" in page
    for name, setting in SETTINGS.items():
        assert f"| `{name}`{_needed(setting)} | {setting.about} | {setting.told} |" in page
    for name, words in LISTS.items():
        told = words.told.replace("|", "\\|")
        assert f"| `{name}` | {words.about} | {told} |" in page


def _needed(use: FormUse | SettingUse) -> str:
    return " **needed**" if use.needed else ""
