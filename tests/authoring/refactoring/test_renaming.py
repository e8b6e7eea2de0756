"""A body's new name stands wherever the old one stood, and nowhere else."""

from __future__ import annotations

import pytest

from linter.authoring.refactoring.plan import Refused
from linter.authoring.refactoring.renaming import rename_body
from tests.authoring.refactoring.drafts import EXAMPLES, done, granted, refused

CLEAN = (EXAMPLES / "clean.txt").read_text(encoding="utf-8")


def test_every_place_has_the_new_name() -> None:
    made = done(CLEAN, lambda review: rename_body(review, "Clearway Recovery", "Harbour Recovery"))
    assert made.data.decode() == CLEAN.replace("Clearway Recovery", "Harbour Recovery")
    assert {change.what for change in granted(made).changes} == {"cover", "lead-in", "commissioning", "text"}


def test_it_comes_back() -> None:
    made = done(
        CLEAN, lambda review: rename_body(review, "Oakshire County Council", "Oakshire Borough Council")
    )
    assert b"Oakshire County Council" not in made.data
    back = done(
        made.data, lambda review: rename_body(review, "Oakshire Borough Council", "Oakshire County Council")
    )
    assert back.data.decode() == CLEAN


def test_a_longer_name_that_holds_it_is_another_one() -> None:
    text = CLEAN.replace("Clearway Recovery", "Clearway").replace("Tom Weller", "Tom Clearway-Weller")
    made = done(text, lambda review: rename_body(review, "Clearway", "Harbour"))
    assert made.data.decode().count("Tom Clearway-Weller") == 1


def test_what_else_it_is_called_is_told() -> None:
    old, new = "Mercer Valley Partnership NHS Foundation Trust", "Mercer Vale NHS Foundation Trust"
    made = done(CLEAN, lambda review: rename_body(review, old, new))
    assert granted(made).notes == (
        "The draft also calls it “MVPT”; these names stay, and each can be renamed in the same way.",
    )


def test_the_name_of_another_body_is_refused() -> None:
    reason, spots = refused(CLEAN, lambda review: rename_body(review, "Clearway Recovery", "MVPT"))
    assert reason == "“MVPT” is the name of another body"
    assert {quote for quote, _ in spots} == {"MVPT"}


def test_a_name_that_nobody_has_is_refused() -> None:
    reason, _ = refused(CLEAN, lambda review: rename_body(review, "Clearwater", "Harbour"))
    assert reason.startswith(
        "The draft knows no body “Clearwater”; it knows “Oakshire Hospitals NHS Foundation Trust”"
    )


def test_each_place_of_another_body_is_told_once() -> None:
    other = "Fenwick Vale Community NHS Trust"
    made = done(CLEAN, lambda review: rename_body(review, "Clearway Recovery", other))
    assert isinstance(made.plan, Refused)
    places = [spot.place for spot in made.plan.spots]
    assert places == sorted(set(places))
    assert len(places) == CLEAN.count(other)


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (" ", "“Clearway Recovery” needs a new name; none is given"),
        ("Clearway  Recovery", "“Clearway Recovery” needs another name than its own"),
    ],
)
def test_a_body_needs_a_new_name(new: str, reason: str) -> None:
    assert refused(CLEAN, lambda review: rename_body(review, "Clearway Recovery", new))[0] == reason
