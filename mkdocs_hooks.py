"""Puts what wizard/, runtime/ and publishing/ make into the site. No logic: decision record 2 says why."""

import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
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
    """Adds the browser bundle, moves the wizard's modules below the id of their content, and reads what the pages hold between
    them."""
    import publishing
    import runtime

    state["bundle"] = runtime.bundle()
    for part in sorted(state["bundle"].iterdir()):
        files.append(File.generated(config, f"assets/bundle/{state['bundle'].name}/{part.name}", abs_src_path=str(part)))
    state["modules"] = publishing.wizard_folder()
    for name, path in publishing.wizard_modules().items():
        files.remove(files.src_uris[f"assets/wizard/{name}"])
        files.append(File.generated(config, f"{state['modules']}{name}", abs_src_path=str(path)))
    for page, text in publishing.examples().items():
        files.append(File.generated(config, page, content=text))
    state["library"] = publishing.library(files.documentation_pages(), config.nav or [])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fills what is generated, and turns citations into links."""
    import publishing

    known = {"contact": config.extra["contact"] or "", "site": config.site_url or ""}
    return publishing.fill(markdown, page.file.src_uri, state["library"], offline=_offline(config), **known)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts the form into the wizard page and the notes into theirs, and explains words of hiring."""
    import publishing

    return publishing.fill_html(html, page.file.src_uri, page.url, state["bundle"], offline=_offline(config))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Gives the templates their words, and keeps the posts for the feeds."""
    import publishing

    assets = Path(config.docs_dir, "assets")
    env.globals |= {
        "say": publishing.say,
        "card": publishing.card,
        "modules": state["modules"],
        "inline": lambda name: (assets / "inline" / name).read_text("utf-8"),
    }
    state["titles"] = {}
    state["posts"] = publishing.posts(files.documentation_pages())
    state["keywords"] = publishing.keywords(files.documentation_pages())
    state["blog"] = next(file.page.meta["description"] for file in files if file.src_uri == "blog/index.md" and file.page)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Gives a page what stands at its foot, and its data for search engines; keeps its title for its card."""
    import publishing

    state["titles"][page.url] = str(page.meta.get("title") or page.title)
    fields = publishing.front_matter(page.file.content_string)
    address = page.canonical_url or ""
    data = publishing.structured_data(page.file.src_uri, address, str(page.title), fields, _site(config))
    return context | {"foot": publishing.foot(fields), "structured_data": data}


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
    """Puts the feeds, the words that search finds, the list of what others made, the cards and the service worker beside the
    finished pages; live reload would be served by the worker, so there it removes itself."""
    import publishing

    publishing.write_feeds(Path(config.site_dir), state["posts"], _site(config), state["blog"])
    publishing.write_keywords(Path(config.site_dir), state["keywords"])
    publishing.write_inventory(Path(config.site_dir), state["bundle"])
    publishing.write_cards(Path(config.site_dir), state["titles"], config.site_name)
    publishing.write_service_worker(Path(config.site_dir), on=_offline(config))


def _site(config: MkDocsConfig) -> Any:
    import publishing

    return publishing.Site(name=config.site_name, url=config.site_url or "/")


def _offline(config: MkDocsConfig) -> bool:
    return bool(config.extra.get("offline")) and state["policy"]
