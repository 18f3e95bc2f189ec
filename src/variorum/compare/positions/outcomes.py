"""Whether a sentence tells that an act somebody was to do is done, or is called off."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.annotate.positions.lexicon import is_plain_verb, plain_of, verb_forms
from variorum.annotate.positions.tokens import is_adverb
from variorum.annotate.words import find_words
from variorum.compare.coverage.told import denying
from variorum.compare.deeds import Sign, read_deeds
from variorum.compare.denials import stem_of
from variorum.compare.positions.tellings import Told, act_words
from variorum.compare.undoing import find_undoing
from variorum.lang import word_list
from variorum.model.modalities import DUTIES

NEAR, REACH, BESIDE = 6, 14, 3
"""So many words before the verb its subject stands at most, behind it its object, and before a verb
of saying who says it.
"""
SHARE = 0.6
"""So much of an object a sentence must name."""
PASSED = frozenset(
    ["has", "have", "had", "also", "now", "then", "later", "finally", "duly", "indeed"]
)
WHY = re.compile(r"(?:over|after|because|in|at|on|by|amid|unless|if)\b")
"""Behind an act that needs no object: why or when it is to be done."""
OPEN = frozenset(["if", "unless", "whether", "until", "before"])
"""Behind these a clause tells of nothing that is done."""
OF_BEFORE = re.compile(
    r"\b(?:19|20)\d\d\b"
    r"|\b(?:last|previous) (?:year|month|week|time|spring|summer|autumn|fall|winter)\b"
    r"|\bago\b|\bpreviously\b|\bearlier\b|\bonce\b|\bformer(?:ly)?\b"
)
"""What was done before anybody promised it."""
NOT_TO_COME = re.compile(r"\b(?:will|would) (?:not|never|no longer)\b|\bwo(?:n[’']t|uldn[’']t)\b")


class Act(NamedTuple):
    """An act that is to be done: the last names of who does it and of who announced it, its verb
    and the telling words of its object; ``promised`` where nobody else asks for it.
    """

    doer: str
    speaker: str
    verb: str
    named: frozenset[str]
    promised: bool = False


def read_acts(group: Sequence[Told]) -> tuple[Act, ...]:
    """The acts of a position that somebody named will do, or that is asked of somebody."""
    return tuple(dict.fromkeys(act for told in group if (act := _act(told)) is not None))


def _act(told: Told) -> Act | None:
    telling = told.telling
    asked = telling.modality == "wants" and telling.to_whom
    doer = telling.to_whom if asked else told.name
    commits = telling.modality in {"will", "will not", *DUTIES} or asked
    words = [w.text.lower() for w in find_words(telling.action)]
    while words and is_adverb(words[0]):
        words = words[1:]
    verb = (plain_of(words[0]) or words[0]) if words else ""
    if not commits or not doer or not is_plain_verb(verb) or verb in word_list("light_verbs"):
        return None
    alone = verb in word_list("acts_without_object")
    behind = "" if alone and WHY.match(" ".join(words[1:2])) else " ".join(words[1:])
    named = act_words(behind)
    if not (alone or named):
        return None
    speaker = telling.said_by.split()[-1:] or [""]
    return Act(doer.split()[-1], speaker[0], verb, named, telling.modality == "will")


def outcome_of(act: Act, sentence: str) -> Sign:
    """What a sentence surely tells of an act: "done", "called off" or nothing ("")."""
    if act.doer not in sentence and (not act.speaker or act.speaker not in sentence):
        return ""
    if OF_BEFORE.search(sentence):
        return ""
    words = [w.text for w in find_words(sentence)]
    if _is_done(act, words):
        return "done"
    return "called off" if _is_called_off(act, sentence) or _is_denied(act, sentence) else ""


def _is_done(act: Act, words: Sequence[str]) -> bool:
    forms = past_forms(act.verb)
    for i, word in enumerate(words):
        if word not in forms or not _does(act.doer, words, i):
            continue
        if _names(act, " ".join(words[i + 1 : i + 1 + REACH])):
            return True
    return False


def _does(doer: str, words: Sequence[str], verb: int) -> bool:
    """Whether somebody is the subject of a verb right before it: "Ray has now resigned"."""
    k = verb - 1
    while (
        k >= 0
        and verb - k <= NEAR
        and (words[k] in PASSED or is_adverb(words[k]) or words[k].isdigit())
    ):
        k -= 1
    if k < 0 or words[k] != doer or any(map(denying, words[k:verb])):
        return False
    while k >= 0 and words[k][:1].isupper() and words[k].lower() not in OPEN:
        k -= 1
    return k < 0 or words[k].lower() not in OPEN


def _is_called_off(act: Act, sentence: str) -> bool:
    found = find_undoing(sentence)
    if found is None:
        return False
    before = [w.text for w in find_words(sentence[: found.begin])][-NEAR:]
    behind = act_words(sentence[found.end :][:120])
    what = act.named | act_words(act.verb)
    names = any(who and who in before for who in (act.doer, act.speaker))
    return names and len(what & behind) >= SHARE * len(what)


def _is_denied(act: Act, sentence: str) -> bool:
    """Whether what was promised is told as not to come, by them where anybody says it: "would not
    now be able to publish".
    """
    if not act.promised or NOT_TO_COME.search(sentence) is None:
        return False
    words = [w.text for w in find_words(sentence)]
    who = {act.doer, act.speaker}
    says = (k for k, word in enumerate(words) if word in word_list("speech_verbs"))
    theirs = all(not who.isdisjoint(words[max(0, k - BESIDE) : k]) for k in says)
    sure = theirs and OPEN.isdisjoint(words)
    return sure and stem_of(act.verb) in read_deeds(sentence).denied and _names(act, sentence)


def _names(act: Act, behind: str) -> bool:
    """Whether the words behind a verb have most of the object."""
    if not act.named:
        return True
    return len(act.named & act_words(behind)) >= SHARE * len(act.named)


@lru_cache(maxsize=2000)
def past_forms(verb: str) -> frozenset[str]:
    """The forms of a verb that tell of an act as done."""
    return frozenset(word for word, form in verb_forms(verb) if form == "past")
