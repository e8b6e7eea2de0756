"""Measure time against size: no rule may take four times as long for twice as long a report.

`python benchmarks/sizes.py [--rules | --documents]` makes reports of ever more paragraphs and recommendations
out of the example, other words in other places, checks each in a process of its own, and prints the seconds,
the memory and by how much they grew; with `--rules` also the rules that take longest in the largest, and how
they grew. With `--documents` it measures the register and the action plan instead, without the check before.
Returns 1 where the largest takes longer than the limit.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cold import DATA, cost
from material import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = ((625, 125), (1250, 250), (2500, 500), (5000, 1000), (10_000, 2_000))
LIMIT_SECONDS = 20
_SHOWN = 12
_CHANGED = 0.25

_NUMBERED = re.compile(r"((?:\d+\.)+)(\d+) (.{40,})")
_CITED = re.compile(r"\d+\.\d+")
_WORD = re.compile(r"\b[a-z]{4,}\b")
_LEAD_IN = re.compile(r"(\d+)\. .+ should:")


class Size(NamedTuple):
    """How many paragraphs and recommendations a report has."""

    paragraphs: int
    recommendations: int


def report(size: Size) -> str:
    """Return a report of this size, the same each time."""
    text = (REPOSITORY / "examples" / "clean.txt").read_text(encoding="utf-8")
    body, _, rest = text.rpartition("\nRecommendations\n")
    recommendations, _, end = rest.rpartition("\nNext steps\n")
    chance = random.Random(size.paragraphs)  # noqa: S311  the same words each time are what is wanted
    words = sorted(set(_WORD.findall(body)))
    groups = _longer(recommendations, size.recommendations, chance, words)
    numbers = [found[1] + found[2] for line in groups.split("\n") if (found := _NUMBERED.match(line))]
    longer = _longer(body, size.paragraphs, chance, words)
    cited = re.sub(
        r"\(\W*recommendations? [^)]*\)",
        lambda held: _CITED.sub(lambda _: chance.choice(numbers), held[0]),
        longer,
        flags=re.IGNORECASE,
    )
    return f"{cited}\nRecommendations\n{groups}\nNext steps\n{end}"


def _longer(text: str, count: int, chance: random.Random, words: list[str]) -> str:
    """Return the text with `count` numbered lines, each series grown by the same factor."""
    lines = text.split("\n")
    held = sum(1 for line in lines if _NUMBERED.match(line))
    times = defaultdict[str, int](int)
    grown: list[str] = []
    for at, line in enumerate(lines):
        found = _NUMBERED.match(line)
        if not found:
            grown.append(line)
            continue
        before = sum(1 for earlier in lines[:at] if _NUMBERED.match(earlier))
        for copy in range(count * (before + 1) // held - count * before // held):
            times[found[1]] += 1
            kept = (
                found[3]
                if not copy
                else _WORD.sub(
                    lambda word: chance.choice(words) if chance.random() < _CHANGED else word[0], found[3]
                )
            )
            grown += [f"{found[1]}{times[found[1]]} {kept}", ""]
    return "\n".join(grown)


def rules_of(path: Path) -> dict[str, float]:
    """Return how many seconds each rule takes for a draft, by its code, and each stage before them."""
    from linter.app import Options, Source
    from linter.app.examining import build_graph, read_draft
    from linter.app.planning import Plan, Planner
    from linter.model.draft import Unreadable

    plan = Planner(Options()).plan(path)
    if not isinstance(plan, Plan):
        sys.exit(plan[0].message)
    gc.disable()  # a collection would be put down to whatever rule it happens in
    began = time.perf_counter()
    draft = read_draft(Source(path), plan)
    read = time.perf_counter()
    review = build_graph(draft, plan)
    if isinstance(review, Unreadable):
        sys.exit(review.reason)
    spent = {"reading": read - began, "graph": time.perf_counter() - read}
    for rule in plan.loaded.pack.rules:
        began = time.perf_counter()
        for _ in rule.check(review):
            pass
        spent[rule.code] = time.perf_counter() - began
    return spent


def documents_of(path: Path) -> dict[str, float]:
    """Return how many seconds each document of a draft takes, from its graph and findings to the bytes."""
    from linter.app import Options, Source
    from linter.app.examining import examine, read_draft
    from linter.app.house_words import house_words
    from linter.app.options import Examined
    from linter.app.planning import Plan, Planner
    from linter.authoring.documents import plan, register
    from linter.authoring.documents.changes import Side, compare
    from linter.authoring.documents.structured import write_json
    from linter.authoring.documents.tracing import trace
    from linter.authoring.documents.word import write_word

    governing = Planner(Options()).plan(path)
    if not isinstance(governing, Plan):
        sys.exit(governing[0].message)
    seen = examine(read_draft(Source(path), governing), str(path), governing)
    listing = house_words("register", register.WORDS, governing.settings.style, None)
    planning = house_words("action-plan", plan.WORDS, governing.settings.style, None)
    if not isinstance(seen, Examined) or isinstance(listing, tuple) or isinstance(planning, tuple):
        sys.exit(f"{path}: no documents can be made of it")
    review, findings = seen.review, seen.findings
    settings, asked = review.style.settings, plan.Asked("", None)
    traced = trace(review, findings)
    return {
        "trace": _seconds(lambda: trace(review, findings)),
        "register (.json)": _seconds(lambda: write_json(traced, None)),
        "register (.docx)": _seconds(lambda: write_word(register.lay_out(traced, listing, None))),
        "action plan (.docx)": _seconds(
            lambda: write_word(plan.lay_out_pages(traced, settings, planning, asked))
        ),
        "register --against": _seconds(lambda: compare(Side(review, traced), Side(review, traced))),
    }


def _seconds(make: Callable[[], object]) -> float:
    began = time.perf_counter()
    make()
    return time.perf_counter() - began


def made(size: Size) -> Path:
    """Return the file that holds a report of this size."""
    path = DATA / f"size-{size.paragraphs}-{size.recommendations}.txt"
    DATA.mkdir(exist_ok=True)
    path.write_text(report(size), encoding="utf-8")
    return path


def main() -> int:
    """Print the tables; return 1 where the largest report takes too long."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--rules", action="store_true")
    either.add_argument("--documents", action="store_true")
    asked = parser.parse_args()
    return _documents() if asked.documents else _checks(with_rules=asked.rules)


def _checks(*, with_rules: bool) -> int:
    command = str(Path(sys.executable).parent / "reportlint")
    print("| paragraphs | recommendations | KB | seconds | growth | peak MB |\n|--:|--:|--:|--:|--:|--:|")
    before = seconds = 0.0
    for size in map(Size._make, SIZES):
        path = made(size)
        spent = cost([command, "check", "--no-cache", str(path)])
        seconds = spent.ms / 1000
        growth = f"{seconds / before:.1f}" if before else ""
        before, size_kb = seconds, path.stat().st_size // 1024
        made_of = f"| {size.paragraphs:,} | {size.recommendations:,} | {size_kb:,} |"
        print(f"{made_of} {seconds:.1f} | {growth} | {spent.mb:.0f} |")
    if with_rules:
        _print_rules()
    return int(seconds > LIMIT_SECONDS)


def _print_rules() -> None:
    small, large = (rules_of(made(Size(*size))) for size in SIZES[-2:])
    print("\n| part | seconds | growth |\n|---|--:|--:|")
    for code in sorted(large, key=lambda code: -large[code])[:_SHOWN]:
        print(f"| {code} | {large[code]:.2f} | {large[code] / small[code]:.1f} |")


def _documents() -> int:
    print("| recommendations | document | seconds | growth |\n|--:|---|--:|--:|")
    before: dict[str, float] = {}
    for size in map(Size._make, SIZES):
        spent = documents_of(made(size))
        for name, seconds in spent.items():
            growth = f"{seconds / before[name]:.1f}" if before else ""
            print(f"| {size.recommendations:,} | {name} | {seconds:.2f} | {growth} |", flush=True)
        before = spent
    return int(max(before.values()) > LIMIT_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
