"""Who says it in what another tells: aides say that Ray told them."""

import re
from collections.abc import Iterator, Sequence

from variorum.annotate.speakers.clauses import PASSIVE
from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.phrases import all_titles
from variorum.annotate.subjects import subject_phrase
from variorum.lang import word_list
from variorum.model import Span

SAYS_OF = re.compile(
    r"\s(?:(?:said|says|say)\s(?:that\s)?|(\w+)\sthat\s)"
    r"(?=(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+\.?)\s)"
)
SAID_AND_COMMA = re.compile(r"\b([a-z]+)(?:\s(?:on\s)?[A-Z]\w+day)?,\s(?:[Tt]he\s)?$")
OWN_VERB = re.compile(r"\s(?:has\s|had\s)?(?:\w+ly\s)?(?!sp[eo][ak]|talk)([a-z]+)\b")
"""Not "spoke", which tells no more than that somebody did."""
HAD = re.compile(r"\shad\s(?=[a-z])")
QUOTES = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b")
QUOTED_AS = re.compile(
    r"\s(?!by\s)([^“”\"\n;:]{2,120}?),?\sas\s(?:having\s)?(?:saying|telling|stating|writing|said|told)\b"
)
BESIDE_VERB = re.compile(r"\s|,\s(?:who|which)\s[^,]{2,80},\s")
ENDED = re.compile(r"\n|^[.!?)”\"]")
"""Behind a verb of saying that ends its sentence."""
REACH = 90
"""So many characters behind a cue the one who told it may stand."""


def inner_source(text: str, cue: Span, content: Sequence[Span], people: KnownPeople) -> Span | None:
    """The nearer of two sources behind quoted words: "aides said Ray told them" is Ray's."""
    if content[-1].end > cue.begin:
        return None
    for place, _ in people.inside(Span(cue.end, cue.end + REACH)):
        verb = re.match(r"\s(?:had\s)?(\w+)", text[place.end : place.end + 24])
        titles = text[cue.end : place.begin].removeprefix(" that ")
        told = verb is not None and verb.group(1) in word_list("speech_verbs")
        return place if told and not ENDED.search(titles) and all_titles(titles) else None
    return None


def passed_on(text: str, source: Span) -> bool:
    """Whether a verb of saying and a comma stand before a source: "Ray said, [the Herald]"."""
    before = SAID_AND_COMMA.search(text, max(0, source.begin - 40), source.begin)
    return before is not None and before.group(1) in word_list("speech_verbs")


def told_inside(text: str, piece: Span, people: KnownPeople) -> Iterator[Span]:
    """Who tells what a piece says, where it opens with them and their verb: "Mayor Ray called the
    plan late", passed on by a paper.
    """
    verbs = word_list("speech_verbs", "judging_cues")
    for place, _ in people.inside(piece)[:1]:
        verb = OWN_VERB.match(text, place.end, piece.end)
        if verb and verb.group(1) in verbs and all_titles(text[piece.begin : place.begin]):
            yield place


def said_to_say(text: str, source: Span, cue: Span) -> Span | None:
    """Who says it in what a source tells of somebody: "Ray said [the suspect], who was shut in, |
    told them". None where the cue is the source's own.
    """
    told = SAYS_OF.match(text, source.end, cue.begin)
    if told is None or (told.group(1) and told.group(1) not in word_list("speech_verbs")):
        return None
    subject = subject_phrase(text, Span(told.end(), cue.begin))
    if subject is None:
        return None
    subject = Span(subject.begin, subject.begin + len(subject.of(text).rstrip(",")))
    joined = text[subject.begin : cue.begin].rstrip().endswith((" and", " but", " or", " then"))
    if joined:  # "Ray said Day [had come] and | had said"
        return subject if HAD.match(text, subject.end) and HAD.match(text, cue.begin - 1) else None
    return subject if BESIDE_VERB.fullmatch(text, subject.end, cue.begin) else None


def quoted_as(text: str, cue: Span, content: Sequence[Span]) -> Span | None:
    """Whom a paper quotes: "the Herald quoted [Ann Ray, a boatman,] as saying"."""
    quotes = QUOTES.search(text, *cue)
    if quotes is None or PASSIVE.match(text, *cue):
        return None
    found = QUOTED_AS.match(text, quotes.end())
    return Span(*found.span(1)) if found and found.end() <= content[0].begin + 1 else None
