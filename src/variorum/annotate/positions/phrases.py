"""Positions told by a set phrase: "it is time for them to act", "ruled out a sale"."""

from collections.abc import Iterator

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.clauses import first_verb, opens_noun_phrase
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.lexicon import Modality
from variorum.annotate.positions.nouns import REMAIN
from variorum.annotate.positions.subjects import find_subject
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import BE
from variorum.lang import word_list

TURN = frozenset(["turn", "turns", "turned", "turning"])
RULE = frozenset(["rule", "rules", "ruled"])


def phrase_positions(s: Sentence) -> Iterator[Draft]:
    """Set phrases: "it is time for them to act", "deserve to know", "a mistake to leave"."""
    for i in range(len(s.tokens)):
        word, follows = s.lower(i), s.lower(i + 1)
        found: Draft | None = None
        if word in {"deserve", "deserves", "deserved"} and follows == "to":
            found = _entitled(s, i, i + 2)
        elif word == "right" and s.lower(i - 2) in {"have", "has"}:
            to = next((k for k in range(i + 1, i + 6) if s.lower(k) == "to"), None)
            found = _entitled(s, i, to + 1) if to is not None else None
        elif word == "time" and follows == "for" and s.lower(i - 1) in BE:
            found = _time_for(s, i)
        elif (
            word in {"mistake", "wrong"}
            and follows == "to"
            and "be" in s.lower(i - 2) + s.lower(i - 1)
        ):
            found = _mistake(s, i)
        elif (
            word in {"critical", "essential", "vital", "imperative", "crucial"}
            and follows == "that"
        ):
            found = draft(s, "must", i, i + 2, score=0.7)
        elif word in {"figure", "figuring"} and follows == "out":
            found = _figured_out(s, i)
        elif word == "hopeful" and follows == "that":
            found = _hopeful(s, i)
        elif word == "choice" and (follows, s.lower(i + 2)) == ("but", "to"):
            found = _no_choice(s, i)
        elif word in TURN and follows == "down":
            found = _turned_down(s, i, "opposes")
        elif word in RULE and follows == "out":
            found = _turned_down(s, i, "will not")
        elif word in {"talked", "talking", "looking", "spoke"} and follows in {"about", "at"}:
            found = _weighed(s, i)
        if found is not None:
            yield found


def _entitled(s: Sentence, i: int, verb: int) -> Draft | None:
    subject = find_subject(s, i if s.lower(i) != "right" else i - 2)
    if subject is None or kind_of(s, subject) in {"none", "it"}:
        return None
    return draft(s, "may", i, verb, who=subject, score=0.7)


def _time_for(s: Sentence, i: int) -> Draft | None:
    to = next((k for k in range(i + 2, min(i + 12, len(s.tokens))) if s.lower(k) == "to"), None)
    if to is None or kind_of(s, (i + 2, to)) != "actor":
        return None
    return draft(s, "must", i, first_verb(s, to + 1), who=(i + 2, to), score=0.8)


def _mistake(s: Sentence, i: int) -> Draft | None:
    said = next((k for k in range(i, -1, -1) if s.lower(k) in word_list("speech_verbs")), None)
    subject = find_subject(s, said) if said is not None else None
    if kind_of(s, subject) != "actor":
        return None
    return draft(s, "opposes", i, i + 2, who=subject, score=0.6)


def _figured_out(s: Sentence, i: int) -> Draft | None:
    """What is still to be found out: "trying to figure out whether it can sue"."""
    subject = find_subject(s, i - 2 if s.lower(i - 1) == "to" else i)
    if s.lower(i + 2) not in {"whether", "how", "if"} or kind_of(s, subject) != "actor":
        return None
    return draft(s, "considers", i, i + 2, who=subject, score=0.7)


def _hopeful(s: Sentence, i: int) -> Draft | None:
    """What somebody is hopeful that another will do."""
    subject = find_subject(s, i - 1 if s.lower(i - 1) in REMAIN else i)
    will = next((k for k in range(i + 3, i + 12) if s.lower(k) in {"will", "would"}), None)
    if kind_of(s, subject) != "actor" or will is None or kind_of(s, (i + 2, will)) != "actor":
        return None
    act = first_verb(s, will + 1)
    return draft(s, "wants", i, act, who=subject, to_whom=(i + 2, will), score=0.7)


def _no_choice(s: Sentence, i: int) -> Draft | None:
    subject = find_subject(s, i - 2) if s.lower(i - 1) == "no" else None
    if kind_of(s, subject) != "actor":
        return None
    return draft(s, "must", i, first_verb(s, i + 3), who=subject, score=0.7)


def _turned_down(s: Sentence, i: int, modality: Modality) -> Draft | None:
    """What is turned down or ruled out."""
    subject = find_subject(s, i)
    denied = any(s.lower(k) in {"not", "never"} for k in range(max(0, i - 3), i))
    if kind_of(s, subject) != "actor" or not opens_noun_phrase(s, i + 2):
        return None
    meant: Modality = "considers" if denied else modality
    return draft(s, meant, i, i + 2, who=subject, score=0.8)


def _weighed(s: Sentence, i: int) -> Draft | None:
    """What is talked over: "talked about reopening the pier", "is looking at ways to"."""
    verb = i + 2
    subject = find_subject(s, i)
    if kind_of(s, subject) != "actor":
        return None
    word = s.lower(verb)
    if s.lower(i + 1) == "at":
        weighing = word in {"options", "ways", "a", "an"}
        to = next((k for k in range(verb, min(verb + 4, len(s.tokens))) if s.lower(k) == "to"), 0)
        begin = first_verb(s, to + 1) if to and word in {"options", "ways"} else verb
        return draft(s, "considers", i, begin, who=subject, score=0.6) if weighing else None
    gerund = word.endswith("ing") and len(word) > 4 and verb not in s.name_types
    return draft(s, "considers", i, verb, who=subject, score=0.6) if gerund else None
