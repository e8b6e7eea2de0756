"""Baselines from the command line: written, held against drafts, shrunk; with the other ways to be excused."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from linter import app
from linter.app import Options, check
from linter.cli import main
from tests.small_pack import DRAFT, small_pack

__all__ = ["small_pack"]

pytestmark = pytest.mark.usefixtures("small_pack")

FILE = ".reportlint-baseline.json"
CONFIG = ".reportlint.yaml"
# A paragraph with a finding that DRAFT does not have.
NEW = DRAFT.replace("1.2 Records", "Midwives came again.\n\n1.2 Records")
MENDED = DRAFT.replace("Midwives", "Nurses")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is inside no other with a configuration, and holds one draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.txt", DRAFT)
    return tmp_path


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def held(path: str = FILE) -> list[tuple[str, str]]:
    """Return the file and the code of each entry of a baseline."""
    return [(e["path"], e["code"]) for e in json.loads(Path(path).read_text(encoding="utf-8"))["entries"]]


def codes(options: Options = Options(), *paths: str) -> list[tuple[str, str]]:  # noqa: B008  a frozen value
    outcomes = check([Path(path) for path in paths or (".",)], options).outcomes
    return [(o.path, f.code) for o in outcomes for f in o.findings]


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(arguments)
    return code, *capsys.readouterr()


def test_a_new_baseline_hides_what_is_there_and_shows_what_comes(capsys: pytest.CaptureFixture[str]) -> None:
    named = f'Name it for check: "--baseline {FILE}", or "baseline:" in .reportlint.yaml.\n'
    assert said(capsys, "baseline", "write") == (0, f"{FILE}: 2 findings written.\n", named)
    assert held() == [("draft.txt", "CIT001"), ("draft.txt", "CIT002")]
    assert said(capsys, "check", "--baseline", FILE) == (
        0,
        "No findings in 1 file.\n",
        f"{FILE} hides 2 findings.\n",
    )
    write("draft.txt", f"The first page.\n\n{NEW}")
    code, shown, hidden = said(capsys, "check", "--baseline", FILE)
    assert (code, hidden) == (1, f"{FILE} hides 2 findings.\n")
    assert shown.count("Here is Midwives.") == 1
    assert "7:1" in shown
    assert said(capsys, "check")[0] == 1


def test_a_register_says_what_a_baseline_hides_from_it(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "baseline", "write")
    told = said(capsys, "register", "draft.txt", "--output", "r.csv", "--baseline", FILE)
    assert told == (0, "r.csv: 1 recommendation\n", f"{FILE} hides 2 findings.\n")


def test_it_can_only_shrink(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "write"])
    before = Path(FILE).read_bytes()
    write("draft.txt", NEW.replace("kept", "read"))
    write("b/new.txt", DRAFT)
    code, shown, why = said(capsys, "baseline", "write")
    assert (code, shown) == (1, "")
    assert why == (
        f"{FILE} can only shrink, and does not know 3 findings (b/new.txt 2, draft.txt 1). Mend or suppress "
        "what is new; to begin again with all that is found now, delete the file first.\n"
    )
    assert Path(FILE).read_bytes() == before

    gone = f'{FILE} holds 1 finding that can\'t be found any more; "reportlint baseline shrink" drops them.\n'
    assert said(capsys, "baseline", "shrink", "--check") == (1, "", gone)
    assert Path(FILE).read_bytes() == before
    assert said(capsys, "baseline", "shrink") == (0, f"{FILE}: 1 dropped, 1 finding left.\n", "")
    assert held() == [("draft.txt", "CIT001")]
    assert said(capsys, "baseline", "shrink", "--check") == (
        0,
        f"{FILE}: nothing dropped, 1 finding left.\n",
        "",
    )

    write("draft.txt", MENDED.replace("kept", "read"))
    Path("b/new.txt").write_text("1. Early help\n\nRecommendations\n", encoding="utf-8")
    assert said(capsys, "baseline", "write") == (0, f"{FILE}: 1 dropped, 0 findings left.\n", "")
    assert held() == []
    Path(FILE).unlink()
    write("draft.txt", NEW)
    assert main(["baseline", "write"]) == 0
    assert len(held()) == 3


def test_many_files_with_something_new_are_not_all_named(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "write"])
    for name in "abcdefg":
        write(f"{name}.txt", NEW if name == "g" else DRAFT)
    why = said(capsys, "baseline", "write")[2]
    assert "15 findings (g.txt 3, a.txt 2, b.txt 2, c.txt 2, d.txt 2 and 2 more files)" in why


def test_check_tells_what_is_gone_of_files_that_it_looked_at_or_that_are_not_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, DRAFT)
    main(["baseline", "write"])
    write("a.txt", MENDED)
    write("b.txt", MENDED)
    gone = 'that can\'t be found any more; "reportlint baseline shrink" drops them.\n'
    asked = ("check", "--baseline", FILE)
    assert said(capsys, *asked, "a.txt")[2] == f"{FILE} hides 1 finding.\n{FILE} holds 1 finding {gone}"
    Path("c.txt").unlink()
    assert said(capsys, *asked, "a.txt")[2] == f"{FILE} hides 1 finding.\n{FILE} holds 3 findings {gone}"
    assert said(capsys, *asked, "a.txt", "--select", "CIT002")[2].endswith(f"{FILE} holds 2 findings {gone}")
    assert said(capsys, *asked, "draft.txt", "--ignore", "CIT")[2].startswith(
        f"{FILE} holds 2 findings {gone}"
    )
    assert main(["baseline", "shrink", "a.txt"]) == 0
    assert held() == [
        ("a.txt", "CIT002"),
        *((name, code) for name in ("b.txt", "draft.txt") for code in ("CIT001", "CIT002")),
    ]


def test_what_a_run_leaves_out_stays_in_the_baseline() -> None:
    write("b.txt", DRAFT)
    main(["baseline", "write"])
    write("draft.txt", MENDED.replace("kept", "read"))
    write("b.txt", MENDED)
    assert main(["baseline", "write", "draft.txt", "--select", "CIT001"]) == 0
    assert held() == [("b.txt", "CIT001"), ("b.txt", "CIT002"), ("draft.txt", "CIT002")]


def test_the_configuration_names_the_baseline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(CONFIG, "baseline: kept/known.json\n")
    write("old/b.txt", DRAFT)
    (folder / "kept").mkdir()
    assert said(capsys, "baseline", "write") == (0, "kept/known.json: 4 findings written.\n", "")
    assert [path for path, _ in held("kept/known.json")] == ["../draft.txt"] * 2 + ["../old/b.txt"] * 2
    assert codes() == []
    assert codes(Options(), "old") == []
    assert codes(Options(baselined=False), "old") == [("old/b.txt", "CIT001"), ("old/b.txt", "CIT002")]
    assert main(["check", "--no-baseline"]) == 1
    assert main(["check"]) == 0
    write("empty.json", '{"reportlint-baseline": 1, "entries": []}')
    assert main(["check", "--baseline", "empty.json"]) == 1
    os.chdir("old")
    assert codes(Options(), "b.txt") == []


def test_without_a_name_the_baseline_lies_beside_the_configuration(folder: Path) -> None:
    write(f"reports/{CONFIG}", "ignore: [CIT002]\n")
    write("reports/new/a.txt", DRAFT)
    assert main(["baseline", "write", "reports/new"]) == 0
    assert held(f"reports/{FILE}") == [("new/a.txt", "CIT001")]
    assert not (folder / FILE).exists()
    assert main(["baseline", "write", "reports", "--output", "other.json"]) == 0
    assert held("other.json") == [("reports/new/a.txt", "CIT001")]


def test_a_draft_from_standard_input_has_the_baseline_of_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    main(["baseline", "write"])
    for name, code in (("draft.txt", 0), ("other.txt", 1)):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(DRAFT.encode())))
        assert main(["check", "-", "--stdin-name", name, "--baseline", FILE]) == code


HERE = "{folder}/"
MAKE = 'make one with "reportlint baseline write".'


@pytest.mark.parametrize(
    ("config", "arguments", "complaint"),
    [
        ("", ["--baseline", "none.json"], f"There is no baseline {HERE}none.json; {MAKE}\n"),
        (
            "stage: draft\nbaseline: none.json\n",
            [],
            f"{HERE}{CONFIG}:2:11: baseline: There is no baseline {HERE}none.json; {MAKE}\n",
        ),
        ("baseline: [a]\n", [], f"{HERE}{CONFIG}:1:11: baseline: Text is needed here.\n"),
        ("baseline:\n", [], f"{HERE}{CONFIG}:1:1: baseline: A value is missing here.\n"),
        (
            "baseline: .\n",
            [],
            f"{HERE}{CONFIG}:1:11: baseline: The baseline {HERE[:-1]} can't be read: Is a directory.\n",
        ),
        (
            "baseline: damaged.json\n",
            [],
            f"{HERE}damaged.json:4:1: This is not JSON (Expecting value); take the file as it was from version "
            'control, or delete it and run "reportlint baseline write".\n',
        ),
        (
            "",
            ["--baseline", "latin.json"],
            f"{HERE}latin.json:1:1: This is no baseline: it is not in UTF-8; {MAKE}\n",
        ),
    ],
)
def test_a_baseline_that_cannot_be_used_is_one_sentence(
    folder: Path, config: str, arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(CONFIG, config)
    write("damaged.json", '{\n"reportlint-baseline": 1,\n"entries": [\n=======\n]\n}\n')
    (folder / "latin.json").write_bytes(b'{"\xe9": 1}')
    code, shown, complaints = said(capsys, "check", "draft.txt", *arguments)
    assert (code, complaints) == (2, complaint.format(folder=folder))
    assert "Midwives" not in shown


def test_nothing_is_written_where_a_draft_or_the_baseline_is_damaged(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.docx").write_bytes(b"PK no Word file")
    code, shown, why = said(capsys, "baseline", "write")
    assert (code, shown) == (2, "")
    assert why.startswith("b.docx: The file can't be read: ")
    assert why.endswith(f"{FILE} is not written: it would not hold all that is found.\n")
    assert not Path(FILE).exists()
    write(FILE, "{")
    code, shown, why = said(capsys, "baseline", "write", "draft.txt")
    assert (code, shown) == (2, "")
    assert why.startswith(f"{folder}/{FILE}:1:2: This is not JSON (")
    assert Path(FILE).read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["shrink"], f'There is no {FILE}; "reportlint baseline write" makes it.\n'),
        (
            ["write", "--output", "no/such.json"],
            "Can't write no/such.json: there is no folder no; make it first.\n",
        ),
        (["write", "--config", "x.yaml"], "x.yaml:1:1: The configuration can't be read: "),
        (["grow"], "No such command"),
    ],
)
def test_mistakes_are_one_sentence(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, shown, complaints = said(capsys, "baseline", *arguments)
    assert (code, shown) == (2, "")
    assert complaint in complaints


def test_what_a_comment_hides_needs_no_entry() -> None:
    main(["baseline", "write"])
    comment = "<!-- reportlint: ignore CIT001 because the name is meant -->\n\n1.1 Midwives"
    write("draft.txt", DRAFT.replace("1.1 Midwives", comment))
    assert main(["baseline", "shrink"]) == 0
    assert held() == [("draft.txt", "CIT002")]


ALL = [(name, code) for name in ("draft.txt", "old/2013/b.txt", "old/c.txt") for code in ("CIT001", "CIT002")]


@pytest.mark.parametrize(
    ("config", "selected", "without"),
    [
        ("", "", []),
        ("ignore: [CIT002]\n", "", [1, 3, 5]),
        ("select: [CIT001]\n", "", [1, 3, 5]),
        ("severity: {CIT001: off}\n", "", [0, 2, 4]),
        ('per-file-ignores: {"old/**": [CIT]}\n', "", [2, 3, 4, 5]),
        ('per-file-ignores: {"old/*": [CIT001]}\n', "", [2, 4]),
        ('per-file-ignores: {"old/*.txt": [CIT001]}\n', "", [4]),
        ('per-file-ignores: {"2013": [CIT002], "draft.txt": [CIT001]}\n', "", [0, 3]),
        ('select: [CIT001]\nper-file-ignores: {"old/**/*.txt": [CIT001]}\n', "", [1, 2, 3, 4, 5]),
        # Naming rules on the command line sets `ignore` aside, and not what a folder is excused from.
        ("ignore: [CIT001]\nper-file-ignores: {old: [CIT001]}\n", "CIT001", [1, 2, 3, 4, 5]),
    ],
)
def test_what_the_configuration_excuses_is_in_no_baseline_and_stays_excused_with_one(
    config: str, selected: str, without: list[int]
) -> None:
    for name, _ in ALL:
        write(name, DRAFT)
    write(CONFIG, config)
    expected = [one for at, one in enumerate(ALL) if at not in without]
    chosen = Options(select=(selected,)) if selected else Options()
    assert codes(chosen) == expected
    asked = ["--select", selected] if selected else []
    assert main(["baseline", "write", *asked]) == 0
    assert held() == expected
    assert codes(chosen._replace(baseline=Path(FILE))) == []
    (use,) = check([Path()], chosen._replace(baseline=Path(FILE))).baselines
    assert (use.hidden, use.stale) == (len(expected), {})


def test_a_rule_that_is_excused_later_leaves_its_entries_until_it_runs_again() -> None:
    main(["baseline", "write"])
    write(CONFIG, f"baseline: {FILE}\nper-file-ignores: {{draft.txt: [CIT001]}}\n")
    assert main(["baseline", "shrink"]) == 0
    assert held() == [("draft.txt", "CIT001"), ("draft.txt", "CIT002")]
    write(CONFIG, f"baseline: {FILE}\n")
    assert codes() == []


def test_an_entry_of_a_rule_that_is_no_more_is_gone() -> None:
    main(["baseline", "write"])
    text = Path(FILE).read_text(encoding="utf-8")
    Path(FILE).write_text(text.replace("CIT001", "CIT901"), encoding="utf-8")
    assert main(["baseline", "shrink"]) == 0
    assert held() == [("draft.txt", "CIT002")]
    assert app.check([Path()], Options(baseline=Path(FILE))).failed
