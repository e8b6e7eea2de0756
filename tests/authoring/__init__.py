"""What new drafts and the documents around a report are made of."""
