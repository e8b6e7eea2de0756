"""The report that a writer reads."""

from __future__ import annotations

import pytest

from linter.engine.running import run, unreadable
from linter.model.draft import Coverage, Location, Omission, Unreadable
from linter.model.finding import Finding, Severity
from linter.model.settings import Settings
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import render
from tests.engine.small import pointing, review

PLAIN = Look()
RULES = [
    pointing("CIT001", "Recommendation 1.1", "There is no recommendation {word}."),
    pointing("LNG001", "praised", "Twice {word}."),
    pointing("REC001", "shared", "Not {word}."),
    pointing("STR001", "Review", "No {word}."),
]
LOUD = Settings(severity={"CIT": Severity.ERROR, "REC": Severity.INFO})


def outcome(path: str = "draft.txt", settings: Settings = LOUD) -> Outcome:
    return Outcome(path, run(review(), RULES, settings, path), Coverage((("body", 9),)))


def test_findings_stand_by_file_and_section_with_their_words() -> None:
    assert (
        render([outcome()], "text", PLAIN)
        == """\
draft.txt

  warning STR001  1:1  No Review.
    »Review« in Oakshire
    → Mend it.

  Early help

  error CIT001  1.1  5:34  There is no recommendation Recommendation 1.1.
    Midwives met families soon. (»Recommendation 1.1«)
    → Mend it.

  warning LNG001  1.1  7:10  Twice praised.
    A mother »praised« the midwives.
    → Mend it.

  Recommendations

  info REC001  1.1  15:24  Not shared.
    Ensure records are »shared«.
    → Mend it.

1 error, 2 warnings, 1 information in 1 file.
"""
    )


def test_what_to_do_is_said_once_for_each_rule_and_file() -> None:
    twice = [
        pointing("LNG001", "praised", "Twice {word}."),
        pointing("LNG001", "soon", "Twice {word}."),
        pointing("LNG002", "mother", "Not {word}."),
    ]
    one, other = (Outcome(path, run(review(), twice, LOUD, path), Coverage()) for path in ("a.txt", "b.txt"))
    lines = render([one, other], "text", PLAIN).splitlines()
    said = [line.split()[1] for n, line in enumerate(lines) if lines[n + 2 : n + 3] == ["    → Mend it."]]
    assert [line.split()[1] for line in lines if " LNG00" in line] == ["LNG001", "LNG002", "LNG001"] * 2
    assert said == ["LNG001", "LNG002"] * 2


@pytest.mark.parametrize(
    ("outcomes", "closing"),
    [
        ([], "No files were checked."),
        ([Outcome("a.txt", (), Coverage())], "No findings in 1 file."),
        ([Outcome("a.txt", (), Coverage()), Outcome("b.txt", (), Coverage())], "No findings in 2 files."),
        ([outcome(), outcome("b.txt")], "2 errors, 4 warnings, 2 information in 2 files."),
        (
            [outcome(), Outcome("b.txt", (), Coverage())],
            "1 error, 2 warnings, 1 information in 1 of 2 files.",
        ),
        ([outcome(settings=Settings(select=("STR",)))], "1 warning in 1 file."),
    ],
)
def test_the_closing_count(outcomes: list[Outcome], closing: str) -> None:
    assert render(outcomes, "text", PLAIN).rstrip("\n").rpartition("\n")[2] == closing


def test_what_was_left_out_is_said_even_of_a_clean_file() -> None:
    left = Coverage(
        (("body", 412), ("footnotes", 6)),
        (Omission("charts", 2, "only words are read"),),
        ("read as UTF-16",),
    )
    assert (
        render([Outcome("a.docx", (), left)], "text", PLAIN)
        == """\
a.docx
  Read, in paragraphs: body 412, footnotes 6.
  Left out: charts (2): only words are read
  Note: read as UTF-16

No findings in 1 file.
"""
    )


def test_statistics_count_by_rule_the_most_frequent_first() -> None:
    assert (
        render([outcome(), outcome("b.txt", Settings(select=("LNG",)))], "text", Look(statistics=True))
        == """\
    2  LNG001  names-lng001
    1  CIT001  names-cit001
    1  REC001  names-rec001
    1  STR001  names-str001

1 error, 3 warnings, 1 information in 2 files.
"""
    )


def test_statistics_say_which_files_could_not_be_read() -> None:
    lost = unreadable(Unreadable("b.txt", "The file is empty."), [])
    assert render([outcome(), Outcome("b.txt", (lost,))], "text", Look(statistics=True)).splitlines()[:4] == [
        "b.txt: The file is empty.",
        "",
        "    1  CIT001  names-cit001",
        "    1  IOE001  unreadable-file",
    ]


def test_colours_are_only_a_way_of_marking() -> None:
    colored = render([outcome()], "text", Look(color=True))
    assert "\x1b[31;1merror\x1b[0m \x1b[1mCIT001\x1b[0m" in colored
    assert "\x1b[4;1mpraised\x1b[0m" in colored
    assert "\x1b" not in render([outcome()], "text", PLAIN)
    assert "\x1b[32mNo findings" in render([Outcome("a.txt", (), Coverage())], "text", Look(color=True))


FOUND = Finding(
    code="ABC001",
    name="thing",
    severity=Severity.WARNING,
    message="Odd.",
    path="draft.txt",
    start=Location(1, 1),
    end=Location(1, 2),
    help="",
)


@pytest.mark.parametrize(
    ("before", "quote", "after", "line"),
    [
        ("", "all", "", "»all«"),
        ("a ", "b", " c", "a »b« c"),
        ("a", "b", "c", "a»b«c"),
        ("one\ntwo\t", "b\nc", "\u00a0d", "one two »b c« d"),
        ("x ", "  ", "y", "x »␣␣«y"),
        ("x " * 40, "b", " y" * 40, f"… {'x ' * 22}»b«{' y' * 22} …"),
        ("", "long " * 60, "", f"»{('long ' * 14).strip()} … {('long ' * 14).strip()}«"),
    ],
)
def test_the_quote_stands_in_some_of_its_words(before: str, quote: str, after: str, line: str) -> None:
    found = FOUND._replace(before=before, quote=quote, after=after)
    rendered = render([Outcome("draft.txt", (found,), Coverage())], "text", PLAIN)
    assert rendered.split("\n")[3] == f"    {line}"


def test_a_draft_cannot_steer_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x9b31m\r\n\u202egnp"
    found = FOUND._replace(
        message=evil, quote=evil, before=evil, after=evil, help=evil, section=(evil,), paragraph=evil
    )
    rendered = render([Outcome(evil, (found,), Coverage(notes=(evil,)))], "text", PLAIN)
    assert all(char.isprintable() or char == "\n" for char in rendered)
    assert rendered.count("\n") == 10


def test_a_build_log_does_not_obey_a_draft() -> None:
    found = FOUND._replace(before="::add-mask::", quote="##[error]", section=("::error::",))
    rendered = render([Outcome("::stop-commands::x", (found,), Coverage())], "text", PLAIN)
    assert not [line for line in rendered.split("\n") if line.lstrip().startswith("::") or "##[" in line]


def test_what_stands_beside_the_text_is_set_apart() -> None:
    _, inside, note = outcome().findings[:3]
    note = note._replace(section=(), paragraph="Footnote 2")
    lines = render([Outcome("draft.txt", (inside, note), Coverage())], "text", PLAIN).splitlines()
    assert [line for line in lines if not line.startswith("    ")] == [
        "draft.txt",
        "",
        "  Early help",
        "",
        "  error CIT001  1.1  5:34  There is no recommendation Recommendation 1.1.",
        "",
        "  outside the sections",
        "",
        "  warning LNG001  Footnote 2  7:10  Twice praised.",
        "",
        "1 error, 1 warning in 1 file.",
    ]


def test_paragraphs_of_word_files_are_no_lines() -> None:
    one = Outcome("draft.docx", outcome().findings[1:2], Coverage(), "word")
    assert "  error CIT001  1.1  ¶5  There is no recommendation Recommendation 1.1.\n" in (
        render([one], "text", PLAIN)
    )
