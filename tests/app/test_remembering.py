"""What a run takes from an earlier one: the same findings, and only where nothing has changed."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter import __version__
from linter.app import Options, Source, Work, check, looking, remembering
from linter.app.examining import read_draft
from linter.app.gathering import outcome_of
from linter.app.packing import UNSOUND, pack, unpack
from linter.app.planning import Plan, Planner
from linter.app.remembering import Memory
from linter.cache import results
from linter.model.draft import Unreadable
from linter.model.finding import Severity
from linter.model.settings import Settings
from linter.reports.outcome import Outcome
from tests.reports.small_report import findings, outcome
from tests.small_pack import DRAFT

if TYPE_CHECKING:
    from linter.app import Result
    from linter.model.draft import Draft

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
KEEPING = Work(kept=True)
USUAL = Options()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder; results are kept beside it."""
    monkeypatch.setattr("linter.cache.files.folder", lambda: tmp_path / "kept")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def looked_at(monkeypatch: pytest.MonkeyPatch, options: Options = USUAL, work: Work = KEEPING) -> bool:
    """Check the folder, and return whether a draft was looked at for that."""
    seen: list[str] = []

    def look(source: Source, plan: Plan) -> Draft | Unreadable:
        seen.append(str(source.path))
        return read_draft(source, plan)

    with monkeypatch.context() as patched:
        patched.setattr(looking, "read_draft", look)
        check([Path("draft.txt")], options, work=work)
    return bool(seen)


def test_a_packed_outcome_is_the_same_under_any_name() -> None:
    whole = outcome("old/draft.txt")
    assert unpack(pack(whole), "old/draft.txt") == whole
    moved = unpack(pack(whole), "new.txt")
    assert moved == Outcome("new.txt", findings("new.txt"), whole.coverage, "text")
    lines = Outcome("a.docx", (), None, "word", ("one", "\ud800"))
    assert unpack(pack(lines), "a.docx") == lines


@pytest.mark.parametrize("packed", [b"", b"x", pack(outcome())[:-9]])
def test_what_is_no_outcome_is_refused(packed: bytes) -> None:
    with pytest.raises(UNSOUND):
        unpack(packed, "a.txt")


@pytest.mark.usefixtures("folder")
def test_findings_with_fixes_and_all_else_come_back_as_they_were() -> None:
    for suffix in ("txt", "md", "docx"):
        draft = EXAMPLES / f"flawed.{suffix}"
        first = check([draft], USUAL, work=KEEPING)
        assert check([draft], USUAL, work=KEEPING) == first == check([draft], USUAL)
        assert any(finding.fix for finding in first.outcomes[0].findings)


def test_only_what_changed_is_looked_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert looked_at(monkeypatch)
    assert not looked_at(monkeypatch)
    os.utime("draft.txt", (1, 1))
    assert not looked_at(monkeypatch)
    assert looked_at(monkeypatch, work=Work())
    (folder / "draft.txt").write_text(DRAFT + "\n1.2 More.\n", encoding="utf-8")
    assert looked_at(monkeypatch)
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    assert not looked_at(monkeypatch)


@pytest.mark.parametrize(
    "options",
    [
        Options(stage="publication"),
        Options(view="original"),
        Options(select=("CIT",)),
        Options(ignore=("CIT",)),
    ],
)
@pytest.mark.usefixtures("folder")
def test_other_rules_are_another_result(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at(monkeypatch)
    assert looked_at(monkeypatch, options)
    assert not looked_at(monkeypatch, options)
    assert not looked_at(monkeypatch)


@pytest.mark.usefixtures("folder")
def test_the_day_is_no_part_of_a_result(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at(monkeypatch)
    assert not looked_at(monkeypatch, Options(as_of=dt.date(2026, 7, 31)))


def test_a_configuration_counts_where_it_matters_to_the_draft(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at(monkeypatch)
    for said, counts in (
        ("fail-on: info", False),
        ("exclude: [old]", False),
        ("per-file-ignores: {other.txt: [CIT]}", False),
        ("per-file-ignores: {draft.txt: [CIT]}", True),
        ("severity: {CIT: info}", True),
        ("bodies: [{name: Marlby Trust}]", True),
        ("limits: {seconds: 9}", True),
    ):
        (folder / ".reportlint.yaml").write_text(said, encoding="utf-8")
        assert looked_at(monkeypatch) is counts, said


def test_a_pack_counts_by_its_content(folder: Path) -> None:
    pack_file = folder / "ours" / "words.yaml"
    pack_file.parent.mkdir()
    record = (
        "rules:\n  - code: OWN001\n    name: no-{0}\n    kind: existence\n    severity: warning\n"
        '    message: "{{found}}"\n    why: We do not.\n    how: Write otherwise.\n    params: {{tokens: [{0}]}}\n'
        "    examples: [{{draft: 'a {0}', findings: [{{line: 1, column: 3, quote: {0}, message: {0}}}]}}, {{draft: a b, findings: []}}]\n"
    )
    (folder / ".reportlint.yaml").write_text("packs: [ours]\n", encoding="utf-8")
    for word, count in (("midwives", 1), ("records", 2)):
        pack_file.write_text(record.format(word), encoding="utf-8")
        result = check([Path("draft.txt")], Options(select=("OWN",)), work=KEEPING)
        assert result.faults == ()
        assert len(result.outcomes[0].findings) == count


def test_mistakes_are_told_though_a_result_is_known(folder: Path) -> None:
    def told() -> Result:
        return check([Path("draft.txt")], Options(select=("CIT001",)), work=KEEPING)

    assert told() == told()
    (folder / ".reportlint.yaml").write_text("severity: {CIT999: info}\nbaseline: b.json\n", encoding="utf-8")
    assert told().broken
    (folder / ".reportlint.yaml").write_text("severity: {CIT999: info}\n", encoding="utf-8")
    assert [fault.key for fault in told().faults] == ["severity"]


def test_a_baseline_is_held_against_what_is_known(folder: Path) -> None:
    whole = check([Path("draft.txt")], USUAL, work=KEEPING)
    first, *others = whole.outcomes[0].findings
    entry = (
        f'{{"path": "draft.txt", "code": "{first.code}", "fingerprint": "{first.fingerprint}", "count": 1}}'
    )
    (folder / "b.json").write_text(f'{{"reportlint-baseline": 1, "entries": [{entry}]}}', encoding="utf-8")
    held = check([Path("draft.txt")], Options(baseline=Path("b.json")), work=KEEPING)
    assert held.outcomes[0].findings == tuple(others)
    assert check([Path("draft.txt")], USUAL, work=KEEPING) == whole


@pytest.mark.usefixtures("folder")
def test_what_can_not_be_read_is_read_again() -> None:
    Path("draft.txt").write_bytes(b"")
    for _ in range(2):
        assert check([Path("draft.txt")], Options(fail_on=Severity.ERROR), work=KEEPING).broken
    assert results.kept() == (0, 0)


@pytest.mark.usefixtures("folder")
def test_the_words_and_graphs_that_some_formats_want_are_not_kept() -> None:
    draft = EXAMPLES / "flawed.docx"
    for options in (Options(lines=True), Options(graphs=True)):
        (seen,) = check([draft], options, work=KEEPING).outcomes
        assert bool(seen.lines or seen.review)
    assert results.kept() == (0, 0)


@pytest.mark.usefixtures("folder")
def test_a_damaged_result_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = check([Path("draft.txt")], USUAL, work=KEEPING)
    monkeypatch.setattr(results, "read", lambda _key: b"[]")
    assert check([Path("draft.txt")], USUAL, work=KEEPING) == first


def test_a_known_draft_needs_neither_checks_nor_readers(folder: Path) -> None:
    code = (
        "import sys; from linter.cli import main; main(['check', 'draft.txt']); "
        "print([name for name in sys.modules if name.startswith('linter.checks.')], file=sys.stderr)"
    )
    environment = {**os.environ, "REPORTLINT_CACHE": str(folder / "kept")}
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout != ""
    assert "linter.checks." in runs[0].stderr
    assert runs[1].stderr == "[]\n"


def test_the_key_tells_code_and_suffix(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def key(name: str, data: bytes = b"x") -> bytes | None:
        return Memory().key(Source(folder / name, data), Settings())

    assert key("a.txt") == key("b.TXT") != key("a.md")
    assert key("a.txt") != key("a.txt", b"y")
    assert Memory().key(Source(folder / "a.txt"), Settings()) is None
    before = key("a.txt")
    monkeypatch.setattr(remembering, "__version__", f"{__version__}.1")
    assert key("a.txt") != before


def test_an_unreadable_file_is_an_outcome_like_others(folder: Path) -> None:
    planner = Planner(USUAL)
    plan = planner.plan(folder / "draft.txt")
    assert isinstance(plan, Plan)
    seen = read_draft(Source(folder / "gone.txt"), plan)
    assert isinstance(seen, Unreadable)
    lost = outcome_of(str(folder / "gone.txt"), seen, plan, planner.options)
    assert unpack(pack(lost), lost.path) == lost
