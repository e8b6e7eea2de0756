"""A draft as a Word file, written with python-docx (ECMA-376-1, part 1: WordprocessingML)."""

from linter.authoring.drafting.word.house import Unfit
from linter.authoring.drafting.word.writing import write_word

__all__ = ["Unfit", "write_word"]
