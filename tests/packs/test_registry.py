"""All the rules that ship or are samples, held against each other, their kinds and the design."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest

from linter.packs.kinds import ENGINE, find_kind, known_kinds
from linter.packs.loading import load_records
from linter.packs.pack import Record
from linter.packs.sources import Sources, gather
from tests.packs.own import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

OPTION_TYPES = (str, int, float, bool, tuple[str, ...], tuple[tuple[str, str], ...])
# What a rule of the user's own has to say; a rule that ships can leave out every option.
NEEDED = {
    "conditional": {"first", "second"},
    "consistency": {"either"},
    "existence": {"tokens"},
    "occurrence": {"tokens"},
    "repetition": {"tokens"},
    "substitution": {"swap"},
}

# The names that the rules have had from the first day: people write them into their configurations.
NAMES = """
CIT001 unresolved-recommendation    CIT002 uncited-recommendation     CIT003 citation-agreement
CIT004 citation-form                CIT005 unresolved-paragraph       CIT006 malformed-citation
CIT009 unresolved-case-example      CIT010 citation-punctuation
NUM001 number-gap                   NUM002 number-repeated            NUM003 number-out-of-order
NUM004 number-malformed             NUM005 number-form                NUM006 number-wrong-parent
REC001 unnumbered-recommendation    REC002 unassigned-recommendation  REC003 malformed-lead-in
REC004 unknown-body                 REC005 repeated-recommendation    REC006 not-an-action
REC007 recommendation-ending        REC008 empty-group                REC009 unaddressed-body
REC010 next-steps-body              REC011 recommendation-body-mismatch
STR001 missing-section              STR002 section-order              STR003 unexpected-section
STR004 empty-section                STR005 missing-statement
TOC001 heading-not-in-contents      TOC002 contents-without-heading   TOC003 contents-title
TOC004 contents-page-order
COV001 missing-field                COV002 empty-field                COV003 unknown-field
COV004 field-separators             COV005 area-mismatch
DAT001 unreadable-date              DAT002 reversed-range             DAT003 publication-before-review
DAT004 wrong-weekday                DAT005 date-form                  DAT006 date-after-publication
DAT007 superseded-guidance
FIG001 figure-mismatch
LNG001 repeated-word                LNG002 repeated-punctuation       LNG003 unbalanced-pair
LNG004 missing-full-stop            LNG005 mixed-quotes               LNG006 stray-space
LNG007 repeated-passage             LNG008 semicolon-lead-in          LNG009 suspended-hyphen
LNG010 apostrophe                   LNG011 comma-splice
PHR001 referral-body                PHR002 referral-service           PHR003 referral-service-name
PHR004 letter-statement             PHR005 incomplete-referral        PHR007 referral-form
PRV001 nhs-number                   PRV002 exact-birth-date           PRV003 contact-detail
PRV004 named-person                 PRV005 identifying-combination
PUB001 placeholder                  PUB002 tracked-change             PUB003 comment
PUB004 hidden-text                  PUB005 personal-metadata          PUB006 draft-mark
PUB007 broken-field                 PUB008 highlighted-text
SUP001 unused-suppression
TRM001 undefined-acronym            TRM002 acronym-redefined          TRM003 acronym-before-definition
TRM004 variant-spelling             TRM005 preferred-term             TRM006 term-emphasis
"""


def _records() -> tuple[Record, ...]:
    """Return the records of every style and of the sample pack, which shows the kinds for rules of one's own.

    Each rule is there once (a style may adjust what another one has).
    """
    sources = gather(())
    styles = sources.styles if isinstance(sources, Sources) else ()
    found = [record for style in styles for record in load_records(style, OWN) if isinstance(record, Record)]
    return tuple({(record.code, str(record)): record for record in found}.values())


RECORDS = _records()
EACH = pytest.mark.parametrize("record", RECORDS, ids=[record.code for record in RECORDS])
CHECKED = [record for record in RECORDS if record.kind != ENGINE]
EACH_CHECKED = pytest.mark.parametrize("record", CHECKED, ids=[record.code for record in CHECKED])
KINDS = [name for name in known_kinds() if name != ENGINE]
EACH_KIND = pytest.mark.parametrize("name", KINDS)


def _messages(record: Record) -> Iterator[str]:
    for example in record.examples:
        yield from (finding.message for finding in example.findings)


def _expression(message: str) -> re.Pattern[str]:
    """Return what a message matches whose slots are filled with something."""
    parts = re.split(r"\{[a-z][a-z0-9_]*\}", message)
    return re.compile(".+".join(map(re.escape, parts)), re.DOTALL)


def test_codes_and_names_are_given_once() -> None:
    codes = {record.code: record.name for record in RECORDS}
    assert [name for name, n in Counter(codes.values()).items() if n > 1] == []
    assert {(record.code, record.name) for record in RECORDS} == set(codes.items())


def test_rules_stand_in_the_order_of_their_codes() -> None:
    sources = gather(())
    assert isinstance(sources, Sources)
    for folder in sources.shipped:
        for family in folder.families:
            codes = re.findall(rb"^ *- code: (\w+)", family.content, re.MULTILINE)
            assert [pair for pair in pairwise(codes) if pair[0] >= pair[1]] == [], family.path


@EACH
def test_a_name_is_kebab_case_and_reads_after_allow(record: Record) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", record.name)


@EACH
def test_a_rule_explains_itself_in_sentences(record: Record) -> None:
    for text in (record.why, record.how, *(wording.message for wording in record.wordings.values())):
        assert re.fullmatch(r"[A-Z{\"“(].*[.?!}\"”)]", text, re.DOTALL), text


@EACH_CHECKED
def test_a_rule_has_an_example_that_fails_and_one_that_passes(record: Record) -> None:
    assert {bool(example.findings) for example in record.examples} == {True, False}


@EACH_CHECKED
def test_every_wording_is_shown_with_its_slots_filled(record: Record) -> None:
    shown = list(_messages(record))
    wordings = {name: _expression(wording.message) for name, wording in record.wordings.items()}
    assert [name for name, form in wordings.items() if not any(map(form.fullmatch, shown))] == []
    assert [text for text in shown if not any(form.fullmatch(text) for form in wordings.values())] == []


@EACH_KIND
def test_a_kind_is_used_by_some_rule(name: str) -> None:
    assert [record.code for record in RECORDS if record.kind == name]


@EACH_KIND
def test_a_variant_of_a_kind_is_worded_by_some_rule(name: str) -> None:
    worded = {variant for record in RECORDS if record.kind == name for variant in record.wordings}
    assert set(find_kind(name).variants) <= worded


@EACH_KIND
def test_the_options_of_a_kind_can_be_written_in_yaml_and_left_out(name: str) -> None:
    options: Any = find_kind(name).options
    hints = get_type_hints(options)
    assert [hint for hint in hints.values() if hint not in OPTION_TYPES] == []
    needed = set(options._fields) - set(options._field_defaults)
    assert needed == NEEDED.get(name, set())


@pytest.mark.skipif(not RECORDS, reason="no rules have been written yet")
@pytest.mark.parametrize(("code", "name"), re.findall(r"(\w{3}\d{3}) (\S+)", NAMES))
def test_a_rule_is_there_under_its_name(code: str, name: str) -> None:
    assert {record.name for record in RECORDS if record.code == code} == {name}
