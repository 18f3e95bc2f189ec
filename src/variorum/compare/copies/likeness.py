"""What speaks for one of two aligned reports being the other in other words."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from variorum.compare.copies.alignment import Floats, Mask, Rows, ascending, mutual_pairs
from variorum.compare.copies.prose import NAME, NUMBER, Prose
from variorum.compare.shingles import ngram_codes

MUTUAL = 0.2
PRIOR = {NAME: 15.0, NUMBER: 10.0}
"""Weight of words, half of them shared, that is added so that few words tell little."""
RUN = 5
"""Words in a row that two reports seldom both have, unless one has them of the other."""
MOSTLY_NAMES = 0.6
"""Of whom so much is names a run is a list, which two reports may have of anybody."""
LONG = 400
"""Two reports of so many words of which all stands in both are no two reports by chance."""


class Aligned(NamedTuple):
    """The sentences of two reports, how alike they are, and the path through the table."""

    a: Rows
    b: Rows
    likeness: Floats
    path: list[tuple[int, int]]

    def turned(self) -> "Aligned":
        """The same with a and b exchanged."""
        return Aligned(self.b, self.a, self.likeness.T, [(j, i) for i, j in self.path])


def features_of(a: Prose, b: Prose, kept: tuple[Mask, Mask], aligned: Aligned) -> dict[str, float]:
    """The features by name.

    Which share of the names and numbers of the poorer report the richer has too, how much
    of each stands in the alignment, and how dense and how straight the alignment is: who
    rewords a report adds adjectives, but no names and numbers, and keeps the order of
    the statements; an independent report has names and numbers of its own. Short reports of
    one event have the same few facts in one order whoever wrote them. What tells them apart is
    how plainly each sentence is the other's and none else's (``margin``), and the phrases that
    who rewords leaves standing.
    """
    kept_a, kept_b = kept
    if _mass(b, kept_b) < _mass(a, kept_a):
        a, b, kept_a, kept_b, aligned = b, a, kept_b, kept_a, aligned.turned()
    rows_a, rows_b, likeness, path = aligned
    mass_a, mass_b = rows_a.masses, rows_b.masses
    left, right = [i for i, _ in path], [j for _, j in path]
    stretch = mass_b[right[0] : right[-1] + 1].sum() if path else 1.0
    mutual = mutual_pairs(likeness, least=MUTUAL)
    found = {
        "covered_poorer": mass_a[left].sum() / mass_a.sum(),
        "covered_richer": mass_b[right].sum() / mass_b.sum(),
        "density": mass_b[right].sum() / stretch,
        "mutual": mass_a[[i for i, _ in mutual]].sum() / mass_a.sum(),
        "ascending": ascending(mutual),
        "pairs": len(path) / max(likeness.shape),
        "margin": _margin(likeness, path),
        "phrases": _shared_phrases(a, b, kept_a, kept_b),
        "verbatim": _verbatim(a, b, kept_a, kept_b),
        "short": max(0.0, 1 - min(kept_a.sum(), kept_b.sum()) / LONG),
    }
    for kind, name in ((NAME, "names"), (NUMBER, "numbers")):
        words, others = _vocabulary(a, kept_a, kind), _vocabulary(b, kept_b, kind)
        found[name] = _contained(words, others, PRIOR[kind])
    found["numbers_both"] = _contained(words | others, words.keys() & others, PRIOR[NUMBER])
    return {name: float(value) for name, value in found.items()}


def _margin(likeness: Floats, path: list[tuple[int, int]]) -> float:
    """How much more alike the aligned sentences are than the next best for the first of them."""
    if not path:
        return 0.0
    rows = likeness[[i for i, _ in path]]
    next_best = np.partition(rows, -2, axis=1)[:, -2] if rows.shape[1] > 1 else 0.0
    return float((likeness[[i for i, _ in path], [j for _, j in path]] - next_best).mean())


def _shared_phrases(a: Prose, b: Prose, kept_a: Mask, kept_b: Mask) -> float:
    """The share of the two words in a row, outside quotations, that the other report has too."""
    first, second = _phrases(a, kept_a), _phrases(b, kept_b)
    return len(first & second) / max(1, min(len(first), len(second)))


def _phrases(prose: Prose, kept: Mask) -> set[tuple[int, int]]:
    here = kept & prose.own
    both = here[:-1] & here[1:]
    return set(zip(prose.codes[:-1][both].tolist(), prose.codes[1:][both].tolist(), strict=True))


def _verbatim(a: Prose, b: Prose, kept_a: Mask, kept_b: Mask) -> float:
    """The share of the first report's words that stand in a run of ``RUN`` that the other has,
    and that is no list of names.
    """
    first, second = ngram_codes(a.codes, RUN), ngram_codes(b.codes, RUN)
    names = _runs(a.kinds == NAME).mean(axis=1)
    whole = _runs(kept_a).all(axis=1) & (names < MOSTLY_NAMES)
    shared = whole & np.isin(first, second[_runs(kept_b).all(axis=1)])
    covered = np.zeros(len(a.codes), dtype=np.bool_)
    for step in range(RUN):
        covered[step : step + len(shared)] |= shared
    return float(covered.sum() / max(1, kept_a.sum()))


def _runs(mask: Mask) -> Mask:
    """A row for each run of ``RUN`` words."""
    if len(mask) < RUN:
        return np.zeros((0, RUN), dtype=np.bool_)
    return np.lib.stride_tricks.sliding_window_view(mask, RUN)


def _mass(prose: Prose, kept: Mask) -> float:
    codes, places = np.unique(prose.roots[kept], return_index=True)
    return float(prose.weights[kept][places].sum()) if len(codes) else 0.0


def _vocabulary(prose: Prose, kept: Mask, kind: int) -> dict[int, float]:
    chosen = kept & (prose.kinds == kind)
    return dict(zip(prose.roots[chosen].tolist(), prose.weights[chosen].tolist(), strict=True))


def _contained(words: dict[int, float], others: Collection[int], prior: float) -> float:
    shared = sum(weight for code, weight in sorted(words.items()) if code in others)
    return (shared + prior / 2) / (sum(words[code] for code in sorted(words)) + prior)
