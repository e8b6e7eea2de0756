"""The comment on a pull request: a table a file, in which words of a draft are words."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linter.model.draft import Coverage, Omission
from linter.reports.markdown import escaped
from linter.reports.marking import one_line
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import render
from tests.reports.small_report import EVIL, LOOK, broken, evil, findings, outcome
from tests.reports.test_text import FOUND

GFM = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def test_the_whole_comment() -> None:
    assert (
        render([outcome(), broken(), Outcome("clean.txt", (), Coverage())], "markdown", LOOK)
        == """\
**reportlint**: 2 errors, 2 warnings, 1 information in 2 of 3 files.

<details>
<summary>old/draft.txt: 1 error, 2 warnings, 1 information</summary>

| severity | rule | where | finding |
|---|---|---|---|
| warning | STR001 | 1:1 | No Review.<br>»Review« in Oakshire<br>→ Mend it. |
| error | CIT001 | 1.1, Early help (5:34) | There is no recommendation Recommendation 1.1.<br>Midwives met families soon. (»Recommendation 1.1«)<br>→ Mend it. |
| warning | LNG001 | 1.1, Early help (7:10) | Here is praised, there Records.<br>A mother »praised« the midwives.<br>→ Mend both. |
| info | REC001 | 1.1, Recommendations (15:24) | Not shared.<br>Ensure records are »shared«.<br>→ Mend it. |

Read, in paragraphs: body 9.

Left out: charts (2): only words are read

</details>

<details>
<summary>broken.docx: 1 error</summary>

| severity | rule | where | finding |
|---|---|---|---|
| error | IOE001 | 1:1 | The file can't be read: it is empty.<br>→ Mend it. |

</details>
"""
    )


def test_what_was_left_out_of_a_clean_file_is_said() -> None:
    left = Coverage((), (Omission("charts", 1, "only words are read"),))
    shown = render([Outcome("a.docx", (), left)], "markdown", LOOK)
    assert shown.startswith(
        "**reportlint**: No findings in 1 file.\n\n<details>\n<summary>a.docx: no findings<"
    )
    assert "| severity" not in shown


def test_statistics_are_a_table() -> None:
    assert render([outcome()._replace(findings=findings()[:2])], "markdown", Look(statistics=True)) == (
        "**reportlint**: 1 error, 1 warning in 1 file.\n\n| findings | rule | name |\n|--:|---|---|\n"
        "| 1 | CIT001 | names-cit001 |\n| 1 | STR001 | names-str001 |\n"
    )
    assert render([], "markdown", Look(statistics=True)) == "**reportlint**: No files were checked.\n"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a|b", "a&#124;b"),
        ("`a` *b* _c_ ~d~ \\e", "&#96;a&#96; &#42;b&#42; &#95;c&#95; &#126;&#8203;d&#126; &#92;e"),
        ("<b>", "&#60;b&#62;"),
        ("@team/a #12 x@y.example", "@&#8203;team/a #&#8203;12 x@&#8203;y.example"),
        ("https://a.example www.b.example", "https:&#8203;//a.example www&#8203;.b.example"),
        ("GH-12 :tada: 10:30", "GH&#8203;-12 :&#8203;tada: 10:30"),
        ("deadbeef 1234567 decade", "d&#8203;eadbeef 1&#8203;234567 decade"),
        ("[a](b) ![c]", "&#91;a&#93;(b) !&#91;c&#93;"),
        ("50% of 12, R & D", "50% of 12, R &#38; D"),
        ("&amp; $x$", "&#38;&#8203;amp; &#36;&#8203;x&#36;"),
    ],
)
def test_words_are_only_words(words: str, shown: str) -> None:
    assert escaped(words) == shown


@given(st.text(alphabet="ab1 |`*_~[]()<>#+-!&;@$^=\"'\\\n\t:/.w") | st.text())
@example(EVIL)
@example("\\|")
@example("&#124;")
def test_a_reader_of_markdown_reads_the_words_again(words: str) -> None:
    table = GFM.parse(f"| a | b |\n|---|---|\n| x | {escaped(words)} |\n")
    cells = [token for token in table if token.type == "inline"][2:]
    assert {child.type for cell in cells for child in cell.children or ()} <= {"text", "text_special"}
    said = "".join(child.content for cell in cells for child in cell.children or ())
    assert said.replace("\u200b", "") == "x" + one_line(words)
    assert not re.search(r"[@#]\w|://|\bwww\.", said)


def test_hostile_words_and_names_set_nothing() -> None:
    shown = render([evil()], "markdown", LOOK)
    tags = set(re.findall(r"<[^>]*>", shown))
    assert tags == {"<details>", "</details>", "<summary>", "</summary>", "<br>"}
    assert shown.count("\n|") == 3
    html = GFM.render(shown)
    assert "<a " not in html
    assert "<em>" not in html


def test_a_comment_is_no_longer_than_github_takes() -> None:
    found = FOUND._replace(message="word " * 400, section=("x" * 3000, "long " * 300), quote="q " * 999)
    many = Outcome("a.txt", (found,) * 300, Coverage())
    shown = render([many, outcome()], "markdown", LOOK)
    assert 60_000 < len(shown) <= 65_536
    kept = shown.count("| warning |")
    assert shown.endswith(
        f"</details>\n\n{304 - kept} more of the findings are not shown: a comment holds 65,536 characters.\n"
    )
    assert GFM.render(shown).count("<tr>") == kept + 1


def test_files_that_do_not_fit_are_counted() -> None:
    shown = render([outcome(f"{at}.txt") for at in range(200)], "markdown", LOOK)
    assert len(shown) <= 65_536
    assert shown.count("<details>") == shown.count("</details>") < 200
    assert int(shown.rsplit("\n", 2)[1].split(" ")[0]) == 800 - shown.count("<br>→")
