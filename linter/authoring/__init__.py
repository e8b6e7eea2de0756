"""Drafts and the documents around them: values in, bytes, text or changes out."""
