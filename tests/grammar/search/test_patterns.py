"""Words and patterns in texts: held against Python's own search, and what RE2 refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.choices import OptionError
from linter.grammar.search.patterns import Hit, Search, Texts, filled, refuse_search
from linter.model.draft import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERS = "aAbé\u2019' -\u00a0.1€😀\n"
WORDS = st.text(LETTERS.replace("\n", ""), min_size=1, max_size=4).filter(str.strip)
LINES = st.lists(st.text(LETTERS, max_size=24), min_size=1, max_size=6)
ALIKE = str.maketrans({"\u2019": "'", "\u00a0": " "})


def texts(lines: Sequence[str]) -> Texts:
    """Return whole lines as the stretches of a draft with a block each."""
    made = Texts.of.__func__  # type: ignore[attr-defined]
    places = [Place(n, 0, len(line)) for n, line in enumerate(lines)]
    return made(Texts, _Draft(lines), places)  # type: ignore[no-any-return]


class _Draft:
    """What `Texts.of` asks a review for."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    def quote(self, place: Place) -> str:
        return self.lines[place.block][place.start : place.end]


def naive(tokens: Sequence[str], lines: Sequence[str], *, whole: bool) -> list[Place]:
    """Return the same by Python's own search, a line after the other."""
    words = "|".join(r"\s+".join(map(re.escape, token.translate(ALIKE).split())) for token in tokens)
    union = rf"(?<!\w)(?:{words})(?!\w)" if whole else f"(?:{words})"
    return [
        Place(n, *found.span())
        for n, line in enumerate(lines)
        for found in re.finditer(union, line.translate(ALIKE), re.IGNORECASE)
    ]


# Of marks that touch, as whole words, only the first is found: the next one begins where nothing stands beside.
WHOLE = WORDS.filter(lambda word: word[0].isalnum() and word[-1].isalnum())


@given(st.lists(WHOLE, min_size=1, max_size=4), LINES, st.booleans(), st.booleans())
def test_words_are_found_where_a_plain_search_finds_them(
    tokens: list[str],
    lines: list[str],
    whole: bool,  # noqa: FBT001  hypothesis hands it over in order
    apart: bool,  # noqa: FBT001  as above
) -> None:
    search = Search(tuple(tokens), whole_words=whole, apart=apart)
    hits = list(search.hits(texts(lines)))
    assert [hit.place for hit in hits] == naive(tokens, lines, whole=whole)
    shown = [lines[hit.place.block][hit.place.start : hit.place.end].replace("\n", " ") for hit in hits]
    assert [hit.text for hit in hits] == shown


@given(st.lists(WORDS, min_size=1, max_size=4), LINES)
def test_exceptions_hide_what_lies_inside_them(tokens: list[str], lines: list[str]) -> None:
    both = Search(tuple(tokens), exceptions=tuple(tokens))
    assert list(both.hits(texts(lines))) == []


def test_each_find_tells_its_token_and_its_groups() -> None:
    search = Search(("plan", r"/(\d+) (\w+)(!)?/", "an?"), apart=True, whole_words=False)
    assert list(search.hits(texts(["A plan of", "20 plans"]))) == [
        Hit(Place(0, 2, 6), 0, "plan", 0, ()),
        Hit(Place(1, 0, 8), 1, "20 plans", 1, ("20", "plans", "")),
    ]


def test_a_pattern_of_nested_repetitions_takes_no_longer_than_another() -> None:
    lines = ["a" * 20_000] * 20
    assert list(Search(("/(a+)+b/", "/(a|a)*c/")).hits(texts(lines))) == []


def test_groups_fill_what_is_right() -> None:
    assert filled("$2 of $1, $10", ("one", "two")) == "two of one, one0"


BAND = 'find the words alone and list what is not meant under "exceptions"'
BESIDE = f"write what stands beside the words into the pattern, or {BAND}"
AGAIN = 'for words that are said twice there is the kind "repetition"'


@pytest.mark.parametrize(
    ("pattern", "written", "construct", "instead", "offset"),
    [
        ("a(?=b)", "(?=", "a lookahead", BESIDE, 1),
        ("a(?!b)", "(?!", "a negative lookahead", BAND, 1),
        ("(?<=a)b", "(?<=", "a lookbehind", BESIDE, 0),
        ("(?<!a)b", "(?<!", "a negative lookbehind", BAND, 0),
        (r"(a)\1", r"\1", "a backreference", AGAIN, 3),
        ("(?P<n>a)(?P=n)", "(?P=n)", "a named backreference", AGAIN, 8),
        (r"(?P<n>a)\k<n>", r"\k", "a named backreference", AGAIN, 8),
        ("a++b", "++", "a possessive repetition", "leave the last + out: no pattern ever runs long here", 1),
        ("(?>a)", "(?>", "an atomic group", "write (?:…): no pattern ever runs long here", 0),
        ("(a)?(?(1)b|c)", "(?(", "a condition", "write both cases out, with | between them", 4),
        ("a(?#b)", "(?#", "a comment", "put the comment into the YAML, behind a #", 1),
        ("(?x)a b", "(?x", "free spacing", "write the pattern without spaces that mean nothing", 0),
        (r"a\Z", r"\Z", "Python's end of the text", "write $", 1),
        (
            r"\Aa",
            r"\A",
            "an anchor of the whole text",
            "write ^ or $, which are the beginning and the end of a paragraph",
            0,
        ),
        (r"\u2019", r"\u", "a character by its number", r"write the character itself, or \x{2019}", 0),
        (r"a\h", r"\h", "a horizontal space", r"write [ \t]", 1),
        (r"a\y", r"\y", "an escape that means nothing", "leave the backslash out", 1),
        ("a{2,1}", "{2,1}", "a repetition above 1000 or the wrong way round", "write one such as {2,40}", 1),
        (
            "a{2000}",
            "{2000}",
            "a repetition above 1000 or the wrong way round",
            "write one such as {2,40}",
            1,
        ),
        ("*a", "*", "a repetition of nothing", "write what is to be repeated before it", 0),
        (
            "a[b-",
            "[b-",
            "a list of characters that is never closed",
            r"close it, or write \[ for the bracket itself",
            1,
        ),
        ("[z-a]", "z-a", "a list of characters that means none", r"write one such as [a-z] or \pL", 1),
    ],
)
def test_what_re2_refuses(pattern: str, written: str, construct: str, instead: str, offset: int) -> None:
    with pytest.raises(OptionError) as refused:
        refuse_search(Search(("words", f"/{pattern}/")), "tokens")
    assert str(refused.value) == (
        f'the pattern /{pattern}/ holds "{written}", {construct}, which is not taken here; {instead}'
    )
    assert (refused.value.option, refused.value.item, refused.value.offset) == ("tokens", 1, offset + 1)


@pytest.mark.parametrize(
    ("pattern", "construct", "instead"),
    [
        ("(a", "a bracket that is never closed", r"close it, or write \( for the bracket itself"),
        ("a)", "a bracket that was never opened", r"open it, or write \) for the bracket itself"),
    ],
)
def test_a_bracket_without_its_other_half(pattern: str, construct: str, instead: str) -> None:
    with pytest.raises(OptionError) as refused:
        refuse_search(Search((f"/{pattern}/",)), "tokens")
    assert str(refused.value) == (
        f"the pattern /{pattern}/ holds {construct}, which is not taken here; {instead}"
    )


@pytest.mark.parametrize(
    ("search", "sentence", "at"),
    [
        (Search(()), "at least one entry is needed here", ("tokens", None)),
        (Search((" ",)), "some words are needed here", ("tokens", 0)),
        (Search((r"\bclear",)), r'"\bclear" looks like a pattern; put it between slashes', ("tokens", 0)),
        (Search(("a", "(?i)b")), '"(?i)b" looks like a pattern; put it between slashes', ("tokens", 1)),
        (
            Search(("/a*/",)),
            "the pattern /a*/ matches where nothing stands, so it would be found everywhere",
            ("tokens", 0),
        ),
        (
            Search(("a",), exceptions=("a", "/b(/")),
            r"the pattern /b(/ holds a bracket that is never closed, which is not taken here; "
            r"close it, or write \( for the bracket itself",
            ("exceptions", 1),
        ),
        (
            Search((r"/(\pL{1000}){1,900}/",)),
            r"the pattern /(\pL{1000}){1,900}/ holds "
            r'"{1,900}", a repetition above 1000 or the wrong way round, which is not taken here; '
            "write one such as {2,40}",
            ("tokens", 0),
        ),
        (
            Search(tuple(rf"/{n}\pL{{200}}/" for n in range(40))),
            "this is too much for one search; make two rules of it",
            ("tokens", None),
        ),
    ],
)
def test_what_else_is_refused(search: Search, sentence: str, at: tuple[str, int | None]) -> None:
    with pytest.raises(OptionError) as refused:
        refuse_search(search, "tokens")
    assert (str(refused.value), (refused.value.option, refused.value.item)) == (sentence, at)


@pytest.mark.parametrize(
    "token", [r"/\\A/", r"/[[:alpha:]]+/", "/(?i:a)b/", "/(?P<same>a)/", "/a{1,1000}/", "and/or"]
)
def test_what_is_taken(token: str) -> None:
    refuse_search(Search((token,)), "tokens")
