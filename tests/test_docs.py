"""The pages in docs/ that are made from records say what the records say."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from linter.cli import main
from linter.grammar.search.scopes import SCOPES
from linter.packs.kinds import find_kind, option_names
from linter.reports.rendering import FORMATS

DOCS = Path(__file__).parents[1] / "docs"
FENCED = re.compile(r"^````\w*\n(.*?)\n````$", re.DOTALL | re.MULTILINE)
# Fingerprints: a sample of one stays a sample when they are made in another way.
PRINT = re.compile(r"\b[0-9a-f]{16}\b")
PAGES = {
    part.partition("`")[0]: part for part in (DOCS / "formats.md").read_text(encoding="utf-8").split("\n## `")
}


def test_the_page_of_the_rules_is_up_to_date(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == (DOCS / "rules.md").read_text(encoding="utf-8"), (
        "run: reportlint rules --format markdown > docs/rules.md"
    )


@pytest.mark.parametrize("form", [form for form in FORMATS if FENCED.search(PAGES.get(form, ""))])
def test_the_samples_of_the_formats_are_what_the_command_writes(
    form: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (draft,) = FENCED.findall(PAGES["# Formats of "])
    (sample,) = FENCED.findall(PAGES[form])
    Path("reports").mkdir()
    Path("reports/marlby.txt").write_text(f"{draft}\n", encoding="utf-8")
    assert main(["check", "reports/marlby.txt", "--select", "CIT001,LNG001", "--format", form]) == 1
    shown = capsys.readouterr().out.removeprefix("\ufeff").replace("\r\n", "\n")
    assert PRINT.sub("0" * 16, shown) == PRINT.sub("0" * 16, f"{sample}\n")


def test_every_format_has_its_page() -> None:
    assert [form for form in FORMATS if form not in PAGES] == []


def test_the_records_of_the_page_on_own_rules_do_what_they_say(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (DOCS / "own-rules.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    packs = [text for text in shown if not text.startswith("# .reportlint.yaml")]
    (tmp_path / "house").mkdir()
    for n, text in enumerate(packs):
        (tmp_path / "house" / f"{n}.yaml").write_text(text, encoding="utf-8")
    configuration = "".join(text for text in shown if text.startswith("# .reportlint.yaml"))
    assert "packs: [rules/house]" in configuration
    (tmp_path / ".reportlint.yaml").write_text(
        configuration.replace("rules/house", "house"), encoding="utf-8"
    )
    assert main(["rules", "--test"]) == 0, capsys.readouterr()
    assert capsys.readouterr().out == "14 examples of 7 rules: all as stated.\n"


def test_the_page_on_own_rules_names_every_option_scope_and_slot() -> None:
    page = (DOCS / "own-rules.md").read_text(encoding="utf-8")
    for name in (
        "existence",
        "substitution",
        "occurrence",
        "consistency",
        "conditional",
        "capitalisation",
        "repetition",
    ):
        kind = find_kind(name)
        assert f"### {name}: " in page
        assert [option for option in option_names(kind) if f"`{option}`" not in page] == []
        assert [slot for slot in kind.slots or () if f"`{{{slot}}}`" not in page] == []
    assert [scope for scope in SCOPES if f"`{scope}`" not in page] == []


def test_the_page_on_new_rules_shows_their_records_as_they_are() -> None:
    page = (DOCS / "new-rule.md").read_text(encoding="utf-8")
    records = (DOCS.parent / "rules" / "core" / "language.yaml").read_text(encoding="utf-8")
    shown = re.findall(r"^```diff\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(shown) == len(re.findall(r"^## LNG", page, re.MULTILINE))
    for diff in shown:
        assert "".join(line.removeprefix("+") for line in diff.splitlines(keepends=True)) in records


# Pages whose blocks hold commands to be typed; what stands behind two spaces, a # or a [ is about them.
TYPED = (
    "README.md",
    "docs/fixing.md",
    "docs/formats.md",
    "docs/html-report.md",
    "docs/new.md",
    "docs/refactoring.md",
)
BLOCK = re.compile(r"^```+(?:sh)?\n(.*?)^```+$|^    (reportlint .*?)$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^reportlint (.+?)(?:  .*| #.*| \[.*)?$", re.MULTILINE)


@pytest.mark.parametrize("page", TYPED)
def test_the_commands_of_the_pages_do_what_they_are_for(
    page: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    examples = DOCS.parent / "examples"
    Path("reports").mkdir()
    shutil.copy(examples / "flawed.md", "reports/a.md")
    text = (DOCS.parent / page).read_text(encoding="utf-8")
    blocks = "\n".join("".join(found) for found in BLOCK.findall(text.replace("…", "records are kept.")))
    lines = [shlex.split(line) for line in COMMAND.findall(blocks)]
    assert lines
    for typed in lines:
        for made in ("new.docx", "mended.docx", *(["draft.docx"] if typed[0] == "new" else [])):
            Path(made).unlink(missing_ok=True)
        if typed[0] != "new":
            shutil.copy(examples / "clean.docx", "draft.docx")
        shutil.copy(examples / "draft.yaml", "draft.yaml")
        words = _of_the_example(typed)
        assert main(words) in {0, 1}, (words, capsys.readouterr().err)


def _of_the_example(typed: list[str]) -> list[str]:
    """Return a command with a body that the example has, and with somewhere for citations to go."""
    names = {"Old NHS Trust": "Fenwick Vale Community NHS Trust"}
    words = [names.get(word, word) for word in typed]
    return [*words, "--instead", "2.4"] if words[0] == "remove" else words


def test_the_failing_example_of_the_page_on_own_rules_fails_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (DOCS / "own-rules.md").read_text(encoding="utf-8")
    first = re.findall(r"^```yaml\n(rules:.*?)^```$", page, re.MULTILINE | re.DOTALL)[0]
    (said,) = re.findall(r"^\$ reportlint rules --test\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    folder = tmp_path / "rules" / "house"
    folder.mkdir(parents=True)
    wrong = first.replace("column: 5, quote: Obviously", "column: 6, quote: bviously")
    (folder / "words.yaml").write_text(wrong, encoding="utf-8")
    (tmp_path / ".reportlint.yaml").write_text("packs: [rules/house]\n", encoding="utf-8")
    assert main(["rules", "--test"]) == 1
    shown = capsys.readouterr().out.replace(f"{tmp_path}/", "")
    *found, _ = shown.splitlines()
    *sample, _ = said.splitlines()
    assert found == sample
