"""Words of others that stand without quotation marks: posts, block quotations, transcripts."""

import re
from collections.abc import Sequence
from itertools import pairwise

from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span

POST = re.compile(r"https?://t\.co/|pic\.twitter\.com|\(@\w+\)|(?:^|\s)@\w{3,}|(?:^|\s)RT @")
FIRST_PERSON = re.compile(
    r"\bI(?:['’](?:m|ve|d|ll))?\b(?!\.)|\b(?:[Ww]e|[Mm]y|[Oo]ur|[Mm]yself|[Oo]urselves)\b"
)
TURN = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z .'’-]{2,40})?(?: \([^)]{1,20}\))?:\s")
LEADS_IN = re.compile(r":\s*$")


def unmarked_quotations(text: str, quoted: Sequence[Span]) -> list[Span]:
    """Paragraphs that read as the words of someone else, though nothing marks them.

    A post (by its link or handle), a paragraph that one ending in a colon leads into, a turn
    of a transcript ("SPEAKER: …"), and a paragraph in the first person outside the
    ``quoted`` spans. A report seldom speaks of itself as I or we; where it does, taking its
    words for a quotation errs on the side of independence.
    """
    paragraphs = find_paragraphs(text)
    places = sorted(quoted)
    found = [after for before, after in pairwise(paragraphs) if _leads(text, before)]
    at = 0
    for paragraph in paragraphs:
        while at < len(places) and places[at].end <= paragraph.begin:
            at += 1
        if (
            TURN.match(text, paragraph.begin, paragraph.end)
            or POST.search(text, paragraph.begin, paragraph.end)
            or _in_first_person(text, paragraph, places, at)
        ):
            found.append(paragraph)
    return found


def _leads(text: str, paragraph: Span) -> bool:
    return LEADS_IN.search(text, max(paragraph.begin, paragraph.end - 3), paragraph.end) is not None


def _in_first_person(text: str, paragraph: Span, places: Sequence[Span], at: int) -> bool:
    for match in FIRST_PERSON.finditer(text, paragraph.begin, paragraph.end):
        while at < len(places) and places[at].end <= match.start():
            at += 1
        if at >= len(places) or places[at].begin > match.start():
            return True
    return False
