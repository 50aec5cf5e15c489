"""Rows 7 and 8, and the small forms: what opening a page costs a reader, in time and in bytes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publishing.policy import integrity
from tests.bench.figures import Row, compared
from tests.bench.lab import Lab, Tab, megabits
from tests.bench.references import ARTICLE, WHERE
from tests.bench.starts import by_part, fetched
from tests.browser.served import CUT, SUBPATH, Instead

PAINT = (Path(__file__).parent / "paint.js").read_text("utf-8")

PAGES = {"wizard/": "data-begin='1'", f"{ARTICLE}/": ""}
LINES = (0, 1_600_000)
USABLE, READ = 1.1, 1.2
OFTEN = 3
"""Pairs in one run: with a new profile, a browser takes now more and now less for the same page, by a fifth."""
FORMS = {"PyScript": "pyscript.html", "plain JavaScript": "javascript.html"}


def questions(lab: Lab, engine: str) -> Iterator[Row]:
    """Row 7: when the first question can be answered, and when an article was painted."""
    for bits in LINES:
        kinds: set[bool] = set()

        def wizard(bits: float = bits) -> float:
            with opened(lab, engine, "wizard/", bits) as tab:
                return float(tab.run("usable"))

        def article(bits: float = bits, kinds: set[bool] = kinds) -> float:
            with opened(lab, engine, f"{ARTICLE}/", bits) as tab:
                when, largest = tab.run("painted")
                kinds.add(largest)
                return float(when)

        found = lab.pairs(wizard, article, times=OFTEN)
        paint = "largest" if kinds == {True} else "first (this browser tells of no largest)"
        what = f"opening the page to the first question usable, to an article's {paint} paint, ms"
        yield compared("7", what, engine, found, USABLE, megabits(bits))


@contextmanager
def opened(lab: Lab, engine: str, page: str, bits: float) -> Iterator[Tab]:
    """A tab with a page that tells when it was painted, over a line."""
    lab.fresh()
    html = (lab.site.folder / page / "index.html").read_text("utf-8")
    lab.site.instead[SUBPATH + page] = Instead(body=watched(html, PAGES[page]))
    with lab.tab(engine) as tab, lab.line(bits):
        tab.goto(lab.site.url + page)
        yield tab


def watched(html: str, attributes: str) -> str:
    """A page with the script that watches it, before all else and allowed by the policy. It stands in the page: Firefox runs
    a script that comes from the server only once the page is read."""
    head = html.index("<link")
    allowed = html[:head].replace("script-src 'self'", f"script-src 'self' '{integrity(PAINT.encode())}'")
    return f"{allowed}<script {attributes}>{PAINT}</script>{html[head:]}"


def articles(lab: Lab, engine: str) -> Iterator[Row]:
    """Row 8: the bytes of an article, and of the same text on Material's bare page."""
    parts: dict[str, dict[str, int]] = {}

    def read(page: str) -> float:
        lab.fresh()
        with lab.tab(engine) as tab:
            tab.goto(lab.site.url + page)
            lab.quiet()
        parts[page] = fetched(lab)
        return sum(parts[page].values())

    own, bare = f"{ARTICLE}/", f"{WHERE}bare/"
    found = lab.pairs(lambda: read(own), lambda: read(bare))
    yield compared("8", "bytes of an article (gzip -9), of its text on Material's bare page", engine, found, READ)
    lab.notes += [f"Bytes of row 8, {engine}:", "", *by_part(parts[own], parts[bare]), ""]


def forms(lab: Lab, engine: str) -> Iterator[Row]:
    """For comparison: from opening the wizard to its Python ready, and from opening a small form to what it writes."""

    def wizard() -> float:
        lab.fresh()
        lab.site.instead["*/sw.js"] = CUT
        with lab.tab(engine) as tab:
            tab.goto(f"{lab.site.url}wizard/")
            return float(tab.run("start")["at"])

    def form(page: str) -> float:
        lab.fresh()
        with lab.tab(engine) as tab:
            tab.goto(f"{lab.site.url}{WHERE}{page}")
            return float(tab.run("written"))

    for name, page in FORMS.items():
        found = lab.pairs(wizard, lambda page=page: form(page))  # type: ignore[misc]
        what = f"opening the wizard to its Python ready, opening a small form in {name} to the text it writes, ms"
        yield compared(name, what, engine, found)
