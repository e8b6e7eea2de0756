"""Changing a draft's numbers and names so that all that refers to them follows.

A graph and a wish become a `Refactoring`: edits with their places and reasons, and a step that moves blocks.
What would leave something dangling becomes a `Refused` with the places.
"""
