"""People across the reports of a story: one person under all names, with roles and places."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date

from variorum.clean.captions import OLD_PICTURE
from variorum.compare.by_hand import Called, Pairs
from variorum.compare.people.bare import BareNames
from variorum.compare.people.bare_people import with_bare_names
from variorum.compare.people.beside import offices_beside
from variorum.compare.people.by_hand import HandNames
from variorum.compare.people.changes import changed_offices, is_named_to
from variorum.compare.people.descriptions import OF, descriptions
from variorum.compare.people.holders import Held, Holders, Named
from variorum.compare.people.identities import identify
from variorum.compare.people.identity import Identity
from variorum.compare.people.introduced import introduction
from variorum.compare.people.marked import Marked, read_marked
from variorum.compare.people.occurrences import unmarked_places
from variorum.compare.people.offices import read_office
from variorum.compare.people.past import with_past_offices
from variorum.compare.people.roles import gather_roles
from variorum.lang import word_pairs
from variorum.model import Annotation, Dating, Mention, Person, Report, Span

Place = tuple[Report, Span]
BRACKETS = str.maketrans("", "", "[]()")
"""An editor's brackets in a quotation ("[Ann] Ray") are no part of a name."""
OWNS = re.compile(r"['’]s$")


def find_people(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    datings: Sequence[Dating] = (),
    *,
    by_hand: Pairs[Called] | None = None,
    marked: Sequence[Marked] | None = None,
) -> tuple[Person, ...]:
    """The people named in the reports, those in most reports first.

    Names that agree are one person, across spellings, short forms and slips of the pen;
    namesakes stay apart. Mentions are the names, the words for an office beside them, and
    descriptions ("the mayor") where the story leaves no doubt who is meant. ``datings`` tell
    the days on which the reports give somebody a role. What a person said ``by_hand`` holds
    whatever the names are.
    """
    hand = HandNames(by_hand or Pairs())
    marked = read_marked(reports, annotations) if marked is None else marked
    known = identify(marked, forbids=hand.forbids, singled_out=hand.singled_out)
    known = hand.joined(known)
    bare_names = BareNames(known, (m for m in marked if m.bare))
    people = with_bare_names(known, marked, bare_names, forbids=hand.forbids)
    people = hand.joined(people)
    more = unmarked_places(reports, annotations, people, bare_names)
    places = [_places(identity, more.get(i, ())) for i, identity in enumerate(people)]
    days = _days(reports, datings)
    named = {person: len(theirs) for person, theirs in enumerate(places)}
    held = with_past_offices(_held(places), annotations, days, named)
    described = _described(reports, annotations, places, Holders(held, days), held)
    by_person: defaultdict[int, list[Held]] = defaultdict(list)
    for one in held:
        by_person[one.person].append(one)
    where = _words_for_places(reports, annotations)
    found = [
        _person(identity, places[i], by_person[i], described.get(i, ()), days, where)
        for i, identity in enumerate(people)
        if places[i]
    ]
    found.sort(key=_importance)
    return tuple(
        Person(f"p{i}", p.name, p.also, p.roles, p.mentions) for i, p in enumerate(found, start=1)
    )


def by_mention(people: Sequence[Person]) -> dict[tuple[str, str], Person]:
    """Each (report id, form of a name) to its person, and the name that the story has for whom a
    report tells of otherwise.
    """
    mentions = [(m, person) for person in people for m in person.mentions]
    whole = {(m.evidence.report, person.name): person for m, person in mentions}
    return whole | {(m.evidence.report, m.form): p for m, p in mentions if m.kind == "name"}


def _fullest(forms: Mapping[str, int]) -> str:
    """The full name that stands most often; not one that is the end of a longer one."""
    whole = [f for f in forms if not any(o.endswith(f" {f}") for o in forms)] or list(forms)
    return max(whole, key=lambda f: (" " in f, forms[f] if " " in f else 0, len(f), f))


def _importance(person: Person) -> tuple[int, int, str]:
    reports = {m.evidence.report for m in person.mentions}
    return -len(reports), -len(person.mentions), person.name


def _places(identity: Identity, more: Sequence[Place]) -> list[Place]:
    marked = [(m.report, place) for m in identity.marked for place in m.places]
    return sorted({(r.id, p): (r, p) for r, p in (*marked, *more)}.values(), key=_order)


def _order(place: Place) -> tuple[str, Span]:
    return place[0].id, place[1]


def _held(places: Sequence[Sequence[Place]]) -> list[Held]:
    held = []
    for person, theirs in enumerate(places):
        for report, place in theirs:
            if _is_in_caption(report.text, place):
                continue
            for words in offices_beside(report.text, place):
                of = OF.match(report.text, place.end)
                office = read_office(words.of(report.text), of.group() if of else "")
                if office is not None:
                    held.append(Held(person, office, report, words))
            for words, office in changed_offices(report.text, place):
                held.append(Held(person, office, report, words))
    has = {(h.person, h.office.head, h.office.rank) for h in held if not h.office.standing}
    return [h for h in held if not _is_known(h, has)]


def _is_known(one: Held, has: Set[tuple[int, str, frozenset[str]]]) -> bool:
    """Whether somebody is named to what reports call them already."""
    named = one.office.standing == "elect" and is_named_to(one.office.words)
    return named and (one.person, one.office.head, one.office.rank) in has


def _is_in_caption(text: str, place: Span) -> bool:
    """Whether a name stands below an old picture, which tells who somebody was then."""
    return text.startswith(OLD_PICTURE, text.rfind("\n", 0, place.begin) + 1)


def _described(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    places: Sequence[Sequence[Place]],
    holders: Holders,
    held: Sequence[Held],
) -> dict[int, list[Place]]:
    """The places of descriptions, by the person they mean."""
    named: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    beside: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    for person, theirs in enumerate(places):
        for report, place in theirs:
            named[report.id].append((place, person))
    for one in held:
        beside[one.report.id].append((one.place, one.person))
    found: defaultdict[int, list[Place]] = defaultdict(list)
    for report in reports:
        here, titles = Named(named[report.id]), Named(beside[report.id])
        for place, office in descriptions(report.text):
            dull = any(place.overlaps(span) for span in annotations[report.id].furniture)
            if dull or here.touches(place) or titles.touches(place):
                continue
            meant = holders.meant(office, report, place, here)
            if meant is not None:
                found[meant].append((report, place))
    return dict(found)


def _days(reports: Sequence[Report], datings: Sequence[Dating]) -> dict[str, date]:
    """The reports' days, where one is sure."""
    days = {r.id: r.published for r in reports if r.published}
    return days | {d.report: d.when.day for d in datings if d.when.day}


def _words_for_places(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> frozenset[str]:
    """The words by which the reports name nations and other places, in small letters."""
    named = (
        report.text[name.begin : name.end].lower().split()
        for report in reports
        for name in annotations[report.id].names
        if name.type == "place"
    )
    return frozenset(word_pairs("nations").values()).union(*named)


def _person(
    identity: Identity,
    places: Sequence[Place],
    held: Sequence[Held],
    described: Sequence[Place],
    days: Mapping[str, date],
    where: Set[str],
) -> Person:
    forms = Counter(_printed(report, place) for report, place in places)
    mentions = [Mention(r.cite(*p), _printed(r, p)) for r, p in places]
    for marked in identity.marked:  # the name that speakers of a report go by
        name = marked.name
        if name not in {m.form for m in mentions if m.evidence.report == marked.report.id}:
            mentions.append(Mention(marked.report.cite(*marked.places[0]), name))
            forms[name] += 1
    mentions += [Mention(h.report.cite(*h.place), h.office.words, "role") for h in held]
    mentions += [Mention(r.cite(*p), _printed(r, p), "description") for r, p in described]
    plain: Counter[str] = Counter()
    for form, times in forms.items():
        plain[OWNS.sub("", form.translate(BRACKETS))] += times
    name = _fullest(plain)
    also = tuple(sorted((f for f in plain if f != name), key=lambda f: (-plain[f], f)))
    mentions = sorted(
        dict.fromkeys(mentions), key=lambda m: (m.evidence.report, m.evidence.begin, m.kind)
    )
    roles = gather_roles(held, days, where) or introduction(places, days)
    return Person("", name, also, roles, tuple(mentions))


def _printed(report: Report, place: Span) -> str:
    """The words of a place in one line, wherever the report ends its own."""
    return " ".join(place.of(report.text).split())
