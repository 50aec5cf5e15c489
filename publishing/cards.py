"""A picture for each page, shown where its address is shared: the page's title and the site's name. Kept from build to build
by what is on it, since to draw them all takes some seconds."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from publishing.words import say

ROOT = Path(__file__).parent.parent
FOLDER = "assets/cards/"
KEPT = ROOT / "build" / "cache" / "cards"
FONTS = ROOT / "node_modules" / "@fontsource" / "source-serif-4" / "files"
BOLD, REGULAR = (FONTS / f"source-serif-4-latin-{weight}-normal.woff" for weight in (700, 400))
MARK = ROOT / "docs" / "assets" / "icon-512.png"

SIZE = WIDTH, HEIGHT = 1200, 630
EDGE, MARK_SIZE = 90, 104
GROUND, INK, QUIET = "#f4f1e9", "#163f3b", "#3c5b58"
TITLE_SIZES, LINE_SIZE = (84, 76, 68, 60), 36
TITLE_TOP, TITLE_BOTTOM = 204, 484
LEADING = 1.12
COLORS = 32


class TooLong(Exception):
    """A title does not fit onto its card."""


def address(url: str) -> str:
    """Where the card of a page is, below the site's first page; ``url`` is the page's own."""
    return f"{FOLDER}{url.strip('/').replace('/', '-') or 'home'}.png"


def write(folder: Path, titles: Mapping[str, str], name: str) -> None:
    """Put a card for each page, whose titles are given by url, into the built site; ``name`` is the site's own."""
    KEPT.mkdir(parents=True, exist_ok=True)
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for url, title in titles.items():
        (folder / address(url)).write_bytes(_kept(title, name))


def _kept(title: str, name: str) -> bytes:
    what = f"{title}\n{name}\n{say('card', 'line')}".encode() + Path(__file__).read_bytes() + MARK.read_bytes()
    file = KEPT / f"{hashlib.sha256(what).hexdigest()[:24]}.png"
    if not file.exists():
        part = file.with_suffix(".part")
        draw(title, name).save(part, "png")
        part.replace(file)
    return file.read_bytes()


def draw(title: str, name: str) -> Image.Image:
    """The card of a page with this title. Raises TooLong."""
    card = Image.new("RGB", SIZE, GROUND)
    mark = Image.open(MARK).convert("RGBA").resize((MARK_SIZE, MARK_SIZE), Image.Resampling.LANCZOS)
    round_off = Image.new("L", mark.size, 0)
    ImageDraw.Draw(round_off).rounded_rectangle((0, 0, MARK_SIZE - 1, MARK_SIZE - 1), MARK_SIZE / 4, 255)
    card.paste(mark, (EDGE, EDGE - 14), round_off)
    pen = ImageDraw.Draw(card)
    small = ImageFont.truetype(REGULAR, LINE_SIZE)
    pen.text((EDGE + MARK_SIZE + 28, EDGE - 14 + MARK_SIZE / 2), name, INK, ImageFont.truetype(BOLD, 44), anchor="lm")
    font, lines = _fitting(title)
    for at, line in enumerate(lines):
        pen.text((EDGE, TITLE_TOP + at * font.size * LEADING), line, INK, font)
    pen.text((EDGE, HEIGHT - EDGE), say("card", "line"), QUIET, small, anchor="ls")
    return card.quantize(COLORS)


def _fitting(title: str) -> tuple[ImageFont.FreeTypeFont, Sequence[str]]:
    for size in TITLE_SIZES:
        font = ImageFont.truetype(BOLD, size)
        lines = _wrapped(title, font)
        widest = max(font.getlength(line) for line in lines)
        if widest <= WIDTH - 2 * EDGE and len(lines) * size * LEADING <= TITLE_BOTTOM - TITLE_TOP:
            return font, lines
    raise TooLong(f"the card has no room for: {title}")


def _wrapped(title: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
