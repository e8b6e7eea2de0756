"""The documents around a report: each is made of values, none reads a file."""
