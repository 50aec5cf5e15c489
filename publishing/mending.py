"""What the theme's markup lacks for a screen reader and for the HTML standard, put right in the finished page."""

import re

_MENDS = (
    (re.compile(r'(<div class="md-search"[^>]*role="dialog")'), r'\1 aria-label="Search"'),
    (re.compile(r'(<input[^>]*type="checkbox"[^>]*?) autocomplete="[^"]*"'), r"\1"),
    (re.compile(r'(<input[^>]*?) autocomplete="[^"]*"([^>]*type="checkbox")'), r"\1\2"),
    (re.compile(r' tabindex=""'), ""),
    (re.compile(r'(<input class="md-nav__toggle[^>]*? id="(__nav_[^"]*)")'), r'\1 aria-labelledby="\2_label"'),
    (
        re.compile(
            r'(<input[^>]*data-md-toggle="drawer"[^>]*)>(.*?)(<label class="md-overlay"[^>]*></label>)(.*?<main[^>]*>)', re.S
        ),
        r'\2\4\1 aria-label="Show the menu">\3',
    ),
)


def mended(page: str) -> str:
    """The page with names for its search dialog and for the switches of its menu, whose first stands before the menu, where it
    is reached by keyboard; without attributes that say nothing where they stand, and without a label for a switch that is not
    there."""
    for fault, cure in _MENDS:
        page = fault.sub(cure, page)
    return page if 'id="__toc"' in page else page.replace(' for="__toc"', "")
