"""What the site needs beside MkDocs and the wizard: citations, generated parts of pages, and a policy on every page."""

from publishing.examples import pages as examples
from publishing.offline import write as write_service_worker
from publishing.pages import check_citations, fill, fill_html
from publishing.policy import with_policy

__all__ = ["check_citations", "examples", "fill", "fill_html", "with_policy", "write_service_worker"]
