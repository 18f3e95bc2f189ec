"""Which wording of a family the others are held against: its base."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from variorum.annotate.words import words_in
from variorum.model import Wording, WordingPair

KINDS = ("direct", "mixed", "indirect")
RUN = 4
BORNE_OUT = 0.6
"""Two wordings bear each other out where so large a share of the runs of ``RUN`` words in the
shorter one stands in the other.
"""


class Ranks(NamedTuple):
    """Reports judged to retell others, and transcripts or other primary sources."""

    rewritten: Collection[str]
    primary: Collection[str]


def base_first(
    wordings: Sequence[Wording], ranks: Ranks, pairs: Sequence[WordingPair] = ()
) -> list[int]:
    """The numbers of the wordings in order, that of the base first.

    A transcript is the base; else the fullest quotation that other reports bear out, else
    the fullest. A wording from a report judged a rewrite is not the base where another is
    there, and what a rewrite prints bears out nothing; nor is one that alters what more reports
    have than agree with it, by the verdicts in ``pairs``.
    """
    runs = [_runs(w.text) for w in wordings]
    witnesses = [n for n, w in enumerate(wordings) if w.report not in ranks.rewritten]

    outnumbered = outnumbered_wordings(wordings, pairs, ranks.rewritten)

    def borne_out(number: int) -> bool:
        own, report = runs[number], wordings[number].report
        return any(
            len(own & runs[n]) >= BORNE_OUT * min(len(own), len(runs[n]))
            for n in witnesses
            if wordings[n].report != report
        )

    def rank(number: int) -> tuple[object, ...]:
        w = wordings[number]
        return (
            w.report not in ranks.primary,
            w.report in ranks.rewritten,
            KINDS.index(w.kind),
            not w.marks,
            number in outnumbered,
            not borne_out(number),
            -len(w.text),
            w.text,
            w.report,
        )

    return sorted(range(len(wordings)), key=rank)


def outnumbered_wordings(
    wordings: Sequence[Wording], pairs: Sequence[WordingPair], rewritten: Collection[str] = ()
) -> frozenset[int]:
    """The numbers of the wordings that alter, or are altered by, one with which more reports agree
    than with them.
    """
    agreeing: defaultdict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.verdict == "altered":
            continue
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if wordings[other].report not in rewritten:
                agreeing[one].add(wordings[other].report)
    found = set()
    for pair in pairs:
        many = len(agreeing[pair.a]), len(agreeing[pair.b])
        if pair.verdict == "altered" and many[0] != many[1]:
            found.add(pair.a if many[0] < many[1] else pair.b)
    return frozenset(found)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in words_in(text)]
    return {tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}
