"""Published reports, as text and as Word files: moved and moved back."""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from linter.app import Options, Source, check, show
from linter.authoring.refactoring.moving import move
from linter.fixing.word import Stamp
from linter.model.review import Review
from tests.authoring.refactoring.drafts import at, citations, done, granted
from tests.shared import SHARED, needs_shared

STAMP = Stamp("reportlint", "RL", "2024-05-01T00:00:00Z")
# A move gives a recommendation other addressees, which these rules compare with the text.
FOLLOWS = ("CIT007", "CIT008", "REC011", "PHR006")
REPORTS = {"hertfordshire": "7.2", "rutland": "7.2", "thurrock": "3.2"}  # what is moved to 4.1

pytestmark = needs_shared


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the reports as Word files, numbers typed and counted."""
    folder = tmp_path_factory.mktemp("reports")
    texts = [str(SHARED / "reports" / f"{name}.txt") for name in REPORTS]
    subprocess.run([sys.executable, str(SHARED / "cases/make_docx.py"), str(folder), *texts], check=True)
    return folder


def known(name: str, data: bytes) -> list[str]:
    rules = Options(select=("CIT", "NUM", "REC", "PHR"), ignore=FOLLOWS)
    result = check([Source(Path(name), data)], rules)
    return sorted(finding.code for finding in result.outcomes[0].findings)


def texts(name: str, data: bytes, view: str = "accepted") -> list[str]:
    return [block.text for block in _review(name, data, view).draft.blocks]


@lru_cache(maxsize=8)  # each version of a report is looked at more than once
def _review(name: str, data: bytes, view: str = "accepted") -> Review:
    found = show(Source(Path(name), data), Options(view=view))
    assert isinstance(found, Review)
    return found


# How a report numbers and cites shows in its text already; each form of Word file has a long one and a short.
@pytest.mark.parametrize(
    ("form", "report"),
    [
        *(("txt", report) for report in REPORTS),
        ("typed.docx", "hertfordshire"),
        ("typed.docx", "rutland"),
        ("auto.docx", "thurrock"),
        ("auto.docx", "rutland"),
    ],
)
def test_there_and_back(report: str, form: str, files: Path) -> None:
    path = SHARED / "reports" / f"{report}.txt" if form == "txt" else files / f"{report}.{form}"
    made = done(path, lambda review: move(review, at(REPORTS[report]), at("4.1")))
    granted(made)
    assert citations(_review(path.name, made.data)) == citations(made.review)
    assert known(path.name, made.data) == known(path.name, made.original)
    back = done(made.data, lambda review: move(review, at("4.1"), at(REPORTS[report])), name=path.name)
    if form == "txt":
        assert back.data == made.original
        return
    assert texts(path.name, back.data) == texts(path.name, made.original)
    tracked = done(path, lambda review: move(review, at(REPORTS[report]), at("4.1")), STAMP)
    assert texts(path.name, tracked.data) == texts(path.name, made.data)
    assert texts(path.name, tracked.data, "original") == texts(path.name, made.original)
