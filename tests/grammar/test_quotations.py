"""What is quoted."""

from __future__ import annotations

import pytest

from linter.grammar.quotations import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said, "They came in time." Good.', ['"They came in time."']),
        (
            "“They came in time” and “never very late indeed",
            ["“They came in time”", "“never very late indeed"],
        ),
        ("It was ‘as good as gold’, the carers’ view.", ["‘as good as gold’"]),
        ("Her words: 'they've been good to us all'.", ["'they've been good to us all'"]),
        ("The 'deep dive' and the parents' view of children's care.", []),
        ('A "deep dive" it was, and carers\' needs were met.', []),
    ],
)
def test_longer_words_between_marks_are_a_quotation(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text)] == expected
