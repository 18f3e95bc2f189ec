"""Several passages in one line, each by its first words."""

import re
from collections.abc import Iterable, Sequence

from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Evidence

FEWEST, MANY, MOST, WHOLE = 8, 12, 22, 24
"""So many words to a mark, and so many to another border, tell a reader which passage is meant;
one of no more than the last stands whole.
"""
LEFT_OUT = " …"
QUOTED = re.compile(
    r"(?P<words>“[^”]*|\"[^\"]*)(?P<mark>[”\"])\s(?P<who>[^“”\"]*\w[^“”\"]*?)(?=$|[,.;:]?\s[“\"])"
)
"""A quotation at the head of a passage, and who speaks behind it."""
ENDS_A_CLAUSE = re.compile(r".*[,;:?!][”\"’']*$|[—–-]+$")
OPENS_A_CLAUSE = frozenset(
    ["who", "which", "whose", "when", "while", "where", "because", "if", "since", "until",
     "although", "though"]
)  # fmt: skip
BOUND = frozenset(["of", "to", "than", "about"])
"""What stands before them asks for them: "due to", "out of", "more than". "That" is no border: what
somebody said stands behind it.
"""


def first_words(passages: Iterable[Evidence]) -> str:
    """The first words of each, to the end of a clause or phrase, an ellipsis where the passage
    goes on: "46 crowns; “The old weir was built by monks …” Ann Ray said". A quotation stands with
    who speaks: among others its words would be taken for the next one's.
    """
    return "; ".join(_first(passage.text) for passage in passages)


def _first(text: str) -> str:
    words = text.split()
    if len(words) <= WHOLE:
        return " ".join(words).rstrip(".,;:")
    shown = " ".join(words[: _end(words)]).rstrip(" .,;:—–-")
    quoted = QUOTED.match(" ".join(words))
    if quoted is None or len(shown) > quoted.end("mark"):
        return shown + LEFT_OUT
    whole = len(shown) >= quoted.end("words")
    said = quoted["words"] if whole else shown + LEFT_OUT
    return f"{said}{quoted['mark']} {_who_speaks(quoted['who'].split())}"


def _who_speaks(words: Sequence[str]) -> str:
    """Who speaks, up to what is said of that one."""
    if len(words) <= MANY:
        return " ".join(words).rstrip(".,;:")
    end = next((k for k in range(2, MANY) if words[k - 1].endswith(",")), MANY)
    return " ".join(words[:end]).rstrip(".,;:") + LEFT_OUT


def _end(words: Sequence[str]) -> int:
    """How many words are shown: up to the first mark, else before the last word that opens a
    clause, else before the last preposition; first those places that a verb stands before.
    """
    marks = [k for k in range(FEWEST, MOST + 1) if ENDS_A_CLAUSE.match(words[k - 1])]
    places = range(MOST, MANY - 1, -1)
    clauses = [k for k in places if words[k].lower() in OPENS_A_CLAUSE]
    phrases = [k for k in places if words[k].lower() in word_list("prepositions") - BOUND]
    ends = [*marks, *clauses, *phrases]
    told = (k for k in ends if has_finite_verb(" ".join(words[:k])))
    end = next(told, next(iter(ends), MOST))
    while words[end - 1].lower() in word_list("function_words"):
        end -= 1
    return end
