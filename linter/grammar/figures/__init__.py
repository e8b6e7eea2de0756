"""Figures in running text, and what they say of each other: parts and wholes, changes, totals, ages."""
