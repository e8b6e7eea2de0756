"""What a check loads: a cold run is short only as long as it leaves out what it does not need."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

# Each of them takes longer to load than a report takes to be read.
HEAVY = {
    *("pydantic", "ruamel", "pyparsing", "jinja2", "junitparser", "re2", "rapidfuzz", "holidays"),
    *("markdown_it", "docx", "click", "ssl", "hashlib", "tempfile", "shutil", "subprocess"),
    *(
        "dataclasses",
        "inspect",
        "unittest",
        "concurrent",
        "asyncio",
        "logging",
        "html",
        "importlib.resources",
    ),
}
# What only the Word reader may load.
WORD = {"lxml", "zipfile"}

_CHECK = (
    "import json, sys; from linter.cli import main; main(sys.argv[1:]); print(json.dumps([*sys.modules]))"
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache folder that an earlier run has filled."""
    folder = tmp_path_factory.mktemp("kept")
    for name in ("flawed.txt", "flawed.docx"):
        _loaded(folder, "check", str(EXAMPLES / name))
    return folder


def _loaded(kept: Path, *arguments: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", _CHECK, *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "REPORTLINT_CACHE": str(kept), "PYTHONUTF8": "1"},
        cwd=EXAMPLES.parent,
    )
    return set(json.loads(ran.stdout.splitlines()[-1]))


@pytest.fixture(autouse=True)
def _nothing_known(kept: Path) -> None:
    """Let each check find its draft unknown."""
    shutil.rmtree(kept / "results")


def test_a_text_is_checked_with_little(kept: Path) -> None:
    loaded = _loaded(kept, "check", str(EXAMPLES / "flawed.txt"))
    assert "linter.readers.text" in loaded
    assert loaded & (HEAVY | WORD) == set()
    assert not {name for name in loaded if name.startswith(("linter.readers.word", "linter.fixing"))}


def test_a_word_file_is_checked_with_little_more(kept: Path) -> None:
    loaded = _loaded(kept, "check", str(EXAMPLES / "flawed.docx"))
    assert loaded >= WORD | {"linter.readers.word.reader"}
    assert loaded & HEAVY <= {"inspect", "shutil"}  # which lxml and zipfile load


def test_a_known_draft_needs_neither_its_reader_nor_checks(kept: Path) -> None:
    _loaded(kept, "check", str(EXAMPLES / "flawed.docx"))
    loaded = _loaded(kept, "check", str(EXAMPLES / "flawed.docx"))
    assert loaded & (HEAVY | WORD) == set()
    assert not {name for name in loaded if name.startswith(("linter.readers.word", "linter.checks."))}


def test_an_option_loads_what_reads_options(kept: Path) -> None:
    assert "click" in _loaded(kept, "check", "--exit-zero", str(EXAMPLES / "flawed.txt"))
