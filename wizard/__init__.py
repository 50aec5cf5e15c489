"""Plans a follow-up after a job rejection. Tests, site build, command line and browser all run this package."""
