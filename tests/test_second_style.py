"""A second house style is a folder and no code: all that reads a draft, with a style of the tests' own."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linter.cli import main
from linter.model.draft import Draft
from linter.packs.loading import load_pack
from linter.packs.pack import Pack
from linter.packs.vocabulary import FORMS, SETTINGS
from linter.readers.reading import read_bytes
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.style import HouseStyle

MINI = Path(__file__).parent / "data" / "styles" / "mini"
FLAWED = Path(__file__).parents[1] / "examples" / "flawed.txt"

CONFIGURATION = """\
style: mini
packs: [mini]
bodies:
  - {name: Wend Harbour Company, kind: operator}
  - {name: Marl Pilots, kind: operator}
"""
DRAFT = """\
Harbour inspection: Wendmouth

What we saw

Wend Harbour Company runs the harbour with Marl Pilots.

What we found

1. Quays and moorings

1.1 The ladder at the north quay is broken. (Action 1.1)

1.2 Three rings are loose, and the the bollards lean. (Actions 1.2)

2. Lights and buoys

2.1 The leading light was out on both nights. (Action 2.4)

2.3 A buoy is adrift. (Actions 1.2 and 2.1)

What has to be done

1. Actions for Wend Harbour Company:

1.1 Mend the ladder.

1.2 Replace the rings.

2. Actions for Marl Pilot:

2.1 Light the beacon.

2.2 The charts.
"""
FINDINGS = [
    ("LNG001", 13, "the", "“the” stands twice."),
    ("CIT003", 13, "Actions", '"Actions" stands before one number; write "Action".'),
    ("CIT001", 17, "(Action 2.4)", "There is no action 2.4; the nearest is 2.2."),
    ("NUM001", 19, "2.3", "Numbering skips 2.2: paragraph 2.1 is followed by 2.3."),
    ("ORG001", 29, "Marl Pilot", 'In the register of bodies this body is "Marl Pilots".'),
    ("CIT002", 33, "2.2", "No paragraph cites recommendation 2.2."),
    ("REC006", 33, "The", 'Recommendation 2.2 begins with "The" and not with an action.'),
]
TEMPLATE = """\
title: Harbour inspection
forms:
  citation: '(Action {numbers})'
  citations: '(Actions {numbers})'
  lead-in: 'Actions for {bodies}:'
sections:
  seen: Wend Harbour Company runs the harbour.
  quays:
    - text: 'The ladder is broken. {cite ladder}'
  lights: The lights burn.
recommendations:
  - bodies: [Wend Harbour Company]
    items:
      - {key: ladder, text: Mend the ladder.}
"""


PAGE = Path(__file__).parents[1] / "docs" / "new-style.md"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds the style, a configuration that asks for it, and a draft."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(MINI, tmp_path / "mini")
    (tmp_path / ".reportlint.yaml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.txt", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    said = [(f["code"], f["location"]["line"], f["quote"], f["message"]) for f in found]
    assert said == FINDINGS


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "draft.txt", "--format", "json"]) == 0
    graph = json.loads(capsys.readouterr().out)
    cited = {item["number"]: len(item["citations"]) for item in graph["recommendations"]}
    assert cited == {"1.1": 1, "1.2": 2, "2.1": 1, "2.2": 0}
    assert [graph[name] for name in ("cover", "referral_notes", "acronyms")] == [[], [], []]


def test_fix_and_move(folder: Path) -> None:
    assert main(["fix", "draft.txt", "--output", "fixed.txt"]) == 0
    fixed = (folder / "fixed.txt").read_text(encoding="utf-8")
    assert fixed == (
        DRAFT.replace("the the", "the").replace("(Actions 1.2)", "(Action 1.2)").replace("Pilot:", "Pilots:")
    )
    assert main(["move", "1.1", "2.1", "fixed.txt", "--output", "moved.txt"]) == 0
    moved = (folder / "moved.txt").read_text(encoding="utf-8")
    assert "is broken. (Action 2.1)" in moved
    assert "is adrift. (Actions 1.1 and 2.2)" in moved


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (["letter", "draft.txt"], 'The style "mini" has no words for this: templates/mini/letter.yaml.'),
        (
            ["action-plan", "draft.txt"],
            'The style "mini" has no words for this: templates/mini/action-plan.yaml.',
        ),
        (["register", "draft.txt"], 'The style "mini" has no words for this: templates/mini/register.yaml.'),
        (["new"], 'template: No template comes with the style "mini"; name the folder of one.'),
    ],
)
def test_what_needs_words_of_the_house_says_so(
    command: list[str], refusal: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--output", "out.docx"]) == 2
    assert "".join(capsys.readouterr()) == f"{refusal}\n"


@pytest.mark.parametrize("name", ["new.md", "new.docx"])
def test_a_new_draft_of_a_house_with_little_in_it_is_clean(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "words").mkdir()
    (folder / "words" / "draft.yaml").write_text(TEMPLATE, encoding="utf-8")
    assert main(["new", "--template", "words", "--output", name]) == 0
    capsys.readouterr()
    assert main(["check", name, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    main(["show", "--blocks", "--format", "json", name])
    blocks = json.loads(capsys.readouterr().out)
    assert {block["kind"] for block in blocks}.isdisjoint({"cell", "contents"})


def test_the_style_of_the_page_is_one(folder: Path) -> None:
    _, style, adjusted = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    harbour = folder / "harbour"
    harbour.mkdir()
    (harbour / "style.yaml").write_text(style, encoding="utf-8")
    (harbour / "actions.yaml").write_text(adjusted, encoding="utf-8")
    pack = load_pack("harbour", extra=(str(harbour),))
    assert isinstance(pack, Pack), pack
    assert pack.style.settings == {"citation-word": "Action"}


# What a style may leave out, and what it then has instead.
SPARED = {
    "forms": {name for name, form in FORMS.items() if not form.needed},
    "settings": {name for name, setting in SETTINGS.items() if not setting.needed},
}
FEWEST: dict[str, Any] = {
    "cover": (),
    "statements": (),
    "bodies": (),
    "services": (),
    "words": {},
    "dates": {},
}


def _less(style: HouseStyle) -> Iterator[dict[str, Any]]:
    """Yield fields of `style` that have less than there is: one thing, or all that can be spared."""
    for name in SPARED["forms"]:
        yield {"forms": {key: form for key, form in style.forms.items() if key != name}}
    yield from ({field: nothing} for field, nothing in FEWEST.items())
    needed = {
        field: {name: value for name, value in getattr(style, field).items() if name not in spared}
        for field, spared in SPARED.items()
    }
    yield FEWEST | needed


def test_every_rule_runs_without_what_a_style_may_leave_out() -> None:
    pack = load_pack("clas")
    draft = read_bytes("flawed.txt", FLAWED.read_bytes())
    assert isinstance(pack, Pack)
    assert isinstance(draft, Draft)
    for fields in _less(pack.style):
        review = build(draft, pack.style._replace(**fields))
        assert [problem for rule in pack.rules for problem in rule.check(review)], fields.keys()
