"""What the browser loads is whole, small, named by its content, and built again only when something changed."""

import ast
import importlib.util
import json
import marshal
import os
import re
import shutil
import subprocess
import sys
import types
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

import runtime

pytestmark = pytest.mark.native

ROOT = Path(__file__).resolve().parent.parent
OURS = {"icalendar", "python-dateutil", "tzdata", "turn-it-around-wizard"}
ENGINE = {"pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"}


@pytest.fixture(scope="module")
def bundle() -> Path:
    return runtime.bundle()


def wheels(bundle: Path) -> Iterator[zipfile.ZipFile]:
    for wheel in sorted(bundle.glob("*.whl")):
        with zipfile.ZipFile(wheel) as opened:
            yield opened


def test_parts(bundle: Path) -> None:
    made = json.loads((bundle / "parts.json").read_text("utf-8"))
    assert made["id"] == bundle.name
    found = {file.name for file in bundle.iterdir()} - {"parts.json", "worker.js"}
    assert found - ENGINE - {"pyodide-lock.json", "image.bin"} == {file.name for file in bundle.glob("*.whl")}
    assert found >= ENGINE
    assert {part["name"] for part in made["parts"]} == found
    for part in made["parts"]:
        content = (bundle / part["name"]).read_bytes()
        assert (part["bytes"], part["sha256"]) == (len(content), sha256(content).hexdigest()), part["name"]


def test_pyodide_is_as_npm_has_it(bundle: Path) -> None:
    for name in ENGINE:
        assert (bundle / name).read_bytes() == (ROOT / "node_modules" / "pyodide" / name).read_bytes(), name


def test_lock_names_our_wheels_only(bundle: Path) -> None:
    packages = json.loads((bundle / "pyodide-lock.json").read_text("utf-8"))["packages"]
    assert set(packages) == OURS
    assert {package["file_name"] for package in packages.values()} == {file.name for file in bundle.glob("*.whl")}
    for package in packages.values():
        assert package["sha256"] == sha256((bundle / package["file_name"]).read_bytes()).hexdigest(), package["name"]
        assert set(package["depends"]) <= OURS


def test_no_tests_no_sources(bundle: Path) -> None:
    for wheel in wheels(bundle):
        for name in wheel.namelist():
            assert not re.search(r"(^|/)(tests?/|test_|conftest)|\.py$", name), f"{wheel.filename}: {name}"


def test_record_tells_the_truth(bundle: Path) -> None:
    for wheel in wheels(bundle):
        record = next(name for name in wheel.namelist() if name.endswith(".dist-info/RECORD"))
        listed = {line.split(",")[0] for line in wheel.read(record).decode().splitlines()}
        assert listed == set(wheel.namelist()), wheel.filename


def test_bytecode_loads(bundle: Path) -> None:
    for wheel in wheels(bundle):
        compiled = [name for name in wheel.namelist() if name.endswith(".pyc")]
        assert compiled, wheel.filename
        for name in compiled:
            content = wheel.read(name)
            assert content[:4] == importlib.util.MAGIC_NUMBER, name
            assert isinstance(marshal.loads(content[16:]), types.CodeType), name


def test_bytecode_has_no_docstrings(bundle: Path) -> None:
    with zipfile.ZipFile(next(bundle.glob("turn_it_around_wizard*.whl"))) as wheel:
        for source in (ROOT / "wizard").rglob("*.py"):
            docstring = ast.get_docstring(ast.parse(source.read_text("utf-8")))
            compiled = wheel.read(f"{source.relative_to(ROOT).as_posix()}c")
            assert not docstring or docstring.encode() not in compiled, source


def copied(to: Path) -> Path:
    """A copy of what the bundle is built from, with the wheels that were fetched for it."""
    for folder in ("wizard", "runtime", "requirements", "build/cache/wheels"):
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "package-lock.json", ".gitignore", "LICENSE", "LICENSE-WORDS.md", "README.md"):
        if (ROOT / file).exists():
            shutil.copyfile(ROOT / file, to / file)
    (to / "node_modules").symlink_to(ROOT / "node_modules")
    return to


@pytest.fixture
def copies(bundle: Path, tmp_path: Path) -> list[Path]:
    """Two such copies, in folders of different names; `bundle` has fetched the wheels."""
    first, second = copied(tmp_path / "one"), tmp_path / "another" / "one"
    shutil.copytree(first, second, symlinks=True)
    return [first, second]


def build(copy: Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "runtime"]
    return subprocess.run(command, cwd=copy, env=os.environ | env, capture_output=True, text=True, check=False)


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds without the memory image, which takes longest and has its own tests."""
    monkeypatch.setenv("WITHOUT", "image")


def parts(copy: Path) -> str:
    (made,) = (copy / "build" / "bundle").iterdir()
    return (made / "parts.json").read_text("utf-8")


def test_same_sources_same_bytes(bundle: Path, copies: list[Path]) -> None:
    done = build(copies[1], PYTHONHASHSEED="2", TZ="Asia/Tokyo")
    assert parts(copies[1]) == (bundle / "parts.json").read_text("utf-8")
    assert re.fullmatch(rf"\[3/4\] browser bundle: {bundle.name} \(\d+\.\d MB compressed\)\n", done.stdout), done


@pytest.mark.usefixtures("plain")
def test_built_again_only_when_something_changed(copies: list[Path]) -> None:
    copy = copies[0]
    first = runtime.make(copy)
    assert first.fresh
    inode = (first.path / "parts.json").stat().st_ino
    unchanged = runtime.make(copy)
    assert (unchanged.path, unchanged.fresh) == (first.path, False)
    assert (first.path / "parts.json").stat().st_ino == inode

    fetched = {file: file.stat().st_ino for file in (copy / "build/cache/wheels").rglob("*")}
    (copy / "wizard" / "wording" / "new.toml").write_text('word = "one"\n', "utf-8")
    second = runtime.make(copy)
    assert second.fresh
    assert second.id != first.id
    assert [second.path] == list((copy / "build" / "bundle").iterdir())
    assert {file: file.stat().st_ino for file in (copy / "build/cache/wheels").rglob("*")} == fetched

    (second.path / "pyodide.asm.wasm").unlink()
    mended = runtime.make(copy)
    assert mended.fresh
    assert (mended.path / "pyodide.asm.wasm").exists()


@pytest.mark.usefixtures("plain")
def test_a_failing_step_is_named_with_what_its_tool_said(copies: list[Path]) -> None:
    (copies[0] / "wizard" / "broken.py").write_text("def (\n", "utf-8")
    done = build(copies[0])
    assert done.returncode == 1
    assert done.stdout == ""
    assert "SyntaxError" in done.stderr
    assert done.stderr.splitlines()[-1] == "browser bundle: the step “bytecode” failed"
    assert not (copies[0] / "build" / "bundle").exists()
