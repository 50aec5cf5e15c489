"""A note on its way to the reader's own mail program: a link, or a draft as a file. Nothing is sent."""

from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

MOST_CHARACTERS = 1_800
"""Above this, some mail programs cut the link or do not open."""


def mail_link(subject: str, body: str) -> str | None:
    """A ``mailto:`` address without a recipient, or None if it would be too long."""
    lines = "\r\n".join(body.splitlines())
    link = f"mailto:?subject={quote(_one_line(subject), safe='')}&body={quote(lines, safe='')}"
    return link if len(link) <= MOST_CHARACTERS else None


def draft(subject: str, body: str) -> str:
    """A message without addresses, date and id (RFC 5322), marked as unsent: some mail programs open it as a draft."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = _one_line(subject)
    message.set_content(body)
    return message.as_bytes().decode("ascii", "surrogateescape")


def _one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
