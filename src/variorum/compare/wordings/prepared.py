"""An utterance with its words made ready to be compared with many others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from variorum.compare.wordings.likeness import is_title, topic_shares, units_of, weighted
from variorum.compare.wordings.matches import Places, Unit
from variorum.compare.wordings.utterances import Utterance


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


class Compared(NamedTuple):
    """An utterance with its words made ready, and its quoted parts, its numbers; whether it is a
    title in marks, whether a speaker speaks of himself; what of it stands in marks, alone without
    titles and single words.
    """

    utterance: Utterance
    whole: Words
    quoted: Sequence[Words]
    numbers: frozenset[str]
    title: bool
    in_first_person: bool
    marked: Sequence[Words]
    in_marks: Sequence[Words]

    @classmethod
    def of(cls, u: Utterance, own: Sequence[Unit], shares: Mapping[str, float]) -> Self:
        """The utterance with its ``own`` words; ``shares`` as ``topic_shares`` gives them."""
        units = weighted(own, shares)
        whole = Words.of(units)
        quoted = [Words.of(weighted(units_of(r), shares)) for r in u.quoted]
        marked = [whole] if u.marked else quoted
        numbers = frozenset(t.key for t in u.tokens if t.key[0].isdigit())
        in_marks = [words for words in marked if len(words.units) > 1 and not words.title]
        title, in_first_person = u.marked and whole.title, u.in_first_person
        return cls(u, whole, quoted, numbers, title, in_first_person, marked, in_marks)


def heaviest(runs: Sequence[Words]) -> float:
    """The weight of the heaviest of some runs of words."""
    return max([words.weight for words in runs], default=0.0)


def prepare(utterances: Sequence[Utterance]) -> list[Compared]:
    """The utterances of a story made ready, words of its topic weighing less."""
    units = [units_of(u.tokens) for u in utterances]
    shares = topic_shares(zip([u.report for u in utterances], units, strict=True))
    return [Compared.of(u, own, shares) for u, own in zip(utterances, units, strict=True)]
