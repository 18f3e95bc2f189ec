"""The office in front of a name with what it is of behind it: Secretary of Rivers Ann Ray."""

import re

from variorum.compare.people.beside.begins import begin_of_holding, begin_of_owner
from variorum.compare.people.beside.words import NO_OFFICE, may_open, office_words
from variorum.model import Span

OFFICE_OF = re.compile(
    r"\b([A-Z]\w+)\s(?:of|for)\s(?:the\s)?"
    r"[A-Z][\w&’'-]*\s(?:(?:(?:of|and|for|the)\s){0,2}[A-Z][\w&’'-]*\s){0,4}"
    r"(?:(?:Gen|Adm|Lt|Col|Maj|Capt|Dr)\.\s)?$"
)
RANK = re.compile(
    r"(?<!Attorney)(?<!Inspector)(?<!Surgeon)(?<!Solicitor)\s"
    r"(?:Gen\.|General|Adm\.|Admiral|Lt\.|Col\.|Colonel|Maj\.|Major|Capt\.|Captain|Dr\.)\s$"
)
"""Between an office and a name: "Head of Rivers | General | Ann Ray"."""
WITH_OWNERS = ("Chief of Staff", "Secretary of State")
REACH = 70


def of_a_body(text: str, place: Span) -> Span | None:
    """The words for an office and what it is of at once in front of a name."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = OFFICE_OF.search(text, max(line, place.begin - REACH), place.begin)
    if before is None or before.group(1).lower() not in office_words():
        return None
    begin = before.start()
    start = max(line, begin - REACH)
    for word in reversed(text[start:begin].split()):
        plain = word.lower().strip(".")
        if not may_open(plain) and plain not in NO_OFFICE:
            break
        begin = text.rindex(word, 0, begin)
    start = max(line, begin - REACH)
    if before.group().startswith(WITH_OWNERS):
        begin = begin_of_owner(text, begin, start)
    rank = RANK.search(text, begin, before.end())
    end = rank.start() if rank else before.end()
    return Span(begin_of_holding(text, begin, start), end).trimmed(text)
