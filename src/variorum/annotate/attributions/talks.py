"""The turns of a talk that a report prints: a name alone on its line, or before a colon, and the
words behind it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.interviews import find_interview
from variorum.annotate.attributions.labels import (
    QUESTION,
    QUESTIONS,
    SPEAKERS,
    TURNS,
    WHOLE,
    labelled_turns,
    spoken,
)
from variorum.annotate.attributions.posts import Post
from variorum.annotate.model.quotation_evidence import near
from variorum.model import Name, Span

WORD = r"[A-ZÀ-Þ][\w.'’-]*"
NAMED = rf"(?P<name>{WORD}(?:[ \t](?:{WORD}|de|van|von|al|bin)){{1,3}}"
ALONE = re.compile(rf"{NAMED}):?")
"""A whole paragraph: "Ann Ray"."""


class Talk(NamedTuple):
    """What the speakers of a talk say, in order; where their names stand; what is asked."""

    said: list[Post]
    names: list[Span]
    asked: list[Span]

    def holds(self, words: Span) -> bool:
        """Whether some words are, in part, said or asked in the talk."""
        told = [*(post.content for post in self.said), *self.asked]
        return any(span.overlaps(words) for span in told)


class _Turn(NamedTuple):
    """A name and the paragraphs behind it, the first perhaps in part."""

    name: Span
    words: list[Span]
    key: str


def find_talk(
    text: str,
    paragraphs: Sequence[Span],
    names: Sequence[Name],
    furniture: Sequence[Span] = (),
    *,
    named: str = "",
) -> Talk:
    """The talk in a text, each paragraph of it by itself, in which several speak by turns.

    Behind a name alone on its line they may speak for paragraphs, the last of them for one: what
    stands behind that may be the report's. Behind a name and a colon they speak to the end of the
    paragraph or the next such name. What the one who asks ends as a question is left to the
    report, and so is ``furniture``. ``named`` is whom a title beside the text names as the one who
    is interviewed.
    """
    turns = _alone(text, paragraphs) or _in_front(text, paragraphs, names)
    asks = _who_asks(text, turns)
    said, asked = [], []
    for turn in turns:
        for words in turn.words:
            if turn.key in QUESTIONS or (turn.key == asks and QUESTION.search(words.of(text))):
                asked.append(words)
            elif not any(f.overlaps(words) for f in near(furniture, words)):
                said.append(Post(words, turn.name))
    interview = find_interview(text, paragraphs, names, named)
    free = (w for w in interview.answers if not any(f.overlaps(w) for f in near(furniture, w)))
    said += [Post(words, interview.answerer, interview.named) for words in free]
    names_before = [*(turn.name for turn in turns), *interview.letters]
    asked += interview.asked
    return Talk(sorted(said), sorted(names_before), sorted(asked))


def with_talk(found: Iterable[Found], talk: Talk) -> Iterator[Found]:
    """The attributions without those to a name of which the whole turn is taken, and without
    questions as what somebody else has said.
    """
    for one in found:
        source = one.source
        if source is not None and any(n.overlaps(source) for n in near(talk.names, source)):
            continue
        asked = [q for c in one.content for q in near(talk.asked, c) if q.overlaps(c)]
        if all(source is not None and q.contains(source) for q in asked):
            yield one


def _alone(text: str, paragraphs: Sequence[Span]) -> list[_Turn]:
    matches = {n: m for n, p in enumerate(paragraphs) if (m := ALONE.fullmatch(text, *p))}
    names = _of_a_talk(text, {n: Span(*m.span("name")) for n, m in matches.items()})
    places = [*names, max(names, default=0) + 2]
    return [
        _Turn(
            names[n],
            [p for p in paragraphs[n + 1 : stop] if WHOLE.search(p.of(text))],
            names[n].of(text),
        )
        for n, stop in pairwise(places)
    ]


def _in_front(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> list[_Turn]:
    return [
        _Turn(turn.name, list(spoken(text, turn.words)), turn.key(text))
        for turn in labelled_turns(text, paragraphs, names)
    ]


def _of_a_talk(text: str, names: dict[int, Span]) -> dict[int, Span]:
    """Those that come again and again, by turns; none where too few do."""
    times = Counter(name.of(text) for name in names.values())
    if sum(count >= TURNS for count in times.values()) < SPEAKERS:
        return {}
    return {n: name for n, name in names.items() if times[name.of(text)] >= TURNS}


def _who_asks(text: str, turns: Sequence[_Turn]) -> str:
    """Of whom most turns end as a question, where a third of them do."""
    times = Counter(turn.key for turn in turns)
    last = ((turn.key, turn.words[-1].of(text)) for turn in turns if turn.words)
    asked = Counter(k for k, words in last if QUESTION.search(words) and k not in QUESTIONS)
    for key, count in asked.most_common(1):
        return key if 3 * count >= times[key] else ""
    return ""
