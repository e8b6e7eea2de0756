"""Names of WordprocessingML and its neighbours that writing into a draft needs (ECMA-376-1 §17)."""

from __future__ import annotations

from typing import Final

WORD_NAMES: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD: Final = f"{{{WORD_NAMES}}}"
MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WORD_2012: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

VAL: Final = WORD + "val"
ID: Final = WORD + "id"
AUTHOR: Final = WORD + "author"
DATE: Final = WORD + "date"
INITIALS: Final = WORD + "initials"

BODY: Final = WORD + "body"
PARAGRAPH: Final = WORD + "p"
PARAGRAPH_FACTS: Final = WORD + "pPr"
RUN: Final = WORD + "r"
RUN_FACTS: Final = WORD + "rPr"
RUN_CHANGE: Final = WORD + "rPrChange"
SIZE: Final = WORD + "sz"
TEXT: Final = WORD + "t"
DELETED_TEXT: Final = WORD + "delText"
TAB: Final = WORD + "tab"
BREAK: Final = WORD + "br"
RETURN: Final = WORD + "cr"
HARD_HYPHEN: Final = WORD + "noBreakHyphen"
SOFT_HYPHEN: Final = WORD + "softHyphen"
RUBY: Final = WORD + "ruby"
FOOTNOTE_USED: Final = WORD + "footnoteReference"
ENDNOTE_USED: Final = WORD + "endnoteReference"
FOOTNOTE: Final = WORD + "footnote"
ENDNOTE: Final = WORD + "endnote"
BOX: Final = WORD + "txbxContent"

HYPERLINK: Final = WORD + "hyperlink"
SMART_TAG: Final = WORD + "smartTag"
INSERTED: Final = WORD + "ins"
DELETED: Final = WORD + "del"
MOVED_HERE: Final = WORD + "moveTo"
MOVED_AWAY: Final = WORD + "moveFrom"
ALTERNATIVES: Final = _COMPATIBLE + "AlternateContent"
CONTROL: Final = WORD + "sdt"
CONTROL_FACTS: Final = WORD + "sdtPr"
CONTROL_LOCK: Final = WORD + "lock"
BOUND: Final = frozenset({WORD + "dataBinding", _WORD_2012 + "dataBinding"})
CHOSEN: Final = frozenset({WORD + "comboBox", WORD + "dropDownList", WORD + "date"})

SIMPLE_FIELD: Final = WORD + "fldSimple"
FIELD_MARK: Final = WORD + "fldChar"
FIELD_MARK_TYPE: Final = WORD + "fldCharType"

COMMENT: Final = WORD + "comment"
COMMENT_START: Final = WORD + "commentRangeStart"
COMMENT_END: Final = WORD + "commentRangeEnd"
COMMENT_USED: Final = WORD + "commentReference"
COMMENT_MARK: Final = WORD + "annotationRef"
COMMENT_MARKS: Final = (COMMENT_START, COMMENT_END, COMMENT_USED)
