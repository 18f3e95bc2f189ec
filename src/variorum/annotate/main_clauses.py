"""The main clause of a sentence, without what it only brings in beside it."""

import re
from typing import NamedTuple

from variorum.annotate.subjects import INTRODUCTION, is_finite_verb
from variorum.lang import any_word, word_list

OPENS = re.compile(rf"(?:^|(?<=[“\"])){INTRODUCTION.pattern}[^,]*,\s")
APPOSITION = re.compile(r"(?<=[a-z]), (?:an?|the|who|whose|which)\b[^,“”\"]+,")
"""Who somebody is, behind the name."""
WHO_SAID = re.compile(
    r",[”\"]? (?:[^,]{0,80} )?(?:said|says|announced|told)(?: [^\s,“”\"]+){0,4}\.?$|"
    r",? according to [^,]*$"
)
SUBORDINATE = re.compile(rf"[\s,]{any_word('subordinators')}\s")
BESIDE = re.compile(
    rf"[\s,](?:{any_word('subordinators', 'relatives')}|where|as(?= (?:the|he|she|they|[A-Z])))\s"
)
MARKS = ".,;:’'\"“”()[]"


class MainClause(NamedTuple):
    """The words before the verb of a main clause, and those from it up to the next clause beside
    it; all of them where no verb is found.
    """

    subject: str
    predicate: str


def main_clause(text: str, *, shortest: int = 0) -> MainClause:
    """The main clause of a sentence; a predicate of fewer characters than ``shortest`` goes on into
    the clause beside it.
    """
    main = WHO_SAID.sub("", without_appositions(OPENS.sub("", text)))
    begin = _predicate(main)
    beside = BESIDE.search(main, begin + shortest)
    return MainClause(main[:begin], main[begin : beside.start()] if beside else main[begin:])


def without_appositions(text: str) -> str:
    """A sentence without who somebody is between two commas."""
    return APPOSITION.sub(" ", text)


def _predicate(text: str) -> int:
    """Where the verb of a sentence's main clause begins: behind that of a relative clause at its
    subject; 0 where there is none.
    """
    found = list(re.finditer(r"\S+", text))
    words = [word.group().strip(MARKS) for word in found]
    beside = SUBORDINATE.search(text)
    inside = [word for word in found if beside is None or word.end() <= beside.start()]
    verbs = [i for i in range(1, len(inside)) if is_finite_verb(words, i)]
    first = [i for i in verbs if i - 1 not in verbs]
    if not first:
        return 0
    relative = not (word_list("relatives") | {"that"}).isdisjoint(words[: first[0]])
    return found[first[1 if relative and len(first) > 1 else 0]].start()
