"""What stays the same while a draft changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from linter.engine.running import run
from linter.model.draft import Anchor, Block, Place
from linter.model.finding import Problem, Rule
from linter.model.settings import Settings
from tests.engine.small import blocks, comment, pointing, review, speaking, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

USUAL = Settings()


def prints(held: tuple[Block, ...], *words: str, path: str = "draft.txt") -> dict[tuple[str, str, int], str]:
    rules = [pointing(f"ABC{n:03}", word) for n, word in enumerate(words, 1)]
    found = run(review(held=held), rules, USUAL, path)
    return {(f.code, f.quote, f.place.block if f.place else -1): f.fingerprint for f in found}


def test_sixteen_hexadecimal_digits_that_differ() -> None:
    marks = prints(blocks(), "midwives", "families", "kept").values()
    assert all(len(mark) == 16 and int(mark, 16) >= 0 for mark in marks)
    assert len(set(marks)) == len(marks) == 3


@given(
    st.integers(0, 500),
    st.sampled_from([(), ("midwives", "Records")]),
    st.sampled_from(["draft.txt", "old/other.md"]),
)
def test_lines_numbers_blanks_other_findings_and_names_do_not_matter(
    down: int, others: tuple[str, ...], path: str
) -> None:
    def moved(block: Block) -> Block:
        text = f"7.7  {block.text[block.body :]} " if block.number else block.text
        at = block.anchors[0]
        return block._replace(
            text=text, body=5 if block.number else 0, anchors=(Anchor(0, at.line + down, 3),)
        )

    before = prints(blocks(), "kept")
    after = prints(tuple(map(moved, blocks())), "kept", *others, path=path)
    assert before.items() <= after.items()


def test_equal_findings_are_told_apart_and_counted_before_any_is_hidden() -> None:
    held = (*blocks()[:4], blocks()[3]._replace(anchors=(Anchor(0, 9, 1),)), *blocks()[5:])
    rule = pointing("ABC001", "praised")
    first, second = run(review(held=held), [rule], USUAL, "draft.txt")
    assert first.fingerprint != second.fingerprint
    hidden = review(comment("reportlint: ignore ABC001 because so", 3), held=held)
    assert run(hidden, [rule], USUAL, "draft.txt") == (second,)


def test_the_second_of_two_equal_words_keeps_its_mark_when_the_first_is_found_no_more() -> None:
    text = "kept and kept"
    held = (*blocks()[:4], blocks()[4]._replace(text=text, body=0), *blocks()[5:])

    def marks(*starts: int) -> list[str]:
        def check(_review: Review) -> Iterator[Problem]:
            yield from (Problem(Place(4, start, start + 4)) for start in starts)

        rule = Rule("ABC001", "kept-word", {"": wording("Kept.")}, "Mend it.", check)
        return [f.fingerprint for f in run(review(held=held), [rule], USUAL, "draft.txt")]

    first, second = marks(0, text.rindex("kept"))
    assert marks(text.rindex("kept")) == [second] != [first]


def test_a_remark_on_a_comment_has_a_fingerprint_too() -> None:
    rules = [speaking("SUP001", plain="{codes} hides nothing."), pointing("ABC001", "nowhere")]
    text = "reportlint: ignore ABC001 because so"
    hidden = review(comment(text, 3), comment(text, 4))
    first, second = run(hidden, rules, USUAL, "draft.txt")
    assert first.fingerprint
    assert first.fingerprint != second.fingerprint
