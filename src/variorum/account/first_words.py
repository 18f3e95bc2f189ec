"""Several passages in one line, each by its first words."""

import re
from collections.abc import Iterable, Sequence

from variorum.account.quote_marks import balanced
from variorum.annotate.subjects import INTRODUCTION, has_finite_verb
from variorum.lang import word_list
from variorum.model import Evidence

FEWEST, MANY, MOST, WHOLE = 8, 12, 22, 24
"""So many words to a mark, and so many to another border, tell a reader which passage is meant;
one of no more than the last stands whole.
"""
LEFT_OUT = " …"
LAST_MARK = re.compile(r"(?<!\.[A-Z])[.,;:]+$")
"""But not of "Washington, D.C."."""
QUOTED = re.compile(
    r"(?P<words>“[^”]*|\"[^\"]*)(?P<mark>[”\"])\s(?P<who>[^“”\"]*\w[^“”\"]*?)(?=$|[,.;:]?\s[“\"])"
)
"""A quotation at the head of a passage, and who speaks behind it."""
ASIDE = re.compile(r",\s(?:who|whom|whose|which|where|an?|the)\b[^,“”\"]*(?:,|$)")
"""What a sentence says by the way of a name, closed by a comma or cut."""
ONLY_SAYS = re.compile(
    r"(?P<cue>\w+)(?:\s(?:an?|the)\s\w+|(?<=told)\s[a-z]+)?"
    r"(?:\s(?:in|on|at|during|earlier|late|by|to|via|from)\s[^,“”\"]*|\s[A-Z]\w+)*\W*$"
)
"""A verb behind which nothing stands but where and when: "said in a statement on Monday"."""
TORN = re.compile(r"\s(?:“[^”]*|\"[^\"]*)$")
"""The head of a quotation, which tells nothing without a verb."""
ENDS_A_CLAUSE = re.compile(r".*[,;:?!][”\"’']*$|[—–-]+$")
OPENS_A_CLAUSE = frozenset(
    ["who", "which", "whose", "when", "while", "where", "because", "if", "since", "until",
     "although", "though"]
)  # fmt: skip
BOUND = frozenset(["of", "to", "than", "about"])
"""What stands before them asks for them: "due to", "out of", "more than". "That" is no border: what
somebody said stands behind it.
"""


def first_words(passages: Iterable[Evidence], *, whole: bool = False) -> str:
    """The first words of each, to the end of a clause or phrase, an ellipsis where the passage
    goes on: "46 crowns; “The old weir was built by monks …” Ann Ray said". A quotation stands with
    who speaks: among others its words would be taken for the next one's. Or each ``whole``.
    """
    words = (passage.text.split() for passage in passages)
    return "; ".join(_all(x) if whole or len(x) <= WHOLE else _first(x) for x in words)


def _all(words: Sequence[str]) -> str:
    return LAST_MARK.sub("", " ".join(words))


def _first(words: Sequence[str]) -> str:
    end = _end(words)
    if end is None:
        return _all(words)
    shown = " ".join(words[:end]).rstrip(" .,;:—–-")
    quoted = QUOTED.match(" ".join(words))
    if quoted is None or len(shown) > quoted.end("mark"):
        return balanced(shown + LEFT_OUT)
    whole = len(shown) >= quoted.end("words")
    said = quoted["words"] if whole else shown + LEFT_OUT
    return f"{said}{quoted['mark']} {_who_speaks(quoted['who'].split())}"


def _who_speaks(words: Sequence[str]) -> str:
    """Who speaks, up to what is said of that one."""
    if len(words) <= MANY:
        return " ".join(words).rstrip(".,;:")
    end = next((k for k in range(2, MANY) if words[k - 1].endswith(",")), MANY)
    return " ".join(words[:end]).rstrip(".,;:") + LEFT_OUT


def _end(words: Sequence[str]) -> int | None:
    """How many words are shown: up to the first mark, else before the last word that opens a
    clause, else before the last preposition; None where no place has what the sentence says.
    """
    marks = [k for k in range(FEWEST, MOST + 1) if ENDS_A_CLAUSE.match(words[k - 1])]
    places = range(MOST, MANY - 1, -1)
    clauses = [k for k in places if words[k].lower() in OPENS_A_CLAUSE]
    phrases = [k for k in places if words[k].lower() in word_list("prepositions") - BOUND]
    ends = [*marks, *clauses, *phrases] or [MOST]
    end = next((k for k in ends if _tells(" ".join(words[:k]))), None)
    while end and words[end - 1].lower() in word_list("function_words"):
        end -= 1
    return end


def _tells(words: str) -> bool:
    """Whether first words have the verb of the main clause and what was said: not "Ann Ray, who
    built the weir" nor "Ann Ray said in a statement".
    """
    main = words.lstrip("“\"‘'")
    if INTRODUCTION.match(main):
        main = main.partition(", ")[2]
    main = ASIDE.sub(" ", main)
    torn = TORN.search(main)
    if not has_finite_verb(main) or (torn and not has_finite_verb(torn.group())):
        return False
    cue = ONLY_SAYS.search(main)
    return cue is None or cue["cue"] not in word_list("speech_verbs")
