"""Which of several people of a report a bare name means."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from variorum.annotate.speakers.bearers import Bearers
from variorum.annotate.speakers.genders import gender_beside, told_gender
from variorum.annotate.speakers.kin import Kin, find_kin
from variorum.annotate.speakers.name_forms import COURTESY, HE, SHE, SUFFIX, gender_of, surname
from variorum.annotate.speakers.name_places import named_places
from variorum.annotate.speakers.namesake import read_namesake
from variorum.lang import word_pairs
from variorum.model import Name, Span

PARTICLE = re.compile(r"(?<=\s)[a-z]+(?:\s[a-z]+)?\s[A-Z]\S*$")
"""A surname with its particle: "de la Ray"."""
MIDDLE = re.compile(r"(?<![\w“”\"‘'’(-])[A-Z](?:[a-z-]*|[A-Z])(?![\w“”\"’)])")
"""A middle name or initials, of "C.D." each; not what somebody is called: “Bo”."""


def places_by_name(text: str, names: Sequence[Name]) -> dict[str, list[Span]]:
    """Where the people of a report are named, by their fullest name. A surname or first name
    alone joins the one fuller name it fits, but none of another gender than the pronouns beside
    it; where several fit, a courtesy title decides, else the one named in full in the paragraph
    or the one before, else the one that the report names most often.
    """
    full = named_places(text, names)
    forms: dict[str, list[Span]] = {}
    longer = [(span, form) for span, form in full if " " in form and form[0].isupper()]
    fullest = _fullest_by_person(form for _, form in longer)
    by_word: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for span, form in longer:
        by_word.setdefault((surname(form), 0), []).append((span.begin, form))
        if (particle := PARTICLE.search(form)) is not None:
            by_word.setdefault((particle.group().strip(), 0), []).append((span.begin, form))
        by_word.setdefault((form.split()[0], 1), []).append((span.begin, form))
    of_juniors = {surname(form) for form in fullest if _is_short(form)}
    before: dict[str, int] = {}
    not_meant: dict[str, tuple[int, set[str]]] = {}
    places = [span for span, _ in full]
    kin = find_kin(text, full, fullest)
    alone = _alone(text, full, fullest, by_word, kin)
    bearers_of = _bearers(text, full, fullest, by_word, kin)
    for span, form in full:
        if form in fullest:
            owner = fullest[form]
            forms.setdefault(owner, []).append(span)
            if owner in bearers_of.people:
                bearers_of.hear(span, owner)
            continue
        fits = by_word.get((form, 0)) or by_word.get((form, 1)) or []
        bearers = [(begin, fullest[full_form]) for begin, full_form in fits]
        others = kin.others(form, bearers, before.setdefault(form, span.begin))
        titled = _titled(text, span, bearers, kin, others)
        bearers = titled or [b for b in bearers if (form, b[1]) not in alone and b[1] not in others]
        if bearers_of.is_of_two(span):
            named = list(dict.fromkeys(fullest[full_form] for _, full_form in fits))
            named = [name for name in named if name in bearers_of.people]
            forms.setdefault(bearers_of.meant(span, form, named) or form, []).append(span)
            continue
        if form in of_juniors:
            bearers = [b for b in bearers if not SUFFIX.search(b[1])]  # "Ray Jr." is not "Ray"
        several = list(dict.fromkeys(name for _, name in bearers))
        if len(several) > 1:
            owner = bearers_of.meant(span, form, several) or form
            forms.setdefault(owner, []).append(span)
            continue
        if bearers and (told := gender_beside(text, span, places)):
            unlike = {name for _, name in bearers if gender_of(name) not in {told, None}}
            not_meant[form] = (span.begin, unlike)
        bearers = list(_without(bearers, span, *not_meant.get(form, (0, set()))))
        owner = bearers[0][1] if bearers else form
        forms.setdefault(owner, []).append(span)
        if owner in bearers_of.people:
            bearers_of.hear(span, owner)
    return forms


def _bearers(
    text: str,
    full: Sequence[tuple[Span, str]],
    fullest: Mapping[str, str],
    by_word: Mapping[tuple[str, int], Sequence[tuple[int, str]]],
    kin: Kin,
) -> Bearers:
    """Those of the people of whose names one has a word of another's, and who come in as somebody's
    relatives or juniors.
    """
    shared = {n for n in fullest.values() if n in kin.relatives or SUFFIX.search(n)}
    for fits in by_word.values():
        names = {fullest[form] for _, form in fits}
        shared |= names if len(names) > 1 else set()
    at: defaultdict[str, list[Span]] = defaultdict(list)
    for span, form in full:
        if form in fullest and fullest[form] in shared:
            at[fullest[form]].append(span)
    places = [span for span, _ in full]
    people = {
        name: read_namesake(
            text, name, spans, places, spouses=kin.spouses, is_relative=name in kin.relatives
        )
        for name, spans in at.items()
    }
    return Bearers(text, people, places)


def _alone(
    text: str,
    full: Sequence[tuple[Span, str]],
    fullest: Mapping[str, str],
    by_word: Mapping[tuple[str, int], Sequence[tuple[int, str]]],
    kin: Kin,
) -> set[tuple[str, str]]:
    """Surnames that are not a bearer's, as courtesy titles or pronouns tell of the other gender
    where they stand alone: "Mrs. Ray" is not Bo Ray.
    """
    bare: defaultdict[str, list[Span]] = defaultdict(list)
    for span, form in full:
        if form not in fullest:
            bare[form].append(span)
    places = [span for span, _ in full]
    found = set()
    for form, spans in bare.items():
        bearers = {fullest[full_form] for _, full_form in by_word.get((form, 0), ())}
        if {HE, SHE} <= {kin.genders.get(name) for name in bearers}:
            continue  # each place tells by itself there
        genders = {name: gender_of(name) for name in bearers}
        if any(genders.values()):
            told = told_gender(text, spans, places)
            found |= {(form, n) for n, g in genders.items() if told and g and g != told}
    return found


def _titled(
    text: str, alone: Span, bearers: Sequence[tuple[int, str]], kin: Kin, others: Collection[str]
) -> list[tuple[int, str]]:
    """The bearers whom a courtesy title in front of a surname fits, for sure if there are such: of
    Ann and Bo Ray the one who is "Ms. | Ray". None where there is no title. Of ``others``, who are
    not meant by the surname, only a wife or husband may be.
    """
    courtesy = COURTESY.search(text, max(0, alone.begin - 8), alone.begin)
    if courtesy is None:
        return []
    title = HE if courtesy.group(1) == "Mr" else SHE
    left = [b for b in bearers if b[1] not in others or b[1] in kin.spouses]
    genders = {name: kin.spouses.get(name) or kin.genders.get(name) for _, name in left}
    fitting = [b for b in left if genders[b[1]] == title]
    return fitting or [b for b in left if genders[b[1]] is None]


def _without(
    bearers: Sequence[tuple[int, str]], alone: Span, since: int, others: Collection[str]
) -> Iterator[tuple[int, str]]:
    """The bearers of a surname but for those who were not meant by it at ``since``, and have not
    been named in full from there to where it stands alone.
    """
    again = {name for begin, name in bearers if since < begin < alone.begin}
    return (b for b in bearers if b[1] not in others or b[1] in again)


def _fullest_by_person(forms: Iterable[str]) -> dict[str, str]:
    """Each full name to the longest form of it: "Ann Ray" to "Ann B. Ray", "Ray Jr." to the only
    junior whom it fits; but not one with other initials, nor one that fits two. "Kim An-su" is
    "Kim An Su".
    """
    fullest: dict[str, str] = {}
    by_key: defaultdict[tuple[str, str, bool], list[str]] = defaultdict(list)
    by_letters: dict[str, str] = {}
    for form in sorted(set(forms), key=lambda f: (-len(f), f)):
        written = by_letters.setdefault(re.sub(r"[\s-]", "", form).lower(), form)
        if written != form:
            fullest[form] = fullest[written]
            continue
        people = by_key[_person_key(form)]
        same = [p for p in people if _initials_agree(form, p)]
        fullest[form] = same[0] if len(same) == 1 else form
        if len(same) != 1:
            people.append(form)
    for form in [f for f in fullest if _is_short(f)]:
        word, first = surname(form), word_pairs("nicknames").get(surname(form).lower(), "")
        juniors = {f for f in fullest.values() if SUFFIX.search(f) and not _is_short(f)}
        fitting = [f for f in juniors if word in {surname(f), f.split()[0]}
                   or f.split()[0].lower() == first]  # fmt: skip
        if len(fitting) == 1:
            fullest[form] = fitting[0]
    return fullest


def _is_short(form: str) -> bool:
    """Whether one word of a name stands with "Jr." alone: "Ray Jr.", "Bo Jr."."""
    return SUFFIX.search(form) is not None and " " not in SUFFIX.sub("", form)


def _person_key(form: str) -> tuple[str, str, bool]:
    return form.split()[0], surname(form), bool(SUFFIX.search(form))


def _initials_agree(a: str, b: str) -> bool:
    """Whether the middle names of two people say nothing of two: "Bo C.D. Ray" is not Bo C. Ray."""
    first, second = (
        "".join(
            w if w.isupper() else w[0]
            for w in MIDDLE.findall(" ".join(SUFFIX.sub("", n).split()[1:-1]))
        )
        for n in (a, b)
    )
    return not first or not second or first == second
