"""Frozen values that the stages hand to each other; the standard library only."""
