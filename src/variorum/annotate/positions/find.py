"""Positions of one report: who will, must, may or wants what, by grammar over its tokens."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from variorum.annotate.positions.announcements import announced_positions
from variorum.annotate.positions.appeals import appeal_positions
from variorum.annotate.positions.doubts import doubt
from variorum.annotate.positions.drafts import Draft, without_nested
from variorum.annotate.positions.holders import Holders, know_holders
from variorum.annotate.positions.lists import list_positions
from variorum.annotate.positions.modals import modal_positions
from variorum.annotate.positions.nouns import adjective_positions, noun_positions
from variorum.annotate.positions.phrases import phrase_positions
from variorum.annotate.positions.tokens import Sentence, read_sentence
from variorum.annotate.positions.verbs import verb_positions
from variorum.annotate.positions.words import PRONOUNS
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.lang import word_list
from variorum.model import Attribution, Name, Position, Span, Time
from variorum.model.modalities import DUTIES, LEAVE

Found = TypeVar("Found", Name, Time)

FOREGROUND = 0.3
"""What a position loses in score where "he" was settled by who stands in the foreground."""


READERS = (
    verb_positions,
    modal_positions,
    announced_positions,
    adjective_positions,
    noun_positions,
    phrase_positions,
    appeal_positions,
)


def find_positions(
    text: str,
    sentences: Sequence[Span],
    names: Sequence[Name],
    attributions: Sequence[Attribution],
    times: Sequence[Time],
) -> tuple[Position, ...]:
    """The positions of a text in order: proposals, promises, threats, demands, refusals, rules.

    ``modality`` is one of ``lexicon.MODALITIES``; ``who`` is the subject of the modality in
    the report's words, or the name of the person that "I" or "he" stands for; "" where a
    demand names nobody who is to act. Offsets are code points.
    """
    holders = know_holders(text, sentences, names, attributions)
    found = [
        _position(holders, sentences, d)
        for d in find_drafts(text, sentences, names, attributions, times)
    ]
    return tuple(sorted(found, key=lambda p: (p.begin, p.end, p.modality, p.action)))


def _position(holders: Holders, sentences: Sequence[Span], found: Draft) -> Position:
    text = holders.text
    who = holders.holder(found.who, own_duty=found.modality not in DUTIES) if found.who else ""
    if found.who and found.modality in LEAVE:
        who = who if found.who.of(text).lower() in PRONOUNS else _words(text, found.who)
    speaker = holders.speaker(found.action)
    if not found.who and found.modality in {"wants", "opposes", "will not"}:
        who = holders.named_speaker(found.action)
    guess = FOREGROUND if found.who and holders.is_guess(found.who) else 0.0
    number = bisect_right(sentences, found.cue.begin, key=lambda s: s.begin) - 1
    doubted = doubt(text, sentences, number, found, who=who, speaker=speaker)
    return Position(
        begin=found.span.begin,
        end=found.span.end,
        who=who,
        modality=found.modality,
        action=_words(text, found.action),
        condition=_words(text, found.condition),
        by_when=_words(text, found.by_when),
        to_whom=_words(text, found.to_whom),
        said_by=speaker,
        score=round(found.score - max(guess, doubted), 2),
    )


def _words(text: str, span: Span | None) -> str:
    return " ".join(span.of(text).split()) if span else ""


def find_drafts(
    text: str,
    sentences: Sequence[Span],
    names: Sequence[Name],
    attributions: Sequence[Attribution],
    times: Sequence[Time],
) -> Iterator[Draft]:
    """The positions as spans, sentence by sentence."""
    around = _Around(
        names,
        times,
        tuple(
            sorted(q for quoted in find_quoted(text, find_paragraphs(text)) for q in quoted.spans)
        ),
        tuple(sorted(c for a in attributions for c in (*a.cue, *a.source))),
    )
    listed: set[Span] = set()
    after_measure = False
    for number, span in enumerate(sentences):
        if span in listed:
            continue
        sentence = replace(around.read(text, span), after_measure=after_measure)
        after_measure = False
        items = list(list_positions(text, sentence, sentences[number + 1 : number + 61]))
        listed.update(item for _, item in items)
        yield from (found for found, _ in items)
        if not sentence.asks and not items:
            here = without_nested([d for reader in READERS for d in reader(sentence)])
            after_measure = any(_of_measure(sentence, d) for d in here)
            yield from here


def _of_measure(sentence: Sentence, found: Draft) -> bool:
    """Whether a draft tells what a measure would do."""
    if found.who is None or found.modality not in {"will", "will not"}:
        return False
    words = found.who.of(sentence.text).lower().split()
    return bool(set(words) & word_list("measure_nouns")) or (
        words == ["it"] and sentence.after_measure
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What was found in a text before, each kind in order."""

    names: Sequence[Name]
    times: Sequence[Time]
    quoted: Sequence[Span]
    cues: Sequence[Span]

    def read(self, text: str, span: Span) -> Sentence:
        """A sentence with what touches it."""
        first = max(0, bisect_left(self.quoted, span) - 1)
        quoted = []
        for quote in self.quoted[first:]:
            if quote.begin >= span.end:
                break
            if quote.overlaps(span):
                quoted.append(quote)
        return read_sentence(
            text,
            span,
            names=_between(self.names, span),
            times=_between(self.times, span),
            quoted=[Span(max(q.begin, span.begin), min(q.end, span.end)) for q in quoted],
            cues=self.cues[
                bisect_left(self.cues, (span.begin, 0)) : bisect_left(self.cues, (span.end, 0))
            ],
        )


def _between(found: Sequence[Found], span: Span) -> Sequence[Found]:
    first = bisect_left(found, span.begin, key=lambda f: f.begin)
    last = bisect_left(found, span.end, key=lambda f: f.begin)
    return found[first:last]
