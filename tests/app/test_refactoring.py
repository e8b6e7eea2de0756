"""Word drafts whose numbers move: counted ones, fields that repeat them, tracked changes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.app import Options, Refusal, Source, check, show
from linter.app.refactoring import Refactored, Wish, refactor
from linter.authoring.refactoring.moving import Wanted, insert, move, remove
from linter.authoring.refactoring.plan import COMPUTED, Refactoring, Refused
from linter.authoring.refactoring.renumbering import renumber
from linter.fixing.word import Stamp
from linter.model.review import Review
from tests.authoring.refactoring.drafts import done, granted
from tests.fixing.word.drafts import parts
from tests.readers.word.files import paragraph, read, word_file

if TYPE_CHECKING:
    from collections.abc import Callable

STAMP = Stamp("reportlint", "RL", "2024-05-01T00:00:00Z")
NAME = "draft.docx"


def level(depth: int, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(start: int = 1) -> str:
    """Return two lists: the second one begins its second level with `start`."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{level(0, "%1.", at)}{level(1, "%1.%2", first)}</w:abstractNum>'
        for at, first in ((1, 1), (2, start))
    )
    return lists + "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (1, 2))


def counted(text: str, depth: int = 1, used: int = 1, mark: str = "") -> str:
    """Return a paragraph whose number Word counts, with a bookmark around its words."""
    start = f'<w:bookmarkStart w:id="7{len(mark)}" w:name="{mark}"/>' if mark else ""
    end = f'<w:bookmarkEnd w:id="7{len(mark)}"/>' if mark else ""
    facts = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{used}"/></w:numPr>'
    return (
        paragraph(text, properties=facts)
        .replace("<w:r>", start + "<w:r>", 1)
        .replace("</w:p>", end + "</w:p>")
    )


def simple(mark: str, shown: str) -> str:
    return f'<w:fldSimple w:instr=" REF {mark} \\r \\h "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def complex_field(mark: str, shown: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> REF {mark} \\r \\h </w:instrText></w:r>'
    return f"{sign('begin')}{code}{sign('separate')}<w:r><w:t>{shown}</w:t></w:r>{sign('end')}"


def titled(text: str) -> str:
    return paragraph(text, properties='<w:pStyle w:val="Heading1"/>')


def draft(cite: str, lead: int = 1, second: int = 1, gone: str = "") -> bytes:
    """Return a draft that cites its recommendations in `cite`; the second group uses list `lead`.

    `gone` stands in front of recommendation 1.2.
    """
    styles = (
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    body = (
        titled("The report")
        + titled("Early help")
        + paragraph("1.1 Midwives meet women alone ", runs=cite)
        + paragraph("1.2 Plans are shared (Recommendations 1.1 and 2.1).")
        + titled("Recommendations")
        + counted("Dunmere Hospital NHS Trust should:", 0)
        + counted("Ensure that each woman is seen alone.", mark="_RefA")
        + gone
        + counted("Review the notes of nurses.", mark="_RefBB")
        + paragraph()
        + counted("Dunmere Community NHS Trust should:", 0, lead)
        + counted("Audit what was learned.", 1, lead)
        + counted("Record what was said.", 1, lead)
        + titled("Next steps")
    )
    return word_file(body, styles=styles, numbering=numbering(second))


def moved(data: bytes, what: tuple[int, int], to: tuple[int, int], stamp: Stamp | None = None) -> Refactored:
    return done(data, lambda review: move(review, Wanted(what), Wanted(to)), stamp, NAME)


def shown(data: bytes, view: str = "accepted") -> list[str]:
    return [block.text for block in read(data, view).blocks]


def typed(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize("field", [simple, complex_field])
def test_fields_show_the_new_number_and_stay_fields(field: Callable[[str, str], str]) -> None:
    cite = (
        typed("(Recommendations ")
        + field("_RefA", "1.1")
        + typed(" and ")
        + field("_RefBB", "1.2")
        + typed(").")
    )
    before = draft(cite)
    made = moved(before, (1, 1), (2, 2))
    granted(made)
    assert shown(made.data)[2:4] == [
        "1.1 Midwives meet women alone (Recommendations 2.2 and 1.1).",
        "1.2 Plans are shared (Recommendations 2.1 and 2.2).",
    ]
    assert [f.target for f in read(made.data).blocks[2].fields] == ["_RefA", "_RefBB"]
    assert findings(made.data, "PUB007") == []
    assert shown(moved(made.data, (2, 2), (1, 1)).data) == shown(before)


def findings(data: bytes, *codes: str) -> list[str]:
    result = check([Source(Path(NAME), data)], Options(select=codes))
    return [finding.code for finding in result.outcomes[0].findings]


def test_what_word_counts_is_not_typed() -> None:
    made = moved(draft(typed("(Recommendation 1.2).")), (1, 2), (2, 1))
    assert shown(made.data)[2:] == [
        "1.1 Midwives meet women alone (Recommendation 2.1).",
        "1.2 Plans are shared (Recommendations 1.1 and 2.2).",
        "Recommendations",
        "1.\tDunmere Hospital NHS Trust should:",
        "1.1\tEnsure that each woman is seen alone.",
        "2.\tDunmere Community NHS Trust should:",
        "2.1\tReview the notes of nurses.",
        "2.2\tAudit what was learned.",
        "2.3\tRecord what was said.",
        "Next steps",
    ]
    labels = [change for change in granted(made).changes if change.what == "recommendation"]
    assert {(change.by, change.edits) for change in labels} == {(COMPUTED, ())}
    assert b"2.1 Review" not in parts(made.data)["word/document.xml"]


def test_it_joins_the_list_of_its_new_group() -> None:
    made = moved(draft(typed("(Recommendation 1.2)."), lead=2), (1, 2), (2, 2))
    assert shown(made.data)[7:10] == [
        "2.\tDunmere Community NHS Trust should:",
        "2.1\tAudit what was learned.",
        "2.2\tReview the notes of nurses.",
    ]


def test_a_gap_that_the_list_defines_is_told() -> None:
    made = done(draft(typed("(Recommendation 1.2)."), lead=2, second=4), renumber, name=NAME)
    assert isinstance(made.plan, Refused)
    assert made.plan.reason.startswith("Word counts these numbers, so there is nothing to type")
    assert [spot.why for spot in made.plan.spots] == ["2.4 would be 2.1", "2.5 would be 2.2"]


def test_tracked_the_paragraph_goes_here_and_comes_there() -> None:
    before = draft(typed("(Recommendation 2.2)."))
    made = moved(before, (2, 2), (1, 1), STAMP)
    granted(made)
    assert shown(made.data)[2:] == shown(moved(before, (2, 2), (1, 1)).data)[2:]
    assert shown(made.data, "original") == shown(before)
    xml = parts(made.data)["word/document.xml"].decode()
    assert re.findall(r"<w:rPr><w:(ins|del) ", xml) == ["ins", "del"]


def test_a_tracked_move_would_tear_a_field_from_its_target() -> None:
    made = moved(draft(simple("_RefBB", "1.2")), (1, 2), (2, 1), STAMP)
    assert isinstance(made.plan, Refused)
    assert [spot.why for spot in made.plan.spots] == [
        "fields or links point at it, which a tracked change would break; leave --tracked out"
    ]


def test_what_a_field_points_at_is_not_taken_out() -> None:
    data = draft(simple("_RefBB", "1.2"))
    made = done(data, lambda review: remove(review, Wanted((1, 2)), Wanted((1, 1))), name=NAME)
    assert isinstance(made.plan, Refused)
    assert made.plan.reason.startswith("Fields point at recommendation 1.2")


@pytest.mark.parametrize("stamp", [None, STAMP])
def test_a_new_one_is_counted_with_the_others(stamp: Stamp | None) -> None:
    before = draft(typed("(Recommendation 1.2)."))
    made = done(before, lambda review: insert(review, Wanted((1, 2)), "Ask again."), stamp, NAME)
    assert shown(made.data)[2] == "1.1 Midwives meet women alone (Recommendation 1.3)."
    assert shown(made.data)[6:9] == [
        "1.1\tEnsure that each woman is seen alone.",
        "1.2\tAsk again.",
        "1.3\tReview the notes of nurses.",
    ]
    if stamp:
        assert shown(made.data, "original") == shown(before)


@pytest.mark.parametrize("stamp", [None, STAMP])
def test_one_that_goes_leaves_no_gap(stamp: Stamp | None) -> None:
    before = draft(typed("(Recommendation 2.2)."))
    made = done(before, lambda review: remove(review, Wanted((1, 2))), stamp, NAME)
    assert shown(made.data)[6:8] == [
        "1.1\tEnsure that each woman is seen alone.",
        "2.\tDunmere Community NHS Trust should:",
    ]
    if stamp:
        assert shown(made.data, "original") == shown(before)


def deleted(text: str) -> str:
    """Return a recommendation that somebody has deleted as a tracked change, with its mark."""
    facts = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:author="Pat"/></w:rPr>'
    run = f'<w:del w:author="Pat"><w:r><w:delText>{text}</w:delText></w:r></w:del>'
    return paragraph(properties=facts, runs=run)


def test_what_somebody_has_deleted_stays_where_it_was() -> None:
    before = draft(typed("(Recommendation 2.2)."), gone=deleted("Buy more cots."))
    taken = done(before, lambda review: remove(review, Wanted((1, 2))), name=NAME)
    granted(taken)
    assert shown(taken.data, "original")[6:9] == [
        "1.1\tEnsure that each woman is seen alone.",
        "1.2\tBuy more cots.",
        "2.\tDunmere Community NHS Trust should:",
    ]
    assert shown(taken.data)[6:8] == [
        "1.1\tEnsure that each woman is seen alone.",
        "2.\tDunmere Community NHS Trust should:",
    ]
    gone = moved(before, (1, 2), (2, 1), STAMP)
    granted(gone)
    assert shown(gone.data, "original") == shown(before, "original")
    added = done(before, lambda review: insert(review, Wanted((1, 2)), "Ask again."), STAMP, NAME)
    granted(added)
    assert shown(added.data)[7:9] == ["1.2\tAsk again.", "1.3\tReview the notes of nurses."]
    assert shown(added.data, "original") == shown(before, "original")


def test_what_can_not_be_done_is_told_by_what_was_wanted() -> None:
    boxed = f"<w:sdt><w:sdtContent>{counted('Ask each woman twice.')}</w:sdtContent></w:sdt>"
    data = draft(typed("(Recommendation 2.2)."), gone=boxed)
    wishes: list[Callable[[Review], Refactoring | Refused]] = [
        lambda review: remove(review, Wanted((1, 2))),
        lambda review: move(review, Wanted((1, 2)), Wanted((2, 1))),
    ]
    plans = [done(data, wish, name=NAME).plan for wish in wishes]
    why = "it stands in a content control, a table or the like; do this in Word"
    assert [(plan.reason, plan.spots[0].why) for plan in plans if isinstance(plan, Refused)] == [
        ("The recommendation can't be taken out", why),
        ("The recommendation can't be put where it belongs", why),
    ]


def test_text_holds_no_tracked_changes() -> None:
    wish = Wish(renumber)
    found = refactor(Source(Path("draft.txt"), b"1.1 Words."), Options(), wish, stamp=STAMP)
    assert isinstance(found, Refusal)
    assert found.file
    assert found.file.reason.startswith("Only Word files can hold tracked changes")


def test_the_graph_cites_the_same_words() -> None:
    before = draft(typed("(Recommendations 1.1, 1.2 and 2.2)."))
    made = moved(before, (1, 1), (2, 3))
    assert isinstance(made.plan, Refactoring)
    after = show(Source(Path(NAME), made.data), Options())
    assert isinstance(after, Review)
    assert [n.key for n in after.citations[0].numbers] == ["1.1", "2.2", "2.3"]
