"""Switches for the day when a new Pyodide breaks a stage: `WITHOUT=image make site`, or some of them with commas between."""

import os

STAGES = {
    "image": "no memory image: the ordinary start only",
    "stdlib": "an image made with Pyodide's standard library as it comes",
    "functions": "an image with all of Pyodide's functions",
    "unused": "an image with all of Python's own functions",
    "tables": "an image with tables that only functions which are left out read",
    "free": "an image with what was freed still in it",
    "zstd": "an image compressed by gzip",
}


def off() -> list[str]:
    """The stages that are switched off, in order. Raises ValueError for one that there is not."""
    named = sorted(filter(None, os.environ.get("WITHOUT", "").split(",")))
    if unknown := set(named) - set(STAGES):
        raise ValueError(f"WITHOUT names no stage: {', '.join(sorted(unknown))}; there are {', '.join(STAGES)}")
    return named


def on(stage: str) -> bool:
    """Whether a stage is to run."""
    return stage not in off()
