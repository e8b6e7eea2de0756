"""`python -m linter.app.batch`: a few files of a run on another machine.

Standard input is JSON: the drafts, the options and whether results are kept. Standard output is a
JSON array with an answer for each file in order: an outcome, packed, in base64, or why there is none.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.app.options import Options, Refusal, Source
from linter.app.planning import Plan, Planner
from linter.app.pool import Pool
from linter.app.sharing import Sharing, Task, Workforce
from linter.model.draft import Unreadable
from linter.model.finding import Severity
from linter.model.settings import Settings
from linter.packs.configuration import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.app.sharing import Answer


def as_plain(options: Options) -> dict[str, Any]:
    """Return the options as JSON can hold them; a baseline is held by whoever asks, who knows the day."""
    return {
        **options._asdict(),
        "config": options.config and os.path.abspath(options.config),  # noqa: PTH100  no link is followed
        "as_of": None,
        "baseline": None,
        "baselined": False,
    }


def as_options(plain: dict[str, Any]) -> Options:
    """Return the options that `as_plain` was given."""
    return Options(
        **{
            **plain,
            "config": plain["config"] and Path(plain["config"]),
            "fail_on": plain["fail_on"] and Severity(plain["fail_on"]),
            **{name: plain[name] and tuple(plain[name]) for name in ("select", "ignore")},
        }
    )


def as_asked(source: Source, settings: Settings) -> dict[str, str]:
    """Return a draft as JSON can hold it, with the folder whose configuration governs it, if any does."""
    path = os.path.abspath(source.path)  # noqa: PTH100  as above
    return {"path": path, "url": source.url, "root": settings.root}


def answers(drafts: Sequence[dict[str, str]], options: Options, *, kept: bool) -> Iterator[dict[str, str]]:
    """Yield the answer for each draft, in their order; one process beside this one looks at them."""
    planner = Planner(options)

    def no_answer(_task: Task) -> Answer:
        return b""  # never asked: there is a crew from the first file on

    workforce = Workforce(no_answer, lambda: Pool(planner, 1, kept=kept), 1)
    for _, answer in Sharing(workforce).outcomes(_tasks(drafts, planner)):
        if isinstance(answer, bytes):
            yield {"packed": base64.b64encode(answer).decode("ascii")}
        elif isinstance(answer, Unreadable):
            yield {"reason": answer.reason}


def main() -> None:
    """Answer what standard input asks."""
    asked = json.load(sys.stdin)
    said = list(answers(asked["drafts"], as_options(asked["options"]), kept=asked["kept"]))
    json.dump(said, sys.stdout)


def _tasks(drafts: Sequence[dict[str, str]], planner: Planner) -> Iterator[Task]:
    for number, draft in enumerate(drafts):
        source = Source(Path(draft["path"]), url=draft["url"])
        plan = planner.plan(source.path)
        wrong = _unlike(plan, draft["root"])
        if not isinstance(plan, Refusal) and not wrong:
            yield Task(number, source, plan.settings)
        else:
            reason = f"Its configuration or rules can't be used on the worker's machine: {wrong}"
            yield Task(number, source, Settings(), Unreadable(source.name, reason))


def _unlike(plan: Plan | Refusal, root: str) -> str:
    """Return why a draft would not be checked here as whoever asks would check it, or ""."""
    if isinstance(plan, Refusal):
        return plan.faults[0].message
    if plan.settings.root == root:
        return ""
    return f"{root}/{NAME} is not there." if root else f"{plan.settings.root}/{NAME} is there only."


if __name__ == "__main__":
    main()
