"""Pages to test: made of a small review, and read as a browser reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import html5lib

from linter.engine.running import run
from linter.model.draft import Coverage
from linter.model.settings import Settings
from linter.reports.outcome import Look, Outcome, RuleText
from linter.reports.rendering import render
from tests.engine.small import pointing, review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.model.finding import Rule
    from linter.model.review import Review

RULES = (
    pointing("CIT001", "Recommendation 1.1", "There is no {word}."),
    pointing("LNG001", "praised", fix="thanked"),
    pointing("REC001", "shared", "Not {word}."),
    pointing("STR001", "Review", "No {word}."),
)
EXPLAINED = (RuleText("CIT001", "names-cit001", {}, "", "A reader is lost.", "Mend it.", "citations"),)
READ = Coverage((("body", 9),))


def outcome(
    seen: Review | None = None,
    rules: Sequence[Rule] = RULES,
    settings: Settings = Settings(),  # noqa: B008  a value
    path: str = "draft.txt",
) -> Outcome:
    """Return what `rules` find in `seen`, else in the small review."""
    held = review() if seen is None else seen
    return Outcome(path, run(held, rules, settings, path), READ, review=held)


def page(*outcomes: Outcome, excerpts: bool = True) -> str:
    return render(outcomes, "html", Look(excerpts=excerpts, rules=EXPLAINED))


def tree(shown: str) -> Element:
    """Return the page as a browser's parser sees it; whatever HTML calls a parse error is an AssertionError."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(shown)
    assert not parser.errors
    assert isinstance(root, Element)
    for element in root.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    return root


def words(element: Element) -> str:
    """Return what an element says, on one line."""
    return " ".join("".join(element.itertext()).split())


def by_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]
