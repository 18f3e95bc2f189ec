"""Whether a sentence tells how things are in general: "Elected leaders rule the state."."""

import re
from collections.abc import Sequence

from variorum.account.sources import Sources
from variorum.account.tellers import who_told
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import is_known
from variorum.lang import word_list, word_pairs
from variorum.model import Evidence
from variorum.model.places import attributions_at

NAMED = re.compile(r"(?<=\w )[“\"(]*[A-Z]\w|\d")
"""A name behind the first word, or a number."""
WORD = re.compile(r"[\w’'-]+|[^\w\s]")
PERFECT = frozenset({"has", "have", "had"})
SHORT = 4
"""So short a word in "-ed" is none of the past: "need"."""
BETWEEN = frozenset({"not", "never", "also", "already", "long", "since"})
NO_DEED = word_list("forms_of_be") - {"was", "were"} | word_list("determiners") | {"to", ","}


def names_nothing(passage: Evidence, sources: Sources) -> bool:
    """Whether a sentence has neither a name nor a number, and tells of nobody by a role."""
    names = (name.begin for name in sources.annotations[passage.report].names)
    if NAMED.search(passage.text) or any(passage.begin <= at < passage.end for at in names):
        return False
    return not any(is_known(word, sources.of_people) for word in words_in(passage.text)[:1])


def is_general(passage: Evidence, sources: Sources) -> bool:
    """Whether a passage tells of nobody and nothing that happened, in nobody's name."""
    if not names_nothing(passage, sources) or tells_of_a_deed(passage.text):
        return False
    attributions = attributions_at(sources.annotations[passage.report], passage.span)
    said = any(passage.span.overlaps(span) for a in attributions for span in (*a.cue, *a.source))
    return not said and not who_told([passage], sources)


def tells_of_a_deed(words: str) -> bool:
    """Whether words tell of something that was or that has happened: a verb of the past, and no
    participle behind "is", an article or a comma.
    """
    found = [word.lower().replace("’", "'") for word in WORD.findall(words)]
    return any(_is_past(found, place) for place in range(1, len(found)))


def _is_past(words: Sequence[str], place: int) -> bool:
    word, before = words[place], place - 1
    if word in {"was", "were", "did"}:
        return True
    while before > 0 and (words[before] in BETWEEN or words[before].endswith("ly")):
        before -= 1
    if words[before] in PERFECT and (word == "been" or word in word_pairs("irregular_verbs")):
        return True
    past = word.endswith("ed") and len(word) > SHORT
    past = past or (word in word_list("past_verbs") and word not in PERFECT)
    return past and words[before] not in NO_DEED
