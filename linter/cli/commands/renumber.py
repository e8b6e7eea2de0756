"""`reportlint renumber`: a copy of a draft in which the recommendations are numbered 1, 2, 3 …."""

from __future__ import annotations

from typing import Any

import click

from linter.cli.refactoring import choices, meaning, numbered, perform, writing


@click.command("renumber")
@writing
@click.option("--paragraphs", is_flag=True, help="Number the paragraphs through, too.")
@meaning
@click.option(
    "--referred",
    multiple=True,
    metavar="NUMBER@LINE",
    type=numbered,
    help="Where two paragraphs have one number, which of them references mean.",
)
def command(*, paragraphs: bool, cited: Any, referred: Any, **asked: Any) -> int:  # noqa: ANN401  click's values
    """Close gaps and repeats in the numbers of recommendations.

    Citations, references and notes follow.
    """
    from linter.app.refactoring import Wish
    from linter.authoring.refactoring.renumbering import renumber

    meant, told = choices(cited), choices(referred)
    wish = Wish(
        lambda review: renumber(review, paragraphs=paragraphs, cited=meant, referred=told), meant, told
    )
    return perform(wish, **asked)
