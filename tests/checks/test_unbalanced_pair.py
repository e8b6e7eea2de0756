"""Brackets and quotation marks without their other half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = "Early help\n\n{words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.1 Notices (and leaflets are late.", [(3, "(", "")]),
        ("1.1 Notices and leaflets) are late.", [(3, ")", "unopened")]),
        ("1.1 A plan (of (two) kinds] was seen.", [(3, "(", ""), (3, "]", "unopened")]),
        ('1.1 He said, "No. We agree.\n\n1.2 They met.', [(3, '"', "")]),
        ("1.1 He said, “No. We agree.\n\n1.2 They met.", [(3, "“", "")]),
        ("1.1 He said, No.” We agree.", [(3, "”", "unopened")]),
        ("1.1 The 'Stay Safe checklist is new.", [(3, "'", "")]),
        ("1.1 The Stay Safe list is new.' It helps.", [(3, "'", "unopened")]),
        ("1.1 The ‘Stay Safe checklist is new.", [(3, "‘", "")]),
        # a closed citation is no matter of this rule, and an open one is another's
        ("1.1 Late (Recommendation 1.1). Old (Recommendation 1.2", []),
        ("1.1 Staff a) see the child; b) call; iv) write (2) times :) and (a) note it.", []),
        (
            "1.1 The girls' team, the boys' team and rock 'n' roll in the '90s. A 12\" ruler and 5'6\" tall.",
            [],
        ),
        ("1.1 They said: 'The parents' views count.' ‘Yes’, we ’phoned.", []),
        ('1.1 He said “no" and "yes”.', []),
        ('1.1 Nobody asked \'not "what was it?" but "how are you?"\'.', []),
        # a quotation opens anew in each paragraph, or is closed in a later one
        ('"Nobody came.\n\n"Then two came.\n\n"We were heard."', []),
        ("“Nobody came.\n\nThen two came.\n\nWe were heard.”", []),
        ('"Nobody came.\n\nThen two came.\n\n1.1 We met them.', [(3, '"', "")]),
        ("1.1 Some (among them:\n\n- nurses\n\n- midwives) are late.", []),
        ("1.1 Some (among them nurses.\n\nOthers) are late.", [(3, "(", ""), (5, ")", "unopened")]),
    ],
)
def test_a_half_alone(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[int, str, str]]
) -> None:
    found = sorted(told("unbalanced-pair", REPORT.format(words=words)), key=lambda t: (t.line, t.quote))
    assert found == [(line, mark, variant, {"mark": mark}) for line, mark, variant in expected]
