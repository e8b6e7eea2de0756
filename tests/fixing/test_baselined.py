"""What a baseline hides is not mended, even where a fix beside it changes the words that it is known by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from linter.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DRAFT = """\
1. Early help

1.1 The clinic in Marlby opens on on all all market days.

Recommendations

1. NHS England should:

1.1 Keep the clinic open.
"""


def test_only_what_the_baseline_does_not_know_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    known, draft, mended = tmp_path / "known.json", tmp_path / "draft.txt", tmp_path / "mended.txt"
    (tmp_path / ".reportlint.yaml").write_text("select: [LNG001]\nbaseline: known.json\n", encoding="utf-8")
    draft.write_text(DRAFT, encoding="utf-8")
    main(["check", "draft.txt", "--no-baseline", "--format", "json"])
    prints = {one["quote"]: one["fingerprint"] for one in json.loads(capsys.readouterr().out)}
    assert main(["baseline", "write", "draft.txt"]) == 0
    lines = [line for line in known.read_text(encoding="utf-8").splitlines() if prints["all"] not in line]
    known.write_text("\n".join(lines).replace("},\n]", "}\n]"), encoding="utf-8")
    capsys.readouterr()
    assert main(["fix", "draft.txt", "--output", "mended.txt"]) == 0
    assert capsys.readouterr().out.endswith(
        "0 findings left; `reportlint check mended.txt` shows what there is.\n"
        "The baseline of the draft hides 1 finding; --no-baseline mends what it hides, too.\n"
    )
    assert mended.read_text(encoding="utf-8") == DRAFT.replace("all all", "all")
    assert main(["fix", "draft.txt", "--output", "mended.txt", "--force", "--no-baseline"]) == 0
    assert mended.read_text(encoding="utf-8") == DRAFT.replace("all all", "all").replace("on on", "on")
