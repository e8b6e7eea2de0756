"""A paper as a web page of one file that needs no network and runs nothing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linter.authoring.documents.look import EDGE, HEAD, LANGUAGE
from linter.resources import package

if TYPE_CHECKING:
    from jinja2 import Template

    from linter.authoring.documents.paper import Paper


def write_page(paper: Paper) -> bytes:
    """Return `paper` as HTML, every word of the draft escaped."""
    return _template().render(paper=paper, language=LANGUAGE, edge=EDGE, head=HEAD).encode()


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    text = package() / "authoring" / "documents" / "page.html.j2"
    return environment.from_string(text.read_text(encoding="utf-8"))
