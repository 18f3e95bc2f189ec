"""The office told ahead of a name, cut off by a comma."""

import re

from variorum.annotate.speakers.offices import closes_words
from variorum.compare.people.beside.words import KIN, callings, office_words
from variorum.lang import word_list, word_pairs
from variorum.model import Span

REACH = 90
REVEREND = r"(?:[Tt]he\s)?(?:(?:Rt|Right|Very|Most)\.?\s)?Rev(?:d|erend)?\.?(?:\sDr\.?)?"
AT_COMMA = rf",\s+(?:(?:President|Mr\.|Dr\.?|Prof\.?|Sir|Dame|{REVEREND})\s)?$"
"""How what is cut off ends, or with a title of courtesy between the comma and the name."""
ENDS = re.compile(AT_COMMA)
"""Few names stand so, and that is seen at once."""
CUT_OFF = re.compile(rf"([^,;:“”\"()\n—–]{{3,80}}){AT_COMMA}")
OPENS = re.compile(
    r"(?<![\w’'])(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]n?|[Aa]nother)\s+"
    r"|[A-Z][\w.]*(?:\s[A-Z][\w.]*)*['’]s\s+"
)
OWNED = re.compile(r"[A-Z].*['’]s\s+$")
ONE_OF = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
OF = re.compile(r"\s(?:of|to|at|for|in|on|with|from|under|who|that|which)\s")
CLOSED = re.compile(r"[,.;)]")
SENTENCE = re.compile(r"(?<=[a-z)])[.!?]\s+")
LEADS_IN = frozenset(
    ["in", "at", "on", "after", "before", "during", "with", "for", "by", "to", "from", "under",
     "according", "since", "while", "when", "if", "unlike", "like", "despite", "through", "among"]
)  # fmt: skip
"""What opens so ends at the comma: "In a letter to the mayor of Avon, Ann Ray, …"."""
MOST, MOST_WITH_PLACE = 6, 12
NAME = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3}"
TAG = (
    r"(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?|,\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?(?=,)"
    r"|,\s[A-Z]-[A-Z][\w.]*|\s\([^()]{1,20}\)){0,2}"
)
NAME_BEFORE = re.compile(rf"\b({NAME}){TAG},\s*$")
"""Whose apposition it is in a list: "Ann Ray, a former mayor, Bo Orr, a baker"."""
OF_ANOTHER = re.compile(r"\b(?P<noun>[a-z]+)\s(?:for|of|to(?:\sbe)?)\s$")
"""In front of an office that is not of the one named: "a spokesman for | the mayor, Ann Ray"."""
NEXT_NAMED = re.compile(r"\sand\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)+")
"""Behind a name: who is told with it. No one of two is "the mayor, Ann Ray and Bo Orr"."""


def before_comma(text: str, place: Span) -> Span | None:
    """Cut off by a comma: Avon's mayor, Ann Ray; the new envoy to Avon, Bo Orr, …"""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    start = max(line, place.begin - REACH)
    if not ENDS.search(text, start, place.begin) or closes_words(text, place):
        return None
    if NEXT_NAMED.match(text, place.end):
        return None
    before = CUT_OFF.search(text, start, place.begin)
    if before is None:
        return None
    own = SENTENCE.split(before.group(1))[-1]
    for opened in reversed(list(OPENS.finditer(own))):
        another = OF_ANOTHER.search(own, 0, opened.start())
        if another is not None and another["noun"] in callings():
            continue
        article = not OWNED.match(opened.group())
        words = own[opened.end() if article else opened.start() :]
        words = words if article else _without_opener(words)
        if own[: opened.start()].lower().endswith("one of "):
            return None  # no office of the one's own: "one of the mill's owners, Ann Ray"
        if _is_calling(own[opened.end() :], one_of=ONE_OF.match(opened.group()) is not None):
            if not own[: opened.start()].strip() and _is_of_a_name(text, before.start(1)):
                return None
            begin = before.end(1) - len(words)
            plain = not OF.search(words) and not ONE_OF.match(opened.group())
            closed, leads_in = CLOSED.match(text, place.end), _leads_in(before.group(1))
            if (closed and (plain or not leads_in)) or (plain and not leads_in):
                return Span(begin, before.end(1)).trimmed(text)
            return None
    return None


def _is_of_a_name(text: str, position: int) -> bool:
    """Whether a name with a comma ends before a position, and not "In Avon,"."""
    found = NAME_BEFORE.search(text, max(0, position - REACH), position)
    return found is not None and found[1].split()[0].lower() not in LEADS_IN


def _without_opener(words: str) -> str:
    """The words without one that only opens the sentence: "As Ray's chief aide, …"."""
    first, _, rest = words.partition(" ")
    return rest if first in word_list("sentence_openers") and rest else words


def _is_calling(words: str, *, one_of: bool) -> bool:
    """Whether words are an office alone, or one with what it is of."""
    front = OF.split(words)[0].split()
    last = front[-1].lower().strip(".,’'") if front else ""
    if not word_list("forms_of_be").isdisjoint(front):
        return False  # "the next guest was a ferry man from Avon"
    if front and front[0].lower() in word_pairs("number_words"):
        return False  # "the two senators, Ann Ray and Bo Orr"
    known = office_words() if one_of else callings()
    if last in KIN or last not in known or len(front) > MOST:
        return False
    return len(words.split()) <= MOST_WITH_PLACE


def _leads_in(before: str) -> bool:
    """Whether the clause before the comma only leads in to what the one behind it tells."""
    words = SENTENCE.split(before)[-1].split()
    return bool(words) and words[0].lower() in LEADS_IN
