"""The app's tests."""
