"""The page as a whole: what it says, what it links to, what it is allowed to do."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine.running import unreadable
from linter.model.draft import Block, Comment, Coverage, Location, Omission, Unreadable
from linter.model.finding import Severity
from linter.model.settings import Settings
from linter.reports.outcome import Outcome
from tests.engine.small import blocks, pointing, review
from tests.reports.html.pages import READ, by_class, outcome, page, tree, words

CLEAN = outcome(rules=())
BROKEN = Outcome("gone.docx", (unreadable(Unreadable("gone.docx", "It is no Word file."), ()),))

FINDINGS = """\
<div id="findings">
<section class="chapter" aria-labelledby="section-1">
<h2 id="section-1"><bdi>Outside the sections</bdi></h2>
<article class="card" id="place-0">
<h3><a href="#place-0"><bdi>Unnumbered paragraph</bdi></a> <span class="line">line 1</span></h3>
<p class="text"><bdi><mark class="warning" data-means="f1">Review</mark> in Oakshire</bdi></p>
<ul class="notes">
<li class="note warning" id="f1" data-severity="warning" data-family="STR">
<p class="said"><span class="severity">Warning</span> <bdi>No Review.</bdi> <a class="code" href="#rule-STR001">STR001</a><span class="unseen"> The words meant: <bdi>Review</bdi></span></p>
<p class="advice"><span class="unseen">What to do: </span>Mend it.</p>
</li>
</ul>
</article>
</section>
<section class="chapter" aria-labelledby="section-2">
<h2 id="section-2"><bdi>Early help</bdi></h2>
<article class="card" id="1.1">
<h3><a href="#1.1"><bdi>1.1</bdi></a> <span class="line">line 5</span></h3>
<p class="text"><bdi>Midwives met families soon. (<mark class="warning" data-means="f2">Recommendation 1.1</mark>)</bdi></p>
<ul class="notes">
<li class="note warning" id="f2" data-severity="warning" data-family="CIT">
<p class="said"><span class="severity">Warning</span> <bdi>There is no Recommendation 1.1.</bdi> <a class="code" href="#rule-CIT001">CIT001</a><span class="unseen"> The words meant: <bdi>Recommendation 1.1</bdi></span></p>
<p class="advice"><span class="unseen">What to do: </span>Mend it.</p>
</li>
</ul>
</article>
<article class="card" id="1.1_2">
<h3><a href="#1.1_2"><bdi>1.1, continued</bdi></a> <span class="line">line 7</span></h3>
<p class="text"><bdi>A mother <mark class="warning" data-means="f3">praised</mark> the midwives.</bdi></p>
<ul class="notes">
<li class="note warning" id="f3" data-severity="warning" data-family="LNG">
<p class="said"><span class="severity">Warning</span> <bdi>Here is praised.</bdi> <a class="code" href="#rule-LNG001">LNG001</a><span class="unseen"> The words meant: <bdi>praised</bdi></span></p>
<p class="advice"><span class="unseen">What to do: </span>Mend it.</p>
<div class="mending">
<p><span class="lead">A fix:</span> <bdi>Write thanked</bdi></p>
<p class="change"><bdi><span class="beside">A mother </span><del><span class="unseen">goes: </span>praised</del><ins><span class="unseen"> comes: </span>thanked</ins><span class="beside"> the midwives.</span></bdi></p>
</div>
</li>
</ul>
</article>
</section>
<section class="chapter" aria-labelledby="section-3">
<h2 id="section-3"><bdi>Recommendations</bdi></h2>
<article class="card" id="recommendation-1.1">
<h3><a href="#recommendation-1.1"><bdi>Recommendation 1.1</bdi></a> <span class="line">line 15</span></h3>
<p class="text"><bdi>Ensure records are <mark class="warning" data-means="f4">shared</mark>.</bdi></p>
<ul class="notes">
<li class="note warning" id="f4" data-severity="warning" data-family="REC">
<p class="said"><span class="severity">Warning</span> <bdi>Not shared.</bdi> <a class="code" href="#rule-REC001">REC001</a><span class="unseen"> The words meant: <bdi>shared</bdi></span></p>
<p class="advice"><span class="unseen">What to do: </span>Mend it.</p>
</li>
</ul>
</article>
</section>
</div>
"""

WITHHELD = """\
<div id="findings">
<section class="chapter" aria-labelledby="section-1">
<h2 id="section-1"><bdi>In reading order</bdi></h2>
<article class="card" id="1.1">
<h3><a href="#1.1"><bdi>1.1, continued</bdi></a> <span class="line">line 7</span></h3>
<ul class="notes">
<li class="note warning" id="f1" data-severity="warning" data-family="LNG">
<p class="said"><span class="severity">Warning</span> <bdi>Here is ….</bdi> <a class="code" href="#rule-LNG001">LNG001</a></p>
<p class="advice"><span class="unseen">What to do: </span>Mend it.</p>
<div class="mending">
<p><span class="lead">A fix:</span> <bdi>Mend it.</bdi></p>
</div>
</li>
</ul>
</article>
</section>
</div>
"""


def test_the_findings_of_a_small_review() -> None:
    assert part(page(outcome()), '<div id="findings">', '<section class="network"') == FINDINGS


def test_the_same_without_the_words_of_the_draft() -> None:
    shown = page(outcome(settings=Settings(select=("LNG",))), excerpts=False)
    assert part(shown, '<div id="findings">', '<section class="network"') == WITHHELD
    assert [words(row) for row in tree(shown).iter("tr")] == ["No.Cited in", "Group 1", "1.11.1"]
    assert "No words of the draft are shown here" in shown


def part(shown: str, first: str, behind: str) -> str:
    """Return a part of the page without the empty lines that templates leave."""
    held = shown[shown.index(first) : shown.index(behind)]
    return re.sub(r"\n+", "\n", held)


def test_the_summary_of_a_small_review() -> None:
    seen = outcome(settings=Settings(severity={"CIT": Severity.ERROR, "REC": Severity.INFO}))
    root = tree(page(seen))
    assert [words(one) for one in root.iter("h1")] == ["Review in Oakshire"]
    assert [words(one) for one in by_class(root, "tally")[0]] == [
        "1 error provably wrong",
        "2 warnings most likely in need of a change",
        "1 for information a person has to judge",
    ]
    assert [words(one) for one in by_class(root, "start")[0].iter("li")] == [
        "Error Names cit001 CIT001: 1.1",
        "Warning Names lng001 LNG001: 1.1, continued",
        "Warning Names str001 STR001: “Outside the sections”",
        "Information Names rec001 REC001: Recommendation 1.1",
    ]
    assert [words(one) for one in by_class(root, "contents")[0].iter("li")] == [
        "Outside the sections 1",
        "Early help 2",
        "Recommendations 1",
        "The recommendations and what cites them",
    ]
    assert words(by_class(root, "rules")[0]).startswith(
        "The rules, in short CIT001 Names cit001 1 Why it matters: A reader is lost. What to do: Mend it."
    )


PAGES = {
    "one": (outcome(),),
    "none": (),
    "clean": (CLEAN,),
    "several": (outcome(), CLEAN, BROKEN, outcome(path="other.md")),
    "unreadable": (BROKEN,),
    "bare": (outcome()._replace(review=None),),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("excerpts", [True, False])
def test_every_link_leads_to_one_place_of_the_page(name: str, excerpts: bool) -> None:  # noqa: FBT001  a table's column
    root = tree(page(*PAGES[name], excerpts=excerpts))
    anchors = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(anchors) == len(set(anchors))
    links = {element.get("href", "") for element in root.iter("a")} - {"#findings"}
    named = {f"#{key}" for e in root.iter() for key in e.get("aria-labelledby", "").split()}
    assert links | named <= {f"#{anchor}" for anchor in anchors}


@pytest.mark.parametrize("name", PAGES)
def test_headings_step_down_one_by_one(name: str) -> None:
    levels = [int(e.tag[1]) for e in tree(page(*PAGES[name])).iter() if re.fullmatch(r"h\d", str(e.tag))]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_allows_the_page_its_own_style_and_script_only(name: str) -> None:
    root = tree(page(*PAGES[name]))
    (policy,) = (e.get("content", "") for e in root.iter("meta") if e.get("http-equiv"))
    assert policy == (
        f"default-src 'none'; style-src '{hashed(root, 'style')}'; script-src '{hashed(root, 'script')}'; "
        "base-uri 'none'; form-action 'none'"
    )
    for element in root.iter():
        assert not {"style", "src", "srcset", "action", "xlink:href"} & set(element.keys())
        assert not [name for name in element.keys() if name.startswith("on")]  # noqa: SIM118  no mapping
    assert {e.get("href", "#")[0] for e in root.iter()} == {"#"}


def hashed(root: object, tag: str) -> str:
    (element,) = root.iter(tag)  # type: ignore[attr-defined]
    return f"sha256-{b64encode(sha256(element.text.encode()).digest()).decode()}"


def test_a_clean_draft_says_so() -> None:
    root = tree(page(CLEAN))
    assert [words(one) for one in by_class(root, "verdict")] == ["Nothing was found in this draft."]
    assert not list(root.iter("form"))


def test_a_file_that_could_not_be_read_says_why() -> None:
    root = tree(page(CLEAN, BROKEN))
    assert [words(row) for row in by_class(root, "index")[0].iter("tr")] == [
        "DraftErrorsWarningsFor information",
        "Review in Oakshire draft.txt–––",
        "gone.docx could not be read1––",
    ]
    assert [words(one) for one in by_class(root, "said")] == ["Error It is no Word file. IOE001"]
    assert "This file could not be checked." in words(root)


def test_no_files_at_all() -> None:
    assert "No files were checked." in words(tree(page()))


def test_what_was_left_out_and_what_is_hidden_on_purpose_is_said() -> None:
    said = Comment("reportlint: ignore CIT004 because of the quotation", (2,), Location(4, 1))
    remark = Comment("Is this so?", (2,), Location(4, 1))
    seen = outcome(review(said, remark), rules=())
    left = Coverage((("body", 9),), (Omission("charts", 2, "only words are read"),), ("read as UTF-16",))
    root = tree(page(seen._replace(coverage=left)))
    assert [words(one) for one in by_class(root, "coverage")[0].iter("li")] == [
        "Read, in paragraphs: body 9.",
        "Left out: charts (2): only words are read",
        "Note: read as UTF-16",
        "Hidden on purpose, by a comment in the draft: reportlint: ignore CIT004 because of the quotation",
    ]


TAGS = """
html head meta title style body a header p h1 h2 h3 h4 main section div table thead tr th tbody td strong form
fieldset legend label input span button dl dt dd ul li ol nav article mark bdi del ins caption svg desc g path
text rect tspan footer script
"""
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}}{% include 'x' %}",
    "</title></style></svg></script><b>",
    "\x00\x07\x1b[31m\x9b",
    "\u202egnp.exe\u2066",
    "\ud800\ufffe\U0001ffff",
    "]]>&amp;&#60;<!--",
    "a" * 500,
)


@settings(max_examples=15)
@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=9), min_size=9, max_size=9))
def test_hostile_words_are_only_words(evil: list[str]) -> None:
    held = tuple(
        block._replace(text=f"{word} now {word}") for block, word in zip(blocks(), evil, strict=True)
    )
    seen = review(held=held, title=evil[0])._replace(
        sections=tuple(s._replace(title=evil[1], path=(evil[1], evil[2])) for s in review().sections)
    )
    rules = (pointing("ABC001", "now", "See {word}.", fix=evil[3]),)
    found = outcome(seen, rules, path=evil[4])
    odd = tuple(f._replace(message=evil[5], paragraph=evil[6], help=evil[7]) for f in found.findings)
    shown = page(found._replace(findings=odd, coverage=READ._replace(notes=(evil[8],))), outcome())
    shown.encode()
    root = tree(shown)
    assert len(list(root.iter("script"))) == len(list(root.iter("style"))) == 1
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)
    assert {str(element.tag) for element in root.iter()} <= set(TAGS.split())


def test_hostile_words_are_shown_as_they_are() -> None:
    evil = Block(HOSTILE[0] + HOSTILE[2])
    held = (*blocks()[:2], evil, *blocks()[3:])
    root = tree(page(outcome(review(held=held), (pointing("ABC001", "alert", "See {word}."),))))
    assert [words(one) for one in by_class(root, "text")] == [
        "<script>alert(1)</script>{{7*7}}{% include 'x' %}"
    ]
