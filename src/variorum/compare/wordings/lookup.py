"""Words that somebody holds up against a story: whose utterance they are, and how they differ."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from variorum.compare.broken_words import with_whole_words
from variorum.compare.wordings.demands import HELD_UP
from variorum.compare.wordings.likeness import LEAST_CONTENT_WEIGHT, likeness, units_of
from variorum.compare.wordings.matches import Unit
from variorum.compare.wordings.pairs import judge_held_up
from variorum.compare.wordings.verdicts import Judgement, Side
from variorum.lang.broken_words import mend
from variorum.model import Family, Report, Span, Wording

FEWEST_WORDS = 3
"""Fewer words than these are nobody's utterance: they are searched for."""


class HeldWording(NamedTuple):
    """A wording and the verdict on it against the words held up; None where it shares nothing
    with them: another part of the utterance stands there. A change's ``a`` is in those words.
    """

    wording: Wording
    judgement: Judgement | None


class HeldFamily(NamedTuple):
    """An utterance that some words are, or are part of, and every wording of it."""

    family: Family
    likeness: float
    wordings: tuple[HeldWording, ...]


def find_wordings(
    words: str, families: Iterable[Family], report: Callable[[str], Report]
) -> tuple[HeldFamily, ...]:
    """The utterances that ``words`` are, or are part of, the most alike first.

    ``report`` gives a report by its id. Empty where there are too few words, or none of
    these utterances.
    """
    pasted = Side.of(words, [Span(0, len(words))])
    units = units_of(pasted.tokens)
    content = {u.form for u in units if u.content}
    if len(units) < FEWEST_WORDS or not content:
        return ()
    found = []
    for family in families:
        known: dict[str, float] = {}
        for wording in family.wordings:
            if wording.text not in known:
                known[wording.text] = _alike(units, content, mend(wording.text))
        best = max(known.values(), default=0.0)
        if best:
            found.append(HeldFamily(family, best, tuple(_held(pasted, family, report))))
    return tuple(sorted(found, key=lambda f: (-f.likeness, f.family.wordings[0].text)))


def _alike(units: tuple[Unit, ...], content: set[str], text: str) -> float:
    """How alike the words are to a wording, 0 to 1; 0 where that does not suffice."""
    others = units_of(Side.of(text, [Span(0, len(text))]).tokens)
    shared = sum(u.weight for u in others if u.content and u.form in content)
    if shared < LEAST_CONTENT_WEIGHT:
        return 0.0
    like = likeness(units, others)
    if not any(needed.met(like) for needed in HELD_UP):
        return 0.0
    return 0.5 * like.share + 0.5 * min(like.share_a, like.share_b)


def _held(pasted: Side, family: Family, report: Callable[[str], Report]) -> list[HeldWording]:
    return [
        HeldWording(w, judge_held_up(pasted, w, with_whole_words(report(w.report))))
        for w in family.wordings
    ]
