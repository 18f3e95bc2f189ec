"""E-mail files (.eml): newsletters, press releases, articles that somebody sent."""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from typing import NamedTuple

from variorum.read.decoding import Unreadable, decode

READABLE = re.compile(r"\w\w|^\w")
NO_TEXT = Unreadable("the e-mail holds no text", "Save its attachment or its text as a file.")


class Letter(NamedTuple):
    """An e-mail: its subject, day and sender, and its text, or the page that it is."""

    title: str | None
    day: date | None
    sender: str | None
    text: str = ""
    page: bytes | None = None


def read_letter(data: bytes) -> Letter | Unreadable:
    """The body of an e-mail as plain text where it has one, else as a page.

    What is attached is not read, nor are the headers of the transport.
    """
    try:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        title = _subject(message)
        stated = getattr(message["date"], "datetime", None)
        sender = parseaddr(str(message["from"] or ""))[0].strip() or None
        letter = Letter(title, stated.date() if stated else None, sender)
        for kind in ("plain", "html"):
            for part in _bodies(message, kind):
                content = part.get_payload(decode=True)
                if not isinstance(content, bytes) or not content.strip():
                    continue
                if kind == "html":
                    return letter._replace(page=content)
                text = _text(part, content)
                return text if isinstance(text, Unreadable) else letter._replace(text=text)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError) as fault:
        return Unreadable(f"the e-mail is broken ({type(fault).__name__})", NO_TEXT.advice)
    return NO_TEXT


def _subject(message: EmailMessage) -> str | None:
    """The subject; None where its encoding is broken and leaves no word of it."""
    words = str(message["subject"] or "").strip()
    return words if READABLE.search(words) and not words.startswith("=?") else None


def _bodies(message: EmailMessage, kind: str) -> Iterator[EmailMessage]:
    for part in message.walk():
        inner = isinstance(part, EmailMessage) and not part.is_attachment()
        if inner and part.get_content_type() == f"text/{kind}":
            yield part


def _text(part: EmailMessage, content: bytes) -> str | Unreadable:
    try:
        text = content.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        found = decode(content)
        if isinstance(found, Unreadable):
            return found
        text = found
    return text.replace("\r\n", "\n")
