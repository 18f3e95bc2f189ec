"""The office told behind a name and a comma: Ann Ray, the mayor of Avon."""

import re
from functools import cache

from variorum.compare.people.beside.words import (
    NO_OFFICE,
    bodies,
    callings,
    given_names,
    office_words,
)
from variorum.lang import any_word, word_list
from variorum.model import Span

SHORT_TITLES = r"Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Adm|Lt|Col|Maj|Capt|Sgt|Rev|Prof"
WITH_POINT = (
    rf"(?:\b(?:{SHORT_TITLES}|St|Sept?|Jan|Feb|Aug|Oct|Nov|Dec|Inc|Co|Corp|Jr|[A-Z])\."
    r"|\.(?:com|org|net|gov)\b)"
)
"""A point that ends no sentence: "an aide to Gov. Ray", "director of Avon.org"."""
IN_A_STATE = rf",\s[A-Z][\w.]*\.,(?=\s{any_word('organisation_nouns', 'branch_nouns')}\b)"
"""Commas that end nothing: "president of the Avon, Ore., branch of the guild"."""
APPOSITION = re.compile(
    rf"(?:\s\([DRI]\b[^()]{{0,20}}\))?,\s+(?:\d{{1,3}},\s+)?((?:(?:a|an|the)\s+)?"
    rf"(?:{WITH_POINT}|{IN_A_STATE}|(?!\n\s*\n)[^,.;:“”\"()]){{3,120}})(?=[,.;]|\s[“\"—–]|\s\([DRI]\b|\swho\s)"
)
OF_A_LIST = re.compile(
    r"(?:[Cc]ommittee|[Ss]ubcommittee|Department|Ministry)\s(?:on|of|for)\s[A-Z][\w’'-]*$"
)
LIST = re.compile(
    r"(?:,\s[A-Z][\w’'-]*){1,4},?\sand\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?=[,.;]|\s[“\"])"
)
"""What else a body is for: "chairman of the Committee on Rivers|, Tolls and Bells"."""
OF_CHILDREN = re.compile(r"(?:[a-z]+ly\s)?(?:an?\s)?(?:father|mother|parent)[\s-]of[\s-]")
"""No office, whatever "father" is elsewhere: "Ann Ray, reportedly a mother of two"."""
QUOTED_NAME = re.compile(r"\s[“\"]")
"""Behind an apposition it is the rest of it: "president of the | “Avon Club”"."""
VERBS = frozenset({"who", "said", "says", "told", "which", "was", "is", "has"})
GOES_ON = re.compile(
    r"(?<=.)\s(?:who|said|says|told|tells|tweeted|wrote|writes|added|argued|explained|noted|warned"
    r"|testified|was|were|is|are|has|had)\s"
)
"""What is no part of an apposition: a clause, or the sentence that forgot to close it."""
SAID_AT_END = re.compile(r"(?<=.)\s(?:said|says|tweeted|wrote|added)$")
"""Of the one named behind "a warden of Avon"; "the warden" of the end of a sentence is another."""
ONE = re.compile(r"an?\s")
SHORT_TITLE_AT_END = re.compile(rf"\b(?:{SHORT_TITLES})$")
"""What follows a comma is cut short in it, as a point stands behind: "Ann Ray, Sen | . Bo Orr"."""
CUT_OFF = re.compile(r"(?<!\sat)\s(?:that|where|which|whose)\s|\s?[—–]\s?|\s-+\s")
COMPARES = re.compile(
    r"(?:and|or|but|nor|that|which|like|unlike|with|without|along|including|according|as|for|by|from|in|on|at"
    r"|after|before|though|although|while|because|since|if|when|where|whose|who|perhaps|maybe|probably|more|less|not|rather|especially|particularly|even)\b"
    r"|.*\sthan\s",
    re.IGNORECASE,
)
CALLING_AND_NAME = re.compile(
    r"(?<![\w’'-])(?=((?:chief\sof\s|Chief\sof\s)?[\w’'-]+)\.?\s([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,2})(?![\w’'-]|\s[A-Z]))"
)
PREPOSITION = re.compile(r"\b(?:to|for|of|under|with|at|in|from|by|who|against)\b")
ARTICLE = re.compile(
    rf"(?:also\s+)?(?:the|an?|another|{any_word('owners_told_of')})\s+", re.IGNORECASE
)
"""In front of an office behind a name; whose it is is told with it: "Ann Ray, its | manager"."""
OWNER = re.compile(r"^(?:the\s)?(?:[A-Z][\w.]*\s){1,3}[\w.]+['’]s\s")
"""Whose office is told: "the Ray administration's | press secretary"."""
ADVERB = re.compile(r"^[a-z]+ly\s(?=[a-z])")
AND_ANOTHER = re.compile(r"((?:[A-Z][\w’'-]+\s){1,3})and\s(?:the|an?|his|her|[A-Z]\w+)\s")
OBJECT = re.compile(r"(?:Mr|Mrs|Ms|Dr)\b|(?:[A-Z][\w.-]+\s){0,2}[A-Z][\w.-]+['’]s?\s")
"""Behind a verb: "Ann Ray, | called | Mr. Orr's lawyer"."""
NO_DOING = frozenset({"managing", "acting"})
FIRST_WORDS = 6
"""Among so many words the office is told."""


def office_behind(text: str, place: Span) -> Span | None:
    """The words for an office behind a name and a comma, None where there are none."""
    after = APPOSITION.match(text, place.end)
    if after is None or not _tells_an_office(after.group(1)):
        return None
    own = after.group(1)
    clause, said = GOES_ON.search(own), SAID_AT_END.search(own)
    if clause is None and (QUOTED_NAME.match(text, after.end(1)) or (said and not ONE.match(own))):
        return None
    clause = clause or said
    if clause is not None and own.partition(" ")[0].lower() in word_list("owners_told_of"):
        return None  # "Ann Ray, 41, her sister | told us"
    own = own[: clause.start()] if clause else own
    another = _name_in(own)
    if another is not None:
        if office_words().isdisjoint(own[:another].lower().split()) or not ARTICLE.match(own):
            return None  # the next of a list: "Ann Ray, former warden and top adviser Bo Orr"
        own = own[:another]
    cut = CUT_OFF.search(own)
    own = own[: cut.start()] if cut else own
    end = after.start(1) + len(own)
    if not own or _is_no_calling(own) or SHORT_TITLE_AT_END.search(own):
        return None
    if OF_A_LIST.search(own) and (others := LIST.match(text, end)):
        end = others.end()
    article = ARTICLE.match(own)
    begin = after.start(1) + (article.end() if article else 0)
    return Span(begin, end).trimmed(text)


def _tells_an_office(words: str) -> bool:
    """Whether an office is among the first words behind a comma, and no verb opens a clause."""
    if OF_CHILDREN.match(words):
        return False
    own = OWNER.sub("", words, count=1)
    heads = [word.lower().strip(".,’'") for word in own.split()[:FIRST_WORDS]]
    clause = set(heads[:2]) & VERBS or set(heads[:3]) & word_list("modals")
    return not clause and not office_words().isdisjoint(heads)


def _is_no_calling(words: str) -> bool:
    """Whether what follows a comma goes on with the sentence or with another's name: "they will
    meet envoys", "met the mayor", "Bo King and Cy Orr", "Orr and the mayor".
    """
    if COMPARES.match(words):
        return True
    doing = words.split()[0]
    if doing.endswith("ing") and doing not in word_list("ing_nouns") and doing not in NO_DOING:
        return True
    first, _, rest = ADVERB.sub("", words).partition(" ")
    second = rest.partition(" ")[0]
    if not rest:
        return False
    done = first in word_list("past_verbs") or first.endswith("ed")
    done = done and (second in word_list("function_words") or bool(OBJECT.match(rest)))
    named = first[0].isupper() and second[:1].isupper() and first.lower() in given_names()
    joined = AND_ANOTHER.match(words)
    listed = joined is not None and callings().isdisjoint(joined[1].lower().split())
    return done or listed or (named and first.lower() not in office_words())


def _name_in(words: str) -> int | None:
    """Where an apposition stops because it goes on with somebody else: "Ann Ray, | former warden
    Bo Orr"; not "a friend of Mayor Bo Orr".
    """
    for named in CALLING_AND_NAME.finditer(words):
        calling = named.group(1).lower()
        offices = office_words() - NO_OFFICE
        known = calling.startswith("chief of ") or not offices.isdisjoint(calling.split("-"))
        owner = named.group(2).endswith(("'s", "’s"))
        if known and not owner and _may_be_a_name(named.group(2)):
            own = words[: named.start(1)]
            if not PREPOSITION.search(own) or _is_of_a_body(own):
                return 0
    return None


def _may_be_a_name(words: str) -> bool:
    """Whether words with capitals behind a calling can be a name: "Bo Orr", and "Ann Duke"."""
    name = [word.lower().strip(".") for word in words.split()]
    none = _no_names().intersection(name)
    surname_too = (
        name[0] in given_names()
        and none <= {name[-1]}
        and none.isdisjoint(word_list("organisation_nouns", "branch_nouns"))
    )
    return not none or surname_too


def _is_of_a_body(words: str) -> bool:
    """Whether an "of" before a name belongs to the office of its bearer: "Secretary of Tolls Gen.
    | Bo Orr", not "spokesman of Mayor | Bo Orr".
    """
    first, _, rest = words.partition(" of ")
    small = first.lower()
    of_person = small in word_list("of_a_person")
    return bool(rest) and first.istitle() and small in office_words() and not of_person


@cache
def _no_names() -> frozenset[str]:
    return (bodies() | word_list("title_modifiers")) - given_names()
