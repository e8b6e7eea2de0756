"""`python -m linter.app.batch`: a few files of a run on another machine.

Standard input is JSON: the names of the files, the options and whether results are kept. Standard output is a
JSON array with an answer for each file in order: an outcome, packed, in base64, or why there is none.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.app.options import Options, Source
from linter.app.planning import Plan, Planner
from linter.app.pool import Pool
from linter.app.sharing import Hands, Sharing, Task
from linter.model.draft import Unreadable
from linter.model.finding import Severity
from linter.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.app.sharing import Answer


def as_plain(options: Options) -> dict[str, Any]:
    """Return the options as JSON can hold them; a baseline is held by whoever asks."""
    return {
        **options._asdict(),
        "config": options.config and os.path.abspath(options.config),  # noqa: PTH100  no link is followed
        "as_of": options.as_of and options.as_of.isoformat(),
        "baseline": None,
        "baselined": False,
    }


def as_options(plain: dict[str, Any]) -> Options:
    """Return the options that `as_plain` was given."""
    return Options(
        **{
            **plain,
            "config": plain["config"] and Path(plain["config"]),
            "as_of": plain["as_of"] and dt.date.fromisoformat(plain["as_of"]),
            "fail_on": plain["fail_on"] and Severity(plain["fail_on"]),
            **{name: plain[name] and tuple(plain[name]) for name in ("select", "ignore")},
        }
    )


def answers(names: Sequence[str], options: Options, *, kept: bool) -> Iterator[dict[str, str]]:
    """Yield the answer for each file, in their order; one process beside this one looks at them."""
    planner = Planner(options)

    def no_answer(_task: Task) -> Answer:
        return b""  # never asked: there is a crew from the first file on

    hands = Hands(no_answer, lambda: Pool(planner, 1, kept=kept), 1)
    for _, answer in Sharing(hands).outcomes(_tasks(names, planner)):
        if isinstance(answer, bytes):
            yield {"packed": base64.b64encode(answer).decode("ascii")}
        elif isinstance(answer, Unreadable):
            yield {"reason": answer.reason}


def main() -> None:
    """Answer what standard input asks."""
    asked = json.load(sys.stdin)
    said = list(answers(asked["names"], as_options(asked["options"]), kept=asked["kept"]))
    json.dump(said, sys.stdout)


def _tasks(names: Sequence[str], planner: Planner) -> Iterator[Task]:
    for number, name in enumerate(names):
        path = Path(name)
        plan = planner.plan(path)
        if isinstance(plan, Plan):
            yield Task(number, Source(path), plan.settings)
        else:
            reason = "Its configuration or rules can't be used on the worker's machine: "
            yield Task(number, Source(path), Settings(), Unreadable(name, reason + plan[0].message))


if __name__ == "__main__":
    main()
