"""reportlint: checks draft inspection and review reports for consistency."""

__version__ = "0.1.0"
