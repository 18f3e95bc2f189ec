"""An utterance with its words made ready to be compared with many others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from variorum.compare.wordings.likeness import Unit, topic_shares, units_of, weighted
from variorum.compare.wordings.utterances import Utterance


class Words(NamedTuple):
    """Words made ready, and the weight of each form and of all."""

    units: Sequence[Unit]
    forms: Mapping[str, float]
    weight: float

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Self:
        """The words with their weight."""
        forms: defaultdict[str, float] = defaultdict(float)
        for unit in units:
            forms[unit.form] += unit.weight
        return cls(units, dict(forms), sum(forms.values()))


class Compared(NamedTuple):
    """An utterance with its words made ready, and its quoted parts, its names, its numbers."""

    utterance: Utterance
    whole: Words
    quoted: Sequence[Words]
    names: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, u: Utterance, shares: Mapping[str, float]) -> Self:
        """The utterance made ready; ``shares`` as ``topic_shares`` gives them."""
        units = weighted(units_of(u.tokens), shares)
        return cls(
            u,
            Words.of(units),
            [Words.of(weighted(units_of(r), shares)) for r in u.quoted],
            frozenset(unit.form for unit in units if unit.content and unit.name),
            frozenset(t.key for t in u.tokens if t.key[0].isdigit()),
        )


def prepare(utterances: Sequence[Utterance]) -> list[Compared]:
    """The utterances of a story made ready, words of its topic weighing less."""
    shares = topic_shares((u.report, units_of(u.tokens)) for u in utterances)
    return [Compared.of(u, shares) for u in utterances]
