"""Row 9: `make site` with ten times the articles, and whether it builds a bundle again that has not changed."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from tests.bench.figures import NATIVE, Repeated, Row, compared
from tests.browser.served import ROOT

TIMES = 10
NOT_COPIED = ("site", ".git", ".venv", "node_modules", "__pycache__", ".*_cache", ".hypothesis")
BUILT = ("bundle", "cache", "made")
LINKED = (".venv", "node_modules")


def builds(lab: Repeated) -> Iterator[Row]:
    """Two rows; all is done in copies of this checkout."""
    with checkout() as today, checkout() as many:
        articles = multiply(many)
        bundle = state(today)
        make(today), make(many)
        what = f"make site after a change of mkdocs.yml, with {articles * TIMES} articles and with {articles}, seconds"
        found = lab.pairs(lambda: make(many), lambda: make(today))
        yield compared("9", what, NATIVE, found, TIMES)
        again, tries = 0, 0
        for touched in ("docs", "wizard", "runtime", "mkdocs.yml"):
            tries += 1
            touch(today / touched)
            make(today)
            again += state(today) != bundle
        again += state(many) != bundle
        what = "bundles built again, of builds in which nothing of theirs had changed (files only touched)"
        yield compared("9", what, NATIVE, [(again, tries + 1)], 0)


@contextmanager
def checkout() -> Iterator[Path]:
    """A copy of this checkout, with what was built; tools are shared."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED, "build"), symlinks=True)
        for name in BUILT:
            shutil.copytree(ROOT / "build" / name, copy / "build" / name)
        for name in LINKED:
            (copy / name).symlink_to((ROOT / name).resolve())
        yield copy


def multiply(copy: Path) -> int:
    """Ten of each article of the guide, in the navigation too; says how many there were."""
    config = copy / "mkdocs.yml"
    text = config.read_text("utf-8")
    lines = re.findall(r"^ *- (guide/(?!index)[\w-]+)\.md\n", text, re.MULTILINE)
    for article in lines:
        names = [f"{article}-{number}.md" for number in range(2, TIMES + 1)]
        for name in names:
            shutil.copyfile(copy / "docs" / f"{article}.md", copy / "docs" / name)
        more = "".join(rf"\g<before>{name}\n" for name in names)
        text = re.sub(rf"(?m)^(?P<before> *- ){article}\.md\n", rf"\g<0>{more}", text)
    config.write_text(text, "utf-8")
    return len(lines)


def make(copy: Path) -> float:
    """Seconds of `make site` after a change of the site's configuration."""
    config, made = copy / "mkdocs.yml", copy / "build" / "made" / "site"
    config.touch()
    while config.stat().st_mtime_ns <= made.stat().st_mtime_ns:  # a file's time goes in steps of some milliseconds
        config.touch()
    env = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    begun = perf_counter()
    done = subprocess.run(["make", "site"], cwd=copy, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"make site: {(done.stdout + done.stderr)[-600:]}")
    return perf_counter() - begun


def touch(path: Path) -> None:
    """Every file below it, as if it had been written again."""
    for file in [path] if path.is_file() else path.rglob("*"):
        if file.is_file():
            file.touch()


def state(copy: Path) -> list[tuple[str, int]]:
    """The files of the bundle, and when each was written: building it again writes them anew."""
    files = (copy / "build" / "bundle").rglob("*")
    return sorted((file.name, file.stat().st_mtime_ns) for file in files if file.is_file())
