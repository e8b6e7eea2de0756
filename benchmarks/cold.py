"""Measure what a writer waits for: the whole cold process, beside an empty Python.

`python benchmarks/cold.py [--times N]` prints the median and the peak memory of each. The 60-page report is
made once into benchmarks/.data/, as text and as Word, of the largest shared report; before each run it gets
other bytes that mean the same, so that nothing is known of it from the run before.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import zipfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from material import REPORTS, REPOSITORY, needed, word_maker

DATA = REPOSITORY / "benchmarks" / ".data"
LIMIT_MS, LIMIT_MB = 250, 80
_KIB = 1024


class Cost(NamedTuple):
    """What a process cost: milliseconds from start to end, megabytes at its peak."""

    ms: float
    mb: float


def environment() -> dict[str, str]:
    """Return the environment of an installed package: its modules are compiled once and kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(DATA / "bytecode")}


def cost(command: list[str]) -> Cost:
    """Run a command to its end, its output thrown away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    quiet = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]
    began = time.perf_counter()
    child = os.posix_spawn(command[0], command, environment(), file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    took = (time.perf_counter() - began) * 1000
    os.close(nowhere)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} did not run: exit code {os.waitstatus_to_exitcode(status)}")
    return Cost(took, usage.ru_maxrss / _KIB)


def drafts() -> tuple[Path, Path]:
    """Return the 60-page report as text and as Word; they are made if they are not there."""
    source = needed(REPORTS / "thurrock.txt")
    DATA.mkdir(exist_ok=True)
    text, word = DATA / "long.txt", DATA / "long.docx"
    if not word.exists():
        text.write_bytes(source.read_bytes())
        word.write_bytes(word_maker()(source.read_text(encoding="utf-8"), "auto"))
    return text, word


def renew(draft: Path) -> None:
    """Give a draft bytes that no earlier run has seen; what it says stays the same."""
    mark = time.time_ns().to_bytes(8, "big").hex()
    if draft.suffix == ".docx":
        with zipfile.ZipFile(draft, "a") as packed:
            packed.comment = mark.encode()
    else:
        with draft.open("r+b") as file:
            file.seek(len(file.read().rstrip()))
            spaces = "".join("\n" if bit == "1" else " " for bit in f"{int(mark, 16):064b}")
            file.write(spaces.encode())


def main() -> int:
    """Measure in turns, so that a busy moment hits all alike; print; return 1 above a limit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    command = str(Path(sys.executable).parent / "reportlint")
    text, word = drafts()
    measured = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "reportlint --version": [command, "--version"],
        "reportlint check, text": [command, "check", str(text)],
        "reportlint check, Word": [command, "check", str(word)],
    }
    for line in measured.values():
        cost(line)  # modules and pack are compiled once
    costs: dict[str, list[Cost]] = {name: [] for name in measured}
    for _ in range(times):
        for draft in (text, word):
            renew(draft)
        for name, line in measured.items():
            costs[name].append(cost(line))
    print(f"{'process':<26} {'median ms':>9} {'peak MB':>8}")
    for name, held in costs.items():
        print(f"{name:<26} {median(c.ms for c in held):>9.0f} {max(c.mb for c in held):>8.0f}")
    checks = [held for name, held in costs.items() if "check" in name]
    return int(any(median(c.ms for c in h) > LIMIT_MS or max(c.mb for c in h) > LIMIT_MB for h in checks))


if __name__ == "__main__":
    sys.exit(main())
