"""Services in lists of words."""

from __future__ import annotations

import pytest

from linter.grammar.bodies.services import Catalogue
from linter.model.draft import Place
from linter.model.names import Acronym
from linter.model.style import ServiceStyle

STYLE = (
    ServiceStyle("health visiting", ("health visitor", "0-19")),
    ServiceStyle("school nursing", ("school nurse", "school health", "0-19")),
    ServiceStyle("adult substance misuse", ("substance misuse", "drug and alcohol")),
    ServiceStyle(
        "children's substance misuse", ("child substance misuse", "substance misuse", "drug and alcohol")
    ),
)
ACRONYMS = tuple(
    Acronym(short, long, Place(0, 0, 0))
    for short, long in (("SHS", "school health service"), ("SALT", "Speech and language therapy"))
)
VISITING, NURSING = "health visiting", "school nursing"
ADULT, CHILD = "adult substance misuse", "children's substance misuse"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.of(STYLE, ACRONYMS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the health visitors", {VISITING}),
        ("the 0\u201319 public health team", {VISITING, NURSING}),
        ("School  Health and SHS", {NURSING}),
        ("the children\u2019s substance misuse service", {CHILD}),
        ("drug and alcohol work", {ADULT, CHILD}),
        ("salt", {"speech and language therapy"}),
        ("the school and its health", set()),
        ("", set()),
    ],
)
def test_what_a_text_names(catalogue: Catalogue, text: str, expected: set[str]) -> None:
    assert catalogue.meaning(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the health visiting service", [("the health visiting service", {VISITING}, "health visiting service")]),
        ("SHS, health visitors and the drug and alcohol team", [("SHS", {NURSING}, "shs"), ("health visitors", {VISITING}, "health visitors"), ("the drug and alcohol team", {ADULT, CHILD}, "drug and alcohol team")]),
        ("health visitor and school nurse services", [("health visitor", {VISITING}, "health visitor service"), ("school nurse services", {NURSING}, "school nurse service")]),
        ("child and adult substance misuse services", [("child and adult substance misuse services", {ADULT, CHILD}, "child and adult substance misuse service")]),
        ("midwifery & the health visiting of schools", [("midwifery", set(), "midwifery"), ("the health visiting of schools", {VISITING}, "health visiting of schools")]),
        ("speech and language therapy for children", [("speech and language therapy", {"speech and language therapy"}, "speech and language therapy")]),
        ("0-19 health visiting", [("0-19 health visiting", {VISITING}, "0 19 health visiting")]),
        ("", []),
    ],
)  # fmt: skip
def test_the_services_of_a_list(
    catalogue: Catalogue, text: str, expected: list[tuple[str, set[str], str]]
) -> None:
    found = [(text[s.start : s.end], set(s.names), " ".join(s.plain)) for s in catalogue.named(text)]
    assert found == expected


def test_a_services_own_words(catalogue: Catalogue) -> None:
    (service,) = catalogue.named("the weight management services")
    assert service.own_words == {"weight", "management"}
