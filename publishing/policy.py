"""The Content-Security-Policy that every page of a built site carries, since GitHub Pages sets no headers.

Inline scripts are the theme's: each is allowed by its hash, worked out from the finished page.
"""

import base64
import hashlib
import re

from publishing.mending import mended

_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""\btype=["']?application/(?:json|ld\+json)""")
_HEAD = re.compile(r"<head[^>]*>")


class NoHead(ValueError):
    """A page has no place for its policy."""


def with_policy(page: str, *, wizard: bool) -> str:
    """The page, mended, with its policy first in the head. Only the wizard's page may compile WebAssembly. Raises NoHead."""
    page = mended(page)
    found = _HEAD.search(page)
    if not found:
        raise NoHead("the page has no <head>")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page, wizard=wizard)}">'
    referrer = '<meta name="referrer" content="no-referrer">'
    return page[: found.end()] + meta + referrer + page[found.end() :]


def integrity(content: bytes) -> str:
    """A content's hash, as a policy and a request have it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def policy(page: str, *, wizard: bool) -> str:
    """The policy that fits the inline scripts of this page."""
    hashes = dict.fromkeys(
        f"'{integrity(script['code'].encode())}'"
        for script in _INLINE_SCRIPT.finditer(page)
        if " src=" not in script["attributes"] and not _DATA.search(script["attributes"])
    )
    scripts = " ".join(["'self'", *hashes, *(["'wasm-unsafe-eval'"] if wizard else [])])
    rules = {
        "default-src": "'none'",
        "script-src": scripts,
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self' blob:" if wizard else "'self'",
        "manifest-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "default",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
