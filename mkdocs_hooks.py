"""Puts what wizard/, runtime/ and publishing/ make into the site. No logic: decision record 2 says why."""

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

MADE_HERE = ("wizard", "publishing", "runtime", "tests")
state: dict[str, Any] = {}


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs calls it so
    """Live reload puts a script of its own into every page, so only a real build carries the policy."""
    state["policy"] = command == "build"


def on_pre_build(config: MkDocsConfig) -> None:
    """Forgets the code of the last build, so that an edit shows at once."""
    for name in [name for name in sys.modules if name.partition(".")[0] in MADE_HERE]:
        del sys.modules[name]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Adds the browser bundle, and holds the citations against the bibliography."""
    import publishing
    import runtime

    state["bundle"] = runtime.bundle()
    for part in sorted(state["bundle"].iterdir()):
        files.append(File.generated(config, f"assets/bundle/{state['bundle'].name}/{part.name}", abs_src_path=str(part)))
    for page, text in publishing.examples().items():
        files.append(File.generated(config, page, content=text))
    state["sources"] = publishing.check_citations(files.documentation_pages())


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fills what is generated, and turns citations into links."""
    import publishing

    return publishing.fill(markdown, page.file.src_uri, state["sources"], offline=_offline(config))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts the form into the wizard page and the notes into theirs."""
    import publishing

    return publishing.fill_html(html, page.file.src_uri, page.url, state["bundle"], offline=_offline(config))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Gives every page its policy."""
    import publishing

    return publishing.with_policy(output, wizard=page.file.src_uri == "wizard.md") if state["policy"] else output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Gives the page for a wrong address its policy: it is no page to MkDocs."""
    import publishing

    is_page = state["policy"] and template_name.endswith(".html")
    return publishing.with_policy(output_content, wizard=False) if is_page else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Puts the service worker beside the finished pages; live reload would be served by it, so there it removes itself."""
    import publishing

    publishing.write_service_worker(Path(config.site_dir), on=_offline(config))


def _offline(config: MkDocsConfig) -> bool:
    return bool(config.extra.get("offline")) and state["policy"]
