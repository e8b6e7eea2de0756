"""Comments: kept apart, with the blocks that they cover."""

from __future__ import annotations

from linter.model.draft import Comment, Location
from tests.readers.word.files import paragraph, read, run, word_file


def _start(identifier: int) -> str:
    return f'<w:commentRangeStart w:id="{identifier}"/>'


def _end(identifier: int) -> str:
    return f'<w:commentRangeEnd w:id="{identifier}"/>'


def _use(identifier: int) -> str:
    return f'<w:r><w:commentReference w:id="{identifier}"/></w:r>'


def _comment(identifier: int, text: str, author: str = "Ann") -> str:
    return f'<w:comment w:id="{identifier}" w:author="{author}">{text}</w:comment>'


def _comments(body: str, comments: str) -> tuple[Comment, ...]:
    return read(word_file(body, comments=comments)).comments


def test_a_comment_covers_words_of_one_block() -> None:
    body = paragraph("None") + paragraph("See ", runs=_start(1) + run("this") + _end(1) + _use(1))
    assert _comments(body, _comment(1, paragraph("Is it?"))) == (
        Comment("Is it?", (1,), Location(2, 5), "Ann"),
    )


def test_a_comment_may_run_over_blocks_and_begin_between_them() -> None:
    body = _start(1) + paragraph("A") + paragraph() + paragraph("B", runs=_end(1)) + paragraph("C")
    assert _comments(body, _comment(1, paragraph("One") + paragraph("Two"))) == (
        Comment("One\nTwo", (0, 1), Location(1, 1), "Ann"),
    )


def test_a_comment_without_an_end_is_about_the_block_it_begins_in() -> None:
    body = paragraph("A", runs=_start(1)) + paragraph("B")
    assert _comments(body, _comment(1, paragraph("x"))) == (Comment("x", (0,), Location(1, 2), "Ann"),)


def test_a_comment_at_a_point_and_one_at_nothing() -> None:
    comments = _comment(2, paragraph("nowhere")) + _comment(1, paragraph("point"))
    assert _comments(paragraph("A", runs=_use(1)), comments) == (
        Comment("point", (0,), Location(1, 2), "Ann"),
        Comment("nowhere", (), Location(1, 1), "Ann"),
    )


def test_a_comment_on_deleted_words_stays() -> None:
    gone = f'<w:del w:author="E">{_start(1)}<w:r><w:delText>x</w:delText></w:r>{_end(1)}{_use(1)}</w:del>'
    assert _comments(paragraph("A", runs=gone), _comment(1, paragraph("c"))) == (
        Comment("c", (0,), Location(1, 2), "Ann"),
    )


def test_a_comment_on_an_empty_paragraph_stands_at_the_next_block() -> None:
    body = paragraph("A") + paragraph(runs=_use(1)) + paragraph("B")
    assert _comments(body, _comment(1, paragraph("c"))) == (Comment("c", (), Location(2, 1), "Ann"),)


def test_comments_open_by_the_thousand_stay_small() -> None:
    starts = "".join(_start(at) for at in range(3000))
    ends = "".join(_end(at) for at in range(3000))
    body = starts + "".join(paragraph("A") for _ in range(300)) + ends
    comments = _comments(body, "".join(_comment(at, paragraph("c")) for at in range(3000)))
    assert sum(len(comment.covers) for comment in comments) <= 100 * 200
