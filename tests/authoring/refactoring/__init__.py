"""Tests of changing numbers and names."""
