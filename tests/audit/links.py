"""Whether the links of the built site to the outside still lead somewhere: `python -m tests.audit.links SITE`, else site/.

Writes build/links.md. Exit code 1: one is gone; 2: no host at all has a name, so the fault is this machine's. A server
that will not talk to a program is no dead link: it is listed apart.
"""

import socket
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from time import sleep
from typing import Literal
from urllib.error import HTTPError, URLError
from urllib.parse import urldefrag, urlsplit
from urllib.request import Request, urlopen

from tests.audit.rows import BUILD

Verdict = Literal["fine", "gone", "unsure"]

GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
WHO = "Mozilla/5.0 (compatible; link check of a small help site; once a night)"
PATIENCE = 20
TRIES, PAUSE = 2, 10
AT_ONCE = 12
NO_SUCH_HOST = "no such host"


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        link = dict(attrs).get("href") or ""
        if tag == "a" and urlsplit(link).scheme in ("http", "https"):
            self.found.add(urldefrag(link).url)


def links(folder: Path) -> dict[str, list[str]]:
    """Every address outside that a built site links to, with the pages that do."""
    pages: dict[str, list[str]] = defaultdict(list)
    for file in sorted(folder.rglob("*.html")):
        for link in _Links(file.read_text("utf-8")).found:
            pages[link].append(file.relative_to(folder).as_posix().removesuffix("index.html"))
    return dict(pages)


def look(link: str) -> tuple[Verdict, str]:
    """What becomes of a reader who follows a link, and why; asked again if the line or the server may have failed."""
    found: tuple[Verdict, str] = ("unsure", "")
    for turn in range(TRIES):
        if turn:
            sleep(PAUSE)
        found = _look_once(link)
        if found[0] == "fine" or found[1] == str(int(HTTPStatus.NOT_FOUND)):
            break
    return found


def _look_once(link: str) -> tuple[Verdict, str]:
    request = Request(link, headers={"User-Agent": WHO, "Accept": "text/html,*/*"})
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            return "fine", str(answer.status)
    except HTTPError as refused:
        return "gone" if refused.code in GONE else "unsure", str(refused.code)
    except URLError as problem:
        no_such_host = isinstance(problem.reason, socket.gaierror)
        return "gone" if no_such_host else "unsure", NO_SUCH_HOST if no_such_host else str(problem.reason)
    except (OSError, HTTPException, ValueError) as problem:
        return "unsure", str(problem) or type(problem).__name__


def check(known: Iterable[str], ask: Callable[[str], tuple[Verdict, str]]) -> dict[str, tuple[Verdict, str]]:
    """A verdict for each link. One host is asked one thing at a time."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for link in known:
        by_host[urlsplit(link).netloc].append(link)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = pool.map(lambda of_host: [(link, ask(link)) for link in of_host], by_host.values())
        return dict(sorted(found for of_host in done for found in of_host))


def report(verdicts: Mapping[str, tuple[Verdict, str]], pages: Mapping[str, list[str]]) -> str:
    """Both lists as Markdown: what is gone, and what a program could not tell."""
    lines = [f"{len(verdicts)} links lead out of the site."]
    for verdict, title in (("gone", "These lead nowhere"), ("unsure", "These could not be looked at: try them by hand")):
        of = [(link, why) for link, (what, why) in verdicts.items() if what == verdict]
        lines += ["", f"## {title}: {len(of)}", ""]
        lines += [f"- <{link}> ({why}), on {', '.join(f'`/{page}`' for page in pages[link])}" for link, why in of]
    return "\n".join([*lines, ""])


def main(folder: Path) -> int:
    """Look at every link of a built site."""
    pages = links(folder)
    verdicts = check(pages, look)
    text = report(verdicts, pages)
    BUILD.mkdir(exist_ok=True)
    (BUILD / "links.md").unlink(missing_ok=True)
    if verdicts and all(why == NO_SUCH_HOST for _, why in verdicts.values()):
        sys.stderr.write("There is no network here: nothing was looked at.\n")
        return 2
    (BUILD / "links.md").write_text(text, "utf-8")
    sys.stdout.write(text)
    return int(any(what == "gone" for what, _ in verdicts.values()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
