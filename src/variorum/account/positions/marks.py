"""Marks of a telling by which a reader takes it for somebody's promise, demand, refusal or rule."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from variorum.account.positions.claims import is_claim
from variorum.account.positions.holders import before_action, behind_action, place_of_subject
from variorum.account.positions.marks_of_holder import marks_of_holder
from variorum.account.positions.of_before import EARLIER
from variorum.annotate.positions.lexicon import carriers, carrying_nouns
from variorum.lang import word_list
from variorum.model import Person, PositionTelling

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[“”\"]|[.,;:?!()—–-]|\d+")
CAPITAL = re.compile(r"[A-Z]")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CUES = frozenset(["'ll", "'d", "going", "expected", "willing", "ready", "prepared", "set", "open"])
"""Beside modals, verbs and nouns that carry a position: what tells its modality."""
NEAR, REACH = 8, 12
"""Words before an action that may hold the cue, and those behind it that may tell who said it."""
KINDS_AHEAD = ("speech_verbs", "negators", "subordinators", "judging_cues", "claim_denying_verbs",
               "shell_nouns", "modals")  # fmt: skip
AHEAD = frozenset(["if", "whether", "had", "could", "might", "would", "when", "as", "who", "which",
                   "that", "but"])  # fmt: skip
"""Kinds of words, and words, ahead of a holder that may turn what its clause says."""
KINDS_BETWEEN = (*KINDS_AHEAD, "prepositions", "conjunctions")
BETWEEN = frozenset(["to", "and", "that", "who", "had", "has", "have", "is", "was", "would", "will",
                     "not", "be", "also", "said", "says", "the", ",", "“", '"'])  # fmt: skip
"""The same of what stands between a holder and the action."""
OF_WORDS = frozenset(["acknowledge", "add", "apologize", "applaud", "assure", "comment", "commend",
    "congratulate", "discuss", "emphasize", "express", "mention", "note", "remind", "say", "speak",
    "stress", "talk", "tell", "thank"])  # fmt: skip
"""Acts that are mostly no promise and no demand: "I want to thank the crews"."""


def marks_of(telling: PositionTelling, people: Sequence[Person]) -> dict[str, float]:
    """The marks of a telling, each with how much of it there is: all but the score have 1."""
    before = before_action(telling) or ""
    begin, end = place_of_subject(telling, before) if telling.who else (len(before), len(before))
    named = begin < len(before)
    ahead = _words(before[:begin])
    found = [
        *_of_verb(telling, _words(before[end:] if named else before)),
        *_of_surroundings(telling, before, ahead),
        *_of_people(telling),
        *marks_of_holder(telling.who),
        *([*_behind(ahead), *_between(before[end:])] if named else ["holder not before"]),
        *(["claim"] if is_claim(telling, people) else []),
    ]
    return dict.fromkeys(found, 1.0) | {"score": telling.score}


def _words(text: str) -> list[str]:
    return WORD.findall(text.replace("’", "'").lower())


def _of_verb(telling: PositionTelling, between: Sequence[str]) -> Iterator[str]:
    """The modality, the word that tells it and its form, and the act."""
    modality, cue = telling.modality, _cue(between)
    yield modality
    if cue in carriers():
        carrier, form = carriers()[cue]
        at = len(between) - 1 - between[::-1].index(cue)
        yield from (f"by {carrier.plain}", f"{modality} in form {form}")
        yield f"cue behind {between[at - 1] if at else 'nothing'}"
    else:
        yield from (f"by {cue}", f"{modality} by {cue}")
    act = next(iter(_words(telling.action)), "")
    yield f"act {act}"
    if act in OF_WORDS:
        yield "act of words"


def _cue(between: Sequence[str]) -> str:
    """The last word before the action that carries a modality; empty where none does."""
    return next((word for word in reversed(between[-NEAR:]) if word in _cues()), "")


@cache
def _cues() -> frozenset[str]:
    return CUES.union(carriers(), carrying_nouns(), word_list("modals"))


def _of_surroundings(telling: PositionTelling, before: str, ahead: Sequence[str]) -> Iterator[str]:
    """What stands ahead of the holder and behind the action, and what is told as earlier."""
    behind = _words(behind_action(telling))
    yield from (f"ahead {kind}" for kind in KINDS_AHEAD if word_list(kind).intersection(ahead))
    yield from (f"ahead {word}" for word in AHEAD.intersection(ahead))
    if word_list("speech_verbs").intersection(behind[:REACH]):
        yield "said behind"
    for place, words in (("before", before), ("in", telling.action)):
        if EARLIER.search(words) or YEAR.search(words):
            yield f"earlier {place}"


def _behind(ahead: Sequence[str]) -> Iterator[str]:
    """What a holder stands behind: nothing, a mark, a word that opens a clause, a preposition
    ("senators from both parties").
    """
    last = ahead[-1] if ahead else ""
    inside = last in word_list("prepositions") and len(ahead) > 1
    kinds = [kind for kind in ("prepositions", "speech_verbs") if last in word_list(kind)]
    other = "nothing" if not ahead else "a word" if last.isalpha() else "a mark"
    yield f"behind {last if last in AHEAD | BETWEEN else (*kinds, other)[0]}"
    yield from ["behind prepositions inside"] if inside else []


def _between(between: str) -> Iterator[str]:
    """What stands between a holder and the action."""
    words = _words(between)
    yield from (f"between {kind}" for kind in KINDS_BETWEEN if word_list(kind).intersection(words))
    yield from (f"between {word}" for word in BETWEEN.intersection(words))
    yield from ["between capital"] if CAPITAL.search(between) else []


def _of_people(telling: PositionTelling) -> Iterator[str]:
    """Who holds it, and who says it."""
    who, said_by = telling.who, telling.said_by
    holder = _kind(who)
    speaker = "the holder" if said_by and said_by == who else _kind(said_by)
    yield from (f"held by {holder}", f"said by {speaker}", f"{holder}, said by {speaker}")
    yield f"{telling.modality} said by {speaker}"


def _kind(who: str) -> str:
    """Whether somebody is named, named behind an article, told by a word, or not at all."""
    if not who:
        return "nobody"
    first, last = who.split()[0].lower(), who.split()[-1]
    if last[:1].isupper():
        return "the name" if first in word_list("determiners") else "a name"
    return "many" if last.endswith("s") else "a word"
