"""The built site, served below a path as GitHub Pages does, by a server that can be told to fail."""

import gzip
import os
import re
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from publishing import offline
from publishing.policy import integrity

ROOT = Path(__file__).resolve().parent.parent.parent
SUBPATH = "/some-repo/"
CHUNK = 4_096
"""Bytes that one answer sends before it is the next one's turn, on a line that is slow."""
PATIENT = {"silent": 80_000, "ready": 80_000, "answer": 80_000, "typed": 50, "announced": 60}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".xml": "application/xml",
}


def build(folder: Path) -> Path:
    """Build the site into a folder, as it is published below a path, once for all processes that test it."""
    with _one_at_a_time(folder.with_suffix(".lock")):
        if not folder.exists():
            env = os.environ | {"SITE_URL": f"http://127.0.0.1{SUBPATH}", "NO_MKDOCS_2_WARNING": "1"}
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
            done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
            assert done.returncode == 0, done.stdout + done.stderr
    return folder


def rebuild(folder: Path) -> None:
    """Make a built site the next build of itself: bundle and modules lie below other ids, and those of before are gone."""
    page = folder / "wizard" / "index.html"
    for before in [*folder.glob("assets/bundle/*"), *folder.glob("assets/wizard/*")]:
        after = before.rename(before.with_name(before.name[::-1]))
        page.write_text(page.read_text("utf-8").replace(before.name, after.name), "utf-8")
    offline.write(folder, on=True)


@contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    import fcntl

    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@dataclass(frozen=True, kw_only=True)
class Instead:
    """What is answered in place of a file. Without ``body`` the line is cut; ``silent``: it stays open, and nothing comes.
    ``once``: whoever asks again gets the file."""

    body: str | bytes | None = None
    kind: str = "text/html; charset=utf-8"
    silent: bool = False
    status: int = 200
    cached: bool = True
    once: bool = False


CUT = Instead()
IMAGE = "*/image.bin"
SILENT = Instead(silent=True)
A_WEB_PAGE = Instead(body="<!doctype html><title>Sign in to this network</title>")


class Line:
    """What all answers go over: it is given to who asked first, where a lock may be taken again by who had it."""

    def __init__(self) -> None:
        self._waiting: deque[threading.Event] = deque()
        self._changing = threading.Lock()

    def __enter__(self) -> None:
        turn = threading.Event()
        with self._changing:
            self._waiting.append(turn)
            self._waiting[0].set()
        turn.wait()

    def __exit__(self, *_: object) -> None:
        with self._changing:
            self._waiting.popleft()
            if self._waiting:
                self._waiting[0].set()

    @property
    def asked(self) -> int:
        """How many have it or wait for it."""
        return len(self._waiting)


@dataclass
class Site:
    """A running server: where it is, what was asked of it, what it answers otherwise than the built site does, and for how many
    seconds it keeps what waiting. ``sent`` has the bytes of each answer's body, as they went over the wire."""

    folder: Path
    port: int
    asked: list[str] = field(default_factory=list)
    sent: list[tuple[str, int]] = field(default_factory=list)
    instead: dict[str, Instead] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    over: threading.Event = field(default_factory=threading.Event)
    bytes_a_second: float = 0
    gzip: bool = False
    line: Line = field(default_factory=Line)

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The site's first page."""
        return self.origin + SUBPATH

    def asked_for(self, pattern: str) -> list[str]:
        """The addresses asked for that match a pattern such as ``*.wasm``."""
        return [path for path in self.asked if fnmatch(path, pattern)]

    def without_python(self, instead: Instead, part: str = "*.wasm") -> None:
        """Answer so for the image that Python starts from, and for a part that the ordinary start needs."""
        self.instead |= {IMAGE: instead, part: instead}

    def worker(self, change: Callable[[str], str]) -> None:
        """Answer with another worker, as if it had been built so: the page knows its hash."""
        (file,) = self.folder.glob("assets/bundle/*/worker.js")
        page, before = (self.folder / "wizard" / "index.html").read_text("utf-8"), file.read_bytes()
        after = change(before.decode()).encode()
        assert page.count(integrity(before)) == 1
        self.instead["*/worker.js"] = Instead(body=after, kind=TYPES[".js"])
        self.instead["*/wizard/"] = Instead(body=page.replace(integrity(before), integrity(after)))

    def mend(self) -> None:
        """Answer as the built site does, but let the page wait long: this machine may do other things too."""
        self.instead.clear()
        self.slow.clear()
        self.headers.clear()
        self.wait()
        self.over.set()

    def wait(self, **times: int) -> None:
        """How many milliseconds the page waits for what, by the names in times.js; it is patient where nothing is given."""
        (file,) = self.folder.glob("assets/wizard/*/times.js")
        code = file.read_text("utf-8")
        for name, milliseconds in (PATIENT | times).items():
            code, places = re.subn(rf"\b{name}: [\d_]+", f"{name}: {milliseconds}", code)
            assert places == 1, name
        self.instead[f"*/{file.relative_to(self.folder / 'assets').as_posix()}"] = Instead(
            body=code, kind=TYPES[".js"], cached=False
        )

    def fresh(self) -> None:
        """Forget what was asked, and answer as the built site does."""
        self.mend()
        self.asked.clear()
        self.sent.clear()
        self.over = threading.Event()


@lru_cache(maxsize=256)
def _compressed(body: bytes) -> bytes:
    """Compressed once, as by a host that keeps what it compressed: no browser waits for this machine to do it again."""
    return gzip.compress(body, 9)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path) -> Iterator[Site]:
    """Serve a built site on this machine only, below the path, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name in the standard library
            pass

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            site.asked.append(path)
            site.over.wait(next((seconds for pattern, seconds in site.slow.items() if fnmatch(path, pattern)), 0))
            place = next((pattern for pattern in site.instead if fnmatch(path, pattern)), "")
            instead = site.instead.get(place)
            if instead and instead.once:
                del site.instead[place]
            if instead is None:
                self.send(*file_at(path))
            elif instead.silent:
                site.over.wait(60)
                self.close_connection = True
            elif instead.body is None:
                self.close_connection = True
            else:
                body = instead.body if isinstance(instead.body, bytes) else instead.body.encode()
                self.send(instead.status, instead.kind, body, cached=instead.cached)

        def send(self, status: int, kind: str, body: bytes, *, cached: bool = True) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            if site.gzip and "gzip" in self.headers.get("Accept-Encoding", ""):
                self.send_header("Content-Encoding", "gzip")
                body = _compressed(body)
            self.send_header("Content-Length", str(len(body)))
            for name, value in ({"Cache-Control": "max-age=600" if cached else "no-store"} | site.headers).items():
                self.send_header(name, value)
            self.end_headers()
            site.sent.append((unquote(urlsplit(self.path).path), len(body)))
            rate = site.bytes_a_second
            for at in range(0, len(body), CHUNK if rate else len(body) or 1):
                piece = body[at : at + CHUNK] if rate else body
                with site.line if rate else nullcontext():  # one line for all that is asked
                    self.wfile.write(piece)
                    site.over.wait(len(piece) / rate if rate else 0)

    def file_at(path: str) -> tuple[int, str, bytes]:
        file = folder / path.removeprefix(SUBPATH)
        if file.is_dir():
            file /= "index.html"
        if not path.startswith(SUBPATH) or not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
            return 404, TYPES[".html"], (folder / "404.html").read_bytes()
        return 200, TYPES.get(file.suffix, "application/octet-stream"), file.read_bytes()

    with _Server(("127.0.0.1", 0), Handler) as server:
        site = Site(folder=folder, port=server.server_port)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.over.set()
            server.shutdown()
            thread.join()
