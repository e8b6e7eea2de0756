"""How citations are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

SMALL = "Late (recommendation 1.1). Old (recommendations 1.1 and 1.2). "
LARGE = "Late (Recommendation 1.1). Old (Recommendations 1.1 and 1.2). "


def _report(words: str) -> str:
    return f"Early help\n\n1.1 {words}\n\nRecommendations\n\n1. Fenwick Trust should:\n1.1 Ensure it.\n"


@pytest.mark.parametrize(
    ("words", "found", "right"),
    [
        (LARGE + "Few (Rec. 1.1).", "Rec.", "Recommendation"),
        (SMALL + "Few (Rec. 1.1).", "Rec.", "recommendation"),
        (LARGE + "Few (rec 1.1 and 1.2).", "rec", "Recommendations"),
        (LARGE + "Few (Recs.1.1, 1.2 and 1.3).", "Recs.", "Recommendations"),
        ("Few (Recs 1.1).", "Recs", "Recommendation"),
        (LARGE + "Few (Recomendation 1.1).", "Recomendation", "Recommendation"),
        (LARGE + "Few (recommendation 1.1).", "recommendation", "Recommendation"),
        (SMALL + "Few (Recommendations 1.1).", "Recommendations", "recommendations"),
        (LARGE + "Few (RECOMMENDATION 1.1).", "RECOMMENDATION", "Recommendation"),
        (SMALL + "Few (RECOMMENDATION 1.1).", "RECOMMENDATION", "recommendation"),
    ],
)
def test_the_word_is_the_style_s_and_its_capital_the_report_s(
    told: Callable[..., list[Told]], words: str, found: str, right: str
) -> None:
    assert [t[1:] for t in told("citation-form", _report(words))] == [
        (found, "", {"found": found, "right": right})
    ]


@pytest.mark.parametrize(
    "words",
    [
        LARGE,
        SMALL,
        LARGE + "As recommendation 1.1 says, few.",
        SMALL + "Few. Recommendation 1.1 says why.",
        "Late (recommendation 1.1). Old (Recommendation 1.2).",  # nobody can say which of the two is right
        LARGE + "What is to be done (recommendations) is at the end.",
        LARGE + "Few (Recommendations 1.1 to 1.2), many (Recommendations 1.1, 1.2, and 1.3).",
        LARGE + "Few (Recommendation 1.1 and Recommendation 1.2).",
        "Late (Recommendations 1.1, 1.2). Old (Recommendations 1.1 and 1.2).",
        LARGE + "Few, as the board said in Recommendation 1.1. Many.",
        "Few. Recommendation 1.1. Many. Recommendation 1.2.",
        "(**Recommendation 1.1**) and (**Recommendation 1.2**)",
    ],
)
def test_what_is_as_it_should_be(told: Callable[..., list[Told]], words: str) -> None:
    assert told("citation-form", _report(words)) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (LARGE + LARGE + "Few (Recommendations 1.1, 1.2).", (",", "joint", {"found": ","})),
        (LARGE + LARGE + "Few (Recommendations 1.1 & 1.2).", ("&", "joint", {"found": "&"})),
        (LARGE + "Few (Recommendation 1. 1).", ("1. 1", "number", {"found": "1. 1", "right": "1.1"})),
        (LARGE + "Few. Recommendation 1.1. Many.", ("Recommendation 1.1", "bare", {})),
    ],
)
def test_the_rest_of_the_form(
    told: Callable[..., list[Told]], words: str, expected: tuple[str, str, dict[str, str]]
) -> None:
    assert [t[1:] for t in told("citation-form", _report(words))] == [expected]


BOLD, WITHOUT = "bold with the brackets", "bold without the brackets"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A **(Recommendation 1.1)**", None),
        ("A (**Recommendation 1.1**)", WITHOUT),
        ("A **(Recommendation 1.1**)", WITHOUT),
        ("A ***(Recommendation 1.1)***", "bold italic with the brackets"),
        ("*All of it is a note. (Recommendation 1.1).*", "italic with the brackets"),
        ("A (Recommendation 1.1)", "plain"),
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_emphasis_is_held_against_most_others(
    told: Callable[..., list[Told]],
    review_of: Callable[[str, str], Review],
    name: str,
    words: str,
    expected: str | None,
) -> None:
    review = review_of(_report(f"B **(Recommendation 1.2)**. C **(Recommendation 1.3)**. {words}"), name)
    found = [t[2:] for t in told("citation-form", review)]
    assert found == ([("emphasis", {"found": expected, "usual": BOLD})] if expected else [])
    assert told("citation-form", review, emphasis=False) == []


def test_the_fixes_give_one_form(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    words = "Few (recs.1.1, 1. 2). Many (recommendation 1.1). Recommendation 1.2. All (RECOMMENDATION 1.1)."
    review = review_of(_report(LARGE * 3 + words))
    text = mended(review, problems("citation-form", review))
    assert text.split(LARGE)[-1].splitlines()[0] == (
        "Few (Recommendations 1.1 and 1.2). Many (Recommendation 1.1). (Recommendation 1.2). "
        "All (Recommendation 1.1)."
    )
    assert problems("citation-form", text) == []


TOLD = "Rooms are small. This goes to the trust as recommendation 1.1. "


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (TOLD * 3, []),
        (TOLD * 3 + "Doors are shut. Recommendation 1.1 refers.", []),
        (TOLD * 3 + TOLD.replace("as rec", "as Rec"), [("Recommendation", "recommendation")]),
        (TOLD * 2 + TOLD.replace("as rec", "as Rec"), [("Recommendation", "recommendation")]),
        (TOLD + TOLD.replace("as rec", "as Rec"), []),
    ],
)
def test_in_running_text_the_capital_is_the_report_s(
    told: Callable[..., list[Told]], words: str, found: list[tuple[str, str]]
) -> None:
    assert [(t.slots["found"], t.slots["right"]) for t in told("citation-form", _report(words))] == found


@pytest.mark.parametrize(
    ("odd", "usual"), [("[Recommendation 1.1]", "round"), ("(Recommendation 1.1)", "square")]
)
def test_brackets_of_another_shape(told: Callable[..., list[Told]], odd: str, usual: str) -> None:
    other = "(Recommendation 1.1)" if usual == "round" else "[Recommendation 1.1]"
    found = told("citation-form", _report(f"Late {other}. Old {other}. Few {odd}."))
    assert [(t.quote, t.variant, t.slots["usual"]) for t in found] == [(odd, "brackets", usual)]


def test_a_mark_that_the_recommendations_bear_is_no_other_word(told: Callable[..., list[Told]]) -> None:
    text = _report("Late (R1.1). Few (R1.1-R1.3).\n\n1.2 Old (Rec 1.2).").replace(
        "1.1 Ensure it.", "R1.1 Ensure it.\n\nR1.2 Ensure this.\n\nR1.3 Ensure that."
    )
    assert [(t.quote, t.slots["right"]) for t in told("citation-form", text)] == [("Rec", "Recommendation")]
    assert told("uncited-recommendation", text) == []
