"""What a report says of a person where it names one: titles, offices, callings, parties."""

import re
from collections.abc import Iterable
from functools import cache

from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Span

ROLE_BEFORE = re.compile(r"(?:[\w.’'-]+\s+){1,6}$")
ROLE_AFTER = re.compile(
    r"(?:\s\([DRI]\b[^()]{0,20}\))?,\s+"
    rf"(?:(?:a|an|the|{any_word('owners_told_of')})\s+)?"
    r"([^,.;:“”\"]{3,90})"
)
OFFICE_IN_FRONT = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)\s|['’]s\s)((?:[\w’'-]+\s){0,5}?[\w’'-]+),\s*"
    rf"(?:(?i:{any_word('courtesy_titles')})\.?\s)?$"
)
HOLDS_OFFICE = re.compile(
    r"(?:,? who)?\s(?:became|becomes|is|was|has been|was elected|was named|was appointed|"
    r"was sworn in as|serves as)\s(?:as\s)?(?:the\s|a\s|an\s)?((?:[\w’'-]+\s){0,2}[\w’'-]+)"
)
PARTY_BEHIND = re.compile(r"\s?\(([DRI])\b|,\s([DRI])-|,\s(Democrat|Republican|independent)\sof\b")
PARTIES = {"D": "democrat", "R": "republican", "I": "independent"}
QUALIFIERS = frozenset(
    [
        "vice",
        "deputy",
        "assistant",
        "former",
        "ex",
        "then",
        "prime",
        "lieutenant",
        "first",
        "interim",
        "acting",
    ]
)
"""Words that make another office of an office: the vice president is not the president."""
VERB_OPENS = re.compile(r"[a-z]+(?:ed|ing)\s")
OWNED_BY_ANOTHER = re.compile(rf"^.*['’]s?\s|(?:^|\s){any_word('family_members')}\sof\s.*$")
FOR_ANOTHER = re.compile(r"^[\w\s-]{3,40}?(?=\sfor\s(?:[\w.-]+\s){0,3}[\w.-]+['’]s?\s)")
"""Of whom somebody acts for: "an attorney | for Ray's family"."""
SAYS = re.compile(rf"\s{any_word('speech_verbs')}\b")
ROLE_REACH, REACH_OF_CLAUSE = 90, 240
ABOUT_BEFORE, ABOUT_BEHIND = 40, 60


@cache
def callings() -> frozenset[str]:
    """Nouns that stand for a person by office, calling, party or part in the story."""
    people = word_list("titles", "person_nouns", "described_people")
    return people - {"two", "couple", "pair", "duo", "trio"}


def role_of(word: str) -> str:
    """A word for an office in the form that is compared: "Sen." is senator."""
    plain = word.lower().strip(".,")
    return word_pairs("title_abbreviations").get(plain, plain)


def roles_at(text: str, place: Span) -> set[str]:
    """The words for an office, calling or party that stand with a name."""
    roles: set[str] = set()
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = ROLE_BEFORE.search(text[max(line, place.begin - 60) : place.begin])
    for word in reversed(before.group().split() if before else []):
        if roles and word.lower() in QUALIFIERS:
            roles.add(word.lower())
        elif word.lower().strip(".") in word_list("titles"):
            roles |= _roles_in([word])
        elif word.lower() not in word_list("title_modifiers"):
            break
    in_front = OFFICE_IN_FRONT.search(text, max(line, place.begin - ROLE_REACH), place.begin)
    if in_front and not closes_words(text, place):
        roles |= _roles_in(in_front.group(1).split())
    held = HOLDS_OFFICE.match(text, place.end)
    if held:
        roles |= _roles_in(held.group(1).split())
    party = PARTY_BEHIND.match(text, place.end)
    if party:
        word = next(group for group in party.groups() if group)
        roles.add(PARTIES.get(word, word.lower()))
    after = ROLE_AFTER.match(text, place.end)
    if after and text[after.end() : after.end() + 1] in {",", ".", ";", ")"}:
        acting = FOR_ANOTHER.search(after.group(1))
        own = acting.group() if acting else OWNED_BY_ANOTHER.sub("", after.group(1))
        words = [w.lower() for w in own.split()[:7]]
        verbal = VERB_OPENS.match(after.group(1)) or has_finite_verb(after.group(1))
        joined = words[:1] in (["and"], ["or"])  # "Bo Day, and President Ray"
        if not verbal and not joined and not set(words) & {"who", "which"}:
            roles |= _roles_in(words)
    return roles


def closes_words(text: str, place: Span) -> bool:
    """Whether a name behind a comma says what a sentence tells before it, so that the office there
    is that of another: "It was handed to [the judge], Ann Ray said".
    """
    if SAYS.match(text, place.end) is None:
        return False
    begin = max(0, place.begin - REACH_OF_CLAUSE)
    clause = re.split(r"[.!?”\"]\s|\n", text[begin : place.begin])[-1]
    return has_finite_verb(clause)


def words_about(text: str, place: Span) -> set[str]:
    """The capitalised words near a name in its line, lower case: parties, places, bodies."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = text[max(line, place.begin - ABOUT_BEFORE) : place.begin]
    behind = text[place.end : place.end + ABOUT_BEHIND].split("\n")[0]
    words = re.findall(r"[^\W\d_]+", before + " " + behind)
    return {word.lower() for word in words if word[0].isupper() and len(word) > 1}


def _roles_in(words: Iterable[str]) -> set[str]:
    """The callings among words, and "man" or "woman" where the word for one tells."""
    plain = [w.lower().strip(".,") for w in words]
    found = [w for w in plain if w in callings()]
    told = {"woman" if w.endswith("woman") else "man" for w in found if w.endswith("man")}
    if set(found) <= QUALIFIERS:  # "was then", "the first": no office in itself
        return set()
    return {role_of(w) for w in found} | told
