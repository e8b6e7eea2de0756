"""Baselines: what they hide, what they leave, and what is wrong with a damaged one."""

from __future__ import annotations

import json
import os
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine.baselining import Baseline, Entry, Held, hold, made, read, relative, without, write
from linter.model.draft import Location
from linter.model.finding import Finding, Severity
from linter.model.settings import Fault

FILE = "a.docx"


def finding(code: str, mark: int, line: int = 1) -> Finding:
    """Return a finding; those of the same code and mark are alike."""
    at = Location(line, 1)
    return Finding(
        code, "x", Severity.ERROR, "Secret.", "p", at, at, "", quote="secret", fingerprint=f"{mark:016x}"
    )


def found(*codes: str) -> tuple[Finding, ...]:
    """Return a finding for each "CIT001/3": code and mark, in reading order."""
    return tuple(
        finding(code, int(mark or 0), line)
        for line, (code, _, mark) in enumerate((c.partition("/") for c in codes), 1)
    )


DRAWN = st.lists(
    st.tuples(st.sampled_from(["CIT001", "REC002", "ABC003"]), st.integers(0, 2)), max_size=12
).map(lambda drawn: tuple(finding(code, mark, line) for line, (code, mark) in enumerate(drawn, 1)))


def entries(*codes: str, path: str = FILE) -> Baseline:
    return made(found(*codes), path)


@pytest.mark.parametrize(
    ("now", "known", "shown", "stale"),
    [
        ((), (), (), ()),
        (("CIT001",), (), (1,), ()),
        (("CIT001",), ("CIT001",), (), ()),
        ((), ("CIT001",), (), ("CIT001",)),
        (("CIT001", "CIT001", "CIT001"), ("CIT001", "CIT001"), (3,), ()),
        (("CIT001",), ("CIT001", "CIT001", "CIT001"), (), ("CIT001", "CIT001")),
        (("CIT001/2",), ("CIT001/1",), (1,), ("CIT001/1",)),
        (("CIT002",), ("CIT001",), (1,), ("CIT001",)),
        (("ABC001", "CIT001", "CIT002"), ("CIT001", "CIT003"), (1, 3), ("CIT003",)),
    ],
)
def test_what_a_baseline_leaves(
    now: tuple[str, ...], known: tuple[str, ...], shown: tuple[int, ...], stale: tuple[str, ...]
) -> None:
    held = hold(found(*now), FILE, entries(*known))
    assert tuple(one.start.line for one in held.shown) == shown
    assert held.hidden == len(now) - len(shown)
    assert held.stale == entries(*stale)


def test_entries_of_other_files_and_of_rules_that_did_not_run_are_left_alone() -> None:
    known = {**entries("CIT001", "REC001"), **entries("CIT001", path="b.docx")}
    held = hold((), FILE, known, lambda code: code.startswith("CIT"))
    assert held == Held((), 0, entries("CIT001"))
    assert without(known, held.stale) == {**entries("REC001"), **entries("CIT001", path="b.docx")}


@given(DRAWN)
def test_a_baseline_of_a_run_hides_exactly_that_run(run: tuple[Finding, ...]) -> None:
    assert hold(run, FILE, made(run, FILE)) == ((), len(run), {})


@given(DRAWN, DRAWN)
def test_it_hides_no_more_than_it_counts_and_what_is_shown_is_new(
    before: tuple[Finding, ...], now: tuple[Finding, ...]
) -> None:
    known = made(before, FILE)
    held = hold(now, FILE, known)
    assert Counter(made(held.shown, FILE)) == Counter(made(now, FILE)) - Counter(known)
    assert held.hidden + sum(held.stale.values()) == len(before)
    assert held.hidden + len(held.shown) == len(now)


@given(DRAWN, st.data())
def test_it_shrinks_as_findings_go_and_then_knows_what_is_left(
    before: tuple[Finding, ...], data: st.DataObject
) -> None:
    now = tuple(one for one in before if data.draw(st.booleans()))
    known = made(before, FILE)
    held = hold(now, FILE, known)
    smaller = without(known, held.stale)
    assert held.shown == ()
    assert smaller == made(now, FILE)
    assert hold(now, FILE, smaller) == ((), len(now), {})


NAMES = st.text(min_size=1, max_size=12)


@given(
    st.dictionaries(
        st.builds(lambda p, m: Entry(p, "CIT001", f"{m:016x}"), NAMES, st.integers(0, 99)), st.integers(1, 9)
    )
)
def test_a_baseline_is_read_as_it_was_written(known: dict[Entry, int]) -> None:
    text = write(known)
    assert read(text, "x.json") == known
    assert write(dict(reversed(known.items()))) == text
    lines = text.split("\n")
    assert lines[:3] == ["{", '"reportlint-baseline": 1,', '"entries": [']
    assert lines[3 + len(known) :] == ["]", "}", ""]
    assert [json.loads(line.rstrip(","))["path"] for line in lines[3:-3]] == [e.path for e in sorted(known)]


def test_the_file_holds_no_word_of_the_draft() -> None:
    known = {**entries("REC001/2", path="b/Übersicht.md"), **entries("CIT001/1", "CIT001/1")}
    text = write(known)
    assert text == (
        '{\n"reportlint-baseline": 1,\n"entries": [\n'
        '{"path": "a.docx", "code": "CIT001", "fingerprint": "0000000000000001", "count": 2},\n'
        '{"path": "b/Übersicht.md", "code": "REC001", "fingerprint": "0000000000000002", "count": 1}\n'
        "]\n}\n"
    )
    assert "ecret" not in text


def test_a_file_name_that_is_not_in_utf8() -> None:
    known = entries("CIT001", path="\udcff.md")
    assert read(write(known).encode().decode(), "x.json") == known


def test_an_entry_given_twice_counts_as_the_larger() -> None:
    line = '{"path": "a.docx", "code": "CIT001", "fingerprint": "0000000000000000", "count": %d}'
    text = f'{{"reportlint-baseline": 1, "entries": [{line % 1}, {line % 3}, {line % 2}]}}'
    assert read(text, "x.json") == {Entry(FILE, "CIT001", "0" * 16): 3}


MEND = 'take the file as it was from version control, or delete it and run "reportlint baseline write".'
GOOD = '{"path": "a", "code": "CIT001", "fingerprint": "0000000000000000", "count": 1}'


def with_entry(line: str) -> str:
    return f'{{\n"reportlint-baseline": 1,\n"entries": [\n{GOOD},\n{line}\n]\n}}\n'


@pytest.mark.parametrize(
    ("text", "line", "column", "key", "message"),
    [
        ("", 1, 1, "", f"This is not JSON (Expecting value); {MEND}"),
        ("[" * 100_000, 1, 1, "", f"This is no baseline; {MEND}"),
        ("[]", 1, 1, "", f"This is no baseline; {MEND}"),
        ('{"entries": []}', 1, 1, "", f"This is no baseline; {MEND}"),
        ('{"reportlint-baseline": 1, "entries": {}}', 1, 1, "", f"This is no baseline; {MEND}"),
        (f'{{"reportlint-baseline": {"9" * 5000}}}', 1, 1, "", f"This is no baseline; {MEND}"),
        (
            '{"reportlint-baseline": 2, "entries": []}',
            1,
            1,
            "reportlint-baseline",
            "Another version of reportlint wrote this baseline; use that one.",
        ),
        (
            with_entry("<<<<<<< HEAD"),
            5,
            1,
            "",
            f"This is not JSON (Expecting value); {MEND}",
        ),
        *(
            (with_entry(line), 5, 1, "", f"This is no entry of a baseline; {MEND}")
            for line in (
                "7",
                "null",
                "[]",
                GOOD.replace('"a"', '""'),
                GOOD.replace('"a"', "1"),
                GOOD.replace("CIT001", "cit"),
                GOOD.replace("CIT001", "Midwives met"),
                GOOD.replace('"0000', '"'),
                GOOD.replace('"0000', '"MMMM'),
                GOOD.replace(": 1}", ": 0}"),
                GOOD.replace(": 1}", ": true}"),
                GOOD.replace(": 1}", ": 1.5}"),
                GOOD.replace(": 1}", ': 1, "quote": "Midwives"}'),
                GOOD.replace(', "count": 1', ""),
            )
        ),
        (with_entry("7").replace("\n", " "), 1, 1, "", f"This is no entry of a baseline; {MEND}"),
    ],
)
def test_what_is_wrong_with_a_baseline(text: str, line: int, column: int, key: str, message: str) -> None:
    assert read(text, "x.json") == Fault("x.json", line, column, key, message)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_file_is_too_damaged_for_a_sentence(text: str) -> None:
    assert isinstance(read(text, "x.json"), Fault)


@pytest.mark.parametrize(
    ("path", "folder", "name"),
    [
        ("a.docx", ".", "a.docx"),
        ("drafts/a.docx", ".", "drafts/a.docx"),
        ("./drafts//a.docx", "drafts", "a.docx"),
        ("a.docx", "drafts", "../a.docx"),
        (os.path.abspath("drafts/a.docx"), ".", "drafts/a.docx"),  # noqa: PTH100  as users name files
    ],
)
def test_names_are_relative_to_the_folder_of_the_baseline(path: str, folder: str, name: str) -> None:
    assert relative(path, os.path.abspath(folder)) == name  # noqa: PTH100  as the caller does
