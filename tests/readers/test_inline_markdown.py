"""Inline marks of Markdown, held against the parser of markdown-it where both should agree."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linter.readers.inline_markdown import scan_markdown
from linter.readers.lines import Line
from linter.readers.pieces import Shown, compose

REFERENCES = frozenset({"guide", "two words"})


def shown(text: str, references: frozenset[str] = frozenset()) -> Shown:
    lines = [Line(number, 1, line) for number, line in enumerate(text.split("\n"), start=1)]
    return compose(lines, scan_markdown(text, references))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (r"1\. Early help \*now\*", "1. Early help *now*"),
        (r"C:\drafts", r"C:\drafts"),
        ("A&amp;E &#8211; &#x41; &nbsp;&nosuch; &", "A&E – A \u00a0&nosuch; &"),
        ("the `code *here*` and ``a ` b``", "the code *here* and a ` b"),
        ("a lone ` mark", "a lone ` mark"),
        ("[the guide](https://example.org/a_(b) 'Title') says", "the guide says"),
        ("[the *guide*][guide], [Guide][], [guide] and [other]", "the guide, Guide, guide and [other]"),
        ("[Two\nwords]", "Two words"),
        ("[insert name] (Recommendation 2.1)", "[insert name] (Recommendation 2.1)"),
        ("[Redacted](Recommendation 2.1)", "[Redacted](Recommendation 2.1)"),
        ("<https://example.org> and <a.b@example.org>", "https://example.org and a.b@example.org"),
        ("19<sup>th</sup> <b>May</b><br/>2015", "19th May\n2015"),
        ("<insert name here> has fewer than < 5", "<insert name here> has fewer than < 5"),
        ("snake_case_name and _Join Up_", "snake_case_name and Join Up"),
        ("first  \nsecond\\\nthird\nfourth multi-\nagency", "first\nsecond\nthird fourth multi-agency"),
        ("Great! ![a logo](logo.png)", "Great!"),
        ("[![a logo](logo.png) home](x)", "home"),
    ],
)
def test_marks_are_read(text: str, seen: str) -> None:
    assert shown(text, REFERENCES).text == seen


def test_pictures_are_counted() -> None:
    assert scan_markdown('![a](b) <img src="c"> [d](e)', frozenset()).pictures == 2


PARTS = st.one_of(
    st.sampled_from(["a", "b c", "A&E", "é", " ", ".", "'", '"', "“", "\n", "  \n"]),
    st.sampled_from(["*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "](", "!["]),
    st.sampled_from(["&amp;", "&#65;", "&nosuch;", "\\*", "*a*", "**b c**", "***d***"]),
    st.sampled_from(["<http://x.y>", '[a](b "c")', "[a](b)", "(b)", "[*x*](u)"]),
)


@given(st.lists(PARTS, min_size=1, max_size=14).map("".join))
def test_markdown_it_sees_the_same(text: str) -> None:
    text = "\n".join(line.lstrip() for line in text.strip().split("\n"))
    assume(not re.search(r"\n\s*\n|\*{4}", text))
    assert without_asterisks(ours(text)) == without_asterisks(theirs(text))


Character = tuple[str, bool, bool]


def ours(text: str) -> list[Character]:
    seen = shown(text)
    looks = [(False, False)] * len(seen.text)
    for part in seen.emphasis:
        looks[part.start : part.end] = [(part.bold, part.italic)] * (part.end - part.start)
    return [(char, *look) for char, look in zip(seen.text, looks, strict=True)]


def theirs(text: str) -> list[Character]:
    characters: list[Character] = []
    depth = {"strong": 0, "em": 0}
    for token in MarkdownIt("commonmark").parseInline(text)[0].children or []:
        name, _, edge = token.type.partition("_")
        if name in depth:
            depth[name] += 1 if edge == "open" else -1
        content = {"softbreak": " ", "hardbreak": "\n", "image": ""}.get(token.type, token.content)
        characters += [(char, depth["strong"] > 0, depth["em"] > 0) for char in content]
    return characters


def without_asterisks(characters: list[Character]) -> list[Character]:
    """Leave out asterisks, of which this reader takes more for marks, and white space at both ends."""
    left = [character for character in characters if character[0] != "*"]
    words = [index for index, character in enumerate(left) if not character[0].isspace()]
    return left[words[0] : words[-1] + 1] if words else []
