"""A time that the verb of its sentence cannot have, or that stands in what is only compared.

"The order would bar those named in the first one, issued in May" tells of May only the first one;
"He refused, as he had refused on Monday" tells of Monday only what he did before.
"""

from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import BE, DETERMINERS
from variorum.compare.timeline.participles import DONE
from variorum.compare.timeline.sentence_parts import MARKS, MARKS_AND_QUOTES, is_verb, verbs_between
from variorum.lang import word_list

WILL = frozenset(["will", "'ll", "’ll"])
WOULD = frozenset(["would", "could", "can", "may", "might", "should", "must"])
NOW = frozenset(["is", "are"])
NOT_TO_COME = frozenset(["have", "been", "go", "later", "become", "eventually", "say", "comment"])
"""Behind "would" these tell what came about: "would go on to win in May"."""
PASSIVE = ("ed", "en")
HAD = frozenset(["had", "has", "have"])
AS_FOR = frozenset(["well", "part", "a", "an", "of", "to", "for"])
LIKE = frozenset(["like", "unlike"])
REACH = 6
ANSWERED = (("in", "response", "to"), ("in", "reaction", "to"), ("in", "answer", "to"),
    ("in", "retaliation", "for"), ("in", "reply", "to"))  # fmt: skip


def clashes(s: Sentence, time: int, *, behind: bool) -> bool:
    """Whether a time dates but something that its sentence compares, answers or, where it lies
    ``behind`` the report, tells beside what will or may be, or is.
    """
    return (
        (behind and _is_beside_what_will_be(s, time))
        or _is_as_before(s, time)
        or _is_likened(s, time)
        or _is_answered(s, time)
    )


def _is_beside_what_will_be(s: Sentence, time: int) -> bool:
    """Whether the one verb before a time behind is not of the past: "will codify promises made in
    May", "is less sure since the ruling last month".
    """
    verb = next((k for k in range(time) if is_verb(s, k)), -1)
    if verb < 0 or not _is_one_clause(s, verb, time):
        return False
    behind = verb + 1
    while is_adverb(s.lower(behind)) or s.lower(behind) == "not":
        behind += 1
    if s.lower(verb) in WILL:
        return True
    if s.lower(verb) in WOULD and s.lower(behind) not in NOT_TO_COME:
        return any(_is_participle(s, k) for k in range(behind + 1, time))
    done = s.lower(behind).endswith(PASSIVE) or s.lower(behind) in word_list("past_verbs")
    return s.lower(verb) in NOW and not done and verbs_between(s, verb, time) == 1


def _is_one_clause(s: Sentence, verb: int, time: int) -> bool:
    """Whether no mark stands between them, or one with a gerund behind it."""
    last = max((k for k in range(verb, time) if s.lower(k) in MARKS_AND_QUOTES), default=0)
    if not last:
        return True
    opens = last + 1 + is_adverb(s.lower(last + 1))
    return s.lower(opens).endswith("ing") and s.lower(last) == ","


def _is_participle(s: Sentence, k: int) -> bool:
    return s.lower(k).endswith("ed") or s.lower(k) in DONE or s.lower(k) in {"made", "given"}


def _is_as_before(s: Sentence, time: int) -> bool:
    """Whether it stands in what somebody had done before or told: ", as she had hinted on Monday",
    ", as the Post reported last month".
    """
    mark = next((k for k in range(time - 1, -1, -1) if s.lower(k) in MARKS), -1)
    opens = mark + 1 + (s.lower(mark + 1) in {"just", "much"})
    if mark < 0 or s.lower(opens) != "as" or s.lower(opens + 1) in AS_FOR:
        return False
    told = word_list("speech_verbs") | HAD
    return any(s.lower(k) in told for k in range(opens + 1, min(time, opens + 1 + REACH)))


def _is_likened(s: Sentence, time: int) -> bool:
    """Whether it names what something is only like: "- like a July melon -", "is like Easter"."""
    for k in range(time - 1, max(time - REACH, 0), -1):
        if s.lower(k) in LIKE:
            return s.lower(k - 1) in MARKS | BE or (k == 1 and s.lower(0) in LIKE)
        if s.lower(k) in MARKS or is_verb(s, k):
            return False
    return s.lower(0) in LIKE and time <= REACH and s.lower(1) in DETERMINERS


def _is_answered(s: Sentence, time: int) -> bool:
    """Whether it is the day of what is answered: "shut it in response to a speech on Monday"."""
    for k in range(time - 1, 1, -1):
        if tuple(s.lower(j) for j in range(k - 2, k + 1)) in ANSWERED:
            return verbs_between(s, 0, k - 2) > 0
        if s.lower(k) in MARKS or is_verb(s, k):
            return False
    return False
