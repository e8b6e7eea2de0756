"""Drafts with random numbers: numbering through changes what is printed and nothing of what is meant."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.app import Options, Source, check, show
from linter.authoring.refactoring.renumbering import renumber
from linter.model.review import Review
from tests.authoring.refactoring.drafts import citations, done, granted

NAME = Path("draft.txt")
WORDS = (
    "notes",
    "plans",
    "visits",
    "letters",
    "audits",
    "flags",
    "checks",
    "handovers",
    "records",
    "reviews",
)
FAMILIES = Options(select=("CIT", "NUM"))


@st.composite
def gapped(draw: st.DrawFn) -> str:
    """Return a draft whose groups, recommendations and paragraphs rise with gaps, and are cited at random."""
    words = iter(WORDS)
    numbers, listed = [], []
    group = 0
    for _ in range(draw(st.integers(1, 3))):
        group += draw(st.integers(1, 3))
        listed.append(f"{group}. Dunmere Hospital NHS Trust should:")
        last = 0
        for _ in range(draw(st.integers(1, 3))):
            last += draw(st.integers(1, 3))
            numbers.append((group, last))
            listed.append(f"{group}.{last} Ensure that {next(words)} are kept.")
    told = []
    last = 0
    for subject in ("Midwives", "Nurses", "Doctors", "Managers"):
        last += draw(st.integers(1, 2))
        cited = sorted(draw(st.sets(st.sampled_from(numbers), min_size=1, max_size=3)))
        keys = [f"{a}.{b}" for a, b in cited]
        joined = " and ".join([", ".join(keys[:-1]), keys[-1]] if len(keys) > 1 else keys)
        told.append(f"1.{last} {subject} meet (Recommendation{'s' * (len(keys) > 1)} {joined}).")
    title = "Review of health services for Children Looked After and Safeguarding in Dunmere"
    heads = ("Summary of the review", "The report", "The child's journey", "1. Early help")
    return "\n\n".join(
        [title, *heads, *told, "Recommendations", *listed, "Next steps", "A plan is asked for."]
    )


def review_of(data: bytes) -> Review:
    found = show(Source(NAME, data), Options())
    assert isinstance(found, Review)
    return found


def count(data: bytes) -> int:
    return len(check([Source(NAME, data)], FAMILIES).outcomes[0].findings)


@settings(max_examples=60)
@given(gapped(), st.booleans())
def test_every_paragraph_cites_the_same_words(text: str, paragraphs: bool) -> None:  # noqa: FBT001  hypothesis
    made = done(text, lambda review: renumber(review, paragraphs=paragraphs))
    granted(made)
    after = review_of(made.data)
    assert citations(after) == citations(made.review)
    assert count(made.data) <= count(made.original)
    numbers = [r.number.value for r in after.recommendations if r.number]
    groups = [[n for g, n in numbers if g == at] for at in range(1, len(after.groups) + 1)]
    assert groups == [list(range(1, len(g.recommendations) + 1)) for g in after.groups]
    if paragraphs:
        assert [p.number.key for p in after.paragraphs] == ["1.1", "1.2", "1.3", "1.4"]
    again = done(made.data, lambda review: renumber(review, paragraphs=paragraphs))
    assert again.data == made.data
