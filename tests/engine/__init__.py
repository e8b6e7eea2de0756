"""The engine's tests, and the small reviews that they are made of."""
