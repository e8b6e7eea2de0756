"""Tests of what is written into Word drafts."""
