"""Many files: in order, by several processes, whatever one of the files does to them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.app import Checking, Options, Source, Work, check, looking, pool
from linter.app.examining import read_draft
from tests.small_pack import DRAFT, small_pack

if TYPE_CHECKING:
    from linter import app
    from linter.app.planning import Plan
    from linter.model.draft import Draft, Unreadable

__all__ = ["small_pack"]

pytestmark = [
    pytest.mark.usefixtures("small_pack", "folder"),
    pytest.mark.skipif(
        sys.platform != "linux", reason="the rules of these tests live in copies of this process"
    ),
]

ROOT = Path(__file__).resolve().parents[2]
USUAL = Options()
TWO = Work(jobs=2)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        Path(name).write_text(DRAFT, encoding="utf-8")


def shown(result: app.Result) -> list[tuple[str, list[str]]]:
    return [(outcome.path, [f.code for f in outcome.findings]) for outcome in result.outcomes]


def trapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make readers die, hang, or die the first time, by the names of files."""

    def read(source: Source, plan: Plan) -> Draft | Unreadable:
        name = source.path.stem
        if name == "fatal" or (name == "unlucky" and not Path("once").exists()):
            Path("once").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "deaf":
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        while name in {"deaf", "endless"}:
            time.sleep(0.01)
        return read_draft(source, plan)

    monkeypatch.setattr(looking, "read_draft", read)


def test_all_jobs_give_the_same_outcomes_in_the_same_order() -> None:
    write(*(f"{n:02}.txt" for n in range(40)))
    alone = check([Path()], USUAL)
    assert [path for path, _ in shown(alone)] == [f"{n:02}.txt" for n in range(40)]
    for jobs in (None, 2, 3):
        assert check([Path()], USUAL, work=Work(jobs)) == alone


def test_results_come_before_all_files_are_done() -> None:
    write(*(f"{n:03}.txt" for n in range(600)))
    told: list[tuple[int, int, str]] = []
    checking = Checking([Path()], USUAL, TWO, lambda *step: told.append(step))
    outcomes = iter(checking)
    assert next(outcomes).path == "000.txt"
    assert told == [(1, 600, "000.txt")]
    assert [outcome.path for outcome in outcomes] == [f"{n:03}.txt" for n in range(1, 600)]
    assert told[-1] == (600, 600, "599.txt")


def test_a_file_that_ends_its_process_costs_itself_only(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "b.txt", "fatal.txt", "g.txt", "unlucky.txt", "z.txt")
    trapped(monkeypatch)
    result = check([Path()], USUAL, work=TWO)
    both = ["CIT001", "CIT002"]
    assert shown(result) == [
        ("a.txt", both),
        ("b.txt", both),
        ("fatal.txt", ["IOE001"]),
        ("g.txt", both),
        ("unlucky.txt", both),
        ("z.txt", both),
    ]
    (said,) = result.outcomes[2].findings
    assert said.message == (
        "The file can't be read: Reading or checking it ended the process that did so, twice (signal 9); "
        "please report it."
    )
    assert (said.path, result.broken) == ("fatal.txt", True)


@pytest.mark.parametrize(("name", "jobs"), [("endless", 1), ("endless", 2), ("deaf", 2)])
def test_a_file_that_takes_for_ever_is_given_up(
    name: str, jobs: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", f"{name}.txt", "z.txt")
    (folder / ".reportlint.yaml").write_text("limits: {seconds: 1}\n", encoding="utf-8")
    monkeypatch.setattr(pool, "_GRACE", 1)
    trapped(monkeypatch)
    result = check([Path()], USUAL, work=Work(jobs))
    assert [codes for _, codes in shown(result)] == [["CIT001", "CIT002"], ["IOE001"], ["CIT001", "CIT002"]]
    assert "took longer than 1 seconds" in result.outcomes[1].findings[0].message


def test_whoever_stops_listening_ends_all_processes() -> None:
    write(*(f"{n:02}.txt" for n in range(40)))
    others = children()
    outcomes = iter(Checking([Path()], USUAL, TWO, lambda *_: None))
    next(outcomes)
    assert len(children() - others) == 2
    outcomes.close()
    assert children() == others


def test_an_interrupted_command_leaves_no_process_and_no_half_report(folder: Path) -> None:
    write(*(f"{n:04}.txt" for n in range(300)))
    Path("report.out").write_text("old", encoding="utf-8")
    command = ["check", ".", "--jobs", "2", "--no-cache", "--output", "report.out"]
    # A shell's background jobs, such as these tests may be, pass on that they ignore interrupts.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    with subprocess.Popen(
        [sys.executable, "-c", f"{heeding}; from linter.cli import run; run()", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while not (workers := children(process.pid)) and process.poll() is None:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        _, complaints = process.communicate(timeout=30)
    assert (process.returncode, b"Traceback" in complaints) == (130, False), complaints.decode()
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]
    assert Path("report.out").read_text(encoding="utf-8") == "old"
    assert not list(folder.glob(".report*"))


def test_what_is_no_file_and_what_is_not_there_keep_their_places() -> None:
    write("a.txt", "c.txt")
    piped = Source(Path("b.txt"), DRAFT.encode())
    result = check([Path("a.txt"), piped, Path("gone.txt"), Path("c.txt")], USUAL, work=TWO)
    assert shown(result) == [
        ("a.txt", ["CIT001", "CIT002"]),
        ("b.txt", ["CIT001", "CIT002"]),
        ("gone.txt", ["IOE001"]),
        ("c.txt", ["CIT001", "CIT002"]),
    ]


def test_what_is_wrong_with_a_configuration_is_said_once(folder: Path) -> None:
    write("a.txt", "b.txt", "c.txt")
    (folder / ".reportlint.yaml").write_text("select: [CIT009]\n", encoding="utf-8")
    result = check([Path()], USUAL, work=TWO)
    assert (result.outcomes, len(result.faults), result.broken) == ((), 1, True)


def test_new_processes_do_the_same_where_copies_are_not_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "b.txt", "c.txt")
    monkeypatch.setattr("threading.active_count", lambda: 2)
    result = check([Path()], Options(select=("CIT",)), work=TWO)
    assert [path for path, _ in shown(result)] == ["a.txt", "b.txt", "c.txt"]
    assert not result.broken


def children(of: int | None = None) -> set[str]:
    process = of or os.getpid()
    return set(Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split())
