"""Writing into a copy of a Word draft: remarks as comments, edits directly or as tracked changes."""

from linter.fixing.word.annotating import Annotated, Note, RefusedNote, annotate
from linter.fixing.word.arranging import arrange
from linter.fixing.word.editing import apply_edits
from linter.fixing.word.stamp import Stamp

__all__ = ["Annotated", "Note", "RefusedNote", "Stamp", "annotate", "apply_edits", "arrange"]
