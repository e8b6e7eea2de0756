"""Packs and configuration: YAML that people write becomes rules with their checks bound, and settings."""
