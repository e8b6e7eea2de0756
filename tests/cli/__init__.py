"""Tests of what the command line makes of rules."""
