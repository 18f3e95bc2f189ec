"""What a passage tells as still to come, as done, and as not done or not to come."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import dropwhile
from typing import Literal, NamedTuple

from variorum.annotate.positions.lexicon import is_plain_verb, verb_forms
from variorum.annotate.subjects import is_finite_verb
from variorum.annotate.words import words_in
from variorum.compare.coverage.told import denying
from variorum.compare.denials import read_denials, stem_of
from variorum.lang import word_list, word_pairs

REACH = 4
"""So many words behind "will" stands the verb."""
NEAR = 3
"""So near before a verb stands what denies it or makes it a mere thought."""
FAR = 12
"""So many words before a verb its subject may stand, with what is told beside it."""
LEAST_THING = 2
DONE_SO = re.compile(r"\b(?:(?:ha(?:s|ve|d)|[’']ve) done (?:it|so|that)|did (?:it|so))\b")
"""What was foretold is done in these words, whatever its verb."""
NOT_TO_BE = re.compile(
    r"\b[Tt]he (?P<thing>(?:\w+ ){1,4}?)(?:(?:that|which) (?:\w+ ){2,6}?)?"
    r"(?:will|would) (?:therefore |now )?(?:not|no longer) (?:now )?be (?P<deed>\w+)(?=[.,;]|$)"
)
"""What was foretold does not come: "the complaint that she had announced will not be filed"."""
UNSURE = re.compile(r"\b(?:if|unless|whether|until|before|may|might|could)\b")
SURELY_AHEAD = frozenset({"will", "would", "shall"})


Sign = Literal["done", "called off", ""]
"""What is told of what was to be done."""


class Deeds(NamedTuple):
    """What a passage tells as still to come, as done, and as not done or not to come, by the stems
    of the verbs.
    """

    ahead: frozenset[str]
    done: frozenset[str]
    denied: frozenset[str]


class Plan(NamedTuple):
    """What is still to come, and the words of what it is done to, or of what does it."""

    deed: str
    thing: frozenset[str]


@lru_cache(maxsize=20_000)
def read_deeds(text: str) -> Deeds:
    """The deeds of a passage."""
    words = [word.replace("’", "'") for word in words_in(text)]
    ahead, done = (frozenset(d for _, d in found) for found in (_ahead(words), _done(words)))
    return Deeds(ahead, done, read_denials(text).not_so)


def is_done_in(other: str, first: str) -> bool:
    """Whether another passage tells as done what the first one only foretells, and they have no
    other deed in common: "opened on Wednesday" and "will open by 1 October".
    """
    a, b = read_deeds(first), read_deeds(other)
    to_come = a.ahead - a.done
    come = to_come if DONE_SO.search(other) else to_come & b.done
    return bool(come) and not (a.done & b.done) and not (a.ahead & b.ahead) - come


@lru_cache(maxsize=20_000)
def read_plans(text: str) -> tuple[Plan, ...]:
    """The plans of a passage that name their thing."""
    words = [word.replace("’", "'") for word in words_in(text)]
    plans = (Plan(deed, _thing(words, at)) for at, deed in _ahead(words))
    return tuple(plan for plan in plans if plan.thing)


def outcome_of_plan(plan: Plan, text: str) -> Sign:
    """What a passage surely tells of the same thing as a plan: that it is done, or that it will not
    be.
    """
    if len(plan.thing) >= LEAST_THING and _carries_out(plan, text):
        return "done"
    return "called off" if _gives_up(plan, text) else ""


def _carries_out(plan: Plan, text: str) -> bool:
    """Whether a passage tells as done what a plan foretells of the same thing: "opened the jobs
    centre", "the jobs centre was opened", "the jobs centre, which was to open by May, opened".
    """
    lower = text.lower()
    if not all(word in lower for word in plan.thing) or plan.deed not in read_deeds(text).done:
        return False
    words = [word.replace("’", "'") for word in words_in(text)]
    places = (at for at, deed in _done(words) if deed == plan.deed)
    return any(_undergoes(plan.thing, words, at) for at in places)


def _gives_up(plan: Plan, text: str) -> bool:
    """Whether a passage says that what a plan foretells of the same thing will not be done."""
    found = NOT_TO_BE.search(text) if " be " in text else None
    if found is None or UNSURE.search(text):
        return False
    done = {word for word, form in verb_forms(plan.deed) if form == "past"}
    return found["deed"] in done and frozenset(map(stem_of, found["thing"].split())) == plan.thing


def _undergoes(thing: frozenset[str], words: Sequence[str], at: int) -> bool:
    """Whether a verb at a place is told of a thing: of its subject where it has no object."""
    behind = _phrase(words[at + 1 :])
    return thing <= (behind or frozenset(map(stem_of, words[max(0, at - FAR) : at])))


def _thing(words: Sequence[str], at: int) -> frozenset[str]:
    """The words of what a verb is done to, or of its subject where it has no object."""
    before = reversed(words[max(0, at - FAR) : at])
    auxiliaries = word_list("auxiliary_verbs", "forms_of_be")
    return _phrase(words[at + 1 :]) or _phrase(dropwhile(auxiliaries.__contains__, before))


def _phrase(words: Iterable[str]) -> frozenset[str]:
    """The stems of the noun phrase that some words begin with, in their order or from its end."""
    found: list[str] = []
    determiners = word_list("determiners")
    for word in map(str.lower, words):
        if word in determiners and not found:
            continue
        if not _tells(word) or word in word_list("time_stopwords", "speech_verbs"):
            break
        found.append(stem_of(word))
    return frozenset(found)


def _ahead(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The verbs behind "will", "is to" and "plans to", each with its place."""
    for i, word in enumerate(words):
        plans = word in word_list("future_words") or word in word_list("forms_of_be")
        if word in SURELY_AHEAD or word.endswith("'ll"):
            begin = i + 1
        elif plans and words[i + 1 : i + 2] == ["to"]:
            begin = i + 2
        else:
            continue
        for at in range(begin, min(begin + REACH, len(words))):
            if words[at] == "have" or denying(words[at]):
                break
            if _tells(words[at]):
                yield from _deed(words, at)
                yield from _ahead_too(words, at + 1)
                break


def _ahead_too(words: Sequence[str], begin: int) -> Iterator[tuple[int, str]]:
    """The verbs that "and" joins to one behind "will": "will raise a fund and | open an office"."""
    for at in range(begin, len(words)):
        if is_finite_verb(words, at):
            return
        if words[at - 1] == "and" and is_plain_verb(words[at]):
            yield from _deed(words, at)


def _done(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The verbs in the past, active or passive, that nothing denies."""
    for i, word in enumerate(words):
        if not _is_past(word) or word in word_list("future_words"):
            continue
        near = words[max(0, i - NEAR) : i]
        before = [w.lower() for w in near if not w.endswith("ly")][-1:]
        as_noun = word_list("determiners", "prepositions") | {"be", "become", "being", "to"}
        if as_noun.isdisjoint(before) and not any(_undoes(w) for w in near):
            yield from _deed(words, i)


def _undoes(word: str) -> bool:
    return denying(word) or word in word_list("modals") or word.endswith("'ll")


def _is_past(word: str) -> bool:
    """Whether a word in small letters is a form of the past."""
    if not word.islower() or word in word_list("auxiliary_verbs", "no_past_verbs"):
        return False
    listed = word in word_list("past_verbs") or word in word_pairs("irregular_verbs")
    return listed or (word.endswith("ed") and len(word) > NEAR + 1)


def _tells(word: str) -> bool:
    """Whether a word may be the verb itself: no grammar, and nothing that says how."""
    if word in word_list("light_verbs"):
        return word != "be"
    grammar = word_list("function_words", "auxiliary_verbs")
    return word.islower() and word not in grammar and not word.endswith("ly")


@cache
def _states() -> frozenset[str]:
    return word_list("state_verbs") | {stem_of(verb) for verb in word_list("state_verbs")}


def _deed(words: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    """What a verb tells of, by its stem; a plain one with the next word that opens no
    phrase: "take place". What is said is no deed, and what only is so, as a price, is none.
    """
    verb = word_pairs("irregular_verbs").get(words[at], words[at])
    forms = {verb, words[at], stem_of(words[at])}
    if not (forms.isdisjoint(word_list("speech_verbs")) and forms.isdisjoint(_states())):
        return
    if verb not in word_list("light_verbs"):
        yield at, stem_of(verb)
        return
    opens = word_list("determiners", "prepositions")
    behind = next((w for w in words[at + 1 : at + 1 + NEAR] if w not in opens), None)
    if behind:
        yield at, f"{stem_of(verb)} {stem_of(behind)}"
