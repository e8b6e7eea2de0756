"""Where a form can stand: what is derived from it holds of whatever it finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.forms.landmarks import anchors, beginnings
from linter.grammar.forms.notation import compile_form

PARTS = {
    "office": "[the] (mayor | council clerk)",
    "slip": "(recieve | receve)[d]",
    "who": "<words> and <word>",
}


@pytest.mark.parametrize(
    ("forms", "anchored", "begun"),
    [
        (["brought to the notice of {body: line}"], ("brought",), ("brought",)),
        (["[we] [have] brought {what: words} to their notice"], ("brought",), ("brought", "have", "we")),
        (["pub[s]", "(inn | tavern)"], ("inn", "pub", "tavern"), ("inn", "pub", "tavern")),
        (["sent to <office>", "told <office>"], ("council", "mayor"), ("sent", "told")),
        (
            ["(letter | parcel) for {to: office}", "letter to {to: office}"],
            ("council", "mayor"),
            ("letter", "parcel"),
        ),
        (['"(" {word: (item[s] | it["."])} {list: number}'], ("it",), ("(",)),
        (["{slip: slip} in {where: line}"], ("receve", "recieve"), ("receve", "recieve")),
        (["{number} / and"], (), ()),
        (["{name: words} was told"], ("told",), ()),
        (["seen {number} told"], ("told",), ("seen",)),
        (["told {number} seen"], ("told",), ("told",)),
        (["[if] [when]"], (), ()),
        (["mother-in-law's house"], ("mother",), ("mother",)),
        (["<who> agreed", "{x: number}"], (), ()),
        ([], (), ()),
    ],
)
def test_what_a_form_is_known_by(forms: list[str], anchored: tuple[str, ...], begun: tuple[str, ...]) -> None:
    assert anchors(forms, PARTS) == anchored
    assert beginnings(forms, PARTS) == begun


WORD = st.from_regex(r"[a-z]{1,6}", fullmatch=True)


def _joined(parts: list[tuple[str, str]]) -> tuple[str, str]:
    return " ".join(form for form, _ in parts), " ".join(said for _, said in parts if said)


@st.composite
def _choice(draw: st.DrawFn, inner: st.SearchStrategy[tuple[str, str]]) -> tuple[str, str]:
    several = draw(st.lists(inner, min_size=1, max_size=3))
    return f"({' | '.join(form for form, _ in several)})", draw(st.sampled_from(several))[1]


@st.composite
def _maybe(draw: st.DrawFn, inner: st.SearchStrategy[tuple[str, str]]) -> tuple[str, str]:
    form, said = draw(inner)
    return f"[{form}]", draw(st.sampled_from([said, ""]))


FORMS = st.recursive(
    st.one_of(WORD.map(lambda word: (word, word)), WORD.map(lambda word: ("<word>", word))),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(_joined), _choice(inner), _maybe(inner)
    ),
    max_leaves=8,
)


@given(st.lists(FORMS, min_size=1, max_size=3), st.data())
def test_whatever_is_found_has_one_of_the_words_and_one_of_the_beginnings(
    several: list[tuple[str, str]], data: st.DataObject
) -> None:
    forms = [form for form, _ in several]
    said = data.draw(st.sampled_from(several))[1]
    for form in forms:
        for found in re.finditer(compile_form(form, {}), said, re.IGNORECASE):
            if found[0]:
                known, starts = anchors(forms, {}), beginnings(forms, {})
                assert not known or any(word in found[0] for word in known)
                assert not starts or found[0].startswith(starts)
