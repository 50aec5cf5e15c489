"""Running the tools that do the work, and hashing what they leave."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path


class StepError(Exception):
    """A step of the build failed; `output` is what its tool said."""

    def __init__(self, step: str, output: str) -> None:
        super().__init__(f"the step “{step}” failed")
        self.output = output


def run(step: str, *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> None:
    """Run `python -m ARGUMENTS` with the Python that runs us; its output is shown only if it fails."""
    command = [sys.executable, "-m", *map(str, arguments)]
    done = subprocess.run(  # noqa: S603 - the command is ours, no shell reads it
        command, cwd=cwd, env=os.environ | (env or {}), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        raise StepError(step, f"$ python -m {' '.join(command[2:])}\n{done.stdout}")


def sha256(file: Path) -> str:
    """The file's SHA-256, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
