"""Links to the outside: which count, what a server's answer means, and what the issue says. No network: servers of our own."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest

from tests.audit import links

pytestmark = pytest.mark.native

ANSWERS = {"/there": 200, "/gone": 404, "/left": 410, "/closed": 403, "/busy": 503, "/moved": 301}


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def elsewhere(asked: list[str]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name in the standard library
            pass

        def do_GET(self) -> None:
            asked.append(self.path)
            failing = self.path == "/at-last" and asked.count(self.path) == 1
            self.send_response(503 if failing else ANSWERS.get(self.path, 200))
            self.send_header("Content-Length", "0")
            if self.path == "/moved":
                self.send_header("Location", "/there")
            self.end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "PAUSE", 0)


def test_only_links_to_the_outside_count_each_once_with_its_pages(tmp_path: Path) -> None:
    page = '<a href="https://a.example/x#part">A</a> <a href="../in/">B</a> <a href="mailto:a@b.example">C</a> <a>D</a>'
    for name in ("", "guide/"):
        file = tmp_path / name / "index.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(page + '<link rel="canonical" href="https://self.example/">', "utf-8")
    assert links.links(tmp_path) == {"https://a.example/x": ["guide/", ""]}


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("/there", "fine"),
        ("/moved", "fine"),
        ("/at-last", "fine"),
        ("/gone", "gone"),
        ("/left", "gone"),
        ("/closed", "unsure"),
        ("/busy", "unsure"),
    ],
)
def test_an_answer_says_whether_a_page_is_gone_or_only_closed_to_programs(elsewhere: str, path: str, verdict: str) -> None:
    assert links.look(elsewhere + path)[0] == verdict


def test_a_host_that_has_no_name_is_gone_and_one_that_does_not_answer_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert links.look("http://127.0.0.1:9/")[0] == "unsure"

    def nobody(*_: Any, **__: Any) -> None:
        raise URLError(socket.gaierror(-2, "Name or service not known"))

    monkeypatch.setattr(links, "urlopen", nobody)
    assert links.look("http://nobody.example/")[0] == "gone"


def test_without_a_network_nothing_is_said_of_any_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "BUILD", tmp_path)
    monkeypatch.setattr(links, "look", lambda _: ("gone", links.NO_SUCH_HOST))
    (tmp_path / "index.html").write_text('<a href="https://a.example/">A</a>', "utf-8")
    assert links.main(tmp_path) == 2
    assert not (tmp_path / "links.md").exists()


def test_what_is_gone_is_reported_with_its_pages_and_fails(
    elsewhere: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(links, "BUILD", tmp_path / "build")
    page = tmp_path / "site" / "guide" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f'<a href="{elsewhere}/there">A</a><a href="{elsewhere}/closed">B</a>', "utf-8")
    assert links.main(tmp_path / "site") == 0
    page.write_text(f'<a href="{elsewhere}/there">A</a><a href="{elsewhere}/gone">B</a>', "utf-8")
    assert links.main(tmp_path / "site") == 1
    told = (tmp_path / "build" / "links.md").read_text("utf-8")
    assert told == capsys.readouterr().out[-len(told) :]
    assert f"<{elsewhere}/gone> (404), on `/guide/`" in told
    assert f"{elsewhere}/there" not in told
