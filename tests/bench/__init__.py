"""What `make bench` measures: how fast and how small the site is, each figure against a reference of the same run."""
