"""Paragraphs cut into pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.model.draft import Location, Place
from linter.model.finding import Finding, Severity
from linter.reports.html.paragraphs import Piece, around, cut

TEXT = "1.1 Midwives met families."


def found(start: int, end: int, severity: Severity = Severity.WARNING) -> Finding:
    at = Location(1, 1)
    return Finding("ABC001", "odd", severity, "Odd.", "a.txt", at, at, "", place=Place(0, start, end))


def test_words_are_marked_where_they_stand() -> None:
    assert cut(TEXT, 4, [found(4, 12)]) == (
        Piece("Midwives", (1,), (1,), "warning"),
        Piece(" met families."),
    )


def test_the_number_is_shown_where_it_is_meant() -> None:
    assert cut(TEXT, 4, [found(0, 3)]) == (
        Piece("1.1", (1,), (1,), "warning"),
        Piece(" Midwives met families."),
    )


def test_marks_may_overlap_and_the_louder_one_shows() -> None:
    assert cut(TEXT, 4, [found(4, 16), found(13, 25, Severity.ERROR), found(13, 16, Severity.INFO)]) == (
        Piece("Midwives ", (1,), (), "warning"),
        Piece("met", (1, 2, 3), (1, 3), "error"),
        Piece(" families", (2,), (2,), "error"),
        Piece("."),
    )


def test_a_place_without_words_has_a_sign() -> None:
    assert cut(TEXT, 4, [found(26, 26)]) == (
        Piece("Midwives met families."),
        Piece("‸", (1,), (1,), "warning"),
    )


def test_a_very_long_paragraph_is_shown_around_its_marks() -> None:
    text = "a" * 5_000 + "b" * 900 + "c" * 5_000
    assert cut(text, 0, [found(5_000, 5_900)]) == (
        Piece("a" * 400),
        Piece("", kept_back=4_200),
        Piece("a" * 400),
        Piece("b" * 400, (1,), (), "warning"),
        Piece("", kept_back=100),
        Piece("b" * 400, (1,), (1,), "warning"),
        Piece("c" * 400),
        Piece("", kept_back=4_200),
        Piece("c" * 400),
    )


def test_without_the_paragraph_the_words_beside_the_quote_are_shown() -> None:
    finding = found(0, 1)._replace(quote="b", before="a ", after="")
    assert around(finding) == (Piece("a "), Piece("b", (1,), (1,), "warning"))
    assert around(finding._replace(quote="")) == ()


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_pieces_are_the_paragraph_and_each_mark_is_whole(text: str, ends: list[tuple[int, int]]) -> None:
    limit = len(text)
    spans = [(min(*pair, limit), min(max(pair), limit)) for pair in ends]
    findings = [found(start, end) for start, end in spans]
    pieces = cut(text, 0, findings)
    assert "".join(piece.text for piece in pieces if piece.text != "‸") == text.replace("‸", "")
    for ordinal, (start, end) in enumerate(spans, 1):
        marked = [piece for piece in pieces if ordinal in piece.means]
        assert "".join(piece.text for piece in marked) == (text[start:end] or "‸")
        assert [ordinal in piece.ends for piece in marked] == [False] * (len(marked) - 1) + [True]
