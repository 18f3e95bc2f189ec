"""The sentence of a statement whose core all that tell it have."""

from collections.abc import Sequence, Set

from variorum.account.clear import Shown, show_clear
from variorum.account.sources import Sources
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.compare.coverage.told import denies
from variorum.model import Evidence

MOSTLY = 0.45
"""Who has less of a sentence's words is not said to tell it."""
PLAINLY, ALIKE = 0.3, 0.65
"""So much of the words that are no names must be there, unless so much of all is."""


def find_core(
    cited: Sequence[Evidence], sources: Sources, shown: Set[str]
) -> tuple[Shown, list[Evidence]] | None:
    """The sentence whose words most origins have, of those clear by themselves and not
    ``shown`` yet, with the passages of other reports that have enough of them; those of
    reworded reports come last. None where no other origin has enough.
    """
    best: tuple[tuple[int, bool, float], Shown, list[Evidence]] | None = None
    for evidence in cited:
        sentence = show_clear(evidence, sources)
        if sentence is None or sentence.text in shown:
            continue
        shares = _shares(evidence, cited)
        tellers = [r for r, share in shares.items() if share >= MOSTLY]
        origins = sources.count_origins([evidence.report, *tellers])
        least = min((shares[r] for r in tellers), default=0.0)
        rank = (origins, evidence.report not in sources.reworded, least)
        if origins > 1 and (best is None or rank > best[0]):
            best = rank, sentence, [e for e in cited if e.report in tellers]
    return best[1:] if best else None


def _shares(evidence: Evidence, cited: Sequence[Evidence]) -> dict[str, float]:
    """How much of a sentence, by the weight of its words, each other report's passages have;
    nothing where they have too few of its plain words, or only one side denies something.
    """
    words = telling_words(evidence.text)
    others = dict.fromkeys(e.report for e in cited if e.report != evidence.report)
    shares = {}
    for report in others:
        passages = [e for e in cited if e.report == report]
        known = known_words(e.text for e in passages)
        held = share(words, known)
        plain = share([w for w in words if w.islower()], known)
        told = held >= ALIKE or (
            plain >= PLAINLY and denies(evidence.text) == any(denies(e.text) for e in passages)
        )
        shares[report] = held if told else 0.0
    return shares
