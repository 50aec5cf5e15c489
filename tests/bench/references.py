"""Builds what the site is compared with: Pyodide's own start of the same wheels, small forms, Material's bare page."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from publishing import offline
from runtime import engine, lock, wheels
from tests.browser.served import ROOT, Site

HERE = Path(__file__).parent
SOURCES = HERE / "reference"
PYSCRIPT = HERE / "node_modules" / "@pyscript" / "core" / "dist"
WHERE = "bench/"
"""Below the site's first page."""
ARTICLE = "guide/thank-them"
LONG = 600_000
"""Milliseconds that the page waits for Python: what is slow is measured, not given up."""


def build(site: Path) -> None:
    """Puts the references beside the pages of a built site."""
    into = site / WHERE
    shutil.copytree(SOURCES, into)
    _stock(into / "python")
    if PYSCRIPT.is_dir():
        shutil.copytree(PYSCRIPT, into / "pyscript", ignore=shutil.ignore_patterns("*.map"))
    _bare(into / "bare")


def wait_long(site: Site) -> None:
    """Lets the page be patient, on a machine that does other things too, and the service worker know its file."""
    site.wait(**dict.fromkeys(("silent", "ready", "answer"), LONG))
    for pattern, instead in site.instead.items():
        (site.folder / "assets" / pattern.removeprefix("*/")).write_text(str(instead.body), "utf-8")
    site.instead.clear()
    offline.write(site.folder, on="FILES" in (site.folder / offline.NAME).read_text("utf-8"))


def _stock(folder: Path) -> None:
    """Pyodide's own files, and the wheels that the bundle's come from, compiled, by a lock file that names only them."""
    folder.mkdir()
    for stage in (wheels.gather, lock.write, lock.compile_wheels, engine.copy):
        stage(ROOT, folder)


def _bare(folder: Path) -> None:
    """The article on a page of Material's as it comes, but without fonts from another host."""
    work = folder.with_name("bare-source")
    (work / "docs").mkdir(parents=True)
    shutil.copyfile(ROOT / "docs" / f"{ARTICLE}.md", work / "docs" / "index.md")
    config = {"site_name": "Bare", "theme": {"name": "material", "font": False}}
    (work / "mkdocs.yml").write_text(json.dumps(config), "utf-8")  # JSON is YAML, too
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(work / "mkdocs.yml")]
    subprocess.run([*command, "--site-dir", str(folder)], check=True, stderr=subprocess.DEVNULL)
    shutil.rmtree(work)
