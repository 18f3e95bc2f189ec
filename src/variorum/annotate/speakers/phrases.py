"""A source read as a noun phrase: its head, whom it names, whom it only mentions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.lang import any_word, word_list
from variorum.model import Name, Span
from variorum.model.places import names_from

LEADING = re.compile(r"[\s“”\"‘«,.;:—–-]*(?:(?:[Aa]nd|[Bb]ut|[Oo]r|[Ss]o|[Yy]et)\s+)?")
TRAILING = re.compile(
    r"(?:[\s“”\"»,;:—–-]|(?<=\s)(?:on|and|or|in|at|by|to|of|for|with|the|an?|as|that)|"
    r"['’]s|(?<=s)['’])+$"
)
LONGEST_TRAIL, LONGEST_SOURCE = 24, 600
ZONE_END = re.compile(
    r",|\s[—–-]{1,2}(?=\s)|—|[;:(]|\s(?:who|whom|whose|which|that|where|when|while)\b"
)
PREPOSITION = re.compile(
    r"\b(?:of|for|in|at|with|from|by|on|to|near|against|including|such as|like|among|around|"
    r"behind|under|over|after|before|during|about|without|within|inside|outside|along|along with|"
    r"than|close to|called|named|known as|into|between|involving|surrounding|concerning|"
    r"regarding)\s+"
)
POSSESSES = re.compile(r"['’]s?\s+\w")
PLACE_IN_STATE = re.compile(r"[A-Z]\w+,\s(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2}),(?=\s[a-z])")
"""The commas of "the Avon, Ore., branch" end no phrase."""
LONGEST_TITLE = 8
STATION = re.compile(r"\b[A-Z]+\d+\s$")
"""Before a place: "LAKE7 | Avon" is a station."""
JOINING = frozenset({"the", "of", "and", "for"})
"""Words inside a title."""
BEHIND_NAME = re.compile(
    r"[-\s]+(?:(?:re-?election|presidential|campaign|transition)\s)?([A-Za-z]+)\b"
)
BARE_NAME_END = re.compile(r"['’]s?\b")
PLURAL_ENDING = re.compile(r"[^\W\d]{2,}(?<!s)(?<!u)(?<!i)s")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as a noun phrase.

    ``zone`` runs to the first comma, dash, bracket or relative pronoun; ``head`` is the part of
    it before the first preposition. ``heads`` are the people whom the zone names outright,
    not those who only own the head ("Ray's lawyer") or stand behind a preposition ("a friend of
    Ray"). ``group`` says that several people are meant, who are not named by what follows.
    """

    span: Span
    zone: Span
    head: Span
    heads: tuple[tuple[Span, KnownPerson], ...]
    group: bool


def read_phrase(text: str, source: Span, people: KnownPeople, names: Sequence[Name]) -> Phrase:
    """The phrase that a source is, without conjunctions, marks and a possessive ending.

    Of an endless source, only the beginning is read. ``names`` are those in the source.
    """
    source = Span(source.begin, min(source.end, source.begin + LONGEST_SOURCE))
    opening = LEADING.match(text, *source)
    begin = opening.end() if opening else source.begin
    closing = TRAILING.search(text, max(begin, source.end - LONGEST_TRAIL), source.end)
    span = Span(begin, closing.start() if closing else source.end)
    if span.begin >= span.end:
        span = source
    bodies = [Span(n.begin, n.end) for n in names if n.type != "other"]
    held = [place for place, _ in people.inside(span)] + bodies
    whole = held + [Span(*m.span()) for m in PLACE_IN_STATE.finditer(text, *span)]
    zone = Span(span.begin, _first_outside(ZONE_END, text, span, whole)).trimmed(text)
    head = Span(zone.begin, _first_outside(PREPOSITION, text, zone, held)).trimmed(text)
    named = tuple(
        (place, person)
        for place, person in people.inside(zone)
        if not POSSESSES.match(text, place.end, span.end)
        and not _names_a_body(text, Span(place.end, zone.end))
        and not _only_marks(text, place, zone)
        and not _is_behind_preposition(text, zone, place, held)
    )
    group = people.called(head.of(text)) is None and _is_group(text, head, held)
    return Phrase(span, zone, head, named, group)


def apposed(
    text: str, begin: int, end: int, people: KnownPeople
) -> tuple[Span, KnownPerson] | None:
    """The person named bare or behind titles alone at the begin of a stretch, and where:
    ", Mayor Ann Ray of Avon".
    """
    found = people.inside(Span(begin, end))
    if not found:
        return None
    place, person = found[0]
    if BARE_NAME_END.match(text, place.end, place.end + 2):
        return None
    between = text[begin : place.begin].strip(" ,—–-")
    return (place, person) if all_titles(between) else None


def all_titles(words: str) -> bool:
    """Whether words are titles, what opens titles and capitalised words only; true of none."""
    plain = [w.strip(".,") for w in re.split(r"[\s-]+", words) if w.strip(".,")]
    fits = all(w[0].isupper() or w in JOINING or w.lower() in _opening_titles() for w in plain)
    return fits and len(plain) <= LONGEST_TITLE


@cache
def _opening_titles() -> frozenset[str]:
    return callings() | word_list("title_modifiers")


def opens_group(words: str) -> bool:
    """Whether words in small letters open as several people do: "some of", "a dozen"."""
    return _group_openings().match(words) is not None


@cache
def _group_openings() -> re.Pattern[str]:
    return re.compile(rf"{any_word('groups_at_head')}\b")


@lru_cache(maxsize=20_000)
def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    lower = word.lower().strip(".,’'")
    if lower in word_list("irregular_plurals"):
        return True
    return lower not in word_list("attributive_plurals") and bool(PLURAL_ENDING.fullmatch(lower))


def _first_outside(pattern: re.Pattern[str], text: str, within: Span, held: Sequence[Span]) -> int:
    """Where the pattern first matches behind the first character and outside all names."""
    for match in pattern.finditer(text, within.begin + 1, within.end):
        if not any(h.begin <= match.start() < h.end for h in held):
            return match.start()
    return within.end


def _is_behind_preposition(text: str, zone: Span, place: Span, held: Sequence[Span]) -> bool:
    """Whether a name belongs to a preposition before it: "a lawyer for Mayor Ray", but not
    "Secretary of State Ann Ray" and "Director of National Parks Ann Ray", where the preposition
    has another noun.
    """
    before = [
        m
        for m in PREPOSITION.finditer(text, zone.begin, place.begin)
        if not any(h.begin <= m.start() < h.end for h in held)
    ]
    if not before:
        return False
    between = text[before[-1].end() : place.begin].split()
    first = next((w for w in between if w.lower() not in {"the", "a", "an"}), "")
    if before[-1].group().startswith("of ") and _is_title(text, zone, before[-1], between):
        return False
    opens_title = callings() if len(between) == 1 else _opening_titles()
    own_object = first[:1].isupper() and first.lower().strip(".") not in opens_title
    if not before[-1].group().startswith("of "):  # "Chief of Staff General Ann Ray"
        own_object = own_object and not _ends_in_calling(" ".join(between))
    named = next((h for h in held if h.begin == before[-1].end()), None)
    if named is not None and named.end + 1 == place.begin:
        return not _ends_in_calling(text[zone.begin : before[-1].start()])
    return not own_object or (named is not None and len(between) > 1)


def _is_title(text: str, zone: Span, of: re.Match[str], between: Sequence[str]) -> bool:
    """Whether an office with its "of" in small letters opens a phrase: "Chief of staff Ann Ray"."""
    front = text[zone.begin : of.start()].lower().split()
    people = callings(), word_list("described_people")
    nobody = not any(w.lower() in nouns for w in between for nouns in people)
    office = bool(front) and front[-1] in word_list("titles")
    return office and bool(between) and nobody and all(w.islower() and w.isalpha() for w in between)


def _ends_in_calling(words: str) -> bool:
    """Whether a noun for one person ends the words: "[Director] of National Parks Ann Ray"."""
    last = words.split()[-1].lower() if words.split() else ""
    return last in callings() and not is_plural(last)


def _names_a_body(text: str, behind: Span) -> bool:
    """Whether a noun behind a name takes it over: "the Ray [campaign]", "Ray [aides]"."""
    word = BEHIND_NAME.match(text, *behind)
    return word is not None and word.group(1).lower() in word_list("of_a_person")


def _only_marks(text: str, place: Span, zone: Span) -> bool:
    """Whether a name only tells whose a noun behind an article is ("a [Ray] official", "the [Avon]
    mayor", in a headline "[Avon] mayor"), or what (“the [Ray]-led board”).
    """
    if STATION.search(text, zone.begin, place.begin):
        return True
    before = text[zone.begin : place.begin].lower()
    noun = BEHIND_NAME.match(text, place.end, zone.end)
    if noun is None or not noun.group(1).islower():
        return False
    if text[place.end] == "-":
        return True
    return before in ("a ", "an ") or (before in ("", "the ") and noun.group(1) in callings())


def _is_group(text: str, head: Span, held: Sequence[Span]) -> bool:
    words = head.of(text).lower()
    if opens_group(words):
        return True
    last = re.search(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*$", words)
    if last is None or not is_plural(last.group()):
        return False
    named = any(h.end >= head.end and h.begin < head.end for h in held)
    return not named or last.group().removesuffix("s") in word_list("person_nouns")


def names_inside(names: Sequence[Name], span: Span) -> list[Name]:
    """The names in a stretch; names are in order."""
    return [n for n in names_from(names, *span) if n.end <= span.end]
