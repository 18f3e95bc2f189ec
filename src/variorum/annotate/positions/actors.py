"""Who can hold a position: persons, bodies and measures, told by the head of a noun phrase."""

from functools import cache
from typing import Literal

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import QUOTES, Sentence
from variorum.annotate.positions.words import DETERMINERS, PREPOSITIONS, Range
from variorum.lang import word_list

Kind = Literal["actor", "measure", "it", "you", "none"]

ACTING = frozenset(["i", "we", "he", "she", "they", "who", "everyone", "everybody", "nobody",
    "both", "one", "some", "others", "many", "several", "critics"])  # fmt: skip
TEXTS = frozenset(["documents", "letter", "statement", "report", "post", "email", "complaint",
    "lawsuit", "memo", "filing", "tweet", "message", "release", "ad", "one", "some", "another",
    "many", "advertisement", "document", "e-mail", "language", "wording", "clause"])  # fmt: skip
PARTS = frozenset(["some", "many", "most", "several", "all", "both", "one", "dozens", "hundreds",
    "thousands", "few", "none", "two", "three", "each", "majority", "half"])  # fmt: skip
HEAD_ENDS = PREPOSITIONS | frozenset([",", "(", "who", "which", "that", "—", "–"])


def kind_of(s: Sentence, phrase: Range | None) -> Kind:
    """Whether a noun phrase names somebody who acts, a measure, or neither."""
    if phrase is None or phrase[0] >= phrase[1]:
        return "none"
    begin, end = phrase
    words = [s.lower(i) for i in range(begin, end)]
    if len(words) == 1 and words[0] in ACTING:
        return "actor"
    if words[0] in ACTING and words[1:2] == ["in"]:
        return "actor"  # "some in the party"
    if words == ["those"]:
        return "actor" if s.lower(end) == "who" else "none"
    if words[0] in {"it", "you"} and len(words) == 1:
        return "it" if words[0] == "it" else "you"
    head = head_of(s, phrase)
    if s.lower(head) in word_list("measure_nouns") and head not in s.name_types:
        return "measure"
    if s.name_types.get(head, "other") != "other" or s.lower(head) in word_list("actor_nouns"):
        return "actor"
    if s.lower(head) in word_list("person_nouns", "titles"):
        return "actor"
    if s.lower(head).endswith("s") and s.lower(head)[:-1] in _callings():
        return "actor"
    if s.lower(head) in word_list("unnamed_sources") - word_list("measure_nouns") - TEXTS:
        return "actor"
    if _is_unknown_name(s, head):
        return "actor"
    ends = [begin + n - 1 for n, w in enumerate(words) if w in {"and", "or"}]
    joined = any(s.lower(i) in word_list("actor_nouns") for i in (*ends, end - 1))
    return "actor" if ends and joined else "none"


@cache
def _callings() -> frozenset[str]:
    return word_list("occupations", "titles")


def head_of(s: Sentence, phrase: Range) -> int:
    """The token of the head: the last one before "of …", "who …" or a comma."""
    begin, end = phrase
    head = begin
    if s.lower(begin + 1) == "of" and s.lower(begin) in PARTS and begin + 2 < end:
        begin = begin + 2
    for k in range(begin, end):
        if k > begin and s.lower(k) in HEAD_ENDS and not _inside_name(s, k):
            break
        if s.lower(k) not in QUOTES | {"'s", ".", "’"}:
            head = k
    return head


def _inside_name(s: Sentence, k: int) -> bool:
    return k in s.name_types and k + 1 in s.name_types


def _is_unknown_name(s: Sentence, head: int) -> bool:
    """Whether a word with a capital is most likely a name that was not found."""
    word = s.tokens[head].text
    if s.name_types.get(head) == "other" or head in s.timed or not word[0].isupper():
        return False
    if head == 0 and word.endswith("s") and is_plain_verb(word.lower()[:-1]):
        return False  # "Increases will vary": deeds, with the capital of their sentence
    if s.lower(head - 1) in {"#", "@"}:
        return s.lower(head - 1) == "@"
    return (s.is_capital(head) or len(word) > 3) and word.lower() not in DETERMINERS
