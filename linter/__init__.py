"""reportlint: checks draft inspection and review reports for consistency."""
