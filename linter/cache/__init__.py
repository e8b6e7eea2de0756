"""What a run keeps for the next one in the user's own cache folder. All of it may be lost at any time."""
