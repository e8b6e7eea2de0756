"""What holds the place of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Early help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We saw [insert number] records.", ["[insert number]"]),
        ("Her hours (xx) have not changed. To be confirmed.", ["xx", "To be confirmed."]),
        ("They met. <<check with legal>> They left.", ["<<check with legal>>"]),
        ("In ?? cases, N of 40 and X out of 12, by ##.", ["??", "N", "X", "##"]),
        (
            "{{trust}} and NAME OF TRUST are late. NOTE TO SELF: CHECK.",
            ["{{trust}}", "NAME OF TRUST", "NOTE TO SELF", "CHECK"],
        ),
        (
            "It is late [SP-L to add]. [Evidence?] It is old (ref?) [quote here].",
            ["[SP-L to add]", "[Evidence?]", "(ref?)", "[quote here]"],
        ),
        (
            "It is late (NB: check with trust) [Comment: is it so]. On xx/xx/2017.",
            ["(NB: check with trust)", "[Comment: is it so]", "xx/xx/2017"],
        ),
        (
            "We saw [ ADD FIGURE ] records [check with the trust].",
            ["[ ADD FIGURE ]", "[check with the trust]"],
        ),
        ("The trust [name of trust] was late on [date].", ["[name of trust]", "[date]"]),
        ("The trust <Name of provider> was late.", ["<Name of provider>"]),
        ("It opens in May (TBC) or June [tbc].", ["(TBC)", "[tbc]"]),
        ("It opens in TBA.", ["TBA"]),
        ("It opens in June (to be confirmed).", ["(to be confirmed)"]),
        ("We saw XX records, £XXX, XX% and 20XX.", ["XX", "XXX", "XX%", "20XX"]),
        ("We saw xx records on XX/XX/2015.", ["XX/XX/2015", "xx"]),
        ("Lorem ipsum dolor sit amet, late.", ["Lorem ipsum dolor sit amet"]),
        ("We saw ??? records. TODO: count ____ them.", ["???", "TODO", "____"]),
        ("Click or tap here to enter text.", ["Click or tap here to enter text."]),
        ('A carer said, "[insert quotation from carer]".', ["[insert quotation from carer]"]),
    ],
)
def test_placeholders_are_found(ruled: Ruled, words: str, found: list[str]) -> None:
    told = [quote for _, quote, _ in ruled("PUB001", REPORT.format(words=words))]
    assert sorted(told) == sorted(found)


@pytest.mark.parametrize(
    "words",
    [
        'A carer said, "[Name] is lovely [...] and [the nurse] too, xx".',
        "A girl asked [of the nurse], “Why [me?] and who (him?)”. See note (N) and (NB the table) here.",
        "The pregnancy had to be confirmed, and the plan was to follow. To be sure, it was late. To follow up is right.",
        "Thornby Borough Council (TBC) pays, and TBC reviews it.",
        "See Part XX, the XX chromosome, XXI and the 2XXs.",
        "Really?? In [sic] 2015 [he] left; see [1] and [Recommendation 1.2].",
        "Fewer than <5 and >3; a@b.org <a@b.org>; if x<y and y>z.",
        "Staff add information, check records and insert a line in the form.",
        "They were [check-ups] and complete.",
        "The box says 'DELETE AS APPROPRIATE', the stamp \"AWAITING REVIEW\".",
    ],
)
def test_other_brackets_and_letters_pass(ruled: Ruled, words: str) -> None:
    assert ruled("PUB001", REPORT.format(words=words)) == []


def test_a_field_of_the_cover_may_be_a_placeholder_as_a_whole(ruled: Ruled) -> None:
    cover = "Date of publication:\tTo be confirmed\nCQC region:\tTBC\nNHS England area:\tNorth, to follow the coast\n\n"
    found = [quote for _, quote, _ in ruled("PUB001", cover + REPORT.format(words="Late."))]
    assert found == ["To be confirmed", "TBC"]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("One in six (xx.x%) was late.", "xx.x%"),
        ("(check with the trust) It was late.", "(check with the trust)"),
        ("It was late. NB: ask the trust for figures.", "NB: ask the trust for figures"),
        ("(Jo to check with the trust) It was late.", "(Jo to check with the trust)"),
        ("It was at 29%. [source needed]", "[source needed]"),
        ("[Wording to be agreed] It was late.", "[Wording to be agreed]"),
        ("ADD EXAMPLE HERE It was late.", "ADD EXAMPLE HERE"),
        ("It is due on DD March 2014.", "DD"),
    ],
)
def test_a_note_to_the_writer_is_a_placeholder(ruled: Ruled, words: str, quote: str) -> None:
    assert [found for _, found, _ in ruled("PUB001", REPORT.format(words=words))] == [quote]


@pytest.mark.parametrize("later", ["still open", "i\u2019w gadarnh\u0175r"])
def test_a_sentence_of_words_of_ones_own_is_a_placeholder(
    told: Callable[..., list[Told]], later: str
) -> None:
    sentence = f"{later.capitalize()}."
    found = told("placeholder", REPORT.format(words=f"They met. {sentence} They left."), later=(later,))
    assert [t.quote for t in found] == [sentence]
