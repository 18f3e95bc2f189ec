"""What a report dropped of its source, and what it added."""

from typing import NamedTuple

import numpy as np

from variorum.compare.copies.alignment import Floats, Mask, Places, likeness_table, sentence_rows
from variorum.compare.copies.passages import common_runs, covered
from variorum.compare.copies.prose import Prose, read_prose
from variorum.model import Annotation, Evidence, Report

LEAST = 5
"""Words of a run that counts as the same."""
STANDS = 0.5
"""Part of a sentence that must stand in the other report word for word."""
TOLD = 0.33
"""Or its likeness to the sentence there that tells the same."""


class LeftOut(NamedTuple):
    """Sentences of the source that the derived report has not, and the other way round."""

    dropped: tuple[Evidence, ...]
    added: tuple[Evidence, ...]


def compare_with_source(
    derived: Report,
    source: Report,
    derived_annotation: Annotation | None = None,
    source_annotation: Annotation | None = None,
) -> LeftOut:
    """The sentences that one of the two alone has, each in the order of its report.

    A sentence stands in the other report where half of its words do, in runs of five or
    more, or where a sentence there is like it. Furniture and sentences of a few words are
    passed over. A sentence that two sentences tell between them may be listed though it is
    there.
    """
    new, old = read_prose(derived, derived_annotation), read_prose(source, source_annotation)
    runs = common_runs(old.codes, new.codes, least=LEAST)
    everything = (np.ones(len(p.words), dtype=np.bool_) for p in (old, new))
    rows_old, rows_new = (
        sentence_rows(p, all_of_it) for p, all_of_it in zip((old, new), everything, strict=True)
    )
    likeness = likeness_table(rows_old, rows_new)
    stand_old = covered(runs, len(old.words), side=0)
    stand_new = covered(runs, len(new.words), side=1)
    return LeftOut(
        _alone(source, old, rows_old.numbers, likeness, stand_old),
        _alone(derived, new, rows_new.numbers, likeness.T, stand_new),
    )


def _alone(
    report: Report, prose: Prose, numbers: Places, likeness: Floats, stands: Mask
) -> tuple[Evidence, ...]:
    found = []
    for row, number in enumerate(numbers.tolist()):
        inside = np.flatnonzero(prose.sentence == number)
        nearest = float(likeness[row].max()) if likeness.shape[1] else 0.0
        if stands[inside].mean() < STANDS and nearest < TOLD:
            first, last = prose.words[inside[0]], prose.words[inside[-1]]
            found.append(report.cite(first.begin, last.end))
    return tuple(found)
