"""What must not matter: where the reviewed area lies, and how a careful text happens to be typed."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter import app
from linter.app import Options, Source

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[1] / "examples" / "clean.txt"


def found(text: str) -> list[tuple[str, str]]:
    """Return code and quote of what is found in the text of a report, at the stage of publication."""
    (outcome,) = app.check([Source(EXAMPLE, text.encode())], Options(stage="publication")).outcomes
    return [(f.code, f.quote) for f in outcome.findings]


def initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[0].isupper())


@pytest.mark.parametrize(
    "area",
    [
        *("Fenby", "Wend upon Yare", "Marl-on-Sea", "Wend & Yare", "Wend with Marl", "Isle of Marl"),
        *(
            "St Wendel",
            "Wend, Marl and Yare",
            "Marlshire West and Wend",
            "Royal Borough of Wend",
            "City of Marl",
        ),
    ],
)
def test_the_area_s_name(area: str) -> None:
    text = EXAMPLE.read_text().replace("Oakshire", area).replace("OHFT", f"{initials(area)}HFT")
    assert found(text) == []


def wrapped(text: str) -> str:
    lines = (line if "\t" in line else "\n".join(textwrap.wrap(line, 100)) for line in text.split("\n"))
    return "\n".join(lines)


def paged(text: str) -> str:
    pages = text.split("\n\n")
    return "\n\n".join(
        f"{paragraph}\n\nReview of health services in Oakshire Page {at // 40 + 1} of 9"
        if at % 40 == 0
        else paragraph
        for at, paragraph in enumerate(pages)
    )


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(lambda text: textwrap.indent(text, "   "), id="an indent"),
        pytest.param(lambda text: text.replace("\n", "  \n"), id="spaces at line ends"),
        pytest.param(lambda text: text.replace("\n\n", "\n"), id="no empty lines"),
        pytest.param(
            lambda text: text.replace("Recommendation ", "Recommendation\u00a0"), id="spaces that hold"
        ),
        pytest.param(lambda text: re.sub(r"(?m)^(\d+\.\d+)\s", r"\1\t", text), id="tabs behind numbers"),
        pytest.param(lambda text: re.sub(r"(?m)^(\d+\.\d+)\s", r"\1. ", text), id="stops behind numbers"),
        pytest.param(lambda text: re.sub(r"(?m)^(\d+\.\d+)\s", r"- \1 ", text), id="bullets before numbers"),
        pytest.param(lambda text: re.sub(r"(?m)^- ", "\u2022 ", text), id="other bullets"),
        pytest.param(lambda text: text.replace(" \u2013 ", " - "), id="hyphens for dashes"),
        pytest.param(lambda text: text.replace("*", ""), id="no emphasis"),
        pytest.param(wrapped, id="wrapped lines"),
        pytest.param(paged, id="lines with the page"),
    ],
)
def test_how_it_is_typed(typed: Callable[[str], str]) -> None:
    text = EXAMPLE.read_text()
    assert typed(text) != text
    assert found(typed(text)) == []


def reordered(text: str, order: str) -> str:
    """Return a report whose groups of recommendations stand in another order, with all numbers that follow."""
    new = {old: str(at) for at, old in enumerate(order, 1)}

    def renumbered(words: str) -> str:
        return re.sub(r"\b(\d)\.(\d+)\b", lambda m: f"{new[m[1]]}.{m[2]}", words)

    before, behind = text.split("\nRecommendations\n\n")
    listed, after = behind.split("\nNext steps\n")
    groups = {part[2]: part for part in re.split(r"(?m)^(?=\*\*\d\.)", listed) if part}
    moved = (f"**{new[old]}{renumbered(groups[old][3:])}" for old in order)
    cited = re.sub(r"Recommendations? \d[^)]*", lambda m: renumbered(m[0]), before)
    return f"{cited}\nRecommendations\n\n{''.join(moved)}\nNext steps\n{after}"


@pytest.mark.parametrize("order", ["1234567", "2134567", "7654321", "3714625"])
def test_the_order_of_the_groups(order: str) -> None:
    text = EXAMPLE.read_text()
    assert (reordered(text, order) == text) == (order == "1234567")
    assert found(reordered(text, order)) == []
