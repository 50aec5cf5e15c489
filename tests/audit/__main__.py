"""Audits the built site: `python -m tests.audit [PART ...]`, else all parts. Exit code 1: one missed.

What is asked for by name is written beside the last whole audit: `html` into build/audit-html.json and .md.
"""

import itertools
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from playwright.sync_api import expect, sync_playwright

from tests.audit import acceptance, elsewhere, html, lighthouse, pages, reviewed, slow, webkit
from tests.audit.profile import PATIENCE
from tests.audit.rows import Row, write
from tests.browser import served
from tests.browser.install import executable, launch

PAGES = ("", "guide/thank-them/", "wizard/")


def main(names: list[str]) -> int:
    """Every part that is named, one after the other, with a line for each kind of measurement."""
    expect.set_options(timeout=PATIENCE)
    rows: list[Row] = []
    begun, into = monotonic(), "-".join(["audit", *names])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        built = served.build(Path(folder) / "site")
        example = next(page for page in pages.addresses(built) if page.startswith("examples/") and page != "examples/")
        browser = launch(playwright, "chromium")
        with served.serve(built) as site:
            site.fresh()
            site.gzip = True  # as GitHub Pages sends it
            parts: dict[str, Callable[[], Iterable[Row]]] = {
                "reviewed": lambda: reviewed.audit(served.ROOT / "docs", datetime.now(UTC).date()),
                "html": lambda: html.audit(built),
                "axe": lambda: pages.audit(browser, site),
                "elsewhere": elsewhere.audit,
                "slow": lambda: slow.audit(browser, site),
                "webkit": lambda: webkit.audit(site),
                "acceptance": acceptance.audit,
                "lighthouse": lambda: lighthouse.audit(site.url, (*PAGES, example), executable(playwright, "chromium")),
            }
            for name in names or parts:
                for what, of in itertools.groupby(to_its_end(name, parts[name]), key=lambda row: row.what):
                    got = list(of)
                    rows += got
                    write(rows, into)
                    print(f"{monotonic() - begun:5.0f} s {sum(row.met for row in got):>4} of {len(got):<4} {what}", flush=True)
                    for row in got:
                        if not row.met:
                            print(
                                f"      {row.page}: {row.value}", *(" ".join(why.split())[:300] for why in row.why), flush=True
                            )
        browser.close()
    return 0 if write(rows, into) else 1


def to_its_end(name: str, part: Callable[[], Iterable[Row]]) -> Iterator[Row]:
    """The rows of a part. One that breaks, or measures nothing, is a row too, and the next part is measured all the same."""
    measured = 0
    try:
        for row in part():
            measured += 1
            yield row
    except Exception as problem:
        yield Row(what=name, page="", value="broken off", target="runs to its end", met=False, why=(str(problem)[:600],))
        return
    if not measured:
        yield Row(what=name, page="", value="nothing measured", target="at least one", met=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
