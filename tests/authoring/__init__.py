"""Tests of linter.authoring."""
