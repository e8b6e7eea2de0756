"""What stays the same while a draft changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.app import Options, Source, check
from linter.engine.running import run
from linter.model.draft import Anchor, Block, Place
from linter.model.finding import Problem, Rule
from linter.model.settings import Settings
from tests.engine.small import blocks, comment, pointing, review, speaking, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

USUAL = Settings()
EXAMPLES = Path(__file__).parents[2] / "examples"


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


def one_block(text: str) -> tuple[Block, ...]:
    return tuple(b._replace(text=f"1.2 {text}", body=4) if b.number == "1.2" else b for b in blocks())


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The staff of both teams said records were kept in one place by the clerks of Marlby.", True),
        ("Some staff of both teams said records were kept in one place by the clerks of Marlby.", True),
        ("Said records were kept in one place by.", True),
        (
            "The staff of 12 teams said:  Records  were kept, in 3.1 one place (by the clerks of Marlby)!",
            True,
        ),
        ("The staff of 12 teams SAID; records, were kept 3.1 in  one (place), by the clerks of Marlby", True),
        ("The staff of both teams said letters were kept in one place by the clerks of Marlby.", False),
        ("The staff of both teams said records were kept in two places by the clerks of Marlby.", False),
        ("The staff of both teams said records were kept.", False),
    ],
)
def test_three_words_on_either_side_matter_and_the_rest_of_the_block_does_not(text: str, same: bool) -> None:  # noqa: FBT001  a table's column
    first = prints(
        one_block("The staff of both teams said records were kept in one place by the clerks of Marlby."),
        "kept",
    )
    assert (prints(one_block(text), "kept") == first) is same


def by_code(name: str, text: bytes) -> dict[str, str]:
    """Return the findings of the shipped rules, with what they are about, by fingerprint."""
    (outcome,) = check([Source(Path(name), text)], Options()).outcomes
    return {f.fingerprint: f"{f.code} {f.quote}" for f in outcome.findings}


def test_paragraphs_put_in_above_leave_every_finding_as_it_was() -> None:
    text = (EXAMPLES / "flawed.md").read_text(encoding="utf-8")
    begin = text.index("\n## ")
    before = by_code("a.md", text.encode())
    grown = f"{text[:begin]}\n\nThe first words.\n\nThe second, and longer, words.\n{text[begin:]}"
    assert len(before) > 40
    assert by_code("a.md", grown.encode()).items() >= before.items()


def test_a_draft_is_known_again_in_another_format() -> None:
    """Word and Markdown have the cover in a table, and text has its labels and values on one line each."""
    as_markdown, as_text, as_word = (
        by_code(f"a.{suffix}", (EXAMPLES / f"flawed.{suffix}").read_bytes())
        for suffix in ("md", "txt", "docx")
    )
    assert as_word == as_markdown
    differing = as_text.items() ^ as_markdown.items()
    assert {about[:6] for _, about in differing} == {"COV001", "COV003", "COV004", "DAT003"}
    assert len(differing) == 8


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
