"""The bound never leaves out what the judge takes for one utterance."""

from collections.abc import Callable
from itertools import combinations

from variorum.compare.wordings.candidates import Candidate
from variorum.compare.wordings.pairing import pair_score
from variorum.compare.wordings.prepared import Compared
from variorum.compare.wordings.promising import promising

REPORTS = (
    "“The flood gate will be mended before the winter storms,” Mayor Anna Kellner said.\n\n"
    "“Our ferries carry grain to the northern islands every Friday,” Kellner said.\n",
    "Kellner said the flood gate would be mended before winter storms came.\n\n"
    "She promised that ferries would carry “grain to the northern islands every Friday.”\n",
    "The flood gate will be mended before the winter storms.\n\n"
    "Ferries carry grain to the northern islands every Friday, the mayor argued.\n\n"
    "Asked about the harbour, Paul Ott said: “Nobody has asked me.”\n",
)


def test_no_pair_is_left_out_and_most_others_are(ready: Callable[..., list[Compared]]) -> None:
    compared = ready(*REPORTS)
    pairs = [Candidate(a, b, 0.5) for a, b in combinations(range(len(compared)), 2)]
    kept = promising(compared, pairs)
    taken = [c for c in pairs if pair_score(compared[c.a], compared[c.b], c.margin) > 0]
    assert len(taken) > 2
    assert set(taken) <= set(kept)
    assert len(kept) < len(pairs) / 2


def test_plain_words_quoted_word_for_word_are_kept_whatever_else_speaks_against_them(
    ready: Callable[..., list[Compared]],
) -> None:
    compared = ready(
        "Ann Ray of the union was loud. “And we’ll be talking about that as time goes on,” an aide "
        "to the mayor said.\n",
        "“We’ll be talking about that as time goes by?” the chairman of the harbour board asked.\n",
    )
    quotations = [n for n, c in enumerate(compared) if c.utterance.marked]
    pair = Candidate(*quotations, 99.0)
    assert pair_score(compared[pair.a], compared[pair.b], pair.margin) > 0
    assert promising(compared, [pair]) == [pair]


def test_of_no_candidates_none_is_kept(ready: Callable[..., list[Compared]]) -> None:
    assert promising(ready(*REPORTS), []) == []
