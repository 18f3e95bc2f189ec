"""What a passage tells, and what of it is denied or undone there."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from variorum.annotate.positions.lexicon import verb_forms
from variorum.annotate.positions.plan_verbs import any_plan_verb
from variorum.annotate.words import words_in
from variorum.compare.coverage.told import denying
from variorum.compare.statements import stem
from variorum.compare.undoing import find_undoing
from variorum.lang import any_of, any_word, word_list, word_pairs

REACH = 4
"""So many words behind one that denies may stand the first that is denied."""
FEW = 3
"""So many words say what is undone."""
BORDER = re.compile(
    r"[.,;:!?](?=\s|$|[”\"])|[()“”\"–—]"
    r"|(?<=\s)(?:although|and|because|but|or|since|though|while)\s"
    r"|(?<=\s)(?=(?:if|unless|without)\s)"
)
"""What is behind these is not denied by a word before them."""
TAKEN_BACK = frozenset({"only", "just", "merely", "least", "doubt", "matter", "longer"})
"""Behind a word that denies: "not only" and "no doubt" deny nothing, "no longer" what was."""
UNTRUE = re.compile(r"\b(?:baseless|fake|false|nonsense|unfounded|untrue)\b")
"""Who calls a claim one of these denies it."""
CONDITION = re.compile(r"\s*(?:if|unless)\s", re.IGNORECASE)
"""What these open is neither told nor denied: "unless it is sold" and "if it is not sold"."""
PASSIVE = re.compile(r"\b(?:are|be|been|being|is|was|were)(?: \w+ly)? $")
OBJECT = re.compile(r" (?!by\b|that\b|in\b|on\b|at\b)[\w’']")
LEADING = frozenset({"able", "willing"})
"""Before "to" and a verb, beside what lies ahead: what is denied of them is denied of the verb."""
PARTS = frozenset({"percent", "half", "most", "some"})
BEFORE_THAT = "had"
"""Marks a word that is told or denied of the time before another."""
NONE = frozenset[str]()


class Denials(NamedTuple):
    """What a passage tells, by the stems of its words.

    ``told`` stands where nothing denies, ``foretold`` where it is still to come, too. ``not_so``
    are words behind "not" or "refused to", ``claims`` those of each claim that somebody denies,
    ``undone`` what is called off. ``denies`` says that anything is any of these, or untrue.
    """

    told: frozenset[str] = NONE
    foretold: frozenset[str] = NONE
    not_so: frozenset[str] = NONE
    claims: tuple[frozenset[str], ...] = ()
    undone: frozenset[str] = NONE
    denies: bool = False


@lru_cache(maxsize=20_000)
def read_denials(text: str) -> Denials:
    """What a passage tells and denies, clause by clause."""
    clauses = [_read(clause) for clause in BORDER.split(_rejected().sub("", text))]
    return Denials(
        NONE.union(*(c.told for c in clauses)),
        NONE.union(*(c.foretold for c in clauses)),
        NONE.union(*(c.not_so for c in clauses)),
        tuple(claim for c in clauses for claim in c.claims),
        NONE.union(*(c.undone for c in clauses)),
        any(c.denies for c in clauses) or UNTRUE.search(text) is not None,
    )


def _read(clause: str) -> Denials:
    """The same of one clause; a verb of denying that is denied itself counts as none."""
    if CONDITION.match(clause):
        return Denials()
    if forbidden := _forbidden().search(clause):
        clause = clause[: forbidden.start(1)]
    words = words_in(clause)
    particles = [i for i in range(len(words)) if _is_particle(words, i)]
    not_so = NONE.union(*(_denied_by(words, i) for i in particles))
    found = _verbs().search(clause)
    found = None if found and _is_kept_from(clause, found) else found
    verb_at = len(words_in(clause[: found.start()])) if found else 0
    if found is not None and not any(verb_at - REACH <= i < verb_at for i in particles):
        return _denied(clause, found, not_so)
    if particles and found is None:
        return Denials(not_so=not_so, denies=True)
    told = frozenset(map(stem_of, _telling(words))) - _attempted(words)
    if BEFORE_THAT in words:
        told |= {f"{BEFORE_THAT} {word}" for word in told}
    ahead = any(word.lower() in word_list("future_words") for word in words)
    return Denials(told, told if ahead else NONE)


def _is_kept_from(clause: str, verb: re.Match[str]) -> bool:
    """Whether somebody is not given a thing: "was denied entry" denies no claim."""
    claims = not any(verb.groupdict().values())
    passive = claims and PASSIVE.search(clause[: verb.start()]) is not None
    return passive and OBJECT.match(clause, verb.end()) is not None


def _attempted(words: Sequence[str]) -> frozenset[str]:
    """What is only tried: who "struggled to answer" may have failed to."""
    tried = word_list("attempting_verbs")
    places = [i + 2 for i, w in enumerate(words[:-1]) if w in tried and words[i + 1] == "to"]
    return NONE.union(*(_first(words[place : place + REACH]) for place in places))


def _denied(clause: str, verb: re.Match[str], not_so: frozenset[str]) -> Denials:
    """What a clause with a verb of denying denies: what is behind it, or its subject."""
    before, behind = clause[: verb.start()], words_in(clause[verb.end() :])
    if verb["refuses"]:
        return Denials(not_so=not_so | _first(behind[:REACH]), denies=True)
    if verb["excludes"] or verb["undoes"]:
        of = words_in(before) if PASSIVE.search(before) else behind
        plain = frozenset(map(stem_of, [word for word in _telling(of) if word.islower()][:FEW]))
        if verb["excludes"]:
            return Denials(not_so=not_so | plain, denies=True)
        sure = find_undoing(clause, "undone") is not None
        return Denials(not_so=not_so, undone=plain if sure else NONE, denies=True)
    small = (w for w in _telling(behind) if w.islower() and w not in word_list("vague_things"))
    claim = frozenset(map(stem_of, small))  # whom or what it is about is not what is denied
    return Denials(not_so=not_so, claims=(claim,) if claim else (), denies=True)


def _is_particle(words: Sequence[str], at: int) -> bool:
    """Whether a word denies what is behind it, and neither a thing alone, "of no importance", nor
    nothing, "not only"; what will no longer be is denied.
    """
    word = words[at].lower()
    if not (word in {"cannot", "too"} or denying(word)):
        return False  # seen at once, of most
    before, word, *behind = (w.lower() for w in ("", *words)[at : at + 3])
    to_come = behind == ["longer"] and before in word_list("modals")
    if (word == "no" and before == "of") or (not to_come and not TAKEN_BACK.isdisjoint(behind)):
        return False
    if word == "none" and behind[:1] == ["other"]:
        return False
    return denying(word) or word == "cannot" or (word == "too" and words[at + 2 : at + 3] == ["to"])


def _denied_by(words: Sequence[str], at: int) -> frozenset[str]:
    """What a particle denies, but not that it is said or believed: "did not say when". What had not
    been by then may have been since; what some lack others have, and "a plan that does not cost
    much" is one of several.
    """
    of_one = words[max(0, at - 2) : at - 1] == ["that"] and words[at].lower() == "not"
    if words[at].lower() == "without" or of_one or not PARTS.isdisjoint(words):
        return NONE
    denied = _first(_behind(words, at + 1))
    by_then = words[at].startswith("hadn") or (words[at] == "not" and words[at - 1] == BEFORE_THAT)
    return frozenset(f"{BEFORE_THAT} {w}" for w in denied) if by_then else denied


def _behind(words: Sequence[str], at: int) -> Sequence[str]:
    """The words from a place on in which the first that is denied may stand, without what only
    leads to a verb: "not now be able to | sell", "no longer | sell", "too early to | sell".
    """
    at += words[at : at + 1] == ["longer"]
    for i, word in enumerate(words[at : at + REACH], start=at + 1):
        leads = word in LEADING or word in word_list("future_words") or words[at - 1] == "too"
        if leads and words[i : i + 1] == ["to"]:
            behind = words[i + 1 : i + 1 + REACH]
            return [] if behind[:1] == ["be"] and not _is_participle(behind[1:2]) else behind
    return words[at : at + REACH]


def _is_participle(words: Sequence[str]) -> bool:
    """Whether a word is one: "be sold", not "be a haven"."""
    return any(w.endswith("ed") or w in word_pairs("irregular_verbs") for w in words)


def _first(behind: Sequence[str]) -> frozenset[str]:
    """The stem of the first of some words that tells something."""
    first = _telling(behind)[:1]
    return frozenset(map(stem_of, first)) if word_list("speech_verbs").isdisjoint(first) else NONE


def stem_of(word: str) -> str:
    """The stem of a word, of an irregular form that of its verb: "sold" is "sell"."""
    return stem(word_pairs("irregular_verbs").get(word, word))


def _telling(words: Iterable[str]) -> list[str]:
    """Those that are no grammar and do not say how."""
    grammar = word_list("function_words", "auxiliary_verbs")
    return [w for w in words if w.lower() not in grammar and not w.endswith("ly")]


@cache
def _forbidden() -> re.Pattern[str]:
    """What others are asked or told not to do is neither told nor denied: they may have done it."""
    verbs = word_list("asking_verbs") | word_list("ordering_verbs")
    forms = any_of({form for verb in verbs for form, _ in verb_forms(verb)})
    return re.compile(rf"\b{forms} .*?\b(not to\b)")


@cache
def _verbs() -> re.Pattern[str]:
    """Verbs by which something is not done, undone, or said not to be so."""
    claims = f"{any_word('claim_denying_verbs')}(?={_claim()})"
    return re.compile(
        rf"\b(?:(?P<refuses>{any_word('refusing_verbs')} to"
        rf"|{any_word('refraining_verbs')}(?= (?:\w+ly )?\w+ing\b))"
        r"|(?P<excludes>(?:rul(?:e[sd]?|ing)) out)"
        rf"|(?P<undoes>{any_plan_verb('undone')})"
        rf"|{any_word('denying_verbs')}|(?:not true|false|untrue)(?= that\b)|{claims})\b"
    )


@cache
def _rejected() -> re.Pattern[str]:
    """What is neither told nor denied: who rejects "arbitrary deadlines" sets none."""
    return re.compile(rf"\b{any_word('claim_denying_verbs')}\b(?!{_claim()})[^.,;:!?]*")


def _claim() -> str:
    """Behind a verb by which a claim is denied."""
    return rf" (?:\w+ ){{0,3}}{any_word('vague_things')}\b"
