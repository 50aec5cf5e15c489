"""What the site needs beside MkDocs and the wizard: citations, generated parts of pages, feeds, and a policy on every page."""

from publishing.articles import Site, foot, front_matter, structured_data
from publishing.cards import address as card
from publishing.cards import write as write_cards
from publishing.examples import pages as examples
from publishing.feeds import posts
from publishing.feeds import write as write_feeds
from publishing.inventory import write as write_inventory
from publishing.modules import address as wizard_folder
from publishing.modules import files as wizard_modules
from publishing.offline import write as write_service_worker
from publishing.pages import fill, fill_html, library
from publishing.policy import with_policy
from publishing.search import keywords
from publishing.search import write as write_keywords
from publishing.words import say

__all__ = [
    "Site",
    "card",
    "examples",
    "fill",
    "fill_html",
    "foot",
    "front_matter",
    "keywords",
    "library",
    "posts",
    "say",
    "structured_data",
    "with_policy",
    "wizard_folder",
    "wizard_modules",
    "write_cards",
    "write_feeds",
    "write_inventory",
    "write_keywords",
    "write_service_worker",
]
