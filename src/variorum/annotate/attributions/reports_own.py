"""Verbs and nouns of saying in what the report itself makes of somebody, who says nothing there."""

import re

from variorum.annotate.attributions.quoted_words import words_of
from variorum.lang import word_list
from variorum.model import Span

INFERRED = frozenset(["apparently", "evidently", "presumably", "seemingly", "perhaps", "probably"])
CLAUSE = re.compile(r"(?:that|how|why|what)\b", re.IGNORECASE)
TAKES_THEM = re.compile(
    r"\b(?:has|have|had|onto|on|for|over|cit(?:es|ed|ing)|receive[sd]?|got|heard|read|see[sn]?|saw)\s"
    r"(?:an?|the|this|that|his|her|its)\s(?:[\w-]+\s){0,3}(?:reports?|letter|memo|call|posts?|emails?)\b"
)
"""Nouns of a cue that are others' where the subject only has or takes them ("has a report on")."""
ASKS = re.compile(r"(?:Will|Would|Did|Does|Do|Has|Have|Is|Are|Was|Were|Can|Could|Should)\s\w+\s\w")
FEW = re.compile(
    r"\b(?:few|no|little|scant|without)\s(?:\w+\s)?(?:details?|word|comment|explanation)"
)
GERUND = re.compile(r"\b(?:from|of|despite|after|for|without|by|since)\s$")
HERE_IS = re.compile(r"Here(?:['’]s| is| are)\b")
TELLS_OF = re.compile(
    r"(?:wrote|writes?|writing|written|talk\w*|spoke|speaks?|speaking|was saying)\s"
)


def is_the_reports(text: str, source: Span | None, cue: Span, content: Span, word: str) -> bool:
    """Whether a cue with a ``word`` of saying gives no words of its source: the report infers them
    ("has apparently concluded"), has others' ("latched onto a report that"), asks, names a subject
    alone ("wrote about the flood"), or brings it in beside something else ("despite having said").
    """
    phrase, told = cue.of(text), content.of(text)
    words = words_of(phrase)
    clause = CLAUSE.match(told)
    if INFERRED.intersection(words) and word not in word_list("statement_cues"):
        return True
    if FEW.search(phrase) or TAKES_THEM.search(phrase) or HERE_IS.match(told):
        return True
    if word.startswith("protesting") and not clause:
        return True
    if words[-1:] == ["about"] and TELLS_OF.match(phrase):
        return not clause or told.lower() == "what"
    if words[-1:] == ["by"] and len(words) == 2 and source is not None:
        return cue.begin < source.begin < content.begin  # "a point disputed by Ray for | what"
    beside = words[:1] == ["having"] and GERUND.search(text, max(0, cue.begin - 12), cue.begin)
    return bool(beside) or _for_example(text, cue) or _is_asked(text, source)


def _for_example(text: str, cue: Span) -> bool:
    """Whether a "say" between commas only gives an example: "to take, say, the cars"."""
    around = text[cue.begin - 2 : cue.begin], text[cue.end : cue.end + 1]
    return cue.of(text) == "say" and around == (", ", ",")


def _is_asked(text: str, source: Span | None) -> bool:
    """Whether the report itself asks what the source does: "Will the board look into | claims"."""
    return source is not None and ASKS.match(text, *source) is not None
