"""`reportlint letter`, `action-plan` and `register`, from a draft to what is written."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from linter import app
from linter.authoring.documents.tracing import trace
from linter.cli import main
from linter.model.review import Review
from tests.authoring.documents.small import CHANGED, DRAFT
from tests.shared import SHARED, needs_shared

REPORTS = ("hertfordshire", "rutland", "thurrock")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds a draft and its older one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(CHANGED, encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(list(arguments))
    shown = capsys.readouterr()
    return code, shown.out, shown.err.rpartition("Error: ")[2]


def cells(path: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in Document(path).tables for row in table.rows]


def test_a_letter_is_written_and_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "letter", "old.txt", "--output", "l.docx") == (
        0, "l.docx: 4 referral notes, 3 to complete\n", ""
    )  # fmt: skip
    assert [row[0] for row in cells("l.docx")] == [
        *("Paragraph", "1.1", "2.1 and 2.2", "Paragraph", "1.2", "Paragraph", "2.3")
    ]
    assert said(capsys, "letter", "old.txt", "--check", "l.docx") == (0, "l.docx: as the report says\n", "")


def test_a_letter_is_held_against_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    main(["letter", "old.txt", "--output", "l.docx"])
    letter = Document("l.docx")
    first, second, third = letter.tables
    first.rows[1].cells[1].paragraphs[0].runs[0].text = "Health visitors meet families late."
    first.rows[2].cells[2].paragraphs[0].runs[0].text = "the school nursing service"
    second.rows[1].cells[0].paragraphs[0].runs[0].text = "7.7"
    third.rows[1].cells[2].paragraphs[0].runs[0].text = "the health visiting service"
    letter.paragraphs[1].runs[0].text = "Public Health, Elsewhere"
    letter.save("l.docx")
    code, out, _ = said(capsys, "letter", "old.txt", "--check", "l.docx")
    lines = [line.split(": ", 2) for line in out.splitlines()]
    assert code == 1
    assert [line[1:] for line in lines] == [
        ["other-addressee", "The letter is not addressed to Public Health, Oakshire County Council."],
        ["changed-text", "1.1: the letter says “late.”, the report “soon. Some visits are not written up (Recommendation”."],
        ["changed-service", "2.1 and 2.2: the letter says “the school nursing service”, the report “the health visiting service”."],
        ["unknown-note", "The report has no such note: 7.7."],
        ["missing-note", "The note in paragraph 1.2 on the adult substance misuse service is not in the letter."],
        ["5 departures from the report"],
    ]  # fmt: skip


def test_a_letter_may_be_written_out_in_paragraphs(capsys: pytest.CaptureFixture[str]) -> None:
    main(["letter", "old.txt", "--output", "l.docx"])
    letter = Document("l.docx")
    prose = Document()
    told = [cell for table in letter.tables for cell in table.columns[1].cells[1:]]
    for written in (*letter.paragraphs, *(one for cell in told for one in cell.paragraphs)):
        prose.add_paragraph(written.text)
    prose.save("prose.docx")
    assert said(capsys, "letter", "old.txt", "--check", "prose.docx")[:2] == (
        0, "prose.docx: as the report says\n"
    )  # fmt: skip
    prose.paragraphs[-1].runs[0].text = "Nobody knows."
    prose.save("prose.docx")
    code, out, _ = said(capsys, "letter", "old.txt", "--check", "prose.docx")
    assert (code, out.count("missing-note"), out.count("\n")) == (1, 1, 2)


def test_a_report_without_notes_needs_no_letter(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    silent = "\n".join(
        line.partition(" This issue")[0].partition(" Issues set")[0] for line in DRAFT.split("\n")
    )
    (folder / "silent.txt").write_text(silent, encoding="utf-8")
    assert said(capsys, "letter", "silent.txt", "--output", "l.docx") == (
        0, "silent.txt: the report has no referral notes, so there is no letter to write.\n", ""
    )  # fmt: skip
    assert not (folder / "l.docx").exists()


def test_a_plan_has_a_row_for_each_recommendation(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "action-plan", "old.txt", "--output", "p.docx", "--received", "2026-08-17")[:2] == (
        0, "p.docx: 4 recommendations\n"
    )  # fmt: skip
    assert [row[:3] for row in cells("p.docx") if row[0] != "No."] == [
        ["1.1", "Ensure that each visit is written up on the same day.", "1.1"],
        ["1.2", "Review the length of visits to families in Marlby.", "2.1"],
        ["2.1", "Develop an audit of how often families are seen again.", "2.1 and 2.2"],
        ["2.2", "Train every drugs worker in what parents need.", "none"],
    ]
    shown = [(p.style.name, p.text) for p in Document("p.docx").paragraphs if p.style and p.text]
    assert shown[2:] == [
        (
            "Normal",
            "You received the report on 17 August 2026. The completed plan is due by 15 September 2026.",
        ),
        ("Heading 1", "NHS Marlby CCG and Fenwick Vale Community NHS Trust"),
        ("Heading 1", "Fenwick Vale Community NHS Trust"),
    ]


def test_a_plan_for_excel(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "action-plan", "old.txt", "--output", "p.xlsx", "--received", "2026-08-17")[0] == 0
    sheet = openpyxl.load_workbook("p.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:4] == ["No.", "Recommendation", "Bodies", "Paragraphs of the report"]
    assert rows[1] == [
        "1.1",
        "Ensure that each visit is written up on the same day.",
        "NHS Marlby CCG\nFenwick Vale Community NHS Trust",
        "1.1",
        *(None, None, None, None),
        "15 September 2026",
    ]
    assert [row[0] for row in rows[1:]] == ["1.1", "1.2", "2.1", "2.2"]


@pytest.mark.parametrize("name", ["NHS Marlby CCG", "marlby ccg", "Marlby Clinical Commissioning Group"])
def test_a_plan_for_one_body(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "action-plan", "old.txt", "--output", "p.docx", "--body", name)[0] == 0
    assert [row[0] for row in cells("p.docx") if row[0] != "No."] == ["1.1", "1.2"]
    assert Document("p.docx").core_properties.title == (
        "Action plan of NHS Marlby CCG: review of health services in Oakshire"
    )


def test_an_acronym_names_a_body(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "action-plan", "old.txt", "--output", "p.xlsx", "--body", "FVCT")[1] == (
        "p.xlsx: 4 recommendations\n"
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Fenwick Vail Trust", "No recommendation is for 'Fenwick Vail Trust'; the nearest is Fenwick Vale Community NHS Trust"),
        ("NHS England", "NHS England is in the report, but no recommendation is for it"),
        ("zzz", "No recommendation is for 'zzz'; they are for NHS Marlby CCG and Fenwick Vale Community NHS Trust"),
    ],
)  # fmt: skip
def test_a_body_that_nothing_is_for(
    name: str, sentence: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "action-plan", "old.txt", "--output", "p.docx", "--body", name) == (
        2, "", f"old.txt: {sentence}.\n"
    )  # fmt: skip
    assert not (folder / "p.docx").exists()


def test_a_register_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "register", "old.txt", "--output", "r.json", "--select", "CIT001,CIT002")[0] == 0
    held = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert [*held] == [
        *(
            "version",
            "file",
            "title",
            "area",
            "recommendations",
            "referral_notes",
            "unresolved_citations",
            "changes",
        )
    ]
    known = {
        "name": "Fenwick Vale Community NHS Trust",
        "written": "Fenwick Vale Community NHS Trust",
        "known": True,
    }
    assert held["recommendations"][3] == {
        "number": "2.2",
        "group": "2",
        "text": "Train every drugs worker in what parents need.",
        "addressees": [known],
        "citations": [],
        "referral_notes": [],
        "findings": [
            {
                "code": "CIT002",
                "severity": "warning",
                "message": "No paragraph cites recommendation 2.2.",
                "on": "recommendation",
                "line": 48,
            }
        ],
        "line": 48,
    }
    assert held["referral_notes"][2]["paragraphs"] == ["2.1", "2.2", "2.9"]
    assert [one["number"] for one in held["unresolved_citations"]] == ["4.7"]
    assert held["changes"] is None


def test_a_register_against_an_older_draft(capsys: pytest.CaptureFixture[str]) -> None:
    for suffix in ("json", "csv", "xlsx", "docx", "html"):
        assert said(capsys, "register", "draft.txt", "--against", "old.txt", "--output", f"r.{suffix}") == (
            0, f"r.{suffix}: 3 recommendations\n", ""
        )  # fmt: skip
    changes = json.loads(Path("r.json").read_text(encoding="utf-8"))["changes"]
    assert [(one["number"], one["changes"]) for one in changes["recommendations"]] == [
        ("1.1", ["renumbered"]),
        ("2.1", ["added"]),
        ("2.2", ["renumbered", "reworded", "readdressed"]),
        (None, ["dropped"]),
        (None, ["dropped"]),
    ]
    rows = list(csv.DictReader(io.StringIO(Path("r.csv").read_text(encoding="utf-8-sig"))))
    assert [(row["kind"], row["number"], row["change"], row["was_number"]) for row in rows] == [
        ("recommendation", "'1.1", "renumbered", "'1.2"),
        ("recommendation", "'2.1", "added", ""),
        ("recommendation", "'2.2", "renumbered; reworded; readdressed", "'2.1"),
        ("referral-note", "'1.2", "", ""),
        ("referral-note", "'2.3", "", ""),
        ("citation", "'1.2", "", ""),
        ("citation", "'4.7", "", ""),
        ("dropped", "", "dropped", "'1.1"),
        ("dropped", "", "dropped", "'2.2"),
    ]
    assert openpyxl.load_workbook("r.xlsx").sheetnames == [
        "Recommendations",
        "Dropped since the older draft",
        "Citations that the changes …",
        "Referral notes",
        "Citations that name no …",
    ]
    page = Path("r.html").read_text(encoding="utf-8")
    assert "was: Develop an audit of how often families are seen again." in page
    assert ["2.2", "2.1", "Develop an audit of how often families are seen again.", "2.2"] in [
        row[:4] for row in cells("r.docx")
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("letter", "old.txt"), "Say either where the letter goes (--output) or which one to check (--check).\n"),
        (("letter", "old.txt", "--output", "l.odt"), "l.odt: what is written here is named .docx.\n"),
        (("letter", "old.txt", "--check", "gone.docx"), "gone.docx: There is no such file or folder; check the name.\n"),
        (("action-plan", "old.txt", "--output", "p.pdf"), "p.pdf: what is written here is named .docx or .xlsx.\n"),
        (("action-plan", "gone.txt", "--output", "p.docx"), "gone.txt: There is no such file or folder; check the name.\n"),
        (("action-plan", "old.txt", "--output", "none/p.docx"), "Can't write none/p.docx: there is no folder none; make it first.\n"),
        (("action-plan", "bare.txt", "--output", "p.docx"), "bare.txt: The draft has no recommendations, or they stand under another heading than the style's.\n"),
        (("register", "bare.txt", "--output", "r.csv"), "bare.txt: The draft has no recommendations, or they stand under another heading than the style's.\n"),
        (("register", "old.txt", "--output", "old.docx"), "old.docx is there already; --force writes over it.\n"),
        (("register", "old.docx", "--output", "old.docx", "--force"), "old.docx is the draft; choose another name.\n"),
        (("register", "old.txt", "--against", "gone.txt", "--output", "r.csv"), "gone.txt: There is no such file or folder; check the name.\n"),
        (("letter", "old.txt", "--output", "l.docx", "--template", "none"), "none:1:1: There is no such folder of templates.\n"),
    ],
)  # fmt: skip
def test_mistakes_are_one_sentence(
    arguments: tuple[str, ...], sentence: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "old.docx").write_bytes(b"PK")
    (folder / "bare.txt").write_text("1. Early help\n\n1.1 Visits are short.\n", encoding="utf-8")
    before = sorted(folder.iterdir())
    assert said(capsys, *arguments) == (2, "", sentence)
    assert sorted(folder.iterdir()) == before


def test_a_house_may_say_it_in_its_own_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = Path(__file__).parents[1] / "templates" / "clas" / "letter.yaml"
    own = folder / "own"
    own.mkdir()
    text = shipped.read_text(encoding="utf-8")
    (own / "letter.yaml").write_text(text.replace("Dear colleagues", "Hello {body}"), encoding="utf-8")
    assert said(capsys, "letter", "old.txt", "--output", "l.docx", "--template", "own")[0] == 0
    assert "Hello Public Health, Oakshire County Council" in [p.text for p in Document("l.docx").paragraphs]
    (own / "letter.yaml").write_text(
        text.replace("Dear colleagues", "Hello {boddy}").replace("farewell:", "farwell:"), encoding="utf-8"
    )
    code, _, told = said(capsys, "letter", "old.txt", "--output", "m.docx", "--template", "own")
    assert code == 2
    assert [line.partition("own/")[2].partition(" Accepted")[0] for line in told.splitlines()] == [
        'letter.yaml:3:1: farewell: "farewell" is missing here.',
        'letter.yaml:6:20: salutation: "{boddy}" is no placeholder of this word; did you mean "{body}"?',
        'letter.yaml:17:1: farwell: "farwell" is no word of this document; did you mean "farewell"?',
    ]


def graph(report: str) -> Review:
    found = app.show(app.Source(SHARED / "reports" / f"{report}.txt"), app.Options())
    assert isinstance(found, Review)
    return found


@needs_shared
@pytest.mark.parametrize("report", REPORTS)
def test_plan_and_register_of_a_report_are_complete(report: str) -> None:
    review, path = graph(report), str(SHARED / "reports" / f"{report}.txt")
    numbers = [one.number.key for one in review.recommendations if one.number]
    cited = Counter(number.key for citation in review.citations for number in citation.numbers)
    held = trace(review)
    assert len(held.notes) == len(review.notes)
    assert (
        Counter(c.number for c in (*held.unresolved, *(c for e in held.entries for c in e.citations)))
        == cited
    )
    assert main(["action-plan", path, "--output", "p.docx"]) == 0
    assert [row[0] for row in cells("p.docx") if row[0] != "No."] == numbers
    assert main(["register", path, "--output", "r.json", "--select", "CIT001"]) == 0
    written = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert [one["number"] for one in written["recommendations"]] == numbers
    assert len(written["referral_notes"]) == len(review.notes)
    assert main(["register", path, "--output", "r.docx", "--select", "CIT001"]) == 0
    assert [row[0] for row in cells("r.docx") if len(row) == 6 and row[0] != "No."] == numbers


@needs_shared
@pytest.mark.parametrize("report", REPORTS)
def test_the_letter_of_a_report_is_complete(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    review, path = graph(report), str(SHARED / "reports" / f"{report}.txt")
    code, out, _ = said(capsys, "letter", path, "--output", "l.docx")
    assert code == 0
    if not review.notes:
        assert out.endswith("there is no letter to write.\n")
        assert not Path("l.docx").exists()
        return
    wanted = [
        {n.key for n in note.paragraphs} or {review.paragraphs[note.paragraph].number.key}
        for note in review.notes
        if note.paragraph is not None
    ]
    rows = [row for row in cells("l.docx") if row[0] != "Paragraph"]
    labels = [set(row[0].replace(" and ", ", ").split(", ")) for row in rows]
    assert sorted(map(sorted, labels)) == sorted(map(sorted, wanted))
    assert all(row[1] for row in rows)
    assert said(capsys, "letter", path, "--check", "l.docx")[0] == 0


@needs_shared
@pytest.mark.slow
def test_what_is_written_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "letter", "old.txt", "--output", "l.docx")
    said(capsys, "action-plan", "old.txt", "--output", "p.docx")
    said(capsys, "register", "draft.txt", "--against", "old.txt", "--output", "r.docx")
    checker = [sys.executable, str(SHARED / "cases" / "check_word.py"), "l.docx", "p.docx", "r.docx"]
    found = subprocess.run(checker, capture_output=True, text=True, check=False)
    assert found.stdout == "l.docx ok\np.docx ok\nr.docx ok\n", found.stderr
