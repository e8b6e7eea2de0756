"""`reportlint rename-body`: a copy of a draft in which an organisation has another name."""

from __future__ import annotations

from typing import Any

import click

from linter.cli.refactoring import perform, writing


@click.command("rename-body")
@click.argument("old")
@click.argument("new")
@writing
def command(*, old: str, new: str, **asked: Any) -> int:  # noqa: ANN401  what `perform` takes
    """Call the organisation OLD by the name NEW everywhere.

    That is on the cover, in lead-ins, in Context and in notes.
    """
    from linter.app.refactoring import Wish
    from linter.authoring.refactoring.renaming import rename_body

    return perform(Wish(lambda review: rename_body(review, old, new)), **asked)
