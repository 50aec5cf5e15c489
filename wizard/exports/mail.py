"""The link that opens the reader's own mail program with the note in it. Nothing is sent."""

from urllib.parse import quote

MOST_CHARACTERS = 1_800
"""Above this, some mail programs cut the link or do not open."""


def mail_link(subject: str, body: str) -> str | None:
    """A ``mailto:`` address without a recipient, or None if it would be too long."""
    lines = "\r\n".join(body.splitlines())
    link = f"mailto:?subject={quote(' '.join(subject.split()), safe='')}&body={quote(lines, safe='')}"
    return link if len(link) <= MOST_CHARACTERS else None
