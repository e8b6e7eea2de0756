"""What the writers of rules look for: words, patterns, and where."""
