"""What has to be gone before a report comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.review.building import build
from tests.packs.word_examples import read_example

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Early help\n\n1.1 {words}\n"


@pytest.fixture(scope="session")
def word(style: HouseStyle) -> Callable[[str], Review]:
    """Return a function that makes a Word file of what it is told and reads that."""
    return lambda text: build(read_example("draft", text), style)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We saw [insert number] records.", ["[insert number]"]),
        ("We saw [ ADD FIGURE ] records [check with the trust].", ["[ ADD FIGURE ]", "[check with the trust]"]),
        ("The trust [name of trust] was late on [date].", ["[name of trust]", "[date]"]),
        ("The trust <Name of provider> was late.", ["<Name of provider>"]),
        ("It opens in May (TBC) or June [tbc].", ["(TBC)", "[tbc]"]),
        ("It opens in TBA.", ["TBA"]),
        ("It opens in June (to be confirmed).", ["(to be confirmed)"]),
        ("We saw XX records, £XXX, XX% and 20XX.", ["XX", "XXX", "XX%", "20XX"]),
        ("We saw xx records on XX/XX/2015.", ["XX/XX/2015", "xx"]),
        ("Lorem ipsum dolor sit amet, late.", ["Lorem ipsum dolor sit amet"]),
        ("We saw ??? records. TODO: count ____ them.", ["???", "TODO", "____"]),
        ("Click or tap here to enter text. Choose an item.", ["Click or tap here to enter text.", "Choose an item."]),
        ('A carer said, "[insert quotation from carer]".', ["[insert quotation from carer]"]),
    ],
)
def test_placeholders_are_found(ruled: Ruled, words: str, found: list[str]) -> None:
    told = [quote for _, quote, _ in ruled("PUB001", REPORT.format(words=words))]
    assert sorted(told) == sorted(found)


@pytest.mark.parametrize(
    "words",
    [
        'A carer said, "[Name] is lovely [...] and [the nurse] too, xx".',
        "The pregnancy had to be confirmed, and the plan was to follow.",
        "Thornby Borough Council (TBC) pays, and TBC reviews it.",
        "See Part XX, the XX chromosome, XXI and the 2XXs.",
        "Really?? In [sic] 2015 [he] left; see [1] and [Recommendation 1.2].",
        "Fewer than <5 and >3; a@b.org <a@b.org>; if x<y and y>z.",
        "Staff add information, check records and insert a line in the form.",
        "They were [check-ups] and complete.",
    ],
)
def test_other_brackets_and_letters_pass(ruled: Ruled, words: str) -> None:
    assert ruled("PUB001", REPORT.format(words=words)) == []


def test_a_field_of_the_cover_may_be_a_placeholder_as_a_whole(ruled: Ruled) -> None:
    cover = "Date of publication:\tTo be confirmed\nCQC region:\tTBC\nNHS England area:\tNorth, to follow the coast\n\n"
    found = [quote for _, quote, _ in ruled("PUB001", cover + REPORT.format(words="Late."))]
    assert found == ["To be confirmed", "TBC"]


def test_tracked_changes_are_counted(ruled: Ruled, word: Callable[[str], Review]) -> None:
    one = word("Early help\n1.1 It {deleted by Jo Field: is }{inserted by Jo Field: was }late.")
    many = word("Early help\n1.1 It was {deleted by Jo Field: not }late.\n1.2 So {inserted by Pat Ash: it }was.")
    few = word("Early help\n1.1 It was {deleted by Jo Field: not }late.")
    assert ruled("PUB002", one) == [
        (2, "It was late.", "There are 2 tracked changes in the file, by one person; the first stands here.")
    ]
    assert ruled("PUB002", many) == [
        (2, "It was late.", "There are 2 tracked changes in the file, by 2 people; the first stands here.")
    ]
    assert ruled("PUB002", few) == [
        (2, "It was late.", "There is a tracked deletion in the file, by one person.")
    ]


def test_comments_of_people_are_counted(ruled: Ruled, word: Callable[[str], Review]) -> None:
    text = "Early help\n1.1 It was late.{comment by Jo Field: Was it?}\n1.2 So.{comment by Jo Field: Yes.}"
    own = "Early help\n1.1 It was late.{comment by Jo Field: reportlint: ignore CIT004 because it is so}"
    message = "There are 2 comments in the file, by one person; the first stands here."
    assert [m for _, _, m in ruled("PUB003", word(text))] == [message]
    assert ruled("PUB003", word(own)) == []
    assert ruled("PUB003", "Early help\n\n<!-- was it? -->\n1.1 It was late.\n") == []


def test_hidden_text_is_found_where_it_stands(ruled: Ruled, word: Callable[[str], Review]) -> None:
    text = "Early help\n1.1 It was late.{hidden: It was not.}"
    assert ruled("PUB004", word(text)) == [(3, "It was not.", "There is hidden text here.")]
    assert ruled("PUB004", word("Early help\n1.1 It was late.")) == []


@pytest.mark.parametrize(
    ("properties", "names"),
    [
        ("{property creator: Jo Field}", "Jo Field (author)"),
        ("{property creator: CQC}\n{property lastModifiedBy: jfield}", "jfield (last saved by)"),
        ("{property company: Marlby Ltd}", "Marlby Ltd (company)"),
        ("{property creator: Care Quality Commission}\n{property company: Fenwick Trust}", ""),
        ("{property lastModifiedBy: Microsoft Office User}\n{property template: Jo Field}", ""),
    ],
)
def test_persons_in_the_properties_are_found(
    ruled: Ruled, word: Callable[[str], Review], properties: str, names: str
) -> None:
    text = f"{properties}\nProvider services included:\tFenwick Trust\nEarly help\n1.1 It was late."
    expected = [f"The properties of the file name {names}."] if names else []
    assert [message for _, _, message in ruled("PUB005", word(text))] == expected


def test_metadata_of_other_formats_is_no_matter(ruled: Ruled, review_of: Callable[..., Review]) -> None:
    text = "---\nauthor: Jo Field\n---\n\n# Early help\n\n1.1 It was late.\n"
    assert ruled("PUB005", review_of(text, "draft.md")) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("{header: CQC review – draft 3}", [("draft", "“draft” stands in the header.")]),
        ("{footer: DRAFT – page 1}", [("DRAFT", "“DRAFT” stands in the footer.")]),
        ("{watermark: DRAFT}", [("DRAFT", "“DRAFT” stands as a watermark or in a box.")]),
        ("Draft for factual accuracy", [("Draft", "“Draft” stands on the cover.")]),
        ("NOT FOR PUBLICATION", [("NOT FOR PUBLICATION", "“NOT FOR PUBLICATION” stands on the cover.")]),
        ("{header: Drafting group}\n{watermark: CQC}", []),
    ],
)
def test_marks_of_a_draft_are_found(
    ruled: Ruled, word: Callable[[str], Review], lines: str, found: list[tuple[str, str]]
) -> None:
    text = f"{lines}\nReview of health services in Oakshire\nEarly help\n1.1 The draft plan was late."
    assert [(quote, message) for _, quote, message in ruled("PUB006", word(text))] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("See Error! Reference source not found. now.", ["Error! Reference source not found."]),
        ("See Error! Bookmark not defined.", ["Error! Bookmark not defined."]),
        ("See Error! Unknown document property name\tnow", ["Error! Unknown document property name"]),
        ("An error! Reference was made.", []),
    ],
)
def test_errors_of_fields_are_found(ruled: Ruled, words: str, found: list[str]) -> None:
    assert [quote for _, quote, _ in ruled("PUB007", REPORT.format(words=words))] == found


@pytest.mark.parametrize(
    ("shown", "stale"),
    [
        ("1.2", False),
        ("1.4", True),
        ("paragraph 1.4", True),
        ("2", False),
        ("4", True),
        ("1.2.", False),
        ("the plan of 2014", False),
        ("2014", False),
        ("above", False),
    ],
)
def test_a_number_that_its_target_no_longer_has_is_found(
    ruled: Ruled,
    word: Callable[[str], Review],
    shown: str,
    stale: bool,  # noqa: FBT001  what the table says
) -> None:
    text = f"Early help\n1.1 It was late.\n1.2 {{bookmark plan}}The plan of 2014 was.\n1.3 See {{REF plan: {shown}}}, late."
    message = f"The cross-reference shows {shown}, but its target is 1.2 now."
    assert ruled("PUB007", word(text)) == ([(4, shown, message)] if stale else [])


def test_a_reference_to_nothing_known_is_left_alone(ruled: Ruled, word: Callable[[str], Review]) -> None:
    assert ruled("PUB007", word("Early help\n1.1 See {REF gone: 1.4}, late.")) == []
