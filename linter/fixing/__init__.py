"""Mending drafts: which fixes are made together, and how they are written into a file."""
