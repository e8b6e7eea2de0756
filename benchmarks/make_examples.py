"""Make the examples from examples/clean.md: text, Word, and the flawed report in all three formats.

`python benchmarks/make_examples.py [FOLDER] [--findings]` writes them; the folder is examples/ unless another
is named. The clean Word file has automatic numbers, the flawed one typed ones, because its slips are in the
numbers. `--findings` also keeps what the rules find in the flawed report, for the tests to compare.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from example_parts import as_text, parts
from example_slips import flawed
from example_word import write_word
from findings_of import findings
from material import REPOSITORY

EXAMPLES = REPOSITORY / "examples"
FINDINGS = REPOSITORY / "tests" / "data" / "flawed.json"


def make(folder: Path) -> None:
    """Write what follows from clean.md into `folder`."""
    clean = (EXAMPLES / "clean.md").read_text(encoding="utf-8")
    slipped = flawed(clean)
    (folder / "flawed.md").write_text(slipped, encoding="utf-8")
    for name, markdown in (("clean", clean), ("flawed", slipped)):
        (folder / f"{name}.txt").write_text(as_text(markdown), encoding="utf-8")
        write_word(list(parts(markdown)), folder / f"{name}.docx", automatic=name == "clean")


def keep_findings() -> None:
    """Write the findings on the flawed report: rule, line and words, as Markdown has them."""
    path = EXAMPLES / "flawed.md"
    rows = [
        {"code": f.code, "line": f.start.line, "quote": f.quote}
        for f in findings(path.name, path.read_bytes())
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    FINDINGS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def main() -> None:
    """Read the arguments and write the files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--findings", action="store_true", help="keep the findings for the tests")
    asked = parser.parse_args()
    make(asked.folder)
    if asked.findings:
        keep_findings()


if __name__ == "__main__":
    main()
