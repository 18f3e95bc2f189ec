"""When words were said that stand behind a sentence which goes back to an earlier time: "In July,
Roth testified before the board." tells when the questions and answers below it were spoken.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from variorum.compare.wordings.times_of_saying import HEAD, TimePhrase, verb_of
from variorum.lang import any_word
from variorum.model import Annotation, Attribution, Span
from variorum.model.places import spans_at

REACH = 3
"""So many sentences at most stand behind the one that goes back."""
SPOKE = re.compile(
    rf",?\s(?P<who>(?:[A-Z][\w.’'-]*\s){{1,5}})(?:(?:had|also|{any_word('passing_adverbs')})\s)*"
    r"(?:testified|spoke|appeared\sbefore|gave\sevidence|took\squestions)\b"
)
"""Behind a time at the head of a sentence: who spoke then, without what was said."""

OldPhrase = Callable[[Span], TimePhrase | None]
"""The first old time of a sentence, with the words that lead on to it."""


def said_then(said: Attribution, findings: Annotation, old: OldPhrase, text: str) -> str:
    """The words that tell when something was said, of a sentence shortly before; "" where none
    goes back, another time is told in between, or who spoke then is not told as speaking or as
    spoken to here.
    """
    own = sorted(
        {s for span in (*said.cue, *said.source) for s in spans_at(findings.sentences, span)}
    )
    if not own or not said.cue:
        return ""
    at = bisect_left(findings.sentences, own[0])
    before = [*own, *reversed(findings.sentences[max(0, at - REACH) : at])]
    here = f"{said.speaker.name or ''} {Span(verb_of(said, text).begin, own[-1].end).of(text)}"
    for sentence in before:
        if not has_time(sentence, findings, said.content):
            continue
        phrase = old(sentence) if sentence not in own else None
        if phrase is None or not HEAD.fullmatch(text, sentence.begin, phrase.span.begin):
            return ""
        spoke = SPOKE.match(text, phrase.span.end, sentence.end)
        known = spoke and re.search(rf"\b{re.escape(spoke['who'].split()[-1])}\b", here)
        return phrase.span.of(text) if known else ""
    return ""


def has_time(sentence: Span, findings: Annotation, content: Sequence[Span]) -> bool:
    """Whether a sentence tells a time, outside of what is said."""
    return any(
        sentence.begin <= time.begin < sentence.end
        and not any(c.begin <= time.begin < c.end for c in content)
        for time in findings.times
        if time.type != "DURATION"
    )
