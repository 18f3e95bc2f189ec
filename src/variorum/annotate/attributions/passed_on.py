"""Words that somebody said and another passes on: "Ray told us that …, according to the Herald"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.attributions import Found
from variorum.lang import word_list
from variorum.model import Span

ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
MOST_WORDS, LONGEST_REST = 7, 60
WORD = re.compile(r"[^\s,;:]+")


def to_who_said_it(text: str, found: Iterable[Found], sentences: Sequence[Span]) -> Iterator[Found]:
    """The attributions, a content given to its own subject and verb where these stand before it
    and "according to" only tells where the report has it from.
    """
    room = Room(text, (), sentences, (), ())
    for one in found:
        cue = one.cue.of(text) if one.cue is not None else ""
        sentence = room.sentences_in(one.content[0])[:1]
        behind = one.cue is not None and one.cue.begin >= one.content[-1].end
        said = None
        if sentence and behind and ACCORDING.search(cue):
            said = _subject_and_verb(text, Span(sentence[0].begin, one.content[0].begin))
        yield one if said is None else Found(said[0], said[1], one.content)


def _subject_and_verb(text: str, before: Span) -> tuple[Span, Span] | None:
    """The subject and the verb of saying of a clause that ends in what was said."""
    words = list(WORD.finditer(text, *before))[: MOST_WORDS + 1]
    verbs = [w for w in words[1:] if w.group().lower() in word_list("speech_verbs")]
    if not verbs or before.end - verbs[0].end() > LONGEST_REST:
        return None
    subject = Span(before.begin, verbs[0].start()).trimmed(text)
    if re.search(r"[,;:“”\"]", subject.of(text)) or not text[subject.begin].isupper():
        return None
    return subject, Span(verbs[0].start(), before.end).trimmed(text)
