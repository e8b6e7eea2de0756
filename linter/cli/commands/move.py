"""`reportlint move`: a copy of a draft in which a recommendation stands elsewhere."""

from __future__ import annotations

from typing import Any

import click

from linter.cli.refactoring import choices, meaning, numbered, perform, writing


@click.command("move")
@click.argument("number", type=numbered)
@click.argument("to", type=numbered)
@writing
@meaning
def command(*, number: Any, to: Any, cited: Any, **asked: Any) -> int:  # noqa: ANN401  click's values
    """Move recommendation NUMBER so that it becomes TO.

    The others close up or make room, and all that refers to them follows.
    """
    from linter.app.refactoring import Wish
    from linter.authoring.refactoring.moving import Wanted, move

    meant = choices(cited)
    return perform(Wish(lambda review: move(review, Wanted(*number), Wanted(*to), meant), meant), **asked)
