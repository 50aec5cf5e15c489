"""The places of the README that hold figures which were measured."""

import re
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def block(name: str) -> re.Pattern[str]:
    """What stands in the place with this name."""
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)


def put(name: str, text: str) -> None:
    """Puts a text there, in place of the one before."""
    README.write_text(block(name).sub(lambda _: text, README.read_text("utf-8")), "utf-8")
