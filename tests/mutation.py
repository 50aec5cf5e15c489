"""Mutation tests of ``wizard/``: ``python -m tests.mutation [MODULE ...]``; the score goes to build/mutants.json.

Without arguments it tries what was not tried yet, so a round that was stopped goes on. Named modules are tried anew. With
``--survived`` what survived is, by every test that reaches it; with ``--sample N``, N of all that were not tried yet, by lot.

mutmut leaves decorated functions alone, and every rule and most of a situation is one. So it works on a copy in which
``@rule(…) def f`` stands as ``def f``, then ``f = rule(…)(f)``.
"""

import argparse
import ast
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from typing import TypedDict

import pytest
from mutmut.state import state

from tests.trust import git

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutation"
SCORE = ROOT / "build" / "mutants.json"
COPIED = ("wizard", "tests", "docs", "pyproject.toml", "README.md")
DECORATORS = frozenset({"rule", "rule_per_person", "property", "cached_property"})
FLOOR = 0.85
ENOUGH = 4.0
"""Seconds of tests for each mutant, the quickest first. One that lives through them is counted as survived."""
EVERY = "EVERY_TEST"
"""The variable that lifts this limit."""
SURVIVED = 0
NOT_RUN = frozenset({None, 5, 33, 34})
"""No test reaches it, or it was not tried: counted as survived once tried, so that nothing is hidden."""
EXCLUDED = {
    "wizard.answers": "its functions only make the questions, while the module is imported",
    "wizard.questions._questions_of": "reads the questions off their fields once, while the module is imported",
    "wizard.rules.rule.rule": "a decorator: it runs only while the rules are imported",
    "wizard.rules.rule.rule_per_person": "a decorator: it runs only while the rules are imported",
}
"""Modules and functions that are left out of the score, and why. mutmut imports everything before it chooses a mutant, so what
was made by then is made without the mutant, and no test can notice."""


def undecorated(source: str) -> str:
    """A module with the decorators that mutmut passes over applied by assignment instead."""
    tree = ast.parse(source)
    for owner in ast.walk(tree):
        if isinstance(owner, (ast.Module, ast.ClassDef)):
            owner.body = list(_undecorated(owner.body))
    return ast.unparse(ast.fix_missing_locations(tree))


def _undecorated(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for one in body:
        yield one
        if isinstance(one, ast.FunctionDef) and len(one.decorator_list) == 1:
            (decorator,) = one.decorator_list
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            if isinstance(called, ast.Name) and called.id in DECORATORS:
                one.decorator_list = []
                applied = ast.Call(decorator, [ast.Name(one.name, ast.Load())], [])
                yield ast.Assign([ast.Name(one.name, ast.Store())], applied)


def copy() -> None:
    """Bring the copy up to date, untouched where nothing changed; what mutmut knows of functions that did not change stays."""
    wanted = {}
    for name in COPIED:
        for file in sorted((ROOT / name).rglob("*")) if (ROOT / name).is_dir() else [ROOT / name]:
            if file.is_file() and not {"__pycache__", "browser"} & set(file.parts):
                place = file.relative_to(ROOT)
                is_code = place.parts[0] == "wizard" and file.suffix == ".py"
                wanted[place] = undecorated(file.read_text("utf-8")).encode() if is_code else file.read_bytes()
                _write(COPY / place, wanted[place])
                if not is_code and (COPY / "mutants").exists():  # mutmut brings only the code up to date there
                    _write(COPY / "mutants" / place, wanted[place])
    for file in COPY.rglob("*"):
        place = file.relative_to(COPY)
        if file.is_file() and place.parts[0] in COPIED and place not in wanted:
            file.unlink()


def _write(file: Path, content: bytes) -> None:
    if not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first, and of a mutant no more than enough.

    mutmut has this module as a plugin, and stops at the first failure.
    """
    took = state().duration_by_test
    items.sort(key=lambda item: took.get(item.nodeid, 0))
    if "__mutmut_" in os.environ.get("MUTANT_UNDER_TEST", "") and EVERY not in os.environ:
        before = accumulate((took.get(item.nodeid, 0) for item in items), initial=0.0)
        items[:] = [item for item, seconds in zip(items, before, strict=False) if seconds < ENOUGH]


def is_excluded(mutant: str) -> bool:
    """Whether a mutant, such as wizard.questions.x__questions_of__mutmut_1, is in something that is left out."""
    module, _, function = mutant.partition("__mutmut_")[0].rpartition(".")
    return not EXCLUDED.keys().isdisjoint({module, f"{module}.{function.removeprefix('x_')}"})


class Module(TypedDict):
    """What became of a module's mutants."""

    mutants: int
    tried: int
    killed: int
    codes: dict[str, int]
    survived: list[str]


def score() -> dict[str, Module]:
    """What is known so far, by module: how many mutants, how many were killed, and which survived."""
    known: dict[str, Module] = {}
    for file in sorted((COPY / "mutants" / "wizard").rglob("*.meta")):
        every = json.loads(file.read_text("utf-8"))["exit_code_by_key"]
        codes = {name: code for name, code in every.items() if not is_excluded(name)}
        tried = {name: code for name, code in codes.items() if code is not None}
        if tried:
            known[".".join(file.relative_to(COPY / "mutants").with_suffix("").with_suffix("").parts)] = {
                "mutants": len(codes),
                "tried": len(tried),
                "killed": sum(code not in {SURVIVED, *NOT_RUN} for code in tried.values()),
                "codes": {str(code): count for code, count in Counter(tried.values()).items()},
                "survived": sorted(name for name, code in tried.items() if code in {SURVIVED, *NOT_RUN}),
            }
    return known


def write(file: Path, known: dict[str, Module]) -> None:
    """The score, with the commit and the day (UTC) on which it was last added to."""
    data = {"commit": git("rev-parse", "HEAD"), "date": datetime.now(UTC).date().isoformat(), "modules": known}
    file.write_text(json.dumps(data, indent=1), "utf-8")


def untried() -> list[str]:
    """The mutants that have no verdict yet."""
    files = sorted((COPY / "mutants" / "wizard").rglob("*.meta"))
    verdicts = [json.loads(file.read_text("utf-8"))["exit_code_by_key"] for file in files]
    return [name for every in verdicts for name, code in every.items() if code is None and not is_excluded(name)]


def mutmut(*names: str) -> bool:
    """Bring the mutants up to date, and try those that match a name; whether it could."""
    command = [sys.executable, "-m", "mutmut", "run", *names]
    return not subprocess.run(command, cwd=COPY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def main() -> int:
    """Mutate; exit code 1 where fewer than 85 of 100 mutants of all that were tried are killed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="*")
    parser.add_argument("--survived", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    wanted = parser.parse_args()
    copy()
    names = [f"{module}.*" for module in wanted.modules]
    if wanted.survived:
        os.environ[EVERY] = "1"
        names += [name for module in score().values() for name in module["survived"]]
    if wanted.sample:
        mutmut("none")  # makes them, then stops for want of one by this name
        names += random.Random(wanted.sample).sample(untried(), wanted.sample)
    try:
        done = mutmut(*names)
    finally:
        known = score()
        write(SCORE, known)
    for module, one in known.items():
        print(f"{module:32} {one['killed']:>5} of {one['tried']} tried of {one['mutants']}")
    for name, reason in EXCLUDED.items():
        print(f"left out: {name} ({reason})")
    tried, killed = (sum(one[what] for one in known.values()) for what in ("tried", "killed"))
    print(f"killed: {killed} of {tried}")
    return not done or killed < FLOOR * tried


if __name__ == "__main__":
    sys.exit(main())
