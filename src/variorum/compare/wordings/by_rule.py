"""When two utterances are taken for one by rule: where nearly the same words are quoted, one has
lost its marks, or they stand in one report.
"""

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
    PRINTED_AGAIN,
    QUOTED_BUT_FOR_CLAIMS,
    SAME_BUT_FOR_CLAIMS,
    UNGIVEN,
    WITHIN,
    WORD_FOR_WORD,
    Needed,
)
from variorum.compare.wordings.evidence import weight_at_best
from variorum.compare.wordings.likeness import Likeness, likeness
from variorum.compare.wordings.matches import FUNCTION_WEIGHT
from variorum.compare.wordings.prepared import Compared, Words
from variorum.compare.wordings.speakers import Agreement, known_by
from variorum.compare.wordings.utterances import Utterance
from variorum.lang import word_list

LOST_WORDS = 6
"""A shorter quotation is not looked for where it has lost its marks: it may be a set phrase."""
LEAST_PASSED_ON, LONGEST_LEAD = 4, 5
"""So many words at least, behind so many that tell that somebody said them ("he told us that")."""
PASSED_ON = 0.9
OFTEN = frozenset({"frequently", "often", "repeatedly", "regularly", "always"})
LEAST_PLAIN = 5.0
"""Where the words that are no names weigh less, they share little else."""
LEAST_BESIDE = 0.5
"""What stands beside a name weighs at least so much of it."""


def word_for_word(a: Compared, b: Compared) -> float:
    """How alike the words are that both quote, where they are nearly the same; else 0."""
    found = (alike(x, y, WORD_FOR_WORD) for x in a.in_marks for y in b.in_marks)
    return max((0.5 * x.share + 0.5 * min(x.share_a, x.share_b) for x in found if x), default=0.0)


def but_for_claims(a: Compared, b: Compared) -> float:
    """How alike two renderings, or two quotations, are whose numbers are all others, where they
    differ in nothing else but a negation; else 0. The learnt scorer takes other numbers for
    another matter.
    """
    if not (a.numbers and b.numbers) or a.numbers & b.numbers:
        return 0.0
    quoted = a.utterance.marked and b.utterance.marked
    if not quoted and not (in_own_words(a) and in_own_words(b)):
        return 0.0
    like = alike(a.whole, b.whole, QUOTED_BUT_FOR_CLAIMS if quoted else BUT_FOR_CLAIMS)
    if not like or like.weight < SAME_BUT_FOR_CLAIMS * max(_held(a, b), _held(b, a)):
        return 0.0
    return like.share


def _held(a: Compared, b: Compared) -> float:
    """What the words of the one weigh without the numbers, and the words that carry no content or
    deny, that the other has not: "not until 2028" and "in 2026".
    """
    denials = word_list("negators")
    claims = {
        u.form
        for u in a.whole.units
        if u.form not in b.whole.forms
        and (not u.content or u.form[0].isdigit() or u.form in denials)
    }
    return a.whole.weight - sum(a.whole.forms[form] for form in claims)


def in_own_words(a: Compared) -> bool:
    """Whether an utterance stands in the reporter's words alone."""
    return not (a.utterance.marked or a.quoted)


def alike(a: Words, b: Words, needed: Sequence[Needed], *, part: bool = False) -> Likeness | None:
    """How alike they are where that is enough, else None; ``part`` asks for a's share alone."""
    lesser = min(a.weight, b.weight)
    if not [True for n in needed if lesser >= n.weight]:  # no generator: very many are asked
        return None
    bound, least = weight_at_best(a, b), a.weight if part else lesser
    if not [True for n in needed if bound >= n.weight and bound >= n.share * least]:
        return None
    like = likeness(a.units, b.units, b.places)
    if part:
        like = like._replace(share_b=0.0)
    return like if any(n.met(like) for n in needed) else None


def without_marks(a: Compared, b: Compared, agree: Agreement, *, neighbours: bool) -> float:
    """A sentence that nobody is given: it may be the other one without its marks."""
    u, v = a.utterance, b.utterance
    if neighbours and agree is not Agreement.TWO:
        whole = alike(a.whole, b.whole, NEIGHBOURS_TOLD)
    elif (given := v if u.narrated else u).marked and len(given.tokens) >= LOST_WORDS:
        first_person = (a if given is v else b).in_first_person
        whole = alike(a.whole, b.whole, LOST_FIRST_PERSON if first_person else LOST)
        whole = whole if whole and not _of_names(whole) and _is_lost(whole, u, agree) else None
    elif given.quoted:
        whole = alike(a.whole, b.whole, UNGIVEN[agree])
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


def passed_on(a: Utterance, b: Utterance) -> float:
    """Whether the one says that somebody said all the words of the other ("He told me the mill
    is dead", "The mill is dead"), who is not the other speaker as far as is told there.
    """
    own, other = sorted((a, b), key=lambda u: -len(u.tokens))
    words = [t.key for t in other.tokens]
    lead = [t.key for t in own.tokens[: -len(words)]]
    if not (own.marked and other.marked) or not 0 < len(lead) <= LONGEST_LEAD:
        return 0.0
    if len(words) < LEAST_PASSED_ON or [t.key for t in own.tokens[-len(words) :]] != words:
        return 0.0
    said = not word_list("statement_cues").isdisjoint(lead)
    return PASSED_ON if said and not known_by(other) & own.nearby else 0.0


def printed_again(a: Utterance, b: Utterance) -> bool:
    """Whether two quotations of a report are one, printed twice. Alike is not enough: the
    same words said twice are two utterances.
    """
    keys = [t.key for t in a.tokens]
    return len(keys) >= PRINTED_AGAIN and keys == [t.key for t in b.tokens]


def within(a: Compared, b: Compared) -> float:
    """A sentence that quotes some words, and the whole quotation in the same report, or a post
    under what is quoted from it; words that somebody is said to use often are none of it.
    """
    if printed_again(a.utterance, b.utterance):
        return 1.0
    if (a.utterance.around.frame | b.utterance.around.frame) & OFTEN:
        return 0.0
    best = 0.0
    for one, other in ((a, b), (b, a)):
        if not other.utterance.marked or other.utterance.partial:
            continue
        for part in (one.whole,) if one.utterance.partial else one.quoted:
            like = alike(part, other.whole, WITHIN, part=True)
            if like and like.run == len(part.units):
                best = max(best, like.share_a)
    return 0.5 * best
