"""Cover and Contents as converters leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.readers.markdown import read_markdown
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle

    ReviewOf = Callable[[str], Review]

COVER = """\
Review of health services for children in Wenmouth

Date of review:
9 June 2014 - 13 June 2014
Name(s) of CQC inspector:\tRuth Aldcroft
Imran Qadri
Provider services included:\tWenmouth Hospitals NHS Trust
Brightwater Community NHS Trust
CQC region:\tSouth
Early years in the city
"""


def fields(review: Review) -> list[tuple[str, list[str]]]:
    return [(f.key, [review.quote(v) for v in f.values]) for f in review.cover]


def test_values_of_a_list_stand_in_lines_of_their_own(review_of: ReviewOf) -> None:
    review = review_of(COVER + "\nContents\nEarly help\t3\n")
    assert fields(review) == [
        ("review-dates", ["9 June 2014 - 13 June 2014"]),
        ("inspectors", ["Ruth Aldcroft", "Imran Qadri"]),
        ("providers", ["Wenmouth Hospitals NHS Trust", "Brightwater Community NHS Trust"]),
        ("region", ["South"]),
    ]
    assert [b.name for b in review.bodies if b.source == "cover"] == [
        "Wenmouth Hospitals NHS Trust",
        "Brightwater Community NHS Trust",
    ]


def test_a_line_behind_a_value_that_is_no_list_is_none_of_it(review_of: ReviewOf) -> None:
    text = "CQC region:\tSouth\nA draft\nDate of publication:\t3 October 2014\n\nContents\n"
    assert fields(review_of(text)) == [("region", ["South"]), ("publication-date", ["3 October 2014"])]


def test_page_numbers_behind_a_space(review_of: ReviewOf) -> None:
    text = "Contents\n\n1. Early help 6\n5.1 Leadership and management 15\nNext steps 22\n\nEarly help\n\nIn 2014 we saw 40\n"
    review = review_of(text)
    assert [(e.title, e.page) for e in review.contents] == [
        ("Early help", 6),
        ("Leadership and management", 15),
        ("Next steps", 22),
    ]
    assert [s.title for s in review.sections] == ["Early help"]


def test_a_comma_or_a_dash_may_part_a_title_from_its_page(review_of: ReviewOf) -> None:
    review = review_of("Contents\n\nEarly help, 6\nGovernance: 15\nNext steps – 22\n\nEarly help\n")
    assert [(e.title, e.page) for e in review.contents] == [
        ("Early help", 6),
        ("Governance", 15),
        ("Next steps", 22),
    ]


def test_a_sentence_behind_the_contents_is_none_of_them(review_of: ReviewOf) -> None:
    review = review_of(
        "Contents\n\nEarly help\t6\n\nOf all visits we counted, late were 40\n\nIt rained. We saw 12\n"
    )
    assert [(e.title, e.page) for e in review.contents] == [
        ("Early help", 6),
        ("Of all visits we counted, late were", 40),
    ]


def test_and_parts_two_names_that_are_whole(review_of: ReviewOf) -> None:
    text = "CCGs included:\tNHS Fenwick Clinical Commissioning Group and NHS Wend CCG\nProvider services included:\tMarlby and Wend NHS Trust and Turnstone\n"
    assert [b.name for b in review_of(text).bodies if b.source == "cover"] == [
        "NHS Fenwick Clinical Commissioning Group",
        "NHS Wend CCG",
        "Marlby and Wend NHS Trust",
        "Turnstone",
    ]


def test_the_head_of_the_table_is_a_field_only_with_the_label_of_one(style: HouseStyle) -> None:
    region, rows = "| CQC region | South |\n", "| Date of publication | 3 October 2014 |\n"
    rule = "| --- | --- |\n"
    headed = read_markdown("draft.md", f"# Review\n\n| Item | Details |\n{rule}{region}{rows}")
    plain = read_markdown("draft.md", f"# Review\n\n{region}{rule}{rows}")
    expected = [("region", ["South"]), ("publication-date", ["3 October 2014"])]
    assert fields(build(headed, style)) == fields(build(plain, style)) == expected


def test_the_contents_may_be_a_table(style: HouseStyle) -> None:
    text = (
        "# Review of health services for children in Wenmouth\n\n## Contents\n\n"
        "| Section | Page |\n|---|---|\n| The report | 4 |\n| 5.1 | Leadership |\n\n"
        "| Other | 9 |\n|---|---|\n| Table | 8 |\n\n## The report\n"
    )
    review = build(read_markdown("draft.md", text), style)
    assert [(e.title, e.page) for e in review.contents] == [("The report", 4)]
    assert [s.title for s in review.sections] == ["The report"]


def test_a_number_may_have_a_cell_of_its_own(style: HouseStyle) -> None:
    text = (
        "## Contents\n\n| No. | Section | Page |\n|---|---|---|\n| 5.1 | Leadership | 31 |\n\n## The report\n"
    )
    review = build(read_markdown("draft.md", text), style)
    assert [(e.title, e.page) for e in review.contents] == [("Leadership", 31)]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (
            "NHS North Wend Clinical Commissioning Group. NHS Fenwick & Yare Clinical Commissioning Group.",
            [
                "NHS North Wend Clinical Commissioning Group",
                "NHS Fenwick & Yare Clinical Commissioning Group",
            ],
        ),
        (
            "Marlby Hospitals Trust. Wend Community Healthcare Trust Fernside NHS England",
            ["Marlby Hospitals Trust", "Wend Community Healthcare Trust", "Fernside", "NHS England"],
        ),
        (
            "Marlby NHS Trust (MNT) Change, Grow, Live (CGL) Wend Trust (WT). Yare Mental Health Trust (YMHT)",
            ["Marlby NHS Trust", "Change, Grow, Live", "Wend Trust", "Yare Mental Health Trust"],
        ),
    ],
)
def test_names_that_a_stop_a_national_body_or_nothing_parts(
    review_of: ReviewOf, value: str, names: list[str]
) -> None:
    bodies = review_of(f"Provider services included:\t{value}\n").bodies
    assert [b.name for b in bodies if b.source == "cover"] == names


def test_labels_in_lines_of_their_own_with_values_below(review_of: ReviewOf) -> None:
    providers = "; ".join(
        f"{place} Valley Hospitals NHS Foundation Trust" for place in ("Wend", "Yare", "Marlby")
    )
    text = (
        f"Date of review:\n\n9 June 2014 \u2013 13 June 2014\n\nProvider services included:\n\n{providers}\n\n"
        "CQC region:\n\nSouth\n\nCQC Deputy Chief Inspector:\n\nDr Anna Marsh\n\nContents\n\nEarly help\t3\n"
    )
    assert fields(review_of(text)) == [
        ("review-dates", ["9 June 2014 \u2013 13 June 2014"]),
        ("providers", [providers]),
        ("region", ["South"]),
        ("officer", ["Dr Anna Marsh"]),
    ]


def test_a_colon_may_stand_before_the_value(style: HouseStyle, review_of: ReviewOf) -> None:
    text = "Date of review\t: 9 June 2014\nCQC region\t:\nCCGs included\t: NHS Wend CCG\n\nContents\n"
    expected = [("review-dates", ["9 June 2014"]), ("region", []), ("ccgs", ["NHS Wend CCG"])]
    assert fields(review_of(text)) == expected
    table = "| | |\n|---|---|\n| CQC region | : South |\n| CCGs included | : NHS Wend CCG |\n\n## Contents\n"
    review = build(read_markdown("draft.md", table), style)
    assert fields(review) == [("region", ["South"]), ("ccgs", ["NHS Wend CCG"])]


LISTED = "Early help\t\nChildren in need\nRecommendations\n"
REST = "Early help\n1.1 Late.\nChildren in need\n2.1 Old.\nRecommendations\n"


@pytest.mark.parametrize(
    ("listed", "titles"),
    [
        (LISTED, ["Early help", "Children in need", "Recommendations"]),
        ("Early help\nRecommendations\n", []),  # too few to be a list
        (LISTED.replace("need\n", "need are seen late.\n"), []),  # a sentence is no title
        (LISTED.replace("Early help", "Early years"), []),  # nothing says where the list ends
    ],
)
def test_contents_may_have_lost_their_pages(review_of: ReviewOf, listed: str, titles: list[str]) -> None:
    review = review_of(f"Review in Wenmouth\nContents\n{listed}{REST}")
    assert [(entry.title, entry.page) for entry in review.contents] == [(title, None) for title in titles]
    if titles:
        assert [section.title for section in review.sections] == titles
