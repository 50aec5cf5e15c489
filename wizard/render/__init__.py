"""Form, results, rule list and ready-made notes as HTML or Markdown, escaped by construction."""

from wizard.render.note import Desk, anchor, count_line, text_hash
from wizard.render.result import Page, first_result, full_result
from wizard.render.settings import in_force
from wizard.render.site import Build, cited_by_rules, ready_made_page, rules_page, wizard_page
from wizard.render.staying import Kept, Told, case_list, spoken

__all__ = [
    "Build",
    "Desk",
    "Kept",
    "Page",
    "Told",
    "anchor",
    "case_list",
    "cited_by_rules",
    "count_line",
    "first_result",
    "full_result",
    "in_force",
    "ready_made_page",
    "rules_page",
    "spoken",
    "text_hash",
    "wizard_page",
]
