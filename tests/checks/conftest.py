"""What a check kind says of a few lines of text, read by the clas style."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from linter.app.word_examples import read_example
from linter.engine.running import run
from linter.model.draft import Draft
from linter.model.settings import Settings
from linter.packs.kinds import find_kind
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from linter.readers.reading import read_bytes
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from linter.model.style import HouseStyle


class Told(NamedTuple):
    """A problem as the tests compare it: its line, its exact words, the variant and the slots."""

    line: int
    quote: str
    variant: str
    slots: dict[str, str]


@pytest.fixture(scope="session")
def style() -> HouseStyle:
    pack = load_pack("clas", wanted=lambda _code: False)
    assert isinstance(pack, Pack), pack
    return pack.style


@pytest.fixture(scope="session")
def review_of(style: HouseStyle) -> Callable[..., Review]:
    """Return a function that reads a text; `name` says by its suffix in which format."""

    def read(text: str, name: str = "draft.txt") -> Review:
        draft = read_bytes(name, text.encode())
        assert isinstance(draft, Draft), draft
        return build(draft, style)

    return read


@pytest.fixture(scope="session")
def problems(review_of: Callable[..., Review]) -> Callable[..., list[Problem]]:
    """Return a function that runs a kind with params over a review or a text."""

    def run(kind: str, text: str | Review, **params: object) -> list[Problem]:
        review = review_of(text) if isinstance(text, str) else text
        return list(find_kind(kind).bind(params)(review))  # type: ignore[arg-type]

    return run


@pytest.fixture(scope="session")
def told(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]]
) -> Callable[..., list[Told]]:
    """Return a function that runs a kind over a text and tells the problems as plain values."""

    def tell(kind: str, text: str | Review, **params: object) -> list[Told]:
        review = review_of(text) if isinstance(text, str) else text
        return [
            Told(
                review.draft.blocks[p.place.block].locate(p.place.start).line,
                review.quote(p.place),
                p.variant,
                dict(p.slots),
            )
            for p in problems(kind, review, **params)
        ]

    return tell


@pytest.fixture(scope="session")
def word(style: HouseStyle) -> Callable[[str], Review]:
    """Return a function that makes a Word file of what it is told (see `word_examples`) and reads that."""

    def read(text: str) -> Review:
        draft = read_example("draft", text)
        assert isinstance(draft, Draft), draft
        return build(draft, style)

    return read


@pytest.fixture(scope="session")
def ruled(review_of: Callable[..., Review]) -> Callable[..., list[tuple[int, str, str]]]:
    """Return a function that tells line, words and message of what the shipped rule `code` finds in a text."""
    pack = load_pack("clas")
    assert isinstance(pack, Pack), pack

    def find(code: str, text: str | Review) -> list[tuple[int, str, str]]:
        review = review_of(text) if isinstance(text, str) else text
        found = run(review, pack.rules, Settings(style="clas", select=(code,)), "draft")
        return [(f.start.line, f.quote, f.message) for f in found if f.code == code]

    return find


@pytest.fixture(scope="session")
def mended() -> Callable[[Review, Iterable[Problem]], str]:
    """Return a function that makes the edits of all fixes and gives the draft's blocks, a line each."""

    def mend(review: Review, found: Iterable[Problem]) -> str:
        texts = [block.text for block in review.draft.blocks]
        edits = {edit for p in found if p.fix for edit in p.fix.edits}
        for edit in sorted(edits, key=lambda e: e.place, reverse=True):
            text = texts[edit.place.block]
            texts[edit.place.block] = text[: edit.place.start] + edit.content + text[edit.place.end :]
        return "\n\n".join(texts)

    return mend
