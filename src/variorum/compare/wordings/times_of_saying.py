"""Whether a time is that at which somebody says something, and the words that tell it.

It stands behind who says it ("Ray told me in 2015"), opens the sentence ("In a May letter, Ray
said"), or stands between both ("Ray last year vowed"). "Ray, who retired in 2015, said" has none.
"""

import re
from typing import NamedTuple

from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Attribution, Span, Time

OWN = r"(?:an?|the|one|another|his|her|its|their|our|my|[\w.’'-]+(?:['’]s|s['’]))\s"
LEADS_ON = re.compile(
    r"\b(?:(?:back|early|earlier|late|later|only|just|even)\s)*"
    r"(?:in|on|at|during|dated|as\s(?:recently|early|late|far\sback)\sas)\s"
    rf"(?:{OWN})?(?:\w[\w.-]*\s)?$",
    re.IGNORECASE,
)
"""Before a time: "in | May", "back in | May", "in a long | May | letter"."""
TELLS_WHICH = re.compile(rf"(?:^|\s){OWN}(?:\w[\w.-]*\s)?$", re.IGNORECASE)
"""Before a time that only says which it is: "in a | 2015 | interview"."""
STOPS = re.compile(r"[,;:“”\"()\n]|\.(?=\s|$)|\s[—–-]+\s|(?:^|\s)(?:that|which|who|whose)\s")
"""What ends a clause."""
ENDS = re.compile(rf"{STOPS.pattern}|\s(?:where|if|whether|and|but|to|before|after)\s")
"""What ends the words that lead on from a time: "in a May letter | to the board"."""
BEHIND_NOUN = re.compile(rf"\s{any_word('prepositions')}\s")
"""Where what is too long to be told whole may end: "at a 2008 ceremony | in front of"."""
LONGEST = 70
ABOUT = re.compile(
    rf"\bon\s{OWN}(?:\w[\w.-]*\s)?$|\b(?:{any_word('prepositions')}|since|until)\s$", re.IGNORECASE
)
"""Before a time of what is spoken of, or from which on: "on a | 2015 | case", "of | 2015"."""
HEAD = re.compile(
    r"[\W\d_]*(?:(?:and|but|yet|so|then|however|meanwhile)\b,?\s)?(?:[^,;:“”]*\bago,\s)?"
    r"(?:(?:speaking|appearing|talking|testifying|writing)\s(?:[^,;:“”\"]*\s)?)?",
    re.IGNORECASE,
)
"""What may stand before a time at the head of a sentence."""
AFTER_WHO = re.compile(r",?\s(?:who\s)?")
SPOKEN_BEFORE = re.compile(rf"\b{any_word('speech_verbs')}\s$")
POSTED = re.compile(r"\W*@\w+\)?\W*")
"""Between the name of who posts something and the day: "(@annray)"."""
WHEN = re.compile(r"\s(?:when|after)\s[^,;“”\"\n]*$")
CLAUSE = re.compile(r"(?:that|to|if|whether|how|why|what)\b")
WORD = re.compile(r"\S+")


class TimePhrase(NamedTuple):
    """A time with the words that lead on to it, and of what it is: "in a May letter"; and its
    sentence.
    """

    span: Span
    sentence: Span


def find_phrase(time: Time, sentence: Span, text: str) -> TimePhrase | None:
    """The words that tell when something was, or None where a time is that of a thing told of."""
    before = text[sentence.begin : time.begin]
    led, which = LEADS_ON.search(before), TELLS_WHICH.search(before)
    if led is None and (which or text.startswith(("'s ", "’s "), time.end)):
        return None  # "a 2015 interview", "last week's debate"
    begin, last = sentence.begin + led.start() if led else time.begin, time.end
    if ABOUT.search(before if which else text[sentence.begin : begin]):
        return None
    if which:
        end = ENDS.search(text, time.end, sentence.end)
        last = end.start() if end else sentence.end
        if last - begin > LONGEST:
            behind = BEHIND_NOUN.search(text, time.end, last)
            last = behind.start() if behind else time.end
    return TimePhrase(Span(begin, last), sentence)


def is_of_saying(phrase: TimePhrase, said: Attribution, text: str) -> bool:
    """Whether a phrase tells when something was said."""
    if not said.cue:
        return any(POSTED.fullmatch(text[s.end : phrase.span.begin]) for s in said.source)
    verb = verb_of(said, text)
    between = Span(phrase.span.end, max(verb.begin, phrase.span.end)).of(text)
    if between == ", " and SPOKEN_BEFORE.search(text, phrase.sentence.begin, phrase.span.begin):
        return True  # "Ray said | in 2014, according to the paper"
    before = [s for s in sorted((*said.source, verb)) if s.end <= phrase.span.begin]
    if not before:
        return _opens(phrase, said, text)
    gap = Span(before[-1].end, phrase.span.begin)
    if any(c.overlaps(gap) for c in said.content):
        return False
    if verb.begin >= gap.end:
        auxiliaries = word_list("auxiliary_verbs")
        behind = [w for w in text[phrase.span.end : verb.begin].split() if w not in auxiliaries]
        return bool(AFTER_WHO.fullmatch(gap.of(text))) and not has_finite_verb(" ".join(behind))
    return _goes_on(gap.of(text)) and not _may_be_told(phrase, said, text)


def _may_be_told(phrase: TimePhrase, said: Attribution, text: str) -> bool:
    """Whether a time may be that of what is told behind it: "Ray said in 2015 | the weir broke"."""
    end = phrase.span.end
    behind = (c for c in said.content if c.begin >= end and not text[end : c.begin].strip())
    told = next((c.of(text) for c in behind), "")
    return told[:1].isalpha() and CLAUSE.match(told) is None


def verb_of(said: Attribution, text: str) -> Span:
    """The verb of a cue, which may have more: "also | said | in a May letter that"."""
    cue = said.cue[0]
    words = [Span(cue.begin + w.start(), cue.begin + w.end()) for w in WORD.finditer(cue.of(text))]
    lists = ("passing_adverbs", "auxiliary_verbs", "earlier_adverbs")
    adverbs = frozenset[str]().union(*map(word_list, lists))
    return next((w for w in words if w.of(text).lower() not in adverbs), cue)


def _goes_on(words: str) -> bool:
    """Whether words behind who says something lead on to a time: "at a fair in Avon, Norway,"."""
    closed = words.rstrip().endswith(",")
    return bool(WHEN.match(words)) or _is_one_clause(words.replace(",", "") if closed else words)


def _is_one_clause(between: str) -> bool:
    """Whether words between who says something and a time lead from one to the other."""
    return not STOPS.search(between) and not has_finite_verb(between)


def _opens(phrase: TimePhrase, said: Attribution, text: str) -> bool:
    """Whether a sentence opens with a time, and nothing but that stands before who says it."""
    begin, first = phrase.sentence.begin, min(s.begin for s in (*said.source, *said.cue))
    if any(c.begin < first and c.end > begin for c in said.content):
        return False
    between = text[phrase.span.end : first].strip(" ,")  # ", at a fair in Avon,"
    return HEAD.fullmatch(text, begin, phrase.span.begin) is not None and _is_one_clause(between)
