"""Measure reportlint beside other linters, on the same drafts in the same run.

    python benchmarks/peers.py --install      puts the peers into benchmarks/.data/peers (pip and npm)
    python benchmarks/peers.py [--times N]    whole processes, medians, as multiples of an empty Python
    python benchmarks/peers.py --parts        what the time of one draft goes into
    python benchmarks/peers.py --many N       N Word drafts: cold, unchanged, and the memory

The drafts are the 60-page report of benchmarks/cold.py; where the shared reports are not there, the example.
All take their turns, so that a busy moment hits all alike; before each turn the drafts get other bytes that
mean the same, and what was found in them before is not known. A peer that can't be run is named as such.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

import cold
from material import REPORTS, REPOSITORY

PEERS = cold.DATA / "peers"
PYTHON = PEERS / "py" / "bin"
_PIP = ("contract-lint", "docx-plus", "proselint", "python-docx", "pypandoc_binary")
_NPM = ("textlint", "textlint-rule-terminology")
_DOCX = "import sys, docx; print(sum(len(p.text) for p in docx.Document(sys.argv[1]).paragraphs))"

# Findings, or none of them: other codes mean that a peer did not do its work.
_RAN = (0, 1)


class Peer(NamedTuple):
    """A command to measure, by the name in the table."""

    name: str
    command: list[str]


def install() -> None:
    """Install the peers beside the data, none of them into the project's own environment."""
    PEERS.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", str(PEERS / "py")], check=True)
    for name in _PIP:
        subprocess.run([str(PYTHON / "pip"), "install", "-q", name], check=False)
    npm = shutil.which("npm")
    if npm:
        subprocess.run([npm, "install", "--silent", "--no-fund", "--no-audit", *_NPM], cwd=PEERS, check=False)


def drafts() -> tuple[Path, Path]:
    """Return a draft as text and as Word, which may be changed."""
    if REPORTS.exists():
        return cold.drafts()
    cold.DATA.mkdir(exist_ok=True)
    held = (REPOSITORY / "examples" / f"flawed.{suffix}" for suffix in ("txt", "docx"))
    text, word = (Path(shutil.copy(draft, cold.DATA)) for draft in held)
    return text, word


def peers(text: Path, word: Path) -> list[Peer]:
    """Return what is measured."""
    own = str(Path(sys.executable).parent / "reportlint")
    python, textlint = str(PYTHON / "python"), str(PEERS / "node_modules" / ".bin" / "textlint")
    pandoc = next(map(str, PEERS.glob("py/lib/*/site-packages/pypandoc/files/pandoc")), str(PEERS / "pandoc"))
    rule = ["--rule", "terminology"]
    both = f'"{pandoc}" "{word}" -t markdown -o long.md && "{textlint}" --rule terminology long.md'
    return [
        Peer("python -c pass", [sys.executable, "-c", "pass"]),
        Peer("reportlint --version", [own, "--version"]),
        Peer("reportlint check, text", [own, "check", str(text)]),
        Peer("reportlint check, Word", [own, "check", str(word)]),
        Peer("reportlint check, Word unchanged", [own, "check", str(word)]),
        Peer("contract-lint, text", [str(PYTHON / "contract-lint"), "lint", str(text)]),
        Peer("contract-lint, Word", [str(PYTHON / "contract-lint"), "lint", str(word)]),
        Peer("docx-plus lint, Word", [str(PYTHON / "docx-plus"), "lint", str(word)]),
        Peer("proselint, text", [str(PYTHON / "proselint"), "check", str(text)]),
        Peer("textlint, text", [textlint, *rule, str(text)]),
        Peer("pandoc then textlint, Word", ["/bin/sh", "-c", both]),
        Peer("python-docx reads, Word", [python, "-c", _DOCX, str(word)]),
    ]


def runs(peer: Peer) -> bool:
    """Tell whether a peer does its work; that also leaves its compiled modules and our results behind."""
    try:
        done = subprocess.run(
            peer.command, cwd=PEERS, env=cold.environment(), capture_output=True, timeout=120, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode in _RAN


def compare(times: int) -> None:
    """Print the table of whole processes."""
    PEERS.mkdir(parents=True, exist_ok=True)
    wanted = peers(*drafts())
    able = [peer for peer in wanted if runs(peer)]
    os.chdir(PEERS)
    costs: dict[str, list[cold.Cost]] = {peer.name: [] for peer in able}
    for _ in range(times):
        for draft in drafts():
            cold.renew(draft)
        for peer in able:
            costs[peer.name].append(cold.cost(peer.command))
    unit = median(cost.ms for cost in costs[able[0].name])
    print("| process | median ms | times an empty Python | peak MB |\n|---|--:|--:|--:|")
    for name, held in costs.items():
        ms = median(cost.ms for cost in held)
        print(f"| {name} | {ms:.0f} | {ms / unit:.1f} | {max(cost.mb for cost in held):.0f} |")
    missing = [peer.name for peer in wanted if peer not in able]
    if missing:
        print(f"\nNot there or not running, so not measured: {', '.join(missing)}.")


def parts(times: int) -> None:
    """Print the milliseconds that the stages of one draft take in a process that is warm."""
    from linter.app import Look, Options, Source, render
    from linter.app.examining import build_graph, examine, read_draft
    from linter.app.gathering import outcome_of
    from linter.app.packing import pack, unpack
    from linter.app.planning import Plan, Planner

    options = Options()
    planner = Planner(options)
    print("| draft | reading | graph | graph and rules | text report | pack | unpack |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for path in drafts():
        plan = planner.plan(path)
        if not isinstance(plan, Plan):
            sys.exit(plan[0].message)
        draft = read_draft(Source(path), plan)
        outcome = outcome_of(str(path), examine(draft, str(path), plan), plan, options)
        packed = pack(outcome)
        stages = (
            lambda path=path, plan=plan: read_draft(Source(path), plan),
            lambda draft=draft, plan=plan: build_graph(draft, plan),
            lambda draft=draft, plan=plan: examine(draft, "draft", plan),
            lambda outcome=outcome: render([outcome], "text", Look()),
            lambda outcome=outcome: pack(outcome),
            lambda packed=packed: unpack(packed, "draft"),
        )
        taken = []
        for stage in stages:
            spent = []
            for _ in range(times):
                began = time.perf_counter()
                stage()
                spent.append((time.perf_counter() - began) * 1000)
            taken.append(f"{median(spent):.1f}")
        print(f"| {path.suffix} | {' | '.join(taken)} |")


def archive(count: int) -> Path:
    """Return a folder of `count` Word drafts, all of different bytes and the same words."""
    folder = cold.DATA / f"archive-{count}"
    folder.mkdir(parents=True, exist_ok=True)
    example = REPOSITORY / "examples" / "flawed.docx"
    for n in range(count):
        path = folder / f"draft-{n:06}.docx"
        if not path.exists():
            shutil.copy(example, path)
            with zipfile.ZipFile(path, "a") as packed:
                packed.comment = str(n).encode()
    return folder


def many(count: int) -> None:
    """Print what a run over many drafts takes, first and again, and the memory of its largest process."""
    own = str(Path(sys.executable).parent / "reportlint")
    kept = cold.DATA / "cache"
    shutil.rmtree(kept / "results", ignore_errors=True)
    os.environ["REPORTLINT_CACHE"] = str(kept)
    cold.cost([own, "--version"])
    cold.cost([own, "check", "--no-cache", str(REPOSITORY / "examples" / "flawed.docx")])
    print("| run | files | seconds | peak MB of any process |\n|---|--:|--:|--:|")
    for number in sorted({100, count}):
        folder = archive(number)
        for name in ("first", "unchanged"):
            spent = cold.cost([own, "check", str(folder)])
            print(f"| {name} | {number:,} | {spent.ms / 1000:.1f} | {spent.mb:.0f} |")


def main() -> int:
    """Do what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--parts", action="store_true")
    parser.add_argument("--many", type=int, metavar="N")
    parser.add_argument("--times", type=int, default=11)
    asked = parser.parse_args()
    if asked.install:
        install()
    elif asked.parts:
        parts(asked.times)
    elif asked.many:
        many(asked.many)
    else:
        compare(asked.times)
    return 0


if __name__ == "__main__":
    sys.exit(main())
