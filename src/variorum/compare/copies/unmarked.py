"""Words of others that stand without quotation marks: posts, block quotations, transcripts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span

POST = re.compile(r"https?://t\.co/|pic\.twitter\.com|\(@\w+\)|(?:^|\s)@\w{3,}|(?:^|\s)RT @")
OF_POST = re.compile(r"@|t\.co/|pic\.twitter")
"""What every post has: most texts have none."""
FIRST_PERSON = re.compile(
    r"\bI(?:['’](?:m|ve|d|ll))?\b(?!\.)|\b(?:[Ww]e|[Mm]y|[Oo]ur|[Mm]yself|[Oo]urselves)\b"
)
TURN = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z .'’-]{2,40})?(?: \([^)]{1,20}\))?:\s")
LEADS_IN = re.compile(r":\s*$")
WHOLE_TEXT = 1200
"""A paragraph of more characters is a text whose breaks were lost: its sentences are looked at."""


def unmarked_quotations(text: str, quoted: Sequence[Span]) -> list[Span]:
    """Paragraphs that read as the words of someone else, though nothing marks them; of a text
    without paragraphs the sentences that do.

    A post (by its link or handle), a paragraph that one ending in a colon leads into, a turn
    of a transcript ("SPEAKER: …"), and a paragraph in the first person outside the
    ``quoted`` spans. A report seldom speaks of itself as I or we; where it does, taking its
    words for a quotation errs on the side of independence.
    """
    paragraphs = find_paragraphs(text)
    places = sorted(quoted)
    found = [after for before, after in pairwise(paragraphs) if _leads(text, before)]
    posts = OF_POST.search(text) is not None
    at = 0
    for passage in _passages(text, paragraphs):
        while at < len(places) and places[at].end <= passage.begin:
            at += 1
        if (
            TURN.match(text, passage.begin, passage.end)
            or (posts and POST.search(text, passage.begin, passage.end))
            or _in_first_person(text, passage, places, at)
        ):
            found.append(passage)
    return found


def _passages(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    for paragraph in paragraphs:
        if paragraph.end - paragraph.begin <= WHOLE_TEXT:
            yield paragraph
            continue
        for begin, end in find_sentences(paragraph.of(text)):
            yield Span(paragraph.begin + begin, paragraph.begin + end)


def _leads(text: str, paragraph: Span) -> bool:
    return LEADS_IN.search(text, max(paragraph.begin, paragraph.end - 3), paragraph.end) is not None


def _in_first_person(text: str, paragraph: Span, places: Sequence[Span], at: int) -> bool:
    for match in FIRST_PERSON.finditer(text, paragraph.begin, paragraph.end):
        while at < len(places) and places[at].end <= match.start():
            at += 1
        if at >= len(places) or places[at].begin > match.start():
            return True
    return False
