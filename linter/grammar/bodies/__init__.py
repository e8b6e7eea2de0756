"""Organisations and services as sentences name them."""
