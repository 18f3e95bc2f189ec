"""A time within a clause that tells when, why or in spite of what another is so."""

from variorum.annotate.clauses import Clause
from variorum.annotate.clauses.tokens import (
    MARKS,
    verbs_between,
)
from variorum.annotate.clauses.words import tells_of
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.words import PRONOUNS
from variorum.compare.timeline.cuts import Attached, own_clause
from variorum.compare.timeline.sentences import Place
from variorum.compare.timeline.towards import MEANT
from variorum.lang import word_list

APART = frozenset(["though", "although", "because", "unless", "if", "whether", "whereas", "after",
    "before", "since", "until", "than"])  # fmt: skip
"""What a clause behind one of these tells is of its own time."""
OWN = frozenset(["once", "when", "after", "before", "since", "until"])
"""Behind these a clause with a subject of its own can stand alone."""
POSSIBLE = frozenset(["could", "may", "might"])
CAME = frozenset(["came", "comes", "come"])
HAD = frozenset(["had", "has", "have"])
HEAD = 3


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
