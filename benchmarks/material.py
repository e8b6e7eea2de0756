"""The shared material beside the repository, and Word files made with it."""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"
REPORTS = SHARED / "reports"


def needed(path: Path) -> Path:
    """Return a path of the shared material, or say in a sentence that it is not there and exit with 2."""
    if not path.exists():
        print(f"This needs {path}, which is not there.", file=sys.stderr)
        sys.exit(2)
    return path


def word_maker() -> Callable[[str, str], bytes]:
    """Return what makes a Word file of a text, with "typed" or "auto" numbers, by the shared converter."""
    source = needed(SHARED / "cases" / "make_docx.py")
    spec = importlib.util.spec_from_file_location("make_docx", source)
    if spec is None or spec.loader is None:
        raise ImportError(source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def make(text: str, variant: str) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "report.docx"
            module.make(text, out, variant, times=1, lean=False)
            return out.read_bytes()

    return make
