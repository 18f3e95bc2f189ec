"""A time of what a sentence only compares, answers, names or gives as an example."""

from variorum.annotate.clauses.tokens import MARKS, is_verb, verbs_between
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import BE, DASHES, DETERMINERS, PREPOSITIONS
from variorum.compare.timeline.sentences import after_time

LIKE = frozenset(["like", "unlike"])
REACH = 6
ANSWERED = (("in", "response", "to"), ("in", "reaction", "to"), ("in", "answer", "to"),
    ("in", "retaliation", "for"), ("in", "reply", "to"))  # fmt: skip
OBSERVED = frozenset(["noted", "cited", "recalled", "mentioned", "remembered", "hailed", "praised",
    "criticised", "criticized", "condemned", "denounced", "welcomed", "described", "discussed",
    "noting", "citing", "recalling", "mentioning", "describing"])  # fmt: skip
"""What these name was done before: "noted a test last month in which"."""
CLAUSE = frozenset(["which", "whom", "where", "when", "that"])


def is_likened(s: Sentence, time: int) -> bool:
    """Whether it names what something is only like: "- like a July melon -", "is like Easter"."""
    for k in range(time - 1, max(time - REACH, 0), -1):
        if s.lower(k) in LIKE:
            return s.lower(k - 1) in MARKS | BE or (k == 1 and s.lower(0) in LIKE)
        if s.lower(k) in MARKS or is_verb(s, k):
            return False
    return s.lower(0) in LIKE and time <= REACH and s.lower(1) in DETERMINERS


def is_answered(s: Sentence, time: int) -> bool:
    """Whether it is the day of what is answered: "shut it in response to a speech on Monday"."""
    for k in range(time - 1, 1, -1):
        if tuple(s.lower(j) for j in range(k - 2, k + 1)) in ANSWERED:
            return verbs_between(s, 0, k - 2) > 0
        if s.lower(k) in MARKS or is_verb(s, k):
            return False
    return False


def is_of_an_example(s: Sentence, time: int) -> bool:
    """Behind "including", with no verb between: "at key hours, including the fire in May"."""
    for k in range(time - 1, 0, -1):
        if s.lower(k) == "including":
            return True
        if s.lower(k) in DASHES or (s.lower(k) == "," and s.lower(k + 1) in PREPOSITIONS):
            return False  # "groups, including two of guards, in a speech on Monday"
        if is_verb(s, k) and not (s.is_capital(k) or s.lower(k).endswith("ing")):
            return False
    return False


def is_of_what_is_named(s: Sentence, time: int) -> bool:
    """Whether it stands between a noun that is only spoken of and a clause on that: "noted a
    test last month in which".
    """
    behind = after_time(s, time)
    clause = s.lower(behind + (s.lower(behind) in PREPOSITIONS))
    if clause not in CLAUSE:
        return False
    verb = next((k for k in range(time - 1, 0, -1) if is_verb(s, k) or s.lower(k) in OBSERVED), 0)
    marks = any(s.lower(k) in MARKS for k in range(verb, time))
    return s.lower(verb) in OBSERVED and not marks and time - verb > 2
