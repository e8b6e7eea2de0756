"""Where rules and templates are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter import resources

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_checkout_has_them_beside_the_package() -> None:
    assert {"core", "clas"} <= {folder.name for folder in resources.rules().iterdir()}
    assert resources.templates().is_dir()
    assert (resources.package() / "resources" / "__init__.py").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("linter/_data/rules/inn", "rules/pub", "templates/letters"):
        (tmp_path / place).mkdir(parents=True)
    monkeypatch.setattr(resources, "package", lambda: tmp_path / "linter")
    assert [folder.name for folder in resources.rules().iterdir()] == ["inn"]
    assert [folder.name for folder in resources.templates().iterdir()] == ["letters"]
