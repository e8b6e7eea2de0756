"""Finding forms and words, and cutting text into sentences."""

from __future__ import annotations

import pytest

from linter.grammar.matching import (
    find,
    find_at,
    find_words,
    fullmatch,
    search,
    sentence_at,
    sentences,
    stands_in,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("See Dr Poe at St. Jude's. He came.", ["See Dr Poe at St. Jude's.", "He came."]),
        ("Work (eg. visits) went on.", ["Work (eg. visits) went on."]),
        ("It works. (Recommendation 2.1). Next.", ["It works.", "(Recommendation 2.1).", "Next."]),
        ("She said 'stop.' Then left.", ["She said 'stop.'", "Then left."]),
        ("At 2.1 and 5.2. 14 it holds", ["At 2.1 and 5.2.", "14 it holds"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_the_sentence_around_an_offset() -> None:
    assert sentence_at("One is. Two is.", 9) == (8, 15)


def test_an_earlier_alternative_wins_where_two_overlap() -> None:
    assert [m[0] for m in find(("red hen", "hen|fox"), "hen, red hen, Fox")] == ["hen", "red hen", "Fox"]


def test_forms_are_tried_only_where_they_may_begin() -> None:
    found = find_at(("red hen", "hen|fox"), "hen, red hen, Fox, hen", [0, 5, 9, 14])
    assert [m[0] for m in found] == ["hen", "red hen", "Fox"]


def test_the_first_alternative_that_is_found() -> None:
    found = search(("cat", "dog"), "dog and cat")
    assert found is not None
    assert found[0] == "cat"
    assert fullmatch(("cat", "dogs?"), "DOGS") is not None


@pytest.mark.parametrize(
    ("text", "start", "tied", "expected"),
    [
        ("hen, Hen, hens, a hen", 0, "", [0, 18]),
        ("hen, Hen, hens, a hen", 1, "", [18]),
        ("moor-hen 2hen hen2 (hen)", 0, "", [5, 20]),
        ("moor-hen 2hen hen2 (hen)", 0, "-", [20]),
        ("cockerel", 0, "", []),
    ],
)
def test_words_that_stand_by_themselves(text: str, start: int, tied: str, expected: list[int]) -> None:
    assert list(find_words(text, "hen", start, tied)) == expected


def test_no_words_stand_nowhere() -> None:
    assert list(find_words("a hen", "")) == []


@pytest.mark.parametrize(("text", "stands"), [("The hen ran.", True), ("When hens ran.", False), ("", False)])
def test_a_word_inside_another_does_not_stand_there(text: str, *, stands: bool) -> None:
    assert stands_in(text, "hen") == stands
