"""Which two utterances are worth comparing: an index of content words, not all pairs."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.wordings.prepared import Compared
from variorum.lang import word_list

MOST_PLACES = 60
"""A word that stands in more utterances of a story finds no candidates."""
LEAST_SHARED = 3.5
"""The weight of the content words that two candidates must share."""
LEAST_OF_ONE = 2.0
"""The weight where one speaker is given both."""
RUN = 3
"""So many words in a row, content or not, make a candidate of what somebody is given."""
LOST_RUN = 6
"""So many make one of what nobody is given: it may have lost its marks."""
FLOOR = 0.05
"""Added to what is compared, so that nothing shared is not infinitely worse than little."""

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Candidate(NamedTuple):
    """Two utterances by number, and how far each is the best that the other's report offers.

    ``margin`` is the logarithm of what the two share over what the best other one of the
    same report shares, quotations among quotations; the larger of both directions.
    """

    a: int
    b: int
    margin: float


def find_candidates(compared: Sequence[Compared]) -> list[Candidate]:
    """Pairs that share enough content weight or a run of words."""
    size = len(compared)
    pairs, shared, whole = _shared(compared)
    enough = (shared >= LEAST_SHARED) | ((shared >= LEAST_OF_ONE) & _of_one(compared, pairs))
    keys = np.union1d(pairs[enough], _sharing_a_run(compared))
    if not len(keys):
        return []
    together = np.zeros(len(keys))
    known = np.isin(keys, pairs, assume_unique=True)
    together[known] = shared[np.searchsorted(pairs, keys[known])]
    a, b = keys // size, keys % size
    logs = np.array([math.log1p(weight) for weight in together.tolist()])
    mass = np.sqrt(np.where(known, whole[a] * whole[b], 1.0))
    margins = _margins(compared, a, b, together / mass * logs)
    return list(map(Candidate, a.tolist(), b.tolist(), margins))


def _shared(compared: Sequence[Compared]) -> tuple[Numbers, Floats, Floats]:
    """The pairs that share content words, as ``a * size + b`` in order, with the weight of what
    they share, and the weight of each utterance.
    """
    codes: dict[str, int] = {}
    weights: list[float] = []
    words: list[int] = []
    holders: list[int] = []
    whole = np.zeros(len(compared))
    for number, c in enumerate(compared):
        for unit in {u.form: u for u in c.whole.units if u.content}.values():
            code = codes.setdefault(unit.form, len(codes))
            if code == len(weights):
                weights.append(unit.weight)
            weights[code] = unit.weight
            words.append(code)
            holders.append(number)
            whole[number] += unit.weight
    word, a, b = _together(np.array(words, dtype=np.int64), np.array(holders, dtype=np.int64))
    keys, place = np.unique(a * len(compared) + b, return_inverse=True)
    # The words are in order, so that the weights of a pair are added up in one order, always.
    shared = np.bincount(place, np.array(weights)[word], minlength=len(keys))
    return keys, shared.astype(np.float64), whole


def _of_one(compared: Sequence[Compared], pairs: Numbers) -> NDArray[np.bool_]:
    """Which pairs, as in ``_shared``, are given to one speaker."""
    known: dict[str, int] = {"": -1, "unnamed": -1}
    names = [c.utterance.speaker_id for c in compared]
    speakers = np.array([known.setdefault(n, len(known)) for n in names], dtype=np.int64)
    first = speakers[pairs // len(compared)]
    same: NDArray[np.bool_] = (first == speakers[pairs % len(compared)]) & (first >= 0)
    return same


def _sharing_a_run(compared: Sequence[Compared]) -> Numbers:
    """Pairs that share a run of words, whether or not they carry content; as in ``_shared``.

    Runs without the words that deny count, too: "I am going", "I am not going".
    """
    codes: dict[tuple[str, ...], int] = {}
    runs: list[int] = []
    holders: list[int] = []
    for number, c in enumerate(compared):
        u = c.utterance
        given = u.attribution >= 0 or u.marked or c.in_first_person
        forms = [unit.form for unit in c.whole.units]
        affirmed = [form for form in forms if form not in word_list("negators")]
        for length in (RUN, LOST_RUN) if given else (LOST_RUN,):
            found = _runs_of(forms, length)
            for run in found if affirmed == forms else found | _runs_of(affirmed, length):
                runs.append(codes.setdefault(run, len(codes)))
                holders.append(number)
    _, a, b = _together(np.array(runs, dtype=np.int64), np.array(holders, dtype=np.int64))
    return np.unique(a * len(compared) + b)


def _runs_of(forms: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(forms[i : i + length]) for i in range(len(forms) - length + 1)}


def _together(codes: Numbers, holders: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Each code with each two of its holders, the codes in order; the holders are in order.

    What has too many holders tells nothing.
    """
    counts = np.bincount(codes) if len(codes) else codes
    kept = (counts[codes] > 1) & (counts[codes] <= MOST_PLACES)
    codes, holders = codes[kept], holders[kept]
    order = np.argsort(codes, kind="stable")
    codes, holders = codes[order], holders[order]
    found = []
    for step in range(1, int(counts[codes].max(initial=1))):
        first = np.flatnonzero(codes[step:] == codes[:-step])
        found.append((codes[first], holders[first], holders[first + step]))
    if not found:
        return codes[:0], codes[:0], codes[:0]
    code, a, b = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.argsort(code, kind="stable")
    return code[order], a[order], b[order]


def _margins(compared: Sequence[Compared], a: Numbers, b: Numbers, likeness: Floats) -> list[float]:
    """For each pair how far it is the best of the other's report, from the better side."""
    reports: dict[str, int] = {}
    kinds = np.array(
        [
            2 * reports.setdefault(c.utterance.report, len(reports)) + c.utterance.marked
            for c in compared
        ],
        dtype=np.int64,
    )
    sides = np.concatenate([a, b]) * (2 * len(reports)) + np.concatenate([kinds[b], kinds[a]])
    values = np.concatenate([likeness, likeness])
    order = np.lexsort((-values, sides))
    opens = np.flatnonzero(np.diff(sides[order], prepend=-1))
    lengths = np.diff(opens, append=len(order))
    best = values[order][opens]
    next_best = np.zeros(len(opens))
    several = lengths > 1
    next_best[several] = values[order][opens[several] + 1]
    rivals = np.repeat(best, lengths)
    rivals[opens] = next_best
    rival = np.empty(len(values))
    rival[order] = rivals
    ratios = ((values + FLOOR) / (rival + FLOOR)).reshape(2, -1).max(axis=0)
    return [math.log(ratio) for ratio in ratios.tolist()]
