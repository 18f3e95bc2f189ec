"""What is told beside somebody's name and is no stand of theirs."""

import re
from itertools import pairwise

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.speakers.clauses import NOMINATIVES
from variorum.lang import word_list
from variorum.model import PositionTelling

HAD_SAID = re.compile(
    r"\bhad\s+(?:\w+ly\s+|also\s+|already\s+|once\s+)?(?:said|told\s\w+|written|promised|vowed)\s+"
    r"(?:that\s+)?\w+\s+would\s+\W?$"
)
"""What somebody had said before, and something came of it."""
OF_OTHERS = re.compile(
    r"\b(?:people|some|many|most|critics|others|friends|advisers|aides|allies)\s+(?:\w+ly\s+)?"
    r"(?:thought|think|believed?|felt|feel|said|say|argued?|insist(?:ed)?)\s+(?:that\s+)?"
    r"(?:he|she|they|it)\s+(?:should|must|ought\sto|needs?\sto|ha[sd]\sto)\s+\W?$"
)
"""What others think that the speaker should do."""
OF_A_THING = re.compile(
    r"\b(?:and|or|is|are|was|were|be|been)\s+(?:intended|meant|designed|aimed)\s+to\s+\W?$"
)
HOPED_FOR = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?)\b[^.;]*"
    r"\bthat would (?:require|force|compel|oblige|order)\b"
)
"""A duty that a suit hopes for is none yet."""
EFFECT = re.compile(
    r"\b(?:will|would|could|can|may|might)\s+(?:\w+ly\s+)?(?:force|compel|lead|cause|push)\b[^.;]*$"
)
"""What something would bring about is no duty that is laid on anybody."""
BORROWED = re.compile(
    r"\b(?:comment|statement|remark|promise|pledge|vow|line|words)s?\s(?:from|by|of)\s"
    r"((?:[A-Z][\w.’'-]*\s?)+)[^.;]{0,40}\bthat\s(?:he|she)\b[^.;]*$"
)
"""Whose words somebody else repeats: "echoing a comment from Ray that he would not"."""
OWN = re.compile(r"\b(?:[Mm]y|[Oo]ur|me|us|I|we)\b")
HE = re.compile(r"\b(?:he|she)\s+(?:\w+ly\s+|has\s+|also\s+)?\w+\s+(?:to\s+)?\W?$")
"""In somebody's own words "he" is somebody else: "I told the mayor, and he backs my plan"."""
ADVOCATES = re.compile(r"\badvocates\s+$")
FEAR = re.compile(r"[a-z]+ (?:will|would|that|the|an?|[A-Z])")
"""Behind "advocates" a verb: "reform advocates fear that"."""
PUT_TO = re.compile(r"\b(?:proposal|offer|appeal|call|request)s?\s+to\s+$")
GOING = re.compile(r"\b(?:people|those|anyone|everyone|[a-z]+s)\s(?:going|trying|hoping)\sto\s+$")
TAKEN_FOR = re.compile(r"(?:(?:[A-Z][\w.’'-]*\s){1,4}|(?:him|her|it|them)\s)(?:an?|to be|as)\b")
"""Behind "considered": Ray a genius."""
LINKS = re.compile(r"\b[A-Z][a-z]{2,}[A-Z][\w’']+\s.*?\bMORE\b")
"""Headlines of other articles run into a name: "Bo OrrPort vote opens new doubts MORE"."""
VERB_TAKEN, ENDS_ED = re.compile(r"\b(?:that|which|who)\s+$"), re.compile(r"[a-z]+ed\s")
"""The verb of a clause taken for a part of the holder: "a move that fuelled council calls"."""
OWNS = re.compile(r"^[A-Z].*[’']s$")
OPENS_OBJECT = frozenset(["the", "a", "an", "one", "its", "his", "her", "their", "that"])


def is_unheld(telling: PositionTelling, before: str) -> bool:
    """Whether the words ``before`` the action, the action or its holder show that nobody holds it:
    what others think that the speaker should do, what a thing is meant for, a verb taken for a
    noun or a noun for a verb, links that a page ran into the sentence.
    """
    if _is_no_holder(telling.who) or _is_of_links(telling, before):
        return True
    if HAD_SAID.search(before) or OF_A_THING.search(before) or GOING.search(before):
        return True
    if telling.who == telling.said_by and OF_OTHERS.search(before):
        return True
    if telling.modality == "must" and (HOPED_FOR.search(before) or EFFECT.search(before)):
        return True
    if telling.who == telling.said_by and OWN.search(telling.action) and HE.search(before):
        return True
    if VERB_TAKEN.search(before[: max(0, before.find(telling.who))]) and ENDS_ED.match(telling.who):
        return True
    borrowed = BORROWED.search(before)
    if borrowed is not None and borrowed[1].split()[-1] not in telling.who.split():
        return True
    if telling.modality == "considers" and TAKEN_FOR.match(telling.action):
        return True
    verb = is_plain_verb(telling.action.split()[0].rstrip(","))
    if ADVOCATES.search(before) and (verb or FEAR.match(telling.action)):
        return True
    if PUT_TO.search(before) and not verb:
        return True
    whom = telling.to_whom or ""
    if " and then " in whom:
        return True
    return whom.lower() in NOMINATIVES


def _is_of_links(telling: PositionTelling, before: str) -> bool:
    """Whether an action reaches into links that a page ran into the sentence."""
    begin, end = len(before), len(before) + len(telling.action)
    printed = " ".join(telling.evidence.text.split())
    return any(m.start() < end and begin < m.end() for m in LINKS.finditer(printed))


def _is_no_holder(who: str) -> bool:
    """Whether a clause, a verb with its object or the end of one was taken for a holder: "the
    figures prove the plan", "reiterate Avon", "justified and officials".
    """
    words = who.split()
    if " and then " in who:
        return True
    if len(words) > 1 and words[1][0].isupper() and is_plain_verb(words[0]):
        return words[0] not in word_list("title_modifiers")
    return any(
        (following.lower() in OPENS_OBJECT or OWNS.search(following))
        and word.islower()
        and _may_be_verb(word)
        for word, following in pairwise(words[1:])
    )


def _may_be_verb(word: str) -> bool:
    singular = word.endswith("s") and word not in word_list("prepositions")
    return singular or is_plain_verb(word)
