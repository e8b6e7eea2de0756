"""Fixes over whole drafts: they settle, mend what they are for, and break nothing else."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter import app
from linter.app import Fixed, Options, Refusal, Source
from linter.app.mending import Tools, mend
from linter.app.options import Examined
from linter.engine.running import run
from linter.fixing.plain import Coding, apply_edits
from linter.fixing.written import Written
from linter.model.draft import Draft, Location, Place, Unreadable
from linter.model.finding import Edit, Finding, ResolvedEdit, ResolvedFix, Safety, Severity
from linter.model.settings import Settings
from linter.packs.loading import load_pack, load_records
from linter.packs.pack import Example, Pack, Record
from linter.readers.reading import read_bytes
from linter.review.building import build
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SUFFIXES = {"text": ".txt", "markdown": ".md"}

# The families of rules whose forms certainly have one right text, by design.md section 4.
MENDABLE = frozenset(
    [
        "CIT003",
        "CIT004",
        "CIT010",
        "NUM004",
        "NUM005",
        "REC007",
        "COV004",
        "DAT005",
        "PHR007",
        "ORG001",
        "TRM004",
        "TRM005",
        "LNG001",
        "LNG002",
        "LNG004",
        "LNG005",
        "LNG006",
    ]
)


def fixed(source: Source, *codes: str, unsafe: bool = False) -> Fixed:
    done = app.fix(source, Options(select=codes or None), unsafe=unsafe)
    assert isinstance(done, Fixed), done
    return done


def is_safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safety is Safety.SAFE


def assert_nothing_new(done: Fixed) -> None:
    before, after = (Counter(f.code for f in seen.findings) for seen in (done.before, done.after))
    assert after - before == Counter(), [f for f in done.after.findings if after[f.code] > before[f.code]]


def assert_done(source: Source, done: Fixed, *codes: str) -> None:
    """Assert that all safe fixes were made, and that another run finds nothing to do."""
    assert done.settled
    assert [left for left in done.left if is_safe(left.finding)] == []
    again = fixed(source._replace(data=done.data), *codes)
    assert (again.applied, again.data) == ((), done.data)


@cache
def records() -> tuple[Record, ...]:
    return tuple(record for record in load_records("clas") if isinstance(record, Record))


def examples() -> Iterator[object]:
    for record in records():
        for number, example in enumerate(record.examples, 1):
            if example.format in SUFFIXES:
                yield pytest.param(record.code, example, id=f"{record.code}-{number}")


@pytest.mark.parametrize(("code", "example"), list(examples()))
def test_a_fix_mends_its_example_and_nothing_else_breaks(code: str, example: Example) -> None:
    source = Source(Path(f"/nowhere/draft{SUFFIXES[example.format]}"), example.draft.encode())
    if not any(map(is_safe, (alone := fixed(source, code)).before.findings)):
        assert alone.data == source.data
        return
    assert_done(source, alone, code)
    assert not any(map(is_safe, alone.after.findings))
    together = fixed(source)
    assert_done(source, together)
    assert_nothing_new(together)


def test_each_rule_with_certain_fixes_shows_one() -> None:
    shown = set()
    for record in records():
        for example in record.examples:
            if example.format in SUFFIXES:
                source = Source(Path(f"/nowhere/draft{SUFFIXES[example.format]}"), example.draft.encode())
                shown |= {f.code for f in fixed(source, record.code).applied}
    assert shown >= MENDABLE


@pytest.mark.parametrize("name", ["flawed.md", "flawed.txt", "clean.md", "clean.txt"])
def test_the_example_reports(name: str) -> None:
    source = Source(EXAMPLES / name)
    done = fixed(source)
    assert_done(source, done)
    assert_nothing_new(done)
    assert bool(done.applied) == name.startswith("flawed")
    assert len(done.after.findings) == len(done.before.findings) - sum(map(is_safe, done.before.findings))


@needs_shared
@pytest.mark.parametrize("name", ["hertfordshire", "rutland", "thurrock"])
def test_the_sample_reports(name: str) -> None:
    source = Source(SHARED / "reports" / f"{name}.txt")
    done = fixed(source)
    assert_done(source, done)
    assert_nothing_new(done)
    assert done.applied


SLIPS = st.lists(
    st.sampled_from(
        [
            "the the nurses", "in **the the** ward", "multi agency", "multi-agency", "*multi-agency*", "staff met ,",
            "care..", "“soon”", '"soon"', "2 May 2012", "3rd May 2012", "01/04/2012", "(Recommendation 1.1).",
            "(Rec. 1.1)", "(recommendation 1.2)", "**(Recommendation 1.1 and 1.2)**.", "Recommendation 1.2.",
            "with regards to", "CAMHS", "CAMHs", "ended.Then", "( once )", "Oakshire Hospitals NHS Trust",
            "Oakshire Hospital NHS Trust", "Oakshire & Wend CCG", "it&#39;s", "R\\&D", "\n",
        ]
    ),
    min_size=2,
    max_size=12,
)  # fmt: skip

DRAFT = """\
Review of health services in Oakshire
Provider services included:\tOakshire Hospitals NHS Trust
CCGs included:\tNHS Oakshire and Wend CCG

1. Early help

1.1 Midwives met families. {}

1.2 Visits were early {}

2 Child protection

{}

Recommendations

1. Oakshire Hospitals NHS Trust should:

1.1 Ensure that {} records are kept.

1.2 Ensure that staff are trained
"""


@settings(max_examples=40)
@given(
    st.tuples(*4 * [SLIPS]), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "cp1252", "utf-16"])
)
def test_any_draft_settles_and_keeps_its_encoding(
    slips: tuple[list[str], ...], end: str, encoding: str
) -> None:
    text = DRAFT.format(*map(" ".join, slips)).replace("\n", end)
    source = Source(Path("/nowhere/draft.md"), text.encode(encoding))
    done = fixed(source)
    assert done.settled
    again = fixed(source._replace(data=done.data))
    assert (again.applied, again.data) == ((), done.data)
    mended = done.data.decode(encoding)
    assert mended.count("*") == text.count("*")
    assert mended.count(end) == text.count(end)
    assert mended.count("\r") == text.count("\r")
    assert len(done.after.review.draft.blocks) == len(done.before.review.draft.blocks)


def test_what_is_left_says_why() -> None:
    draft = "# Early help\n\n1.1 The **the** nurses met in in May. See the the\nthe end.\n\n1.2 They met.\n"
    done = fixed(Source(Path("draft.md"), draft.encode()), "LNG001")
    assert [(left.finding.quote, left.reason) for left in done.left] == [
        ("the", "marks of formatting stand inside it"),
        ("in", "it is for a person to decide; --unsafe-fixes makes it"),
        ("the", "it runs over the end of a line"),
    ]
    assert done.data.decode() == draft.replace("the the\n", "the\n")


def test_what_can_not_be_written_is_refused() -> None:
    missing = app.fix(Source(Path("nowhere.txt")), Options())
    assert isinstance(missing, Refusal)
    assert missing.file
    style = app.fix(Source(Path("draft.txt"), b"The end."), Options(style="other"))
    assert isinstance(style, Refusal)
    assert style.faults


def test_a_change_that_alters_more_than_its_words_is_not_made() -> None:
    data = b"Early help\n\n1.1 The the end of a day.\n"
    tools = Tools(read_plain, examined, lambda data, _draft, _edits: Written(data.replace(b"The the", b"An")))
    done = mend(data, tools, unsafe=False)
    assert isinstance(done, Fixed)
    assert (done.data, done.applied, done.settled) == (data, (), True)
    assert [left.reason for left in done.left] == ["the change would alter more than its own words"]


def test_fixes_that_undo_each_other_do_not_go_on_for_ever() -> None:
    def examine(draft: Draft) -> Examined:
        seen = examined(draft)
        words = seen.review.draft.blocks[1].text[4:7]
        place = Place(1, 4, 7)
        here = Location(3, 5)
        edit = ResolvedEdit(place, here, here, "Two" if words == "One" else "One")
        fix = ResolvedFix("Swap", Safety.SAFE, (edit,))
        finding = Finding("A", "swap", Severity.INFO, "", "draft.txt", here, here, "", place=place, fix=fix)
        return Examined(seen.review, (finding,))

    def write(data: bytes, draft: Draft, edits: Sequence[Edit]) -> Written:
        return apply_edits(data, Coding("utf-8"), draft.blocks, edits)

    done = mend(b"Early help\n\n1.1 One of them.\n", Tools(read_plain, examine, write), unsafe=False)
    assert isinstance(done, Fixed)
    assert not done.settled
    assert [left.reason for left in done.left] == ["it comes back after each round of fixes"]


def read_plain(data: bytes) -> Draft | Unreadable:
    return read_bytes("draft.txt", data)


def examined(draft: Draft) -> Examined:
    pack = load_pack("clas")
    assert isinstance(pack, Pack)
    review = build(draft, pack.style)
    return Examined(review, run(review, pack.rules, Settings(select=("LNG001",)), "draft.txt"))
