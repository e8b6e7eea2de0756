"""No word of the draft, in any format."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine.running import run
from linter.model.draft import Coverage
from linter.model.settings import Settings
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import FORMATS, render
from tests.engine.small import blocks, comment, pointing, review, speaking

# Letters that no message, format or fingerprint is made of.
WORDS = st.lists(st.text("qxzjvkwy", min_size=5, max_size=9), min_size=9, max_size=9)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("statistics", [False, True])
@given(words=WORDS)
def test_no_word_of_the_draft_is_shown(form: str, statistics: bool, words: list[str]) -> None:  # noqa: FBT001  a table's column
    held = tuple(
        block._replace(text=f"{block.text[: block.body]}{word} and {word}", number="")
        for block, word in zip(blocks(), words, strict=True)
    )
    remarks = comment(f"reportlint: ignore {words[0]} because {words[1]}", 3)
    seen = review(remarks, held=held, title=words[0])._replace(
        sections=tuple(
            s._replace(title=w, path=(w,)) for s, w in zip(review().sections, words, strict=False)
        ),
        paragraphs=tuple(
            p._replace(number=p.number._replace(text=words[0], value=())) for p in review().paragraphs
        ),
    )
    rules = [pointing("ABC001", words[2], fix=words[3]), pointing("ABC002", words[7], fix=words[3])]
    found = run(seen, [*rules, speaking("SUP001", unknown_code="{codes} is no rule.")], Settings(), "a.txt")
    assert {f.code for f in found} == {"ABC001", "ABC002", "SUP001"}
    notes = Coverage((("body", 9),), (), (words[4],))
    shown = render(
        [Outcome("a.txt", found, notes, review=seen)], form, Look(excerpts=False, statistics=statistics)
    )
    assert not [word for word in words if word in shown.lower()]
    assert "ABC001" in shown


def test_what_is_left_of_a_finding() -> None:
    found = run(review(), [pointing("ABC001", "praised", fix="secret")], Settings(), "a.txt")
    (shown,) = json.loads(render([Outcome("a.txt", found, Coverage())], "json", Look(excerpts=False)))
    assert shown == {
        "code": "ABC001",
        "name": "names-abc001",
        "severity": "warning",
        "message": "Here is ….",
        "filename": "a.txt",
        "location": {"line": 7, "column": 10},
        "end_location": {"line": 7, "column": 17},
        "paragraph": "1.1",
        "section": [],
        "quote": "",
        "help": "Mend it.",
        "fix": {"title": "Mend it.", "safety": "safe", "edits": []},
        "fingerprint": found[0].fingerprint,
    }
