"""The forms of a house style: how they are written down, and how they are matched."""
