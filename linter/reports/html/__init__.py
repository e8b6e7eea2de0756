"""Findings as one page that needs nothing else: for inspection writers to read, to print and to mail."""

from __future__ import annotations

from linter.reports.html.page import render

__all__ = ["render"]
