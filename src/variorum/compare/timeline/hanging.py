"""Whether a time hangs on a part of its sentence, and does not date what the sentence tells.

"In the days before Tuesday's vote she promised a new slip" tells of Tuesday nothing; "he said he
believed the letter had been sent on Friday" tells of Friday the letter, not what he said.
"""

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from variorum.compare.dates.tellings import Telling
from variorum.compare.timeline.attachment import MEANT, is_verb, read, verbs_between
from variorum.compare.timeline.in_passing import is_told_in_passing
from variorum.compare.timeline.of_nouns import (
    is_after_a_while,
    is_of_a_noun,
    is_of_a_source,
    is_of_a_stretch,
)
from variorum.lang import word_list

BOUNDS = frozenset(["before", "after", "until", "till", "since", "between", "from", "through",
    "of", "about", "than"])  # fmt: skip
BOUNDING = (
    ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"), ("as", "early", "as"),
    ("as", "soon", "as"), ("as", "late", "as"), ("as", "recently", "as"), ("as", "of"),
)  # fmt: skip
WITHIN = frozenset(["in", "at", "during"])
"""An occasion behind these is where and when the deed was done: "in Tuesday's debate"."""
SHOWN_ON = frozenset(["show", "program", "programme", "broadcast", "edition", "newscast",
    "podcast", "episode", "call", "trip", "visit", "tour", "flight", "panel", "night", "morning",
    "evening", "afternoon"])  # fmt: skip
"""Behind "on" only these are where it was done: "on Sunday's show", not "on Friday's vote"."""
GOING = "for"
"""What is ahead may be gone to: "will come to the port for the Thursday meeting"."""
SPEECHES = frozenset(["interview", "speech", "address", "briefing", "conference", "statement",
    "appearance", "remarks", "testimony"])  # fmt: skip
"""What something is said in: "revealed that he had met her during a Tuesday radio interview"."""
AGO = frozenset(["the", "a", "an", "late", "early", "last", "this"])
BACKGROUND_HEADS = frozenset(["after", "ahead", "prior", "with", "before", "since", "until",
    "though", "although", "because", "if", "once", "despite", "following", "unlike", "besides",
    "separate"])  # fmt: skip
"""Words at the head of a sentence that open what goes before or beside its deed."""
ALONGSIDE = frozenset(["speaking", "appearing", "testifying", "talking", "addressing", "writing",
    "standing", "meeting", "during", "beginning", "starting"])  # fmt: skip
"""Gerunds at the head that are done at the time of the deed."""
SUBORDINATORS = frozenset(["though", "although", "because", "unless", "if", "whether", "whereas",
    "after", "before", "since", "until", "how", "why"])  # fmt: skip
MEETING_TIMES = frozenset(["when", "once", "as"])
"""Behind these with a verb of the present what is ahead is told: "when they meet on Monday"."""
CONTENT = frozenset(["said", "says", "say", "saying", "told", "tells", "telling", "believed",
    "believes", "believe", "thinks", "thought", "acknowledged", "acknowledges", "noted", "notes",
    "argued", "argues", "claimed", "claims", "insisted", "insists", "conceded", "concedes",
    "confirmed", "confirms", "denied", "denies", "revealed", "suggested", "suggests",
    "explained", "asserted", "alleged", "alleges", "maintained", "contended", "recalled",
    "stressed", "indicated", "indicates", "shows", "showed", "knew", "knows", "added", "adding",
    "noting", "arguing", "claiming", "acknowledging", "insisting", "suggesting", "admitted",
    "admits"])  # fmt: skip
"""Verbs whose content is a clause: a time behind its verb dates the content."""
WISHED = frozenset(["hope", "hopes", "hoped", "hoping", "fear", "fears", "feared", "worry",
    "worries", "worried", "wonder", "wonders", "wondered"])  # fmt: skip
ASKED = frozenset(["ask", "asks", "asked", "asking", "questioned", "wondered", "wonder"])
ASKED_WHAT = frozenset(["what", "whether", "how", "if", "why", "who", "when", "where"])
ASKED_REACH, UNTIL_REACH = 5, 5
CONJUNCTIONS = frozenset(["and", "but", "yet", "so"])
NOTHING = frozenset(["no", "nothing", "none", "neither", "nobody"])
MARKS = frozenset(",;:()—–")


def hangs(telling: Telling, *, ahead: bool = False, long_ago: bool = False) -> bool:
    """Whether the time of a sentence dates only a phrase or clause that hangs in it; of what is
    ``long_ago`` also the noun beside it.
    """
    s, _, time = read(telling)
    if s is None or not s.tokens:
        return False
    first = next((k for k in range(len(s.tokens)) if s.lower(k)[:1].isalnum()), 0)
    return (
        s.lower(first) in NOTHING
        or "if" in (s.lower(first), s.lower(first + 1))
        or _is_bound(s, time)
        or _is_of_a_reference(s, time)
        or (s.lower(time - 1) == "by" and not ahead and verbs_between(s, 0, time) > 0)
        or is_of_a_source(s, time)
        or (long_ago and _is_advised(s))
        or is_of_a_stretch(s, time)
        or is_of_a_noun(s, time, long_ago=long_ago)
        or _is_of_an_occasion(s, first, time)
        or _is_at_head(s, first, time)
        or _is_in_content(s, time)
        or _is_in_clause(s, time)
        or is_told_in_passing(s, first, time)
    )


def _is_of_a_reference(s: Sentence, time: int) -> bool:
    """Whether it closes brackets that hold no verb: "(Letters, 14 May)"."""
    behind = time
    while behind in s.timed:
        behind += 1
    opened = next((k for k in range(time - 1, -1, -1) if s.lower(k) in {"(", ")"}), -1)
    if s.lower(behind) != ")" or opened < 0 or s.lower(opened) != "(":
        return False
    return s.lower(time - 1) == ","


def _is_advised(s: Sentence) -> bool:
    """Whether a sentence tells what could or should be done, now and not long ago."""
    first = next((s.lower(k) for k in range(len(s.tokens)) if is_verb(s, k)), "")
    return first in {"could", "should", "must", "may", "might"}


def _is_bound(s: Sentence, time: int) -> bool:
    """Whether a day is only the bound of a stretch: "since March", "as early as Thursday"."""
    near = [s.lower(j) for j in range(max(0, time - UNTIL_REACH), time)]
    if "until" in near and MARKS.isdisjoint(near):
        return True  # "until polls close on Nov. 8"
    k = time - 1
    while k >= 0 and (s.lower(k) in AGO or k in s.timed):
        k -= 1
    if s.lower(k) in BOUNDS and not (s.lower(k) == "from" and s.lower(k + 1) in AGO):
        return True
    if any(tuple(s.lower(j) for j in range(k - len(b) + 1, k + 1)) == b for b in BOUNDING):
        return True
    if s.lower(k) not in {"and", "to", "through"}:
        return False
    k -= 1
    while s.is_capital(k) or s.lower(k)[:1].isdigit() or s.lower(k) in {".", ","}:
        k -= 1
    return s.lower(k) in {"between", "from"}  # the end of a stretch, not of a list of people


def _is_of_an_occasion(s: Sentence, first: int, time: int) -> bool:
    """Whether the day only names an occasion that the sentence speaks of: "the Friday vote"."""
    behind = time
    while behind in s.timed:
        behind += 1
    possessive = s.lower(behind) in {"'s", "’s", "'", "’"}
    owners = DETERMINERS | {"'s", "’s"}
    noun = s.lower(behind)
    is_noun = (
        noun.isalpha()
        and not is_verb(s, behind)
        and not is_adverb(noun)
        and noun not in PREPOSITIONS | AUXILIARIES | PRONOUNS | {"and", "or", "but", "when", "as",
            "that", "who", "which", "where", "while", "if"}
    )  # fmt: skip
    if not possessive and not (s.lower(time - 1) in owners and is_noun):
        return False
    k = time - 1
    while k > first and (s.lower(k) in owners or s.is_capital(k)):
        k -= 1
    ahead = s.lower(k) == GOING and any(s.lower(j) in {"will", "'ll", "’ll"} for j in range(k))
    on = s.lower(k) == "on" and any(s.lower(j) in SHOWN_ON for j in range(behind, behind + 4))
    return s.lower(k) not in WITHIN and not on and not ahead


def _is_at_head(s: Sentence, first: int, time: int) -> bool:
    """Whether it stands before the first comma, in what goes before the deed."""
    comma = next((k for k in range(first, len(s.tokens)) if s.lower(k) == ","), 0)
    if not time < comma:
        return False
    first += s.lower(first) in CONJUNCTIONS
    word = s.lower(first)
    if word in BACKGROUND_HEADS or is_after_a_while(s, first):
        return True
    gerund = word.endswith("ing") and len(word) > 5 and word not in word_list("ing_nouns")
    return gerund and word not in ALONGSIDE and first + 1 < time


def _is_in_content(s: Sentence, time: int) -> bool:
    """Whether it stands behind the verb of what somebody says or thinks, but not where it is
    the day on which they spoke.
    """
    if _is_of_a_speech(s, time):
        return False
    for k in range(time - 1, 0, -1):
        asked = any(s.lower(j) in ASKED for j in range(max(0, k - ASKED_REACH), k))
        if asked and s.lower(k) in ASKED_WHAT and verbs_between(s, k + 1, time):
            return True
        if s.lower(k) in WISHED and verbs_between(s, k + 1, time):
            return True
        if s.lower(k) in CONTENT and is_verb(s, k):
            return bool(_reaches(s, k, time) and verbs_between(s, k + 1, time))
        if s.lower(k) == "that" and _opens_content(s, k) and verbs_between(s, k + 1, time):
            return _reaches(s, k, time)
    return False


def _opens_content(s: Sentence, k: int) -> bool:
    """Whether "that" opens what is said or thought: "pointed out that", "disbelief that he"."""
    if is_verb(s, k - 2 if s.lower(k - 1) == "out" else k - 1):
        return True
    noun = s.lower(k - 1).isalpha() and not s.is_capital(k - 1)
    subject = not is_verb(s, k + 1) and s.lower(k + 1) not in AUXILIARIES
    told = any(is_verb(s, j) or s.lower(j).endswith("ed") for j in range(k - 1))
    return noun and subject and told


def _is_of_a_speech(s: Sentence, time: int) -> bool:
    """Whether it is the day of a speech in which the sentence was said: "in a Monday interview"."""
    behind = time
    while behind in s.timed:
        behind += 1
    said_in = any(s.lower(k) in SPEECHES for k in range(behind, min(behind + 3, len(s.tokens))))
    return said_in and s.lower(time - 1) in DETERMINERS and s.lower(time - 2) in WITHIN


def _is_in_clause(s: Sentence, time: int) -> bool:
    """Whether it stands in a clause on another: "…, though he had a drink last night"; "since
    the council refused on Friday" never dates what was done since.
    """
    for k in range(time - 1, 0, -1):
        if s.lower(k) == "since" and verbs_between(s, k + 1, time) and _reaches(s, k, time):
            return True
        if s.lower(k) in MEETING_TIMES and _is_yet_to_come(s, k, time):
            return verbs_between(s, 0, k) > 0
        if s.lower(k) in SUBORDINATORS and verbs_between(s, 0, k) and _reaches(s, k, time):
            behind = s.lower(k + 1)
            gerund = behind.endswith("ing") and len(behind) > 4
            return gerund or verbs_between(s, k + 1, time) > 0
    return False


def _is_yet_to_come(s: Sentence, k: int, time: int) -> bool:
    """Whether a clause behind "when" has a pronoun and a verb that is not of the past, and the
    sentence tells of nothing else ahead.
    """
    if s.lower(k + 1) not in PRONOUNS or k + 2 >= time or not _reaches(s, k, time):
        return False
    if any(s.lower(j) in MEANT for j in range(k)):  # "will open it once she takes office in May"
        return False
    verb = s.lower(k + 2)
    return is_plain_verb(verb) or is_plain_verb(verb.removesuffix("s"))


def _reaches(s: Sentence, begin: int, time: int) -> bool:
    """Whether a clause goes on to a time: no verb follows a mark between them."""
    return not any(
        s.lower(k) in MARKS | QUOTES - {"'", "’", "“"}
        and (is_verb(s, k + 1) or s.lower(k + 1) in {"and", "but"})
        for k in range(begin, time - 1)
    )
