"""Which script a letter is written in.

Python knows a letter by its full name, by a table of a quarter of a megabyte that would travel to every reader for this alone.
"""

from bisect import bisect_right

_STARTS = (
    *((0x41, "Latin"), (0x370, "Greek"), (0x400, "Cyrillic"), (0x531, "Armenian"), (0x591, "Hebrew"), (0x600, "Arabic")),
    *((0x700, "Syriac"), (0x750, "Arabic"), (0x780, "Thaana"), (0x7C0, "other"), (0x860, "Syriac"), (0x870, "Arabic")),
    *((0x900, "Devanagari"), (0x980, "Bengali"), (0xA00, "Gurmukhi"), (0xA80, "Gujarati"), (0xB00, "Oriya"), (0xB80, "Tamil")),
    *((0xC00, "Telugu"), (0xC80, "Kannada"), (0xD00, "Malayalam"), (0xD80, "Sinhala"), (0xE00, "Thai"), (0xE80, "Lao")),
    *((0xF00, "Tibetan"), (0x1000, "Myanmar"), (0x10A0, "Georgian"), (0x1100, "Hangul"), (0x1200, "Ethiopic")),
    *((0x13A0, "Cherokee"), (0x1400, "other"), (0x1780, "Khmer"), (0x1800, "Mongolian"), (0x18B0, "other")),
    *((0x1C80, "Cyrillic"), (0x1C90, "Georgian"), (0x1CC0, "other"), (0x1D00, "Latin"), (0x1F00, "Greek"), (0x2000, "Latin")),
    *((0x2C00, "other"), (0x2C60, "Latin"), (0x2C80, "other"), (0x2D00, "Georgian"), (0x2D30, "other"), (0x2D80, "Ethiopic")),
    *((0x2DE0, "Cyrillic"), (0x2E80, "Chinese"), (0x3041, "Hiragana"), (0x30A0, "Katakana"), (0x3100, "Bopomofo")),
    *((0x3130, "Hangul"), (0x3190, "other"), (0x31A0, "Bopomofo"), (0x31C0, "Chinese"), (0x31F0, "Katakana")),
    *((0x3200, "Chinese"), (0xA000, "other"), (0xA640, "Cyrillic"), (0xA6A0, "other"), (0xA720, "Latin"), (0xA800, "other")),
    *((0xA960, "Hangul"), (0xA980, "other"), (0xAB30, "Latin"), (0xAB70, "Cherokee"), (0xABC0, "other"), (0xAC00, "Hangul")),
    *((0xD7FC, "other"), (0xF900, "Chinese"), (0xFB00, "Latin"), (0xFB13, "Armenian"), (0xFB1D, "Hebrew"), (0xFB50, "Arabic")),
    *((0xFE00, "other"), (0xFE70, "Arabic"), (0xFF00, "Latin"), (0xFF66, "Katakana"), (0xFFA0, "Hangul"), (0xFFE0, "other")),
    *((0x1AFF0, "Katakana"), (0x1B130, "other"), (0x20000, "Chinese"), (0x323B0, "other")),
)
"""Where each run of blocks begins, by Unicode's list of blocks; rare scripts are one."""
OF_SIGNS = ("Chinese", "Hangul", "Hiragana", "Katakana")
"""Those in which one sign is a syllable or a word."""
_PLACES = [start for start, _ in _STARTS]


def script(letter: str) -> str:
    """The name of a letter's script; "other" for what is no letter, or rare."""
    place = bisect_right(_PLACES, ord(letter)) - 1
    return _STARTS[place][1] if place >= 0 and letter.isalpha() else "other"
