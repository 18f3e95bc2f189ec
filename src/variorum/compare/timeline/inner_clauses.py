"""A time within what somebody says, thinks or asks, or in what tells when or why another is so."""

from variorum.annotate.clauses import Clause
from variorum.annotate.clauses.openings import QUESTION_WORDS
from variorum.annotate.clauses.tokens import (
    MARKS,
    is_verb,
    verbs_between,
)
from variorum.annotate.clauses.words import CONJUNCTIONS, WISHED, tells_of
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import BE, DETERMINERS, PREPOSITIONS, PRONOUNS
from variorum.compare.timeline.cuts import DONE, Attached, own_clause
from variorum.compare.timeline.hanging import WITHIN
from variorum.compare.timeline.sentences import Place, after_time
from variorum.compare.timeline.tenses import MEANT, is_towards
from variorum.lang import word_list

ASKED = frozenset(["ask", "asks", "asked", "asking", "questioned", "wondered", "wonder"])
REPORTED = frozenset(["reported", "announced"])
"""Who tells the news so tells what was done: "reported the toll had risen on Monday"."""
"""An occasion behind these is where and when the deed was done: "in Tuesday's debate"."""
SPEECHES = frozenset(["interview", "speech", "address", "briefing", "conference", "statement",
    "appearance", "remarks", "testimony", "tweet", "tweets", "post", "posts", "memo", "email",
    "message", "column", "hearing", "letter", "report", "release"])  # fmt: skip
"""What something is said in: "revealed that he had met her during a Tuesday radio interview"."""
BEFORE_TIMES = frozenset(["in", "on", "of", "during", "back", "the", "late", "early"])
APART = frozenset(["though", "although", "because", "unless", "if", "whether", "whereas", "after",
    "before", "since", "until", "than"])  # fmt: skip
"""What a clause behind one of these tells is of its own time."""
OWN = frozenset(["once", "when", "after", "before", "since", "until"])
"""Behind these a clause with a subject of its own can stand alone."""
POSSIBLE = frozenset(["could", "may", "might"])
CAME = frozenset(["came", "comes", "come"])
HAD = frozenset(["had", "has", "have"])
HEAD = 3


def of_content(at: Place, clause: Clause) -> Attached | None:
    """What somebody says or thinks has the time of its verb for itself, but not where that is the
    day on which they spoke, or where it will be, whoever says so.
    """
    s = at.s
    if clause.opener == "that" and s.lower(clause.begin - 1) in BE:
        return Attached(at.telling)  # "the news is that they lost on Monday"
    if clause.opener == "“" or is_of_a_speech(s, at.time):
        return None
    if clause.opener not in {"that", *QUESTION_WORDS} and s.lower(clause.begin - 1) in REPORTED:
        return None
    own = verbs_between(s, clause.begin, at.time) > 0
    if not own and not _is_of_a_subject(at, clause):
        return None
    before = any(s.lower(verb) == "had" for verb in at.all[clause.parent].verbs[:1])
    foretold = at.ahead and _is_foretold(s, at.time) and not is_towards(s, 0, at.time)
    if before or s.lower(clause.begin - 1) in CONJUNCTIONS:
        foretold = False  # "had said that it would open by 3 May", "said it burnt and that …"
    return Attached(at.telling, in_passing=not foretold)


def _is_foretold(s: Sentence, time: int) -> bool:
    """Whether what is told next to a time will be, whoever says so: "noted that they will meet",
    "said they would meet"; nobody says so who hopes or doubts it.
    """
    verb = next((k for k in range(time - 1, 0, -1) if is_verb(s, k)), 0)
    if any(s.lower(k) in WISHED | ASKED for k in range(verb)):
        return False
    return any(
        s.lower(k) == "will" or (s.lower(k) == "would" and s.lower(k + 1) != "have")
        for k in range(max(verb - 2, 0), verb + 1)
    )


def _is_of_a_subject(at: Place, clause: Clause) -> bool:
    """Whether a time behind a noun ends the subject of a clause: "that the talks on Monday were",
    not "that police on Monday shot".
    """
    s, begin = at.s, clause.begin + 1
    noun = any(
        s.lower(k).isalpha() and s.lower(k) not in PREPOSITIONS for k in range(begin, at.time)
    )
    return noun and s.lower(at.behind) in BE


def is_of_a_speech(s: Sentence, time: int) -> bool:
    """Whether it is the day of a speech in which the sentence was said: "in a Monday interview",
    "in a string of tweets on Monday", "in a note released on Monday".
    """
    behind = after_time(s, time)
    if s.lower(time - 1) in DETERMINERS and s.lower(time - 2) in WITHIN:
        return any(s.lower(k) in SPEECHES for k in range(behind, min(behind + 3, len(s.tokens))))
    k = time - 1
    while s.lower(k) in BEFORE_TIMES | DONE or k in s.timed:
        k -= 1
    if s.is_capital(k) and s.lower(k - 1) in {"in", "at"}:
        k -= 2  # "in a speech in Orsk on Monday"
    if s.lower(k) not in SPEECHES:
        return False
    while k > 0 and not (is_verb(s, k) or s.lower(k) in MARKS or s.lower(k) in WITHIN):
        k -= 1
    return s.lower(k) in WITHIN


def of_circumstance(at: Place, clause: Clause) -> Attached | None:
    """What was before or after the deed has its own time; "as" and "when" tell of the same."""
    s, k, opener = at.s, clause.begin, clause.opener
    if k + 1 in s.timed and opener in {"after", "before", "since", "until"} and not clause.verbs:
        return None  # "before Tuesday"
    alone = opener in OWN or (opener, s.lower(k - 1)) == ("as", "soon")
    own = own_clause(at.telling, s, clause, at.time) if alone else None
    if own is not None:
        return Attached(own)
    if opener in APART:
        return Attached(at.telling, in_passing=True)
    if opener in {"as", "when", "once"} and _is_beside(at, clause):
        return Attached(at.telling, in_passing=True)
    return None


def _is_beside(at: Place, clause: Clause) -> bool:
    """Whether what "as" or "when" opens is of another time than the deed: "as he had hinted",
    "came as he plans", "could climb as shops open", "when they meet".
    """
    s, k = at.s, clause.begin
    verb = s.lower(k + 1)
    if (
        clause.opener == "as"
        and k < HEAD
        and (verb.endswith("ed") or verb in word_list("past_verbs"))
    ):
        return True  # "As threatened in May, …"
    told = any(s.lower(v) in tells_of() | HAD for v in clause.verbs[:1])
    if (
        clause.opener == "as"
        and s.lower(k - 1 - (s.lower(k - 1) in {"just", "much"})) in MARKS
        and told
    ):
        return True
    before = [s.lower(j) for j in range(k)]
    if not CAME.isdisjoint(before) or any(s.tokens[j].text in POSSIBLE for j in range(k)):
        return True
    pronoun = s.lower(k + 1) in PRONOUNS and k + 2 < at.time
    now = is_plain_verb(s.lower(k + 2)) or is_plain_verb(s.lower(k + 2).removesuffix("s"))
    return pronoun and now and MEANT.isdisjoint(before) and verbs_between(s, 0, k) > 0
