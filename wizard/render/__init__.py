"""Form, results, rule list and ready-made notes as HTML or Markdown, escaped by construction."""

from wizard.render.note import Desk, count_line, text_hash
from wizard.render.result import first_result, full_result
from wizard.render.site import Build, cited_by_rules, ready_made_page, rules_page, wizard_page

__all__ = [
    "Build",
    "Desk",
    "cited_by_rules",
    "count_line",
    "first_result",
    "full_result",
    "ready_made_page",
    "rules_page",
    "text_hash",
    "wizard_page",
]
