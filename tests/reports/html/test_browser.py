"""The page in a browser: its script runs under its own policy, and nothing of a draft's does."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from linter.model.finding import Severity
from linter.model.settings import Settings
from tests.engine.small import blocks, pointing, review
from tests.reports.html.pages import by_class, outcome, page, tree, words

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium"),
]

LOUD = Settings(severity={"CIT": Severity.ERROR, "REC": Severity.INFO})


def opened(folder: Path, shown: str, fragment: str = "") -> Element:
    """Return the page as it is once a browser has opened it and its script has run."""
    file = folder / "page.html"
    file.write_text(shown, encoding="utf-8")
    done = subprocess.run(
        [
            str(CHROMIUM),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--dump-dom",
            f"{file.as_uri()}{fragment}",
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return tree(done.stdout)


def shown_codes(root: Element) -> list[str]:
    """Return the codes of the findings that are not hidden, neither themselves nor with their card."""
    hidden = {child for e in root.iter() if e.get("hidden") is not None for child in e.iter()}
    return [
        words(code)
        for note in by_class(root, "note")
        if note not in hidden
        for code in by_class(note, "code")
    ]


@pytest.mark.parametrize(
    ("fragment", "codes", "said"),
    [
        ("", ["STR001", "CIT001", "LNG001", "REC001"], "All 4 findings are shown."),
        ("#severity=error", ["CIT001"], "1 of 4 findings are shown."),
        ("#severity=error,info", ["CIT001", "REC001"], "2 of 4 findings are shown."),
        ("#family=LNG,CIT", ["CIT001", "LNG001"], "2 of 4 findings are shown."),
        ("#severity=warning&family=LNG,CIT", ["LNG001"], "1 of 4 findings are shown."),
        ("#1.1", ["STR001", "CIT001", "LNG001", "REC001"], "All 4 findings are shown."),
    ],
)
def test_what_stands_behind_the_address_is_shown(
    tmp_path: Path, fragment: str, codes: list[str], said: str
) -> None:
    root = opened(tmp_path, page(outcome(settings=LOUD)), fragment)
    assert shown_codes(root) == codes
    (status,) = (e for e in root.iter() if e.get("id") == "shown")
    assert words(status) == said
    faded = [words(mark) for mark in root.iter("mark") if mark.get("class", "").endswith(" off")]
    assert len(faded) == 4 - len(codes)


def test_a_draft_runs_nothing(tmp_path: Path) -> None:
    evil = "now <script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    held = tuple(block._replace(text=evil, number="", body=0) for block in blocks())
    seen = outcome(review(held=held, title=evil), (pointing("ABC001", "now"),), path=evil)
    root = opened(tmp_path, page(seen, seen))
    assert [words(title) for title in root.iter("title")][0] == "Findings in 2 drafts: what reportlint found"  # noqa: RUF015  the picture has titles too
    assert len(list(root.iter("script"))) == 1
    assert len(shown_codes(root)) == 18


def test_the_policy_stops_what_is_not_the_pages_own(tmp_path: Path) -> None:
    planted = "<script>document.title='owned'</script></main>"
    root = opened(tmp_path, page(outcome()).replace("</main>", planted))
    assert "owned" not in [words(title) for title in root.iter("title")]
    assert len(shown_codes(root)) == 4


def test_pointing_at_a_box_shows_what_it_is_joined_to(tmp_path: Path) -> None:
    pointing_at = """<script>document.querySelector('.box.item').dispatchEvent(
        new PointerEvent('pointerover', {bubbles: true}))</script></body>"""
    free = re.sub(r"<meta http-equiv[^>]*>", "", page(outcome())).replace("</body>", pointing_at)
    root = opened(tmp_path, free)
    assert [e.get("data-key") for e in by_class(root, "box")] == ["r0", "p0"]
    assert len(by_class(root, "asked")) == 1
    assert [e.get("data-key") or e.get("data-joins") for e in by_class(root, "lit")] == ["r0 p0", "r0", "p0"]
