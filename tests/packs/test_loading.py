"""Packs and records as the rest of reportlint gets them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.model.finding import Severity, Wording
from linter.model.settings import Fault
from linter.packs import compiling
from linter.packs.loading import load_pack, load_records
from linter.packs.pack import Example, ExpectedFinding, Pack, Record
from tests.packs.shelves import KINDS, RULES, STYLE

if TYPE_CHECKING:
    from tests.packs.shelves import Shelf

WARNING = {"draft": Severity.WARNING, "publication": Severity.WARNING}
STAGED = {"draft": Severity.INFO, "publication": Severity.ERROR}
REPOSITORY = Path(__file__).parents[2]

OWN = RULES.replace("ABC001", "OWN001").replace("long-words", "own-words")

# A process that loads the style "inn" from the shelf and says which of the slow libraries it imported.
LOAD = """
import pathlib, sys
from linter import checks, resources
checks.__path__ = [sys.argv[1]]
resources.rules = lambda: pathlib.Path(sys.argv[2])
from linter.packs.configuration import find_settings
from linter.packs.loading import load_pack
pack = load_pack("inn")
assert [rule.code for rule in pack.rules] == ["ABC001"], pack
assert find_settings(pathlib.Path(sys.argv[3])).style == "inn"
print(*sorted({"pydantic", "pydantic_core", "ruamel", "ruamel.yaml", "pyparsing", "difflib"} & set(sys.modules)))
"""


def load(*extra: str) -> Pack:
    pack = load_pack("inn", extra=extra)
    assert isinstance(pack, Pack)
    return pack


def codes(pack: Pack) -> list[str]:
    return [rule.code for rule in pack.rules]


def refuse_to_compile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "compile_pack", lambda *_: pytest.fail("compiled again"))


def test_a_rule_arrives_with_its_check_and_options_bound(shelf: Shelf) -> None:
    params = "params: {letters: 9, share: 2, strict: true, spared-words: [inn], spelling: 'no'}"
    shelf.write(
        "core/words.yaml", RULES.replace("    examples:", f"    fix: safe\n    {params}\n    examples:")
    )
    (rule,) = load().rules
    assert (rule.code, rule.name, rule.how) == ("ABC001", "long-words", "Use a short word.")
    assert rule.wordings == {"": Wording("The word {word} is long.", WARNING)}
    found = list(rule.check("the review"))  # type: ignore[arg-type]
    assert repr(found) == (
        "[('the review', Options(letters=9, share=2.0, strict=True, spared_words=('inn',), spelling='no'))]"
    )


def test_a_rule_of_the_engine_finds_nothing_by_itself(shelf: Shelf) -> None:
    shelf.write("core/words.yaml", RULES.replace("kind: long-word", "kind: engine"))
    (rule,) = load().rules
    assert list(rule.check("the review")) == []  # type: ignore[arg-type]


def test_variants_have_their_own_wording_and_the_severity_of_the_rule_unless_they_say_another(
    shelf: Shelf,
) -> None:
    rules = RULES.replace("kind: long-word", "kind: engine").replace(
        "    examples:",
        "    variants:\n      plain: {message: Plain}\n"
        "      staged: {message: Staged, severity: {draft: info, publication: error}}\n    examples:",
    )
    shelf.write("core/words.yaml", rules)
    assert load().rules[0].wordings == {
        "": Wording("The word {word} is long.", WARNING),
        "plain": Wording("Plain", WARNING),
        "staged": Wording("Staged", STAGED),
    }


def test_the_second_load_compiles_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    first, records = load(), load_records("inn")
    assert len(list(shelf.cache.iterdir())) == 2
    refuse_to_compile(monkeypatch)
    again = load()
    assert (again.name, again.style, codes(again)) == (first.name, first.style, codes(first))
    assert load_records("inn") == records


def test_a_change_in_a_file_is_seen(shelf: Shelf) -> None:
    load()
    shelf.write("core/words.yaml", RULES + OWN.removeprefix("rules:\n"))
    assert codes(load()) == ["ABC001", "OWN001"]
    shelf.write("core/words.yaml", "rules: []\n")
    assert codes(load()) == []


def test_a_change_in_a_kind_that_the_cached_pack_does_not_fit_is_seen(shelf: Shelf) -> None:
    params = RULES.replace("    examples:", "    params: {letters: 4}\n    examples:")
    shelf.write("core/words.yaml", params)
    assert codes(load()) == ["ABC001"]
    kind = shelf.rules.parent / "kinds" / "long_word.py"
    kind.write_text(KINDS["needy"] + "# this one is longer than the other was\n", encoding="utf-8")
    del sys.modules["linter.checks.long_word"]
    message = '"letters" is no option of long-word. Accepted: to-whom.'
    needed = 'long-word needs the option "to-whom".'
    assert load_pack("inn") == (
        Fault("rules/core/words.yaml", 9, 14, "letters", message),
        Fault("rules/core/words.yaml", 9, 13, "to-whom", needed),
    )


def test_only_the_kinds_of_wanted_rules_are_imported(shelf: Shelf) -> None:
    second = OWN.removeprefix("rules:\n").replace("kind: long-word", "kind: needy\n    params: {to-whom: us}")
    shelf.write("core/words.yaml", RULES + second)
    assert codes(load()) == ["ABC001", "OWN001"]
    for name in KINDS:
        del sys.modules[f"linter.checks.{name}"]
    pack = load_pack("inn", wanted=lambda code: code.startswith("OWN"))
    assert isinstance(pack, Pack)
    assert codes(pack) == ["OWN001"]
    assert [name for name in KINDS if f"linter.checks.{name}" in sys.modules] == ["needy"]


def test_records_come_whole(shelf: Shelf) -> None:
    rules = (
        RULES.replace("severity: warning", "severity: {draft: info, publication: error}")
        .replace(
            "    examples:", "    fix: safe\n    params: {spared-words: [inn], letters: 9}\n    examples:"
        )
        .replace("findings: []", "format: markdown\n        stage: publication\n        findings: []")
        .replace("quote:", "severity: warning, quote:")
    )
    twice = "          - {line: 2, column: 7, quote: innumerable, message: The word innumerable is long.}\n"
    shelf.write(
        "core/words.yaml", rules.replace("      - draft: The inn.", f"{twice}      - draft: The inn.")
    )
    assert load_records("inn") == (
        Record(
            code="ABC001",
            name="long-words",
            kind="long-word",
            wordings={"": Wording("The word {word} is long.", STAGED)},
            why="Long words tire.",
            how="Use a short word.",
            fix="safe",
            params={"spared-words": ("inn",), "letters": 9},
            examples=(
                Example(
                    "The innumerableness of inns.",
                    "text",
                    "draft",
                    (
                        ExpectedFinding(
                            1,
                            5,
                            "innumerableness",
                            "The word innumerableness is long.",
                            Severity.WARNING,
                        ),
                        ExpectedFinding(2, 7, "innumerable", "The word innumerable is long.", Severity.INFO),
                    ),
                    "rules/core/words.yaml",
                    12,
                ),
                Example("The inn.", "markdown", "publication", (), "rules/core/words.yaml", 16),
            ),
            pack="core",
            family="words",
        ),
    )


def test_a_pack_adjusts_what_it_inherits(shelf: Shelf) -> None:
    shelf.write(
        "core/words.yaml",
        RULES.replace("    examples:", "    params: {letters: 9, strict: true}\n    examples:"),
    )
    shelf.write(
        "inn/words.yaml",
        "adjust:\n  ABC001:\n    severity: {draft: info, publication: error}\n    message: Shorter\n"
        "    params: {letters: 4}\n    variants: {shouted: {message: LOUD}}\n    how: Cut it.\n",
    )
    (record,) = load_records("inn")
    assert isinstance(record, Record)
    assert record.wordings == {"": Wording("Shorter", STAGED), "shouted": Wording("LOUD", STAGED)}
    assert record.params == {"letters": 4, "strict": True}
    assert (record.why, record.how) == ("Long words tire.", "Cut it.")
    assert [f.severity for e in record.examples for f in e.findings] == [Severity.INFO]
    assert (record.pack, record.family) == ("core", "words")


def test_packs_of_the_user_are_added_and_held_to_the_same(shelf: Shelf, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "ours.yml").write_text(OWN + "adjust: {ABC001: {severity: error}}\n", encoding="utf-8")
    pack = load(str(own))
    assert codes(pack) == ["ABC001", "OWN001"]
    assert pack.rules[0].wordings[""].severity["draft"] is Severity.ERROR
    assert codes(load()) == ["ABC001"]
    (own / "ours.yml").write_text(RULES, encoding="utf-8")
    assert load_pack("inn", extra=(str(own),)) == (
        Fault(f"{own}/ours.yml", 2, 11, "code", "ABC001 stands in rules/core/words.yaml already."),
        Fault(f"{own}/ours.yml", 3, 11, "name", 'ABC001 has the name "long-words" already.'),
    )
    assert shelf.rules.is_dir()


def test_a_house_style_of_the_user_is_asked_for_by_its_name(shelf: Shelf, tmp_path: Path) -> None:
    own = tmp_path / "pub"
    own.mkdir()
    (own / "style.yaml").write_text(STYLE.replace("style: inn", "style: pub"), encoding="utf-8")
    (own / "ours.yaml").write_text(OWN, encoding="utf-8")
    pack = load_pack("pub", extra=(str(own),))
    assert isinstance(pack, Pack)
    assert (pack.name, codes(pack)) == ("pub", ["ABC001", "OWN001"])
    assert codes(load(str(own))) == ["ABC001"]
    assert shelf.rules.is_dir()


def test_a_pack_of_the_user_that_cannot_be_used_is_a_fault(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "inn").mkdir()
    (tmp_path / "inn" / "style.yaml").write_text(STYLE, encoding="utf-8")
    file = shelf.write("more.yaml", RULES)
    found = {
        name: load_pack("inn", extra=(str(path),))
        for name, path in {
            "absent": tmp_path / "absent",
            "file": file,
            "empty": tmp_path / "empty",
            "inn": tmp_path / "inn",
        }.items()
    }
    assert found == {
        "absent": (
            Fault(
                f"{tmp_path}/absent",
                1,
                1,
                "packs",
                f"The pack {tmp_path}/absent is not there; it is named as seen from the configuration.",
            ),
        ),
        "file": (Fault(str(file), 1, 1, "packs", f"The pack {file} is a file, and packs are folders."),),
        "empty": (
            Fault(
                f"{tmp_path}/empty",
                1,
                1,
                "packs",
                f"The pack {tmp_path}/empty holds no rules: there is no .yaml file in it.",
            ),
        ),
        "inn": (
            Fault(
                f"{tmp_path}/inn", 1, 1, "packs", f'The pack {tmp_path}/inn has the name of another, "inn".'
            ),
        ),
    }


def test_an_unknown_style_is_told_with_the_known_ones(shelf: Shelf) -> None:
    shelf.write("pub/style.yaml", STYLE.replace("inn", "pub"))
    fault = Fault("", 1, 1, "style", 'There is no house style "in"; the known ones are inn, pub.')
    assert load_pack("in") == (fault,)
    assert load_records("in") == (fault,)


def _start(shelf: Shelf) -> subprocess.Popen[str]:
    draft = shelf.rules.parent / "draft.txt"
    arguments = [str(shelf.rules.parent / "kinds"), str(shelf.rules), str(draft)]
    return subprocess.Popen(
        [sys.executable, "-c", LOAD, *arguments],
        cwd=REPOSITORY,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_with_a_filled_cache_no_slow_library_is_imported(shelf: Shelf) -> None:
    (shelf.rules.parent / ".reportlint.yaml").write_text("style: inn\n", encoding="utf-8")
    first = _start(shelf).communicate(timeout=60)
    again = _start(shelf).communicate(timeout=60)
    assert first == ("difflib pydantic pydantic_core pyparsing ruamel ruamel.yaml\n", "")
    assert again == ("\n", "")


def test_processes_that_fill_the_cache_at_once_do_not_meet(shelf: Shelf) -> None:
    (shelf.rules.parent / ".reportlint.yaml").write_text("style: inn\n", encoding="utf-8")
    running = [_start(shelf) for _ in range(4)]
    assert [process.communicate(timeout=120)[1] for process in running] == [""] * 4
    assert [file.suffix for file in shelf.cache.iterdir()] == [""] * 3
    assert _start(shelf).communicate(timeout=60) == ("\n", "")
