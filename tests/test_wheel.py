"""The wheel carries what the command needs: built, installed in a fresh environment, run."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]


@pytest.mark.slow
def test_the_wheel_runs_in_a_fresh_environment(tmp_path: Path) -> None:
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(tmp_path),
        str(PROJECT),
    ]
    subprocess.run(build, check=True)
    (wheel,) = tmp_path.glob("reportlint-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    assert "linter/_data/rules/clas/style.yaml" in names
    assert "linter/_data/templates/README.md" in names
    assert "linter/reports/html/templates/page.html.j2" in names
    assert not [n for n in names if n.startswith(("rules/", "templates/", "tests/"))]

    fresh = tmp_path / "fresh"
    venv.create(fresh, with_pip=True)
    python = fresh / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    environment = {**os.environ, "REPORTLINT_CACHE": str(tmp_path / "cache"), "PYTHONPATH": ""}
    done = subprocess.run(
        [python, "-m", "linter", "check", str(PROJECT / "examples" / "clean.md")],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
