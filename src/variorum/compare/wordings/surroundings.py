"""What stands around a stretch that somebody is given: who, where, and what goes before."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from variorum.annotate.positions.lexicon import verb_forms
from variorum.compare.word_weights import word_weight
from variorum.compare.wordings.words import Token, wording_tokens
from variorum.lang import word_list, word_pairs
from variorum.model import Attribution, Span

HEAVIEST = 8.0
"""No word around an utterance weighs more: names that the background lacks are the topic."""
ASKS = re.compile(r"(?:if|whether|how|what|why|when|who|which|about)\b", re.IGNORECASE)
CLOSING = "”\"'’) "


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The content words around an utterance, and what they tell of its occasion.

    ``source`` describes the speaker, ``frame`` is the rest of the sentence outside of what
    somebody is given, ``context`` the paragraph, the one before and the one behind;
    ``media`` are the kinds of ``media_of_speech`` in the frame. ``asks`` says that the
    utterance is a question, ``acts`` that what is given to nobody has a verb of saying.
    """

    source: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    asks: bool = False
    acts: bool = False


NOWHERE = Surroundings()

Window = tuple[range, Counter[str], frozenset[str]]


class Neighbourhood:
    """The words of a report, sentence by sentence, to look up what stands around a stretch."""

    def __init__(self, text: str, sentences: Sequence[Span], paragraphs: Sequence[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._begins = [s.begin for s in sentences]
        self._ends = [s.end for s in sentences]
        self._paragraphs = paragraphs
        self._tokens = [wording_tokens(text, [s]) for s in sentences]
        self._roots = [roots(tokens) for tokens in self._tokens]
        self._windows: dict[int, Window] = {}
        self._contexts: dict[tuple[int, range], frozenset[str]] = {}

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The words of a stretch."""
        own = self._own(span)
        if not own or not Span(
            self._sentences[own[0]].begin, self._sentences[own[-1]].end
        ).contains(span):
            return tuple(wording_tokens(self._text, [span]))
        begin, end = span
        return tuple([t for n in own for t in self._tokens[n] if begin <= t[0] and t[1] <= end])

    def around(
        self, span: Span, tokens: Sequence[Token], attribution: Attribution | None
    ) -> Surroundings:
        """What stands around a stretch of some words; only context where nobody is given it."""
        own = self._own(span)
        context = self._context(span, own)
        asks = span.of(self._text).rstrip(CLOSING).endswith("?")
        if attribution is None:
            acts = any(map(_is_act, [t[2] for t in tokens]))  # very many are asked
            return Surroundings(context=context, asks=asks, acts=acts)
        source = roots(wording_tokens(self._text, attribution.source))
        outside = [t for n in own for t in self._tokens[n]]
        for begin, end in attribution.content:
            outside = [t for t in outside if not (begin <= t[0] and t[1] <= end)]
        asked = any(c.of(self._text).lower().startswith("ask") for c in attribution.cue)
        asks = asks or (asked and bool(ASKS.match(span.of(self._text))))
        media = word_pairs("media_of_speech")
        told = frozenset([media[word] for t in outside if (word := t[2].lower()) in media])
        return Surroundings(source, roots(outside) - source, context, told, asks)

    def _own(self, span: Span) -> range:
        """The numbers of the sentences that a stretch stands in."""
        first = bisect_right(self._ends, span.begin)
        return range(first, bisect_left(self._begins, span.end))

    def _context(self, span: Span, own: range) -> frozenset[str]:
        at = bisect_right(self._paragraphs, span.begin, key=lambda p: p.begin) - 1
        if (at, own) not in self._contexts:
            self._contexts[at, own] = self._context_of(at, own)
        return self._contexts[at, own]

    def _context_of(self, at: int, own: range) -> frozenset[str]:
        if at not in self._windows:
            self._windows[at] = self._window(at)
        window, counts, everything = self._windows[at]
        inside = [self._roots[n] for n in own if n in window]
        theirs = Counter(chain.from_iterable(inside))
        alone = {root for root, count in theirs.items() if count == counts[root]}
        return everything - alone if alone else everything

    def _window(self, at: int) -> Window:
        """The sentences of a paragraph and those beside it, in how many of them each word stands,
        and the words: what one sentence of a long paragraph has around it is not gathered anew.
        """
        begin = self._paragraphs[max(0, at - 1)].begin
        end = self._paragraphs[min(len(self._paragraphs) - 1, max(0, at) + 1)].end
        first, stop = bisect_left(self._begins, begin), bisect_left(self._begins, end)
        counts = Counter(chain.from_iterable(self._roots[first:stop]))
        return range(first, stop), counts, frozenset(counts)


def roots(tokens: Iterable[Token]) -> frozenset[str]:
    """The content words among some, as what they are stems of."""
    return frozenset([t.root for t in tokens if t.content])


@cache
def _acts() -> frozenset[str]:
    """The forms of the verbs by which somebody says something, plain ones left out: many of
    those are nouns as well.
    """
    verbs = word_list("speech_acts")
    return frozenset(
        form for verb in verbs for form, kind in verb_forms(verb) if kind != "plain"
    ) | word_list("statement_cues")


@lru_cache(maxsize=50_000)
def _is_act(word: str) -> bool:
    return word.lower() in _acts()


@lru_cache(maxsize=100_000)
def _weight(root: str) -> float:
    return min(HEAVIEST, word_weight(root))


@lru_cache(maxsize=50_000)
def weight_of(words: frozenset[str]) -> float:
    """What some words weigh together."""
    if not words:
        return 0.0
    return sum(map(_weight, sorted(words)))


@lru_cache(maxsize=16_384)
def shared_weight(a: frozenset[str], b: frozenset[str]) -> float:
    """What two sets of words share, in parts of the lighter one; 0 where one is empty."""
    shared = a & b
    if not shared:
        return 0.0
    return weight_of(shared) / max(1e-9, min(weight_of(a), weight_of(b)))
