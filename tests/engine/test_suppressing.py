"""Comments that hide findings, and what is said about them."""

from __future__ import annotations

import pytest

from linter.engine.running import run
from linter.engine.suppressing import read_suppressions
from linter.model.draft import Location
from linter.model.settings import Settings
from tests.engine.small import comment, pointing, review, speaking

USUAL = Settings()

RULES = (
    pointing("CIT001", "kept"),
    pointing("CIT002", "praised"),
    pointing("REC001", "nowhere"),
    speaking(
        "SUP001",
        plain="{codes} hides nothing.",
        no_reason="{codes} gives no reason.",
        unknown_code="{codes} is no rule.",
        no_code="No rule is named.",
    ),
)


def said(text: str, covers: int = 4, settings: Settings = USUAL) -> list[tuple[str, str]]:
    """Return what is found in a review with this one comment; the comment stands before all that is found."""
    held = review(comment(text, covers, line=1))
    return [(f.code, f.message) for f in run(held, RULES, settings, "draft.txt")]


PRAISED = ("CIT002", "Here is praised.")
KEPT = ("CIT001", "Here is kept.")


@pytest.mark.parametrize(
    "text",
    [
        "reportlint: ignore CIT001 because the quotation has it so",
        "  Reportlint:  IGNORE cit001  BECAUSE the quotation\nhas it so  ",
        "reportlint:ignore CIT because both are quoted",
        "reportlint: ignore CIT001: because of the quotation",
    ],
)
def test_a_comment_hides_what_it_names_on_the_blocks_that_it_covers(text: str) -> None:
    assert said(text) == [PRAISED]


def test_other_blocks_keep_their_findings() -> None:
    assert said("reportlint: ignore CIT001 because so", covers=3) == [
        ("SUP001", "CIT001 hides nothing."),
        PRAISED,
        KEPT,
    ]


@pytest.mark.parametrize(
    ("text", "remarks", "found"),
    [
        ("reportlint: ignore CIT001", ["CIT001 gives no reason."], [PRAISED]),
        ("reportlint: ignore CIT001 because", ["CIT001 gives no reason."], [PRAISED]),
        ("reportlint: ignore CIT001 because .", ["CIT001 gives no reason."], [PRAISED]),
        ("reportlint: ignore CIT009 because so", ["CIT009 is no rule."], [PRAISED, KEPT]),
        ("reportlint: ignore CIT001, XYZ and ABC1 because so", ["XYZ, ABC1 is no rule."], [PRAISED]),
        ("reportlint: ignore because so", ["No rule is named."], [PRAISED, KEPT]),
        ("reportlint: ignore", ["No rule is named."], [PRAISED, KEPT]),
        ("reportlint: ignore REC001 because so", ["REC001 hides nothing."], [PRAISED, KEPT]),
        ("reportlint: ignore CIT001 REC because so", ["REC hides nothing."], [PRAISED]),
        ("reportlint: ignore SUP001 because so", ["SUP001 hides nothing."], [PRAISED, KEPT]),
        (
            "reportlint: ignore REC001",
            ["REC001 gives no reason.", "REC001 hides nothing."],
            [PRAISED, KEPT],
        ),
        ("reportlint: CIT001 was looked at", [], [PRAISED, KEPT]),
        ("please ignore CIT001 because so", [], [PRAISED, KEPT]),
    ],
)
def test_what_is_said_about_a_suppression(
    text: str, remarks: list[str], found: list[tuple[str, str]]
) -> None:
    assert said(text) == [*(("SUP001", remark) for remark in remarks), *found]


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(ignore=("REC001",)), ["CIT001", "CIT002"]),
        (Settings(select=("CIT", "SUP")), ["CIT001", "CIT002"]),
        (Settings(severity={"REC": None}), ["CIT001", "CIT002"]),
        (Settings(per_file=(("*.txt", ("REC001",)),)), ["CIT001", "CIT002"]),
        (Settings(ignore=("SUP",)), ["CIT001", "CIT002"]),
        (USUAL, ["CIT001", "CIT002", "SUP001"]),
    ],
)
def test_a_rule_that_did_not_run_is_not_called_unused(settings: Settings, codes: list[str]) -> None:
    assert sorted(code for code, _ in said("reportlint: ignore REC because so", 4, settings)) == codes


def test_rules_that_are_only_known_by_their_codes_are_known() -> None:
    held = review(comment("reportlint: ignore NUM001 because so", 4))
    assert [f.code for f in run(held, RULES[3:], USUAL, "draft.txt")] == ["SUP001"]
    assert run(held, RULES[3:], USUAL, "draft.txt", codes=("NUM001", "SUP001")) == ()


def test_the_remark_stands_at_its_comment() -> None:
    held = review(comment("reportlint: ignore REC001 because so", 4, line=8))
    (found,) = run(held, RULES[2:], USUAL, "draft.txt")
    assert (found.place, found.start, found.end, found.quote) == (None, Location(8, 1), Location(8, 1), "")
    assert (found.paragraph, found.section) == ("1.2", ("Early help",))
    assert found.bare == found.message == "REC001 hides nothing."


def test_a_comment_that_covers_nothing_and_one_that_names_something_private() -> None:
    (found,) = run(review(comment("reportlint: ignore Smith because so")), RULES[3:], USUAL, "draft.txt")
    assert (found.message, found.bare) == ("SMITH is no rule.", "… is no rule.")
    assert (found.paragraph, found.section) == ("", ())


def test_only_suppressions_are_read() -> None:
    held = (comment("Ask the trust."), comment("reportlint: ignore CIT001, CIT001 because so"))
    own = held[1]._replace(author="reportlint")
    assert [(one.codes, one.reasoned) for one in read_suppressions((*held, own))] == [(("CIT001",), True)]
