"""The service worker: which files it keeps for when there is no network, and one that removes itself where that is off."""

import hashlib
import json
from pathlib import Path

import runtime
from publishing import modules
from publishing.cards import FOLDER as FOLDER_OF_CARDS
from publishing.policy import integrity

NAME = "sw.js"
CODE = Path(__file__).parent / "service_worker.js"
PAGES = (
    "",
    "search/search_index.json",
    "wizard/",
    "guide/",
    "ready-made-notes/",
    "help-lines/",
    "where-to-get-advice/",
    "how-your-answers-are-kept/",
)
FOLDERS = ("guide/",)
NOT_KEPT = (FOLDER_OF_CARDS, "assets/javascripts/lunr")
BUNDLE = "assets/bundle/"
FIXED = (BUNDLE, modules.FOLDER)
"""Addresses below these hold an id of their content, so what lies there never changes."""

TYPES = {
    "": "text/html; charset=utf-8",
    ".bin": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
"""By the ending of an address. A neighbor could change the headers that a browser keeps, so the worker sets its own."""

REMOVES_ITSELF = """\
// Working without a network is switched off: what was kept for it goes, and so does this worker.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const mine = `follow-up:${new URL(self.registration.scope).pathname}:`;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await self.registration.unregister();
})()));
"""


def write(site: Path, *, on: bool) -> None:
    """Put the service worker into the built site."""
    (site / NAME).write_text(_with_files(site) if on else REMOVES_ITSELF, "utf-8")


def kept(site: Path) -> list[str]:
    """The addresses of everything that is kept, below the site's first page."""
    pages = [
        *PAGES,
        *sorted(f"{folder}{page.parent.name}/" for folder in FOLDERS for page in (site / folder).glob("*/index.html")),
    ]
    files = {file for file in (site / "assets").rglob("*") if file.is_file()}
    # Of the two ways to start Python, the first: the other is larger, and rarely needed.
    for bundle in (site / BUNDLE).iterdir():
        files -= set(bundle.iterdir()) - set(runtime.fetched_first(bundle))
    assets = sorted(file.relative_to(site).as_posix() for file in files)
    return [*pages, *(asset for asset in assets if not asset.startswith(NOT_KEPT) and not asset.endswith(".map"))]


def _with_files(site: Path) -> str:
    files = [
        [address, _hash(site, address), TYPES[Path(address).suffix], address.startswith(FIXED), address.startswith(BUNDLE)]
        for address in kept(site)
    ]
    listed = json.dumps(files, separators=(",", ":"))
    code = CODE.read_text("utf-8")
    build = hashlib.sha256((listed + code).encode()).hexdigest()[:12]
    return f"self.BUILD = {json.dumps(build)};\nself.FILES = {listed};\n{code}"


def _hash(site: Path, address: str) -> str:
    file = site / address / "index.html" if not address or address.endswith("/") else site / address
    return integrity(file.read_bytes())
