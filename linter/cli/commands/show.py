"""`reportlint show`: a draft as it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import path_named, reading, stdin_name

if TYPE_CHECKING:
    from pathlib import Path


@click.command("show")
@click.argument("path", metavar="DRAFT", type=path_named)
@click.option("--blocks", is_flag=True, help="Show the blocks instead of the graph.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@stdin_name
@reading
def command(*, path: Path, blocks: bool, form: str, stdin_name: str, **asked: Any) -> int:  # noqa: ANN401  the fields of Options
    """Show a draft as it is read, and what refers to what in it.

    Its recommendations, who they are for, where they are cited, the notes to public health, the bodies.
    """
    from linter import app
    from linter.cli.giving import sound, source
    from linter.cli.writing import has_color, print_out
    from linter.reports.showing import render_blocks, render_graph

    draft, options = source(path, stdin_name), app.Options(**asked)
    if blocks:
        print_out(render_blocks(sound(app.show_draft(draft, options)), form))
    else:
        print_out(render_graph(sound(app.show(draft, options)), form, color=has_color()))
    return 0
