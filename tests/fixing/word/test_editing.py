"""Edits in Word files, made directly and as tracked changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from linter.fixing.word import apply_edits
from linter.fixing.word.names import ID
from linter.model.draft import Place
from linter.model.finding import Edit
from linter.readers.word.tracing import trace
from tests.fixing.word.drafts import DOCUMENT, STAMP, edited, parts, place, root
from tests.readers.word.files import paragraph, read, run, word_file

if TYPE_CHECKING:
    from linter.fixing.word import Stamp

_HERS = 'w:id="7" w:author="Jo" w:date="2024-01-01T00:00:00Z"'
_OURS = 'w:author="reportlint" w:date="2024-05-01T00:00:00Z"'
_BOTH = pytest.mark.parametrize("stamp", [None, STAMP], ids=["direct", "tracked"])
_COMPUTED = "it touches the result of a field, which Word computes; Ctrl+Shift+F9 there makes it text"


def _xml(data: bytes | str) -> str:
    """Return what stands in the paragraphs of the file, without the declarations of names."""
    assert isinstance(data, bytes), data
    found = []
    for held in root(data).iter("{*}p"):
        names = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in held.nsmap.items())
        found += [etree.tostring(child, encoding="unicode").replace(names, "") for child in held]
    return "".join(found).replace(' xml:space="preserve"', "")


def _edit(inner: str, words: str, content: str, stamp: Stamp | None) -> str:
    """Return the paragraph after an edit; `words` are those around bars that part off what is replaced."""
    data = word_file(f"<w:p>{inner}</w:p>".replace("<w:t>", '<w:t xml:space="preserve">'))
    before, held, _ = words.split("|")
    at = place(data, words.replace("|", ""))
    start = at.start + len(before)
    return _xml(edited(data, (Place(0, start, start + len(held)), content), stamp=stamp))


def _r(text: str, look: str = "") -> str:
    facts = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{facts}<w:t>{text}</w:t></w:r>"


def _gone(number: int, *texts: str, look: str = "") -> str:
    runs = "".join(_r(text, look).replace("w:t>", "w:delText>") for text in texts)
    return f'<w:del w:id="{number}" {_OURS}>{runs}</w:del>'


def _new(number: int, text: str, look: str = "") -> str:
    return f'<w:ins w:id="{number}" {_OURS}>{_r(text, look)}</w:ins>'


_BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("inner", "words", "content", "direct", "tracked"),
    [
        (
            _r("It was wett."),
            "was |wett|.",
            "wet",
            _r("It was ") + _r("wet") + _r("."),
            _r("It was ") + _gone(2, "wett") + _new(1, "wet") + _r("."),
        ),
        (
            _r("It was ") + _r("wet", _BOLD) + _r(" then"),
            "as| wet| then",
            "!",
            _r("It was") + _r("!") + _r(" then"),
            _r("It was") + _gone(2, " ").replace("</w:del>", "")
            + _r("wet", _BOLD).replace("w:t>", "w:delText>") + "</w:del>" + _new(1, "!") + _r(" then"),
        ),
        (
            _r("It was ") + _r("wet", _BOLD) + _r(" then"),
            "w|et| then",
            "as",
            _r("It was ") + _r("w", _BOLD) + _r("as", _BOLD) + _r(" then"),
            _r("It was ") + _r("w", _BOLD) + _gone(2, "et", look=_BOLD) + _new(1, "as", _BOLD) + _r(" then"),
        ),
        (  # an insertion looks like what is before it
            _r("It was ") + _r("wet", _BOLD) + _r(" then"),
            "wet|| then",
            ",",
            _r("It was ") + _r("wet", _BOLD) + _r(",", _BOLD) + _r(" then"),
            _r("It was ") + _r("wet", _BOLD) + _new(1, ",", _BOLD) + _r(" then"),
        ),
        (  # and at the beginning like what is behind it
            _r("wet", _BOLD) + _r(" then"),
            "||wet",
            "So ",
            _r("So ", _BOLD) + _r("wet", _BOLD) + _r(" then"),
            _new(1, "So ", _BOLD) + _r("wet", _BOLD) + _r(" then"),
        ),
        (
            _r("wet wet"),
            "wet| wet|",
            "",
            _r("wet"),
            _r("wet") + _gone(1, " wet"),
        ),
        (  # what is between the words stays
            f'{_r("We")}<w:bookmarkStart w:id="5" w:name="b"/>{_r("t then")}<w:bookmarkEnd w:id="5"/>',
            "|Wet| then",
            "Dry",
            f'{_r("Dry")}<w:bookmarkStart w:id="5" w:name="b"/>{_r(" then")}<w:bookmarkEnd w:id="5"/>',
            f'{_gone(2, "We")}{_new(1, "Dry")}<w:bookmarkStart w:id="5" w:name="b"/>{_gone(3, "t")}'
            f'{_r(" then")}<w:bookmarkEnd w:id="5"/>',
        ),
        (
            '<w:r><w:t>a</w:t><w:footnoteReference w:id="2"/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>',
            "|ab\t|c",
            "x",
            '<w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>c</w:t></w:r>',
            f'{_gone(3, "a")}{_new(1, "x")}<w:r><w:footnoteReference w:id="2"/></w:r>'
            f'<w:del w:id="4" {_OURS}><w:r><w:delText>b</w:delText></w:r><w:r><w:tab/></w:r></w:del>{_r("c")}',
        ),
        (  # signs that nobody sees go with the words around them
            _r("It \u200ewe\u200bt\u200ft."),
            "It |wett|.",
            "wet",
            _r("It \u200e") + _r("wet") + _r("."),
            _r("It \u200e") + _gone(2, "we\u200b", "t\u200f", "t") + _new(1, "wet") + _r("."),
        ),
        (  # inside a link it stays in the link
            _r("See ") + f'<w:hyperlink w:anchor="x">{_r("the paeg")}</w:hyperlink>',
            "the |paeg|",
            "page",
            _r("See ") + f'<w:hyperlink w:anchor="x">{_r("the ")}{_r("page")}</w:hyperlink>',
            _r("See ")
            + f'<w:hyperlink w:anchor="x">{_r("the ")}{_gone(2, "paeg")}{_new(1, "page")}</w:hyperlink>',
        ),
        (
            _r("See ") + f'<w:hyperlink w:anchor="x">{_r("it")}</w:hyperlink>',
            "See| it|",
            "",
            _r("See"),
            _r("See") + _gone(1, " ") + f'<w:hyperlink w:anchor="x">{_gone(2, "it")}</w:hyperlink>',
        ),
        (  # what somebody inserted is cut in two around an insertion, and may hold a deletion
            f"<w:ins {_HERS}>{_r('It was wett.')}</w:ins>",
            "was |wett|.",
            "wet",
            f"<w:ins {_HERS}>{_r('It was ')}{_r('wet')}{_r('.')}</w:ins>",
            f"<w:ins {_HERS}>{_r('It was ')}{_gone(3, 'wett')}</w:ins>{_new(1, 'wet')}"
            f"<w:ins {_HERS.replace('7', '2', 1)}>{_r('.')}</w:ins>",
        ),
        (
            f"<w:ins {_HERS}>{_r('It was wet')}</w:ins>",
            "wet||",
            ".",
            f"<w:ins {_HERS}>{_r('It was wet')}{_r('.')}</w:ins>",
            f"<w:ins {_HERS}>{_r('It was wet')}</w:ins>{_new(1, '.')}",
        ),
        (
            f"<w:ins {_HERS}>{_r('it was')}</w:ins>",
            "||it",
            "So ",
            f"<w:ins {_HERS}>{_r('So ')}{_r('it was')}</w:ins>",
            f"{_new(1, 'So ')}<w:ins {_HERS}>{_r('it was')}</w:ins>",
        ),
        (  # nothing is left around what goes
            _r("It ") + f"<w:ins {_HERS}>{_r('was')}</w:ins>",
            "It |was|",
            "is",
            _r("It ") + f"<w:ins {_HERS}>{_r('is')}</w:ins>",
            _r("It ") + f"<w:ins {_HERS}>{_gone(2, 'was')}</w:ins>{_new(1, 'is')}",
        ),
        (
            _r("wet") + f"<w:ins {_HERS}>{_r(' wet')}</w:ins>",
            "wet| wet|",
            "",
            _r("wet"),
            _r("wet") + f"<w:ins {_HERS}>{_gone(1, ' wet')}</w:ins>",
        ),
        (
            _r("a b"),
            "a| |b",
            "\t\n",
            _r("a") + "<w:r><w:tab/><w:br/></w:r>" + _r("b"),
            _r("a") + _gone(2, " ") + f'<w:ins w:id="1" {_OURS}><w:r><w:tab/><w:br/></w:r></w:ins>' + _r("b"),
        ),
        (  # text that is new has no history of its look
            _r("wett", '<w:b/><w:rPrChange w:id="3" w:author="Jo"><w:rPr/></w:rPrChange>'),
            "wet|t|",
            "!",
            _r("wet", '<w:b/><w:rPrChange w:id="3" w:author="Jo"><w:rPr/></w:rPrChange>') + _r("!", _BOLD),
            _r("wet", '<w:b/><w:rPrChange w:id="3" w:author="Jo"><w:rPr/></w:rPrChange>')
            + _gone(2, "t", look='<w:b/><w:rPrChange w:id="4" w:author="Jo"><w:rPr/></w:rPrChange>')
            + _new(1, "!", _BOLD),
        ),
    ],
)  # fmt: skip
def test_an_edit(inner: str, words: str, content: str, direct: str, tracked: str) -> None:
    assert _edit(inner, words, content, None) == direct
    assert _edit(inner, words, content, STAMP) == tracked


@_BOTH
def test_several_edits_in_a_paragraph(stamp: Stamp | None) -> None:
    data = word_file(paragraph("One two three", runs=run(" four", "<w:i/>")))
    changes = [(Place(0, 0, 3), "1"), (Place(0, 4, 7), "2"), (Place(0, 7, 7), ","), (Place(0, 18, 18), ".")]
    out = edited(data, *changes, stamp=stamp)
    assert isinstance(out, bytes)
    assert [block.text for block in read(out).blocks] == ["1 2, three four."]
    assert [block.text for block in read(out, "original").blocks] == (
        ["One two three four"] if stamp else ["1 2, three four."]
    )


def _field(result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText>REF a</w:instrText></w:r>"
    return mark("begin") + code + mark("separate") + run(result) + mark("end")


def _control(inner: str, facts: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{facts}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


@_BOTH
@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        (_field("wett"), _COMPUTED),
        (f'<w:fldSimple w:instr="REF a">{run("wett")}</w:fldSimple>', _COMPUTED),
        (
            _control(run("wett"), '<w:dataBinding w:xpath="/a"/>'),
            "it stands in a content control whose text comes from data",
        ),
        (_control(run("wett"), "<w:comboBox/>"), "it stands in a content control whose text is chosen, not typed"),
        (
            _control(run("wett"), '<w:lock w:val="sdtContentLocked"/>'),
            "it stands in a locked content control; unlock it first",
        ),
        (
            f"<w:moveTo {_HERS}>{run('wett')}</w:moveTo>",
            "it stands in text that somebody has moved; accept the move first",
        ),
        ("<m:oMath><m:r><m:t>wett</m:t></m:r></m:oMath>", "it stands in an equation"),
        (
            f"<w:r><w:ruby><w:rubyBase>{run('wett')}</w:rubyBase></w:ruby></w:r>",
            "it stands in text with a gloss above it",
        ),
        (
            f'<mc:AlternateContent><mc:Choice Requires="w">{run("wett")}</mc:Choice></mc:AlternateContent>',
            "the file holds that text twice, for new and for old programs; change it in Word",
        ),
        (
            run("wet") + '<w:r><w:sym w:font="Symbol" w:char="F074"/></w:r>',
            "the file holds those characters as something else than text",
        ),
    ],
)  # fmt: skip
def test_what_is_no_plain_text_is_refused(inner: str, reason: str, stamp: Stamp | None) -> None:
    data = word_file(paragraph("It was ", runs=inner + run(" then")))
    assert edited(data, (Place(0, 8, 11), "et"), stamp=stamp) == reason
    outside = edited(data, (Place(0, 2, 3), "_"), (Place(0, 12, 12), ","), stamp=stamp)
    assert isinstance(outside, bytes)
    assert read(outside).blocks[0].text == "It_was" + read(data).blocks[0].text[6:11] + " ,then"


@_BOTH
def test_the_halves_of_a_run_with_a_changed_look_are_told_apart(stamp: Stamp | None) -> None:
    look = f"<w:b/><w:rPrChange {_HERS}><w:rPr/></w:rPrChange>"
    xml = _edit(_r("It was wett then.", look), "was |wett| then", "wet", stamp)
    numbers = re.findall(r'<w:(?:rPrChange|ins|del) w:id="(\d+)"', xml)
    assert "7" in numbers
    assert len(numbers) == len(set(numbers)) == (2 if stamp is None else 5)


@_BOTH
def test_an_insertion_beside_a_field_goes_to_the_text(stamp: Stamp | None) -> None:
    data = word_file(paragraph("In ", runs=_field("2.1") + run(" it")))
    out = edited(data, (Place(0, 6, 6), ")"), (Place(0, 3, 3), "("), stamp=stamp)
    assert isinstance(out, bytes)
    assert read(out).blocks[0].text == "In (2.1) it"
    assert edited(data, (Place(0, 4, 4), "x"), stamp=stamp) == _COMPUTED
    alone = word_file(paragraph(runs=_field("2.1")))
    assert edited(alone, (Place(0, 3, 3), "."), stamp=stamp) == _COMPUTED


def test_an_insertion_that_is_not_around_the_run_itself_is_not_cut() -> None:
    data = word_file(paragraph(runs=f"<w:ins {_HERS}>{_control(run('It rained'))}</w:ins>"))
    assert edited(data, (Place(0, 9, 9), "."), stamp=STAMP) == (
        "it stands deep inside what somebody has inserted; accept that first"
    )
    assert isinstance(edited(data, (Place(0, 9, 9), ".")), bytes)


@_BOTH
def test_a_computed_number_stays(stamp: Stamp | None) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    data = word_file(paragraph("rain", properties=listed), numbering=numbering)
    for start, end in ((0, 1), (0, 4), (0, 0), (2, 2)):
        assert (
            edited(data, (Place(0, start, end), "2"), stamp=stamp)
            == "Word computes the number that it touches"
        )
    out = edited(data, (Place(0, 3, 4), "R"), stamp=stamp)
    assert isinstance(out, bytes)
    assert read(out).blocks[0].text == "1.\tRain"


@_BOTH
def test_paragraphs_that_a_deletion_has_joined(stamp: Stamp | None) -> None:
    joined = paragraph("One ", properties='<w:rPr><w:del w:id="1" w:author="E"/></w:rPr>') + paragraph("two")
    data = word_file(joined)
    assert edited(data, (Place(0, 2, 6), "x"), stamp=stamp) == "it runs over the end of a paragraph"
    assert isinstance(edited(data, (Place(0, 0, 3), "x"), stamp=stamp), bytes)


@_BOTH
def test_other_stories_can_be_edited(stamp: Stamp | None) -> None:
    data = word_file(
        paragraph("Body", runs='<w:r><w:footnoteReference w:id="2"/></w:r>'),
        footnotes=f'<w:footnote w:id="2">{paragraph("Note wett")}</w:footnote>',
    )
    out = edited(data, (place(data, "wett"), "wet"), stamp=stamp)
    assert isinstance(out, bytes)
    assert read(out).blocks[1].text == read(data).blocks[1].text.replace("wett", "wet")
    assert [name for name, held in parts(data).items() if parts(out)[name] != held] == ["word/footnotes.xml"]


_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent>'
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@_BOTH
def test_a_text_box_is_changed_in_both_of_its_branches(stamp: Stamp | None) -> None:
    inside = paragraph("It was we", runs=run("tt, ", "<w:b/>")) + paragraph("and wett")
    data = word_file(paragraph("See:", runs=_BOX.format(inside, inside)))
    edits = ((Place(1, 7, 11), "wet"), (Place(1, 0, 0), "So: "), (Place(2, 8, 8), "."), (Place(2, 6, 7), ""))
    out = edited(data, *edits, stamp=stamp)
    assert isinstance(out, bytes)
    assert [block.text for block in read(out).blocks] == ["See:", "So: It was wet, ", "and wet."]
    one, other = (list(branch) for branch in root(out).iter("{*}txbxContent"))
    numbers = [element.get(ID) for element in root(out).iter("{*}ins", "{*}del")]
    assert len(numbers) == len(set(numbers))
    assert [re.sub(r'w:id="\d+"', "", etree.tostring(held, encoding="unicode")) for held in one] == [
        re.sub(r'w:id="\d+"', "", etree.tostring(held, encoding="unicode")) for held in other
    ]


@_BOTH
@pytest.mark.parametrize("other", ["It was dry", "", "It was wett too"])
def test_a_text_box_whose_branches_differ_stays(stamp: Stamp | None, other: str) -> None:
    data = word_file(paragraph("See:", runs=_BOX.format(paragraph("It was wett"), paragraph(other))))
    assert edited(data, (Place(1, 7, 11), "wet"), stamp=stamp) == (
        "the file holds that text twice, for new and for old programs; change it in Word"
    )


def test_edits_in_the_original_view() -> None:
    gone = f"<w:del {_HERS}><w:r><w:delText xml:space='preserve'>not </w:delText></w:r></w:del>"
    data = word_file(paragraph("It was ", runs=gone + run("wett")))
    assert (
        edited(data, (Place(0, 7, 10), "x"), view="original") == "it stands in text that somebody has deleted"
    )
    out = edited(data, (Place(0, 11, 15), "wet"), stamp=STAMP, view="original")
    assert isinstance(out, bytes)
    assert [read(out, view).blocks[0].text for view in ("accepted", "original")] == [
        "It was wet",
        "It was not wett",
    ]


def test_edits_that_meet_and_edits_that_do_nothing() -> None:
    data = word_file(paragraph("It rained."))
    places = [Place(0, 0, 5), Place(0, 0, 2), Place(0, 2, 2), Place(0, 1, 1), Place(0, 9, 9)]
    edits = [Edit(one, content) for one, content in zip(places, ["a", "b", "c", "d", ""], strict=True)]
    written = apply_edits(data, trace("a.docx", data), edits, stamp=None)
    assert [(one.edit, one.reason) for one in written.refused] == [
        (edits[0], "it meets another change"),
        (edits[3], "it meets another change"),
    ]
    assert read(written.data).blocks[0].text == "bc rained."
    assert apply_edits(data, trace("a.docx", data), [edits[4]], stamp=STAMP).data == data


def test_what_no_word_file_can_hold_is_refused() -> None:
    data = word_file(paragraph("It rained."))
    assert edited(data, (Place(0, 0, 2), "\x02")) == "it would write a character that a Word file can't hold"


def test_no_text_to_join() -> None:
    imported = word_file('<w:altChunk r:id="aFChunk"/>', raw={"aFChunk=word/a.txt": b"Imported"})
    assert (
        edited(imported, (Place(0, 0, 2), "x"))
        == "the file holds those characters as something else than text"
    )


def test_white_space_that_did_not_show_does_not_come_to_light() -> None:
    data = word_file("<w:p><w:r><w:t> It rained </w:t></w:r></w:p>")
    out = edited(data, (place(data, "rain"), "snow"))
    assert isinstance(out, bytes)
    assert [block.text for block in read(out).blocks] == ["It snowed"]
    assert b" It" not in parts(out)[DOCUMENT]
