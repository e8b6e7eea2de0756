"""Whatever a draft is made of: comments change no word, edits change theirs, and rejecting them undoes them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linter.fixing.word import Note, annotate, apply_edits
from linter.model.draft import Draft, Place
from linter.model.finding import Edit
from linter.readers.word import read_word
from linter.readers.word.tracing import trace
from tests.fixing.word.drafts import DOCUMENT, STAMP, expected, parts
from tests.fixing.word.resolving import characters, resolved
from tests.fixing.word.schema import faults
from tests.readers.word.files import read, run, word_file

if TYPE_CHECKING:
    from collections.abc import Sequence

_HERS = 'w:id="{}" w:author="Jo" w:date="2024-01-01T00:00:00Z"'
_TEXTS = st.text(st.sampled_from("ab .,é—"), min_size=1, max_size=6)
_LOOKS = st.sampled_from(["", "<w:b/>", '<w:i/><w:sz w:val="20"/>', '<w:u w:val="single"/>'])
_NUMBERS = st.integers(10, 10_000)


def _deleted(text: str, look: str, number: int) -> str:
    return f"<w:del {_HERS.format(number)}>{run(text, look).replace('w:t', 'w:delText')}</w:del>"


def _formatted(text: str, number: int) -> str:
    return run(text, f"<w:b/><w:rPrChange {_HERS.format(number)}><w:rPr/></w:rPrChange>")


def _field(result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText>REF a</w:instrText></w:r>"
    return mark("begin") + code + mark("separate") + result + mark("end")


_RUNS = st.builds(run, _TEXTS, _LOOKS)
_PLAIN = st.one_of(
    _RUNS,
    _RUNS,
    st.sampled_from([
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        '<w:r><w:t>x</w:t><w:noBreakHyphen/><w:t xml:space="preserve"> y</w:t></w:r>',
        "<w:r><w:lastRenderedPageBreak/><w:t> trimmed </w:t></w:r>",
    ]),
)  # fmt: skip
_INLINE = st.lists(_PLAIN, min_size=1, max_size=3).map("".join)
_PIECES = st.one_of(
    _INLINE,
    st.builds("<w:hyperlink w:anchor='x'>{}</w:hyperlink>".format, _INLINE),
    st.builds("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>".format, _INLINE),
    st.builds(lambda inner, number: f"<w:ins {_HERS.format(number)}>{inner}</w:ins>", _INLINE, _NUMBERS),
    st.builds(_deleted, _TEXTS, _LOOKS, _NUMBERS),
    st.builds(_formatted, _TEXTS, _NUMBERS),
    st.builds(_field, _INLINE),
    st.builds('<w:bookmarkStart w:id="{0}" w:name="n{0}"/><w:bookmarkEnd w:id="{0}"/>'.format, _NUMBERS),
)
_PARAGRAPHS = st.lists(_PIECES, min_size=1, max_size=5).map(lambda pieces: f"<w:p>{''.join(pieces)}</w:p>")
_TABLES = st.lists(_PARAGRAPHS, min_size=1, max_size=2).map(
    lambda cell: (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        f"<w:tr><w:tc>{''.join(cell)}</w:tc></w:tr></w:tbl><w:p/>"
    )
)
_FILES = st.lists(st.one_of(_PARAGRAPHS, _PARAGRAPHS, _TABLES), min_size=1, max_size=3).map(
    lambda body: word_file(run_only(body))
)


def run_only(body: Sequence[str]) -> str:
    """Return the body behind a paragraph with words, so that every file can be read."""
    return f"<w:p>{run('One')}</w:p>{''.join(body)}"


def _places(data: bytes, draw: st.DataObject, most: int = 4) -> list[Place]:
    blocks = read(data).blocks
    found = []
    for _ in range(draw.draw(st.integers(1, most))):
        block = draw.draw(st.integers(0, len(blocks) - 1))
        ends = draw.draw(st.tuples(*[st.integers(0, len(blocks[block].text))] * 2))
        found.append(Place(block, min(ends), max(ends)))
    return found


@settings(max_examples=120)
@given(_FILES, st.data())
def test_comments_change_nothing_else(data: bytes, draw: st.DataObject) -> None:
    places = _places(data, draw)
    notes = [Note(place, (f"note {number}",)) for number, place in enumerate(places)]
    written = annotate(data, trace("a.docx", data), notes, STAMP)
    draft, after = read(data), read(written.data)
    assert written.refused == ()
    assert (after.blocks, after.changes) == (draft.blocks, draft.changes)
    assert sorted(comment.text for comment in after.comments) == [note.lines[0] for note in notes]
    assert all(comment.covers for comment in after.comments)
    assert faults(parts(written.data)[DOCUMENT]) == faults(parts(data)[DOCUMENT])
    assert annotate(written.data, trace("a.docx", written.data), notes, STAMP).data == written.data
    cleared = annotate(written.data, trace("a.docx", written.data), [], STAMP).data
    assert [_joined(held) for held in characters(cleared)] == [_joined(held) for held in characters(data)]


def _joined(held: list[tuple[str, str, tuple[str, ...]]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Leave white space out: what did not show at the edge of a text may be gone."""
    return [one for one in held if not one[0].isspace()]


@settings(max_examples=120)
@given(_FILES, st.data())
def test_edits_change_their_words_and_no_others(data: bytes, draw: st.DataObject) -> None:
    edits = [Edit(place, draw.draw(st.sampled_from(["", "new", "n\tw "]))) for place in _places(data, draw)]
    traces = trace("a.docx", data)
    for stamp in (None, STAMP):
        written = apply_edits(data, traces, edits, stamp=stamp)
        made = set(edits) - {one.edit for one in written.refused}
        left = expected(data, sorted(made))
        assume(left)  # a file without a word is none to read
        after = read(written.data)
        assert [block.text for block in after.blocks if block.text.strip()] == left
        assert faults(parts(written.data)[DOCUMENT]) == faults(parts(data)[DOCUMENT])
        if stamp and not made:
            assert written.data == data


@settings(max_examples=40)
@given(_FILES, st.data())
def test_another_program_accepts_and_rejects_them(data: bytes, draw: st.DataObject) -> None:
    edits = [Edit(place, draw.draw(st.sampled_from(["", "new", "n"]))) for place in _places(data, draw)]
    traces = trace("a.docx", data)
    tracked, direct = (apply_edits(data, traces, edits, stamp=stamp) for stamp in (STAMP, None))
    assume(isinstance(read_word("a.docx", direct.data), Draft))  # a file without a word is none to read
    refused = {one.edit for one in tracked.refused}
    assert refused >= {one.edit for one in direct.refused}
    with tempfile.TemporaryDirectory() as name:
        back = resolved(tracked.data, Path(name), accept=False)
        assert [_joined(held) for held in characters(back)] == [_joined(held) for held in characters(data)]
        assert read(back).blocks == read(data).blocks
        accepted = resolved(tracked.data, Path(name), accept=True)
        if len(refused) == len(direct.refused):
            assert read(accepted).blocks == read(direct.data).blocks
