"""OpenDocument texts (.odt): the words that show, with the numbers that are printed."""

from linter.readers.odt.reader import read_odt

__all__ = ["read_odt"]
