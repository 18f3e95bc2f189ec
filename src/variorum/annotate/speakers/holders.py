"""Who may be meant by "he" or "she": the people of a report, and whom it brings in unnamed."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.speakers.name_forms import HE, SHE
from variorum.annotate.speakers.offices import QUALIFIERS, callings
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.subjects import finite_verbs
from variorum.lang import word_list
from variorum.model import Name, Span

WORD = re.compile(r"[^\W_][\w.-]*\w|[^\W_]")
LONGEST = 5
"""Words before the noun of a description."""
FIRST = frozenset(["a", "an", "another", "one"])
OPENINGS = FIRST | {"the", "this", "that", "his", "her", "its", "their"}
HE_NOUNS = frozenset(
    ["sir", "king", "prince", "lord", "man", "father", "son", "brother", "husband", "uncle"]
)
SHE_NOUNS = frozenset(
    ["lady", "queen", "woman", "mother", "daughter", "sister", "wife", "aunt", "actress"]
)
MORE_NOUNS = frozenset(["official", "leader", "member", "gunman", "ranger"])


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may be meant.

    ``words`` is the name, or how the report brings in who has none; ``person`` whom a name
    stands for; ``places`` are those of the name and of what stands for it, in order. ``first``
    says that the words bring somebody in ("a ranger"), not back ("the ranger").
    """

    words: str
    places: tuple[Span, ...]
    gender: str | None
    person: KnownPerson | None = None
    first: bool = False


@cache
def person_nouns() -> frozenset[str]:
    """Nouns that bring in one person without a name."""
    known = callings() | word_list("unnamed_people", "occupations") | MORE_NOUNS
    no_office = word_list("titles_without_office", "courtesy_titles") | QUALIFIERS
    return frozenset(n for n in known - no_office if n.isalpha() and not is_plural(n))


def find_holders(
    text: str, people: KnownPeople, names: Sequence[Name], furniture: Sequence[Span]
) -> list[Holder]:
    """All of them, without what stands in furniture or is a credit ("AGENCY/Ann Ray")."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for person in people.people:
        places[person.name] = list(person.places)
    unnamed: list[Holder] = []
    last: dict[str, int] = {}
    for phrase, opens, noun in _phrases(text, people, names):
        holder = _in_office(noun, people) if opens == "the" else None
        if holder is not None:
            places[holder.name].append(phrase)
        elif opens in FIRST or noun not in last:
            last[noun] = len(unnamed)
            unnamed.append(Holder(phrase.of(text), (phrase,), _gender(noun), first=opens in FIRST))
        else:
            told = unnamed[last[noun]]
            unnamed[last[noun]] = replace(told, places=(*told.places, phrase))
    persons = [Holder(p.name, tuple(sorted(places[p.name])), p.gender, p) for p in people.people]
    found = (_outside(text, holder, furniture) for holder in (*persons, *unnamed))
    return [holder for holder in found if holder.places]


def _in_office(noun: str, people: KnownPeople) -> KnownPerson | None:
    """Whom "the president" means: the holder of the office; of several who is named most."""
    held = people.by_role.get(noun, ()) if noun in word_list("titles") else ()
    return max(held, key=lambda p: len(p.places), default=None)


def _outside(text: str, holder: Holder, furniture: Sequence[Span]) -> Holder:
    told = [p for p in holder.places if not near(furniture, p)]
    return replace(holder, places=tuple(p for p in told if text[p.begin - 1 : p.begin] != "/"))


def _phrases(
    text: str, people: KnownPeople, names: Sequence[Name]
) -> Iterator[tuple[Span, str, str]]:
    """Descriptions of one person that are no part of a name, in order: place, first word, noun."""
    taken = sorted([place for place, _ in people.places] + [Span(n.begin, n.end) for n in names])
    words = list(WORD.finditer(text))
    lower = [w.group().lower() for w in words]
    for i, head in enumerate(words):
        if lower[i] not in person_nouns() or _goes_on(words, lower, i):
            continue
        at = bisect_left(taken, head.end(), key=lambda s: s.begin)
        if at and taken[at - 1].end > head.start():
            continue
        if at < len(taken) and text[head.end() : taken[at].begin] in (" ", ", "):
            continue  # "the mayor, Ann Ray"
        first = _first_word(words, lower, i)
        opens = lower[first] if lower[first] in OPENINGS else ""
        yield Span(words[first].start(), head.end()), opens, lower[i]


def _goes_on(words: Sequence[re.Match[str]], lower: Sequence[str], i: int) -> bool:
    """Whether the noun behind a noun is the head: "a party leader"."""
    behind = i + 1 < len(words) and words[i + 1].start() == words[i].end() + 1
    return behind and lower[i + 1] in person_nouns()


def _first_word(words: Sequence[re.Match[str]], lower: Sequence[str], i: int) -> int:
    """Where the description begins whose noun is at ``i``."""
    first = i
    while first > max(0, i - LONGEST) and words[first - 1].end() + 1 == words[first].start():
        before = lower[first - 1]
        if before in OPENINGS:
            return first - 1
        if before in word_list("function_words") or before in finite_verbs():
            break
        first -= 1
    return first


def _gender(noun: str) -> str | None:
    if noun in SHE_NOUNS or noun.endswith("woman"):
        return SHE
    return HE if noun in HE_NOUNS or noun.endswith("man") else None
