"""Words at the head of a sentence that count its time from what the one before it tells."""

import re

from variorum.model import Span

COUNTED_FROM = re.compile(
    r"(?:(?:But|And|Then|Yet),? )?"
    r"(?:(?:[^\W\d_][\w-]* ){1,4}(?:later|earlier)"
    r"|later (?:that|the same|in the|on that) \w+|later on"
    r"|(?:the|that|on the|on that) (?:very )?(?:next|same|following|previous|preceding) \w+"
    r"|the \w+ (?:after|before))"
    r"(?P<comma>, )(?=\S)",
    re.IGNORECASE,
)
"""Up to the comma: "Hours later,", "A few days earlier,", "The next day,", "Later that night,"."""


def behind_what_counts(text: str, span: Span) -> Span | None:
    """A sentence behind such words, which say nothing beside its day; None where it has none."""
    found = COUNTED_FROM.match(text, *span)
    return Span(found.end("comma"), span.end) if found else None
