"""What several stages and kinds know of texts: how forms are matched, numbers, names, terms, figures."""
