"""The passages that a relation of two reports rests on."""

from collections.abc import Sequence
from itertools import chain

from variorum.compare.copies.passages import Run
from variorum.compare.copies.prose import Prose
from variorum.compare.copies.retelling import Retelling
from variorum.model import Evidence, Report

PASSAGES = 5


def cite_runs(
    a: Report, b: Report, prose_a: Prose, prose_b: Prose, runs: Sequence[Run]
) -> tuple[Evidence, ...]:
    """The longest runs, a and b in turn, at most five pairs."""
    longest = sorted(runs, key=lambda run: (-run.length, run.a, run.b))[:PASSAGES]
    return tuple(
        chain.from_iterable(
            (_cite(a, prose_a, run.a, run.length), _cite(b, prose_b, run.b, run.length))
            for run in longest
        )
    )


def cite_sentences(
    a: Report, b: Report, prose_a: Prose, prose_b: Prose, retelling: Retelling
) -> tuple[Evidence, ...]:
    """The sentences most alike, a and b in turn, at most five pairs."""
    best = sorted(retelling.pairs, key=lambda pair: (-pair.likeness, pair.a, pair.b))[:PASSAGES]
    return tuple(
        chain.from_iterable(
            (_cite_sentence(a, prose_a, pair.a), _cite_sentence(b, prose_b, pair.b))
            for pair in best
        )
    )


def _cite(report: Report, prose: Prose, first: int, length: int) -> Evidence:
    return report.cite(prose.words[first].begin, prose.words[first + length - 1].end)


def _cite_sentence(report: Report, prose: Prose, number: int) -> Evidence:
    inside = [word for word, s in zip(prose.words, prose.sentence, strict=True) if s == number]
    return report.cite(inside[0].begin, inside[-1].end)
