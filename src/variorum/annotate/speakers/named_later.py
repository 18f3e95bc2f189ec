"""Sources without a name whom a report names when they speak again: "a guild spokesman said … The
spokesman, Bo Day, added".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.speakers.again import noun_first_told
from variorum.annotate.speakers.utterances import Utterance
from variorum.model import Speaker

THE_SAME = re.compile(r"the\s(?:[\w-]+\s)?([\w-]+),\s[A-Z]", re.IGNORECASE)
""""The spokesman, Bo Day"."""
TITLED = re.compile(r"((?:[\w.’'-]+\s){1,4}[a-z]+)\s[A-Z]")
""""Guild spokesman Bo Day"."""
ARTICLE = re.compile(r"(?:an?|one)\s", re.IGNORECASE)
MOST_BETWEEN = 3
FARTHEST = 3
"""Paragraphs between the two."""


def named_later(
    text: str, utterances: Sequence[Utterance], speakers: Sequence[Speaker]
) -> list[Speaker]:
    """The speakers, one who has no name with that by which the report goes on to tell of them."""
    found = list(speakers)
    for number, (utterance, speaker) in enumerate(zip(utterances, speakers, strict=True)):
        words = utterance.source.of(text) if utterance.source else ""
        again, titled = THE_SAME.match(words), TITLED.match(words)
        if speaker.name is None or " and " in speaker.name or not (again or titled):
            continue
        for before in range(number - 1, max(-1, number - 2 - MOST_BETWEEN), -1):
            first = speakers[before]
            if utterance.paragraph - utterances[before].paragraph > FARTHEST:
                break
            if first.unnamed is None or not ARTICLE.match(first.unnamed):
                continue
            noun = again is not None and noun_first_told(first.unnamed) == again.group(1).lower()
            called = ARTICLE.sub("", first.unnamed, count=1)
            if noun or (titled is not None and called.lower() == titled.group(1).lower()):
                found[before] = replace(speaker, score=min(speaker.score, 0.7))
                break
    return found
