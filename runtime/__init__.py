"""Builds what the reader's browser loads to run the wizard: `python -m runtime`, or `runtime.bundle()` from Python."""

from runtime.build import Bundle, bundle, make
from runtime.parts import fetched_first
from runtime.tools import StepError

__all__ = ["Bundle", "StepError", "bundle", "fetched_first", "make"]
