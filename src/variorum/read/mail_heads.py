"""The head of an e-mail that was saved or pasted as plain text: "From: …", "Subject: …"."""

import re
from collections.abc import Iterator

from variorum.model import Span

FIELD = re.compile(
    r"[ \t]*(?:from|to|cc|bcc|reply-to|sent|date|subject|message-id|mime-version|content-[a-z-]+)"
    r":[ \t]+(?P<value>\S[^\r\n]*)(?:\r?\n|$)",
    re.IGNORECASE,
)
FEWEST = 3


def mail_head(text: str) -> tuple[Span, ...]:
    """The lines of the head with which a text opens; none where it opens otherwise.

    One line alone ("To: all who can help") is no head, nor is a mail that a report prints.
    """
    found = tuple(_fields(text))
    return tuple(Span(m.start(), m.end("value")) for m in found) if len(found) >= FEWEST else ()


def mail_subject(text: str) -> Span | None:
    """What the head of an e-mail gives as its subject."""
    for line in mail_head(text):
        if line.of(text).lstrip().lower().startswith("subject:"):
            begin = text.index(":", line.begin) + 1
            return Span(begin, line.end).trimmed(text)
    return None


def _fields(text: str) -> Iterator[re.Match[str]]:
    begin = len(text) - len(text.lstrip())
    while found := FIELD.match(text, begin):
        yield found
        begin = found.end()
