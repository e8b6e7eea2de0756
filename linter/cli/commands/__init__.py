"""The commands: one module each, named after the command and imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from linter import __version__

if TYPE_CHECKING:
    from click import Command, Context

# In the order of a writer's work; a command's module holds it as `command`.
_COMMANDS = (
    "new",
    "check",
    "fix",
    "show",
    "renumber",
    "move",
    "insert",
    "remove",
    "rename-body",
    "letter",
    "action-plan",
    "register",
    "rules",
    "explain",
    "baseline",
    "cache",
)


class _Commands(click.Group):
    """The commands of the package; click's own way to look them up late."""

    def list_commands(self, ctx: Context) -> list[str]:
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        command: Command = import_module(f"linter.cli.commands.{cmd_name.replace('-', '_')}").command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportlint", message="%(prog)s %(version)s")
def reportlint() -> None:
    """Check draft inspection and review reports for consistency."""
