"""The sentence of a statement whose core all that tell it have."""

import re
from collections.abc import Sequence, Set

from variorum.account.clear import Shown, show_clear
from variorum.account.coverage.claims import claim_share, shares_no_clause, tells_of_claim
from variorum.account.coverage.otherwise import how_otherwise
from variorum.account.coverage.same_counts import have_the_same_counts
from variorum.account.coverage.same_sayings import (
    gives_it_to_another,
    is_short_quotation,
    said_in,
)
from variorum.account.quoted_otherwise import quoted_otherwise_in
from variorum.account.repeated import repeated_in
from variorum.account.sources import Sources
from variorum.annotate.main_clauses import without_appositions
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import (
    is_known,
    known_words,
    share,
    telling_words,
    word_forms,
)
from variorum.compare.coverage.told import denies
from variorum.lang import word_list
from variorum.model import Evidence

MOSTLY = 0.48
"""Who has less of a sentence's words is not said to tell it."""
PLAINLY, ALIKE = 0.3, 0.65
"""So much of the words that are no names must be there, unless so much of all is."""
CLAIM = 0.4
"""The same of what a sentence says of its subject, for it to stand for the others."""
BESIDE = 0.4
"""So much of what a sentence tells beside who somebody is must be there."""
QUOTED = re.compile(r"“([^”]{20,})”|\"([^\"]{20,})\"")
SAID = 0.45
"""Of words in quotation marks so much must be there: who spoke is not what was said."""
WELL = 0.75
"""Who has so much of a sentence's words tells it in these."""
QUOTED_RUN = 5
"""So many quoted words in the same order, where they are half of those."""
RUN = 8
"""So many words in the same order tell it, where they are half of the sentence."""
DOER = re.compile(r"\b([A-Z][\w’'-]+) ([a-z]+ed)\b")


def find_core(
    cited: Sequence[Evidence], sources: Sources, shown: Set[str]
) -> tuple[Shown, list[Evidence]] | None:
    """The sentence whose words most origins have, of those clear by themselves and not
    ``shown`` yet, with the passages of other reports that have enough of them; a reworded
    report's only where no other has it, of those that quote otherwise the one that most quote
    alike, and one whose claim the others hardly tell only where there is no other. None where no
    other origin has enough.
    """
    best: tuple[tuple[bool, int, int, bool, float], Shown, list[Evidence]] | None = None
    for evidence in cited:
        sentence = show_clear(evidence, sources)
        if sentence is None or sentence.text in shown or is_short_quotation(evidence, sources):
            continue
        shares = _shares(evidence, cited, sources)
        tellers = [r for r, share in shares.items() if share >= MOSTLY]
        origins = sources.count_origins([evidence.report, *tellers])
        least = min((shares[r] for r in tellers), default=0.0)
        others = len(_otherwise(evidence, cited, sources))
        told = [e for e in cited if e.report in tellers]
        claim = least >= WELL or tells_its_claim(evidence, told)
        rank = (evidence.report not in sources.reworded, origins, -others, claim, least)
        if origins > 1 and (best is None or rank > best[0]):
            each = (_telling(evidence, r, cited, sources) for r in tellers)
            best = rank, sentence, [e for some in each for e in some]
    if best is None:
        return None
    _, sentence, passages = best
    return _in_other_words(sentence, passages, sources)


def tells_its_claim(first: Evidence, told: Sequence[Evidence]) -> bool:
    """Whether the passages of each report have enough of what a sentence says of its subject, not
    only of what it brings in beside it.
    """
    each = ([e.text for e in told if e.report == report] for report in {e.report for e in told})
    return all(claim_share(texts, first.text) >= CLAIM for texts in each)


def _otherwise(evidence: Evidence, cited: Sequence[Evidence], sources: Sources) -> set[str]:
    """The reports that quote a sentence in words of another sense."""
    if QUOTED.search(evidence.text) is None:
        return set()
    others = [e for e in cited if e.report != evidence.report]
    return quoted_otherwise_in([evidence, *others], sources)


def _in_other_words(
    sentence: Shown, told: list[Evidence], sources: Sources
) -> tuple[Shown, list[Evidence]]:
    """Where a reworded report's sentence was found, a clear one of another that tells it."""
    others = [e for e in told if e.report not in sources.reworded]
    for evidence in others if sentence.evidence.report in sources.reworded else ():
        if (shown := show_clear(evidence, sources)) is not None:
            return shown, [sentence.evidence, *(e for e in told if e is not evidence)]
    return sentence, told


def tells_core(evidence: Evidence, passage: Evidence, sources: Sources) -> bool:
    """Whether a passage of another report tells what a sentence does."""
    return _shares(evidence, [passage], sources)[passage.report] >= MOSTLY


def has_its_words(evidence: Evidence, passage: Evidence, sources: Sources) -> bool:
    """Whether another passage has enough of a sentence's words, be they told otherwise."""
    return _held(evidence.text, [passage.text], sources.of_people) >= MOSTLY


def tells_in_its_words(evidence: Evidence, passages: Sequence[Evidence]) -> bool:
    """Whether passages have most words of a sentence, or half of it, or of what it quotes,
    in one piece.
    """
    words, known = telling_words(evidence.text), known_words([p.text for p in passages])
    quoted = ["".join(found) for found in QUOTED.findall(evidence.text)]
    repeated = any(
        _repeats(evidence.text, passage.text)
        or any(repeated_in(quotation, passage.text, fewest=QUOTED_RUN) for quotation in quoted)
        for passage in passages
    )
    return repeated or share(words, known) >= WELL


def _shares(evidence: Evidence, cited: Sequence[Evidence], sources: Sources) -> dict[str, float]:
    """How much of a sentence, by the weight of its words, each other report's passages have;
    nothing where they have too few of its plain words, of what it tells beside who somebody is,
    or of what it says that was said, count other things or another number of them, give it to
    somebody else, share only what both bring in beside something else, or only one side denies.
    """
    others = dict.fromkeys(e.report for e in cited if e.report != evidence.report)
    said, shares = said_in(evidence, sources), {}
    for report in others:
        passages = _of_report(evidence, report, cited, sources)
        repeated = any(_repeats(evidence.text, passage.text) for passage in passages)
        same = (
            have_the_same_counts(evidence, passages, sources, repeated=repeated)
            and any(tells_of_claim(passage.text, evidence.text) for passage in passages)
            and (
                repeated
                or not (
                    gives_it_to_another(evidence, passages, sources)
                    or shares_no_clause(evidence.text, [e.text for e in passages])
                )
            )
        )
        held = _held(evidence.text, [e.text for e in passages], sources.of_people, said)
        shares[report] = held if same and passages else 0.0
    return shares


def _of_report(
    evidence: Evidence, report: str, cited: Sequence[Evidence], sources: Sources
) -> list[Evidence]:
    """The passages of a report, but for those that tell a sentence otherwise."""
    passages = [e for e in cited if e.report == report]
    return [e for e in passages if not how_otherwise(evidence, e, sources)]


def _telling(
    evidence: Evidence, report: str, cited: Sequence[Evidence], sources: Sources
) -> list[Evidence]:
    """The passages of a report that tell a sentence; all of them where none does by itself."""
    passages = _of_report(evidence, report, cited, sources)
    of_people = sources.of_people
    alone = [e for e in passages if _held(evidence.text, [e.text], of_people) >= MOSTLY]
    return alone or passages


def _held(
    text: str, passages: Sequence[str], of_people: frozenset[str], indirectly: str = ""
) -> float:
    """The share of a text that passages have; ``indirectly`` is what of it somebody said without
    marks of quotation.
    """
    words, known = telling_words(text), known_words(passages)
    held = share(words, known)
    if any(_repeats(text, passage) for passage in passages):
        return max(held, MOSTLY)
    quoted = " ".join("".join(found) for found in QUOTED.findall(text))
    said = min(share(telling_words(words), known) for words in (quoted, indirectly))
    plain = share([w for w in words if w.islower()], known)
    same = denies(text) == any(denies(passage) for passage in passages)
    if share_beside(text, known, of_people) < BESIDE or not _has_a_word(text, passages, of_people):
        return 0.0
    if _is_by_another(text, passages):
        return 0.0
    told = held >= ALIKE or (plain >= PLAINLY and same)
    return held if told and said >= SAID else 0.0


def share_beside(text: str, known: frozenset[str], of_people: frozenset[str]) -> float:
    """How much is known of what a sentence tells beside who somebody is."""
    rest = _beside(text, of_people)
    return share(rest, known) if rest else 0.0


def _has_a_word(text: str, passages: Sequence[str], of_people: frozenset[str]) -> bool:
    """Whether passages have any of these words itself or in another form, not only one that may
    mean the same: "the market was relieved" is not "it would save a lot".
    """
    forms = {
        form for passage in passages for word in words_in(passage) for form in word_forms(word)
    }
    words = _beside(text, of_people)
    return not words or any(not forms.isdisjoint(word_forms(word)) for word in words)


def _beside(text: str, of_people: frozenset[str]) -> list[str]:
    """The words of a sentence that neither say who somebody is nor only that he spoke."""
    rest = [w for w in telling_words(without_appositions(text)) if not is_known(w, of_people)]
    return [w for w in rest if w.lower() not in word_list("plain_cues")] or rest


def _is_by_another(text: str, passages: Sequence[str]) -> bool:
    """Whether passages tell the first deed of a sentence of somebody else alone."""
    first = DOER.search(text)
    if first is None:
        return False
    doers = {n for p in passages for n, verb in DOER.findall(p) if verb == first.group(2)}
    return bool(doers) and first.group(1) not in doers


def _repeats(text: str, passage: str) -> bool:
    """Whether a passage has half of a sentence word for word in one piece."""
    return repeated_in(text, passage, fewest=RUN) is not None
