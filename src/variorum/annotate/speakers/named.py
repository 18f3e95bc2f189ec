"""Sources that name somebody: a person, an apposition, two people side by side."""

import re
from itertools import pairwise

from variorum.annotate.speakers.among_others import (
    BEHIND_NAME,
    PLACE_OR_PARTY,
    example_of_them,
    one_of_them,
)
from variorum.annotate.speakers.antecedents import cut_off
from variorum.annotate.speakers.bearers import OF_TWO
from variorum.annotate.speakers.name_forms import without_titles
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase, all_titles, apposed
from variorum.annotate.speakers.several import one_name_of
from variorum.lang import word_list
from variorum.model import Speaker

Resolved = tuple[Speaker, KnownPerson | None]

UNKNOWN_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+){0,2}")
LISTED = re.compile(rf"{BEHIND_NAME}(?:[,;]|(?=\sand\s))\s?((?:and\s)?(?:[\w.]+\s){{0,4}})")
MEANWHILE = re.compile(
    r",\s(?:speaking|talking|writing|appearing|testifying|worth|valued\sat)\s.*", re.DOTALL
)
APPOSED_AND = re.compile(
    r",\s[^“”\"\n]{3,160},\sand\s((?:[\w.]+\s){0,5})|\sand\s(?:his|her)\s(?:[a-z-]+\s?){1,3},\s"
)
OF_BODY_AND = re.compile(
    r"(?:\s\([^()]*\)|,\s[DRI]-[A-Z][\w.]*,?|\sof\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4}),?\sand\s"
    r"((?:[\w.]+\s){0,5})"
)
"""Behind the first of two, of what they are: "Ann Ray | of Avon University and | Bo Day"."""
COORDINATED = re.compile(
    r"(?:[Bb]oth\s)?(.+?)(?:\s\([^)]*\))?,?\s(?:and|&(?!\sCo\b))\s(.+)", re.DOTALL
)


def named(person: KnownPerson, score: float) -> Resolved:
    """The answer that names a person."""
    return Speaker(name=person.name, score=score), person


def unnamed(words: str) -> Resolved:
    """The answer that gives a source as the report describes it, what it does meanwhile left out
    ("the official, speaking on a call"), and what it costs; surer of a usual one.
    """
    words = MEANWHILE.sub("", words)
    return Speaker(unnamed=words, score=0.9 if _is_usual(words) else 0.6), None


def _is_usual(words: str) -> bool:
    lower = words.lower()
    heads = set(re.findall(r"[\w.'’-]+", lower))
    return bool(heads & word_list("unnamed_sources")) or lower.startswith(("a ", "an "))


def by_name(text: str, phrase: Phrase, people: KnownPeople) -> Resolved | None:
    """The person whom the source names, or an apposition in it or cut off from it."""
    if phrase.group:
        example = example_of_them(text, phrase.span, people)
        return named(example, 0.6) if example else None
    one = one_of_them(text, phrase.span, people)
    if one is not None:
        return named(one, 0.9)
    pair = (
        _listed(text, phrase, people)
        or _pair(text, phrase, people)
        or _apposed_pair(text, phrase, people)
    )
    if pair is not None:
        return pair
    if phrase.heads:
        place, person = phrase.heads[-1]
        of_two = OF_TWO.search(text, phrase.zone.begin, place.begin)
        if of_two and " " not in person.name:
            return unnamed(phrase.span.of(text))
        others = " and " in text[phrase.zone.begin : place.begin]
        others = others or text.startswith(" and ", place.end, phrase.span.end)
        return named(person, 0.6 if others else 0.95)
    bare = people.called(phrase.zone.of(text)) or people.called(phrase.head.of(text))
    if bare is not None:
        return named(bare, 0.9)
    rest = _behind_titles(phrase.zone.of(text))
    if rest != phrase.zone.of(text) and UNKNOWN_NAME.fullmatch(rest):
        return Speaker(name=rest, score=0.6), None
    inside = _apposition(text, phrase, people)
    if inside is not None:
        return named(inside, 0.9)
    beside = cut_off(text, phrase.span, people)
    return named(beside, 0.9) if beside else None


def _behind_titles(words: str) -> str:
    """A name without the titles in front, those of capitalised words among them: "River Secretary
    Ann Ray".
    """
    rest = words.split()
    titles = [i for i, w in enumerate(rest[:-2]) if w.lower().strip(".") in word_list("titles")]
    if titles and all(w[0].isupper() for w in rest):
        return " ".join(rest[titles[-1] + 1 :])
    return without_titles(words)


def _apposition(text: str, phrase: Phrase, people: KnownPeople) -> KnownPerson | None:
    """The person in an apposition inside the source, at once ("the mayor, Ann Ray, a lawyer")
    or at its end ("the lawyer who won the case, Ann Ray").
    """
    at_once = apposed(text, phrase.zone.end, phrase.span.end, people)
    if at_once is not None:
        return at_once[1]
    if _is_calling(phrase.head.of(text)):
        for comma in re.finditer(r",\s", text[phrase.zone.end : phrase.span.end]):
            found = apposed(text, phrase.zone.end + comma.end(), phrase.span.end, people)
            if found is not None and found[0].end == phrase.span.end:
                return found[1]
    return None


def _is_calling(words: str) -> bool:
    return words.lower().split()[-1] in callings() if words.split() else False


def _listed(text: str, phrase: Phrase, people: KnownPeople) -> Resolved | None:
    """Three or more people named one after another, each with a place or party behind the name:
    "Sens. Ann Ray, R-Avon; Bo Day of Wend; and Cy Moor".
    """
    inside = people.inside(phrase.span)
    if len(inside) < 3 or not all_titles(text[phrase.span.begin : inside[0][0].begin]):
        return None
    between = [text[a.end : b.begin] for (a, _), (b, _) in pairwise(inside)]
    ends = PLACE_OR_PARTY.fullmatch(text, inside[-1][0].end, phrase.span.end)
    parts = [LISTED.fullmatch(words) for words in between]
    if (
        not ends
        or not between[-1].rstrip().split()[-2:].count("and")
        or not all(part and all_titles(part.group(1).removeprefix("and ")) for part in parts)
    ):
        return None
    names = {person.name for _, person in inside}
    return (Speaker(name=one_name_of(names), score=0.8), None) if len(names) > 2 else None


def _apposed_pair(text: str, phrase: Phrase, people: KnownPeople) -> Resolved | None:
    """Two people of whom the first is told with an apposition, or the second as of the first: "Ann
    Ray, a lawyer, and Mayor Bo Day, of Avon", "Ann Ray and her husband, Bo Day".
    """
    inside = people.inside(phrase.span)
    if len(inside) != 2 or inside[0][1] == inside[1][1]:
        return None
    (first, one), (second, other) = inside
    joined = APPOSED_AND.fullmatch(text, first.end, second.begin)
    joined = joined or OF_BODY_AND.fullmatch(text, first.end, second.begin)
    if joined is None or not all_titles(joined.group(1) or ""):
        return None
    before = text[phrase.span.begin : first.begin]
    closed = second.end == phrase.span.end or text[second.end] == ","
    closed = closed or PLACE_OR_PARTY.match(text, second.end, phrase.span.end) is not None
    if not closed or not (all_titles(before) or _are_of_one_calling(before)):
        return None
    return Speaker(name=f"{one.name} and {other.name}", score=0.8), None


def _are_of_one_calling(words: str) -> bool:
    """Whether words tell what two people are who are named behind: "the river scientists"."""
    last = words.split()[-1].lower() if words.split() else ""
    known = callings() | word_list("occupations")
    return len(words.split()) < 5 and last.endswith("s") and last.removesuffix("s") in known


def _pair(text: str, phrase: Phrase, people: KnownPeople) -> Resolved | None:
    """Two people named side by side: "Ann Ray and Mayor Bo Day"."""
    joined = COORDINATED.fullmatch(phrase.zone.of(text))
    if joined is None:
        return None
    if len(phrase.heads) > 2:
        return unnamed(phrase.span.of(text))
    if len(phrase.heads) == 2:
        (first_place, one), (second_place, other) = phrase.heads
        between = text[first_place.end : second_place.begin]
        if "&" in between and between.strip() != "&":
            return None  # of a body's name: "Moor & Sons College student Ann Ray"
    else:
        first, second = people.called(joined.group(1)), people.called(joined.group(2))
        if first is None or second is None:
            return None
        one, other = first, second
    if one == other:
        return None
    return Speaker(name=f"{one.name} and {other.name}", score=0.8), None
