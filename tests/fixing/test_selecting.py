"""Which fixes are made together."""

from __future__ import annotations

from linter.fixing.selecting import Choice, all_edits, choose
from linter.model.draft import Location, Place
from linter.model.finding import Edit, Finding, ResolvedEdit, ResolvedFix, Safety, Severity

HERE = Location(1, 1)


def finding(code: str, *edits: tuple[int, int, int, str], safety: Safety = Safety.SAFE) -> Finding:
    """Return a finding with a fix of edits given as block, start, end and content; none without edits."""
    resolved = tuple(ResolvedEdit(Place(b, s, e), HERE, HERE, content) for b, s, e, content in edits)
    fix = ResolvedFix("Mend it", safety, resolved) if edits else None
    return Finding(code, "name", Severity.WARNING, "message", "draft.txt", HERE, HERE, "", fix=fix)


def test_only_safe_fixes_are_taken_unless_others_are_asked_for() -> None:
    plain, safe = finding("A"), finding("B", (0, 0, 1, "x"))
    unsafe = finding("C", (0, 5, 6, "y"), safety=Safety.UNSAFE)
    assert choose([plain, safe, unsafe], unsafe=False) == Choice((safe,), ())
    assert choose([plain, safe, unsafe], unsafe=True) == Choice((safe, unsafe), ())


def test_what_meets_an_earlier_fix_waits_with_all_its_edits() -> None:
    first = finding("A", (0, 0, 4, "x"), (1, 0, 1, "x"))
    overlapping = finding("B", (0, 3, 6, "y"), (2, 0, 1, "y"))
    touching = finding("C", (1, 1, 1, "z"))
    free = finding("D", (2, 0, 1, "w"), (0, 6, 7, "w"))
    choice = choose([first, overlapping, touching, free], unsafe=False)
    assert choice == Choice((first, free), (overlapping, touching))


def test_the_same_edit_in_two_fixes_is_made_once() -> None:
    one, two = finding("A", (0, 4, 4, ".")), finding("B", (0, 4, 4, "."), (0, 0, 1, "B"))
    other = finding("C", (0, 4, 4, ";"))
    choice = choose([one, two, other], unsafe=False)
    assert choice == Choice((one, two), (other,))
    assert all_edits(choice.taken) == (Edit(Place(0, 0, 1), "B"), Edit(Place(0, 4, 4), "."))


def test_a_barred_fix_gives_way() -> None:
    barred, free = finding("A", (0, 0, 4, "x")), finding("B", (0, 2, 6, "y"))
    assert choose([barred, free], unsafe=False, barred={barred}) == Choice((free,), ())
