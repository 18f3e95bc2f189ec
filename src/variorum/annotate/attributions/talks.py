"""The turns of a talk that a report prints: a name alone on its line, or before a colon, and the
words behind it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.posts import Post
from variorum.annotate.model.quotation_evidence import near
from variorum.model import Name, Span

WORD = r"[A-ZÀ-Þ][\w.'’-]*"
NAMED = rf"(?P<name>{WORD}(?:[ \t](?:{WORD}|de|van|von|al|bin)){{1,3}}"
ALONE = re.compile(rf"{NAMED}):?")
"""A whole paragraph: "Ann Ray"."""
IN_FRONT = re.compile(
    rf"{NAMED}|[A-ZÀ-Þ.'’-]{{3,}})(?:,[ \t][A-Z ]{{2,40}}|[ \t]\([^()\n]{{1,60}}\))?:\s+(?=\S)"
)
"""At the head of a paragraph: "RAY:", "Ann Ray (of the mill):", "ANN RAY, HOST:"."""
WHOLE = re.compile(r"[.?!…—-][\"'”’»)\]]*$")
QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
SPEAKERS, TURNS = 2, 2
"""So many speak, each so many times; with fewer it may be a list."""


class Talk(NamedTuple):
    """What the speakers of a talk say, in order, and where their names stand before it."""

    said: list[Post]
    names: list[Span]


class _Turn(NamedTuple):
    """A name and the paragraphs behind it, the first perhaps in part."""

    name: Span
    words: list[Span]


def find_talk(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], furniture: Sequence[Span] = ()
) -> Talk:
    """The talk in a text, each paragraph of it by itself. Several speak by turns, more than once.

    Behind a name alone on its line they may speak for paragraphs, the last of them for one: what
    stands behind that may be the report's. Behind a name and a colon they speak to the end of the
    paragraph. What the one who asks ends as a question is left to the report, and so is
    ``furniture``.
    """
    turns = _alone(text, paragraphs) or _in_front(text, paragraphs, names)
    asks = _who_asks(text, turns)
    said = [
        Post(words, turn.name)
        for turn in turns
        for words in turn.words
        if not (turn.name.of(text) == asks and QUESTION.search(words.of(text)))
        and not any(f.overlaps(words) for f in near(furniture, words))
    ]
    return Talk(sorted(said), sorted(turn.name for turn in turns))


def with_talk(found: Iterable[Found], talk: Talk) -> Iterator[Found]:
    """The attributions without those to a name of which the whole turn is taken."""
    for one in found:
        source = one.source
        if source is None or not any(n.overlaps(source) for n in near(talk.names, source)):
            yield one


def _alone(text: str, paragraphs: Sequence[Span]) -> list[_Turn]:
    matches = {n: m for n, p in enumerate(paragraphs) if (m := ALONE.fullmatch(text, *p))}
    names = _of_a_talk(text, {n: Span(*m.span("name")) for n, m in matches.items()})
    places = [*names, max(names, default=0) + 2]
    return [
        _Turn(names[n], [p for p in paragraphs[n + 1 : stop] if WHOLE.search(p.of(text))])
        for n, stop in pairwise(places)
    ]


def _in_front(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> list[_Turn]:
    found = {n: m for n, p in enumerate(paragraphs) if (m := IN_FRONT.match(text, *p))}
    people = {_last_word(text, Span(n.begin, n.end)) for n in names if n.type == "person"}
    named = {n: Span(*m.span("name")) for n, m in found.items()}
    of_people = {n: name for n, name in named.items() if _last_word(text, name) in people}
    return [
        _Turn(name, [Span(found[n].end(), paragraphs[n].end)])
        for n, name in _of_a_talk(text, of_people).items()
    ]


def _of_a_talk(text: str, names: dict[int, Span]) -> dict[int, Span]:
    """Those that come again and again, by turns; none where too few do."""
    times = Counter(name.of(text) for name in names.values())
    if sum(count >= TURNS for count in times.values()) < SPEAKERS:
        return {}
    return {n: name for n, name in names.items() if times[name.of(text)] >= TURNS}


def _who_asks(text: str, turns: Sequence[_Turn]) -> str:
    """The name of which most turns end as a question, where a third of them do."""
    times = Counter(turn.name.of(text) for turn in turns)
    last = ((turn.name.of(text), turn.words[-1].of(text)) for turn in turns if turn.words)
    asked = Counter(name for name, words in last if QUESTION.search(words))
    for name, count in asked.most_common(1):
        return name if 3 * count >= times[name] else ""
    return ""


def _last_word(text: str, name: Span) -> str:
    return name.of(text).split()[-1].casefold()
