"""The engine: rules and a review become findings, each with its place, its loudness and its fingerprint."""
