"""Services under several names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

STATED = "Health visitor and school nursing services"


def report(*services: str, context: str = STATED) -> str:
    notes = (
        f"1.{n} Visits were late. This was brought to the attention of Public Health, Oakshire Council as commissioner of {service}."
        for n, service in enumerate(services, 1)
    )
    stated = f"{context} are commissioned by Public Health, Oakshire Council."
    return "\n\n".join(("Context of the review", stated, "Early help", *notes)) + "\n"


@pytest.mark.parametrize(
    ("services", "expected"),
    [
        (("sexual health services", "the sexual health team", "sexual health services"), [(9, "the sexual health team", "sexual health services")]),
        (("sexual health services", "the sexual health services", "sexual health services"), [(9, "the sexual health services", "sexual health services")]),
        (("the health visitor service", "the health visitor service", "health visitors and the oral health service"), [(11, "health visitors", "the health visitor service")]),
        (("the health visitor service", "the health visitor service", "health visitor and oral health services"), []),
        (("the stop smoking service", "the stop smoking service", "the smoking stop team"), [(11, "the smoking stop team", "the stop smoking service")]),
        (("the drug and alcohol service", "the substance misuse service", "the drug and alcohol service"), [(9, "the substance misuse service", "the drug and alcohol service")]),
        (("sexual health services", "the sexual health team"), []),
        (("the service", "these services", "the relevant service"), []),
    ],
)  # fmt: skip
def test_a_note_names_the_service_unlike_most(
    told: Callable[..., list[Told]], services: tuple[str, ...], expected: list[tuple[int, str, str]]
) -> None:
    found = told("service-name", report(*services))
    assert found == [(line, name, "", {"service": name, "usual": usual}) for line, name, usual in expected]


@pytest.mark.parametrize(
    ("services", "context", "expected"),
    [
        (("the 0-19 team", "the 0-19 public health services"), STATED, ["the 0-19 team", "the 0-19 public health services"]),
        (("school nursing services",), STATED, []),
        (("the school nursing service",), STATED, []),
        (("school nursing",), STATED, []),
        (("the school nurse service",), STATED, ["the school nurse service"]),
        (("sexual health services",), "Contraception and sexual health services (CASH)", []),
    ],
)  # fmt: skip
def test_without_a_usual_name_context_decides(
    told: Callable[..., list[Told]], services: tuple[str, ...], context: str, expected: list[str]
) -> None:
    found = told("service-name", report(*services, context=context))
    assert [(t.quote, t.variant, t.slots["usual"]) for t in found] == [
        (n, "context", context) for n in expected
    ]


def test_of_two_names_the_one_that_context_has_is_usual(told: Callable[..., list[Told]]) -> None:
    text = report(
        "the substance misuse service", "substance misuse services", context="Adult substance misuse services"
    )
    slots = {"service": "the substance misuse service", "usual": "substance misuse services"}
    assert told("service-name", text) == [(7, "the substance misuse service", "", slots)]


def test_whose_service_it_is_may_stand_behind_it(told: Callable[..., list[Told]]) -> None:
    stated = "Turnstone provides drug and alcohol services for adults and young people, which"
    assert told("service-name", report("the young people's drug and alcohol service", context=stated)) == []
    odd = "the children's drug and alcohol service"
    assert [t.quote for t in told("service-name", report(odd, context=stated))] == [odd]
