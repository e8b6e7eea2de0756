"""`reportlint new`: a draft to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import path_named

if TYPE_CHECKING:
    from pathlib import Path

_FORMS = {".docx": "word", ".md": "markdown", ".markdown": "markdown"}


def _fields(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Return the fields of the cover that were named, as keys with values."""
    pairs = [(key.strip(), value.strip()) for key, _, value in (one.partition("=") for one in given)]
    for one, (key, value) in zip(given, pairs, strict=True):
        if not key or not value:
            message = f"{one!r} is no field; write its key and its value: region=Central."
            raise click.BadParameter(message)
    return tuple(pairs)


@click.command("new")
@click.option("--output", required=True, metavar="OUT", type=path_named, help="A .docx or .md file.")
@click.option("--force", is_flag=True, help="Write over OUT if it is there.")
@click.option("--area", default="", metavar="NAME", help="The area that is reviewed.")
@click.option("--public-health", default="", metavar="NAME", help="The body that referral notes name.")
@click.option(
    "--cover", multiple=True, metavar="KEY=VALUE", callback=_fields, help="A field of the cover (may repeat)."
)
@click.option("--from", "contents", metavar="FILE", type=path_named, help="What is known so far (YAML).")
@click.option(
    "--reference",
    metavar="DOCX",
    type=path_named,
    help="Take the look of this house document.",
)
@click.option("--template", metavar="DIR", type=path_named, help="Take the material in this folder.")
@click.option("--style", metavar="NAME", help="The house style.")
@click.option("--config", metavar="FILE", type=path_named, help="Take this .reportlint.yaml only.")
def command(
    *,
    output: Path,
    force: bool,
    style: str | None,
    config: Path | None,
    **asked: Any,  # noqa: ANN401  the fields of Wish
) -> int:
    """Write a draft to begin with, in the house style.

    It has the sections, the lists and the fixed statements, and is ready to be filled.
    """
    from linter import app
    from linter.app.drafting import Wish, make_draft
    from linter.cli.giving import sound
    from linter.cli.targets import check_target, keep
    from linter.cli.writing import print_told, typed

    form = _FORMS.get(output.suffix.lower())
    if form is None:
        message = f"{output} has to end in .docx or .md: that tells the format."
        raise click.UsageError(message)
    wish = Wish(form, **asked)
    made_from = (path for path in (wish.contents, wish.reference) if path)
    check_target(output, made_from, force=force, what="what the draft is made from; choose another name")
    made = sound(make_draft(wish, output.parent, app.Options(style=style, config=config)))
    keep(output, made)
    print_told(f"{output} is written; `reportlint check {typed(output)}` tells what is still to be filled.")
    return 0
