"""The workers of a dask scheduler that share the files of a run (extra `[cluster]`).

Files go to them in small batches, by name: they see the same file system, or open the same URLs. On its
machine each batch is checked by processes of its own (`linter.app.batch`), so that a file that ends one, or
never ends, costs neither the worker nor the rest. What a worker had when it died itself the scheduler gives
to another one.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from linter import __version__
from linter.app.batch import as_asked, as_plain
from linter.model.draft import Unreadable
from linter.model.settings import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.app.options import Options
    from linter.app.sharing import Answer, Task

# A process takes a third of a second to begin, a draft a tenth.
_BATCH = 16

# Batches that a worker has, the one that it is at included.
_AHEAD = 2

# A scheduler that is there answers at once.
_SECONDS = 10


def connect(address: str, options: Options, *, kept: bool) -> Cluster | Fault:
    """Return the workers of the scheduler at `address`, or why they can't take part."""
    try:
        distributed: Any = import_module("distributed")  # untyped, and an extra
    except ImportError:
        return _fault('--cluster needs dask: pip install "reportlint[cluster]".')
    try:
        client = distributed.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as wrong:
        return _fault(f"No scheduler answers at {address} ({type(wrong).__name__}); check the address.")
    refusal = _unfit(client, address)
    if refusal:
        client.close()
        return _fault(refusal)
    return Cluster(client, options, kept=kept)


class Cluster:
    """A crew in the sense of `sharing`; `client` is a distributed.Client."""

    def __init__(self, client: Any, options: Options, *, kept: bool) -> None:  # noqa: ANN401  an untyped library's
        self._client, self._asked, self._kept = client, as_plain(options), kept
        self._batch: list[Task] = []
        self._under_way: dict[Any, list[Task]] = {}
        self._done: Any = import_module("distributed").as_completed(loop=client.loop)

    def has_room(self) -> bool:
        """Tell whether another task would be begun soon."""
        workers = max(len(self._client.scheduler_info(n_workers=-1)["workers"]), 1)
        return len(self._under_way) < _AHEAD * workers

    def give(self, task: Task) -> None:
        """Take a task over; its source is a file, not bytes."""
        self._batch.append(task)
        if len(self._batch) == _BATCH:
            self._send()

    def take(self) -> Sequence[tuple[Task, Answer]]:
        """Wait until a batch is done, and return its tasks with what came of them."""
        self._send()
        future = next(self._done)
        tasks = self._under_way.pop(future)
        if future.status == "finished":
            return list(zip(tasks, map(_answer, tasks, future.result()), strict=True))
        why = type(future.exception()).__name__
        reason = f"The cluster gave up on it ({why}); check it without --cluster to see more."
        return [(task, Unreadable(task.source.name, reason)) for task in tasks]

    def end(self) -> None:
        """Let go of what is under way, and of the scheduler."""
        with suppress(Exception):  # it may be gone
            self._client.cancel(list(self._under_way))
        self._client.close()

    def _send(self) -> None:
        if not self._batch:
            return
        tasks, self._batch = self._batch, []
        drafts = [as_asked(task.source, task.settings) for task in tasks]
        asked = {"options": self._asked, "kept": self._kept, "drafts": drafts}
        future = self._client.submit(check_batch, json.dumps(asked), pure=False)
        self._under_way[future] = tasks
        self._done.add(future)


def check_batch(asked: str) -> list[dict[str, str]]:
    """Return, on a worker, what `linter.app.batch` answers; raises CalledProcessError where it does not."""
    process = subprocess.run(
        [sys.executable, "-m", "linter.app.batch"],
        input=asked,
        stdout=subprocess.PIPE,
        check=True,
        encoding="ascii",
    )
    answers: list[dict[str, str]] = json.loads(process.stdout)
    return answers


def version() -> str:
    """Return which reportlint a worker has."""
    return __version__


def _unfit(client: Any, address: str) -> str:  # noqa: ANN401  an untyped library's
    """Return why the workers can't be used, or ""."""
    try:
        found = set(client.run(version).values())
    except Exception as wrong:  # noqa: BLE001  what a worker raises comes through as it is
        return (
            f"The workers at {address} can't run reportlint ({type(wrong).__name__}); install it there, too."
        )
    if not found:
        return f"The scheduler at {address} has no workers."
    other = sorted(found - {__version__})
    return f"The workers at {address} have reportlint {other[0]}, and this is {__version__}." if other else ""


def _answer(task: Task, said: dict[str, str]) -> Answer:
    if "packed" in said:
        return base64.b64decode(said["packed"])
    return Unreadable(task.source.name, said["reason"])


def _fault(message: str) -> Fault:
    return Fault("", 1, 1, "", message)
