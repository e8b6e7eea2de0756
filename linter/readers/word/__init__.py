"""Word files (.docx, .docm, .dotx): every word that Word shows, the numbers it computes, what is left out."""

from linter.readers.word.reader import read_word

__all__ = ["read_word"]
