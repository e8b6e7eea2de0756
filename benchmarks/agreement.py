"""Check the same reports as text, Markdown and Word, and count the findings that agree.

`python benchmarks/agreement.py [REPORT.txt…] [--verbose]` makes the Word files, with typed and with automatic
numbers, by the shared converter. Two findings agree if code, paragraph and words are the same. Exit code 1
where a pair agrees in less than 97 %.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from findings_of import findings
from material import REPORTS, REPOSITORY, needed, word_maker
from planting.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARE = 0.97


class Key(NamedTuple):
    """What a finding is in any format: its rule, its paragraph, and its words, white space aside."""

    code: str
    paragraph: str
    quote: str


def keys(name: str, data: bytes) -> Counter[Key]:
    """Return the findings on a file by what they are."""
    return Counter(Key(f.code, f.paragraph, " ".join(f.quote.split())) for f in findings(name, data))


def forms(path: Path, make: Callable[[str, str], bytes]) -> dict[str, Counter[Key]]:
    """Return the findings on a report in each of its forms."""
    text = path.read_text(encoding="utf-8")
    if path.with_suffix(".docx").exists():
        return {
            name: keys(f"{path.stem}{suffix}", path.with_suffix(suffix).read_bytes())
            for name, suffix in (("text", ".txt"), ("Markdown", ".md"), ("Word", ".docx"))
        }
    return {
        "text": keys(path.name, text.encode()),
        "Markdown": keys(f"{path.stem}.md", text.encode()),
        "Markdown with headings": keys(f"{path.stem}.md", with_headings(text).encode()),
        "Word, typed": keys(f"{path.stem}.docx", make(text, "typed")),
        "Word, automatic": keys(f"{path.stem}.docx", make(text, "auto")),
    }


def with_headings(text: str) -> str:
    """Return a converter's text as a person would keep it in Markdown: headings marked."""
    report = Report(text)
    lines = list(report.lines)
    for line in report.sections.values():
        lines[line] = f"## {lines[line]}"
    return "\n".join(lines)


def agreement(one: Counter[Key], other: Counter[Key]) -> float:
    """Return the share of the findings of both that agree."""
    together = sum((one | other).values())
    return sum((one & other).values()) / together if together else 1.0


def differences(names: tuple[str, str], one: Counter[Key], other: Counter[Key]) -> Iterator[str]:
    """Yield the findings that only one of two forms has."""
    for name, held in zip(names, (one - other, other - one), strict=True):
        for key, count in sorted(held.items()):
            yield f"    only in {name} ({count}): {key.code} [{key.paragraph}] {key.quote[:70]!r}"


def main() -> int:
    """Read the arguments, compare each pair of forms, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--verbose", action="store_true", help="show what does not agree")
    asked = parser.parse_args()
    make = word_maker()
    examples = [REPOSITORY / "examples" / "clean.txt", REPOSITORY / "examples" / "flawed.txt"]
    worst = 1.0
    for path in asked.files or [*sorted(needed(REPORTS).glob("*.txt")), *examples]:
        held = forms(path, make)
        print(
            f"{path.stem}: " + ", ".join(f"{sum(found.values())} as {name}" for name, found in held.items())
        )
        for names in combinations(held, 2):
            one, other = held[names[0]], held[names[1]]
            share = agreement(one, other)
            worst = min(worst, share)
            print(f"  {names[0]} and {names[1]}: {share:.1%}")
            if asked.verbose:
                print("".join(f"{line}\n" for line in differences(names, one, other)), end="")
    return int(worst < SHARE)


if __name__ == "__main__":
    sys.exit(main())
