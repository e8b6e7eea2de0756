"""A small review with all that refers to numbers, and what is done to drafts in tests."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.options import Options, Refusal, Source
from linter.app.refactoring import Refactored, Wish, refactor
from linter.authoring.refactoring.moving import Wanted
from linter.authoring.refactoring.plan import Refactoring, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from linter.authoring.refactoring.meaning import Choice
    from linter.fixing.word import Stamp
    from linter.model.review import Review

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"

SMALL = """\
Review of health services for Children Looked After and Safeguarding in Dunmere

Summary of the review

The trusts of Dunmere were visited in spring.

The report

The child's journey

1. Early help

1.1 Midwives meet each woman alone (Recommendations 1.1 - 1.3 and 2.2).

1.2 Nurses see what is set out in paragraphs 1.1, 1.3 and 2.1 (Recommendation 1.2).

1.3 Staff learn together (Recommendations 1.4 and 2.1). Recommendation 2.2 stands beside it.

2. Children in need

2.1 Plans are shared (recommendation 1.3).

2.2 Issues set out in paragraphs 1.2 and 2.1 have been drawn to the attention of Public Health, Dunmere \
Council as the commissioner of the school nursing service.

Recommendations

1. Dunmere Hospital NHS Trust should:

1.1 Ensure that each woman is seen alone.

1.2 Review the notes of nurses.

1.3 Share plans as recommendation 1.4 says.

1.4 Train staff with partners:

- the police;

- the council.

2. Dunmere Community NHS Trust should:

2.1 Audit what was learned.

2.2 Record what was said.

Next steps

An action plan is asked for within 20 working days.
"""


def at(number: str) -> Wanted:
    """Return a recommendation by its number, "2.3" or "2.3@417"."""
    value, _, line = number.partition("@")
    return Wanted(tuple(map(int, value.split("."))), int(line or 0))


def done(
    text: str | bytes | Path,
    plan: Callable[[Review], Refactoring | Refused],
    stamp: Stamp | None = None,
    name: str = "draft.txt",
    cited: Sequence[Choice] = (),
) -> Refactored:
    """Return what a wish comes to; the graph could be made."""
    source = Source(text) if isinstance(text, Path) else Source(Path(name), _bytes(text))
    made = refactor(source, Options(), Wish(plan, cited), stamp=stamp)
    assert not isinstance(made, Refusal)
    return made


def granted(made: Refactored) -> Refactoring:
    """Return the plan of a wish that was granted."""
    assert isinstance(made.plan, Refactoring), made.plan
    return made.plan


def text_after(text: str, plan: Callable[[Review], Refactoring | Refused]) -> str:
    """Return a text after a wish that is granted."""
    made = done(text, plan)
    assert isinstance(made.plan, Refactoring), made.plan
    return made.data.decode()


def refused(text: str, plan: Callable[[Review], Refactoring | Refused]) -> tuple[str, list[tuple[str, str]]]:
    """Return why a wish is not granted, and the quotes of the places with what is said of them."""
    made = done(text, plan)
    assert isinstance(made.plan, Refused)
    assert made.data == made.original
    return made.plan.reason, [(made.review.quote(spot.place), spot.why) for spot in made.plan.spots]


def citations(review: Review) -> Counter[tuple[str, str]]:
    """Return which paragraph (by its words without figures) cites which recommendation (by its words)."""
    texts = {r.number.value: review.quote(r.text) for r in review.recommendations if r.number}
    return Counter(
        (_wordy(review.draft.blocks[c.place.block].text), _wordy(texts.get(n.value, n.key)))
        for c in review.citations
        for n in c.numbers
    )


def _wordy(text: str) -> str:
    kept = "".join(" " if sign in "0123456789.,-" else sign for sign in text)
    return " ".join(
        word for word in kept.split() if word not in ("and", "Recommendations", "(Recommendations")
    )


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
