"""The sentence of a statement whose core all that tell it have."""

from collections.abc import Iterable, Sequence, Set

from variorum.account.clear import Shown, show_clear
from variorum.account.sources import Sources
from variorum.annotate.words import find_words
from variorum.compare.coverage.told import denies, meanings
from variorum.compare.statements import stem
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
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
    words = _words(evidence)
    others = dict.fromkeys(e.report for e in cited if e.report != evidence.report)
    shares = {}
    for report in others:
        passages = [e for e in cited if e.report == report]
        known = _known(passages)
        share = _share(words, known)
        plain = _share([w for w in words if w.islower()], known)
        alike = share >= ALIKE
        told = alike or (
            plain >= PLAINLY and denies(evidence.text) == any(denies(e.text) for e in passages)
        )
        shares[report] = share if told else 0.0
    return shares


def _known(passages: Iterable[Evidence]) -> frozenset[str]:
    """The words of passages by their stems and by what they may mean."""
    words = [word for passage in passages for word in _words(passage)]
    return frozenset(key for word in words for key in _keys(word))


def _keys(word: str) -> frozenset[str]:
    return meanings(word.lower()) | {f"={stem(word)}"}


def _share(words: Iterable[str], known: frozenset[str]) -> float:
    weights = {word: word_weight(word) for word in words}
    held = sum(weight for word, weight in weights.items() if not known.isdisjoint(_keys(word)))
    whole = sum(weights.values())
    return held / whole if whole else 1.0


def _words(evidence: Evidence) -> list[str]:
    grammar = word_list("function_words")
    words = {word.text for word in find_words(evidence.text) if word.text.lower() not in grammar}
    return sorted(words)
