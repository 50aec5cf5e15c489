"""What a reader must meet on every screen, one test for each promise; the docstrings give its number in the design."""
