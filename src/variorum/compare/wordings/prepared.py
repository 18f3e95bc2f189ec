"""An utterance with its words made ready to be compared with many others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple, Self

from variorum.compare.wordings.likeness import is_title, topic_shares, units_of, weighted
from variorum.compare.wordings.matches import Places, Unit
from variorum.compare.wordings.utterances import Utterance
from variorum.lang import word_pairs


@dataclass(frozen=True)
class Words:
    """Words made ready, the weight of each form and of all, and the forms in one line."""

    units: Sequence[Unit]
    forms: Mapping[str, float]
    weight: float
    line: str

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Self:
        """The words with their weight."""
        forms: defaultdict[str, float] = defaultdict(float)
        for unit in units:
            forms[unit.form] += unit.weight
        return cls(units, dict(forms), sum(forms.values()), " ".join(u.form for u in units))

    @cached_property
    def places(self) -> Places:
        """Where which words stand."""
        return Places.of(self.units)

    @cached_property
    def title(self) -> bool:
        """Whether they are a title, where they stand in marks; see ``is_title``."""
        return is_title(self.units)


class Side(NamedTuple):
    """What the evidence of a pair takes from one of the two: numbers, or arrays of them, one place
    an utterance.

    ``media`` has a bit for each kind, ``in_marks`` the weight of the heaviest run in marks,
    ``part`` that of the heaviest quoted part, of a quotation the whole.
    """

    marked: Any
    narrated: Any
    acts: Any
    asks: Any
    media: Any
    quotes: Any
    in_marks: Any
    part: Any


class Compared(NamedTuple):
    """An utterance with its words made ready, and its quoted parts, its numbers; whether it is a
    title in marks, whether a speaker speaks of himself; what of it stands in marks, titles and
    single words left out.
    """

    utterance: Utterance
    whole: Words
    quoted: Sequence[Words]
    numbers: frozenset[str]
    title: bool
    in_first_person: bool
    in_marks: Sequence[Words]
    side: Side

    @classmethod
    def of(cls, u: Utterance, own: Sequence[Unit], shares: Mapping[str, float]) -> Self:
        """The utterance with its ``own`` words; ``shares`` as ``topic_shares`` gives them."""
        units = weighted(own, shares)
        whole = Words.of(units)
        quoted = [Words.of(weighted(units_of(r), shares)) for r in u.quoted]
        marked = [whole] if u.marked else quoted
        numbers = frozenset(t.key for t in u.tokens if t.key[0].isdigit())
        in_marks = [words for words in marked if len(words.units) > 1 and not words.title]
        side = Side(
            u.marked,
            u.narrated,
            u.around.acts,
            u.around.asks,
            sum(_media()[kind] for kind in u.around.media),
            bool(quoted),
            heaviest(in_marks),
            heaviest(marked),
        )
        title, in_first_person = u.marked and whole.title, u.in_first_person
        return cls(u, whole, quoted, numbers, title, in_first_person, in_marks, side)


def heaviest(runs: Sequence[Words]) -> float:
    """The weight of the heaviest of some runs of words."""
    return max([words.weight for words in runs], default=0.0)


@cache
def _media() -> Mapping[str, int]:
    """A bit for each kind of medium in which somebody says something."""
    kinds = sorted(set(word_pairs("media_of_speech").values()))
    return {kind: 1 << number for number, kind in enumerate(kinds)}


def prepare(utterances: Sequence[Utterance]) -> list[Compared]:
    """The utterances of a story made ready, words of its topic weighing less."""
    units = [units_of(u.tokens) for u in utterances]
    shares = topic_shares(zip([u.report for u in utterances], units, strict=True))
    return [Compared.of(u, own, shares) for u, own in zip(utterances, units, strict=True)]
