"""Known defects, planted in any report of the genre; knows nothing of the linter, so that it can judge it."""
