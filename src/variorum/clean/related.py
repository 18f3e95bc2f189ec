"""Headlines of other articles that a page ran into a name: "Ann Ray Ann Lee RayCity votes MORE"."""

import re
from collections.abc import Iterable, Iterator

from variorum.model import Span

END = " MORE"
LONGEST, LONGEST_NAMES = 900, 120
NAME = r"[A-Z][\w’'-]+"
YOUNGER = r"(?:,? (?:Jr|Sr|II|III)\b\.?)?"
FULL = r"(?:[A-Z(\"“][\w().\"”’'-]*+ ){1,5}?"
STUCK = re.compile(rf"\b({NAME}){YOUNGER} (?P<out>{FULL}\1{YOUNGER}(?=[A-Z0-9\"'‘“(])[^\n]{{8,}})")
"""The surname again, at the end of the full name, with a headline stuck to it."""
GIVEN = FULL.replace("{1,5}", "{2,5}")
PARTED = re.compile(rf"\b({NAME}) (?P<out>{GIVEN}\1 (?=[A-Z\"'‘“])[^\n]{{8,}})")
"""The same behind two given names, the headline parted from it by a blank."""
STUCK_END = re.compile(r"(?<=[a-z])MORE\b")
ALONE = re.compile(rf"\b({NAME}){YOUNGER} (?P<out>{FULL}\1{YOUNGER}MORE)$")
"""The same with no headline at all: "Ann Ray Ann Lee RayMORE"."""


def find_related(text: str) -> Iterator[Span]:
    """The stretches from the full name that stands behind a name to the "MORE" that ends the
    headlines stuck to it, or is itself.
    """
    begin = text.find(END)
    reached = 0
    while begin >= 0:
        end = begin + len(END)
        first = max(reached, begin - LONGEST, text.rfind("\n", 0, begin) + 1)
        found = STUCK.search(text, first, begin) or PARTED.search(text, first, begin)
        if found and not text[end : end + 1].isalnum():
            yield Span(found.start("out"), end)
            reached = end
        begin = text.find(END, end)
    for stuck in STUCK_END.finditer(text):
        first = max(0, stuck.start() - LONGEST_NAMES, text.rfind("\n", 0, stuck.start()) + 1)
        if alone := ALONE.search(text, first, stuck.end()):
            yield Span(*alone.span("out"))


def without_related(text: str) -> str:
    """The text with blanks for these stretches, character for character, so that its sentences
    are read as they were written.
    """
    return blanked(text, list(find_related(text)))


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks for some spans, so that all other places stay."""
    for begin, end in spans:
        text = text[:begin] + " " * (end - begin) + text[end:]
    return text
