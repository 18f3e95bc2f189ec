"""Whether a time hangs on a part of its sentence, and does not date what the sentence tells.

"In the days before Tuesday's vote she promised a new slip" tells of Tuesday nothing; "he said he
believed the letter had been sent on Friday" tells of Friday the letter, not what he said.
"""

from variorum.annotate.clauses.tokens import MARKS, is_verb, verbs_between
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from variorum.compare.dates.tellings import Telling
from variorum.compare.timeline.compared import (
    is_answered,
    is_likened,
    is_of_an_example,
    is_of_what_is_named,
)
from variorum.compare.timeline.of_nouns import (
    is_of_a_noun,
    is_of_a_source,
    is_of_a_stretch,
    is_of_something_upcoming,
    is_of_what_is_described,
)
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
DATED = frozenset(["effective", "valid", "dated"])
"""Adjectives that have a day behind them, of a noun before them."""
WITHIN = frozenset(["in", "at", "during"])
UNTIL_REACH = 5
PLANNED = frozenset(["scheduled", "set", "due", "slated", "planned", "expected", "supposed"])
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
NOTHING = frozenset(["no", "nothing", "none", "neither", "nobody"])


def hangs(telling: Telling, *, ahead: bool = False, long_ago: bool = False) -> bool:
    """Whether the time of a sentence dates only a phrase or clause that hangs in it; of what is
    ``long_ago`` also the noun beside it.
    """
    s, time = read(telling)
    if s is None or not s.tokens:
        return False
    first = next((k for k in range(len(s.tokens)) if s.lower(k)[:1].isalnum()), 0)
    return (
        s.lower(first) in NOTHING
        or "if" in (s.lower(first), s.lower(first + 1))
        or _is_bound(s, time, ahead=ahead)
        or _is_of_a_reference(s, time)
        or (s.lower(time - 1) == "by" and not ahead and verbs_between(s, 0, time) > 0)
        or _is_of_an_adjective(s, time)
        or _was_to_be(s, time)
        or _is_of_what_is_revised(s, time)
        or _was_not_so(s)
        or is_of_a_source(s, time)
        or (long_ago and _is_advised(s))
        or is_of_a_stretch(s, time)
        or (ahead and is_of_something_upcoming(s, time))
        or is_of_a_noun(s, time, long_ago=long_ago)
        or is_of_what_is_described(s, time)
        or _is_of_an_occasion(s, first, time)
        or _is_of_a_season(s, time, telling)
        or _is_at_head(s, first, time)
        or is_of_an_example(s, time)
        or is_likened(s, time)
        or is_answered(s, time)
        or is_of_what_is_named(s, time)
    )


def _is_of_an_adjective(s: Sentence, time: int) -> bool:
    """Whether it is told of a noun by an adjective behind that: "for tickets valid 1 May"."""
    said = any(s.lower(k) in AUXILIARIES for k in (time - 2, time - 3))
    return s.lower(time - 1 - (s.lower(time - 1) == "from")) in DATED and not said


def _was_to_be(s: Sentence, time: int) -> bool:
    """Whether it is the day of what had been planned, which is not told to have come to pass:
    "had been scheduled to speak on Tuesday", "was set to speak on Tuesday but left".
    """
    for k in range(time - 1, 1, -1):
        if s.lower(k) in MARKS:
            return False
        if s.lower(k) in PLANNED and s.lower(k + 1) in {"to", "for"}:
            had_been = (s.lower(k - 2), s.lower(k - 1)) == ("had", "been")
            return had_been or (s.lower(k - 1) in {"was", "were"} and _is_gainsaid(s, time))
    return False


def _is_gainsaid(s: Sentence, time: int) -> bool:
    """Whether "but" is right behind a time."""
    behind = after_time(s, time)
    return s.lower(behind + (s.lower(behind) == ",")) == "but"


def _is_of_a_reference(s: Sentence, time: int) -> bool:
    """Whether it closes brackets that hold no verb: "(Letters, 14 May)"."""
    behind = after_time(s, time)
    opened = next((k for k in range(time - 1, -1, -1) if s.lower(k) in {"(", ")"}), -1)
    if s.lower(behind) != ")" or opened < 0 or s.lower(opened) != "(":
        return False
    return s.lower(time - 1) == ","


def _is_advised(s: Sentence) -> bool:
    """Whether a sentence tells what could or should be done, now and not long ago."""
    first = next((s.lower(k) for k in range(len(s.tokens)) if is_verb(s, k)), "")
    return first in {"could", "should", "must", "may", "might"}


def _is_bound(s: Sentence, time: int, *, ahead: bool) -> bool:
    """Whether a day is only the bound of a stretch: "since March", "as early as Thursday"."""
    near = [s.lower(j) for j in range(max(0, time - UNTIL_REACH), time)]
    if "until" in near and MARKS.isdisjoint(near):
        return True  # "until polls close on Nov. 8"
    k = time - 1
    while k >= 0 and (s.lower(k) in AGO or k in s.timed):
        k -= 1
    begins = s.lower(k + 1) in AGO or _goes_into(s, time) or (ahead and not _goes_on_to(s, time))
    if s.lower(k) == "from" and begins:
        return False  # "will strike from Monday"
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


def _goes_on_to(s: Sentence, time: int) -> bool:
    """Whether a stretch from a time has its end told, too: "from 3 to 5 May"."""
    return s.lower(after_time(s, time)) in {
        "to",
        "until",
        "till",
        "through",
        "-",
        "–",
        "on",
        "onwards",
    }


def _goes_into(s: Sentence, time: int) -> bool:
    """Whether what began at a time went on into the next: "from Thursday night into Friday"."""
    behind = after_time(s, time)
    return (
        s.lower(behind) == "into" and s.tokens[min(behind + 1, len(s.tokens) - 1)].text in WEEKDAYS
    )


def _is_of_an_occasion(s: Sentence, first: int, time: int) -> bool:
    """Whether the day only names an occasion that the sentence speaks of: "the Friday vote"."""
    behind = after_time(s, time)
    possessive = _has_possessive(s, time)
    owners = DETERMINERS | {"'s", "’s"}
    owner = time - 1
    while "-" in s.lower(owner):
        owner -= 1  # "the week-long Easter break"
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


def _was_not_so(s: Sentence) -> bool:
    """Whether the first verb of a sentence is of what did not come about: "A win on Tuesday would
    have pleased them".
    """
    verb = next((k for k in range(len(s.tokens)) if is_verb(s, k)), 0)
    would = s.lower(verb) in {"would", "could", "might", "should"}
    behind = verb + 1
    while is_adverb(s.lower(behind)) or s.lower(behind) == "not":
        behind += 1
    return would and s.lower(behind) == "have"


def _is_of_what_is_revised(s: Sentence, time: int) -> bool:
    """Whether it is the time of what was told before and is told anew: "corrected the number of
    boats in Sunday's race from 40 to 31", "of boats that raced on Sunday".
    """
    for k in range(time - 2, 0, -1):
        if s.lower(k) in word_list("revising_verbs") and is_verb(s, k):
            return _has_possessive(s, time) or verbs_between(s, k + 1, time) > 0
        if s.lower(k) in MARKS:
            return False
    return False


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
