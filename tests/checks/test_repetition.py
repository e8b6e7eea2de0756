"""Words that are said again too soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


@pytest.mark.parametrize(
    ("tokens", "text", "params", "quotes"),
    [
        (("/\\w+/",), "The the plan plan.", {}, ["the", "plan"]),
        (("/\\w+/",), "The the plan plan.", {"ignore_case": False}, ["plan"]),
        (("/\\w+/",), "Had had enough, enough; so so.", {"exceptions": ("had",)}, ["so"]),
        (("as well as", "/a \\w+/"), "As well as as well as a plan a plan.", {}, ["as well as", "a plan"]),
        (("/\\w+/",), "One two one two.", {}, []),
        (("plan",), "A plan.\n\nPlan it.", {}, []),
        (("/\\pL{6,}/",), "Nurses met; nurses left.", {"within": "sentence"}, ["nurses"]),
        (("/\\pL{6,}/",), "Nurses met. Nurses left.", {"within": "sentence"}, []),
        (
            ("/\\pL{6,}/",),
            "Nurses met. Nurses left; nurses ate.",
            {"within": "paragraph"},
            ["Nurses", "nurses"],
        ),
        (("however",), "However, no.\n\nHowever, yes.", {"within": "report"}, ["However"]),
    ],
)
def test_repetitions(
    told: Tell, tokens: tuple[str, ...], text: str, params: dict[str, object], quotes: list[str]
) -> None:
    found = told("repetition", text, tokens=tokens, **params)
    assert [(quote, slots) for _, quote, _, slots in found] == [(quote, {"found": quote}) for quote in quotes]


def test_the_second_of_two_running_words_can_be_taken_out(
    review_of: Callable[[str], Review], problems: Callable[..., list[Problem]], mended: Callable[..., str]
) -> None:
    review = review_of("The the plan plan plan works.")
    assert mended(review, problems("repetition", review, tokens=("/\\w+/",))) == "The plan works."


def test_words_apart_are_left_to_the_writer(problems: Callable[..., list[Problem]]) -> None:
    (found,) = problems("repetition", "A plan is a plan.", tokens=("plan",), within="sentence")
    assert (found.fix, [place.start for place in found.related]) == (None, [2])
