"""Positions told by a noun or an adjective: "their vow to leave", "is willing to"."""

from collections.abc import Iterator

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.acts import WORDS_ONLY, carried_on, may_be_verb
from variorum.annotate.positions.clauses import first_verb, opens_noun_phrase, trimmed
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.frames import SILENCE
from variorum.annotate.positions.hedges import DOUBTED, is_hedged, is_told
from variorum.annotate.positions.lexicon import (
    DENIED,
    Modality,
    carrying_adjectives,
    carrying_nouns,
    is_plain_verb,
    is_willed,
    plain_of,
)
from variorum.annotate.positions.noun_phrases import noun_phrase_ending
from variorum.annotate.positions.plan_verbs import plan_verbs
from variorum.annotate.positions.subjects import find_subject, nearest_noun, skip_left
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.told import CLAUSE_STOPS, NO_ACT, next_word
from variorum.annotate.positions.words import BE, MODALS, POSSESSIVES, Range
from variorum.lang import word_list

OWNER_REACH = 4
WHOM_REACH = 14
REMAIN = frozenset(["remain", "remains", "remained"])
WEAKENED = plan_verbs() | {"softening", "softened", "soften", "end", "ended", "wavered", "off"}
NO = frozenset(["no", "never", "any", "little", "without"])
INTENTION = frozenset(["intention", "intentions"])
REPORTED_PLANS = frozenset(["expected", "set", "poised"])


def noun_positions(s: Sentence) -> Iterator[Draft]:
    """The positions that nouns tell, where their owner and the act stand with them."""
    nouns = carrying_nouns()
    for i in range(len(s.tokens)):
        modality = nouns.get(s.lower(i))
        if modality is None or (s.is_capital(i) and i in s.name_types):
            continue
        owner = _owner(s, i)
        if owner is None or any(s.lower(k) in WEAKENED for k in range(max(0, i - 3), i)):
            continue
        found = _noun(s, i, modality, owner)
        if found is not None:
            yield found


def _owner(s: Sentence, i: int) -> Range | None:
    """Whose a noun is: "her vow", "the mayor's vow", "issued a plea", "a vow by the mayor"."""
    for k in range(i - 1, max(-1, i - 1 - OWNER_REACH), -1):
        word = s.lower(k)
        if word == "your":
            return None
        if word in POSSESSIVES:
            giver = next((g for g in range(k - 1, max(-1, k - 4), -1) if _gives(s, g)), None)
            subject = find_subject(s, giver) if giver is not None else None
            return subject if kind_of(s, subject) == "actor" else (k, k + 1)
        if word == "'s" or (word in {"’", "'"} and s.lower(k - 1).endswith("s")):
            owner = noun_phrase_ending(s, k - 1)
            owner = _person_behind_of(s, owner) or nearest_noun(s, owner) if owner else None
            if owner is None or _is_advised(s, owner[0] - 1):
                return None
            return owner if kind_of(s, owner) in {"actor", "measure"} else None
        if _gives(s, k):
            subject = find_subject(s, k)
            return subject if kind_of(s, subject) == "actor" else None
        if not (is_adverb(word) or word.isalpha()) or word in {"of", "and", "in", "to"}:
            break
    if s.lower(i + 1) == "of" and s.lower(i) == "resolve":
        return None  # "voiced confidence in the resolve of the crews"
    giver = next((k for k in range(i - 1, max(-1, i - 7), -1) if _gives(s, k)), None)
    if giver is not None:
        subject = find_subject(s, giver)
        return subject if kind_of(s, subject) == "actor" else None
    for k in range(i + 1, min(i + 6, len(s.tokens))):
        if s.lower(k) in {"from", "by"}:
            end = k + 1
            while end < len(s.tokens) and s.lower(end) not in CLAUSE_STOPS | {
                "to",
                ",",
                "for",
                ".",
            }:
                end += 1
            owner = trimmed(s, k + 1, end)
            return owner if kind_of(s, owner) == "actor" else None
    return None


def _person_behind_of(s: Sentence, owner: Range) -> Range | None:
    """The person whose a thing is in "an advocate of Mayor Ann Ray's plan"."""
    last = s.name_types.get(owner[1] - 1)
    of = next((k for k in range(*owner) if s.lower(k) == "of"), None)
    behind = range(of + 1, owner[1]) if of is not None and last == "person" else ()
    return (behind[0], owner[1]) if behind and all(map(s.is_capital, behind)) else None


def _is_advised(s: Sentence, verb: int) -> bool:
    """Whether a verb is what others are told to do: "should reiterate the town's commitment"."""
    return s.lower(verb - 1) in MODALS and s.lower(verb).isalpha()


def _gives(s: Sentence, k: int) -> bool:
    return s.lower(k) in word_list("giving_verbs")


def _noun(s: Sentence, i: int, modality: Modality, owner: Range) -> Draft | None:
    k = next_word(s, i + 1)
    word = s.lower(k)
    colon = next((j for j in range(i + 1, min(i + 10, len(s.tokens))) if s.lower(j) == ":"), None)
    if modality == "wants" and colon is not None and is_plain_verb(s.lower(colon + 1)):
        return draft(s, modality, i, colon + 1, who=owner, score=0.8)
    if word in {"by", "from"}:
        k = owner[1] if owner[0] > i else k
        word = s.lower(k)
    if word in {"will", "would"} and s.lower(k + 1) == "be":
        k, word = k + 1, "be"
    if word in BE - {"being"} and s.lower(k + 1) == "to" and may_be_verb(s, k + 2):
        return draft(s, modality, i, first_verb(s, k + 2), who=owner, score=0.8, to_verb=True)
    if word in {"to", "of", "for", "on", "from"} and modality in {"wants", "will"}:
        addressed = _addressed(s, i, k, owner, modality)
        if addressed is not None:
            return addressed
    if word == "to" and may_be_verb(s, first_verb(s, k + 1)):
        denied = s.lower(k + 1) == "not"
        verb = first_verb(s, k + 1)
        if s.lower(verb) in WORDS_ONLY or (modality == "will not" and s.lower(verb) in SILENCE):
            return None
        denied = denied or any(s.lower(j) == "no" for j in range(max(0, i - 3), i))
        meant = DENIED.get(modality, modality) if denied else modality
        return draft(s, meant, i, verb, who=owner, finite=False, to_verb=True, score=0.8)
    if word == "of" and s.lower(i) in INTENTION and plain_of(s.lower(k + 1)):
        denied = any(s.lower(j) in NO for j in range(max(0, i - 2), i))
        meant = "will not" if denied else modality
        return draft(s, meant, i, k + 1, who=owner, score=0.8)
    if word == "to" and modality in {"considers", "opposes"} and opens_noun_phrase(s, k + 1):
        return draft(s, modality, i, k + 1, who=owner, finite=False, to_verb=True, score=0.7)
    named = modality in {"wants", "opposes", "forbids"} and s.lower(i) not in {"goal", "desire"}
    vague = s.lower(k + 1) in word_list("vague_things")
    if named and not vague and word in {"for", "on", "against"} and opens_noun_phrase(s, k + 1):
        return draft(s, modality, i, k + 1, who=owner, finite=False, to_verb=True, score=0.7)
    return None


def _addressed(s: Sentence, i: int, k: int, owner: Range, modality: Modality) -> Draft | None:
    """With the one addressed: "a plea to the mayor to leave"."""
    for j in range(k + 2, min(k + WHOM_REACH, len(s.tokens) - 1)):
        if s.lower(j) in CLAUSE_STOPS | {","}:
            return None
        if s.lower(j) == "to" and may_be_verb(s, first_verb(s, j + 1)):
            begin = k + 1
            until = next((m for m in range(begin, j) if s.lower(m) in {"from", "by"}), j)
            whom = trimmed(s, begin, until)
            pronoun = whom is not None and s.lower(whom[0]) in {"him", "her", "them", "us", "me"}
            if whom is None or (kind_of(s, whom) != "actor" and not pronoun):
                return None
            verb = first_verb(s, j + 1)
            return draft(
                s, modality, i, verb, who=owner, to_whom=whom, finite=False, to_verb=True, score=0.8
            )
    return None


def adjective_positions(s: Sentence) -> Iterator[Draft]:
    """The positions that an adjective tells behind a form of "be": "is open to talks"."""
    adjectives = carrying_adjectives()
    for i in range(1, len(s.tokens)):
        modality = adjectives.get(s.lower(i))
        if modality is None:
            continue
        last = i - 1 if s.lower(i - 1) not in REMAIN else i - 2
        before = skip_left(s, last)
        verbs = [s.lower(k) for k in range(before + 1, i)]
        if not set(verbs) & (BE | REMAIN):
            continue
        found = _adjective(s, i, modality, verbs)
        if found is not None:
            yield found


def _adjective(s: Sentence, i: int, modality: Modality, verbs: list[str]) -> Draft | None:
    subject = find_subject(s, i - 1 if s.lower(i - 1) in REMAIN else i)
    kind = kind_of(s, subject)
    if subject is None or kind in {"none", "you"} or is_hedged(s, subject, words=DOUBTED):
        return None
    denied = "not" in verbs
    k = next_word(s, i + 1)
    if s.lower(k) != "to":
        return None
    if denied and modality == "must":
        return None  # who is not required to is not forbidden to
    meant = DENIED.get(modality) if denied else modality
    if meant is None or ("would" in verbs and not is_told(s, subject, kind)):
        return None
    verb = first_verb(s, k + 1)
    if (s.lower(verb) in WORDS_ONLY and meant != "may") or s.lower(i) == "going":
        return None
    plan = s.lower(i) in REPORTED_PLANS
    if plan and (not is_willed(s.lower(verb)) or (kind == "measure" and s.lower(verb) != "call")):
        return None
    if may_be_verb(s, verb):
        meant, verb = carried_on(s, meant, verb)
        return draft(s, meant, i, verb, who=subject, score=0.6 if plan else 0.9)
    if meant in {"considers", "opposes"} and opens_noun_phrase(s, k + 1):
        if s.lower(k + 1) in NO_ACT:
            return None
        return draft(s, meant, i, k + 1, who=subject, score=0.8)
    return None
