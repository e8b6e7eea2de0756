"""Blocks with numbers: none with an amount is passed over."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.numerals import numerals
from linter.grammar.joined import Joined
from linter.grammar.plain import plain, plain_words
from linter.model.draft import Block

PIECES = [
    *("12", "1,200", "2014", "2,014", "1.5", "76.5", "3.2.1", "1", "06", "15.03", "12%"),
    *("two", "One", "twenty-five", "Thirty six", "ten", "phone"),
    *(" %", " per cent", "m", "million", " thousand", "k", "th", "st", "March", "years", "Year"),
    *("of", "the", "records", "caf\u00e9"),
    *",.()[;\u2013\u2014\u201c\u00a0",
    *(" ", " ", "\t"),
]
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), min_size=1, max_size=4)


def counted(texts: list[str]) -> list[int]:
    words: defaultdict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        for word in set(plain_words(plain(text))):
            words[word].append(i)
    held = numerals(
        Joined.of((i, Block(text)) for i, text in enumerate(texts)), words, [plain(t) for t in texts]
    )
    return [held.get(i, 0) for i in range(len(texts))]


@given(TEXTS)
def test_a_block_is_told_to_hold_all_its_amounts_at_least(texts: list[str]) -> None:
    amounts = [len(find_amounts(text.replace("\u00a0", " "))) for text in texts]
    assert all(most >= held for most, held in zip(counted(texts), amounts, strict=True))


def test_years_labels_and_dates_are_not_counted() -> None:
    texts = [
        "In 12 of 25 records",
        "On 3 March 2014 (2.1 and 2.10)",
        "aged 15 years",
        "No more",
        "Two of two",
    ]
    assert counted(texts) == [2, 0, 0, 0, 2]
