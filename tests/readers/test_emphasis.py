"""Asterisks in plain text: what they emphasise, and what stays of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.draft import Emphasis
from linter.readers.inline import scan_plain
from linter.readers.lines import Line
from linter.readers.pieces import Shown, compose


def shown(text: str) -> Shown:
    return compose([Line(1, 1, text)], scan_plain(text))


def emphasised(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what is seen of `text`, and each emphasised stretch with b for bold and i for italic."""
    seen = shown(text)
    return seen.text, [
        (seen.text[part.start : part.end], "b" * part.bold + "i" * part.italic) for part in seen.emphasis
    ]


@pytest.mark.parametrize(
    ("text", "seen", "stretches"),
    [
        ("a *Join Up* approach", "a Join Up approach", [("Join Up", "i")]),
        ("told (**Recommendation 1.1**).", "told (Recommendation 1.1).", [("Recommendation 1.1", "b")]),
        ("told (***Recommendation 1.1***).", "told (Recommendation 1.1).", [("Recommendation 1.1", "bi")]),
        ("told **(Recommendation 1.1).**", "told (Recommendation 1.1).", [("(Recommendation 1.1).", "b")]),
        ("a *Join Up*¹ plan", "a Join Up¹ plan", [("Join Up", "i")]),
        ("the '*Join Up*' plan", "the 'Join Up' plan", [("Join Up", "i")]),
        ("she said *'not me'*.", "she said 'not me'.", [("'not me'", "i")]),
        ("*all of **it** said*", "all of it said", [("all of ", "i"), ("it", "bi"), (" said", "i")]),
        ("**Recom****mendation 2.1**", "Recommendation 2.1", [("Recommendation 2.1", "b")]),
        ("**Recommendation ****2.1**", "Recommendation 2.1", [("2.1", "b")]),
        ("**one** **two**", "one two", [("one", "b"), ("two", "b")]),
    ],
)
def test_pairs_emphasise(text: str, seen: str, stretches: list[tuple[str, str]]) -> None:
    assert emphasised(text) == (seen, stretches)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("1. Wexmoor CCG should:**", "1. Wexmoor CCG should:"),
        ("1.1 Ensure that all are told.**", "1.1 Ensure that all are told."),
        ("1.1 Ensure that all are told. **", "1.1 Ensure that all are told."),
        ("**1.1 Ensure that all are told.", "1.1 Ensure that all are told."),
        ("1.1 **Ensure that all are told.", "1.1 Ensure that all are told."),
        ("**Note **that", "Note that"),
        ("*This was brought to us. (Recommendation 6.1).", "This was brought to us. (Recommendation 6.1)."),
        ("This was brought to us. (Recommendation 6.1).*", "This was brought to us. (Recommendation 6.1)."),
        ("***", ""),
    ],
)
def test_marks_that_were_left_behind_go(text: str, seen: str) -> None:
    assert emphasised(text) == (seen, [])


@pytest.mark.parametrize(
    "text",
    [
        "graded A*",
        "graded A* to C",
        "5 * 3 is 15",
        "2**3 is 8",
        "rated ***** by all",
        "J**** and S****h",
        "the nurse's and doctors' 'views'",
        "a * b ** c",
    ],
)
def test_asterisks_of_the_writer_stay(text: str) -> None:
    assert emphasised(text) == (text, [])


def test_stretches_that_touch_and_look_alike_are_one() -> None:
    assert shown("**a*****b***").emphasis == (
        Emphasis(0, 1, bold=True, italic=False),
        Emphasis(1, 2, bold=True, italic=True),
    )


@given(st.text("ab *_.(\n", max_size=40).map(str.strip))
def test_nothing_but_asterisks_is_lost(text: str) -> None:
    lines = [Line(number, 1, line.strip()) for number, line in enumerate(text.split("\n"), start=1)]
    seen = compose(lines, scan_plain("\n".join(line.text for line in lines))).text
    assert seen.replace("*", "").split() == text.replace("*", "").split()
