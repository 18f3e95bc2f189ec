"""The office told in a clause that says who somebody is: Ann Ray, who was mayor of Avon; Ann Ray is
a senior adviser to the board.
"""

import re

from variorum.annotate.speakers.pronouns import is_quoted
from variorum.compare.people.beside.apposition import WITH_POINT
from variorum.compare.people.beside.words import office_words
from variorum.lang import word_list
from variorum.model import Span

WHO_IS = re.compile(
    rf",\s+who\s(?:(?P<first>(?:{WITH_POINT}|[^,.;:“”\"()\n]){{3,80}}?)\sand\s)??"
    r"(?P<is>(?:was|is|served as|(?:now\s)?serves as)\s(?:once\s|now\s)?(?:the\s|an?\s)?)"
    rf"(?P<what>(?:{WITH_POINT}|[^,.;:“”\"()\n]){{3,80}})(?=[,.;])"
)
"""With what is told first: "Ann Ray, who rowed for Wend and | was a spokeswoman for the weir"."""
IS_WHAT = re.compile(
    r"\s(?P<is>is\s(?:an?\s|the\s))(?P<what>[^,.;:“”\"()\n]{3,80}?)(?=[,.;]\s|\.?\n|\swho\s)"
)
SENTENCE_OPENS = re.compile(r"(?:^|\n|(?<=[a-z)])[.!?]\s)$")
BEFORE_PREPOSITION = re.compile(r".+?(?=\s(?:of|for|at|in|from|to|and|under|until|when|who)\s|$)")
LONGEST = 5


def in_a_clause(text: str, place: Span) -> Span | None:
    """The words for an office in a clause behind a name; what is over with its "was"."""
    clause = WHO_IS.match(text, place.end) or _is_what(text, place)
    if clause is None:
        return None
    front = BEFORE_PREPOSITION.match(clause["what"])
    words = [w.lower() for w in front.group().split()] if front else []
    if not words or len(words) > LONGEST or words[-1] not in office_words():
        return None
    if any(w.endswith(("ed", "ing")) or w in word_list("function_words") for w in words):
        return None
    over = clause["is"].startswith(("was", "served"))
    begin = clause.start("is" if over else "what")
    return Span(begin, clause.end("what")).trimmed(text)


def _is_what(text: str, place: Span) -> re.Match[str] | None:
    """What a sentence that a full name opens says somebody is, outside quotation marks."""
    found = IS_WHAT.match(text, place.end)
    if found is None or " " not in place.of(text) or is_quoted(text, place.begin):
        return None
    line = text.rfind("\n", 0, place.begin) + 1
    opens = place.begin == line or SENTENCE_OPENS.search(text, line, place.begin)
    return found if opens else None
