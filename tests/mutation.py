"""Mutation tests of ``wizard/``: ``python -m tests.mutation [module ...]``, resumable; the score goes to build/mutants.json.

mutmut leaves decorated functions alone, and every rule and most of a situation is one. So it works on a copy in which
``@rule(…) def f`` stands as ``def f``, then ``f = rule(…)(f)``.
"""

import ast
import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutation"
SCORE = ROOT / "build" / "mutants.json"
COPIED = ("wizard", "tests", "docs", "pyproject.toml", "README.md")
DECORATORS = frozenset({"rule", "rule_per_person", "property", "cached_property"})
FLOOR = 0.85
SURVIVED, TIMEOUT = 0, 36
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
    """Bring the copy up to date; what mutmut knows of functions that did not change stays."""
    for name in COPIED:
        source, target = ROOT / name, COPY / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        else:
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "browser"))
    for file in (COPY / "wizard").rglob("*.py"):
        file.write_text(undecorated(file.read_text("utf-8")), "utf-8")
    if (COPY / "mutants").exists():  # mutmut brings only the code up to date there
        for file in COPY.rglob("*"):
            place = file.relative_to(COPY)
            if file.is_file() and place.parts[0] != "mutants" and (place.parts[0] != "wizard" or file.suffix != ".py"):
                (COPY / "mutants" / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, COPY / "mutants" / place)


def modules() -> list[str]:
    """The modules that have something to mutate, by name."""
    files = sorted((ROOT / "wizard").rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files if file.name != "__init__.py"]
    return [name for name in names if name not in EXCLUDED]


def is_excluded(mutant: str) -> bool:
    """Whether a mutant, such as wizard.questions.x__questions_of__mutmut_1, is in something that is left out."""
    module, _, function = mutant.partition("__mutmut_")[0].rpartition(".")
    return not EXCLUDED.keys().isdisjoint({module, f"{module}.{function.removeprefix('x_')}"})


def score() -> dict[str, dict[str, object]]:
    """What is known so far, by module: how many mutants, how many were killed, and which survived."""
    known = {}
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


def main(wanted: list[str]) -> int:
    """Mutate module after module; exit code 1 where fewer than 85 of 100 mutants of all that were tried are killed."""
    copy()
    for module in wanted or modules():
        print(module, flush=True)
        subprocess.run([sys.executable, "-m", "mutmut", "run", f"{module}.*"], cwd=COPY, stdout=subprocess.DEVNULL, check=False)
        SCORE.write_text(json.dumps(score(), indent=1), "utf-8")
    known = score()
    tried = sum(int(str(one["tried"])) for one in known.values())
    killed = sum(int(str(one["killed"])) for one in known.values())
    for module, one in known.items():
        print(f"{module:32} {one['killed']:>5} of {one['tried']}")
    for name, reason in EXCLUDED.items():
        print(f"left out: {name} ({reason})")
    print(f"killed: {killed} of {tried}")
    return killed < FLOOR * tried


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
