"""What the engine makes of what checks say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.engine.running import RuleError, run, unreadable
from linter.model.draft import Block, Location, Place, Story, Unreadable
from linter.model.finding import (
    Edit,
    Finding,
    Fix,
    Problem,
    ResolvedEdit,
    ResolvedFix,
    Rule,
    Safety,
    Severity,
)
from linter.model.settings import Settings
from tests.engine.small import pointing, review, speaking, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

USUAL = Settings()


def test_a_finding_says_who_where_and_how_loud() -> None:
    rule = pointing("ABC001", "Recommendation 1.1", fix="Recommendation 1.2")
    (found,) = run(review(), [rule], USUAL, "folder/draft.txt")
    start, end, place = Location(5, 34), Location(5, 52), Place(2, 33, 51)
    assert found == Finding(
        code="ABC001",
        name="names-abc001",
        severity=Severity.WARNING,
        message="Here is Recommendation 1.1.",
        path="folder/draft.txt",
        start=start,
        end=end,
        help="Mend it.",
        paragraph="1.1",
        section=("Early help",),
        quote="Recommendation 1.1",
        before="Midwives met families soon. (",
        after=")",
        bare="Here is ….",
        fingerprint=found.fingerprint,
        place=place,
        fix=ResolvedFix(
            "Write Recommendation 1.2",
            Safety.SAFE,
            (ResolvedEdit(place, start, end, "Recommendation 1.2"),),
        ),
        related=(),
    )


@pytest.mark.parametrize(
    ("word", "label", "section"),
    [
        ("Review", "", ()),
        ("Early", "", ("Early help",)),
        ("praised", "1.1", ("Early help",)),
        ("kept", "1.2", ("Early help",)),
        ("Recommendations", "", ("Recommendations",)),
        ("Trust", "1", ("Recommendations",)),
        ("shared", "1.1", ("Recommendations",)),
        ("them", "1.1", ("Recommendations",)),
    ],
)
def test_the_label_is_that_of_the_paragraph_group_or_recommendation(
    word: str, label: str, section: tuple[str, ...]
) -> None:
    (found,) = run(review(), [pointing("ABC001", word)], USUAL, "draft.txt")
    assert (found.paragraph, found.section) == (label, section)


def test_findings_are_sorted_by_place_and_then_by_code() -> None:
    rules = [pointing("ABC002", "Records"), pointing("ABC003", "Midwives"), pointing("ABC001", "Records")]
    found = run(review(), rules, USUAL, "draft.txt")
    assert [(f.start.line, f.code) for f in found] == [(5, "ABC003"), (9, "ABC001"), (9, "ABC002")]


def test_a_variant_has_its_own_wording_and_severity() -> None:
    def check(_review: Review) -> Iterator[Problem]:
        yield Problem(Place(2, 0, 3), {"word": "x"}, "loud", related=(Place(4, 4, 7),))

    wordings = {"": wording("Plain."), "loud": wording("Loud {word}!", Severity.ERROR)}
    (found,) = run(review(), [Rule("ABC001", "loud", wordings, "", check)], USUAL, "draft.txt")
    assert (found.message, found.bare, found.severity) == ("Loud x!", "Loud …!", Severity.ERROR)
    assert found.related == (Location(9, 5),)


def test_an_empty_place_is_one_point() -> None:
    def check(_review: Review) -> Iterator[Problem]:
        yield Problem(Place(2, 4, 4), fix=Fix("Add it", (Edit(Place(2, 4, 4), "x"),), Safety.UNSAFE))

    rule = Rule("ABC001", "gap", {"": wording("Gap.")}, "", check)
    (found,) = run(review(), [rule], USUAL, "draft.txt")
    assert (found.start, found.end, found.quote) == (Location(5, 5), Location(5, 5), "")
    assert found.fix
    assert found.fix.edits[0].start == found.fix.edits[0].end == Location(5, 5)


@pytest.mark.parametrize(
    ("settings", "loud"),
    [
        (Settings(stage="publication"), Severity.ERROR),
        (Settings(severity={"ABC": Severity.INFO}), Severity.INFO),
        (Settings(severity={"ABC": Severity.INFO, "ABC001": Severity.ERROR}), Severity.ERROR),
        (Settings(severity={"ABC": None, "ABC001": Severity.ERROR}), Severity.ERROR),
        (Settings(severity={"ABC001": None}), None),
        (Settings(severity={"ABC": None}), None),
        (Settings(severity={"XYZ": None}), Severity.WARNING),
    ],
)
def test_settings_say_how_loud_a_rule_is(settings: Settings, loud: Severity | None) -> None:
    found = run(review(), [pointing("ABC001", "kept")], settings, "draft.txt")
    assert [f.severity for f in found] == ([loud] if loud else [])


def test_a_long_block_shows_whole_words_beside_the_quote() -> None:
    words = " ".join(f"word{n}" for n in range(100))
    held = (Block(f"1.1 {words} HERE {words}", number="1.1", body=4), *review().draft.blocks[1:])
    (found,) = run(review(held=held), [pointing("ABC001", "HERE")], USUAL, "draft.txt")
    assert found.before.split()[-1] == "word99"
    assert found.after.split()[0] == "word0"
    assert all(word.startswith("word") for word in (found.before + found.after).split())
    assert 80 < len(found.before) <= 100 >= len(found.after) > 80


def test_a_check_that_raises_names_its_rule() -> None:
    def check(_review: Review) -> Iterator[Problem]:
        yield Problem(Place(0, 0, 1), {})
        raise ZeroDivisionError

    rule = Rule("ABC001", "broken", {"": wording("x")}, "", check)
    with pytest.raises(RuleError) as raised:
        run(review(), [rule], USUAL, "draft.txt")
    assert raised.value.code == "ABC001"
    assert isinstance(raised.value.__cause__, ZeroDivisionError)


def test_a_slot_without_words_is_a_defect_of_the_rule() -> None:
    with pytest.raises(RuleError):
        run(review(), [pointing("ABC001", "kept", "Here is {other}.")], USUAL, "draft.txt")


def letter() -> Review:
    nothing = review(held=(Block("Dear Madam, " + "thank you for the apples. " * 9), Block("Yours")))
    return nothing._replace(sections=(), paragraphs=(), groups=(), recommendations=(), citations=())


def test_what_is_no_report_gives_one_finding() -> None:
    rules = [pointing("ABC001", "apples"), speaking("STR001", not_a_report="This is no report.")]
    (found,) = run(letter(), rules, USUAL, "letter.txt")
    assert (found.code, found.message, found.start) == ("STR001", "This is no report.", Location(1, 1))
    assert found.quote == letter().draft.blocks[0].text[:80]


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        (Settings(ignore=("STR",)), speaking("STR001", not_a_report="This is no report.")),
        (Settings(select=("ABC",)), speaking("STR001", not_a_report="This is no report.")),
        (USUAL, speaking("STR001")),
    ],
)
def test_fragments_are_checked_where_nobody_asks_for_a_whole_report(settings: Settings, rule: Rule) -> None:
    found = run(letter(), [pointing("ABC001", "Yours"), rule], settings, "letter.txt")
    assert [f.code for f in found] == ["ABC001"]


def test_one_section_is_not_enough_and_a_group_is() -> None:
    rules = [speaking("STR001", not_a_report="This is no report.")]
    whole = review()
    one = whole._replace(groups=(), recommendations=(), sections=whole.sections[:1])
    assert [f.code for f in run(one, rules, USUAL, "x.txt")] == ["STR001"]
    assert run(whole._replace(groups=(), recommendations=()), rules, USUAL, "x.txt") == ()
    assert run(whole._replace(sections=()), rules, USUAL, "x.txt") == ()


def test_an_unreadable_file_is_said_through_its_rule() -> None:
    rule = speaking("IOE001", plain="It can't be read: {reason}")
    file = Unreadable("draft.docx", "The file is empty.", 3, 4)
    found = unreadable(file, [pointing("ABC001", "x"), rule])
    assert found == Finding(
        code="IOE001",
        name="says-ioe001",
        severity=Severity.ERROR,
        message="It can't be read: The file is empty.",
        path="draft.docx",
        start=Location(3, 4),
        end=Location(3, 4),
        help="Mend it.",
        bare="It can't be read: The file is empty.",
        fingerprint=found.fingerprint,
    )
    assert unreadable(file, []).message == "The file is empty."


def test_a_paragraph_whose_number_word_could_not_give_says_so() -> None:
    held = list(review().draft.blocks)
    held[2] = held[2]._replace(automatic=True, number="", body=0)
    (found,) = run(
        review(held=tuple(held))._replace(paragraphs=()),
        [pointing("ABC001", "Recommendation 1.1")],
        USUAL,
        "draft.docx",
    )
    assert found.paragraph == "number not resolved"


@pytest.mark.parametrize(
    ("story", "number", "label"),
    [
        (Story.FOOTNOTES, "3", "Footnote 3"),
        (Story.ENDNOTES, "ii", "Endnote ii"),
        (Story.FOOTNOTES, "", "Footnote"),
        (Story.HEADER, "", "Page header"),
        (Story.FOOTER, "2.1", "Page footer"),
        (Story.BODY, "", ""),
    ],
)
def test_what_stands_beside_the_text_is_named(story: Story, number: str, label: str) -> None:
    note = Block(f"{number}\tSee the annex.", number=number, story=story)
    report = review(held=(*review().draft.blocks, note))
    (found,) = run(report, [pointing("ABC001", "annex")], USUAL, "draft.docx")
    assert (found.paragraph, found.section) == (label, ())
    assert report.whereabouts(found.place.block if found.place else 0) == (label or "“Review in Oakshire”")
