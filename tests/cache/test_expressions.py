"""Expressions that are compiled once behave as those that are compiled each time."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.cache import expressions, files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLES = [
    (r"(?P<first>\w+)\s(?P<again>(?i:(?P=first)))", 0),
    (r"[^\W\d_]{2,}+|(?<!\w...)\d{1,3}(?:,\d{3})*", re.IGNORECASE),
    (r"(?i)caf\u00e9|\u0130stanbul|\U0001f600", 0),
    (r"^a.*?(?=b$)", re.MULTILINE | re.DOTALL),
    (r"x  # a remark", re.VERBOSE),
    ("", 0),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("REPORTLINT_CACHE", str(tmp_path))
    begin_a_run()
    yield tmp_path
    begin_a_run()


def begin_a_run() -> None:
    """Forget what this process has compiled, as the next process would."""
    expressions.compiled.cache_clear()
    expressions._shelf.cache_clear()  # noqa: SLF001  there is no other way to begin again


def as_kept(text: str, flags: int) -> re.Pattern[str]:
    """Return the expression as a run gets it that follows another one."""
    expressions.compiled(text, flags)
    expressions.keep()
    begin_a_run()
    return expressions.compiled(text, flags)


@pytest.mark.parametrize(("text", "flags"), EXAMPLES)
@given(subject=st.text(alphabet="aAbcC1,23x \n\u00e9\u0130\u0131\U0001f600", max_size=12))
def test_a_kept_expression_matches_as_a_fresh_one(text: str, flags: int, subject: str) -> None:
    kept, fresh = expressions.compiled(text, flags), re.compile(text, flags)
    found = [(m.span(), m.groups(), m.groupdict()) for m in kept.finditer(subject)]
    assert found == [(m.span(), m.groups(), m.groupdict()) for m in fresh.finditer(subject)]


@pytest.mark.parametrize(("text", "flags"), EXAMPLES)
@pytest.mark.usefixtures("folder")
def test_the_next_run_takes_what_was_kept(text: str, flags: int, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = re.compile(text, flags)
    expressions.compiled(text, flags)
    expressions.keep()
    begin_a_run()
    monkeypatch.setattr(expressions, "_add", None)
    kept = expressions.compiled(text, flags)
    assert (kept, kept.flags, kept.groups, kept.groupindex) == (
        expected,
        expected.flags,
        expected.groups,
        expected.groupindex,
    )


def test_a_mistaken_expression_is_refused_as_ever(folder: Path) -> None:
    with pytest.raises(re.error, match="missing"):
        expressions.compiled("(a")
    expressions.keep()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "kept",
    [b"{}\n", b'{"0 a+":[32,1,{},0,90]}\n', b'{"0 a+":[32,1,{},0,2]}\n\x00\x01\x02\x03\xff\xff\xff\xff'],
)
@pytest.mark.usefixtures("folder")
def test_a_program_that_does_not_fit_is_made_anew(kept: bytes) -> None:
    files.write(expressions._KEY, kept)  # noqa: SLF001  only the module knows where it keeps them
    assert expressions.compiled("a+") == re.compile("a+")
    found = expressions.compiled("a+").search("baab")
    assert found is not None
    assert found.span() == (1, 3)


@pytest.mark.usefixtures("folder")
def test_a_python_without_the_private_functions_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_sre", None)
    assert as_kept("a+b", 0) == re.compile("a+b")


def test_the_second_run_over_a_draft_compiles_nothing_of_its_own(folder: Path) -> None:
    command = [sys.executable, "-m", "linter", "check", "examples/flawed.txt"]
    kept = []
    for _ in range(3):
        subprocess.run(command, capture_output=True, check=False)
        (file,) = folder.glob("*expressions*")
        kept.append((file.stat().st_mtime_ns, file.read_bytes()))
    assert kept[0] == kept[1] == kept[2]
