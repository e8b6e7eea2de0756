"""`reportlint cache`: what earlier runs have kept, and how to be rid of it."""

from __future__ import annotations

import click


@click.group("cache")
def command() -> None:
    """Look at what runs keep for later ones, or delete it."""


@command.command("info")
def info() -> None:
    """Say where the cache is and how much it holds."""
    from linter.cache import files, results
    from linter.cli.giving import counted
    from linter.cli.writing import print_told

    folder = files.folder()
    if folder is None:
        print_told("There is no cache: this user has no home folder.")
        return
    print_told(f"{folder}")
    for what, (count, size) in (("result", results.kept()), ("compiled file", files.kept())):
        print_told(f"{counted(count, what)}, {_size(size)}")


@command.command("clean")
def clean() -> int:
    """Delete all results, compiled packs and compiled expressions."""
    from linter.cache import files, results
    from linter.cli.giving import BROKEN, counted
    from linter.cli.writing import print_error, print_told

    count = results.kept()[0] + files.kept()[0]
    try:
        results.clean()
        files.clean()
    except OSError as wrong:
        print_error(f"The cache {files.folder()} can't be deleted: {wrong.strerror}.")
        return BROKEN
    print_told(f"{counted(count, 'file')} deleted.")
    return 0


def _size(size: int) -> str:
    return f"{size / 1024**2:.1f} MB"
