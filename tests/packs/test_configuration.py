"""Configurations: what they become, how they are found, and mistakes in them with the complete fault."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest

from linter.model.finding import Severity
from linter.model.limits import DEFAULT_LIMITS
from linter.model.settings import Fault, Settings
from linter.model.style import BodyStyle
from linter.packs import compiling
from linter.packs.configuration import NAME, find_settings

if TYPE_CHECKING:
    from pathlib import Path

KEYS = "baseline, bodies, exclude, fail-on, ignore, limits, packs, per-file-ignores, select, severity, stage, style, view"

FULL = """\
style: inn
stage: publication
view: original
select: [CIT, NUM00]
ignore:
  - CIT004
severity: {CIT002: info, STR: off}
per-file-ignores:
  "archive/*.docx": [DAT, CIT001]
fail-on: error
packs: [ours, ../theirs]
bodies:
  - {name: Guild of Brewers, kind: guild, aliases: [The Guild]}
  - {name: Guild of Coopers, valid-from: 1899-02-01, valid-to: 1951-12-31}
exclude: ['letters/**']
baseline: kept/known.json
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTLINT_CACHE", str(tmp_path / "cache"))
    made = tmp_path / "repository"
    made.mkdir()
    return made


def configure(folder: Path, text: str) -> Path:
    file = folder / ".reportlint.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_configuration_becomes_settings(repository: Path) -> None:
    configure(repository, FULL)
    assert find_settings(repository / "draft.docx") == Settings(
        style="inn",
        stage="publication",
        view="original",
        select=("CIT", "NUM00"),
        ignore=("CIT004",),
        severity={"CIT002": Severity.INFO, "STR": None},
        per_file=(("archive/*.docx", ("DAT", "CIT001")),),
        fail_on=Severity.ERROR,
        packs=(str(repository / "ours"), str(repository.parent / "theirs")),
        bodies=(
            BodyStyle("Guild of Brewers", "guild", ("The Guild",)),
            BodyStyle("Guild of Coopers", valid_from=dt.date(1899, 2, 1), valid_to=dt.date(1951, 12, 31)),
        ),
        exclude=("letters/**",),
        root=str(repository),
        baseline=str(repository / "kept/known.json"),
    )


def test_without_a_configuration_the_settings_are_the_usual_ones(repository: Path) -> None:
    assert find_settings(repository / "draft.docx") == Settings()


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_configuration_only_says_where_it_is(repository: Path, text: str) -> None:
    configure(repository, text)
    assert find_settings(repository) == Settings(root=str(repository))


def test_the_nearest_configuration_above_counts(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = repository / "2014" / "autumn"
    inner.mkdir(parents=True)
    configure(repository, "style: outer\n")
    configure(inner, "style: inner\n")
    monkeypatch.chdir(repository / "2014")
    asked = [
        inner / "draft.txt",
        inner,
        inner.parent / "draft.txt",
        inner / ".." / "draft.txt",
        type(inner)("autumn/draft.txt"),
        type(inner)("draft.txt"),
    ]
    found = [settings for path in asked if isinstance(settings := find_settings(path), Settings)]
    assert [(settings.style, settings.root) for settings in found] == [
        ("inner", str(inner)),
        ("inner", str(inner)),
        ("outer", str(repository)),
        ("outer", str(repository)),
        ("inner", str(inner)),
        ("outer", str(repository)),
    ]


def test_a_configuration_of_nearly_the_right_name_is_not_passed_over(repository: Path) -> None:
    misnamed = repository / ".reportlint.yml"
    misnamed.write_text("style: clas\n", encoding="utf-8")
    message = "The configuration is called .reportlint.yaml; rename this file."
    assert find_settings(repository / "draft.txt") == (Fault(str(misnamed), 1, 1, "", message),)
    configure(repository, "")
    assert find_settings(repository) == Settings(root=str(repository))


def test_an_explicit_configuration_goes_before_any_other(repository: Path) -> None:
    configure(repository, "style: found\n")
    other = repository / "other.yaml"
    other.write_text("style: asked\npacks: [ours]\n", encoding="utf-8")
    settings = find_settings(repository / "draft.txt", other)
    assert settings == Settings(style="asked", root=str(repository), packs=(str(repository / "ours"),))


def test_an_explicit_configuration_has_to_be_there(repository: Path) -> None:
    absent = repository / "other.yaml"
    message = f"The configuration can't be read: {os.strerror(2)}."
    assert find_settings(repository, absent) == (Fault(str(absent), 1, 1, "", message),)
    message = f"The configuration can't be read: {os.strerror(21)}."
    assert find_settings(repository, repository) == (Fault(str(repository), 1, 1, "", message),)


def test_a_configuration_is_read_once_and_again_when_it_changes(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(repository, FULL)
    first = find_settings(repository)
    with monkeypatch.context() as closed:
        closed.setattr(compiling, "compile_configuration", lambda *_: pytest.fail("read again"))
        assert find_settings(repository) == first
    configure(repository, "style: other\n")
    assert find_settings(repository) == Settings(style="other", root=str(repository))


@pytest.mark.parametrize(
    ("text", "at", "key", "message"),
    [
        (
            "stile: inn\n",
            (1, 1),
            "stile",
            f'"stile" is no key here; did you mean "style"? Accepted: {KEYS}.',
        ),
        (
            "per_file_ignores: {a: [CIT]}\n",
            (1, 1),
            "per_file_ignores",
            f'"per_file_ignores" is no key here; did you mean "per-file-ignores"? Accepted: {KEYS}.',
        ),
        ("style:\n", (1, 1), "style", "A value is missing here."),
        ("stage: final\n", (1, 8), "stage", '"final" is no value for this. Accepted: draft, publication.'),
        (
            "view: orignal\n",
            (1, 7),
            "view",
            '"orignal" is no value for this; did you mean "original"? Accepted: accepted, original.',
        ),
        ("select: CIT\n", (1, 9), "select", "A list is needed here."),
        (
            "ignore: [CIT, cit001]\n",
            (1, 15),
            "ignore",
            '"cit001" is neither a code such as ABC001 nor the beginning of one, such as ABC.',
        ),
        (
            "severity:\n  CIT001: loud\n",
            (2, 11),
            "CIT001",
            '"loud" is no value for this. Accepted: error, info, off, warning.',
        ),
        (
            "severity:\n  CITE: off\n",
            (2, 3),
            "CITE",
            '"CITE" is neither a code such as ABC001 nor the beginning of one, such as ABC.',
        ),
        ("per-file-ignores:\n  a.txt: CIT\n", (2, 10), "a.txt", "A list is needed here."),
        ("per-file-ignores: [a.txt]\n", (1, 19), "per-file-ignores", "Names with values are needed here."),
        (
            "fail-on: never\n",
            (1, 10),
            "fail-on",
            '"never" is no value for this. Accepted: error, info, warning.',
        ),
        (
            "limits:\n  part-byte: 5\n",
            (2, 3),
            "part-byte",
            '"part-byte" is no key here; did you mean "part-bytes"? Accepted: directory-bytes, file-bytes, '
            "part-bytes, parts, ratio, ratio-from, seconds, total-bytes.",
        ),
        (
            "limits: {seconds: 0}\n",
            (1, 19),
            "seconds",
            "A number from 1 upwards is needed here.",
        ),
        ("packs: ['']\n", (1, 9), "packs", "Some words are needed here."),
        ("bodies: [{kind: guild}]\n", (1, 10), "name", '"name" is missing here.'),
        (
            "bodies: [{name: Guild, alias: [G]}]\n",
            (1, 24),
            "alias",
            '"alias" is no key here; did you mean "aliases"? '
            "Accepted: aliases, kind, name, valid-from, valid-to.",
        ),
        (
            "bodies:\n  - name: Guild\n    valid-from: 1 May 2013\n",
            (3, 17),
            "valid-from",
            '"1 May 2013" is no date; write the year, the month and the day: 2013-04-01.',
        ),
        (
            "bodies:\n  - name: Guild\n    valid-to: 2013-02-30\n",
            (3, 15),
            "valid-to",
            '"2013-02-30" is no date; write the year, the month and the day: 2013-04-01.',
        ),
        (
            "bodies:\n  - name: Guild\n    valid-from: 2013-04-01\n    valid-to: 2013-03-31\n",
            (2, 5),
            "bodies",
            "Valid-to (2013-03-31) is before valid-from (2013-04-01).",
        ),
        ("bodies: [Guild]\n", (1, 10), "bodies", "Names with values are needed here."),
        ("- style: inn\n", (1, 1), "", "Names with values are needed here."),
        ("style: inn\nstyle: inn\n", (2, 1), "style", '"style" is given twice; line 1 has it already.'),
    ],
)
def test_a_mistake_in_a_configuration(
    repository: Path, text: str, at: tuple[int, int], key: str, message: str
) -> None:
    file = configure(repository, text)
    assert find_settings(repository) == (Fault(str(file), *at, key, message),)


def test_mistakes_are_told_again_in_the_next_run(repository: Path) -> None:
    configure(repository, "stage: final\n")
    assert find_settings(repository) == find_settings(repository) != ()


def test_the_bounds_of_packed_files_can_be_changed(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("limits:\n  part-bytes: 2000\n  ratio: 40\n", encoding="utf-8")
    settings = find_settings(tmp_path / "draft.docx")
    assert isinstance(settings, Settings)
    assert settings.limits == DEFAULT_LIMITS._replace(part_bytes=2000, ratio=40)
