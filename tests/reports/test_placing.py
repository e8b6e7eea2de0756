"""Paths as a repository knows them, and the sentence of a finding."""

from __future__ import annotations

import pytest

from linter.reports.placing import seen_from, sentence
from tests.reports.test_text import FOUND


@pytest.mark.parametrize(
    ("root", "path", "seen"),
    [
        ("/work", "draft.txt", "draft.txt"),
        ("/work", "./old/../draft.txt", "draft.txt"),
        ("/work", "/work/old/draft.txt", "old/draft.txt"),
        ("/work", "/works/draft.txt", "/works/draft.txt"),
        ("/work", "../draft.txt", "/draft.txt"),
        ("", "./draft.txt", "draft.txt"),
        ("", "../draft.txt", "../draft.txt"),
    ],
)
def test_a_path_is_seen_from_the_root(root: str, path: str, seen: str) -> None:
    assert seen_from(root, path) == seen


@pytest.mark.parametrize(
    ("label", "said"),
    [("3.2", "Odd. (at 3.2)"), ("", "Odd."), ("number not resolved", "Odd. (number not resolved)")],
)
def test_the_sentence_names_the_paragraph(label: str, said: str) -> None:
    assert sentence(FOUND._replace(paragraph=label)) == said
