"""What kind of clause a word of a sentence opens."""

from variorum.annotate.clauses.kinds import Clause, Kind
from variorum.annotate.clauses.tokens import MARKS, is_plain, is_verb
from variorum.annotate.clauses.words import (
    CIRCUMSTANCE,
    CONJUNCTIONS,
    SUBJECTS,
    has_verb,
    is_reduced,
    tells_of,
)
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS
from variorum.lang import word_list

QUESTION_WORDS = frozenset(["whether", "how", "why", "what", "if"])
ASKING = frozenset(["ask", "asking", "know", "see", "of", "about", "on", "to"])
NO_CLAUSE = frozenset(["well", "part", "of", "much", "many", "a", "an", "for", "to", "soon"])
"""Behind "as" these open none: "as well as", "as part of"."""
COUNTING = frozenset(["more", "less", "fewer", "other", "rather"])
NO_PARTICIPLES = PREPOSITIONS | frozenset(["according", "regarding", "including"])
FIRST = frozenset(["first", "originally", "initially"])
"""Behind a mark these lead to a participle of a plan that is no more: ", first set for Monday"."""
OPENING = 2
"""So near the begin of a sentence "after" opens what goes before its deed, with a verb or not."""


def kind_opened(s: Sentence, k: int, top: Clause, inside: frozenset[int]) -> Kind | None:
    """The kind of the clause that a word opens within the innermost, if any; ``inside`` are the
    marks that end no clause.
    """
    word, before = s.lower(k), s.lower(k - 1)
    asked = word in QUESTION_WORDS and (is_verb(s, k - 1) or before in ASKING)
    if asked and s.lower(k - 1 - is_adverb(before)) not in BE:
        return "content"
    if word in word_list("relatives") or (word == "where" and k > 0):
        return "relative"
    if word == "that":
        return _that(s, k, top) if may_open_that(s, k, inside) else None
    if word in CIRCUMSTANCE and _opens_circumstance(s, k, inside):
        return "circumstance"
    if word.endswith("ing") and len(word) > 4:
        opener = top.kind == "circumstance" and top.begin == k - 1
        nouns = word_list("ing_nouns") | NO_PARTICIPLES
        return None if opener or word in nouns else _ing(s, k, inside)
    mark = behind_mark(s, k)
    marked = mark is not None and mark not in inside
    return "participle" if marked and _is_participle_behind(s, k, top) else None


def behind_mark(s: Sentence, k: int) -> int | None:
    """The mark that a participle stands behind: ", set for Monday", ", first set for Monday"."""
    k -= 1 + (s.lower(k - 1) in FIRST)
    return k if s.lower(k) in MARKS else None


def may_open_that(s: Sentence, k: int, inside: frozenset[int]) -> bool:
    """Whether "that" opens a clause: it has a verb, and is not "in that"."""
    if k == 0 or s.lower(k - 1) in PREPOSITIONS:
        return False
    return _is_before_verb(s, k) or has_verb(s, k + 1, inside, over=True)


def _is_before_verb(s: Sentence, k: int) -> bool:
    behind = s.lower(k + 1)
    return behind in AUXILIARIES or is_verb(s, k + 1) or behind.endswith("ed")


def _that(s: Sentence, k: int, top: Clause) -> Kind:
    """Behind a noun and before a verb it opens a clause on the noun, else what is said."""
    told = not s.is_capital(k - 1) and k - 1 not in s.timed and is_verb(s, k - 1)
    if _is_before_verb(s, k) and not told:
        return "relative"
    tells = any(s.lower(verb) in tells_of() for verb in top.verbs[-1:])
    on_name = s.is_capital(k - 1) and s.lower(k + 1) in SUBJECTS and not tells
    return "relative" if on_name else "content"


def _is_participle_behind(s: Sentence, k: int, top: Clause) -> bool:
    """Whether a form of the past behind a mark is a participle, another being the verb."""
    if s.is_capital(k) or not is_reduced(s, k):
        return False
    end = next((j for j in range(k, len(s.tokens)) if s.lower(j) in MARKS), len(s.tokens))
    verb = any(is_verb(s, j) for j in range(end, len(s.tokens))) or is_plain(s, end + 1)
    return bool(top.verbs) or verb


def _opens_circumstance(s: Sentence, k: int, inside: frozenset[int]) -> bool:
    """Whether a subject with its verb, or a gerund, is behind a word like "after"; at the head of
    a sentence also what has no verb.
    """
    word, behind = s.lower(k), s.lower(k + 1)
    if k + 1 in s.timed:
        return False  # "until Tuesday"
    if word == "as" and not _may_open(s, k):
        return False
    if word == "than" and s.lower(k - 1) in COUNTING and behind not in SUBJECTS:
        return False
    if behind.endswith("ing") and len(behind) > 4 and word not in {"as", "than", "once"}:
        return behind not in word_list("ing_nouns")
    if (k < OPENING and word != "than") or (word == "as" and k == 0):
        return True
    if is_adverb(behind) or behind == "again" or (word == "once" and is_verb(s, k + 1)):
        return False
    return has_verb(s, k + 1, inside)


def _may_open(s: Sentence, k: int) -> bool:
    """Whether "as" is of no phrase: "as well as", "such as"."""
    before = s.lower(k - 1)
    if s.lower(k + 2) == "as" or s.lower(k + 1) in NO_CLAUSE or before == "such":
        return False
    return s.lower(k - 2) != "as" or before == "soon"


def _ing(s: Sentence, k: int, inside: frozenset[int]) -> Kind | None:
    """What a word in -ing opens: a participle, a gerund or nothing."""
    before, behind = s.lower(k - 1), s.lower(k + 1)
    mark = k - 1 - (is_adverb(before) or before == "not")
    if k == 0 or k - 1 in s.timed or (s.lower(mark) in MARKS and mark not in inside):
        return "participle"
    if s.lower(mark) in PREPOSITIONS - {"by"} and behind.isalpha() and behind not in PREPOSITIONS:
        return "gerund"
    led = k + 1 in s.timed or behind in PREPOSITIONS | DETERMINERS | {"up"}
    no_nouns = BE | PREPOSITIONS | CONJUNCTIONS | DETERMINERS
    noun = before.isalpha() and before not in no_nouns and not is_adverb(before)
    return "participle" if noun and led and not is_verb(s, k - 1) else None
