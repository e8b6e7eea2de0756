"""The recommendations between their addressees and the paragraphs that cite them, and their picture."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.draft import Location, Place
from linter.model.finding import Finding, Severity
from linter.model.names import Body, BodyMention
from linter.model.review import Citation, Numeral, Recommendation
from linter.reports.html.network import (
    Addressee,
    Advised,
    Bundle,
    Citing,
    Doubt,
    Lost,
    Network,
    Tie,
    network,
)
from linter.reports.html.picture import WIDE, Box, draw
from linter.reports.stripping import strip
from tests.engine.small import review

if TYPE_CHECKING:
    from linter.model.review import Review

AT = Location(1, 1)
HOME = Citing("p0", "1.1", "Early help", 2, 2)


def citing(*numbers: tuple[int, ...]) -> Citation:
    place = Place(2, 48, 51)
    held = tuple(Numeral("", number, place) for number in numbers)
    return Citation(place, place, place, held, "", bracketed=True, paragraph=0, section=0)


def seen(*citations: Citation) -> Review:
    """Return the small review with two bodies, a second recommendation and these citations."""
    held = review()
    mentions = (
        BodyMention("OT", Place(6, 3, 5), 0, exact=True),
        BodyMention("Elsewhere", Place(6, 6, 7), None, exact=False),
    )
    return held._replace(
        bodies=(Body("Oakshire Trust", "trust", (), (), "cover"),),
        groups=(held.groups[0]._replace(bodies=mentions, recommendations=(0, 1)),),
        recommendations=(
            *held.recommendations,
            Recommendation(Numeral("1.2", (1, 2), Place(8, 0, 3)), 0, Place(8, 0, 11)),
        ),
        citations=citations or held.citations,
    )


def doubting(block: int, start: int, end: int) -> Finding:
    place = Place(block, start, end)
    return Finding("CIT007", "citation-body-mismatch", Severity.INFO, "Odd.", "a", AT, AT, "", place=place)


KNOWN = Addressee("b0", "Oakshire Trust", known=True)
UNKNOWN = Addressee("b1", "Elsewhere", known=False)


def test_what_is_joined_to_what() -> None:
    first = Advised("r0", "1.1", "Ensure records are shared.", (Tie("r0", HOME),), ())
    second = Advised("r1", "1.2", "Check them.", (), ())
    assert network(seen(), (), "") == Network(
        (KNOWN, UNKNOWN), (Bundle("g0", "1", (KNOWN, UNKNOWN), (first, second)),), (HOME,), ()
    )


def test_a_number_that_is_no_recommendation_is_lost() -> None:
    joined = network(seen(citing((9, 9), (1, 1))), (), "")
    assert joined.lost == (Lost("x9.9", "9.9", (Tie("x9.9", HOME),)),)


def test_recommendations_before_any_lead_in_have_a_bundle_of_their_own() -> None:
    held = seen()
    first = held.recommendations[0]._replace(group=-1)
    group = held.groups[0]._replace(recommendations=(1,))
    stray = held._replace(recommendations=(first, held.recommendations[1]), groups=(group,))
    bundles = [(b.number, b.addressees, [i.number for i in b.items]) for b in network(stray, (), "").bundles]
    assert bundles == [("", (), ["1.1"]), ("1", (KNOWN, UNKNOWN), ["1.2"])]


def test_the_number_of_a_group_means_all_that_it_holds() -> None:
    joined = network(seen(citing((1,))), (), "")
    assert [item.ties for item in joined.bundles[0].items] == [(Tie("r0", HOME),), (Tie("r1", HOME),)]
    assert joined.lost == ()


def test_findings_about_a_mismatch_are_doubts() -> None:
    elsewhere, quiet = doubting(4, 48, 51), doubting(2, 48, 51)._replace(name="citation-form")
    findings = (elsewhere, quiet, doubting(2, 49, 50), doubting(8, 0, 3))
    first, second = network(seen(citing((1, 1))), findings, "d2-").bundles[0].items
    assert first.ties == (Tie("r0", HOME, (Doubt("d2-f3", "Odd."),)),)
    assert (first.doubts, second.doubts) == ((), (Doubt("d2-f4", "Odd."),))


def test_a_stripped_review_joins_numbers_only() -> None:
    joined = network(strip(seen()), (), "")
    assert joined.addressees == ()
    assert [(item.number, item.text, len(item.ties)) for item in joined.bundles[0].items] == [
        ("1.1", "", 1),
        ("1.2", "", 0),
    ]
    assert joined.places == (HOME._replace(section=""),)


@pytest.mark.parametrize(
    ("value", "key"), [((2, 14), "2.14"), ((999,), "999"), ((1, 2001), ""), ((7, 1, 1, 1, 1), "")]
)
def test_numbers_that_may_be_of_something_else_are_stripped(value: tuple[int, ...], key: str) -> None:
    (stripped,) = strip(seen(citing(value))).citations[0].numbers
    assert (stripped.key, stripped.text) == (key, key)


def test_what_stands_out_in_the_picture() -> None:
    joined = network(seen(citing((9, 9), (1, 1))), (doubting(2, 49, 50),), "")
    drawn = draw(joined)
    assert {box.key: (box.state, box.about) for box in drawn.boxes} == {
        "b0": ("", "Oakshire Trust"),
        "b1": ("odd", "Elsewhere, which the report does not introduce"),
        "r0": (
            "odd",
            "Recommendation 1.1, cited in 1 place, with a finding that doubts what it is joined to",
        ),
        "r1": ("bad", "Recommendation 1.2, cited nowhere"),
        "x9.9": ("bad", "9.9 is cited, but there is no such recommendation"),
        "p0": ("", "Paragraph 1.1, citing"),
    }
    assert [(curve.joins, curve.state) for curve in drawn.curves] == [
        ("b0 g0 r0 r1", ""),
        ("b1 g0 r0 r1", ""),
        ("r0 p0", "odd"),
        ("x9.9 p0", "bad"),
    ]


@pytest.mark.parametrize(
    ("named", "title"), [(True, ("Group 1 names no body and holds no recommendation", "bad")), (False, None)]
)
def test_a_group_says_what_it_lacks(named: bool, title: tuple[str, str] | None) -> None:  # noqa: FBT001  a table's column
    drawn = draw(Network((), (Bundle("g0", "1", (), ()),), (), ()), named=named)
    expected = title or ("Group 1 holds no recommendation", "bad")
    assert [(t.text, t.state) for t in drawn.titles if t.text.startswith("Group")] == [expected]


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(0, 30), st.integers(1, 9), st.randoms())
def test_boxes_neither_overlap_nor_leave_the_picture(
    sizes: list[int], places: int, bodies: int, chance: st.DrawFn
) -> None:
    named = tuple(Addressee(f"b{n}", "Trust of the long name " * (n % 5), known=True) for n in range(bodies))
    homes = tuple(Citing(f"p{n}", f"1.{n}", f"Section {n // 7}", n, n) for n in range(places))
    bundles = tuple(
        Bundle(
            f"g{g}",
            str(g),
            tuple(chance.sample(named, k=min(2, bodies))),  # type: ignore[attr-defined]
            tuple(Advised(f"r{g}.{n}", f"{g}.{n}", "Ensure it. " * 9, (), ()) for n in range(size)),
        )
        for g, size in enumerate(sizes)
    )
    drawn = draw(Network(named, bundles, homes, ()))
    assert len(drawn.boxes) == bodies + places + sum(sizes)
    assert all(
        box.left + box.wide <= WIDE and 0 < box.top < box.top + box.high <= drawn.high for box in drawn.boxes
    )
    assert not [pair for pair in combinations(drawn.boxes, 2) if overlap(*pair)]


def overlap(one: Box, other: Box) -> bool:
    across = one.left < other.left + other.wide and other.left < one.left + one.wide
    return across and one.top < other.top + other.high and other.top < one.top + one.high
