"""Names that are nearly those of a known body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.rewriting import rewritten

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

COVER = """\
Review of health services in Oakshire
Provider services included\tMarlby Hospitals NHS Trust, Wend Partnership NHS Foundation Trust
CCGs included\tNHS Fenwick CCG, NHS Marlby and Wend CCG
"""
WHERE = "On the cover"


def _report(lead_in: str, about: str = "Groups (CCGs) buy services.") -> str:
    return (
        f"{COVER}Summary of the review\nAbout the review\nClinical Commissioning {about}\n"
        f"Recommendations\n1. {lead_in} should:\n1.1 Ensure that staff are trained."
    )


@pytest.mark.parametrize(
    ("written", "name", "fixed"),
    [
        ("Fenwick CCG", "NHS Fenwick CCG", True),
        ("NHS Marlby & Wend CCG", "NHS Marlby and Wend CCG", True),
        ("NHS Wend and Marlby CCG", "NHS Marlby and Wend CCG", False),
        ("Marlby Hospitals Trust", "Marlby Hospitals NHS Trust", True),
        ("Marlby Hospital NHS Trust", "Marlby Hospitals NHS Trust", True),
        ("Wend Partnership NHS FT", "Wend Partnership NHS Foundation Trust", True),
        ("Wend Partnership NHS Foundations Trust", "Wend Partnership NHS Foundation Trust", True),
        ("Wend Partnership NHS Trust", "Wend Partnership NHS Foundation Trust", False),
        ("NHS Fenwick CCGs", "NHS Fenwick CCG", True),
    ],
)
def test_variants(
    review_of: Callable[..., Review],
    problems: Callable[..., list[Problem]],
    written: str,
    name: str,
    fixed: bool,  # noqa: FBT001  a column of the table
) -> None:
    review = review_of(_report(written))
    (problem,) = problems("body-name-variant", review)
    assert review.quote(problem.place) == written
    assert problem.slots == {"name": name, "where": WHERE}
    assert rewritten(review, problem) == (name if fixed else None)


@pytest.mark.parametrize(
    "written",
    [
        "NHS Fenwick CCG",
        "The NHS Fenwick CCG",
        "NHS Fenwick CCG (the lead)",
        "NHS Fenwick Clinical Commissioning Group",
        "NHS FENWICK CCG",
        "NHS England's NHS Fenwick CCG",
        "NHS North Fenwick CCG",
        "Wend Hospitals NHS Trust",
        "The CCGs",
        "NHS England",
        "Castle Lodge",
    ],
)
def test_the_name_itself_and_other_names_pass(told: Tell, written: str) -> None:
    assert told("body-name-variant", _report(written)) == []


def test_a_short_form_has_to_be_defined(told: Tell) -> None:
    found = told("body-name-variant", _report("NHS Fenwick Clinical Commissioning Group", "Groups buy."))
    assert found == [
        (8, "NHS Fenwick Clinical Commissioning Group", "", {"name": "NHS Fenwick CCG", "where": WHERE})
    ]


def test_next_steps_and_commissioners_are_looked_at_too(told: Tell) -> None:
    text = (
        f"{COVER}Summary of the review\nContext of the review\n"
        "Maternity services are commissioned by Fenwick CCG and provided by Oak Lodge Hospital Trust.\n"
        "Recommendations\n1. Oak Lodge Hospitals Trust should:\n1.1 Ensure this.\nNext steps\n"
        "An action plan is required from NHS Marlby & Wend CCG within 20 working days."
    )
    commissioner = (6, "Fenwick CCG", "", {"name": "NHS Fenwick CCG", "where": WHERE})
    addressee = (
        8,
        "Oak Lodge Hospitals Trust",
        "",
        {"name": "Oak Lodge Hospital Trust", "where": "In Context"},
    )
    asked = (11, "NHS Marlby & Wend CCG", "", {"name": "NHS Marlby and Wend CCG", "where": WHERE})
    assert told("body-name-variant", text) == [commissioner, addressee, asked]
    assert told("body-name-variant", text, commissioners=False, next_steps=False) == [addressee]


@pytest.mark.parametrize(
    ("words", "written", "name"),
    [
        ("Wend Partnership NHS Foundations Trust (WPFT) runs it.", "Wend Partnership NHS Foundations Trust", "Wend Partnership NHS Foundation Trust"),
        ("The board of NHS Wend and Marlby CCG met.", "NHS Wend and Marlby CCG", "NHS Marlby and Wend CCG"),
        ("It is run (Wned Partnership NHS Foundation Trust).", "Wned Partnership NHS Foundation Trust", "Wend Partnership NHS Foundation Trust"),
        ("Staff at Mralby Hospitals NHS Trust told us.", "Mralby Hospitals NHS Trust", "Marlby Hospitals NHS Trust"),
        ("The board of NHS Marlby & Wend CCG met.", "NHS Marlby & Wend CCG", "NHS Marlby and Wend CCG"),
        ("At Wend Partnership NHS Foundation Trusts it was so.", "Wend Partnership NHS Foundation Trusts", "Wend Partnership NHS Foundation Trust"),
        ("Staff of Marlby Hospitals NHS Trust and Wend Partnership NHS Foundation Trusts met.", "", ""),
        ("Staff at Wend Partnership NHS Foundation Trust told us.", "", ""),
        ("Staff at Wend Partnership NHS Trust and Wend Partnership told us.", "", ""),
        ("Staff at Marley Hospitals NHS Trust told us.", "", ""),
        ("Fenwick CCG and NHS North Fenwick CCG met.", "", ""),
        ("Lists of NHS Fewnick CCGs are kept.", "", ""),
        ("Staff at Marlby, Hospitals NHS Trust told us.", "", ""),
    ],
)  # fmt: skip
def test_full_names_with_one_slip_in_the_text(
    review_of: Callable[..., Review],
    problems: Callable[..., list[Problem]],
    words: str,
    written: str,
    name: str,
) -> None:
    review = review_of(f"{_report('NHS Fenwick CCG')}\nThe report\nEarly help\n1.1 {words}")
    found = problems("body-name-variant", review)
    assert [(review.quote(p.place), p.slots) for p in found] == (
        [(written, {"name": name, "where": WHERE})] if name else []
    )
    assert [rewritten(review, p) for p in found] == ([name] if name else [])
    assert problems("body-name-variant", review, running_text=False) == []


@pytest.mark.parametrize(
    ("lead_in", "words", "told_of"),
    [
        ("Marlby Hospital NHS Trust", "Staff of Marlby Hospital NHS Trust met.", [(2, "cover")]),
        ("Marlby Hospital NHS Trust", "Staff met.", [(8, "")]),
        (
            "Marlby Hospital NHS Trust",
            "Marlby Hospital NHS Trust left Marlby Hospitals NHS Trust.",
            [(8, ""), (12, "")],
        ),
        ("Marlby Trust", "Marlby Trust met. Marlby Trust left.", []),
        ("NHS Marlby & Wend CCG", "NHS Marlby & Wend CCG met.", [(8, ""), (12, "")]),
        ("Marlby Hospitals Trust", "Staff of Marlby Hospitals Trust met.", [(8, ""), (12, "")]),
    ],
)
def test_a_cover_that_the_report_belies(
    told: Tell, lead_in: str, words: str, told_of: list[tuple[int, str]]
) -> None:
    found = told("body-name-variant", f"{_report(lead_in)}\nThe report\nEarly help\n1.1 {words}")
    assert [(line, variant) for line, _, variant, _ in found] == told_of


@pytest.mark.parametrize("article", ["", "The "])
def test_what_the_report_writes_for_the_name_on_the_cover(told: Tell, article: str) -> None:
    cover, name = COVER.replace("Marlby H", f"{article}Marlby H"), "Marlby Hopsitals NHS Trust"
    text = f"{cover}Recommendations\n1. The {name} should:\n1.1 Ensure this.\nThe report\nEarly help\n1.1 {name} met."
    assert told("body-name-variant", text) == [
        (2, f"{article}Marlby Hospitals NHS Trust", "cover", {"name": name, "times": "2"})
    ]


def test_a_slip_in_a_short_name_that_the_report_gives(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]]
) -> None:
    text = (
        f"{COVER}Summary of the review\nContext of the review\nClinics of Wend Partnership NHS Foundation "
        "Trust (Wend Partnership) are full.\nEarly help\n1.1 "
        + "Wend Partnership met. " * 5
        + "Wend Parntership met.\n"
    )
    review = review_of(text)
    (problem,) = problems("body-name-variant", review)
    assert review.quote(problem.place) == "Wend Parntership"
    assert problem.slots == {"name": "Wend Partnership", "where": "In the report"}
    assert rewritten(review, problem) == "Wend Partnership"
