"""The organisations that Context says commission a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.review.body_lists import join_pattern, split_bodies

if TYPE_CHECKING:
    from linter.model.review import Commissioning
    from linter.review.naming import Directory
    from linter.review.page import Page


def name_commissioners(
    page: Page, statements: tuple[Commissioning, ...], directory: Directory
) -> tuple[Commissioning, ...]:
    """Return the statements, each with its commissioners looked up."""
    joins = join_pattern(page.style.words.get("joins", ()))
    return tuple(
        one._replace(
            commissioners=split_bodies(
                page.draft.blocks[one.commissioner.block].text, one.commissioner, directory, joins
            ).bodies,
        )
        if one.commissioner
        else one
        for one in statements
    )
