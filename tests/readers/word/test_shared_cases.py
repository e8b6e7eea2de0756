"""The conformance files: labels, hiding places, and hostile files, each with the truth beside it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import pytest

from linter.model.draft import Block, Draft, Kind
from linter.readers.word import read_word
from tests.shared import SHARED, needs_shared

_CASES = SHARED / "cases"


def _json(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    file = _CASES / name
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _draft(name: str) -> Draft:
    draft = read_word(name, (_CASES / name).read_bytes())
    assert isinstance(draft, Draft), draft
    return draft


@needs_shared
@pytest.mark.parametrize("name", sorted(_json("numbering/truth.json")))
def test_labels_are_those_that_word_prints(name: str) -> None:
    rows = [row for row in _json("numbering/truth.json")[name]["paragraphs"] if not row["disputed"]]
    blocks = {block.text[block.body :].split()[0]: block for block in _draft(f"numbering/{name}").blocks}
    assert {row["mark"]: _printed(blocks.get(row["mark"])) for row in rows} == {
        row["mark"]: row["word"] for row in rows
    }


def _printed(block: Block | None) -> str:
    """Return what stands before the words; a bullet is none of the text, a deleted paragraph has no label."""
    if block is None or not block.automatic:
        return "•" if block is not None and block.kind is Kind.ITEM else ""
    return block.number


@needs_shared
def test_visible_words_are_read_once_and_invisible_ones_never() -> None:
    draft = _draft("hidden_text.docx")
    shown = "\n".join(block.text for block in draft.blocks if not block.hidden)
    tokens = _json("hidden_text_truth.json")["tokens"]
    assert {token["mark"]: shown.count(token["mark"]) for token in tokens} == {
        token["mark"]: int(token["visible"]) for token in tokens
    }


@needs_shared
def test_words_stand_in_their_stories() -> None:
    stories = {"footnote": "footnotes", "endnote": "endnotes", "altchunk": "body"}
    draft = _draft("hidden_text.docx")
    tokens = [token for token in _json("hidden_text_truth.json")["tokens"] if token["visible"]]
    found = {
        token["mark"]: next(block.story for block in draft.blocks if token["mark"] in block.text)
        for token in tokens
    }
    assert found == {token["mark"]: stories.get(token["story"], token["story"]) for token in tokens}


@needs_shared
def test_paragraphs_are_exact() -> None:
    blocks = {(block.story.value, block.text) for block in _draft("hidden_text.docx").blocks}
    rows = _json("hidden_text_truth.json")["paragraphs"]
    wanted = {
        (row["story"], row["text"].replace("\u00ad", "")) for row in rows
    }  # inside a line it is not seen
    assert wanted <= blocks


@needs_shared
def test_hidden_words_are_kept_apart() -> None:
    hidden = [block.text for block in _draft("hidden_text.docx").blocks if block.hidden]
    assert hidden == ["@x47 text", "@x48 text"]


@needs_shared
@pytest.mark.parametrize("name", sorted(_json("hostile/expect.json")))
def test_hostile_files_are_read_or_refused(name: str) -> None:
    started = time.perf_counter()
    answer = read_word(name, (_CASES / "hostile" / name).read_bytes())
    assert ("read" if isinstance(answer, Draft) else "refuse") == _json("hostile/expect.json")[name][
        "verdict"
    ]
    assert time.perf_counter() - started < 3


@needs_shared
@pytest.mark.skipif(sys.platform != "linux", reason="the peak since the program began is read from /proc")
def test_hostile_files_keep_the_memory_small() -> None:
    program = (
        "import pathlib, sys\n"
        "from linter.readers.word import read_word\n"
        "for file in sorted(pathlib.Path(sys.argv[1]).iterdir()): read_word(file.name, file.read_bytes())\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(next(line.split()[1] for line in status.splitlines() if line.startswith('VmHWM')))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(_CASES / "hostile")], capture_output=True, text=True, check=True
    )
    assert int(run.stdout) < 150 * 1024


@needs_shared
@pytest.mark.slow
def test_every_file_of_the_corpus_ends_in_a_draft_or_a_sentence() -> None:
    slowest = 0.0
    for file in sorted((SHARED / "docx-corpus").glob("*.doc[xm]")):
        data = file.read_bytes()
        started = time.perf_counter()
        accepted, original = read_word(file.name, data), read_word(file.name, data, view="original")
        slowest = max(slowest, (time.perf_counter() - started) / 2)
        for answer in (accepted, original):
            if isinstance(answer, Draft):
                assert answer.coverage.read
                assert [block.anchors[0].line for block in answer.blocks] == [
                    *range(1, len(answer.blocks) + 1)
                ]
            else:
                assert answer.reason.endswith(".")
    assert slowest < 5


@needs_shared
def test_a_file_typed_as_word_prints_it_agrees_with_its_own_numbers() -> None:
    """One file of the corpus repeats each automatic number, as Word prints it, in the words behind it."""
    draft = read_word("lists.docx", (SHARED / "docx-corpus" / "tika-2d88b75145.docx").read_bytes())
    assert isinstance(draft, Draft)
    numbered = [block for block in draft.blocks if block.automatic]
    assert len(numbered) == 43
    assert [block.number for block in numbered] == [block.text[block.body :].strip() for block in numbered]
