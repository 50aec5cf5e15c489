"""A note on its way to the reader's own mail program: a link, or a draft as a file. Nothing is sent."""

from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from wizard import words

MOST_CHARACTERS = 1_800
"""Above this, some mail programs cut the link or do not open."""


def mail_link(subject: str, body: str) -> str | None:
    """A ``mailto:`` address without a recipient, or None if it would be too long."""
    lines = "\r\n".join(words.lines(body))
    link = f"mailto:?subject={quote(words.one_line(subject), safe='')}&body={quote(lines, safe='')}"
    return link if len(link) <= MOST_CHARACTERS else None


def draft(subject: str, body: str) -> str:
    """A message without addresses, date and id (RFC 5322), marked as unsent: some mail programs open it as a draft."""
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["X-Unsent"] = "1"
    message["Subject"] = words.one_line(subject).replace("=?", "= ?")  # or it is decoded
    message.set_content("".join(f"{line}\n" for line in words.lines(body)))
    return message.as_bytes().decode("ascii")
