"""Who comes into a report as somebody's wife, father or son, and is not meant by the surname."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.speakers.name_forms import COURTESY, HE, SHE, SUFFIX, gender_of, surname
from variorum.annotate.speakers.offices import role_of, roles_at
from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Span

OFFICES = word_list("titles") - word_list("courtesy_titles", "titles_without_office")
FAMILY = rf"(?:step|grand)?{any_word('family_members')}(?:-in-law)?"
RELATIVE_OF = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|['’]s?)\s(?:[a-z-]+\s){0,2}"
    rf"{FAMILY}(?:,?\s(?:also named\s)?|\sand\s(?:[a-z-]+\s){{1,3}}|"
    r",?\s(?:(?:[A-Z][\w.]+\s?){1,3},?\s){1,3}and\s|"
    r",\s(?:the\s)?(?:(?!(?:and|or)\s)[a-z-]+\s){0,3}(?:[A-Z][a-z]+\.?\s){0,2})$"
)
"""Before a name: "his wife, | Ann Ray", "his son and aide | Bo Ray", "her sons Ed and |", "her
husband, Senator | Bo Ray"."""
FIRST_LADY = re.compile(r"\b(?:[Ff]irst\s(?:[Ll]ady|[Gg]entleman)),?\s$")
RELATIVE_BEHIND = re.compile(
    r",\s(?:\d{1,3},\s)?(?:who\sis\s)?(?:one\sof\s)?"
    r"(?:(?P<pronoun>his|her|their)|(?:[\w.’'-]+\s){0,4}?(?P<owner>[\w-]+)['’]s?)"
    rf"\s(?:[a-z-]+\s){{0,3}}{FAMILY}\b"
    rf"|,\s(?:(?:the|a)\s)?(?:[a-z-]+\s){{0,2}}{FAMILY}\sof\s(?:the\s)?(?:[\w.’'-]+\s){{0,5}}?"
    r"(?P<of>[\w-]+)(?=[,.;]|\swho\b)"
)
"""Behind a name: "Bo Ray, the mayor's eldest son", "Ann Ray, Mr. Ray's widow"."""
IN_FRONT = re.compile(r"\b([A-Za-z]+)\.?\s$")
NO_OFFICE = ""
SPOUSE = re.compile(r"\b(?:wife|[Ll]ady|widow|husband|[Gg]entleman|widower)\b")
AGED = re.compile(r"\b(?:(younger|youngest|little)|(?:older|oldest|elder|eldest|big))\s")
SPOUSE_NEAR = 25
BEFORE = 60


@dataclass(frozen=True, slots=True)
class Kin:
    """The relatives of a report, by their fullest names, and the offices of all: ``offices`` by the
    surname alone behind them ("President | Ray"), ``roles`` by name in full. ``spouses`` are those
    of the relatives whom "Mrs. Ray" or "Mr. Ray" means beside a president of the name, each with
    the gender that the word for them tells; ``genders`` are those that the report tells of people
    named in full.
    """

    relatives: frozenset[str]
    spouses: Mapping[str, str]
    genders: Mapping[str, str]
    offices: Mapping[str, frozenset[str]]
    roles: Mapping[str, frozenset[str]]

    def others(self, form: str, bearers: Sequence[tuple[int, str]], alone: int) -> frozenset[str]:
        """Those who are not meant by a surname that first stands alone at ``alone``: a junior or
        somebody's wife or son who comes in behind, as "Mr. Ray" is not "Bo Ray Jr." yet, and a
        relative who has not the office that is given with it. A husband is where only his wife has
        been named, in full and without an office before the surname.
        """
        first = {name: begin for begin, name in reversed(bearers)}
        offices = self.offices.get(form, frozenset())
        own = {n for n, b in first.items() if n not in self.relatives and b < alone}
        genders = {self.genders.get(name) for name in own}
        found = set()
        for name, begin in first.items():
            other = {HE: SHE, SHE: HE}.get(self.genders.get(name, ""))
            without_office = bool(offices) and offices.isdisjoint(self.roles[name])
            later = begin > alone and (bool(offices) or not own or genders != {other})
            kin = name in self.relatives
            if (kin and without_office) or ((kin or SUFFIX.search(name)) and later):
                found.add(name)
        return frozenset(found)


def find_kin(text: str, named: Sequence[tuple[Span, str]], fullest: Mapping[str, str]) -> Kin:
    """The relatives among the names of a report, and the offices beside these and surnames."""
    first: dict[str, Span] = {}
    offices: defaultdict[str, set[str]] = defaultdict(set)
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for span, form in named:
        if form in fullest:
            first.setdefault(fullest[form], span)
            roles[fullest[form]] |= roles_at(text, span)
        elif (office := _office_in_front(text, span)) != NO_OFFICE:
            offices[form].add(office)
    relatives = {name for name, place in first.items() if is_relative(text, place)}
    return Kin(
        frozenset(relatives),
        {n: told for n in sorted(relatives) if (told := _gender_of_spouse(text, first[n]))},
        _told_genders(text, named, fullest, relatives),
        {form: frozenset(found) for form, found in offices.items()},
        {name: frozenset(found) for name, found in roles.items()},
    )


def _told_genders(
    text: str,
    named: Sequence[tuple[Span, str]],
    fullest: Mapping[str, str],
    relatives: Collection[str],
) -> dict[str, str]:
    """The genders of people named in full: by the first name, by the noun that brings a relative in
    ("her father, | Bo Ray"), or by the courtesy title of a surname that nobody else has so far.
    """
    genders: dict[str, str] = {}
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for span, form in named:
        name = fullest.get(form)
        if name is None:
            title = COURTESY.search(text, max(0, span.begin - 8), span.begin)
            if title is not None and len(bearers[form]) == 1:
                (bearer,) = bearers[form]
                genders.setdefault(bearer, HE if title.group(1) == "Mr" else SHE)
        elif name not in bearers[surname(name)]:
            bearers[surname(name)].add(name)
            noun = kin_noun(text, span) if name in relatives else ()
            told = gender_of(name) or next((part for part in noun if part in {HE, SHE}), None)
            genders |= {name: told} if told else {}
    return genders


def _gender_of_spouse(text: str, place: Span) -> str | None:
    beside = text[max(0, place.begin - SPOUSE_NEAR) : place.begin]
    behind = RELATIVE_BEHIND.match(text, place.end)
    found = SPOUSE.search(behind.group() if behind else beside)
    return _told_by(found.group())[0] if found else None


def kin_in_front(text: str, place: Span) -> re.Match[str] | None:
    """The words in front of a name that bring it in as that of somebody's relative."""
    start = max(0, place.begin - BEFORE)
    found = RELATIVE_OF.search(text, start, place.begin)
    return found or FIRST_LADY.search(text, start, place.begin)


def relative_called(text: str, noun: str, places: Mapping[str, Sequence[Span]]) -> str | None:
    """The only one of some people whom the report brings in by a noun for a relative ("her
    husband, Bo Ray"), by their names and places.
    """
    word = noun.split()[-1].lower()
    found = [
        name for name, theirs in places.items() if any(_is_called(text, p, word) for p in theirs)
    ]
    return found[0] if len(found) == 1 else None


def _is_called(text: str, place: Span, noun: str) -> bool:
    told = kin_in_front(text, place) or RELATIVE_BEHIND.match(text, place.end)
    return told is not None and re.search(rf"\b{noun}\b", told.group().lower()) is not None


def kin_noun(text: str, place: Span) -> tuple[str, ...]:
    """What the noun for somebody's relative beside a name tells: the gender, and whether they are
    the younger or the elder of a family; nothing where there is none.
    """
    told = kin_in_front(text, place) or RELATIVE_BEHIND.match(text, place.end)
    words = told.group() if told else ""
    nouns = [w for w in re.findall(r"[a-z]+", words.lower()) if _told_by(w)]
    if not nouns:
        return ()
    aged = AGED.search(words.lower())
    return (
        (*_told_by(nouns[0])[:1], "younger" if aged.group(1) else "elder")
        if aged
        else _told_by(nouns[0])
    )


def _told_by(noun: str) -> tuple[str, ...]:
    return tuple(word_pairs("kin_nouns").get(noun.lower(), "").split())


def _office_in_front(text: str, alone: Span) -> str:
    found = IN_FRONT.search(text, max(0, alone.begin - BEFORE), alone.begin)
    if found is None or found.group(1).lower() not in OFFICES:
        return NO_OFFICE
    return role_of(found.group(1))


def is_relative(text: str, place: Span) -> bool:
    """Whether a name is brought in as that of somebody's relative; behind the name only where the
    other is told by the same surname, by an office or as "his".
    """
    if kin_in_front(text, place) is not None:
        return True
    behind = RELATIVE_BEHIND.match(text, place.end)
    if behind is None:
        return False
    owner = behind["owner"] or (behind["of"] or "").lower()
    return not owner or owner == surname(place.of(text)) or owner.lower() in word_list("titles")
