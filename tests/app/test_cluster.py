"""Files over a scheduler and two workers that the test starts; one of them is killed on the way."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.app import Checking, Options, Source, Work, check
from linter.app.batch import answers, as_asked, as_options, as_plain
from linter.app.remote import at
from linter.cli import main
from linter.model.finding import Severity
from linter.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "examples" / "flawed.txt").read_text(encoding="utf-8")
FILES = 40

needs_dask = pytest.mark.skipif(
    subprocess.run([sys.executable, "-c", "import distributed"], capture_output=True, check=False).returncode
    != 0,
    reason="needs the extra [cluster]",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for n in range(FILES):
        (tmp_path / f"{n:02}.txt").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / ".reportlint.yaml").write_text("per-file-ignores: {'1*.txt': [CIT]}\n", encoding="utf-8")
    return tmp_path


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run a part of dask until the block is left."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str], words: str) -> str:
    """Read what a process says until it says `words`, and return that line."""
    if process.stderr is None:
        raise ValueError(process)
    return next(line for line in process.stderr if words in line)


@pytest.fixture
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """Return the address of a scheduler, and its two workers."""
    with running("scheduler", "--port", "0", "--no-dashboard", "--host", "127.0.0.1") as scheduler:
        address = said(scheduler, "Scheduler at:").split()[-1]
        worker = ("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")
        with running(*worker) as one, running(*worker) as other:
            for process in (one, other):
                said(process, "Registered to:")
            yield address, [one, other]


@needs_dask
@pytest.mark.slow
@pytest.mark.usefixtures("folder")
def test_the_outcomes_are_the_same_though_a_worker_dies(
    cluster: tuple[str, list[subprocess.Popen[str]]],
) -> None:
    address, workers = cluster
    alone = check([Path()], Options())
    checking = Checking([Path()], Options(), Work(cluster=address), lambda *_: None)
    outcomes = iter(checking)
    first = next(outcomes)
    workers[0].send_signal(signal.SIGKILL)
    assert (first, *outcomes) == alone.outcomes
    assert checking.result(alone.outcomes) == alone
    assert len(alone.outcomes) == FILES
    there = at(Path.cwd().as_uri())
    assert check([there], Options(), work=Work(cluster=address)) == check([there], Options())


@pytest.mark.usefixtures("folder")
def test_where_nobody_answers_a_sentence_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed", reason="needs the extra [cluster]")
    assert main(["check", "--cluster", "nonsense://127.0.0.1:1"]) == 2
    shown, complaints = capsys.readouterr()
    assert (shown, complaints.count("\n")) == ("No files were checked.\n", 1)
    assert complaints.startswith("No scheduler answers at nonsense://127.0.0.1:1 (")


def test_without_the_extra_a_sentence_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["check", str(folder), "--cluster", "tcp://127.0.0.1:1"]) == 2
    assert capsys.readouterr().err == '--cluster needs dask: pip install "reportlint[cluster]".\n'


@pytest.mark.skipif(sys.platform != "linux", reason="a new process for each file takes long elsewhere")
def test_a_batch_gives_an_answer_for_each_file(folder: Path) -> None:
    (folder / "bad").mkdir()
    (folder / "bad" / ".reportlint.yaml").write_text("selct: x\n", encoding="utf-8")
    governed = Settings(root=str(folder))
    names = (folder / "00.txt", folder / "bad" / "a.txt", folder / "01.txt")
    drafts = [as_asked(Source(name), governed) for name in names]
    drafts += [as_asked(at((folder / "02.txt").as_uri()), governed), as_asked(Source(names[0]), Settings())]
    first, bad, same, fetched, other = answers(drafts, Options(select=("CIT",)), kept=False)
    assert first == same == fetched
    assert set(first) == {"packed"}
    unusable = "Its configuration or rules can't be used on the worker's machine: "
    assert bad["reason"].startswith(unusable)
    assert other == {"reason": f"{unusable}{folder}/.reportlint.yaml is there only."}


def test_options_come_through_json(folder: Path) -> None:
    asked = Options(
        "clas",
        "draft",
        None,
        folder / "x.yaml",
        ("CIT",),
        (),
        Severity.INFO,
        dt.date(2026, 7, 31),
        lines=True,
    )
    assert as_options(as_plain(asked)) == asked._replace(baselined=False, as_of=None)
    assert as_options(as_plain(Options())) == Options(baselined=False)
