"""Which pairs of the wordings of an utterance its line tells of: of what a report tells twice, the
closer one.
"""

from collections.abc import Sequence

from variorum.account.printed_again import LEAST_AGAIN, plain_words
from variorum.account.quote_marks import IN_MARKS
from variorum.model import VERDICTS, Family, WordingPair


def closest_pairs(family: Family, pairs: Sequence[WordingPair]) -> list[WordingPair]:
    """The pairs without those of which one end has a closer wording in the report of the other. Of
    indirect speech that a report tells twice, that is compared which renders it: no rendering is
    closer to a quotation than another quotation, and no quotation to a rendering than one that
    alters it. Quoted words that the report of the other has as they are, are reworded nowhere.
    """
    least: dict[tuple[int, str, bool], int] = {}
    for pair in pairs:
        for alike in {False, _are_alike(pair, family)}:
            for end in _ends(pair, family):
                known = least.get((*end, alike), len(VERDICTS))
                least[*end, alike] = min(VERDICTS.index(pair.verdict), known)
    return [
        pair
        for pair in pairs
        if (
            all(
                VERDICTS.index(pair.verdict) <= least[*end, _are_alike(pair, family)]
                for end in _ends(pair, family)
            )
            if pair.indirect
            else not (pair.verdict == "reworded" and _stands_elsewhere(pair, family))
        )
    ]


def _stands_elsewhere(pair: WordingPair, family: Family) -> bool:
    """Whether the report of one wording has all that the other quotes in one more of its own."""
    wordings = [family.wordings[n] for n in (pair.a, pair.b)]
    for wording, compared in (wordings, wordings[::-1]):
        parts = IN_MARKS.findall(wording.text) or [wording.text]
        quoted = [plain_words(part) for part in parts]
        others = (w for w in family.wordings if w.report == compared.report and w is not compared)
        told = (f" {plain_words(w.text)} " for w in others)
        enough = sum(len(part.split()) for part in quoted) >= LEAST_AGAIN
        if enough and any(all(f" {part} " in words for part in quoted) for words in told):
            return True
    return False


def _are_alike(pair: WordingPair, family: Family) -> bool:
    """Whether both quote words, or both are renderings and one alters the other."""
    told = all(family.wordings[n].kind == "indirect" for n in (pair.a, pair.b))
    return both_quote(pair, family) or (told and pair.verdict == "altered")


def both_quote(pair: WordingPair, family: Family) -> bool:
    """Whether both wordings quote words, all of them or some."""
    return all(family.wordings[n].kind != "indirect" for n in (pair.a, pair.b))


def _ends(pair: WordingPair, family: Family) -> tuple[tuple[int, str], tuple[int, str]]:
    """Each end of a pair with the report of the other."""
    a, b = family.wordings[pair.a], family.wordings[pair.b]
    return (pair.a, b.report), (pair.b, a.report)
