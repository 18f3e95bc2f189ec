"""When two utterances are taken for one: by the learnt scorer, or by rule where marks are lost."""

from collections.abc import Sequence

from variorum.compare.wordings.demands import (
    BUT_FOR_CLAIMS,
    LOST,
    LOST_CONTENT,
    LOST_FIRST_PERSON,
    LOST_LEAST,
    LOST_LEAST_OPEN,
    LOST_WHOLE,
    NEIGHBOURS_TOLD,
    SAME_BUT_FOR_CLAIMS,
    TWO_SPEAKERS,
    UNGIVEN,
    WITHIN,
    WORD_FOR_WORD,
    Needed,
)
from variorum.compare.wordings.evidence import (
    Evidence,
    aligned,
    at_best,
    closer,
    evidence,
    hoped_of,
    shared_context,
    weight_at_best,
)
from variorum.compare.wordings.likeness import Likeness, likeness
from variorum.compare.wordings.matches import FUNCTION_WEIGHT
from variorum.compare.wordings.prepared import Compared, Words
from variorum.compare.wordings.scorer import chance, load_weights
from variorum.compare.wordings.speakers import Agreement, agreement, named_apart
from variorum.compare.wordings.utterances import Utterance
from variorum.lang import word_list
from variorum.lang.calendar import WEEKDAYS

LEAST_UNTOLD = 0.7
"""The chance asked where nobody is given one of the two: its verb may say another thing."""
LOST_WORDS = 6
"""A shorter quotation is not looked for where it has lost its marks: it may be a set phrase."""
OFTEN = frozenset({"frequently", "often", "repeatedly", "regularly", "always"})
FEW_NAMES = range(2, 6)
"""So many words may be a name with its office."""
LEAST_PLAIN, LEAST_OF_NAMES, MOST_OF_SHORT = 5.0, 0.5, 0.75
"""Where they share little else by weight, that is to be so much of either, or of the shorter."""
LEAST_BESIDE = 0.5
"""What stands beside a name weighs at least so much of it."""
LEAST_OF_ANY = 0.1
"""What is less of the lesser one speaks for nothing, marks or none."""
NAMED_DAYS = frozenset(map(str.lower, WEEKDAYS))
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
    if u.report == v.report:
        return _within(a, b) if agreement(u, v) is Agreement.ONE else 0.0
    if _is_bare_word(a, b):
        return 0.0
    if (u.narrated and v.narrated) or a.title or b.title:
        return 0.0
    if _on_other_days(u, v):
        return 0.0
    agree = agreement(u, v)
    if u.narrated or v.narrated:
        lost = _lost(a, b, agree, neighbours=neighbours)
        if lost or not _may_render(u, v, agree):
            return lost
    if agree is Agreement.TWO and not _alike(a.whole, b.whole, TWO_SPEAKERS):
        return 0.0
    if not neighbours and _is_of_common_words(a, b):
        return 0.0
    if same := _word_for_word(a, b):
        return same
    if agree is Agreement.ONE and (same := _but_for_claims(a, b)):
        return same
    least = load_weights().least
    if u.narrated or v.narrated:
        least = max(least, LEAST_UNTOLD)
    most = at_best(a.whole, b.whole)
    if not (a.quoted or b.quoted) and most.share < LEAST_SHARE:
        return 0.0
    if not _may_be_enough(a, b, agree, margin, most, least):
        return 0.0
    whole = aligned(a.whole, b.whole)
    found = evidence(a, b, agree, margin, whole=whole)
    if _are_others(a, b, agree) or _share_little(a, b, whole, found):
        return 0.0
    score = chance(found)
    return score if score >= least else 0.0


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


def _word_for_word(a: Compared, b: Compared) -> float:
    """How alike the words are that both quote, where they are nearly the same; else 0."""
    found = (_alike(x, y, WORD_FOR_WORD) for x in a.in_marks for y in b.in_marks)
    return max((0.5 * x.share + 0.5 * min(x.share_a, x.share_b) for x in found if x), default=0.0)


def _but_for_claims(a: Compared, b: Compared) -> float:
    """How alike two renderings are whose numbers are all others, where they differ in nothing else
    but a negation; else 0. The learnt scorer takes other numbers for another matter.
    """
    if not (a.numbers and b.numbers) or a.numbers & b.numbers or not (_told(a) and _told(b)):
        return 0.0
    like = _alike(a.whole, b.whole, BUT_FOR_CLAIMS)
    if not like or like.weight < SAME_BUT_FOR_CLAIMS * max(_held(a, b), _held(b, a)):
        return 0.0
    return like.share


def _held(a: Compared, b: Compared) -> float:
    """What the words of the one weigh without numbers and negations that the other has not."""
    denials = word_list("negators")
    claims = [
        f for f in a.whole.forms if f not in b.whole.forms and (f[0].isdigit() or f in denials)
    ]
    return a.whole.weight - sum(a.whole.forms[form] for form in claims)


def _may_be_enough(
    a: Compared, b: Compared, agree: Agreement, margin: float, most: Likeness, least: float
) -> bool:
    """Whether the evidence may come to a chance: most candidates are no pair, and what is found
    fast tells it of nearly all of them.
    """
    best = hoped_of(a, b, agree, margin, most)._replace(context=shared_context(a, b))
    return chance(best) >= least and chance(closer(best, a, b, agree, at_best, whole=most)) >= least


def _are_others(a: Compared, b: Compared, agree: Agreement) -> bool:
    """Whether two renderings are two persons', or one and another saying somebody else's."""
    u, v = a.utterance, b.utterance
    told = _told(a), _told(b)
    if any(told) and agree is Agreement.OPEN and named_apart(u, v):
        return True
    persons = u.person and v.person and u.speaker_id != v.speaker_id
    return persons and all(told) and agree <= Agreement.OPEN


def _share_little(a: Compared, b: Compared, like: Likeness, found: Evidence) -> bool:
    """Whether they share next to nothing; or a rendering a name with its office and little else."""
    if found.verbatim:
        return False
    return like.share < LEAST_OF_ANY or (
        (_told(a) or _told(b))
        and like.content in FEW_NAMES
        and like.plain < LEAST_PLAIN
        and min(like.share_a, like.share_b) < LEAST_OF_NAMES
        and like.share < MOST_OF_SHORT
    )


def _told(a: Compared) -> bool:
    """Whether an utterance stands in the reporter's words alone."""
    return not (a.utterance.marked or a.quoted)


def _on_other_days(u: Utterance, v: Utterance) -> bool:
    """Whether two utterances, of which one is told, were made on two named days."""
    days = [x.around.frame & NAMED_DAYS for x in (u, v)]
    return all(days) and days[0].isdisjoint(days[1]) and not (u.marked and v.marked)


def _is_bare_word(a: Compared, b: Compared) -> bool:
    """Whether one of the two is a word alone and the other quotes no words around it: what they
    share may be said by anybody.
    """
    fewer, more = (a, b) if len(a.whole.units) <= len(b.whole.units) else (b, a)
    if len(fewer.whole.units) > 1:
        return False
    word = fewer.whole.line
    return not any(word in words.forms for words in more.in_marks)


def _alike(a: Words, b: Words, needed: Sequence[Needed], *, part: bool = False) -> Likeness | None:
    """How alike they are where that is enough, else None; ``part`` asks for a's share alone."""
    lesser = min(a.weight, b.weight)
    if not any(lesser >= n.weight for n in needed):
        return None
    bound, least = weight_at_best(a, b), a.weight if part else lesser
    if not any(bound >= n.weight and bound >= n.share * least for n in needed):
        return None
    like = likeness(a.units, b.units, b.places)
    if part:
        like = like._replace(share_b=0.0)
    return like if any(n.met(like) for n in needed) else None


def _lost(a: Compared, b: Compared, agree: Agreement, *, neighbours: bool) -> float:
    """A sentence that nobody is given: it may be the other one without its marks."""
    u, v = a.utterance, b.utterance
    if neighbours and agree is not Agreement.TWO:
        whole = _alike(a.whole, b.whole, NEIGHBOURS_TOLD)
    elif (given := v if u.narrated else u).marked and len(given.tokens) >= LOST_WORDS:
        first_person = (a if given is v else b).in_first_person
        whole = _alike(a.whole, b.whole, LOST_FIRST_PERSON if first_person else LOST)
        whole = whole if whole and not _of_names(whole) and _is_lost(whole, u, agree) else None
    elif given.quoted:
        whole = _alike(a.whole, b.whole, UNGIVEN[agree])
    else:  # what one report gives to somebody and the other just tells is no wording of it
        whole = None
    return 0.5 * whole.share + 0.5 * min(whole.share_a, whole.share_b) if whole else 0.0


def _of_names(like: Likeness) -> bool:
    """Whether what they have in common is mostly a name: "the Court of Appeals for the West"."""
    named = like.weight - like.plain - FUNCTION_WEIGHT * (like.words - like.content)
    return like.plain < LEAST_PLAIN and like.plain < LEAST_BESIDE * named


def _is_lost(like: Likeness, u: Utterance, agree: Agreement) -> bool:
    """Whether enough of both is common; where the speaker is told nowhere near, half of both or
    a long unbroken run: two may tell of one thing in like words.
    """
    if (
        agree is Agreement.OPEN
        and like.run < LOST_WORDS
        and min(like.share_a, like.share_b) < LOST_LEAST_OPEN
    ):
        return False
    quotation, sentence = (like.share_a, like.share_b) if u.marked else (like.share_b, like.share_a)
    return min(quotation, sentence) >= LOST_LEAST or (
        quotation >= LOST_WHOLE and like.content >= LOST_CONTENT
    )


def _within(a: Compared, b: Compared) -> float:
    """A sentence that quotes some words, and the whole quotation in the same report; words that
    somebody is said to use often are none of it.
    """
    if (a.utterance.around.frame | b.utterance.around.frame) & OFTEN:
        return 0.0
    best = 0.0
    for one, other in ((a, b), (b, a)):
        if not other.utterance.marked or other.utterance.partial:
            continue
        for part in (one.whole,) if one.utterance.partial else one.quoted:
            like = _alike(part, other.whole, WITHIN, part=True)
            if like and like.run == len(part.units):
                best = max(best, like.share_a)
    return 0.5 * best
