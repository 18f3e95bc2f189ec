"""When: the time by which or at which an action is to happen."""

from variorum.annotate.positions.clauses import ENDS, phrase_at, trimmed
from variorum.annotate.positions.tokens import QUOTES, Sentence
from variorum.annotate.positions.words import DETERMINERS, PREPOSITIONS, PRONOUNS, Range
from variorum.lang import word_list

OTHER_CLAUSE = frozenset(["that", "who", "which", "where", "when", "after", "since"])
SOON = frozenset(["immediately", "soon"])
PAST = frozenset(["last", "ago", "recent", "recently", "earlier", "previous", "past", "now",
    "then", "once", "currently"])  # fmt: skip
SOON_PHRASES = (("without", "delay"), ("at", "once"), ("as", "soon", "as", "possible"),
                ("right", "away"), ("at", "some", "point"))  # fmt: skip
NO_DEADLINE = frozenset(["since", "'s", "of", "from", "to", "the", "than"])
BEFORE_PHRASES = (("as", "early", "as"), ("as", "soon", "as"), ("as", "late", "as"),
                  ("no", "later", "than"), ("not", "later", "than"), ("by", "the"),
                  ("before", "the"))  # fmt: skip
UNITS = frozenset(["hour", "day", "week", "month", "year"])
BEFORE_TIMES = frozenset(["by", "before", "until", "till", "on", "in", "within", "from",
    "at"])  # fmt: skip

OCCASIONS = frozenset(["interview", "broadcast", "podcast", "briefing", "appearance"])
OF_ASKING = OCCASIONS | {"speech", "address", "rally", "statement"}
LONGEST_OCCASION = 6


def before_occasion(s: Sentence, action: int, end: int, *, opening: int, asked: bool) -> int:
    """The end of an action that is told of somebody's words, before the occasion of these:
    "revealed he would meet Brandt again | during a Tuesday radio interview". ``asked`` says that
    it is asked of somebody.
    """
    if not (asked or any(s.lower(k) in word_list("speech_verbs") for k in range(opening))):
        return end
    occasions = OF_ASKING if asked else OCCASIONS
    for k in range(action + 1, end):
        reach = range(k + 1, min(end, k + LONGEST_OCCASION))
        if s.lower(k) == "during" and any(s.lower(n) in occasions for n in reach):
            return k
    return end


def find_deadline(s: Sentence, begin: int, action: int, end: int) -> Range | None:
    """The time by or at which an action is to happen, with its preposition.

    Looked for from the cue on; the action begins at ``action``.
    """
    for k in range(begin, end):
        if k > action and s.lower(k) in OTHER_CLAUSE:
            return None
        if s.lower(k) in {"before", "until"} and k > begin and k + 1 not in s.timed:
            return trimmed(s, k, end)
        if length := phrase_at(s, k, SOON_PHRASES):
            return (k, k + length)
        if found := _within(s, k) or _timed(s, k, begin, action, end):
            return found
        if s.lower(k) in SOON and (k > begin + 1 or s.lower(k) == "soon"):
            return (k, k + 1)
    return None


def leading_deadline(s: Sentence, begin: int) -> Range | None:
    """A time that opens the sentence right before a clause: "By Friday, the council must …"."""
    first = next((k for k in range(begin) if s.lower(k) not in QUOTES), begin)
    last = begin
    while last > first and s.lower(last - 1) in QUOTES | {","}:
        last -= 1
    timed = first < last and s.lower(first) in {"by", "before", "within"}
    timed = timed and all(k in s.timed for k in range(first + 1, last))
    return (first, last) if timed and last - first > 1 else None


def _timed(s: Sentence, k: int, begin: int, action: int, end: int) -> Range | None:
    """The time expression that begins at a token, unless it modifies a noun or is past."""
    if k not in s.timed or k - 1 in s.timed:
        return None
    last = k
    while last < end and last in s.timed:
        last += 1
    if k < action:
        return (k, last)
    behind = s.lower(last)
    modifies = behind[:1].isalpha() and not _may_follow_time(behind)
    if modifies or behind == "'s" or _is_past(s, k, last):
        return None
    for phrase in BEFORE_PHRASES:
        if phrase_at(s, k - len(phrase), (phrase,)):
            return (k - len(phrase), last)
    if s.lower(k - 1) in NO_DEADLINE:
        return None
    return (k - 1 if k > begin and s.lower(k - 1) in BEFORE_TIMES else k, last)


def _within(s: Sentence, k: int) -> Range | None:
    """A length of time within which something is to happen: "within 90 days"."""
    if s.lower(k) != "within":
        return None
    unit = next((j for j in range(k + 1, k + 6) if s.lower(j).rstrip("s") in UNITS), None)
    return (k, unit + 1) if unit is not None else None


def _is_past(s: Sentence, begin: int, end: int) -> bool:
    return any(s.lower(k) in PAST for k in range(begin, end))


def _may_follow_time(word: str) -> bool:
    """Whether a word behind a time shows that the time modifies no noun."""
    return word in PREPOSITIONS | PRONOUNS | DETERMINERS | ENDS or word in {"or", "if", "to"}
