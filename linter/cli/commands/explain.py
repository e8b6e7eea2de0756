"""`reportlint explain`: the page of one rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.packs.pack import Record


@click.command("explain")
@click.argument("code")
@reading
def command(*, code: str, **asked: Any) -> int:  # noqa: ANN401  the fields of Options
    """Explain a rule: why it matters, what to do, examples.

    It goes by its code or its name.
    """
    from linter import app
    from linter.cli import catalogue
    from linter.cli.giving import sound
    from linter.cli.writing import print_out

    print_out(catalogue.explain(_record(code, sound(app.records(Path(), app.Options(**asked))))))
    return 0


def _record(code: str, held: Iterable[Record]) -> Record:
    from linter.app import nearest

    by_name = {name: record for record in held for name in (record.code, record.name)}
    found = by_name.get(code.upper()) or by_name.get(code.lower())
    family = [name for name in by_name if name.startswith(code.upper())]
    if found is None and family:
        raise click.UsageError(f"{code.upper()} stands for {', '.join(family)}; name one of them.")
    if found is None:
        raise click.UsageError(
            f'There is no rule "{code}"{nearest(code, by_name)}. "reportlint rules" lists them all.'
        )
    return found
