"""The notation of the forms: what it means, and what is said of a form that can't be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.forms.form_trees import NotationError
from linter.grammar.forms.notation import compile_form

PARTS = {
    "numbers": '{number} / (", and" | "," | and | "&")',
    "loop": "a <pool>",
    "pool": "<loop> b",
}


def groups(form: str, text: str) -> dict[str, str | None] | None:
    found = re.search(compile_form(form, PARTS), text, re.IGNORECASE)
    return {"": found[0], **found.groupdict()} if found else None


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("as seen in", "As  seen\nin the ward", {"": "As  seen\nin"}),
        ("seen", "unseen seen", {"": "seen"}),
        ("a [b] c", "a c", {"": "a c"}),
        ("a [b] c", "a b c", {"": "a b c"}),
        ("a [b] [c]", "a", {"": "a"}),
        ("a [b] [c]", "a c", {"": "a c"}),
        ("[we] [have] seen", "we seen", {"": "we seen"}),
        ("recommendation[s] {n: number}", "recommendations 2.1", {"": "recommendations 2.1", "n": "2.1"}),
        ("{who: (trust | board)} met", "The board met", {"": "board met", "who": "board"}),
        (
            '"(" {list: numbers} ")"',
            "( 2.1, 2.3, and 4.1)",
            {"": "( 2.1, 2.3, and 4.1)", "list": "2.1, 2.3, and 4.1"},
        ),
        ("child's well-being", "child\u2019s well\u2011being", {"": "child\u2019s well\u2011being"}),
        ("{due-by: year}", "by 2015", {"": "2015", "due_by": "2015"}),
        (
            "brought to {body: words} <end>",
            "brought to the board.",
            {"": "brought to the board", "body": "the board"},
        ),
        ('rec["."] {n: number}', "rec. 2.1", {"": "rec. 2.1", "n": "2.1"}),
        ("one | two", "only two", {"": "two"}),
        ("a b", "ab", None),
        ("{n: dotted-number}", "12 or 3%", None),
    ],
)
def test_what_a_form_matches(form: str, text: str, expected: dict[str, str | None] | None) -> None:
    assert groups(form, text) == expected


@pytest.mark.parametrize(
    ("form", "message", "line", "column"),
    [
        ("a [b", "the form can't be read at '[b'", 1, 3),
        ("a\n (b | ", "the form can't be read at '(b | '", 2, 2),
        ("{who: year} {who: day}", "the label 'who' is used twice", 1, 1),
        ("in <loop>", "the part 'loop' is made of itself", 1, 4),
    ],
)
def test_a_form_that_cannot_be_read(form: str, message: str, line: int, column: int) -> None:
    with pytest.raises(NotationError) as raised:
        compile_form(form, PARTS)
    assert (raised.value.message, raised.value.line, raised.value.column) == (message, line, column)


def test_an_unknown_part_names_the_known_ones() -> None:
    with pytest.raises(
        NotationError, match="there is no part 'nowhere'; the known ones are acronym, "
    ) as raised:
        compile_form("in <nowhere>", PARTS)
    assert (raised.value.line, raised.value.column) == (1, 4)


WORDS = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=6)


@given(WORDS, st.data())
def test_plain_words_match_themselves_however_they_are_spaced(words: list[str], data: st.DataObject) -> None:
    spaces = data.draw(
        st.lists(st.sampled_from([" ", "  ", "\n", "\u00a0"]), min_size=len(words), max_size=len(words))
    )
    text = "".join(w + s for w, s in zip(words, spaces, strict=True)).strip()
    assert re.fullmatch(compile_form(" ".join(words), {}), text, re.IGNORECASE)


@given(WORDS, st.sets(st.integers(0, 5)))
def test_what_is_optional_may_be_left_out(words: list[str], optional: set[int]) -> None:
    form = " ".join(f"[{w}]" if i in optional else w for i, w in enumerate(words))
    kept = [w for i, w in enumerate(words) if i not in optional]
    expression = compile_form(form, {})
    assert re.fullmatch(expression, " ".join(words))
    assert not kept or re.fullmatch(expression, " ".join(kept))
