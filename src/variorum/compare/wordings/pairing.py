"""When two utterances are taken for one: by the learnt scorer, or by rule."""

from variorum.compare.wordings.by_rule import (
    LEAST_PLAIN,
    alike,
    but_for_claims,
    in_own_words,
    passed_on,
    within,
    without_marks,
    word_for_word,
)
from variorum.compare.wordings.demands import (
    TWO_SPEAKERS,
)
from variorum.compare.wordings.evidence import (
    Evidence,
    aligned,
    at_best,
    closer,
    evidence,
    hoped_of,
    quote_other_words,
    shared_context,
    verbatim,
)
from variorum.compare.wordings.likeness import Likeness
from variorum.compare.wordings.occasions import FAR, are_days_apart, are_two
from variorum.compare.wordings.prepared import Compared
from variorum.compare.wordings.scorer import chance, load_weights
from variorum.compare.wordings.speakers import Agreement, agreement, named_apart
from variorum.compare.wordings.utterances import Utterance

LEAST_UNSURE = 0.7
"""The chance asked where nobody is given one of the two: its verb may say another thing; and of two
reports of other days, in which somebody may speak of one matter again.
"""
LEAST_OF_OTHER_WORDS = 0.55
"""That asked where both quote, and not the same words."""
FEW_NAMES = range(2, 6)
"""So many words may be a name with its office."""
LEAST_OF_NAMES, MOST_OF_SHORT = 0.5, 0.75
"""Where they share little but names, that is to be so much of either, or of the shorter."""
FUNCTION_WORDS = 4
"""So many beside a name make a clause of it: "he will not meet with Ms Day"."""
LEAST_OF_ANY = 0.1
"""What is less of the lesser one speaks for nothing, marks or none."""
ONE_RUN, ONE_QUOTED = 5, 6.0
"""So many words in a row, or quoted words of such a weight, are one utterance whatever the day."""
COMMON = 2.6
"""All words of a quotation that weighs less may be said by anybody at any time."""
LEAST_AROUND = 0.18
"""So much of what stands around two such is to be the same."""
LEAST_SHARE = 0.15
"""Where the equal words can be no more than this part of the lesser one, nothing else is asked."""


def pair_score(a: Compared, b: Compared, margin: float, *, neighbours: bool = False) -> float:
    """How likely two utterances are one, 0 to 1; 0 where they are not taken for one.

    ``margin`` as their candidate has it; ``neighbours`` says that what stands beside them is
    linked, so that less is asked.
    """
    u, v = a.utterance, b.utterance
    if are_days_apart(u.occasion, v.occasion):
        return 0.0
    if u.report == v.report:
        return within(a, b) if agreement(u, v) is Agreement.ONE else 0.0
    if _is_bare_word(a, b):
        return 0.0
    if (u.narrated and v.narrated) or a.title or b.title:
        return 0.0
    if are_two(u.occasion, v.occasion) and _are_others_words(a, b):
        return 0.0
    agree = agreement(u, v)
    if u.narrated or v.narrated:
        lost = without_marks(a, b, agree, neighbours=neighbours)
        if lost or not _may_render(u, v, agree):
            return lost
    if agree is Agreement.TWO and not alike(a.whole, b.whole, TWO_SPEAKERS):
        return passed_on(u, v)
    if not neighbours and _is_of_common_words(a, b):
        return 0.0
    if same := word_for_word(a, b):
        return same
    if agree is Agreement.ONE and (same := but_for_claims(a, b)):
        return same
    least = load_weights().least
    if u.narrated or v.narrated or _are_of_other_days(u, v):
        least = max(least, LEAST_UNSURE)
    elif not neighbours and quote_other_words(a, b):
        least = max(least, LEAST_OF_OTHER_WORDS)
    most = at_best(a.whole, b.whole)
    if not (a.quoted or b.quoted) and most.share < LEAST_SHARE:
        return 0.0
    if not _may_be_enough(a, b, agree, margin, most, least):
        return 0.0
    whole = aligned(a.whole, b.whole)
    found = evidence(a, b, agree, margin, whole=whole)
    if _are_others(a, b, agree, whole) or _share_little(a, b, whole, found):
        return 0.0
    if not neighbours and _is_one_word_of_two(agree, whole, found):
        return 0.0
    score = chance(found)
    return score if score >= least else 0.0


def _are_of_other_days(u: Utterance, v: Utterance) -> bool:
    """Whether the reports were written some days apart."""
    if u.written is None or v.written is None:
        return False
    return abs((u.written - v.written).days) >= FAR


def _is_of_common_words(a: Compared, b: Compared) -> bool:
    """Whether one of two quotations has only words that anybody may say at any time ("I do not
    know"), and they do not stand among the same: each may answer another question.
    """
    if not (a.utterance.marked and b.utterance.marked):
        return False
    return min(a.whole.weight, b.whole.weight) < COMMON and shared_context(a, b) < LEAST_AROUND


def _may_render(u: Utterance, v: Utterance, agree: Agreement) -> bool:
    """Whether of two one of which nobody is given, that one may render the other: a verb of
    saying stands there, the speaker of the other is told near, and the other is no quotation by
    itself, which would leave nothing to tell that the verb is of the same saying.
    """
    given = v if u.narrated else u
    return (u.around.acts or v.around.acts) and agree >= Agreement.LIKELY and not given.marked


def _may_be_enough(
    a: Compared, b: Compared, agree: Agreement, margin: float, most: Likeness, least: float
) -> bool:
    """Whether the evidence may come to a chance: most candidates are no pair, and what is found
    fast tells it of nearly all of them.
    """
    best = hoped_of(a, b, agree, margin, most)._replace(context=shared_context(a, b))
    return chance(best) >= least and chance(closer(best, a, b, agree, at_best, whole=most)) >= least


def _are_others(a: Compared, b: Compared, agree: Agreement, like: Likeness) -> bool:
    """Whether two renderings are two persons', or one and another saying somebody else's; or a
    person denies what is rendered of another, with a name or without.
    """
    u, v = a.utterance, b.utterance
    told = in_own_words(a), in_own_words(b)
    if any(told) and agree is Agreement.OPEN and named_apart(u, v):
        return True
    if all(told) and like.denied and agree <= Agreement.OPEN and (u.person or v.person):
        return bool(u.speaker_id and v.speaker_id)  # what a town asks, and who refuses it
    persons = u.person and v.person and u.speaker_id != v.speaker_id
    return persons and (all(told) or (any(told) and like.denied)) and agree <= Agreement.OPEN


def _share_little(a: Compared, b: Compared, like: Likeness, found: Evidence) -> bool:
    """Whether they share next to nothing; or a rendering a name with its office and little else."""
    if found.verbatim:
        return False
    return like.share < LEAST_OF_ANY or (
        (in_own_words(a) or in_own_words(b))
        and like.content in FEW_NAMES
        and like.plain < LEAST_PLAIN
        and min(like.share_a, like.share_b) < LEAST_OF_NAMES
        and like.share < MOST_OF_SHORT
        and like.words - like.content < FUNCTION_WORDS
    )


def _is_one_word_of_two(agree: Agreement, like: Likeness, found: Evidence) -> bool:
    """Whether all that is shared is one word of content, which not both quote, and nothing tells
    that one person says it: a mayor and a family may both be "shocked".
    """
    return like.content <= 1 and not found.verbatim and agree <= Agreement.OPEN


def _are_others_words(a: Compared, b: Compared) -> bool:
    """Whether what was said on two occasions is told in the reporters' words, or has no run of
    words and no quoted ones in common: the same words quoted are one utterance, of which a report
    gives another day or place.
    """
    if in_own_words(a) and in_own_words(b):
        return True
    return aligned(a.whole, b.whole).run < ONE_RUN and verbatim(a, b) < ONE_QUOTED


def _is_bare_word(a: Compared, b: Compared) -> bool:
    """Whether one of the two is a word alone and the other quotes no words around it: what they
    share may be said by anybody.
    """
    fewer, more = (a, b) if len(a.whole.units) <= len(b.whole.units) else (b, a)
    if len(fewer.whole.units) > 1:
        return False
    word = fewer.whole.line
    return not any(word in words.forms for words in more.in_marks)
