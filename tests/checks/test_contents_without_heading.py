"""Lines of the Contents that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


def _report(contents: str, body: str = "") -> str:
    return (
        f"Contents\n{contents}\nThe report\nThe child's journey\n1. Early help\n1.1 Families are seen.\n"
        f"2. Children in need\n2.1 Plans are kept.\n{body}"
    )


WHOLE = "The report\t3\nThe child's journey\t3\nEarly help\t4\nChildren in need\t5"


@pytest.mark.parametrize(
    ("contents", "body", "expected"),
    [
        (WHOLE, "", []),
        (WHOLE.replace("Early help", "Early Helps"), "", []),
        (WHOLE.replace("need\t5", "need\t5\nGlossary\t9"), "Glossary\nA hub is a team.", []),
        (WHOLE.replace("need\t5", "need\t5\nGlossary\t9"), "", [(6, "Glossary")]),
        (WHOLE.replace("Early help\t4", "Early intervention\t4"), "", [(4, "Early intervention")]),
        (WHOLE.replace("Early help\t4", "Early help\t4\nEarly help\t4"), "", [(5, "Early help")]),
    ],
)
def test_lines(told: Tell, contents: str, body: str, expected: list[tuple[int, str]]) -> None:
    found = told("contents-without-heading", _report(contents, body))
    assert found == [(line, title, "", {"title": title}) for line, title in expected]
