"""`reportlint new`: what it writes, and what it refuses in one sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter import resources
from linter.cli import main


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a copy of the shipped template, as a user would make one."""
    folder = tmp_path / "ours"
    folder.mkdir()
    shipped = resources.templates() / "clas" / "draft.yaml"
    (folder / "draft.yaml").write_bytes(shipped.read_bytes())
    return folder


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what a run says that writes nothing."""
    assert main(["new", *arguments]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    return error


def test_a_draft_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--area", "Mereshire", "--output", "draft.md"]) == 0
    assert capsys.readouterr().out == (
        "draft.md is written; `reportlint check draft.md` tells what is still to be filled.\n"
    )
    assert (
        (tmp_path / "draft.md")
        .read_text(encoding="utf-8")
        .startswith("# Review of health services for Children Looked After and Safeguarding in Mereshire\n")
    )


def test_an_output_is_written_over_only_by_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.md").write_text("mine", encoding="utf-8")
    assert "draft.md is there already; --force writes over it." in complaint(capsys, "--output", "draft.md")
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == "mine"
    assert main(["new", "--force", "--output", "draft.md"]) == 0


def test_what_a_draft_is_made_from_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "house.docx").write_bytes(b"")
    said = complaint(capsys, "--reference", "house.docx", "--force", "--output", "house.docx")
    assert "house.docx is what the draft is made from; choose another name." in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--output", "draft.pdf"), "draft.pdf has to end in .docx or .md: that tells the format."),
        (("--output", "no/draft.md"), "Can't write no/draft.md: there is no folder no; make it first.\n"),
        (
            ("--from", "none.yaml", "--output", "d.md"),
            "from: none.yaml can't be read: No such file or directory.\n",
        ),
        (
            ("--template", "none", "--output", "d.md"),
            "template: none/draft.yaml can't be read: No such file or directory.\n",
        ),
        (
            ("--style", "inn", "--output", "d.md"),
            'style: There is no house style "inn"; the known ones are clas.\n',
        ),
        (
            ("--cover", "region", "--output", "d.md"),
            "'region' is no field; write its key and its value: region=Central.",
        ),
        (
            ("--cover", "regio=A", "--output", "d.md"),
            'cover: "regio" is no field of the cover; did you mean "region"? Accepted: ccgs, inspectors, nhs-area, '
            "officer, providers, publication-date, region, review-dates.\n",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert sentence in complaint(capsys, *arguments)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("house.md", b"# A house\n", "house.md: A house document is a Word file; this is none.\n"),
        ("house.docx", b"PK\x03\x04 broken", "house.docx: "),
    ],
)
def test_a_house_document_that_is_none_is_refused(
    name: str, content: bytes, sentence: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    said = complaint(capsys, "--reference", name, "--output", "d.docx")
    assert said.startswith(sentence)
    assert said.count("\n") == 1
    assert not (tmp_path / "d.docx").exists()


def test_a_template_of_ones_own_is_taken(own: Path, tmp_path: Path) -> None:
    file = own / "draft.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("This report tells", "Here we tell"), encoding="utf-8"
    )
    assert main(["new", "--template", "ours", "--output", "d.md"]) == 0
    assert "\nHere we tell how well" in (tmp_path / "d.md").read_text(encoding="utf-8")


def test_a_wrong_placeholder_in_a_template_is_told_with_its_place(
    own: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = own / "draft.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    lines[1] = "title: Review of {aera}"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert complaint(capsys, "--template", "ours", "--output", "d.docx") == (
        'ours/draft.yaml:2:18: title: "aera" is no placeholder here; did you mean "area"? Accepted: addressees, area, ccgs, '
        "inspectors, nhs-area, officer, period, providers, public-health, publication-date, region, review-dates.\n"
    )
    assert not (tmp_path / "d.docx").exists()


def test_the_sample_of_the_documentation_makes_a_draft(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "new.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "draft.yaml").write_text(sample, encoding="utf-8")
    assert main(["new", "--from", "draft.yaml", "--output", "d.md"]) == 0
    made = (tmp_path / "d.md").read_text(encoding="utf-8")
    assert (
        "1.2 Nobody looked at the notes again (**Recommendation 1.1**). ***This issue has been drawn" in made
    )
    assert "What we say in paragraph 1.2 was known to the board." in made


@pytest.mark.parametrize("name", ["d.md", "d.docx"])
def test_odd_names_do_no_harm(name: str) -> None:
    area = "A\x01 <b> & *Mere* " + "long " * 80
    assert main(["new", "--area", area, "--cover", "providers=A | B \x0b", "--output", name]) == 0
    assert main(["show", name]) == 0
