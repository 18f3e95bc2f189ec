"""The clause in which something stands, printed from its start: what a number is the number of."""

import re

from variorum.model import Span

WORD = re.compile(r"\S+")
LIST_MARK = re.compile(r"^[-–—•*·] ?(?=\w)")
MARK = re.compile(r"(?:[,;:]|\s[—–]|—|--)[”\"’)]*\s+|\s+(?=[(“])|(?<=[,;:]) ")
SHORT = 26
"""A sentence of so few words is printed whole."""
LEAST_BEFORE, LEAST_AFTER = 4, 2
"""So many words the clause has before what stands in it, and behind it."""
MOST_BEFORE, MOST_AFTER = 20, 16
"""Where no clause begins or ends so near, the words are cut."""


def clause_around(text: str, sentence: Span, inside: Span) -> Span:
    """The stretch of a sentence around a part of it, from the start of a clause to an end."""
    if len(WORD.findall(text, *sentence)) <= SHORT:
        return Span(sentence.begin, sentence.end)
    return Span(_begin(text, sentence, inside), _end(text, sentence, inside))


def _begin(text: str, sentence: Span, inside: Span) -> int:
    starts = [m.end() for m in MARK.finditer(text, sentence.begin, inside.begin)]
    for start in reversed([sentence.begin, *starts]):
        if len(WORD.findall(text, start, inside.begin)) < LEAST_BEFORE:
            continue
        if len(WORD.findall(text, start, inside.begin)) <= MOST_BEFORE:
            return start
        break
    words = list(WORD.finditer(text, sentence.begin, inside.begin))
    return words[-MOST_BEFORE].start() if len(words) > MOST_BEFORE else sentence.begin


def _end(text: str, sentence: Span, inside: Span) -> int:
    ends = [m.start() for m in MARK.finditer(text, inside.end, sentence.end)]
    for end in [*ends, sentence.end]:
        words = len(WORD.findall(text, inside.end, end))
        if words >= LEAST_AFTER or end == sentence.end:
            if words <= MOST_AFTER:
                return end
            break
    cut = list(WORD.finditer(text, inside.end, sentence.end))
    return cut[MOST_AFTER - 1].end() if len(cut) > MOST_AFTER else sentence.end


def printed(text: str, sentence: Span, shown: Span) -> str:
    """The words of a stretch, with ellipses where the sentence goes on."""
    words = LIST_MARK.sub("", " ".join(text[shown.begin : shown.end].split()))
    head = "… " if text[sentence.begin : shown.begin].strip() else ""
    tail = " …" if text[shown.end : sentence.end].strip(' .,;:!?”"’)\n') else ""
    return f"{head}{words.rstrip(',;:') if tail else words}{tail}"
