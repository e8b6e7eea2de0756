"""Annexes and what refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.grammar.annexes import annex_labels, annex_references
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from linter.readers.text import read_text
from linter.review.building import build

if TYPE_CHECKING:
    from linter.model.review import Review


def _review(words: str, captions: str = "") -> Review:
    pack = load_pack("clas", wanted=lambda _code: False)
    assert isinstance(pack, Pack), pack
    return build(read_text("draft.txt", f"Early help\n\n1.1 {words}\n\n{captions}\n"), pack.style)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Late (see Annex C).", [("Annex C", "annex", "C", True)]),
        ("Lists are given, see also Appendix 2.", [("Appendix 2", "appendix", "2", True)]),
        ("Appendix 2 of this report lists them.", [("Appendix 2", "appendix", "2", True)]),
        ("Annexe B below lists them.", [("Annexe B", "annexe", "B", True)]),
        (
            "Late (Annex C), as in Annex D.",
            [("Annex C", "annex", "C", False), ("Annex D", "annex", "D", False)],
        ),
        ("Late (see Annexes A and C).", [("A", "annex", "A", True), ("C", "annex", "C", True)]),
        ("Lists are in Appendices 1, 2 and 4.", [(n, "appendix", n, False) for n in "124"]),
        ("The plan is new (see Annex C of this report).", [("Annex C", "annex", "C", True)]),
        ("See Annex 2, 30 children were late.", [("Annex 2", "annex", "2", True)]),
        ("The guidance is long (see Annexes A and C). The annexes are new.", []),
        ("Annex A visits are made. An annex a mile away. The annex is new.", []),
        ("The guidance is clear (see Annex C).", []),
        ("Late. See Annex C of the contract. See Appendix 2 in the trust's policy.", []),
        ("The Annex A return was late; see Annex B.", []),
        ("A nurse said, “It is all there, see Annex C, and nobody reads it.”", []),
        ("See Annex C1. See annex c.", []),
    ],
)
def test_references(words: str, expected: list[tuple[str, str, str, bool]]) -> None:
    review = _review(words)
    found = [(review.quote(a.place), a.word, a.label, a.sure) for a in annex_references(review)]
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("captions", "expected"),
    [
        ("", frozenset()),
        ("Annex A: How we chose\n\nAnnex B", frozenset("AB")),
        ("APPENDIX 1 – Names\n\n**Appendix 2** Days", frozenset("12")),
        ("Annex C lists the names.", frozenset()),
        ("Annexes\n\nAnnex A: Names", frozenset("A")),
        ("Annex: Names", None),
        ("Appendix II", None),
    ],
)
def test_captions(captions: str, expected: frozenset[str] | None) -> None:
    assert annex_labels(_review("Late.", captions)) == expected
