"""Plain text as CommonMark, and as GitHub's, which shows it as it is: a backslash stands only before what would be markup.

Spaces at the ends of a line and more than one empty line in a row are not kept. GitHub links an email address whether it is
escaped or not, so it is left as it is.
"""

import re
from itertools import groupby

from wizard import words

_PUNCTUATION = r"!-/:-@\[-`{-~"
_INLINE = re.compile(
    rf"""
    \\(?=[{_PUNCTUATION}]|$)                # escapes what follows, or breaks the line
  | `                                       # code
  | \](?=[(:])                              # a link, or the definition of one
  | <(?=[A-Za-z/!?])                        # HTML, or an address
  | &(?=\#\d{{1,7}};|\#[xX][\dA-Fa-f]{{1,6}};|[A-Za-z][A-Za-z\d]*;)
  | (?<=http|.ftp):(?=//) | (?<=https):(?=//) | (?<=^ftp):(?=//)
  | (?<=www)\.                              # addresses that GitHub links
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUN = re.compile(r"\*+|_+|~+")
"""What may begin or end emphasis."""
_BLOCK = re.compile(
    r"""
    ([#>])                                  # a heading, a quotation
  | ([-+])(?=[ \t]|$)                       # an item of a list
  | \d{1,9}([.)])(?=[ \t]|$)                # an item with its number
  | (=)=*$                                  # a line that makes a heading of the one before
  | [ \t|:]*(-)[-|:\ \t]*$                  # the same, a rule, or the second line of a table
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"(?:^|[ \t])(#)#*$")
"""What ends a heading and is not shown."""


def paragraphs(text: str) -> list[list[str]]:
    """A text of several lines: its paragraphs, each as its lines, escaped."""
    lines = [escaped(line) for line in words.lines(text)]
    return [list(some) for filled, some in groupby(lines, key=bool) if filled]


def heading(text: str, level: int) -> str:
    """A heading of one line."""
    return f"{'#' * level} {escaped(text, in_heading=True)}".rstrip()


def escaped(line: str, *, in_heading: bool = False) -> str:
    """One line of text, wherever a line of a paragraph, of a heading or of a list's item may stand."""
    line = line.strip(" \t")
    marks = {found.start() for found in _INLINE.finditer(line)}
    for run in _RUN.finditer(line):
        if not _means_nothing(run[0], line[: run.start()][-1:], line[run.end() :][:1]):
            marks.update(range(run.start(), run.end()))
    if block := _BLOCK.match(line):
        marks.add(block.start(block.lastindex or 0))
    if in_heading and (closing := _CLOSING.search(line)):
        marks.add(closing.start(1))
    return "".join(f"\\{char}" if at in marks else char for at, char in enumerate(line))


def _means_nothing(run: str, before: str, after: str) -> bool:
    """Whether signs of emphasis between these characters are none: alone between spaces, or an underline inside a word."""
    return before == after == " " or (run[0] == "_" and before.isalnum() and after.isalnum())
