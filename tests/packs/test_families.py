"""Mistakes in rule records and adjustments, each with the complete fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.settings import Fault
from linter.packs.loading import load_pack, load_records
from linter.packs.pack import Pack
from tests.packs.shelves import RULES

if TYPE_CHECKING:
    from tests.packs.shelves import Shelf

RULE_KEYS = "code, examples, fix, how, kind, message, name, params, severity, variants, why"
OPTIONS = "letters, share, spared-words, spelling, strict"
FAILING = """\
          - {line: 1, column: 5, quote: innumerableness, message: The word innumerableness is long.}
"""
PASSING = """\
      - draft: The inn.
        findings: []
"""
NO_NAME = "is no name; a name is small letters and digits, joined by single hyphens."
NO_CODE = "is no code; a code is three capital letters and three digits, such as ABC001."


def core(line: int, column: int, key: str, message: str) -> Fault:
    return Fault("rules/core/words.yaml", line, column, key, message)


def inn(line: int, column: int, key: str, message: str) -> Fault:
    return Fault("rules/inn/words.yaml", line, column, key, message)


def faults() -> tuple[Fault, ...]:
    found = load_pack("inn")
    assert not isinstance(found, Pack)
    assert load_records("inn") == found
    return found


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    why: Long words tire.\n", "", core(2, 5, "why", '"why" is missing here.')),
        (
            "{line: 1,",
            "{row: 1, line: 1,",
            core(12, 14, "row", '"row" is no key here. Accepted: column, line, message, quote, severity.'),
        ),
        ("code: ABC001", "code:", core(2, 5, "code", "A value is missing here.")),
        ("ABC001", "abc1", core(2, 11, "code", f'"abc1" {NO_CODE}')),
        ("name: long-words", "name: Long words", core(3, 11, "name", f'"Long words" {NO_NAME}')),
        ("name: long-words", "name: long--words", core(3, 11, "name", f'"long--words" {NO_NAME}')),
        (
            "kind: long-word",
            "kind: lang-word",
            core(
                4,
                11,
                "kind",
                '"lang-word" is no kind; did you mean "long-word"? Accepted: engine, long-word, needy.',
            ),
        ),
        (
            "severity: warning",
            "severity: warn",
            core(
                5,
                15,
                "severity",
                '"warn" is no value for this; did you mean "warning"? Accepted: error, info, warning.',
            ),
        ),
        (
            "severity: warning",
            "severity: {draft: info}",
            core(5, 15, "publication", '"publication" is missing here.'),
        ),
        (
            "severity: warning",
            "severity: [info]",
            core(5, 15, "severity", "Names with values are needed here."),
        ),
        (
            "severity: warning",
            "severity: warning\n    fix: always",
            core(6, 10, "fix", '"always" is no value for this. Accepted: none, safe, unsafe.'),
        ),
        (
            "The word {word} is",
            "The word {word!r} is",
            core(6, 14, "message", "A message may hold slots such as {name} and no other braces."),
        ),
        ("how: Use a short word.", "how: ''", core(8, 10, "how", "Some words are needed here.")),
        ("line: 1", "line: one", core(12, 20, "line", "A whole number is needed here.")),
        ("column: 5", "column: 0", core(12, 31, "column", "A number from 1 upwards is needed here.")),
        ("findings: []", "findings: none", core(14, 19, "findings", "A list is needed here.")),
        (
            "findings: []",
            "format: html\n        findings: []",
            core(14, 17, "format", '"html" is no value for this. Accepted: markdown, text, word.'),
        ),
        (
            PASSING,
            "",
            core(10, 7, "examples", "An example that passes (findings: []) is missing."),
        ),
        (FAILING, "          []\n", core(10, 7, "examples", "An example with findings is missing.")),
    ],
)
def test_a_mistake_in_a_record(shelf: Shelf, old: str, new: str, fault: Fault) -> None:
    assert old in RULES
    shelf.write("core/words.yaml", RULES.replace(old, new, 1))
    assert faults() == (fault,)


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (
            "params: {leters: 4}",
            core(
                9,
                14,
                "leters",
                f'"leters" is no option of long-word; did you mean "letters"? Accepted: {OPTIONS}.',
            ),
        ),
        (
            "params: {spared_words: [a]}",
            core(
                9,
                14,
                "spared_words",
                f'"spared_words" is no option of long-word; did you mean "spared-words"? Accepted: {OPTIONS}.',
            ),
        ),
        ("params: [letters]", core(9, 13, "params", "Names with values are needed here.")),
        ("params:\n      letters: many", core(10, 16, "letters", "The option takes a whole number.")),
        ("params: {share: [1]}", core(9, 21, "share", "The option takes a number.")),
        ("params: {spelling: }", core(9, 14, "spelling", "A value is missing here.")),
        ("params: {spelling: [a]}", core(9, 24, "spelling", "The option takes text.")),
        ("params: {strict: 'yes'}", core(9, 22, "strict", "The option takes true or false.")),
        ("params: {spared-words: inn}", core(9, 28, "spared-words", "The option takes a list of texts.")),
        ("params: {letters: 100}", core(9, 13, "params", "Letters above 99 find nothing.")),
        (
            "variants: {shout: {message: Loud}}",
            core(
                9,
                16,
                "shout",
                '"shout" is no variant of long-word; did you mean "shouted"? Accepted: shouted.',
            ),
        ),
        ("variants: {shouted: {}}", core(9, 25, "message", '"message" is missing here.')),
    ],
)
def test_a_mistake_in_what_the_kind_takes(shelf: Shelf, lines: str, fault: Fault) -> None:
    shelf.write("core/words.yaml", RULES.replace("    examples:", f"    {lines}\n    examples:"))
    assert faults() == (fault,)


def test_an_option_without_a_default_has_to_be_given(shelf: Shelf) -> None:
    shelf.write("core/words.yaml", RULES.replace("kind: long-word", "kind: needy"))
    assert faults() == (core(2, 5, "to-whom", 'needy needs the option "to-whom".'),)


def test_a_misspelt_key_is_told_with_the_one_that_it_leaves_out(shelf: Shelf) -> None:
    shelf.write("core/words.yaml", RULES.replace("message: The word {", "mesage: The word {"))
    assert faults() == (
        core(2, 5, "message", '"message" is missing here.'),
        core(6, 5, "mesage", f'"mesage" is no key here; did you mean "message"? Accepted: {RULE_KEYS}.'),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", core(1, 1, "", "A value is missing here.")),
        ("- code: ABC001\n", core(1, 1, "", "Names with values are needed here.")),
        ("rules: {}\n", core(1, 8, "rules", "A list is needed here.")),
        ("rules: [ABC001]\n", core(1, 9, "rules", "Names with values are needed here.")),
        (
            "rules: [\n",
            core(2, 1, "", "This is not YAML: expected the node content, but found '<stream end>'."),
        ),
        (
            "ruled: []\n",
            core(1, 1, "ruled", '"ruled" is no key here; did you mean "rules"? Accepted: adjust, rules.'),
        ),
    ],
)
def test_a_file_that_is_no_family(shelf: Shelf, text: str, fault: Fault) -> None:
    shelf.write("core/words.yaml", text)
    assert faults() == (fault,)


def test_every_mistake_of_a_file_is_told_in_the_order_of_the_file(shelf: Shelf) -> None:
    broken = RULES.replace("ABC001", "ABC1").replace("severity: warning", "severity: loud")
    shelf.write("core/words.yaml", broken.replace("line: 1", "line: x"))
    assert [(fault.line, fault.key) for fault in faults()] == [(2, "code"), (5, "severity"), (12, "line")]


def _second(code: str, name: str) -> str:
    return RULES.removeprefix("rules:\n").replace("ABC001", code).replace("long-words", name)


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        (_second("ABC000", "longer"), core(15, 11, "code", "ABC000 has to stand before ABC001.")),
        (
            _second("ABC001", "longer"),
            core(15, 11, "code", "ABC001 stands in rules/core/words.yaml already."),
        ),
        (_second("ABC002", "long-words"), core(16, 11, "name", 'ABC001 has the name "long-words" already.')),
    ],
)
def test_a_clash_inside_a_file(shelf: Shelf, second: str, fault: Fault) -> None:
    shelf.write("core/words.yaml", RULES + second)
    assert faults() == (fault,)


def test_the_code_and_the_name_of_an_inherited_rule_are_taken(shelf: Shelf) -> None:
    shelf.write("inn/words.yaml", RULES)
    assert faults() == (
        inn(2, 11, "code", "ABC001 stands in rules/core/words.yaml already."),
        inn(3, 11, "name", 'ABC001 has the name "long-words" already.'),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "adjust:\n  ABC002: {severity: info}\n",
            inn(
                2,
                3,
                "ABC002",
                '"ABC002" is no inherited rule; did you mean "ABC001"? Accepted: ABC001.',
            ),
        ),
        ("adjust:\n  ABC1: {severity: info}\n", inn(2, 3, "ABC1", f'"ABC1" {NO_CODE}')),
        (
            "adjust:\n  ABC001: {kind: needy}\n",
            inn(
                2,
                12,
                "kind",
                '"kind" is no key here. Accepted: examples, how, message, params, severity, variants, why.',
            ),
        ),
        (
            "adjust:\n  ABC001:\n    severity: {drft: info, draft: info, publication: error}\n",
            inn(
                3,
                16,
                "drft",
                '"drft" is no key here; did you mean "draft"? Accepted: draft, publication.',
            ),
        ),
        (
            "adjust:\n  ABC001:\n    examples:\n      - {draft: a, findings: [], stages: draft}\n",
            inn(
                4,
                34,
                "stages",
                '"stages" is no key here; did you mean "stage"? Accepted: draft, findings, format, stage.',
            ),
        ),
        (
            "adjust:\n  ABC001:\n    params: {letters: few}\n",
            inn(3, 23, "letters", "The option takes a whole number."),
        ),
        (
            "adjust:\n  ABC001:\n    variants: {low: {message: Low}}\n",
            inn(3, 16, "low", '"low" is no variant of long-word. Accepted: shouted.'),
        ),
        (
            "adjust:\n  ABC001:\n    examples: [{draft: The inn., findings: []}]\n",
            inn(3, 15, "examples", "An example with findings is missing."),
        ),
    ],
)
def test_a_mistake_in_an_adjustment(shelf: Shelf, text: str, fault: Fault) -> None:
    shelf.write("inn/words.yaml", text)
    assert faults() == (fault,)


def test_a_pack_does_not_adjust_its_own_rules(shelf: Shelf) -> None:
    shelf.write("core/words.yaml", RULES + "adjust:\n  ABC001: {severity: info}\n")
    assert faults() == (core(16, 3, "ABC001", '"ABC001" is no inherited rule. Accepted: none.'),)


def test_rules_of_the_engine_need_no_examples(shelf: Shelf) -> None:
    bare = RULES.partition("    examples:")[0].replace("kind: long-word", "kind: engine")
    shelf.write("core/words.yaml", bare)
    records = load_records("inn")
    assert [getattr(record, "examples", None) for record in records] == [()]
