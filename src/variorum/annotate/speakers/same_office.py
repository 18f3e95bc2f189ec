"""Whether an office or a party that a description tells must be somebody else's."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.people import KnownPerson
from variorum.annotate.speakers.phrases import all_titles
from variorum.lang import word_pairs
from variorum.model import Span

WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
BEHIND_HEAD = re.compile(r"\s(of|from|for|at|in|on|to|with|by|who)\s")
OF = frozenset(["of", "from", "for", "at", "in"])
LEAST_LETTERS, OF_REACH = 4, 120
POSSESSIVE = re.compile(r"['’]s?$")
TITLE_IN_FRONT = re.compile(r"(?:[\w.’'-]+\s){1,5}(?:[\w.’'-]+,\s)?$")
TITLE_REACH = 60
PARTY_WORDS = {
    word: party
    for party, words in {
        "democrat": ("democrat", "democratic", "democrats"),
        "republican": ("republican", "republicans", "gop"),
    }.items()
    for word in words
}


def may_be(person: KnownPerson, roles: Sequence[str]) -> bool:
    """Whether no qualifier of the person's office is missing, or one too many, so that another
    must be meant: "the vice president" is not a president, nor "the president" a vice president.
    """
    vice = {"vice", "deputy", "lieutenant"}
    if bool((vice | {"assistant"}) & set(roles)) != bool((vice | {"assistant"}) & person.roles):
        return not vice & person.roles and "assistant" in person.roles
    return True


def is_of_what(text: str, source: Span, person: KnownPerson) -> bool:
    """Whether what an office is of stands near the person's names, too: "the chairman of the weir
    committee".
    """
    of = BEHIND_HEAD.search(source.of(text))
    words = WORD.findall(source.of(text)[of.end() :]) if of and of.group(1) in OF else []
    words = [w for w in words if len(w) >= LEAST_LETTERS]
    reach = OF_REACH
    near = " ".join(text[max(0, p.begin - reach) : p.end + reach].lower() for p in person.places)
    return not words or any(w.lower() in near for w in words)


def of_another_party(person: KnownPerson, words: str) -> bool:
    """Whether words end in a party and the report gives the person another one."""
    own = PARTY_WORDS.get(words.split()[-1].lower())
    told = {PARTY_WORDS[w] for w in person.roles | person.about if w in PARTY_WORDS}
    return own is not None and bool(told) and own not in told


def of_another_nation(text: str, person: KnownPerson, words: Sequence[str]) -> bool:
    """Whether a description gives a nation and the report another one with the person's title, else
    near their name: "the French minister" is not the British one.
    """
    told = {nation_of(word) for word in words[1:] if word[0].isupper()} - {""}
    own = nations_of_title(text, person) or {nation_of(word) for word in person.about} - {""}
    return bool(told and own) and told.isdisjoint(own)


def nations_of_title(text: str, person: KnownPerson) -> set[str]:
    """The nations before the titles of a person: "the French foreign minister, Ann Ray"."""
    found = set()
    for place in person.places:
        before = TITLE_IN_FRONT.search(text, max(0, place.begin - TITLE_REACH), place.begin)
        words = before.group().split() if before else []
        for number, word in enumerate(words[:-1]):
            if all_titles(" ".join(words[number + 1 :])):
                found.add(nation_of(word))
    return found - {""}


def nation_of(word: str) -> str:
    """The country of a word for it or for what is of it; empty of another."""
    nations = word_pairs("nations")
    plain = POSSESSIVE.sub("", word).lower().replace(".", " ").strip()
    return nations.get(plain, plain if plain in nations.values() else "")
