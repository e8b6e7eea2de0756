"""Known defects, planted in the clean example: nearly all are found, and nearly nothing else is said."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
TOTALS = re.compile(r"(\d+) defects of (\d+) kinds: found ([\d.]+)%, runs with noise ([\d.]+)%")


def planted(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = REPOSITORY / "benchmarks" / "planted.py"
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_planted_defects_are_found_without_noise() -> None:
    done = planted(str(REPOSITORY / "examples" / "clean.txt"), "--runs", "1", "--verbose")
    totals = TOTALS.search(done.stdout)
    assert totals, done.stderr
    defects, kinds, found, noisy = map(float, totals.groups())
    assert defects >= 190
    assert kinds >= 190
    assert found >= 95, done.stdout
    assert noisy <= 5, done.stdout
    assert done.returncode == 0


def test_missing_report_is_named() -> None:
    done = planted("nowhere.txt")
    assert (done.returncode, done.stderr) == (2, "There is no report at nowhere.txt.\n")
