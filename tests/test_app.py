"""The stages together, as functions."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import app
from linter.app import Options, Refusal, Source, check, examining
from linter.model.finding import Severity
from linter.model.review import Review
from linter.model.settings import Fault
from tests.small_pack import DRAFT, LETTER, small_pack

__all__ = ["small_pack"]

pytestmark = pytest.mark.usefixtures("small_pack")

USUAL = Options()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(**files: str) -> None:
    """Write files; "__" in a name is a folder's end and the suffix is .txt."""
    for name, text in files.items():
        path = Path(f"{name.replace('__', '/')}.txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(result: app.Result) -> list[tuple[str, list[str]]]:
    return [(outcome.path, [f.code for f in outcome.findings]) for outcome in result.outcomes]


@pytest.mark.usefixtures("folder")
def test_files_folders_and_bytes_are_checked_in_order_and_once() -> None:
    write(b=DRAFT, old__a=DRAFT, old__c=LETTER)
    piped = Source(Path("piped.md"), DRAFT.encode())
    result = check([Path("b.txt"), piped, Path(), Path("old"), Path("b.txt")], USUAL)
    assert found(result) == [
        ("b.txt", ["CIT001", "CIT002"]),
        ("piped.md", ["CIT001", "CIT002"]),
        ("old/a.txt", ["CIT001", "CIT002"]),
        ("old/c.txt", ["STR001"]),
    ]
    assert (result.faults, result.failed, result.broken) == ((), True, False)


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (USUAL, ["CIT001", "CIT002"]),
        (Options(select=("CIT001",)), ["CIT001"]),
        (Options(ignore=("CIT001",)), ["CIT002"]),
        (Options(select=("CIT",), ignore=("CIT002",)), ["CIT001"]),
    ],
)
@pytest.mark.usefixtures("folder")
def test_options_choose_rules(options: Options, codes: list[str]) -> None:
    write(a=DRAFT)
    assert found(check([Path("a.txt")], options)) == [("a.txt", codes)]


def test_each_file_has_the_configuration_above_it(folder: Path) -> None:
    write(a=DRAFT, old__b=DRAFT)
    (folder / "old/.reportlint.yaml").write_text("select: [CIT001]\nfail-on: error\n", encoding="utf-8")
    result = check([Path("old")], USUAL)
    assert (found(result), result.failed) == ([("old/b.txt", ["CIT001"])], False)
    assert found(check([Path("a.txt"), Path("old/b.txt")], USUAL)) == [
        ("a.txt", ["CIT001", "CIT002"]),
        ("old/b.txt", ["CIT001"]),
    ]


def test_the_caller_wins_over_the_configuration(folder: Path) -> None:
    write(a=DRAFT)
    config = folder / ".reportlint.yaml"
    config.write_text("ignore: [CIT]\nfail-on: error\nstage: publication\n", encoding="utf-8")
    assert found(check([Path("a.txt")], USUAL)) == [("a.txt", [])]
    result = check([Path("a.txt")], Options(select=("CIT002",), stage="draft"))
    assert found(result) == [("a.txt", ["CIT002"])]
    assert (result.outcomes[0].findings[0].severity, result.failed) == (Severity.WARNING, False)
    assert check([Path("a.txt")], Options(select=("CIT002",), fail_on=Severity.INFO)).failed
    assert check([Path("a.txt")], Options(select=("CIT002",))).failed
    (folder / "other.yaml").write_text("ignore: [CIT001]\n", encoding="utf-8")
    assert found(check([Path("a.txt")], Options(config=Path("other.yaml")))) == [("a.txt", ["CIT002"])]


def test_excluded_files_are_left_out_of_folders_only(folder: Path) -> None:
    write(a=DRAFT, old__b=DRAFT)
    (folder / ".reportlint.yaml").write_text("exclude: [old]\n", encoding="utf-8")
    assert [path for path, _ in found(check([Path()], USUAL))] == ["a.txt"]
    assert [path for path, _ in found(check([Path("old/b.txt")], USUAL))] == ["old/b.txt"]


@pytest.mark.usefixtures("folder")
def test_a_defect_of_a_rule_costs_its_own_findings_only() -> None:
    write(a=f"{DRAFT}\nDynamite\n", b=DRAFT)
    result = check([Path()], USUAL)
    assert found(result) == [("a.txt", ["IOE001", "CIT001", "CIT002"]), ("b.txt", ["CIT001", "CIT002"])]
    assert (
        result.outcomes[0]
        .findings[0]
        .message.startswith(
            "The file can't be read: Internal error in rule LNG001, whose findings are missing here; please report it "
            "(ZeroDivisionError, small_pack.py line "
        )
    )
    assert result.broken


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("stage", "when"), [("read", "while it was read"), ("build", "while its parts were looked for")]
)
def test_a_defect_of_a_stage_costs_its_file_only(
    stage: str, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(a=DRAFT)

    def fail(*_given: object, **_named: object) -> None:
        word = "Midwives"
        raise KeyError(word)

    monkeypatch.setattr(examining, stage, fail)
    result = check([Path("a.txt")], USUAL)
    (said,) = result.outcomes[0].findings
    assert f"Internal error {when}; please report it (KeyError, test_app.py line " in said.message
    assert "Midwives" not in said.message


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (
            Options(select=("CIT01",)),
            Fault("", 1, 1, "select", 'There is no rule "CIT01"; the nearest is CIT001.'),
        ),
        (
            Options(ignore=("CTI",)),
            Fault("", 1, 1, "ignore", 'There is no rule "CTI"; the nearest is CIT.'),
        ),
        (
            Options(select=("CIT001", "Ω")),
            Fault("", 1, 1, "select", 'There is no rule "Ω".'),
        ),
        (
            Options(style="claas"),
            Fault("", 1, 1, "style", 'There is no house style "claas"; the known ones are clas.'),
        ),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_mistake_of_the_caller_is_said_once(options: Options, fault: Fault) -> None:
    write(a=DRAFT, old__b=DRAFT)
    result = check([Path()], options)
    assert (result.faults, result.outcomes, result.broken) == ((fault,), (), True)


@pytest.mark.parametrize(
    ("config", "key", "message"),
    [
        ("ignore: [CIT009]", "ignore", 'There is no rule "CIT009"; the nearest is CIT002.'),
        ("severity: {XYZ: off}", "severity", 'There is no rule "XYZ".'),
        (
            "per-file-ignores: {'*.md': [SUB]}",
            "per-file-ignores",
            'There is no rule "SUB"; the nearest is SUP.',
        ),
        ("style: claas", "style", 'There is no house style "claas"; the known ones are clas.'),
    ],
)
def test_a_mistake_in_a_configuration_stops_its_files_only(
    config: str, key: str, message: str, folder: Path
) -> None:
    write(a=DRAFT, old__b=DRAFT)
    file = folder / "old/.reportlint.yaml"
    file.write_text(config, encoding="utf-8")
    result = check([Path()], USUAL)
    assert found(result) == [("a.txt", ["CIT001", "CIT002"])]
    assert [(fault.path, fault.key, fault.message) for fault in result.faults] == [(str(file), key, message)]
    assert result.broken


def test_a_style_and_a_pack_that_are_not_there_are_told_where_they_are_named(folder: Path) -> None:
    write(a=DRAFT, b__a=DRAFT)
    style, packs = folder / ".reportlint.yaml", folder / "b" / ".reportlint.yaml"
    style.write_text("stage: draft\nstyle: claas\n", encoding="utf-8")
    (folder / "kept").mkdir()
    (folder / "kept" / "own.yaml").write_text("rules: []\n", encoding="utf-8")
    packs.write_text("packs:\n  - ../kept\n  - lost\n", encoding="utf-8")
    assert check([Path()], USUAL).faults == (
        Fault(str(style), 2, 8, "style", 'There is no house style "claas"; the known ones are clas.'),
        Fault(
            str(packs),
            3,
            5,
            "packs",
            f"The pack {folder}/b/lost is not there; it is named as seen from the configuration.",
        ),
    )


@pytest.mark.usefixtures("folder")
def test_progress_counts_the_files() -> None:
    write(a=DRAFT, b=DRAFT)
    told: list[tuple[int, int, str]] = []
    check([Path()], USUAL, lambda *step: told.append(step))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt")]


@pytest.mark.usefixtures("folder")
def test_a_draft_is_shown_as_graph_and_as_blocks() -> None:
    write(a=DRAFT)
    source = Source(Path("a.txt"))
    review = app.show(source, USUAL)
    assert isinstance(review, Review)
    assert [p.number.key for p in review.paragraphs] == ["1.1", "1.2"]
    assert app.show_draft(source, USUAL) == review.draft


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_shown_is_refused() -> None:
    missing, unknown = Source(Path("b.txt")), Options(style="claas")
    for show in (app.show, app.show_draft):
        lost = show(missing, USUAL)
        assert isinstance(lost, Refusal)
        assert lost.file
        assert lost.file.name == "b.txt"
        refused = show(missing, unknown)
        assert isinstance(refused, Refusal)
        assert [fault.key for fault in refused.faults] == ["style"]
    refusal = app.records(Path(), unknown)
    assert isinstance(refusal, Refusal)
    assert [fault.key for fault in refusal.faults] == ["style"]


@pytest.mark.usefixtures("folder")
def test_graphs_are_kept_only_where_they_are_asked_for() -> None:
    write(a=DRAFT)
    (plain,) = check([Path("a.txt")], USUAL).outcomes
    (whole,) = check([Path("a.txt")], Options(graphs=True)).outcomes
    assert plain.review is None
    assert isinstance(whole.review, Review)
    assert whole._replace(review=None) == plain
