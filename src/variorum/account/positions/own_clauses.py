"""A position in the report's own clause, where no lead-in of the account says the same."""

import re
from functools import cache

from variorum.account.positions.holders import before_action, place_of_subject
from variorum.account.positions.notes import printed
from variorum.account.positions.of_speakers import is_of_speaker, opening_of_quotation
from variorum.account.positions.plain_leads import ALLOWED_BY_SOME
from variorum.account.positions.rest_of_clause import is_attribution
from variorum.account.quote_marks import MARK, balanced, stands_in_marks
from variorum.account.standing_alone.form import ENDS
from variorum.annotate.positions.lexicon import carriers, carrying_nouns
from variorum.annotate.positions.tokens import is_adverb
from variorum.lang import word_list
from variorum.lang.calendar import WEEKDAYS
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES, RULES

LONGEST_CLAUSE, LONGEST_BETWEEN = 330, 14
"""Characters of a clause or a sentence; words between the holder and the action."""
THERE = re.compile(r"(?i)there\s(?:will|would|[’']ll)\b")
SPEAKERS = frozenset(["i", "we"])
PARTED = re.compile(r"[,;:—–()]")
AND = re.compile(r"\s(?:and|but)(?=\s)")
RELATIVE = re.compile(r"^\s*(?:and\s+)?(?:who|which|that)\s")
MUST = re.compile(r"\b(?:must|should|ought|needs?|ha(?:s|ve) to)\b")
SPOKEN = re.compile(r"(?P<words>[“\"][^“”\"]+),(?P<mark>[”\"])\s(?P<who>[^“”\"]{3,160})\.$")
"""A quotation and who said it, which the line does not repeat."""
WHEN = re.compile(
    r"(?:(?:at one point|at times|in turn|for now|on|in|late|early|last|this|earlier)\s|"
    rf"(?:{'|'.join(WEEKDAYS)}|week|month|year|"
    r"today|yesterday|night|morning|afternoon|evening)\b\s*)+",
    re.IGNORECASE,
)
OWNED = re.compile(
    r"(?:[’']s?|\b(?:his|her|its|their))\s+(?:\w+\s+){0,2}?(\w+)\s+(?:not\s+)?to\s+\W?$"
)


def own_clause(telling: PositionTelling, action: str) -> str:
    """The clause that tells it, from its verb to the end of ``action``, as it stands; the whole
    sentence where verb and action stand apart; empty where that is too long or none.

    In the holder's own words it begins with the "I" or "we".
    """
    before = before_action(telling)
    if before is None or action not in printed(telling):
        return ""
    if is_of_speaker(telling):
        return _short(f"“{opening_of_quotation(telling)}{action}”")
    if not telling.who or THERE.match(action):
        own = stands_in_marks(action, printed(telling)) and not MARK.search(action)
        clause = f"“{action}”" if telling.who and own else balanced(action)
        return _short(clause) if _opens_clause(before) else whole_sentence(telling)
    if _is_of_noun(before):
        return ""  # "Ray's offer to sell it came late" tells of something else
    begin, end = place_of_subject(telling, before)
    if begin >= len(before):
        return whole_sentence(telling)
    subject, between = before[begin:end], before[end:]
    whole = before[begin:] + action
    if ALLOWED_BY_SOME.search(before[:begin]):
        return whole_sentence(telling)
    if telling.modality in RULES and not MUST.search(between):
        return ""
    if subject.lower() in SPEAKERS and not PARTED.search(between):
        quoted = not MARK.search(whole) and stands_in_marks(whole, printed(telling))
        return _short(f"“{whole}”" if quoted else balanced(whole))
    if telling.modality in DUTIES and telling.said_by and not PARTED.search(between):
        return _short(balanced(whole))
    verb = PARTED.split(between)[-1]
    *_, second = AND.split(verb)
    if opens_predicate(second):
        verb = second  # "sent ships and asked for more"
    short = telling.modality not in DUTIES and len(verb.split()) <= LONGEST_BETWEEN
    if short and opens_predicate(verb, joined=verb != between):
        return _short(balanced(RELATIVE.sub("", verb).lstrip() + action))
    return whole_sentence(telling)


def _is_of_noun(before: str) -> bool:
    """Whether a noun with its owner leads in to the action: "the mayor's offer to"."""
    found = OWNED.search(before)
    return found is not None and found[1] in carrying_nouns()


def _opens_clause(before: str) -> bool:
    """Whether a clause can begin behind the words: "Ray said that"."""
    last = before.rstrip(" “\"'‘")
    word = last.split()[-1].lower() if last.split() else ""
    opens = not word or not word[-1].isalnum()
    return opens or word in {"that", "and", "but", "so", "because"} | word_list("speech_verbs")


def whole_sentence(telling: PositionTelling) -> str:
    """The sentence that tells it, where it is one and not too long."""
    sentence = printed(telling)
    spoken = SPOKEN.match(sentence)
    if spoken is not None and is_attribution(spoken["who"]):
        return _short(f"{spoken['words']}{spoken['mark']}")
    return _short(balanced(sentence)) if ENDS.search(sentence) else ""


def _short(clause: str) -> str:
    return clause if len(clause) <= LONGEST_CLAUSE else ""


def opens_predicate(words: str, *, joined: bool = False) -> bool:
    """Whether words behind a holder begin with its verb: "last week agreed to". One that is
    ``joined`` stands behind a comma, and may be a participle: "demanding".
    """
    if not words[:1].isspace():
        return False  # "Ray's plan", "they're asking"
    left = RELATIVE.sub("", words).replace("’", "'").split()
    while left:
        when = WHEN.match(" ".join(left))
        if when:
            left = " ".join(left)[when.end() :].split()
        elif is_adverb(left[0]) and left[0] not in _verbs():
            left = left[1:]
        else:
            break
    first = left[0] if left else ""
    participle = joined and first.endswith("ing") and first in carriers()
    finite = first in _verbs() and not first.endswith("ing")
    return participle or finite or (first.islower() and first.endswith("ed"))


@cache
def _verbs() -> frozenset[str]:
    listed = ("auxiliary_verbs", "speech_verbs", "past_verbs")
    return frozenset().union(*(word_list(name) for name in listed), carriers())
