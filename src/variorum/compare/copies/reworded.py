"""Reports whose quotations differ from every other witness's throughout."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from variorum.model import Family, Verdict, Wording, WordingPair

DIFFERENT: tuple[Verdict, ...] = ("reworded", "altered")
FEWEST = 4
"""Utterances in which a report must differ."""
WITNESSES = 2
"""Other reports that it must differ from, so that it is plain which of two differs."""
AGREEING = 0.15
"""Part of its shared quotations that may agree with another report."""
ELSEWHERE = 0.5
"""The other witnesses may differ among themselves in so many utterances, as part of those in
which they differ from this report."""


Compared = dict[frozenset[str], tuple[Wording, Wording, Verdict]]
Held = list[tuple[Wording, Wording, Verdict]]
"""A report's wording of one utterance beside that of each other report."""


class Reworded(NamedTuple):
    """A report with two wordings of each utterance in which it differs, its own first.

    ``shared`` is the number of utterances that it quotes and another report too.
    """

    report: str
    pairs: tuple[tuple[Wording, Wording, Verdict], ...]
    shared: int


def reworded_reports(families: Iterable[Family]) -> tuple[Reworded, ...]:
    """The reports that quote nobody in the words that others print, in order of their ids.

    Only quotations count, no indirect speech. Which of two reports rewords the other cannot
    be told by their quotations: a report must differ from two others at least, which differ
    less among themselves, and beside each of these more from the rest than that one does. Its
    source need not be there: a rewording machine changes what people said, a reporter who was
    present does not.
    """
    held: defaultdict[str, list[Held]] = defaultdict(list)
    for family in families:
        for report, against_others in _by_report(_compared(family)).items():
            held[report].append(against_others)
    reports = sorted(held)
    found = []
    for report in reports:
        differing, agreeing, against = _tally(held[report])
        shared = len(differing) + agreeing
        if len(differing) < FEWEST or agreeing > AGREEING * shared:
            continue
        if len(against) >= WITNESSES and _is_the_odd_one(report, held, against, len(differing)):
            found.append(Reworded(report, tuple(differing), shared))
    return tuple(found)


def _is_the_odd_one(
    report: str, held: Mapping[str, Iterable[Held]], against: Iterable[str], differing: int
) -> bool:
    """Whether the others differ little without a report, and each of them less than it does
    without that one: of two that differ from each other, the one that the rest bear out stands.
    """
    for other in against:
        without_it = len(_tally(held[other], without=report)[0])
        without_other = len(_tally(held[report], without=other)[0])
        if without_it > ELSEWHERE * differing or without_it >= without_other:
            return False
    return True


def _by_report(compared: Compared) -> dict[str, Held]:
    """What each report's wording is held against, in the order of the other reports."""
    found: defaultdict[str, Held] = defaultdict(list)
    for _, (a, b, verdict) in sorted(compared.items(), key=lambda item: sorted(item[0])):
        found[a.report].append((a, b, verdict))
        found[b.report].append((b, a, verdict))
    return found


def _compared(family: Family) -> Compared:
    """For each two reports that both quote the utterance, the mildest verdict on them."""
    found: dict[frozenset[str], tuple[Wording, Wording, Verdict]] = {}
    alike: defaultdict[tuple[str, str], list[Wording]] = defaultdict(list)
    for wording in family.wordings:
        alike[wording.text, wording.kind].append(wording)
    for pair in sorted(family.pairs, key=_seriousness):
        if pair.indirect:
            continue
        left, right = (family.wordings[n] for n in (pair.a, pair.b))
        # In a large family one wording is judged for all that are printed as it is.
        for a, b in product(alike[left.text, left.kind], alike[right.text, right.kind]):
            if a.report != b.report:
                found.setdefault(frozenset((a.report, b.report)), (a, b, pair.verdict))
    return found


def _seriousness(pair: WordingPair) -> int:
    return DIFFERENT.index(pair.verdict) + 1 if pair.verdict in DIFFERENT else 0


def _tally(held: Iterable[Held], *, without: str = "") -> tuple[Held, int, dict[str, int]]:
    """The utterances in which a report agrees with no other, how many in which it agrees with
    one, and in how many it differs from each other report.
    """
    differing: Held = []
    agreeing = 0
    against: defaultdict[str, int] = defaultdict(int)
    for against_others in held:
        own = [pair for pair in against_others if pair[1].report != without]
        if not own:
            continue
        if any(verdict not in DIFFERENT for _, _, verdict in own):
            agreeing += 1
            continue
        differing.append(max(own, key=lambda pair: DIFFERENT.index(pair[2])))
        for _, other, _ in own:
            against[other.report] += 1
    return differing, agreeing, against
