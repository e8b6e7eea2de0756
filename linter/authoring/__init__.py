"""Writing drafts and the documents around them: what is to be written, as values."""
