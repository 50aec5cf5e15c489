"""Form, results, rule list and ready-made notes as HTML or Markdown, escaped by construction."""

from wizard.render.result import count_line, first_result, full_result
from wizard.render.site import cited_by_rules, ready_made_page, rules_page, wizard_page

__all__ = ["cited_by_rules", "count_line", "first_result", "full_result", "ready_made_page", "rules_page", "wizard_page"]
