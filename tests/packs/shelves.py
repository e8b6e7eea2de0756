"""A shelf of small packs and kinds of the tests' own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "long_word": '''
"""Words that are too long."""
from __future__ import annotations

from typing import NamedTuple

VARIANTS = ("shouted",)


class Options(NamedTuple):
    letters: int = 12
    share: float = 0.5
    strict: bool = False
    spared_words: tuple[str, ...] = ()
    spelling: str = "british"


def refuse(options):
    if options.letters > 99:
        raise ValueError("letters above 99 find nothing")


def check(review, options):
    yield (review, options)
''',
    "needy": '''
"""A kind with an option that has no default."""
from __future__ import annotations

from typing import NamedTuple


class Options(NamedTuple):
    to_whom: str


def check(review, options):
    yield (review, options)
''',
}

STYLE = """\
style: inn
extends: core
recommendations: advice
parts:
  be: is | was
forms:
  title: ['inns of {area: line}']
  number: ['<number>']
  list: ['{list: number}']
  citation: ['"(" {word: (advice)}']
  lead-in: ['should ":"']
dates:
  plain: '{day} {month} {year}'
sections:
  - key: advice
    title: Advice
    holds: recommendations
settings:
  citation-word: Advice
"""

RULES = """\
rules:
  - code: ABC001
    name: long-words
    kind: long-word
    severity: warning
    message: The word {word} is long.
    why: Long words tire.
    how: Use a short word.
    examples:
      - draft: The innumerableness of inns.
        findings:
          - {line: 1, column: 5, quote: innumerableness, message: The word innumerableness is long.}
      - draft: The inn.
        findings: []
"""


@dataclass(frozen=True)
class Shelf:
    """A `rules` folder in a temporary place."""

    rules: Path
    cache: Path

    def write(self, name: str, text: str) -> Path:
        """Put `text` into the file `name` below the folder."""
        file = self.rules / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file
