"""Persons in the properties of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]


@pytest.mark.parametrize(
    ("properties", "names"),
    [
        ("{property creator: Jo Field}", "Jo Field (author)"),
        ("{property creator: CQC}\n{property lastModifiedBy: jfield}", "jfield (last saved by)"),
        ("{property company: Marlby Ltd}", "Marlby Ltd (company)"),
        ("{property creator: Care Quality Commission}\n{property company: Fenwick Trust}", ""),
        ("{property lastModifiedBy: Microsoft Office User}\n{property template: Jo Field}", ""),
    ],
)
def test_persons_in_the_properties_are_found(
    ruled: Ruled, word: Callable[[str], Review], properties: str, names: str
) -> None:
    text = f"{properties}\nProvider services included:\tFenwick Trust\nEarly help\n1.1 It was late."
    expected = [f"The properties of the file name {names}."] if names else []
    assert [message for _, _, message in ruled("PUB005", word(text))] == expected


def test_metadata_of_other_formats_is_no_matter(ruled: Ruled, review_of: Callable[..., Review]) -> None:
    text = "---\nauthor: Jo Field\n---\n\n# Early help\n\n1.1 It was late.\n"
    assert ruled("PUB005", review_of(text, "draft.md")) == []
