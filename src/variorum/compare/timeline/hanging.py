"""Whether a time hangs on a part of its sentence, and does not date what the sentence tells.

"In the days before Tuesday's vote she promised a new slip" tells of Tuesday nothing; "he said he
believed the letter had been sent on Friday" tells of Friday the letter, not what he said.
"""

from variorum.annotate.clauses.tokens import MARKS, is_verb, verbs_between
from variorum.annotate.positions.plan_verbs import plan_verbs
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from variorum.compare.dates.tellings import Telling
from variorum.compare.timeline.cuts import DONE
from variorum.compare.timeline.sentences import after_time, read
from variorum.lang import word_list
from variorum.lang.calendar import WEEKDAYS

BOUNDS = frozenset(["before", "after", "until", "till", "since", "between", "from", "through",
    "of", "about", "than", "preceding"])  # fmt: skip
BOUNDING = (
    ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"), ("as", "early", "as"),
    ("as", "soon", "as"), ("as", "late", "as"), ("as", "recently", "as"), ("as", "of"),
    ("up", "to"), ("run-up", "to"), ("lead-up", "to"),
)  # fmt: skip
SHOWN_ON = frozenset(["show", "program", "programme", "broadcast", "edition", "newscast",
    "podcast", "episode", "call", "trip", "visit", "tour", "flight", "panel", "night", "morning",
    "evening", "afternoon"])  # fmt: skip
"""Behind "on" only these are where it was done: "on Sunday's show", not "on Friday's vote"."""
GOING = "for"
"""What is ahead may be gone to: "will come to the port for the Thursday meeting"."""
AGO = frozenset(["the", "a", "an", "late", "early", "last", "this"])
BACKGROUND_HEADS = frozenset(["after", "ahead", "prior", "with", "before", "since", "until",
    "though", "although", "because", "if", "once", "despite", "following", "unlike", "besides",
    "separate"])  # fmt: skip
"""Words at the head of a sentence that open what goes before or beside its deed."""
ALONGSIDE = frozenset(["speaking", "appearing", "testifying", "talking", "addressing", "writing",
    "standing", "meeting", "during", "beginning", "starting"])  # fmt: skip
"""Gerunds at the head that are done at the time of the deed."""
WITHIN = frozenset(["in", "at", "during"])
BEGINNING = frozenset(["starting", "beginning", "ending", "opening"])
ENDS = frozenset(["to", "until", "till", "through", "-", "–", "on", "onwards"])
MOVING = frozenset(["moved", "extended", "shifted"])
NEAR = 5
CONJUNCTIONS = frozenset(["and", "but", "yet", "so"])
NO_NOUNS = PREPOSITIONS | AUXILIARIES | PRONOUNS | frozenset(["and", "or", "but", "when", "as",
    "that", "who", "which", "where", "while", "if"])  # fmt: skip
HOLIDAYS = ("easter", "monthday", "monthweek")
DAY_OF = frozenset(["morning", "night", "evening", "afternoon", "speech", "parade", "address",
    "service", "services", "ceremony", "celebration", "celebrations", "observance", "march",
    "protest", "protests", "rally", "event", "attack", "attacks", "bombing", "bombings",
    "procession", "sermon", "message", "statement", "tweet", "vote", "voting", "turnout",
    "fireworks"])  # fmt: skip
"""What belongs to the day of a holiday."""
PARTS_OF_DAYS = frozenset(["morning", "afternoon", "evening", "night"])
CAUSES = frozenset([("wake", "of"), ("aftermath", "of"), ("response", "to"), ("reaction", "to"),
    ("retaliation", "for")])  # fmt: skip
NOTHING = frozenset(["no", "nothing", "none", "neither", "nobody"])


def hangs(telling: Telling, *, ahead: bool = False) -> bool:
    """Whether the time of a sentence dates only a phrase or clause that hangs in it."""
    s, time = read(telling)
    if s is None or not s.tokens:
        return False
    first = next((k for k in range(len(s.tokens)) if s.lower(k)[:1].isalnum()), 0)
    return (
        s.lower(first) in NOTHING
        or "if" in (s.lower(first), s.lower(first + 1))
        or (s.lower(time - 1) == "by" and not ahead and verbs_between(s, 0, time) > 0)
        or _is_bound(s, time, ahead=ahead)
        or _is_of_an_occasion(s, first, time, telling)
        or _is_of_a_season(s, time, telling)
        or _is_at_head(s, first, time)
        or _is_of_a_source(s, time)
        or _is_of_an_example(s, time)
        or _is_of_a_cause(s, time)
    )


def _is_bound(s: Sentence, time: int, *, ahead: bool) -> bool:
    """Whether a day is only the bound of a stretch: "since March", "as early as Thursday"."""
    near = [s.lower(j) for j in range(max(0, time - NEAR), time)]
    if "until" in near and MARKS.isdisjoint(near):
        return True  # "until polls close on Nov. 8"
    k = time - 1
    begun = k - (s.lower(k) in {"on", "in", "at"})
    if s.lower(begun) in BEGINNING:
        return not BOUNDS.isdisjoint(s.lower(j) for j in range(max(0, begun - NEAR), begun))
    while k >= 0 and (s.lower(k) in AGO or k in s.timed):
        k -= 1
    begins = s.lower(k + 1) in AGO or _goes_into(s, time) or (ahead and not _goes_on_to(s, time))
    if s.lower(k) == "from" and begins:
        return False  # "will strike from Monday"
    if ahead and (_is_due(s, k) or _is_moved_to(s, k)):
        return False
    if s.lower(k) in BOUNDS:
        return True
    if any(tuple(s.lower(j) for j in range(k - len(b) + 1, k + 1)) == b for b in BOUNDING):
        return True
    if s.lower(k) not in {"and", "to", "through", "into"}:
        return False
    k -= 1
    while (
        s.is_capital(k)
        or s.lower(k) in PARTS_OF_DAYS
        or s.lower(k)[:1].isdigit()
        or s.lower(k) in {".", ","}
    ):
        k -= 1
    return s.lower(k) in {"between", "from"}  # the end of a stretch, not of a list of people


def _is_due(s: Sentence, k: int) -> bool:
    """Whether a day is that by which something is to be done: "a deadline of 20 May"."""
    return (s.lower(k - 1), s.lower(k)) == ("deadline", "of")


def _is_moved_to(s: Sentence, k: int) -> bool:
    """Whether a day is the new one of a plan: "moved the deadline from 20 May to 3 June"."""
    return s.lower(k) == "to" and any(s.lower(j) in MOVING | plan_verbs("moved") for j in range(k))


def _goes_on_to(s: Sentence, time: int) -> bool:
    """Whether a stretch from a time has its end told, too: "from 3 to 5 May"."""
    return s.lower(after_time(s, time)) in ENDS


def _goes_into(s: Sentence, time: int) -> bool:
    """Whether what began at a time went on into the next: "from Thursday night into Friday"."""
    behind = after_time(s, time)
    return (
        s.lower(behind) == "into" and s.tokens[min(behind + 1, len(s.tokens) - 1)].text in WEEKDAYS
    )


def _is_of_an_occasion(s: Sentence, first: int, time: int, telling: Telling) -> bool:
    """Whether the day only names an occasion that the sentence speaks of: "the Friday vote"."""
    behind = after_time(s, time)
    possessive = _has_possessive(s, time)
    owners = DETERMINERS | {"'s", "’s"}
    owner = time - 1
    month = telling.time is not None and telling.time.rule.startswith("month:")
    if "-" in s.lower(owner) or (month and s.lower(owner - 1) in owners):
        owner -= 1  # "the week-long Easter break", "a big July melon"
    if not possessive and not (s.lower(owner) in owners and _is_noun(s, behind)):
        return False
    k = owner
    while k > first and (s.lower(k) in owners or s.is_capital(k)):
        k -= 1
    ahead = s.lower(k) == GOING and any(s.lower(j) in {"will", "'ll", "’ll"} for j in range(k))
    on = s.lower(k) == "on" and any(s.lower(j) in SHOWN_ON for j in range(behind, behind + 4))
    return s.lower(k) not in WITHIN and not on and not ahead


def _is_of_a_season(s: Sentence, time: int, telling: Telling) -> bool:
    """Whether a holiday only says of what kind something is: "struck a Christmas market"; not
    what there is on the day: "at the Memorial Day parade".
    """
    if telling.time is None or not telling.time.rule.startswith(HOLIDAYS):
        return False
    behind = after_time(s, time)
    digits = any(letter.isdigit() for letter in telling.time_text)
    thing = _is_noun(s, behind) and not s.is_capital(behind)
    return thing and not digits and s.lower(behind) not in DAY_OF


def _is_noun(s: Sentence, k: int) -> bool:
    """Whether what stands behind a time is most likely a noun."""
    word = s.lower(k)
    return word.isalpha() and not is_verb(s, k) and not is_adverb(word) and word not in NO_NOUNS


def _has_possessive(s: Sentence, time: int) -> bool:
    """Whether something of a time follows it: "Sunday's race"."""
    return s.lower(after_time(s, time)) in {"'s", "’s", "'", "’"}


def _is_at_head(s: Sentence, first: int, time: int) -> bool:
    """Whether it stands before the first comma, in what goes before the deed."""
    comma = next((k for k in range(first, len(s.tokens)) if s.lower(k) == ","), 0)
    if not time < comma:
        return False
    first += s.lower(first) in CONJUNCTIONS
    while is_adverb(s.lower(first)) and s.lower(first + 1) in BACKGROUND_HEADS:
        first += 1  # "Even before she resigned on Monday, …"
    word = s.lower(first)
    if word in BACKGROUND_HEADS:
        return True
    gerund = word.endswith("ing") and len(word) > 5 and word not in word_list("ing_nouns")
    return gerund and word not in ALONGSIDE and first + 1 < time


def _is_of_a_source(s: Sentence, time: int) -> bool:
    """Whether it is the day of what is cited: "according to a file released on Thursday"."""
    k = time - 1
    while k > 0 and s.lower(k) not in MARKS:
        if (s.lower(k - 1), s.lower(k)) == ("according", "to"):
            return any(s.lower(j) in DONE for j in range(k, time))
        k -= 1
    return False


def _is_of_a_cause(s: Sentence, time: int) -> bool:
    """Whether it is the day of what a deed came of: "spoke in the wake of the fire on Monday"."""
    for k in range(time - 1, 0, -1):
        if s.lower(k) in MARKS or is_verb(s, k):
            return False
        if (s.lower(k - 1), s.lower(k)) in CAUSES:
            return verbs_between(s, 0, k) > 0
    return False


def _is_of_an_example(s: Sentence, time: int) -> bool:
    """Behind "including", with no verb between: "at key hours, including the fire in May"."""
    for k in range(time - 1, 0, -1):
        if s.lower(k) == "including":
            return True
        if s.lower(k) in DASHES or (s.lower(k) == "," and s.lower(k + 1) in PREPOSITIONS):
            return False  # "groups, including two of guards, in a speech on Monday"
        if is_verb(s, k) and not (s.is_capital(k) or s.lower(k).endswith("ing")):
            return False
    return False
