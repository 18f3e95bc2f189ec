"""A time of what a sentence only names: an event, a source, a stretch of time.

"They came to terms with her victory over Orr last November" tells of that November the victory
alone.
"""

from variorum.annotate.clauses.tokens import is_verb, verbs_between
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import DASHES, PREPOSITIONS
from variorum.compare.timeline.cuts import DONE
from variorum.lang import word_list

HARM = frozenset(["attack", "attacks", "assault", "assaults", "shooting", "shootings", "death",
    "deaths", "killing", "killings", "slaying", "murder", "murders", "assassination", "bombing",
    "bombings", "massacre", "raid", "strike", "strikes", "crash", "explosion", "fire", "flood",
    "storm", "coup", "invasion"])  # fmt: skip
DEEDS = HARM | frozenset(["victory", "win", "defeat", "loss", "election", "vote", "war",
    "crackdown", "decision", "ruling", "verdict", "conviction", "indictment", "arrest",
    "trial", "firing", "dismissal", "resignation", "departure", "appointment", "nomination",
    "inauguration", "campaign", "race", "debate", "convention", "referendum", "summit",
    "meeting", "visit", "speech", "remarks", "comments", "statement", "interview",
    "testimony", "tweet", "letter", "report", "announcement", "launch", "release", "rally",
    "protest", "protests", "march", "agreement", "deal", "passage", "repeal", "withdrawal",
    "merger", "collapse"])  # fmt: skip
SPOKEN = frozenset(["remarks", "comments", "statement", "interview", "testimony", "speech"])
ABOUT = frozenset(["of", "with", "about", "over", "for", "to", "against", "despite", "following",
    "from", "like"])  # fmt: skip
"""A noun behind these is what is spoken of, and not where or when a deed was done."""
BEFORE_TIMES = frozenset(["in", "on", "of", "during", "back", "the", "late", "early"])
MARKS = frozenset(',;:()"“”') | DASHES
BEGINNING = frozenset(["starting", "beginning", "ending", "opening"])
UPCOMING = frozenset(["upcoming", "forthcoming"])
WILL = frozenset(["will", "'ll", "’ll"])
REACH, FAR = 8, 16
MOST_BEFORE = 5
"""So many words of its noun phrase may stand before a noun."""


def is_of_something_upcoming(s: Sentence, time: int) -> bool:
    """Whether it is the day of something that is only named, and told to be ahead: "spoke of her
    upcoming trip on Friday".
    """
    if any(s.lower(k) in WILL for k in range(time)) or not verbs_between(s, 0, time):
        return False
    for k in range(time - 1, -1, -1):
        if s.lower(k) in UPCOMING:
            return True
        if s.lower(k) in MARKS or is_verb(s, k):
            return False
    return False


def is_of_a_noun(s: Sentence, time: int, *, long_ago: bool) -> bool:
    """Whether it dates a noun beside it; of a day not ``long_ago``, which is mostly that of what
    the sentence tells, only what was said then: "unlike her remarks a week ago".
    """
    k = time - 1
    while s.lower(k) in BEFORE_TIMES or k in s.timed:
        k -= 1
    for noun in range(k, max(k - REACH, 0), -1):
        if s.lower(noun) in MARKS:
            return False
        named = noun == k or s.lower(noun + 1) in PREPOSITIONS
        if s.lower(noun) in DEEDS and named:
            return _is_spoken_of(s, noun, time, beside=noun == k, long_ago=long_ago)
    return False


def is_of_what_is_described(s: Sentence, time: int) -> bool:
    """Whether it dates, beside it, the harm that somebody is only said to have had a part in:
    "described Ray as the lone gunman in the assault late Thursday".
    """
    k = time - 1
    while s.lower(k) in BEFORE_TIMES or k in s.timed:
        k -= 1
    verb = next((j for j in range(k - 1, 0, -1) if is_verb(s, j)), 0)
    described = s.lower(verb) in word_list("judging_cues")
    return s.lower(k) in HARM and described and any(s.lower(j) == "as" for j in range(verb, k))


def _is_spoken_of(s: Sentence, noun: int, time: int, *, beside: bool, long_ago: bool) -> bool:
    before = noun - 1
    while noun - before <= MOST_BEFORE and not (
        s.lower(before) in PREPOSITIONS or s.lower(before) in MARKS or is_verb(s, before)
    ):
        before -= 1
    if s.lower(before) not in ABOUT or not verbs_between(s, 0, before):
        return False
    spoken = beside and s.lower(noun) in SPOKEN
    return (long_ago or spoken) and not verbs_between(s, noun + 1, time)


def is_of_a_source(s: Sentence, time: int) -> bool:
    """Whether it is the day of what is cited: "according to a file released on Thursday"."""
    k = time - 1
    while k > 0 and s.lower(k) not in MARKS:
        if (s.lower(k - 1), s.lower(k)) == ("according", "to"):
            return any(s.lower(j) in DONE for j in range(k, time))
        k -= 1
    return False


def is_of_a_stretch(s: Sentence, time: int) -> bool:
    """Whether it only tells when something named begins: "weeks before the term starting on"."""
    k = time - 1 - (s.lower(time - 1) in {"on", "in", "at"})
    return s.lower(k) in BEGINNING and any(
        s.lower(j) in {"before", "after", "until", "for", "of"} for j in range(max(0, k - 5), k)
    )
