"""The office told behind a name: in an apposition, or in a clause that says what somebody was."""

import re
from functools import cache

from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Span

WITH_POINT = (
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Adm|Lt|Col|Maj|Capt|Sgt|Rev|Prof|St|Sept?|Jan|Feb|Aug|Oct"
    r"|Nov|Dec|Inc|Co|Corp|Jr|[A-Z])\.|\.(?:com|org|net|gov)\b)"
)
"""A point that ends no sentence: "an aide to Gov. Ray", "director of Avon.org"."""
APPOSITION = re.compile(
    rf"(?:\s\([DRI]\b[^()]{{0,20}}\))?,\s+(?:\d{{1,3}},\s+)?((?:(?:a|an|the)\s+)?"
    rf"(?:{WITH_POINT}|[^,.;:“”\"()]){{3,120}})(?=[,.;]|\s[“\"]|\swho\s)"
)
VERBS = frozenset({"who", "said", "says", "told", "which", "was", "is", "has"})
WHO_IS = re.compile(
    r",\s+who\s((?:was|is|served as)\s(?:once\s)?(?:the\s|an?\s)?)"
    rf"((?:{WITH_POINT}|[^,.;:“”\"()\n]){{3,80}})(?=[,.;])"
)
IS_WHAT = re.compile(r"\s(is\s(?:an?\s|the\s))([^,.;:“”\"()\n]{3,80}?)(?=[,.;]\s|\.?\n|\swho\s)")
SENTENCE_OPENS = re.compile(r"(?:^|\n|(?<=[a-z)])[.!?]\s)$")
FIRST_OF_ALL = frozenset(["first", "only", "next", "last", "best", "worst", "true", "real"])
BEFORE_PREPOSITION = re.compile(r".+?(?=\s(?:of|for|at|in|from|to|and|under|until|when|who)\s|$)")
LONGEST_IN_CLAUSE = 5
STATE_AND_BRANCH = re.compile(
    r",\s+(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2}),\s+(\w+)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)*)?"
)
COMPARES = re.compile(
    r"(?:and|or|that|which|like|unlike|with|without|along|including|according|as|for|by|from|in|on|at"
    r"|after|before|perhaps|maybe|probably|more|less|not|rather|especially|particularly|even)\b",
    re.IGNORECASE,
)
CALLING_AND_NAME = re.compile(
    r"(?<![\w’'-])(?=((?:chief\sof\s|Chief\sof\s)?[\w’'-]+)\.?\s([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,2})(?![\w’'-]|\s[A-Z]))"
)
GOES_ON = re.compile(
    r"(?<=.)\s(?:who|said|says|told|tells|tweeted|wrote|writes|added|argued|explained|noted|warned"
    r"|testified)\s"
)
"""What is no part of an apposition: a clause, or the sentence that forgot to close it."""
SAID_AT_END = re.compile(r"(?<=.)\s(?:said|says|tweeted|wrote|added)$")
"""Of the one named behind "a warden of Avon"; "the warden" of the end of a sentence is another."""
TELLS = re.compile(r"\s(?:said|says|told|tells|tweeted|wrote|writes|added|testified)(?=\s|$)")
"""In a clause of its own: who told what was said of somebody."""
AGE_BEFORE = re.compile(r",\s\d{1,3},\s$")
RELATIVE = re.compile(r"\s(?:that|where|which|whose)\s")
AND = re.compile(r"\s(?:and|or)\s")
PREPOSITION = re.compile(r"\b(?:to|for|of|under|with|at|in|from|by|who|against)\b")
DASH = re.compile(r"\s?[—–]\s?|\s-+\s")
SHORT_TITLE = re.compile(r"\.\s[A-Z]")
NAME_AT_END = re.compile(
    r"(?P<before>[\w’'-]+)\s(?P<given>[A-Z][\w-]+)\s(?P<family>[A-Z][\w’'-]+)$"
)
ARTICLE = re.compile(
    rf"(?:also\s+)?(?:the|an?|another|{any_word('owners_told_of')})\s+", re.IGNORECASE
)
"""In front of an office behind a name; whose it is is told with it: "Ann Ray, its | manager"."""
ADVERB = re.compile(r"^[a-z]+ly\s(?=[a-z])")
AND_ANOTHER = re.compile(r"((?:[A-Z][\w’'-]+\s){1,3})and\s(?:the|an?|his|her|[A-Z]\w+)\s")
ONE = re.compile(r"an?\s")
OBJECT = re.compile(r"(?:Mr|Mrs|Ms|Dr)\b|(?:[A-Z][\w.-]+\s){0,2}[A-Z][\w.-]+['’]s?\s")
"""Behind a verb: "Ann Ray, | called | Mr. Orr's lawyer"."""
NO_DOING = frozenset({"managing", "acting"})
NO_OFFICE = frozenset({"incoming", "former", "acting", "then", "ex", "elect"})


def behind(text: str, place: Span) -> Span | None:
    """Behind a comma: Ann Ray, the mayor of Avon."""
    after = APPOSITION.match(text, place.end)
    if after is None:
        return None
    words = after.group(1).split()
    heads = [w.lower().strip(".,’'") for w in words[:6]]
    clause_of_its_own = set(heads[:2]) & VERBS or set(heads[:3]) & word_list("modals")
    if not set(heads) & office_words() or clause_of_its_own:
        return None
    own = after.group(1)
    of_kin = own.partition(" ")[0].lower() in word_list("owners_told_of")
    if (of_kin or AGE_BEFORE.search(text, place.end, after.start(1))) and TELLS.search(own):
        return None  # "Ann Ray, 41, her sister said"
    clause = GOES_ON.search(own) or SAID_AT_END.search(own)
    if clause is not None and clause.end() == len(own) and not ONE.match(own):
        return None
    if clause is None and text[after.end(1)].isspace() and text[after.end(1) + 1] in '“"':
        return None  # "president of the | “Avon Club”"
    another = _name_in(own[: clause.start()] if clause else own)
    if another is not None and office_words().isdisjoint(own[:another].lower().split()):
        return None
    if another is not None and not ARTICLE.match(own):
        return None  # the next of a list: "Ann Ray, former warden and top adviser Bo Orr"
    if another is None and clause is not None:
        another = clause.start()
    if another is not None:
        own = own[:another]
    if _ends_with_a_name(own, text[after.end(1) :]):
        return None
    relative = RELATIVE.search(own)
    if relative is not None:
        another = min(relative.start(), len(own))
        own = own[:another]
    doing = own.split()[0]
    if doing.endswith("ing") and doing not in word_list("ing_nouns") and doing not in NO_DOING:
        return None
    dash = DASH.search(own)
    if dash is not None:
        another = dash.start()
        own = own[:another]
    if COMPARES.match(own) or " than " in own or _is_no_calling(own):
        return None
    article = ARTICLE.match(own)
    begin = after.start(1) + (article.end() if article else 0)
    end = after.end(1) if another is None else after.start(1) + another
    return Span(begin, _end_of_office(text, end)).trimmed(text)


def _is_no_calling(words: str) -> bool:
    """Whether what follows a comma goes on with the sentence or with another's name: "they will
    meet envoys", "met the mayor", "Bo King and Cy Orr", "Orr and the mayor".
    """
    first, _, rest = ADVERB.sub("", words).partition(" ")
    second = rest.partition(" ")[0]
    if not rest:
        return False
    done = first in word_list("past_verbs") or first.endswith("ed")
    done = done and (second in word_list("function_words") or bool(OBJECT.match(rest)))
    given = first.lower() in word_list("male_names", "female_names")
    named = first[0].isupper() and second[:1].isupper() and given
    joined = AND_ANOTHER.match(words)
    listed = joined is not None and {*joined[1].lower().split()}.isdisjoint(callings())
    return done or listed or (named and first.lower() not in office_words())


def _ends_with_a_name(words: str, behind: str) -> bool:
    """Whether what follows a comma is another's office with their name: "Ann Ray, Deputy Chief for
    Rivers Bo Orr", or stops at a short title before it: "Ann Ray, Avon Sen | . Bo Orr".
    """
    *_, last = words.split()
    if last.lower() in word_pairs("title_abbreviations") and SHORT_TITLE.match(behind):
        return True
    named = NAME_AT_END.search(words)
    if named is None:
        return False
    given = word_list("male_names", "female_names")
    before = named["before"].lower()
    joined = before[:1].isalpha() and named["before"][0].isupper() and before not in office_words()
    return joined and named["given"].lower() in given and named["family"].lower() not in _bodies()


def _name_in(words: str) -> int | None:
    """Where an apposition stops because it goes on with somebody else: "Ann Ray, | former warden
    Bo Orr", "Ann Ray, a lawyer | and Mayor Bo Orr"; not "a friend of Mayor Bo Orr".
    """
    for named in CALLING_AND_NAME.finditer(words):
        calling = named.group(1).lower()
        known = calling.startswith("chief of ") or not office_words().isdisjoint(calling.split("-"))
        if not known or not _may_be_a_name(named.group(2)):
            continue
        before = words[: named.start(1)]
        joined = list(AND.finditer(before))
        own = before[joined[-1].end() :] if joined else before
        if not PREPOSITION.search(own) or _is_of_a_body(own):
            return joined[-1].start() if joined else 0
    return None


def _may_be_a_name(words: str) -> bool:
    """Whether words with capitals behind a calling can be a name: "Bo Orr", and "Ann Duke"."""
    name = [word.lower().strip(".") for word in words.split()]
    given = word_list("male_names", "female_names")
    none = _no_names().intersection(name)
    surname_too = (
        name[0] in given
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


def in_a_clause(text: str, place: Span) -> Span | None:
    """In a clause of its own: Ann Ray, who was mayor of Avon; what is over with its "was". Or in a
    sentence: Ann Ray is a senior adviser to the board.
    """
    clause = WHO_IS.match(text, place.end) or _is_what(text, place)
    if clause is None:
        return None
    front = BEFORE_PREPOSITION.match(clause.group(2))
    words = [w.lower() for w in front.group().split()] if front else []
    if not words or len(words) > LONGEST_IN_CLAUSE or words[-1] not in office_words():
        return None
    if any(w.endswith(("ed", "ing")) or w in word_list("function_words") for w in words):
        return None
    begin = clause.start(2) if clause.group(1).startswith("is") else clause.start(1)
    return Span(begin, clause.end(2)).trimmed(text)


def _is_what(text: str, place: Span) -> re.Match[str] | None:
    """What a sentence that a name opens says somebody is, outside quotation marks."""
    found = IS_WHAT.match(text, place.end)
    if found is None or " " not in place.of(text):
        return None
    before = text[text.rfind("\n", 0, place.begin) + 1 : place.begin]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2
    opens = not before or SENTENCE_OPENS.search(before)
    one_of_many = not FIRST_OF_ALL.isdisjoint(found.group(2).lower().split()[:2])
    return found if opens and not quoted and not one_of_many else None


def _end_of_office(text: str, end: int) -> int:
    """Where an office ends whose place is told with its state: "president of the Avon, Mo.,
    branch of the Guild".
    """
    more = STATE_AND_BRANCH.match(text, end)
    branches = word_list("organisation_nouns", "branch_nouns")
    return more.end() if more and more.group(1) in branches else end


@cache
def _bodies() -> frozenset[str]:
    return callings() | word_list("organisation_nouns", "branch_nouns")


@cache
def _no_names() -> frozenset[str]:
    return (_bodies() | word_list("title_modifiers")) - word_list("male_names", "female_names")


@cache
def office_words() -> frozenset[str]:
    """Words that tell of an office or an occupation beside a name."""
    return word_list("titles") | word_pairs("office_kin").keys() | word_list("occupations")


@cache
def callings() -> frozenset[str]:
    """The same and the other nouns for a person."""
    return office_words() | word_list("person_nouns")
