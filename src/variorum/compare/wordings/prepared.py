"""An utterance with its words made ready to be compared with many others."""

from collections import Counter, defaultdict
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
    """An utterance with its words made ready, and its quoted parts, its names, its numbers;
    whether it is a title in marks, whether a speaker speaks of himself; what of it stands in
    marks, titles and single words left out; of what is given to nobody what its verb of saying
    tells; how often its report lets its speaker speak.
    """

    utterance: Utterance
    whole: Words
    quoted: Sequence[Words]
    names: frozenset[str]
    numbers: frozenset[str]
    title: bool
    in_first_person: bool
    in_marks: Sequence[Words]
    told: Words
    turns: int
    place: float

    @classmethod
    def of(
        cls,
        u: Utterance,
        own: Sequence[Unit],
        shares: Mapping[str, float],
        turns: int = 0,
        place: float = 0.0,
    ) -> Self:
        """The utterance with its ``own`` words; ``shares`` as ``topic_shares`` gives them."""
        units = weighted(own, shares)
        whole = Words.of(units)
        quoted = [Words.of(weighted(units_of(r), shares)) for r in u.quoted]
        marked = [whole] if u.marked else quoted
        behind = [t for t in u.tokens if t.begin >= u.around.tells] if u.narrated else ()
        told = Words.of(weighted(units_of(behind), shares)) if behind else whole
        return cls(
            u,
            whole,
            quoted,
            frozenset(unit.form for unit in units if unit.content and unit.name),
            frozenset(t.key for t in u.tokens if t.key[0].isdigit()),
            u.marked and whole.title,
            u.in_first_person,
            [words for words in marked if len(words.units) > 1 and not words.title],
            told,
            turns,
            place,
        )

    @property
    def as_told(self) -> Self:
        """The utterance without who tells it and how, where the report gives it to nobody."""
        return self._replace(whole=self.told) if self.utterance.narrated else self


def prepare(utterances: Sequence[Utterance]) -> list[Compared]:
    """The utterances of a story made ready, words of its topic weighing less."""
    units = [units_of(u.tokens) for u in utterances]
    shares = topic_shares(zip([u.report for u in utterances], units, strict=True))
    turns = Counter((u.report, u.speaker_id) for u in utterances)
    last = {u.report: u.span.end for u in utterances}
    return [
        Compared.of(u, own, shares, turns[u.report, u.speaker_id], u.span.begin / last[u.report])
        for u, own in zip(utterances, units, strict=True)
    ]
