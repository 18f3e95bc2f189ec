"""Whom a paragraph brings in whose words stand below it: "Here's what Ray said:"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import POSSESSES, all_titles
from variorum.lang import any_word, word_list
from variorum.model import Span

SAYS = re.compile(rf"\s(?:(?:also|then|once|later|had|has)\s)?{any_word('speech_verbs')}\b")
AGED_OR_CALLED = re.compile(r",\s(?:\d{1,3}\b|an?\s|who\s)")
"""Behind a name: it is told who that is, "Bo Day, 63"."""
OPENS_WORDS = re.compile(r"[“\"]")
LINKS = re.compile(r"['’]s?\s((?:[\w-]+\s){0,2}?)([\w-]+)")


def led_in_by(
    text: str, content: Span, paragraphs: Sequence[Span], people: KnownPeople
) -> KnownPerson | None:
    """The only person whom the sentence before a quotation names that opens a paragraph, where it
    ends in a colon and tells that they say something, or of their speech.
    """
    number = bisect_right(paragraphs, content.begin, key=lambda p: p.begin) - 1
    if number < 1 or not OPENS_WORDS.match(text, paragraphs[number].begin):
        return None
    if content.begin > paragraphs[number].begin + 1:
        return None
    lead = paragraphs[number - 1]
    if text[lead.end - 1] != ":":
        return None
    sentence = Span(max(lead.begin, sentence_before(text, lead.end - 2)), lead.end)
    inside = people.inside(sentence)
    if len({person for _, person in inside}) != 1:
        return None
    told = any(
        SAYS.match(text, place.end, lead.end) or _owns_words(text, place) for place, _ in inside
    )
    return inside[0][1] if told else None


def _owns_words(text: str, place: Span) -> bool:
    """Whether a name has a speech or another paper behind it: "Ray's long speech"."""
    if POSSESSES.match(text, place.end) is None:
        return False
    noun = LINKS.match(text, place.end)
    known = word_list("own_words", "forms_of_speech")
    return noun is not None and any(w in known for w in noun.group().split())


def come_in_above(
    text: str, paragraph: int, paragraphs: Sequence[Span], people: KnownPeople
) -> KnownPerson | None:
    """Who comes into the report at the head of the paragraph above a quotation, the only one named
    in it: "Bo Day, 63, came by boat from Avon." | “I had to be here.”
    """
    if paragraph < 1:
        return None
    above = paragraphs[paragraph - 1]
    inside = people.inside(above)
    if len({person for _, person in inside}) != 1 or above.of(text)[-1:] != ".":
        return None
    place, person = inside[0]
    new = person.places[0] == place and " " in place.of(text)
    told = AGED_OR_CALLED.match(text, place.end, above.end)
    return person if new and told and all_titles(text[above.begin : place.begin]) else None
