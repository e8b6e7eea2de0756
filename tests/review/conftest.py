"""The graph of a few lines of text, read by the clas style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from linter.readers.text import read_text
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle


@pytest.fixture(scope="session")
def style() -> HouseStyle:
    pack = load_pack("clas", wanted=lambda _code: False)
    assert isinstance(pack, Pack)
    return pack.style


@pytest.fixture(scope="session")
def review_of(style: HouseStyle) -> Callable[[str], Review]:
    return lambda text: build(read_text("draft.txt", text), style)
