"""A user's own pack: mistakes in what its kinds take, each with the complete fault, and what a run imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from linter.model.settings import Fault
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from tests.packs.own import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterable

PROJECT = Path(__file__).parents[2]
SCOPES = (
    "case-examples, citations, contents, cover, footnotes, headings, lead-ins, own-words, paragraphs, "
    "quotations, recommendations, referral-notes, tables, text"
)
RECORD = """\
rules:
  - code: OUR{number:03}
    name: our-rule-{number}
    kind: {kind}
    severity: info
    message: "{message}"
    why: We say so.
    how: Do so.
    params:
{params}
    examples:
      - draft: A
        findings: [{{line: 1, column: 1, quote: A, message: A}}]
      - draft: B
        findings: []
"""


# Kind, options (the first stands in line 10, column 7), then the fault: line and column, key, message.
MISTAKES: tuple[tuple[str, str, tuple[int, int], str, str], ...] = (
    (
        "existence",
        "tokens: [clear, '/a(?=b)/']",
        (10, 26),
        "tokens",
        'The pattern /a(?=b)/ holds "(?=", a lookahead, which is not taken here; write what stands beside the '
        'words into the pattern, or find the words alone and list what is not meant under "exceptions".',
    ),
    (
        "existence",
        "tokens:\n  - clear\n  - '/(\\w+) \\1/'\nscope: headings",
        (12, 19),
        "tokens",
        'The pattern /(\\w+) \\1/ holds "\\1", a backreference, which is not taken here; for words that are said '
        'twice there is the kind "repetition".',
    ),
    (
        "existence",
        "tokens: [a]\nexceptions: ['/(?<!a)b/']",
        (11, 22),
        "exceptions",
        'The pattern /(?<!a)b/ holds "(?<!", a negative lookbehind, which is not taken here; find the words '
        'alone and list what is not meant under "exceptions".',
    ),
    ("existence", "tokens: []", (10, 15), "tokens", "At least one entry is needed here."),
    ("existence", "scope: text", (10, 7), "tokens", 'existence needs the option "tokens".'),
    (
        "existence",
        "tokens: [a]\nscope: recomendations",
        (11, 14),
        "scope",
        f'"recomendations" is no value of scope; did you mean "recommendations"? Accepted: {SCOPES}.',
    ),
    (
        "existence",
        "tokens: ['\\bclear']",
        (10, 16),
        "tokens",
        '"\\bclear" looks like a pattern; put it between slashes.',
    ),
    (
        "substitution",
        "swap: [utilise]",
        (10, 13),
        "swap",
        "The option takes texts with a text for each.",
    ),
    (
        "substitution",
        "swap:\n  utilise: use\n  '/(\\d+) %/': $2 per cent",
        (12, 9),
        "/(\\d+) %/",
        "/(\\d+) %/ has no group 2 for the $2 in “$2 per cent”.",
    ),
    (
        "substitution",
        "swap:\n  utilise: use\n  '/a++/': b",
        (12, 9),
        "/a++/",
        'The pattern /a++/ holds "++", a possessive repetition, which is not taken here; leave the last + out: '
        "no pattern ever runs long here.",
    ),
    (
        "consistency",
        "either: {adviser: '/adv(isor/'}",
        (10, 16),
        "adviser",
        "The pattern /adv(isor/ holds a bracket that is never closed, which is not taken here; close it, or "
        "write \\( for the bracket itself.",
    ),
    ("occurrence", "tokens: [a]", (10, 7), "max", '"max" or "min" is needed here.'),
    ("occurrence", "tokens: [a]\nmax: few", (11, 12), "max", "The option takes a whole number."),
    ("occurrence", "tokens: [a]\nmin: 3\nmax: 2", (12, 12), "max", '"max" is smaller than "min".'),
    (
        "occurrence",
        "tokens: [a]\nmax: 2\nwithin: page",
        (12, 15),
        "within",
        '"page" is no value of within. Accepted: paragraph, report, section, sentence.',
    ),
    (
        "conditional",
        "first: '/a(?>b)/'\nsecond: c",
        (10, 17),
        "first",
        'The pattern /a(?>b)/ holds "(?>", an atomic group, which is not taken here; write (?:…): no pattern '
        "ever runs long here.",
    ),
    (
        "conditional",
        "first: '/(?P<same>a)/'\nsecond: '/(b)/'",
        (11, 15),
        "second",
        "A group (?P<same>…) has to stand in both, or in neither.",
    ),
    (
        "capitalisation",
        "match: Title",
        (10, 14),
        "match",
        '"Title" is no value of match; did you mean "title"? Accepted: lower, sentence, title, upper.',
    ),
    (
        "repetition",
        "tokens: [a]\nwithin: line",
        (11, 15),
        "within",
        '"line" is no value of within. Accepted: paragraph, report, running, section, sentence.',
    ),
)


def write(folder: Path, number: int, kind: str, params: str, message: str = "A") -> Path:
    """Write a file with one rule into the pack `folder`."""
    lines = "".join(f"      {line}\n" for line in params.splitlines()).rstrip("\n")
    file = folder / f"ours{number:03}.yaml"
    text = RECORD.format(number=number, kind=kind, params=lines, message=message)
    file.write_text(text, encoding="utf-8")
    return file


def test_mistakes_in_options(tmp_path: Path) -> None:
    files = [str(write(tmp_path, n, kind, params)) for n, (kind, params, *_) in enumerate(MISTAKES)]
    assert load_pack("clas", extra=(str(tmp_path),)) == tuple(
        Fault(file, *at, key, message) for file, (_, _, at, key, message) in zip(files, MISTAKES, strict=True)
    )


def test_a_slot_that_a_kind_never_fills(tmp_path: Path) -> None:
    file = write(tmp_path, 1, "substitution", "swap: {a: b}", "Write {rigth}, not {found}.")
    message = '"rigth" is no slot of substitution; did you mean "right"? Accepted: found, right.'
    assert load_pack("clas", extra=(str(tmp_path),)) == (Fault(str(file), 6, 21, "message", message),)


def test_an_adjustment_is_refused_where_it_is_written(tmp_path: Path) -> None:
    text = "adjust:\n  OWN001:\n    params: {tokens: ['/a(?!b)/'], scope: recommendations}\n"
    (tmp_path / "ours.yaml").write_text(text, encoding="utf-8")
    found = load_pack("clas", extra=(str(HOUSE), str(tmp_path)))
    assert not isinstance(found, Pack)
    assert [(f.path, f.line, f.column, f.key) for f in found] == [(f"{tmp_path}/ours.yaml", 3, 26, "tokens")]


def _imported(folder: Path, arguments: Iterable[str]) -> dict[str, bool]:
    """Return whether a run of `check` imports RE2 and the kinds that need it, in a process of its own."""
    code = (
        "import json, sys\nfrom linter.cli import main\n"
        f"main(['check', '--exit-zero', '--output', 'out', '--format', 'json', *{list(arguments)!r}])\n"
        "print(json.dumps({name: name in sys.modules for name in ('re2', 'linter.checks.existence')}))"
    )
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "REPORTLINT_CACHE": str(folder / "cache")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, bool] = json.loads(done.stdout)
    return found


def test_only_a_run_with_such_a_rule_imports_re2(tmp_path: Path) -> None:
    draft = str(PROJECT / "examples" / "flawed.txt")
    configuration = tmp_path / "own.yaml"
    configuration.write_text(f"packs: [{HOUSE}]\n", encoding="utf-8")
    own = ["--config", str(configuration), draft]
    without = {"re2": False, "linter.checks.existence": False}
    assert _imported(tmp_path, [draft]) == without
    assert _imported(tmp_path, own) == {"re2": True, "linter.checks.existence": True}
    # From the second run on the pack comes compiled; nothing checks its patterns again.
    assert _imported(tmp_path, ["--select", "CIT", *own]) == without
