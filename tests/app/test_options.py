"""What a caller hands over."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.app.options import Source

ENDLESS = Path("/dev/zero")


def test_a_source_holds_its_bytes_up_to_a_bound(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"1.1 Staff are kind.")
    source, given = Source(file), Source(Path("stdin"), b"1.1 Staff are kind.")
    assert source.held(19) == Source(file, b"1.1 Staff are kind.")
    assert source.held(18) == source
    assert given.held(1) == given
    assert Source(tmp_path).held(19) == Source(tmp_path)
    assert Source(tmp_path / "lost.txt").held(19) == Source(tmp_path / "lost.txt")


@pytest.mark.skipif(not ENDLESS.exists(), reason="no device without end here")
def test_what_has_no_end_is_not_read_to_it() -> None:
    assert Source(ENDLESS).held(1000) == Source(ENDLESS)
