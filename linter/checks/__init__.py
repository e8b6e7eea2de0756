"""The check kinds, one a module: options, variants and a check that says what and where."""
