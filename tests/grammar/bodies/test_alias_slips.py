"""Slips in names of two words."""

from __future__ import annotations

import pytest

from linter.grammar.bodies.alias_slips import alias_slips
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from linter.readers.text import read_text
from linter.review.building import build

REPORT = """Review of health services in Oakshire
Provider services included\tDownland Care Partnership NHS Trust; Clearway Recovery; North Hospitals; Kingfisher; Wren
CQC region\tMercia

Summary of the review

Context of the review

Clinics are run by Downland Care Partnership NHS Trust (Downland Care).

Early help

1.1 {often}

1.2 {words}
"""
ONE_WORD = "Kingfisher met Wren. " * 5
OFTEN = "Downland Care met Clearway Recovery and North Hospitals. " * 5


@pytest.mark.parametrize(
    ("words", "often", "expected"),
    [
        (
            "Downlands Care met. (Downlnad Care’s nurses.)",
            OFTEN,
            [("Downlands Care", "Downland Care"), ("Downlnad Care", "Downland Care")],
        ),
        ("Clearway Recovry met.", OFTEN, [("Clearway Recovry", "Clearway Recovery")]),
        ("Downlands Care met.", OFTEN[:57], []),
        ("Downlands Care met. Downlands Care rang. Downlands Care left.", OFTEN, []),
        ("Clearway Recoverys met. North Hospital met. Forth Hospitals met. Townland Care met.", OFTEN, []),
        ("The downlands care for all. Downland Cares.", OFTEN, []),
        ("Clearwell Recovery met. Downland Partnership met.", OFTEN, []),
        ("Kingfishr met. Kingfisher's nurses met Kingfisher.", ONE_WORD, [("Kingfishr", "Kingfisher")]),
        ("Kingfishers met. Wrens met. A kingfishar met Kingfishar.", ONE_WORD, []),
    ],
)
def test_slips(words: str, often: str, expected: list[tuple[str, str]]) -> None:
    pack = load_pack("clas", wanted=lambda _code: False)
    assert isinstance(pack, Pack), pack
    review = build(read_text("draft.txt", REPORT.format(words=words, often=often)), pack.style)
    found = [(review.quote(s.place), s.name, review.bodies[s.body].name) for s in alias_slips(review)]
    full = {"Downland Care": "Downland Care Partnership NHS Trust"}
    assert sorted(found) == sorted((said, name, full.get(name, name)) for said, name in expected)
