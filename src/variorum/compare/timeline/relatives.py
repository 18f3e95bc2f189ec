"""The relative clause that a time stands in: "the bill that passed on Thursday"."""

from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from variorum.compare.timeline.sentence_parts import MARKS, is_plain, is_verb, verbs_between
from variorum.lang import word_list

RELATIVE = word_list("relatives")


def relative_before(s: Sentence, first: int, time: int) -> int | None:
    """The relative pronoun of the clause that the time surely stands in."""
    for k in range(time - 1, first - 1, -1):
        word = s.lower(k)
        relative = word in RELATIVE and s.lower(k - 1) not in PREPOSITIONS
        relative |= word == "where" and k == first and _opens_with_a_place(s, k - 1)
        if word == "that" and k > first:
            noun = s.lower(k - 1).isalpha() and not (
                is_verb(s, k - 1) and s.lower(k - 2) not in PREPOSITIONS
            )
            verb = s.lower(k + 1)
            done = verb in word_list("past_verbs") or verb.endswith("ed")
            done = done and (first > 0 or (_has_verb(s, k) and _is_sure_verb(s, k + 1)))
            relative = noun and (verb in AUXILIARIES or (done and not s.is_capital(k + 1)))
        if relative:
            sure = k == first and s.lower(k - 1) in MARKS
            verbs = verbs_between(s, k + 1, time)
            own = verbs == 1 or k + 2 == time or (verbs == 0 and word == "that")
            return k if k > 0 and (sure or own) else None
    return None


def _opens_with_a_place(s: Sentence, end: int) -> bool:
    """Whether a sentence opens with nothing but where it took place: "In Orsk, where"."""
    named = all(s.is_capital(j) or s.lower(j) == "," for j in range(1, end))
    return end > 1 and s.lower(0) in PREPOSITIONS and s.lower(end) == "," and named


def _has_verb(s: Sentence, end: int) -> bool:
    """Whether a verb or an infinitive stands before a token."""
    infinitives = (
        s.lower(j) == "to" and any(is_plain(s, j + n) for n in (1, 2)) for j in range(end)
    )
    return verbs_between(s, 0, end) > 0 or any(infinitives)


def _is_sure_verb(s: Sentence, k: int) -> bool:
    """Whether what stands behind a form of the past shows that it is no adjective: "that passed
    Thursday", "that killed 12", "that shook the town", "that took place".
    """
    behind = s.lower(k + 1)
    if (s.lower(k), behind) == ("took", "place"):
        return True
    return k + 1 in s.timed or behind in PREPOSITIONS | DETERMINERS or behind.isdigit()
