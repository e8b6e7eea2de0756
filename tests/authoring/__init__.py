"""Tests of what is written anew."""
