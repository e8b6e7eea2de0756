"""The ways in which others run the command: the GitHub action, GitLab, and the examples that the pages show."""
