"""`reportlint remove`: a copy of a draft without one of its recommendations."""

from __future__ import annotations

from typing import Any

import click

from linter.cli.refactoring import choices, meaning, numbered, perform, writing


@click.command("remove")
@click.argument("number", type=numbered)
@writing
@click.option(
    "--instead", metavar="NUMBER", type=numbered, help="The recommendation that takes over its citations."
)
@meaning
def command(*, number: Any, instead: Any, cited: Any, **asked: Any) -> int:  # noqa: ANN401  click's values
    """Take out recommendation NUMBER; those behind it close up.

    One that is still cited needs --instead.
    """
    from linter.app.refactoring import Wish
    from linter.authoring.refactoring.moving import Wanted, remove

    meant, heir = choices(cited), Wanted(*instead) if instead else None
    return perform(Wish(lambda review: remove(review, Wanted(*number), heir, meant), meant), **asked)
