"""New drafts: a writer's contents and the material of the house become a Word or Markdown file."""

from linter.authoring.drafting.composing import compose
from linter.authoring.drafting.markdown import write_markdown

__all__ = ["compose", "write_markdown"]
