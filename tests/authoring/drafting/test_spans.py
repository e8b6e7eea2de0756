"""Texts with stars, prompts and slots become words with a look."""

from __future__ import annotations

import pytest

from linter.authoring.drafting.spans import Span, listed, spans, text_of


def test_stars_set_words_bold_italic_and_both() -> None:
    assert spans("a **b** *c* ***d***.", {}) == (
        Span("a "),
        Span("b", bold=True),
        Span(" "),
        Span("c", italic=True),
        Span(" "),
        Span("d", bold=True, italic=True),
        Span("."),
    )


@pytest.mark.parametrize("text", ["5 * 3", "a ** b"])
def test_stars_between_spaces_are_stars(text: str) -> None:
    assert spans(text, {}) == (Span(text),)


def test_an_escaped_star_is_a_star() -> None:
    assert spans(r"a \*b\* c", {}) == (Span("a *b* c"),)


def test_what_fills_a_slot_has_the_look_around_it() -> None:
    filled = spans("**In {area}**", {"area": lambda _: (Span("Mereshire"),)})
    assert filled == (Span("In Mereshire", bold=True),)


def test_a_slot_that_stays_empty_takes_the_space_before_it_along() -> None:
    assert text_of(spans("We saw it {cite a}.", {"cite": lambda _: ()})) == "We saw it."


def test_prompts_stand_apart() -> None:
    assert spans("In [insert area] (see [1])", {}) == (
        Span("In "),
        Span("[insert area]", prompt=True),
        Span(" (see [1])"),
    )


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_lists_are_joined_in_words(names: list[str], words: str) -> None:
    assert text_of(listed([(Span(name),) for name in names])) == words
