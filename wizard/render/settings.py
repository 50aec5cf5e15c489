"""Settings of the result: how days are written, where the employer is, the days of work, and the voice of the notes."""

from collections.abc import Iterable

from wizard import words
from wizard.day_words import date_style
from wizard.render.html import Html, h
from wizard.render.note import button
from wizard.situation import Situation

DATE_STYLES = ("dmy", "mdy", "ymd")
WORK_WEEKS = ("mon_fri", "sun_thu", "any")


def settings(case: Situation) -> Html:
    """One list for each setting, with what is in force chosen, and one button: a choice alone changes nothing."""
    countries: dict[str, str] = words.find("questions", "fields", "country", "options")
    voices: dict[str, str] = words.find("questions", "fields", "tone", "options")
    options: dict[str, Iterable[tuple[str, str]]] = {
        "date_style": ((name, words.say("page", "settings", "date_style", name)) for name in DATE_STYLES),
        "country": [("", words.say("page", "form", "choose")), *countries.items()],
        "work_week": ((name, words.say("page", "settings", "work_week", name)) for name in WORK_WEEKS),
        "tone": voices.items(),
    }
    lists = [_list(name, options[name], chosen) for name, chosen in in_force(case).items()]
    use = h("p", {"class": "actions"}, button(words.say("page", "settings", "use"), "settings"))
    heading = h("h3", None, words.say("page", "settings", "title"))
    return h("div", {"class": "settings not-printed", "data-fields": True}, heading, *lists, use)


def in_force(case: Situation) -> dict[str, str]:
    """Every setting with its value, chosen or by the region."""
    return {"date_style": date_style(case), "country": case.country, "work_week": case.work_week, "tone": case.tone}


def _list(name: str, options: Iterable[tuple[str, str]], chosen: str) -> Html:
    identity = f"setting-{name}"
    items = [h("option", {"value": value, "selected": value == chosen}, text) for value, text in options]
    label = h("label", {"for": identity}, words.say("page", "settings", "label", name))
    return h("div", {"class": "field"}, label, h("select", {"id": identity, "name": name}, *items))
