"""What two reports share word for word, and how much of it is prose of their own."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from variorum.compare.copies.alignment import Mask
from variorum.compare.copies.likeness import MOSTLY_NAMES
from variorum.compare.copies.passages import Run, common_runs, covered, stretches
from variorum.compare.copies.prose import NAME, Prose
from variorum.model import Span

NGRAM = 5
TELLING = 8
"""Words of own prose that a common run needs to say that one report has it of the other;
shorter ones are titles, names and the phrases of the trade."""
EXCERPT_OWN = 0.3
"""Part of an unbroken stretch that must be prose, so that it is no mere quotation."""
GAP = 2
MOSTLY_OWN = 0.5
"""A report with less prose outside quotations is all somebody's words."""


class Credit(NamedTuple):
    """What report a says of report b's outlet and the other way round: that it has something
    from there ("told The Example"), or at least its name; ``a_there`` and ``b_there`` are the
    paragraphs that say so.
    """

    a_credits: bool = False
    b_credits: bool = False
    a_names: bool = False
    b_names: bool = False
    a_there: tuple[Span, ...] = ()
    b_there: tuple[Span, ...] = ()


NO_CREDIT = Credit()


class Overlap(NamedTuple):
    """What two reports share word for word.

    ``runs`` are all common runs, ``telling`` those with enough own prose; ``own_a`` and
    ``own_b`` the share of each report's own prose that stands in runs, ``words`` how many
    words of own prose stand in telling runs, ``stretch`` the longest near unbroken stretch
    that is no mere quotation. ``verbatim`` are the words of a and of b that stand in runs.
    """

    runs: list[Run]
    telling: list[Run]
    own_a: float
    own_b: float
    words: int
    stretch: int
    verbatim: tuple[Mask, Mask]


def find_overlap(a: Prose, b: Prose, credit: Credit = NO_CREDIT) -> Overlap:
    """The common runs of two reports and how much of their own prose stands in them.

    A passage that one of them has more than once is a refrain, a caption or a call to the
    reader, and tells nothing. What one report has as its own prose and the other quotes
    counts where the other names its outlet; where it credits it, all that it quotes there
    counts, and elsewhere what the other tells as its own; of a column in the first person all.
    """
    runs = common_runs(a.codes, b.codes, least=NGRAM)
    begins_a, begins_b = Counter(run.a for run in runs), Counter(run.b for run in runs)
    prose = {run: _prose(a, b, run, credit) for run in runs}
    telling = [
        run
        for run in runs
        if prose[run].sum() >= TELLING
        and begins_a[run.a] == begins_b[run.b] == 1
        and not _is_list_of_names(a, run)
    ]
    stretch = 0
    for joined in stretches(runs, gap=GAP):
        length = sum(run.length for run in joined)
        if sum(_told(a, b, run) for run in joined) >= EXCERPT_OWN * length:
            stretch = max(stretch, length)
    taken_a, taken_b = _marked(telling, prose, a, 0), _marked(telling, prose, b, 1)
    own_a, own_b = a.own | taken_a, b.own | taken_b
    return Overlap(
        runs,
        telling,
        float(taken_a.sum() / max(1, own_a.sum())),
        float(taken_b.sum() / max(1, own_b.sum())),
        int(min(taken_a.sum(), taken_b.sum())),
        stretch,
        (covered(runs, len(a.words), side=0), covered(runs, len(b.words), side=1)),
    )


def _is_list_of_names(prose: Prose, run: Run) -> bool:
    """Whether a run names little but names: those who sued, whoever prints it."""
    return float((prose.kinds[run.a : run.a + run.length] == NAME).mean()) >= MOSTLY_NAMES


def _prose(a: Prose, b: Prose, run: Run, credit: Credit) -> Mask:
    """Which words of a run are prose that one of the two has from the other or its source."""
    in_a, in_b = a.own[run.a : run.a + run.length], b.own[run.b : run.b + run.length]
    if (credit.a_credits and _is_a_voice(b)) or (credit.b_credits and _is_a_voice(a)):
        return np.ones_like(in_a)
    if credit.a_credits or credit.b_credits:
        there = _stand_in(a, run.a, run.length, credit.a_there)
        there |= _stand_in(b, run.b, run.length, credit.b_there)
        return in_a | in_b | there
    found = in_a & in_b
    if credit.a_names:
        found = found | in_b
    if credit.b_names:
        found = found | in_a
    return found


def _is_a_voice(prose: Prose) -> bool:
    """Whether a report is mostly somebody's own words: a column in the first person."""
    return float(prose.own.mean()) < MOSTLY_OWN if len(prose.own) else False


def _stand_in(prose: Prose, first: int, length: int, passages: Sequence[Span]) -> Mask:
    """Which words of a run stand in one of the passages."""
    words = prose.words[first : first + length]
    return np.array([any(p.begin <= w.begin < p.end for p in passages) for w in words], np.bool_)


def _told(a: Prose, b: Prose, run: Run) -> int:
    """How many words of a run one of the two tells as its own prose."""
    in_a, in_b = a.own[run.a : run.a + run.length], b.own[run.b : run.b + run.length]
    return int((in_a | in_b).sum())


def _marked(runs: Sequence[Run], prose: dict[Run, Mask], report: Prose, side: int) -> Mask:
    mask = np.zeros(len(report.words), dtype=np.bool_)
    for run in runs:
        mask[run[side] : run[side] + run.length] |= prose[run]
    return mask
