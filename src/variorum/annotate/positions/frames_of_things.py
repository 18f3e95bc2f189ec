"""Frames whose object is a thing or a doing: "called for a ban", "is considering leaving"."""

from variorum.annotate.positions.actors import head_of, kind_of
from variorum.annotate.positions.clauses import first_verb, opens_noun_phrase, trimmed
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.lexicon import Modality
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.told import (
    ALLOWING,
    CLAUSE_STOPS,
    DEMANDING,
    NO_ACT,
    ON,
    Told,
    next_word,
)
from variorum.annotate.positions.words import MODALS, PREPOSITIONS, Range
from variorum.lang import word_list


def for_thing(t: Told) -> Draft | None:
    """A thing asked for: "called for a ban", "asked the council for changes"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    whom: Range | None = None
    if s.lower(k) not in {"for", "against"}:
        reach = range(k + 1, min(k + 8, len(s.tokens)))
        asked = t.carrier.plain in {"ask", "press", "lobby", "appeal", "call"}
        k = next((j for j in reach if s.lower(j) == "for"), -1) if asked else -1
        stops = any(s.lower(j) in CLAUSE_STOPS | {",", "to"} for j in range(t.i + 1, k))
        if k < 0 or stops or (t.carrier.plain == "call" and s.lower(t.i + 1) not in {"on"}):
            return None
        whom = trimmed(s, t.i + 1 + (s.lower(t.i + 1) in ON), k)
    thing = k + 1
    if not opens_noun_phrase(s, thing) or s.lower(thing) in NO_ACT:
        return None
    modality: Modality = "opposes" if s.lower(k) == "against" else t.modality
    return draft(s, modality, t.i, thing, who=t.subject, to_whom=whom, finite=t.finite, score=0.9)


def on_thing(t: Told) -> Draft | None:
    """What is insisted or planned on: "insisted on a vote", "plans on leaving"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    planned = t.carrier.plain == "plan" and s.lower(k + 1).endswith("ing")
    if s.lower(k) != "on" or not (planned or t.carrier.plain == "insist"):
        return None
    return draft(s, t.modality, t.i, k + 1, who=t.subject, finite=t.finite, score=0.8)


def to_doing(t: Told) -> Draft | None:
    """What somebody commits to: "committed to rebuilding the pier"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    if s.lower(k) != "to" or not s.lower(k + 1).endswith("ing"):
        return None
    return draft(s, t.modality, t.i, k + 1, who=t.subject, finite=t.finite, score=0.8)


def at_thing(t: Told) -> Draft | None:
    """What is hinted at: "hinted at a lawsuit"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    if s.lower(k) != "at":
        return None
    return draft(s, t.modality, t.i, k + 1, who=t.subject, finite=t.finite, score=0.7)


def doing(t: Told) -> Draft | None:
    """What is weighed or proposed: "is considering leaving"."""
    s, verb = t.s, next_word(t.s, t.i + 1)
    word = s.lower(verb)
    if t.carrier.plain == "discuss" and s.lower(verb) == "how":
        return None
    gerund = word.endswith("ing") and len(word) > 4 and verb not in s.name_types
    if not gerund or word in {"nothing", "something", "anything", "everything", "being"}:
        return None
    return draft(s, t.modality, t.i, verb, who=t.subject, finite=t.finite)


def thing(t: Told) -> Draft | None:
    """A noun: "opposes the plan", "demanded an apology"."""
    s, k = t.s, first_verb(t.s, t.i + 1)
    if not opens_noun_phrase(s, k) or s.lower(k) in NO_ACT | {
        "to",
        "that",
        "i",
        "we",
        "he",
        "she",
        "they",
    }:
        return None
    if t.form == "ing" and not t.finite and t.carrier.plain not in DEMANDING:
        return None
    phrase = (k, _phrase_end(s, k))
    if any(s.lower(j) in MODALS for j in range(*phrase)):
        return None  # "hoping a mayor would be elected": no thing
    head = head_of(s, phrase)
    if s.name_types.get(head) == "person" or s.lower(k - 1) in PREPOSITIONS:
        return None
    if s.lower(head) in word_list("vague_things") or k in s.timed:
        return None
    if t.carrier.plain in {"eye", "consider"} and kind_of(s, phrase) == "actor":
        return None
    if t.carrier.plain == "consider" and _is_called(s, phrase):
        return None
    if t.carrier.plain == "threaten" and k in s.name_types:
        return None
    if t.carrier.plain == "offer" and (t.form == "past" or not t.finite):
        return None
    if t.carrier.plain == "consider" and s.lower(k) in {"itself", "themselves", "himself"}:
        return None
    if t.carrier.plain in ALLOWING and (t.form == "past" or kind_of(s, t.subject) != "measure"):
        return None
    modality: Modality = t.modality
    if t.carrier.plain in ALLOWING and modality == "must not":
        modality = "forbids"
    elif modality == "may":
        modality = "allows"
    elif modality == "must":
        modality = "wants"
    return draft(s, modality, t.i, k, who=t.subject, finite=t.finite, score=0.8)


def _is_called(s: Sentence, phrase: Range) -> bool:
    """Whether something is considered to be something: "considered him a friend"."""
    behind = range(phrase[0] + 1, phrase[1])
    return any(
        s.lower(k) in {"a", "an", "the"}
        and s.lower(k - 1) not in {"and", "or", "such", "half", "not"}
        for k in behind
    )


def _phrase_end(s: Sentence, k: int) -> int:
    end = k
    while end < len(s.tokens) and s.lower(end) not in CLAUSE_STOPS | PREPOSITIONS | {",", "."}:
        end += 1
    return max(end, k + 1)
