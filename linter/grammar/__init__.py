"""What several stages and kinds know of texts: forms and how they are matched, numbers, names, terms, figures."""
