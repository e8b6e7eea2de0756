"""Readers: a file becomes a `Draft`, or one sentence that says why it can't."""
