"""A small review of a fictional county, made by hand, and rules that point at words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Anchor, Block, Comment, Draft, Location, Place
from linter.model.finding import Edit, Fix, Problem, Rule, Severity, Wording
from linter.model.review import Citation, Group, Numeral, Paragraph, Recommendation, Review, Section
from linter.model.style import HouseStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

STYLE = HouseStyle(
    name="small",
    recommendations="recommendations",
    forms={},
    dates={},
    sections=(),
    cover=(),
    statements=(),
    bodies=(),
    services=(),
    words={},
    settings={},
)

LINES = (
    ("", "Review in Oakshire"),
    ("1.", "Early help"),
    ("1.1", "Midwives met families soon. (Recommendation 1.1)"),
    ("", "A mother praised the midwives."),
    ("1.2", "Records were kept."),
    ("", "Recommendations"),
    ("1.", "Oakshire Trust should:"),
    ("1.1", "Ensure records are shared."),
    ("", "Check them."),
)

SECTIONS = (("early-help", "Early help", 1, 5), ("recommendations", "Recommendations", 5, 9))


def blocks() -> tuple[Block, ...]:
    """Return the lines as blocks, one every second line of the file."""
    return tuple(
        Block(
            text=f"{number} {words}" if number else words,
            number=number,
            body=len(number) + 1 if number else 0,
            anchors=(Anchor(0, 2 * at + 1, 1),),
        )
        for at, (number, words) in enumerate(LINES)
    )


def comment(text: str, *covers: int, line: int = 4) -> Comment:
    return Comment(text, covers, Location(line, 1))


def review(*comments: Comment, held: tuple[Block, ...] | None = None, title: str = "draft.txt") -> Review:
    """Return the review of `held` (else of the lines), with these comments in it."""
    draft = Draft(title, "text", blocks() if held is None else held, comments)
    number = Numeral("1.1", (1, 1), Place(7, 0, 3))
    return Review(
        draft=draft,
        style=STYLE,
        area="Oakshire",
        title=Place(0, 0, 18),
        cover=(),
        contents=(),
        contents_heading=None,
        sections=tuple(
            Section(key, name, Place(first, 0, 1), 1, None, None, first, end, (name,))
            for key, name, first, end in SECTIONS
        ),
        paragraphs=(
            Paragraph(Numeral("1.1", (1, 1), Place(2, 0, 3)), 0, 2, 4),
            Paragraph(Numeral("1.2", (1, 2), Place(4, 0, 3)), 0, 4, 5),
        ),
        case_examples=(),
        groups=(
            Group(
                number=Numeral("1.", (1,), Place(6, 0, 2)),
                place=Place(6, 3, 25),
                bodies=(),
                verb=Place(6, 18, 24),
                colon=Place(6, 24, 25),
                joins=(),
                recommendations=(0,),
            ),
        ),
        recommendations=(Recommendation(number, 0, Place(7, 4, 30)),),
        citations=(
            Citation(
                place=Place(2, 32, 52),
                word=Place(2, 33, 47),
                list=Place(2, 48, 51),
                numbers=(Numeral("1.1", (1, 1), Place(2, 48, 51)),),
                fault="",
                bracketed=True,
                paragraph=0,
                section=0,
            ),
        ),
        references=(),
        notes=(),
        commissioning=(),
        bodies=(),
        acronyms=(),
        dates=(),
        ranges=(),
    )


def wording(
    message: str, draft: Severity = Severity.WARNING, publication: Severity = Severity.ERROR
) -> Wording:
    return Wording(message, {"draft": draft, "publication": publication})


def pointing(code: str, word: str, message: str = "Here is {word}.", fix: str = "") -> Rule:
    """Return a rule that finds `word` wherever it stands, and offers to write `fix` instead."""

    def check(seen: Review) -> Iterator[Problem]:
        for at, block in enumerate(seen.draft.blocks):
            start = block.text.find(word)
            while start >= 0:
                place = Place(at, start, start + len(word))
                mend = Fix(f"Write {fix}", (Edit(place, fix),)) if fix else None
                yield Problem(place, {"word": word}, fix=mend)
                start = block.text.find(word, start + 1)

    return Rule(code, f"names-{code.lower()}", {"": wording(message)}, "Mend it.", check)


def speaking(code: str, **variants: str) -> Rule:
    """Return a rule through which the engine speaks."""
    wordings = {name.replace("_", "-"): wording(message) for name, message in variants.items()}
    plain = {"": wordings.pop("plain", wording("plain"))}
    return Rule(code, f"says-{code.lower()}", plain | wordings, "Mend it.", lambda _review: iter(()))
