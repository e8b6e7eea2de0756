"""The reports' tests."""
