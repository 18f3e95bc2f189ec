"""Which wording of a family the others are held against: its base."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from variorum.annotate.words import words_in
from variorum.model import Wording

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


def base_first(wordings: Sequence[Wording], ranks: Ranks) -> list[int]:
    """The numbers of the wordings in order, that of the base first.

    A transcript is the base; else the fullest quotation that other reports bear out, else
    the fullest. A wording from a report judged a rewrite is not the base where another is
    there, and what a rewrite prints bears out nothing.
    """
    runs = [_runs(w.text) for w in wordings]
    witnesses = [n for n, w in enumerate(wordings) if w.report not in ranks.rewritten]

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
            not borne_out(number),
            -len(w.text),
            w.text,
            w.report,
        )

    return sorted(range(len(wordings)), key=rank)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in words_in(text)]
    return {tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}
