"""What a fix would change."""

from __future__ import annotations

from linter.model.draft import Block, Draft, Location, Place
from linter.model.finding import ResolvedEdit, ResolvedFix, Safety
from linter.reports.html.fixes import Change, Mending, mending

AT = Location(1, 1)
DRAFT = Draft("a.txt", "text", (Block("Midwives and health visitors met  the families of the county soon"),))


def fix(*edits: tuple[int, int, str], safety: Safety = Safety.SAFE) -> ResolvedFix:
    held = (ResolvedEdit(Place(0, start, end), AT, AT, content) for start, end, content in edits)
    return ResolvedFix("Mend it", safety, tuple(held))


def test_words_that_go_and_come_stand_between_words_that_stay() -> None:
    assert mending(fix((29, 32, "saw"), (0, 8, "Nurses")), DRAFT) == Mending(
        "Mend it",
        safe=True,
        changes=(
            Change("… and health visitors ", "met", "saw", "  the families of the …"),
            Change("", "Midwives", "Nurses", " and health visitors …"),
        ),
    )


def test_a_space_that_goes_can_be_seen() -> None:
    (change,) = (mending(fix((32, 33, "")), DRAFT) or Mending("", safe=True, changes=())).changes
    assert (change.old, change.new) == ("␣", "")


def test_without_a_draft_only_the_title_is_known() -> None:
    assert mending(fix((0, 1, "x"), safety=Safety.UNSAFE), None) == Mending("Mend it", safe=False, changes=())
    assert mending(None, DRAFT) is None
