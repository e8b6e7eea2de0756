"""`reportlint rules`: the list of all rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter.cli.options import reading


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@reading
def command(*, form: str, **asked: Any) -> int:  # noqa: ANN401  the fields of Options
    """List the rules."""
    from linter import app
    from linter.cli import catalogue
    from linter.cli.giving import sound
    from linter.cli.writing import print_out

    listed = {
        "text": catalogue.list_rules,
        "json": catalogue.list_rules_json,
        "markdown": catalogue.list_rules_markdown,
    }
    print_out(listed[form](sound(app.records(Path(), app.Options(**asked)))))
    return 0
