"""`reportlint rules`: the list of all rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter.cli.options import reading


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@click.option("--test", is_flag=True, help="Run the examples of the packs that the configuration names.")
@reading
def command(*, form: str, test: bool, **asked: Any) -> int:  # noqa: ANN401  the fields of Options
    """List the rules, or test those of one's own.

    With --test the exit code is 0 where every example gives the findings that it states, 1 where one does
    not, and 2 where a pack or the configuration can't be used.
    """
    from linter import app
    from linter.cli import catalogue
    from linter.cli.giving import sound
    from linter.cli.writing import print_out

    if test:
        from linter.cli.trials import tell_trials

        trials = sound(app.try_examples(Path(), app.Options(**asked)))
        print_out(tell_trials(trials))
        return int(not all(trial.passed for trial in trials))
    listed = {
        "text": catalogue.list_rules,
        "json": catalogue.list_rules_json,
        "markdown": catalogue.list_rules_markdown,
    }
    print_out(listed[form](sound(app.records(Path(), app.Options(**asked)))))
    return 0
