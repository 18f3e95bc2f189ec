"""Who can hold a position in the account: a person, an office, a body or a clear group."""

import re
from functools import cache

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.lang import word_list
from variorum.model import PositionTelling

UNSTEADY = re.compile(
    r"(?i)^(?:all\s+this|along\s+with|according|as|each|every|any|no|this|that|these|those|such|"
    r"neither|another|the\s+(?:more|less|most|least)|\d+)\b|[’']s?$|[“”\"\[\]]|^[^(]*\)|"
    r"^(?:the\s+|most\s+|some\s+|many\s+|several\s+)?(?:american\s+|young\s+)?"
    r"(?:people|public|voters|taxpayers|consumers|men|women|folks|guys|kids|parents|americans)$|"
    r"\b(?:on|with|in)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:image|caption|copyright|video)\b|(?-i:^[A-Z]{7,}$)|\bwhom\b|"
    r"^(?:very few|few|more and more)\b"
)
"""No clear group: "each candidate", "this caucus", "only a fraction of the mayor's"."""
HEAD_ENDS = re.compile(r"[,(—–]|\s(?:of|from|with|in|on|at|for|to|by|who|which|that|led|behind)\s")
PARTS = re.compile(
    r"(?i)^(?:an?\s+)?(?:some|many|most|several|all|both|dozens|hundreds|thousands|few|handful|"
    r"majority|group|number|half|two|three|four|five|one|members?)\s+(?:of|in|on|from)\b"
)
AGENTS = re.compile(r"(?:ers|ors|ists|ians|ents|ants|ees|men|women)$")
"""Plurals of those who act: "organizers", "residents"."""
LISTS = ("actor_nouns", "person_nouns", "titles", "described_people", "unnamed_people",
         "unnamed_sources", "organisation_nouns", "places_that_act")  # fmt: skip
POLICIES = frozenset(["policy", "policies", "compromise"])
"""Measures that nobody can be held to by name: "a company policy"."""
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|it|I|who|you)\b")
PAPERS = frozenset(["statement", "letter", "memo", "report", "petition", "email", "e-mail", "post",
    "tweet", "filing", "editorial", "article", "document", "speech"])  # fmt: skip
"""What is written says what somebody must do, and wants nothing itself."""
WITH_CLAUSE = re.compile(r"\b(?:where|when|which|who|that)\b")


def before_action(telling: PositionTelling) -> str | None:
    """What stands before the action in its evidence, None where the action is not there."""
    printed = " ".join(telling.evidence.text.split())
    at = printed.find(telling.action)
    return printed[:at] if at >= 0 else None


def behind_action(telling: PositionTelling) -> str:
    """What stands behind the action in its evidence."""
    return " ".join(telling.evidence.text.split()).partition(telling.action)[2]


def place_of_holder(telling: PositionTelling, before: str) -> tuple[int, int]:
    """Where the holder, or a pronoun for it, stands last before the action; the end of the
    words where nowhere.
    """
    begin, end = _named(telling, before)
    pronouns = [m.span() for m in PRONOUN.finditer(before, end)]
    return pronouns[-1] if pronouns else (begin, end)


def place_of_subject(telling: PositionTelling, before: str) -> tuple[int, int]:
    """As ``place_of_holder``; the last pronoun for somebody where the holder is not named."""
    begin, end = place_of_holder(telling, before)
    last = telling.who.split()[-1:] or [""]
    at = before.rfind(last[0], end) if last[0][:1].isupper() else -1
    if at >= 0:
        return at, at + len(last[0])
    there = PRONOUN.finditer(before) if begin >= len(before) else ()
    pronouns = [m.span() for m in there if m.group() not in {"you", "it"}]
    return pronouns[-1] if pronouns else (begin, end)


def _named(telling: PositionTelling, before: str) -> tuple[int, int]:
    whole = before.rfind(telling.who)
    if telling.who and whole >= 0:
        return whole, whole + len(telling.who)
    owner, _, body = telling.who.partition("’s ")
    if body and owner == telling.said_by:  # "her party" in the report
        places = [m.span() for m in re.finditer(rf"\b[a-z]+\s{re.escape(body)}\b", before)]
        return places[-1] if places else (len(before), len(before))
    last = telling.who.split()[-1:] or [""]
    at = before.rfind(last[0]) if last[0][:1].isupper() else -1
    if at < 0:
        return len(before), len(before)
    begin = at
    while (found := re.search(r"(?:[A-Z][\w.’'-]*)\s+$", before[:begin])) is not None:
        begin = found.start()
    return begin, at + len(last[0])


def can_act(who: str, *, measures: bool) -> bool:
    """Whether the head of a noun phrase is a name or a word for those who act."""
    if not who or UNSTEADY.search(who):
        return False
    head = (HEAD_ENDS.split(who.strip())[0].split() or [""])[-1]
    plain = head.lower().strip(".,")
    if plain in POLICIES:
        return False
    first, *more = who.lower().split() or [""]
    if head[:1].isupper() and more and first not in word_list("possessives"):
        measure = plain in word_list("measure_nouns") and not measures
        return not measure and (not _opens_with_verb(who) or plain in _acting())
    if head[:1].isupper():
        return plain not in word_list("actor_nouns") or plain.endswith("s")
    known = bool(AGENTS.search(plain)) or plain in _acting() or plain.removesuffix("s") in _acting()
    return known or bool(PARTS.match(who)) or (measures and plain in word_list("measure_nouns"))


def is_source(said_by: str) -> bool:
    """Whether a reader learns who tells it: a person, a body or a text, and no stray word."""
    stray = " " not in said_by and said_by.lower() in word_list("actor_nouns")
    owned = re.search(r"[’']s?\s", said_by) is not None
    if WITH_CLAUSE.search(said_by) and not can_act(said_by, measures=True):
        return False  # "a dinner where Ray"
    return bool(said_by) and not stray and (not owned or can_act(said_by, measures=True))


def _opens_with_verb(who: str) -> bool:
    """Whether a clause was taken for a holder: "Provide only a fraction of …"."""
    first, second = who.split()[:2]
    return second.islower() and is_plain_verb(first.lower())


@cache
def _acting() -> frozenset[str]:
    return frozenset().union(*(word_list(name) for name in LISTS))
