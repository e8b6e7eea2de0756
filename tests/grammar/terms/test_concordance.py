"""Terms looked for only where their words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.plain import plain, plain_words
from linter.grammar.terms.concordance import Concordance, Passage


def _concordance(*texts: str) -> Concordance:
    words: dict[str, list[int]] = {}
    for block, text in enumerate(texts):
        for word in dict.fromkeys(plain_words(plain(text))):
            words.setdefault(word, []).append(block)
    return Concordance.of(
        ((block, text, 0) for block, text in enumerate(texts)), words, [plain(text) for text in texts]
    )


@pytest.mark.parametrize(
    ("term", "word", "expected"),
    [
        ("child", "", [(0, 4), (1, 0)]),
        ("child plan", "", [(0, 4)]),
        # the last of several words may go on
        ("child pla", "", [(0, 4)]),
        ("children's team", "", [(2, 2)]),
        ("pre-chi", "pre-child", [(3, 0)]),
        ("plan", "", [(0, 10)]),
        ("late", "", []),
    ],
)
def test_a_term_is_found_where_it_begins_a_word(
    term: str, word: str, expected: list[tuple[int, int]]
) -> None:
    concordance = _concordance(
        "The Child plan", "child. Grandchild", "A Children’s Team, a.plan", "Pre-child"
    )
    assert [(passage.block, at) for passage, at in concordance.find(term, word)] == expected


@given(st.text(alphabet="aB’–İ .\u00e9"))
def test_a_plain_text_has_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The child's plan, 'late'.", ["the", "child", "s", "plan", "late"]),
        ("A multi-agency (R&D) team—new", ["a", "multi-agency", "r&d", "team", "new"]),
        ("CHILD’S “plan”", ["child", "s", "plan"]),
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert plain_words(plain(text)) == words


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1.1 Late. The plan: new", 4, True),
        ("1.1 Late. The plan: new", 10, True),
        ("1.1 Late. The plan: new", 20, True),
        ("1.1 Late. The plan: new", 14, False),
        ("1.1 Late. “The plan", 11, True),
        ("1.1 “Late", 5, True),
        ("1.1 a Dr. No", 10, True),
    ],
)
def test_where_a_sentence_begins(text: str, at: int, expected: bool) -> None:  # noqa: FBT001  a table's column
    assert Passage(0, text, plain(text), 4).begins_sentence(at) is expected


def test_the_words_beside_a_place() -> None:
    passage = Passage(0, "a well-known plan, the nurse’s own", "", 0)
    assert [passage.word_before(at) for at in (0, 2, 13, 19)] == ["", "a", "well-known", ""]
    assert [passage.word_behind(at) for at in (1, 12, 17, 22)] == ["well-known", "plan", "", "nurse’s"]
