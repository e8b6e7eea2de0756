"""`reportlint insert`: a copy of a draft with one more recommendation."""

from __future__ import annotations

from typing import Any

import click

from linter.cli.refactoring import choices, meaning, numbered, perform, writing


@click.command("insert")
@click.argument("number", type=numbered)
@click.argument("words")
@writing
@meaning
def command(*, number: Any, words: str, cited: Any, **asked: Any) -> int:  # noqa: ANN401  click's values
    """Add a recommendation of WORDS that has the NUMBER.

    Those behind it make room, and all that refers to them follows.
    """
    from linter.app.refactoring import Wish
    from linter.authoring.refactoring.moving import Wanted, insert

    meant = choices(cited)
    return perform(Wish(lambda review: insert(review, Wanted(*number), words, meant), meant), **asked)
