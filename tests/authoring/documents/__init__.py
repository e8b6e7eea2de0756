"""Tests of linter.authoring.documents, with a report to make documents of."""
