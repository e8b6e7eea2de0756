"""YAML with places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.settings import Fault
from linter.packs.yaml_marks import Marked, Path, Plain, Spot, read_yaml


def read(text: str | bytes) -> Marked:
    marked = read_yaml(text.encode() if isinstance(text, str) else text, "a.yaml")
    assert isinstance(marked, Marked)
    return marked


@pytest.mark.parametrize(
    ("text", "line", "column", "key", "message"),
    [
        ("a: 1\nb:\n  c: 2\n  c: 3\n", 4, 3, "c", '"c" is given twice; line 3 has it already.'),
        ("a: &x [1]\nb: *x\n", 2, 4, "b", "The alias *x is not read here; write its value out."),
        ("a: &x [*x]\n", 1, 8, "a", "The alias *x is not read here; write its value out."),
        (
            "a: !!python/object:os.system x\n",
            1,
            4,
            "a",
            "The tag tag:yaml.org,2002:python/object:os.system is not read here; leave it out.",
        ),
        ("a: 1\n---\nb: 1\n", 2, 1, "", "A second document begins here; a file holds one."),
        ("---\n---\nb: 1\n", 2, 1, "", "A second document begins here; a file holds one."),
        ("? [a]\n: b\n", 1, 3, "", "A key has to be a plain name."),
        ("a:\n" + "[" * 500, 2, 41, "a", "Lists and mappings are nested too deeply here."),
        ("a: b: c\n", 1, 5, "", "This is not YAML: mapping values are not allowed here."),
        ("a: [1, 2\n", 2, 1, "", "This is not YAML: expected ',' or ']', but got '<stream end>'."),
        ("a:\n\tb: 1\n", 2, 1, "", "This is not YAML: found character '\\t' that cannot start any token."),
        ("a: 1\nb: \x01\n", 2, 4, "", "YAML does not allow the character U+0001."),
    ],
)
def test_what_is_not_read_is_a_fault_with_its_place(
    text: str, line: int, column: int, key: str, message: str
) -> None:
    assert read_yaml(text.encode(), "a.yaml") == Fault("a.yaml", line, column, key, message)


def test_a_file_in_another_encoding_is_a_fault() -> None:
    message = "The file is not written in UTF-8; save it in that encoding."
    assert read_yaml("a: 1\nb: caf\u00e9\n".encode("cp1252"), "a.yaml") == Fault("a.yaml", 2, 1, "", message)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "\ufeff"])
def test_an_empty_file_has_no_value(text: str) -> None:
    assert read(text).value is None


def test_scalars_stay_text_and_empty_ones_are_none() -> None:
    marked = read("a: 5.10\nb: no\nc: 2014-07-02\nd: ~\ne:\nf: ''\ng: [null, '~']\n")
    assert marked.value == {
        "a": "5.10",
        "b": "no",
        "c": "2014-07-02",
        "d": None,
        "e": None,
        "f": "",
        "g": [None, "~"],
    }


def test_keys_and_values_know_where_they_stand() -> None:
    marked = read("a:\n  - b: one\n    c:\n")
    assert marked.keys == {
        ("a",): Spot(1, 1, 0),
        ("a", 0, "b"): Spot(2, 5, 7),
        ("a", 0, "c"): Spot(3, 5, 18),
    }
    assert marked.values == {
        (): Spot(1, 1, 0),
        ("a",): Spot(2, 3, 5),
        ("a", 0): Spot(2, 5, 7),
        ("a", 0, "b"): Spot(2, 8, 10),
        ("a", 0, "c"): Spot(3, 5, 18),
    }


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("a", 0, "b"), "", Fault("a.yaml", 2, 8, "b", "m")),
        (("a", 0, "b", "draft"), "", Fault("a.yaml", 2, 8, "b", "m")),
        (("a", 0), "d", Fault("a.yaml", 2, 5, "d", "m")),
        (("z",), "", Fault("a.yaml", 1, 1, "", "m")),
    ],
)
def test_a_fault_at_a_value_that_is_not_there_falls_back_to_what_holds_it(
    path: Path, key: str, expected: Fault
) -> None:
    assert read("a:\n  - b: one\n").at_value(path, "m", key) == expected


def test_a_fault_at_a_key_points_at_the_key_or_the_item() -> None:
    marked = read("a:\n  - b: one\n  - two\n")
    assert marked.at_key(("a", 0, "b"), "m") == Fault("a.yaml", 2, 5, "b", "m")
    assert marked.at_key(("a", 1), "m") == Fault("a.yaml", 3, 5, "a", "m")


@pytest.mark.parametrize(
    ("text", "words", "line", "column"),
    [
        ("a: one two", "two", 1, 8),
        ("a: 'it''s <two>'", "<two>", 1, 11),
        ('a: "tab\\tand two"', "two", 1, 14),
        ("a: one\n  and two\n", "two", 2, 7),
        ("a: |\n  one\n  and two\n", "two", 3, 7),
        ("a: >-\n  one\n\n  and two\n", "two", 4, 7),
        ("a: |\r\n  one\r\n  two\r\n", "two", 3, 3),
    ],
)
def test_a_fault_inside_a_text_points_into_the_source(text: str, words: str, line: int, column: int) -> None:
    marked = read(text)
    offset = marked.read_text(("a",)).index(words)
    assert marked.inside(("a",), offset, "m") == Fault("a.yaml", line, column, "a", "m")


def test_a_fault_behind_the_end_of_a_text_points_behind_it() -> None:
    assert read("a: one\n").inside(("a",), 9, "m") == Fault("a.yaml", 1, 7, "a", "m")


_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)
_PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.none() | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(_PLAIN)
def test_what_json_holds_is_read_as_it_is(value: Plain) -> None:
    assert read(json.dumps(value, indent=1, ensure_ascii=False)).value == value


@given(st.lists(st.text("ab' {}\u00e9", min_size=1, max_size=12), min_size=1, max_size=4))
def test_every_character_of_a_quoted_text_is_found_in_the_source(texts: list[str]) -> None:
    source = "".join(f"-  '{text.replace(chr(39), chr(39) * 2)}'\n" for text in texts)
    marked = read(source)
    lines = source.splitlines()
    for n, text in enumerate(texts):
        for offset, char in enumerate(text):
            if not char.isspace():
                fault = marked.inside((n,), offset, "m")
                assert (fault.line, lines[n][fault.column - 1]) == (n + 1, char)
