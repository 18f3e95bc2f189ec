"""Whom a report means by "Ray", "the mayor", "she": people within one report."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Name, Span, Speaker

SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$|,? (?:II|III|IV)$")
ROLE_BEFORE = re.compile(r"(?:[\w.’'-]+\s+){1,6}$")
ROLE_AFTER = re.compile(r",\s+(?:(?:a|an|the|its|his|her|their)\s+)?([^,.;:“”\"]{3,90})")
PAIRED_ROLES = {"hizzoner": "mayor", "premier": "minister", "pontiff": "pope"}
SHE, HE = "f", "m"
OFFICE_OPENS = re.compile(r"(?:But |And |Still, |Later, )?([Tt]he\s+(?:[\w’'-]+\s+){1,4})")
OFFICE_IN_FRONT = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)\s|['’]s\s)((?:[\w’'-]+\s){0,5}?[\w’'-]+),\s*$"
)
HOLDS_OFFICE = re.compile(
    r"(?:,? who)?\s(?:became|becomes|is|was|has been|was elected|was named|was appointed|"
    r"was sworn in as|serves as)\s(?:as\s)?(?:the\s|a\s|an\s)?((?:[\w’'-]+\s){0,2}[\w’'-]+)"
)
PAIR = re.compile(r"((?:[A-Z][\w’'.-]*\s?)+?) and ((?:[A-Z][\w’'.-]*\s?)+)")
BEHIND = re.compile(r"\b(?:of|at|for|with|from|by|in)\s(?:[\w’'.-]+\s){0,2}$")
OWN_WORDS = re.compile(
    r"(?:his|her)\s(?:own\s)?(?:\w+\s)?(?:response|answer|apology|statement|reply|message|letter|tweet|post)"
)
LOOK_BACK = 3


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of one report: the fullest form, the words for their office, their places."""

    name: str
    roles: frozenset[str]
    gender: str | None
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody stands in the foreground from here on: a subject or a speaker."""

    position: int
    paragraph: int
    person: KnownPerson
    speaks: bool


def surname(name: str) -> str:
    """The last word of a name, "Jr." and the like aside."""
    return SUFFIX.sub("", name).split()[-1].rstrip(".")


def know_people(text: str, names: Sequence[Name]) -> tuple[KnownPerson, ...]:
    """The people of a report. A surname or first name alone joins the one fuller name it fits;
    where several fit, the one that stands nearest before it.
    """
    people = [
        n for n in names if n.type == "person" and text[n.begin : n.end].lower() not in PAIRED_ROLES
    ]
    forms: dict[str, list[Span]] = {}
    full = [(Span(n.begin, n.end), text[n.begin : n.end]) for n in people]
    longer = [(span, form) for span, form in full if " " in form]
    fullest = _fullest_by_person(form for _, form in longer)
    by_word: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for span, form in longer:
        by_word.setdefault((surname(form), 0), []).append((span.begin, form))
        by_word.setdefault((form.split()[0], 1), []).append((span.begin, form))
    for span, form in full:
        if " " in form:
            forms.setdefault(fullest[form], []).append(span)
            continue
        fits = by_word.get((form, 0)) or by_word.get((form, 1)) or []
        before = bisect_left(fits, span.begin, key=lambda f: f[0])
        owner = fits[max(0, before - 1)][1] if fits else form
        forms.setdefault(fullest.get(owner, owner), []).append(span)
    return tuple(_person(text, name, tuple(places)) for name, places in forms.items())


def _fullest_by_person(forms: Iterable[str]) -> dict[str, str]:
    """Each full name to the longest form of it: "Ann Ray" to "Ann B. Ray"."""
    fullest: dict[str, str] = {}
    by_key: dict[tuple[str, str, bool], str] = {}
    for form in sorted(set(forms), key=lambda f: (-len(f), f)):
        fullest[form] = by_key.setdefault(_person_key(form), form)
    return fullest


def _person_key(form: str) -> tuple[str, str, bool]:
    return form.split()[0], surname(form), bool(SUFFIX.search(form))


def _person(text: str, name: str, places: tuple[Span, ...]) -> KnownPerson:
    roles: set[str] = set()
    for place in places:
        roles.update(_roles_at(text, place))
    first = name.split()[0].lower()
    gender = None
    if roles & {"mr", "sir", "king", "prince", "lord"} or any(r.endswith("man") and not
            r.endswith("woman") for r in roles):  # fmt: skip
        gender = HE
    elif roles & {"ms", "mrs", "miss", "lady", "queen"} or any(r.endswith("woman") for r in roles):
        gender = SHE
    elif " " in name and (first in word_list("male_names")) != (first in word_list("female_names")):
        gender = HE if first in word_list("male_names") else SHE
    return KnownPerson(name, frozenset(roles), gender, places)


def _roles_at(text: str, place: Span) -> set[str]:
    titles = word_list("titles")
    roles: set[str] = set()
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = ROLE_BEFORE.search(text[max(line, place.begin - 60) : place.begin])
    for word in reversed(before.group().split() if before else []):
        if word.lower().strip(".") in titles:
            roles.add(word.lower().strip("."))
        elif word.lower() not in word_list("title_modifiers"):
            break
    in_front = OFFICE_IN_FRONT.search(text, max(line, place.begin - 90), place.begin)
    if in_front:
        roles.update(w.lower() for w in in_front.group(1).split() if w.lower() in titles)
    held = HOLDS_OFFICE.match(text, place.end)
    if held:
        roles.update(w.lower() for w in held.group(1).split() if w.lower() in titles)
    after = ROLE_AFTER.match(text, place.end)
    if after and text[after.end() : after.end() + 1] in {",", ".", ";", ")"}:
        words = [w.lower() for w in after.group(1).split()[:7]]
        if not has_finite_verb(after.group(1)) and not set(words) & {"who", "which"}:
            roles.update(w for w in words if w in titles)
    return roles


def resolve(
    text: str,
    source: Span,
    people: Sequence[KnownPerson],
    names: Sequence[Name],
    turns: Sequence[Turn],
) -> tuple[Speaker, KnownPerson | None]:
    """The speaker that the words of a source stand for; an honest "unnamed" or "unresolved"
    where the report gives nobody.

    ``turns`` are those before the source, in order.
    """
    words = source.of(text)
    lower = words.lower()
    if OWN_WORDS.fullmatch(lower):
        source, words, lower = Span(source.begin, source.begin + 3), words[:3], lower[:3]
    pair = PAIR.fullmatch(words)
    if pair and all(any(source.contains(p) and p.of(text) == form for k in people for p in k.places)
                    for form in pair.groups()):  # fmt: skip
        return Speaker(name=words, score=0.8), None
    inside = _person_inside(text, source, people)
    if inside is not None:
        return Speaker(name=inside.name, score=0.95), inside
    if lower in {"he", "she", "him", "her", "his", "who", "i"}:
        gender = {"he": HE, "she": SHE, "him": HE, "her": SHE, "his": HE}.get(lower)
        person_meant = _foreground(turns, gender) if lower != "i" else None
        if person_meant is None:
            return Speaker(unresolved=words, score=0.0), None
        return Speaker(name=person_meant.name, score=0.7), person_meant
    holder = _role_holder(text, source, people)
    if holder is not None:
        return Speaker(name=holder.name, score=0.8), holder
    heads = set(re.findall(r"[\w.'’-]+", lower))
    if heads & word_list("unnamed_sources") or lower.startswith(("a ", "an ")):
        return Speaker(unnamed=words, score=0.9), None
    named = [n for n in names if source.contains(Span(n.begin, n.end)) and n.type != "person"]
    named = [n for n in named if n.type == "organisation" or n.end - n.begin == len(words)]
    if named and not _possesses(text, Span(named[-1].begin, named[-1].end), source):
        return Speaker(name=text[named[-1].begin : named[-1].end], score=0.8), None
    if lower in {"they", "it", "we", "you", "one", "those", "these", "this", "that", "there"}:
        return Speaker(unresolved=words, score=0.0), None
    return Speaker(unnamed=words, score=0.6), None


def _person_inside(text: str, source: Span, people: Sequence[KnownPerson]) -> KnownPerson | None:
    """The person a source names: the last one before its first comma, or the first behind it."""
    inside = [(place, p) for p in people for place in p.places if source.contains(place)]
    inside = sorted((x for x in inside if not _possesses(text, x[0], source)), key=lambda x: x[0])
    comma = text.find(",", source.begin, source.end)
    head = [(place, p) for place, p in inside if comma < 0 or place.begin < comma]
    heads = [x for x in head if not BEHIND.search(text[source.begin : x[0].begin])]
    if heads or head:
        return (heads or head)[-1][1]
    return inside[0][1] if inside else None


def _possesses(text: str, name: Span, source: Span) -> bool:
    """Whether the name only owns the source: "Ray's lawyer", "a friend of Ray"."""
    after = text[name.end : source.end]
    before = text[source.begin : name.begin].lower()
    if re.match(r"['’]s?\s+\w", after):
        return True
    heads = set(re.findall(r"[\w-]+", before))
    of = re.search(r"\b(?:of|for|to|with|from|by|near|at|in)\s+(?:\w+\s+){0,4}$", before)
    return bool(of) and bool(heads & (word_list("unnamed_sources") | word_list("titles")))


def subject_holder(text: str, sentence: Span, people: Sequence[KnownPerson]) -> KnownPerson | None:
    """The person behind a sentence that opens with an office: "The mayor also spoke …"."""
    opening = OFFICE_OPENS.match(text, sentence.begin, sentence.end)
    if opening is None:
        return None
    words = list(re.finditer(r"[\w’'-]+", opening.group(1)))
    for word in words[:4]:
        if word.group().lower() in word_list("titles"):
            end = opening.start(1) + word.end()
            following = re.match(r"['’]s|\s+(?:of|for)\b", text[end : end + 6])
            return None if following else _role_holder(text, Span(opening.start(1), end), people)
    return None


def _role_holder(text: str, source: Span, people: Sequence[KnownPerson]) -> KnownPerson | None:
    lower = source.of(text).lower()
    if not lower.startswith(("the ", "this ", "its ")) and lower not in PAIRED_ROLES:
        return None
    if re.search(r"['’]s\s", lower) or re.search(r"\b(?:of|for|to)\b.*\b(?:office|staff)\b", lower):
        return None
    words = [w.strip(".,") for w in lower.split()[:6]]
    roles = [PAIRED_ROLES.get(w, w) for w in words]
    heads = [r for r in roles if r in word_list("titles")]
    for head in reversed(heads):
        holders = [p for p in people if head in p.roles]
        before = [(max(s.begin for s in p.places if s.begin < source.begin), p) for p in holders
                  if any(s.begin < source.begin for s in p.places)]  # fmt: skip
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        if len(holders) == 1:
            return holders[0]
    return None


def _foreground(turns: Sequence[Turn], gender: str | None) -> KnownPerson | None:
    """The person in the foreground: the last speaker of the paragraph, else its last subject,
    else the same one paragraph before, and so on.
    """
    if not turns:
        return None
    newest = turns[-1].paragraph
    for paragraph in range(newest, newest - LOOK_BACK, -1):
        here = [t for t in turns if t.paragraph == paragraph and
                (gender is None or t.person.gender in {None, gender})]  # fmt: skip
        speaking = [t for t in here if t.speaks]
        if speaking or here:
            return (speaking or here)[-1].person
    return None
