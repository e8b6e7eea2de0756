"""Edits in text and Markdown: what no edit names stays byte for byte."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.fixing.plain import Coding, apply_edits
from linter.model.draft import Draft, Place
from linter.model.finding import Edit
from linter.readers.reading import read_bytes

UTF8 = Coding("utf-8")
LINES = "it runs over the end of a line"
MARKS = "marks of formatting stand inside it"
ESCAPED = "the file writes one of the characters in another way"


def blocks(data: bytes, name: str) -> Draft:
    draft = read_bytes(name, data)
    assert isinstance(draft, Draft), draft
    return draft


def edit(draft: Draft, words: str, content: str) -> Edit:
    """Return the edit that puts `content` for the words between bars: "the| the| end" takes out " the"."""
    before, held, _ = words.split("|")
    whole = words.replace("|", "")
    index, start = next((i, b.text.index(whole)) for i, b in enumerate(draft.blocks) if whole in b.text)
    start += len(before)
    return Edit(Place(index, start, start + len(held)), content)


def mended(text: str, words: str, content: str, name: str = "draft.md") -> str:
    """Return the text with one edit made, or the reason why it was refused."""
    draft = blocks(text.encode(), name)
    written = apply_edits(text.encode(), UTF8, draft.blocks, [edit(draft, words, content)])
    return written.refused[0].reason if written.refused else written.data.decode()


@pytest.mark.parametrize(
    ("text", "words", "content", "expected"),
    [
        ("# Title\n\nThe the end.\n", "The| the| end", "", "# Title\n\nThe end.\n"),
        ("It was **the the** end.", "the| the| end", "", "It was **the** end."),
        ("It was **late (Rec. 2.1)**.", "(|Rec.|", "Recommendation", "It was **late (Recommendation 2.1)**."),
        # an insertion goes to the word it touches
        ("It was **late**", "late||", ".", "It was **late.**"),
        ("It was **Rec 2** so", "was ||Rec", "(", "It was **(Rec 2** so"),
        ("It was **Rec 2** so", "Rec 2|| so", ")", "It was **Rec 2)** so"),
        ("It was *late* and", "|| and", ",", "It was *late,* and"),
        # white space stays outside of what is emphasised
        ("It was **late**The end", "late||The", " ", "It was **late** The end"),
        ("It was late.**The** end", "late.||The", " ", "It was late. **The** end"),
        (
            "It was **late****The** end",
            "late||The",
            " ",
            "it would stand between two marks of formatting",
        ),
        # what crosses a line or a mark is refused
        ("It was the\nthe end of a long day.", "the| the| end", "", LINES),
        ("It was the **the** end.", "the| the| end", "", MARKS),
        ("It was `the` the end.", "was| the the| end", "", MARKS),
        # what is written in another way
        ("Marlby \\[Wend\\] Trust", "Marlby |[Wend|]", "Wend", ESCAPED),
        ("Marlby \\[Wend\\] Trust", "[|Wend|]", "Fen", "Marlby \\[Fen\\] Trust"),
        ("Marlby \\[Wend\\] Trust", "Marlby ||[Wend", "and ", "Marlby and \\[Wend\\] Trust"),
        ("Marlby &amp; Wend", "Marlby |&| Wend", "and", ESCAPED),
        ("Marlby &amp;", "Marlby |&|", "and", ESCAPED),
        ("Marlby & Wend", "Marlby |&| Wend", "and", "Marlby and Wend"),
        ("Marlby &#39;Wend", "|'|Wend", '"', ESCAPED),
        ("Marlby &amp; Wend", "Marlby &|| Wend", ".", "Marlby &amp;. Wend"),
        ("The end", "The|| end", "\n", LINES),
        # a soft line break stays
        ("It was late\nand the the\nend.", "and the| the|", "", "It was late\nand the\nend."),
        ("It was late\nand the end.", "late|| and", ",", "It was late,\nand the end."),
        ("It was late\nand the end.", "late ||and", "(", "It was late\n(and the end."),
        ("- a bullet  here\n- another", "bullet|  |here", " ", "- a bullet here\n- another"),
        ("| a  b | c |\n|---|---|\n| d | e |", "a|  |b", " ", "| a b | c |\n|---|---|\n| d | e |"),
        ("See [the the end](x.html).", "the| the| end", "", "See [the end](x.html)."),
        ("The <!-- no --> end end.", "end| end|", "", "The <!-- no --> end."),
    ],
)
def test_markdown(text: str, words: str, content: str, expected: str) -> None:
    assert mended(text, words, content) == expected


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "cp1252"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(mark: bytes, encoding: str, end: str) -> None:
    text = "Caf\u00e9 Holm{0}{0}1.1 The \u201cthe the\u201d end\u00a0{0}"
    data = mark + text.format(end).encode(encoding)
    draft = blocks(data, "draft.txt")
    coding = Coding(encoding, mark)
    written = apply_edits(data, coding, draft.blocks, [edit(draft, "\u201cthe| the|\u201d", "")])
    assert written == (mark + text.replace("the the", "the").format(end).encode(encoding), ())


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    data = "Caf\u00e9 ->".encode("cp1252")
    draft = blocks(data, "draft.txt")
    arrow = edit(draft, "|->|", "\u2192")
    written = apply_edits(data, Coding("cp1252"), draft.blocks, [arrow])
    assert written.data == data
    assert [r.reason for r in written.refused] == [
        "the file's encoding has no “\u2192”; save it as UTF-8 first"
    ]


def test_a_damaged_file_is_left_alone() -> None:
    data = "Caf\u00e9s and caf\u00e9s ".encode() + b"\xff the the end"
    draft = blocks(data, "draft.txt")
    written = apply_edits(data, UTF8, draft.blocks, [edit(draft, "the| the|", "")])
    assert written.data == data
    assert [r.reason for r in written.refused] == [
        "some bytes of the file are no text; save it as UTF-8 first"
    ]


def test_a_file_without_edits_stays_as_it_is() -> None:
    assert apply_edits(b"\xff", UTF8, (), []) == (b"\xff", ())


@given(
    st.text(alphabet="ab \n*_\\&[].`-|#<>1", min_size=1, max_size=60),
    st.sampled_from(["draft.md", "draft.txt"]),
    st.sampled_from(["\n", "\r\n"]),
    st.data(),
)
def test_only_the_named_characters_change(text: str, name: str, end: str, data: st.DataObject) -> None:
    before = text.replace("\n", end).encode()
    draft = read_bytes(name, before)
    if not isinstance(draft, Draft):
        return
    index = data.draw(st.integers(0, len(draft.blocks) - 1))
    words = draft.blocks[index].text
    start, stop = sorted(data.draw(st.tuples(*2 * [st.integers(0, len(words))])))
    after, refused = apply_edits(before, UTF8, draft.blocks, [Edit(Place(index, start, stop), "XY")])
    if refused:
        assert after == before
    else:
        at = after.index(b"XY")
        gone = before[at : len(before) - (len(after) - at - 2)]
        assert before[:at] + gone + after[at + 2 :] == before
        assert gone.decode() == words[start:stop]
