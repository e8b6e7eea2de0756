"""The notes in order: each once, by service, with what it is about and what it lacks."""

from __future__ import annotations

import pytest

from linter.authoring.documents.passages import Passage
from linter.authoring.documents.referring import Group, Mark, Referral, Referrals, gather
from tests.authoring.documents.small import review

BODY = "Public Health, Oakshire County Council"
NOTE = "This issue has been drawn to the attention of Public Health, Oakshire County Council as the commissioner of"


def test_the_notes_of_a_report() -> None:
    visiting, misuse = "the health visiting service", "the adult substance misuse service"
    first = Passage(
        "1.1",
        ("Health visitors meet families soon. Some visits are not written up (Recommendation 1.1).",),
    )
    both = (
        Passage("2.1", ("Visits to families in Marlby are short (Recommendations 1.2 and 2.1).",)),
        Passage("2.2", ("Some families are not seen again (Recommendation 2.1).",)),
    )
    other = Mark("other-body", {"written": "Public Health Oakshire", "usual": BODY})
    assert gather(review()) == Referrals(
        BODY,
        "",
        (
            Group(
                "Health visiting service",
                (
                    Referral("1.1", "1.1", (first,), BODY, visiting, ()),
                    Referral(
                        "2.2", "2.2", both, BODY, visiting, (Mark("unknown-paragraph", {"number": "2.9"}),)
                    ),
                ),
            ),
            Group(
                "Adult substance misuse service",
                (
                    Referral(
                        *("1.2", "1.2", (Passage("1.2", ("Drugs workers see few parents.",)),)),
                        *("Public Health Oakshire", misuse, (other,)),
                    ),
                ),
            ),
            Group(
                "",
                (
                    Referral(
                        *(
                            "2.3",
                            "2.3",
                            (Passage("2.3", ("Nobody audits these visits (Recommendation 4.7).",)),),
                        ),
                        *(BODY, "the service", (Mark("vague-service", {"written": "the service"}),)),
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        (f"Visits are short. {NOTE} the school nursing service.", ["Visits are short."]),
        (f"{NOTE} the school nursing service. Visits are short.", ["Visits are short."]),
        (
            f"Few came. {NOTE} school nursing. More left. {NOTE} health visiting. All is well.",
            ["Few came.", "More left."],
        ),
        (f"Few came. {NOTE} school nursing. {NOTE} health visiting.", ["Few came.", "Few came."]),
        (
            "Visits are short and we have drawn this to the attention of Public Health, Oakshire County Council "
            "as the commissioner of school nursing. They end early.",
            [
                "Visits are short and we have drawn this to the attention of Public Health, Oakshire County Council "
                "as the commissioner of school nursing."
            ],
        ),
        (f"{NOTE} the school nursing service.", []),
    ],
)
def test_what_a_note_is_about(paragraph: str, said: list[str]) -> None:
    text = (
        f"Review in Oakshire\n\n1. Early help\n\n1.1 {paragraph}\n\nRecommendations\n\n1. A Trust should:\n"
    )
    held = gather(review(text)).in_order
    assert [line for one in held for passage in one.passages for line in passage.lines] == said
    assert any(mark.kind == "no-words" for one in held for mark in one.marks) is (not said)


def test_a_case_example_in_the_paragraph_is_not_what_the_note_is_about() -> None:
    text = (
        "Review in Oakshire\n\n1. Early help\n\n1.1 Visits are short.\n\nCase example 1: A boy was well.\n\n"
        f"{NOTE} the school nursing service.\n\nRecommendations\n\n1. A Trust should:\n"
    )
    (held,) = gather(review(text)).in_order
    assert "Visits are short." in held.passages[0].lines
    assert not any("boy" in line for line in held.passages[0].lines)
