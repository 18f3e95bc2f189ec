"""A time within the content of what somebody says, or within a clause on another."""

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import QUOTES, Sentence
from variorum.annotate.positions.words import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, PRONOUNS
from variorum.compare.timeline.attachment import MEANT
from variorum.compare.timeline.of_nouns import BEFORE_TIMES, SPOKEN
from variorum.compare.timeline.participles import DONE
from variorum.compare.timeline.sentence_parts import MARKS, is_verb, quoted_words, verbs_between

WITHIN = frozenset(["in", "at", "during"])
"""An occasion behind these is where and when the deed was done: "in Tuesday's debate"."""
SPEECHES = frozenset(["interview", "speech", "address", "briefing", "conference", "statement",
    "appearance", "remarks", "testimony", "tweet", "tweets", "post", "posts", "memo", "email",
    "message", "column", "hearing", "letter", "report", "release"])  # fmt: skip
"""What something is said in: "revealed that he had met her during a Tuesday radio interview"."""
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
    "worries", "worried", "wonder", "wonders", "wondered", "doubt", "doubts",
    "doubted"])  # fmt: skip
ASKED = frozenset(["ask", "asks", "asked", "asking", "questioned", "wondered", "wonder"])
ASKED_WHAT = frozenset(["what", "whether", "how", "if", "why", "who", "when", "where"])
ASKED_REACH = 5
POSSIBLE = frozenset(["could", "may", "might"])


def is_in_content(s: Sentence, time: int) -> bool:
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
            told = bool(verbs_between(s, k + 1, time)) or _is_of_words(s, k + 1, time)
            return told and _reaches(s, k, time)
        if s.lower(k) == "that" and _opens_content(s, k):
            told = bool(verbs_between(s, k + 1, time)) or _is_of_a_subject(s, k + 1, time)
            return told and _reaches(s, k, time)
    return False


def _is_of_a_subject(s: Sentence, begin: int, time: int) -> bool:
    """Whether a time behind a noun ends the subject of a clause: "that the talks on Monday were",
    not "that police on Monday shot".
    """
    behind = time
    while behind in s.timed:
        behind += 1
    noun = any(s.lower(k).isalpha() and s.lower(k) not in PREPOSITIONS for k in range(begin, time))
    return noun and s.lower(behind) in BE


def _is_of_words(s: Sentence, begin: int, time: int) -> bool:
    """Whether it is the time of words that are the subject of what somebody says of them: "said
    that her remarks last week to the board | amounted".
    """
    behind = time
    while behind in s.timed:
        behind += 1
    end = next((k for k in range(behind, len(s.tokens)) if s.lower(k) in MARKS), len(s.tokens))
    return time > begin and s.lower(time - 1) in SPOKEN and verbs_between(s, behind, end) > 0


def _opens_content(s: Sentence, k: int) -> bool:
    """Whether "that" opens what is said or thought: "pointed out that", "disbelief that he"."""
    if is_verb(s, k - 2 if s.lower(k - 1) == "out" else k - 1):
        return True
    noun = s.lower(k - 1).isalpha() and not s.is_capital(k - 1)
    subject = not is_verb(s, k + 1) and s.lower(k + 1) not in AUXILIARIES
    told = any(is_verb(s, j) or s.lower(j).endswith("ed") for j in range(k - 1))
    return noun and subject and told


def _is_of_a_speech(s: Sentence, time: int) -> bool:
    """Whether it is the day of a speech in which the sentence was said: "in a Monday interview",
    "in a string of tweets on Monday", "in a note released on Monday".
    """
    behind = time
    while behind in s.timed:
        behind += 1
    if s.lower(time - 1) in DETERMINERS and s.lower(time - 2) in WITHIN:
        return any(s.lower(k) in SPEECHES for k in range(behind, min(behind + 3, len(s.tokens))))
    k = time - 1
    while s.lower(k) in BEFORE_TIMES | DONE or k in s.timed:
        k -= 1
    if s.lower(k) not in SPEECHES:
        return False
    while k > 0 and not (is_verb(s, k) or s.lower(k) in MARKS or s.lower(k) in WITHIN):
        k -= 1
    return s.lower(k) in WITHIN


def is_in_clause(s: Sentence, time: int) -> bool:
    """Whether it stands in a clause on another: "…, though he had a drink last night"; "since
    the council refused on Friday" never dates what was done since, nor "as shops open on
    Monday" what could happen.
    """
    for k in range(time - 1, 0, -1):
        if s.lower(k) == "since" and verbs_between(s, k + 1, time) and _reaches(s, k, time):
            return True
        if s.lower(k) in MEETING_TIMES and _is_yet_to_come(s, k, time):
            return verbs_between(s, 0, k) > 0
        if s.lower(k) in MEETING_TIMES and any(s.tokens[j].text in POSSIBLE for j in range(k)):
            verb = any(is_verb(s, j) or is_plain_verb(s.lower(j)) for j in range(k + 2, time))
            verb = verb or _do_things(s, k + 1, time)
            return verb and all(s.lower(j) not in MARKS for j in range(k, time))
        if s.lower(k) in SUBORDINATORS and verbs_between(s, 0, k) and _reaches(s, k, time):
            behind = s.lower(k + 1)
            gerund = behind.endswith("ing") and len(behind) > 4
            return gerund or verbs_between(s, k + 1, time) > 0
    return False


def _do_things(s: Sentence, k: int, time: int) -> bool:
    """Whether what follows is several with what they do, be the verb known or not: "users log"."""
    k += s.lower(k) in DETERMINERS
    verb = s.lower(k + 1)
    several = s.lower(k).endswith("s") and not s.is_capital(k)
    return several and k + 1 < time and verb.isalpha() and verb not in PREPOSITIONS | {"and", "or"}


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
    quoted = quoted_words(s)
    return not any(
        s.lower(k) in MARKS | QUOTES - {"'", "’", "“"}
        and k not in quoted
        and (is_verb(s, k + 1) or s.lower(k + 1) in {"and", "but"})
        for k in range(begin, time - 1)
    )
