"""What the theme's markup lacks for a screen reader and for the HTML standard, put right in the finished page."""

import re

_MENDS = (
    (re.compile(r'(<div class="md-search"[^>]*role="dialog")'), r'\1 aria-label="Search"'),
    (re.compile(r'(<input[^>]*type="checkbox"[^>]*?) autocomplete="[^"]*"'), r"\1"),
    (re.compile(r'(<input[^>]*?) autocomplete="[^"]*"([^>]*type="checkbox")'), r"\1\2"),
    (re.compile(r' tabindex=""'), ""),
)


def mended(page: str) -> str:
    """The page with a name for its search dialog, without attributes that say nothing where they stand, and without a label
    for a switch that is not there."""
    for fault, cure in _MENDS:
        page = fault.sub(cure, page)
    return page if 'id="__toc"' in page else page.replace(' for="__toc"', "")
