"""New drafts."""
