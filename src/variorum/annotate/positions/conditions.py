"""On what: the condition that stands with an action."""

from variorum.annotate.positions.clauses import phrase_at, trimmed
from variorum.annotate.positions.tokens import QUOTES, Sentence
from variorum.annotate.positions.words import DETERMINERS, PRONOUNS, Range
from variorum.lang import word_list

CONDITIONS = frozenset(["if", "unless", "provided", "assuming", "without", "once"])
CONDITION_PHRASES = (
    ("in", "exchange", "for"), ("in", "return", "for"), ("as", "long", "as"),
    ("so", "long", "as"), ("on", "condition"), ("only", "after"), ("to", "the", "extent"),
    ("even", "if"), ("only", "if"), ("in", "case"), ("except",), ("only", "when"),
    ("only", "with"), ("only", "as", "part"), ("only", "once"), ("but", "only"),
    ("in", "the", "event"), ("subject", "to"), ("contingent", "on"), ("conditional", "on"),
    ("depending", "on"), ("on", "the", "condition"), ("pending",),
)  # fmt: skip
WHETHER = frozenset(["know", "see", "determine", "decide", "ask", "find", "tell", "learn", "sure",
    "examine", "check"])  # fmt: skip
BEFORE_CLAUSES = frozenset(["", "that", "and", "but", "so", ",", "because", "—", "–"])
LONGEST_CONDITION = 30
LEADING = frozenset(["if", "unless", "assuming", "once", "until", "provided", "without"])


def find_condition(s: Sentence, begin: int, end: int) -> tuple[Range | None, int]:
    """The condition among the tokens [begin, end) of an action, and where the action ends
    without it.
    """
    for k in range(begin + 1, end):
        word, before = s.lower(k), s.lower(k - 1)
        opens = word in CONDITIONS
        if word == "without" and (k < begin + 2 or s.lower(k + 1) == "delay"):
            opens = False
        if word == "provided" and s.lower(k + 1) not in {"that", ","}:
            opens = False
        if word == "once" and s.lower(k + 1) in {"again", "more", "and"}:
            opens = False
        if word == "if" and (before in WHETHER or _voted(s, begin, k)):
            opens = False
        if opens or phrase_at(s, k, CONDITION_PHRASES):
            return trimmed(s, k, end), k
    return None, end


def limiting_clause(s: Sentence, end: int) -> Range | None:
    """As long as what somebody will not do it, right behind an action: "while the case is open"."""
    if s.lower(end) != "while" or s.lower(end + 1) not in DETERMINERS | PRONOUNS:
        return None
    last = next(
        (k for k in range(end, len(s.tokens)) if s.lower(k) in QUOTES | {",", ";", "."}),
        len(s.tokens),
    )
    return trimmed(s, end, last) if last - end <= LONGEST_CONDITION else None


def leading_condition(s: Sentence, begin: int) -> Range | None:
    """A condition right before a clause: "If it passes, we will …", "said that if elected, she
    would …"; one that opens the sentence, also where more stands between.
    """
    return _condition_before(s, begin) or _opening_condition(s, begin)


def _condition_before(s: Sentence, begin: int) -> Range | None:
    comma = begin - 1
    while comma >= 0 and s.lower(comma) in QUOTES:
        comma -= 1
    if s.lower(comma) != ",":
        return None
    for k in range(comma - 1, max(-1, comma - LONGEST_CONDITION), -1):
        if s.lower(k) in {",", ";", ":"}:
            return None
        if _opens_condition(s, k) and _begins_clause(s, k):
            return trimmed(s, k, comma)
    return None


def _begins_clause(s: Sentence, k: int) -> bool:
    """Whether a clause can begin at a token: first of all, or behind "that", "said", "and"."""
    before = s.lower(k - 1) if k else ""
    return before in QUOTES | BEFORE_CLAUSES or before in word_list("speech_verbs")


def _opens_condition(s: Sentence, k: int) -> bool:
    return s.lower(k) in LEADING or bool(phrase_at(s, k, CONDITION_PHRASES))


def _opening_condition(s: Sentence, begin: int) -> Range | None:
    first = next((k for k in range(begin) if s.lower(k) not in QUOTES), begin)
    if not _opens_condition(s, first):
        return None
    comma = next((k for k in range(first, begin) if s.lower(k) == ","), None)
    return trimmed(s, first, comma) if comma is not None else None


def after_clause(s: Sentence, begin: int, end: int) -> tuple[Range | None, int]:
    """For a rule, what stands behind "after": "after a conviction"."""
    for k in range(begin + 1, end):
        if s.lower(k) in {"after", "when", "until"} and k not in s.timed:
            return trimmed(s, k, end), k
    return None, end


def _voted(s: Sentence, begin: int, k: int) -> bool:
    """Whether "if" is a "whether" here: "make sure voters know if"."""
    return any(s.lower(i) in WHETHER - {"sure"} for i in range(max(begin, k - 4), k))
