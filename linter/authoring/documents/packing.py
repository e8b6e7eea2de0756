"""A written file made nobody's: no author, no dates, no revisions; the same bytes for the same words."""

from __future__ import annotations

import io
import zipfile
from typing import Final
from xml.sax.saxutils import escape

from linter.authoring.documents.look import LANGUAGE

_CORE: Final = "docProps/core.xml"
_APP: Final = "docProps/app.xml"
# The earliest date that an archive can hold.
_NEVER: Final = (1980, 1, 1, 0, 0, 0)


def packed(data: bytes, title: str) -> bytes:
    """Return the package `data` (ECMA-376-2) with properties that say its title and language, no more."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(held, "w") as kept:
        for name in made.namelist():
            content = {_CORE: _core(title), _APP: _app()}.get(name) or made.read(name)
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, content)
    return held.getvalue()


def _core(title: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    ).encode()


def _app() -> bytes:
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
    )
