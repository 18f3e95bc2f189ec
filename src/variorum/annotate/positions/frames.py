"""The frames in which a verb carries a position, each tried on the words behind it."""

from collections.abc import Callable

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.acts import WORDS_ONLY, carried_on, may_be_verb
from variorum.annotate.positions.clauses import first_verb, opens_noun_phrase, trimmed
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.frames_of_things import (
    at_thing,
    doing,
    for_thing,
    on_thing,
    thing,
    to_doing,
)
from variorum.annotate.positions.lexicon import DENIED, is_plain_verb, is_willed
from variorum.annotate.positions.promises import promised_of_things, promised_to
from variorum.annotate.positions.subjects import skip_left
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.told import (
    ALLOWING,
    CLAUSE_STOPS,
    OBJECT_REACH,
    ON,
    Told,
    next_word,
)
from variorum.annotate.positions.words import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Range,
)

SILENCE = frozenset(["comment", "say", "answer", "elaborate", "respond", "discuss", "name",
    "identify", "speak", "detail", "specify", "provide", "talk", "give", "tell", "testify",
    "describe", "disclose", "offer", "explain", "be"])  # fmt: skip
WISHING = frozenset(["want", "like", "expect", "push", "lobby", "press"])
TO_ITSELF = frozenset(["attempt", "attempts", "effort", "efforts", "bid", "order", "move", "chance",
    "way", "ways"])  # fmt: skip
"""Nouns that have the "to" behind them: "ordered the release in an attempt to end it"."""
SAID_IN = frozenset(["statement", "letter", "tweet", "interview", "speech", "email", "memo",
    "post", "address", "message", "report"])  # fmt: skip
HOPED = frozenset(["seek", "look", "hope", "want", "aim"])
WISHED = {"hope": ("would", "will"), "demand": ("should",), "request": ("should",)}


def own(t: Told) -> Draft | None:
    """An act of the subject's own: "vowed to leave"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    whom = promised_to(t) if t.carrier.plain == "promise" else None
    k = whom[1] if whom else k
    denied = s.lower(k) == "not"
    k += denied
    if s.lower(k) != "to":
        return None
    denied = denied or s.lower(k + 1) == "not"
    verb = first_verb(s, k + 1)
    if not may_be_verb(s, verb) or s.lower(verb) in WORDS_ONLY:
        return None
    if kind_of(s, t.subject) == "measure" or (t.carrier.plain == "seek" and t.form == "past"):
        return None  # what a law aims at is no act; what was sought is past
    if t.modality == "will not" and s.lower(verb) in SILENCE and t.carrier.modality == "will not":
        return None
    if t.carrier.plain in {"decline", "refuse"} and s.lower(verb) in SILENCE:
        return None
    if t.carrier.plain in HOPED and t.form == "ing" and not t.finite:
        return None  # "seeking to", "hoping to" tells a motive
    modality = DENIED.get(t.modality, t.modality) if denied else t.modality
    modality, act = carried_on(s, modality, verb)
    return draft(s, modality, t.i, act, who=t.subject, finite=t.finite)


def other(t: Told) -> Draft | None:
    """An act of somebody else: "urged the mayor to leave"."""
    return _somebody_to(t, t.i + 1)


def on(t: Told) -> Draft | None:
    """The same behind a preposition: "called on the mayor to leave"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    found = _somebody_to(t, k + 1) if s.lower(k) in ON else None
    if found is None or s.lower(k) != "for" or found.to_whom is None:
        return found
    whom = [n for n, token in enumerate(s.tokens) if token.begin < found.to_whom.end]
    at_thing = kind_of(s, (k + 1, whom[-1] + 1)) != "actor"
    acts = at_thing and not found.action.of(s.text).startswith("be ")
    return None if acts else found  # "pleaded for more boats to reach them": what for


def _somebody_to(t: Told, begin: int) -> Draft | None:
    s = t.s
    if s.lower(begin) in PREPOSITIONS | CLAUSE_STOPS | {",", "to", ""}:
        return None
    for k in range(begin + 1, min(begin + OBJECT_REACH, len(s.tokens))):
        word = s.lower(k)
        if word in CLAUSE_STOPS or (word in AUXILIARIES and word != "'s"):
            return None
        if word != "to" or s.lower(k - 1) == "going":
            continue
        if s.lower(k - 1) in TO_ITSELF or _tells_more(t, begin, k):
            return None
        if not may_be_verb(s, first_verb(s, k + 1)):
            return None
        end = k - (s.lower(k - 1) == "not")
        while end > begin and (end - 1 in s.timed or (end in s.timed and s.lower(end - 1) == "on")):
            end -= 1
        whom = _without_adverb(s, trimmed(s, begin, end))
        denied = "not" in {s.lower(k - 1), s.lower(k + 1)}
        verb = first_verb(s, k + 1)
        sure = is_plain_verb(s.lower(verb)) or (
            t.carrier.plain not in WISHING and opens_noun_phrase(s, verb + 1)
        )
        if whom and not sure and kind_of(s, whom) != "actor":
            return None
        if whom is None or s.lower(verb) in WORDS_ONLY - {"be", "have"}:
            return None
        return _addressed(t, whom, verb, denied=denied)
    return None


def _tells_more(t: Told, begin: int, to: int) -> bool:
    """Whether a clause that is told stands before a "to": "told us she met them in Avon to"."""
    told = t.carrier.plain in {"tell", "ask", "warn"}
    return told and any(is_finite(t.s, k) for k in range(begin + 1, to))


def _without_adverb(s: Sentence, whom: Range | None) -> Range | None:
    """Those addressed, without an adverb of asking or where it was done: "asked them kindly to
    leave", "urged the mayor in a statement to leave".
    """
    said_in = whom and next((k for k in range(whom[0] + 1, whom[1]) if s.lower(k) == "in"), None)
    if whom and said_in and s.lower(whom[1] - 1) in SAID_IN:
        whom = (whom[0], said_in)
    if whom and whom[1] - whom[0] > 1 and s.lower(whom[1] - 1).endswith("ly"):
        return (whom[0], whom[1] - 1) if is_adverb(s.lower(whom[1] - 1)) else whom
    return whom


def _addressed(t: Told, whom: Range, verb: int, *, denied: bool) -> Draft | None:
    s = t.s
    if s.lower(whom[1] - 1) == "not":
        whom = (whom[0], whom[1] - 1)
    if t.carrier.plain in ALLOWING and not is_willed(s.lower(verb)):
        return None  # "lets it become": what comes about, and no rule
    if t.carrier.plain in ALLOWING:
        if t.form == "past" and kind_of(s, t.subject) != "measure":
            return None  # what once was allowed is a past fact
        if t.form in {"plain", "ing"} and kind_of(s, t.subject) == "actor":
            return None
        us = s.lower(whom[0]) in {"us", "we"}
        if kind_of(s, t.subject) == "none" and kind_of(s, whom) != "actor" and not us:
            return None
        if s.lower(whom[0]) in PRONOUNS and s.lower(whom[0]) != "we":
            return None
        return draft(s, t.modality, t.i, verb, who=whom, finite=t.finite, score=0.9)
    if t.carrier.plain == "forbid":
        return draft(s, "must not", t.i, verb, who=whom, finite=t.finite)
    if t.carrier.plain == "expect" and s.lower(verb) in {"be", "have"}:
        return None
    if s.lower(verb) == "be" and t.carrier.plain in {"want", "like"}:
        return None
    if kind_of(s, whom) == "none" and t.carrier.plain not in {"want", "ask", "urge"}:
        named = s.lower(whom[0]) in {"them", "him", "her", "us", "me", "you"} | DETERMINERS
        if not named:
            return None
    modality = DENIED.get(t.modality, t.modality) if denied else t.modality
    return draft(s, modality, t.i, verb, who=t.subject, to_whom=whom, finite=t.finite)


def that(t: Told) -> Draft | None:
    """A clause of what shall be: "demanded that the mayor leave"."""
    s, k = t.s, next_word(t.s, t.i + 1)
    if t.carrier.plain == "ask" and s.lower(k) != "that":  # "asked the court that he be heard"
        k = next((j for j in range(k, k + 6) if s.lower(j) == "that"), k)
    begin = k + 1 if s.lower(k) == "that" else k
    if t.carrier.modality == "will":
        return promised_of_things(t, begin)
    if t.carrier.modality != "wants" or s.lower(k) in PREPOSITIONS or not s.lower(begin):
        return None
    for v in range(begin + 1, min(begin + OBJECT_REACH, len(s.tokens))):
        word = s.lower(v)
        if word in {";", ":", "?", "and"} | (COMPLEMENTIZERS - {"who", "which"}):
            return None
        wished = word in WISHED.get(t.carrier.plain, ())
        bare = word == "be" or is_plain_verb(word)
        if s.lower(k) != "that":
            subject = (begin, skip_left(s, v - 1) + 1)
            asked = t.carrier.plain in {"demand", "request", "recommend", "urge"}
            bare = bare and asked and kind_of(s, subject) == "actor"
        bare = bare and not any(s.lower(j) in AUXILIARIES for j in range(v + 1, v + 5))
        if s.lower(v - 1) in {"who", "which", "that"}:
            continue  # "people who have not left"
        if (bare or wished) and _is_wish(s, v):
            return _wish(t, begin, v, first_verb(s, v + 1) if wished else v)
        if word in AUXILIARIES and word != "'s":
            return None
    return None


def _wish(t: Told, begin: int, verb: int, act: int) -> Draft | None:
    s = t.s
    subject = (begin, skip_left(s, verb - 1) + 1)
    if s.lower(begin) in AUXILIARIES:
        return None
    if s.lower(begin) == "no":
        subject = (begin, begin)
    acts = subject[0] < subject[1] and kind_of(s, subject) == "actor"
    if t.carrier.plain == "hope" and not acts:
        return None
    if acts and s.lower(act) != "be":
        return draft(s, t.modality, t.i, act, who=t.subject, to_whom=subject, finite=t.finite)
    joined = (k for k in range(act, len(s.tokens)) if s.lower(k) == "and")
    until = next((k for k in joined if s.lower(k + 1) == "that"), None)
    return draft(
        s, t.modality, t.i, act, who=t.subject, whole_clause=begin, finite=t.finite, until=until
    )


def _is_wish(s: Sentence, verb: int) -> bool:
    """Whether a plain verb behind a noun phrase tells a wish: "that the mayor leave"."""
    return s.lower(verb - 1) not in DETERMINERS | PREPOSITIONS | AUXILIARIES | {",", "to"}


def from_doing(t: Told) -> Draft | None:
    """What somebody is kept from: "bars the city from lending"."""
    s = t.s
    for k in range(t.i + 2, min(t.i + OBJECT_REACH, len(s.tokens) - 1)):
        if s.lower(k) in CLAUSE_STOPS:
            return None
        rule = t.form == "s" and kind_of(s, t.subject) == "measure"
        if t.carrier.plain == "prevent" and not rule:
            return None  # "winning means preventing them from": an aim
        if s.lower(k) == "from" and s.lower(k + 1).endswith("ing"):
            return draft(s, "must not", t.i, k + 1, who=trimmed(s, t.i + 1, k), finite=t.finite)
    return None


FRAMES: dict[str, Callable[[Told], Draft | None]] = {
    "other": other,
    "on": on,
    "own": own,
    "would": lambda t: other(t) or own(t),
    "that": that,
    "from": from_doing,
    "forbid": other,
    "for": for_thing,
    "to": to_doing,
    "at": at_thing,
    "ing": lambda t: on_thing(t) or doing(t),
    "thing": thing,
}
"""The frames by their names in the data, in the order in which they are tried."""
