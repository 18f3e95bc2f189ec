"""Who is who: the people of a story with their roles, those first who speak."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from unicodedata import normalize

from variorum.account.people.same_roles import OF_A_BODY, without_same_roles
from variorum.account.people.whose import of_whom
from variorum.account.sources import Sources
from variorum.compare.people.changes import is_left
from variorum.compare.people.offices import MINISTERS, read_office
from variorum.compare.people.roles import OF_SOMETHING, is_of_something
from variorum.model import THEN, TOLD, UNSURE, Evidence, Line, Person, Role, Section

MOST = 40
MOST_ROLES = 3
MOST_NAMES = 4
ARTICLE = re.compile(r"(?:the|an?)\s")


def write_people(sources: Sources) -> Section:
    """A line for each person: the role that most reports give, in their words.

    Those first whom most origins quote, then those whom most origins name. People of whom no
    report says who they are are left out (what they said stands in "Who said what"), and so are
    those of one report who neither hold an office nor speak.
    """
    spoken = _spoken(sources)
    people = [p for p in sources.comparison.people if _matters(p, spoken, sources)]
    people.sort(key=lambda p: _order(p, spoken, sources))
    lines = tuple(_line(p, spoken.get(p.name, ()), sources) for p in people[:MOST])
    return Section("people", "Who is who", lines, held_back=max(0, len(people) - MOST))


def _spoken(sources: Sources) -> dict[str, tuple[str, ...]]:
    """The reports that give each speaker words, by name, in order."""
    return {
        name: tuple(sorted(reports, key=sources.rank)) for name, reports in sources.spoken.items()
    }


def _named_in(person: Person, sources: Sources) -> tuple[str, ...]:
    return sources.tellers(m.evidence for m in person.mentions if m.kind == "name")


def _may_be_named_elsewhere(person: Person, named: Container[str], sources: Sources) -> bool:
    """Whether another report has the surname, without a sign of whom it means."""
    surname = person.name.split()[-1]
    as_a_word = re.compile(rf"\b{re.escape(surname)}\b")
    rest = (report.text for name, report in sources.reports.items() if name not in named)
    return any(surname in text and as_a_word.search(text) for text in rest)


def _matters(person: Person, spoken: dict[str, tuple[str, ...]], sources: Sources) -> bool:
    """Whether there is more to tell of a person than that reports have the name."""
    roles = printed_roles(person, sources)
    reports = {m.evidence.report for m in person.mentions}
    held = any(role.standing != TOLD for role in roles)
    known = held or len(reports) > 1 or (person.name in spoken and bool(roles))
    return known and bool(roles or _other_names(person))


def _order(
    person: Person, spoken: dict[str, tuple[str, ...]], sources: Sources
) -> tuple[int, int, int, str]:
    return (
        -sources.count_origins(spoken.get(person.name, ())),
        -sources.count_origins(_named_in(person, sources)),
        -len(person.mentions),
        person.name,
    )


def _line(person: Person, quoted: Sequence[str], sources: Sources) -> Line:
    roles = printed_roles(person, sources)
    first = _first_mention(person, sources)
    cited = _cited(roles[0], sources) if roles else ()
    whose = _of_whom(roles[0], sources) if roles else ""
    notes = [when] if roles and (when := then_or_now(roles[0], whose)) else []
    notes += [whose] if whose else []
    named = tuple(dict.fromkeys((*_named_in(person, sources), *quoted)))
    more = _may_be_named_elsewhere(person, named, sources)
    fewer = more or set(named) != set(quoted)  # what the others have of them may be their words
    notes += [f"speaks in {sources.count(quoted, at_least=fewer)}"] if quoted else []
    if fewer:
        notes.append(f"named in {sources.count(named, at_least=more)}")
    others = _other_names(person)
    notes += [f"also {', '.join(others[:MOST_NAMES])}"] if others else []
    left = bool(roles) and is_left(roles[0].title)
    under = tuple(_role(role, person, sources, was_held=left) for role in roles[1:MOST_ROLES])
    cited = (_without_owner(cited[0]), *cited[1:]) if whose else cited
    return Line(
        cited[0].text if cited else "",
        (*cited, *(first[:1] if not cited else ())) or first,
        label=person.name,
        note="; ".join(notes),
        lines=under,
    )


def _without_owner(role: Evidence) -> Evidence:
    """A role without the noun whose name is told behind it: "group's | warden", of Avon Mills."""
    owner = OF_A_BODY.match(role.text)
    if owner is None:
        return role
    return replace(role, begin=role.begin + owner.end(), text=role.text[owner.end() :])


def printed_roles(person: Person, sources: Sources) -> list[Role]:
    """The roles to print: those of another time only where there is no other, and none that
    only a reworded report has beside others. One of a body that is named elsewhere ("group's
    president") stands where nothing says more.
    """
    roles = [r for r in person.roles if r.title != person.name]
    told = [r for r in roles if not sources.reworded.issuperset(r.reports)] or roles
    whole = [r for r in told if not is_cut(r) or _of_whom(r, sources)]
    told = sorted(whole, key=is_cut) or [r for r in told if OF_A_BODY.match(r.title)]
    now = [r for r in told if r.standing != THEN]
    if now and is_left(now[0].title):  # and what it was before, with the days
        return [*without_same_roles(now), *(r for r in told if r.standing == THEN)]
    return without_same_roles(now or told)


def role_in_words(person: Person, sources: Sources) -> str:
    """The first of the roles, with of whom or what it is."""
    roles = printed_roles(person, sources)
    if not roles:
        return person.roles[0].title if person.roles else ""
    whose = _of_whom(roles[0], sources)
    joined = " " if whose.startswith("of ") else ", "
    title = OF_A_BODY.sub("", roles[0].title) if whose else roles[0].title
    words = joined.join(part for part in (title, whose) if part)
    when = then_or_now(roles[0], whose)
    return f"{words} ({when})" if when else words


def _other_names(person: Person) -> list[str]:
    """The names of a person that are no part of the first, each once however its accents stand."""
    names = dict.fromkeys(normalize("NFC", name) for name in person.also)
    return [n for n in names if not _is_part(n, normalize("NFC", person.name))]


def is_cut(role: Role) -> bool:
    """Whether a role is only the word for one that is of something, or of a body that is named
    elsewhere: "chairman", "group's president".
    """
    alone = " " not in role.title and is_of_something(role.title)
    return alone or role.title.lower() in OF_SOMETHING or OF_A_BODY.match(role.title) is not None


def then_or_now(role: Role, whose: str) -> str:
    """What marks a role as one of another time, or as one of which the time or the country, which
    may be told as ``whose`` it is, is not told; "" for what is held, and for "then-governor",
    which says it itself.
    """
    office = read_office(role.title)
    if role.standing == UNSURE and office is not None:
        when = [] if office.head in MINISTERS else ["when"]
        where = [] if office.domain or whose else ["where"]
        return f"{' and '.join([*when, *where])} is not told" if when or where else ""
    return THEN if role.standing == THEN and not role.title.lower().startswith(THEN) else ""


def _is_part(form: str, name: str) -> bool:
    """Whether a name is only a word of the fuller one, the end of it behind an apostrophe ("Hara"
    for "O'Hara"), or any of these in capitals.
    """
    name, form = name.casefold(), form.strip(" .,;:").casefold()
    words = [*name.split(), name]
    return form in words or any(re.fullmatch(rf"\w+['’]{re.escape(form)}", word) for word in words)


def _role(role: Role, person: Person, sources: Sources, *, was_held: bool) -> Line:
    cited = _cited(role, sources)
    notes = (_of_whom(role, sources), _when(role, person, sources, was_held=was_held))
    return Line(cited[0].text, cited, note="; ".join(note for note in notes if note))


def _calling(role: Role, person: Person) -> tuple[str, ...]:
    """The reports that give a role, those too that call the person by it alone: "the warden"."""
    own = role.title.casefold()
    called = {
        m.evidence.report
        for m in person.mentions
        if m.kind != "name" and ARTICLE.sub("", " ".join(m.evidence.text.split()).casefold()) == own
    }
    return tuple(sorted({*role.reports, *called}))


def _when(role: Role, person: Person, sources: Sources, *, was_held: bool) -> str:
    """In how many reports a role stands, and on which days these were printed, where it is held
    in these days, or ``was_held`` until somebody left it.
    """
    days = f"in {sources.count(_calling(role, person))}"
    first, last = role.held.earliest, role.held.latest
    of_then = (role.standing == THEN and not was_held) or role.title.lower().startswith(THEN)
    if first is None or last is None or of_then:
        return days
    return f"{days}, {first}" if first == last else f"{days}, {first} to {last}"


def _of_whom(role: Role, sources: Sources) -> str:
    """Of whom or what a role is, as the first report tells it that does; only around its own words
    where these say of what it is.
    """
    office, cited = read_office(role.title), _cited(role, sources)
    told = (of_whom(e, sources) for e in (cited[:1] if office and office.domain else cited))
    return next(filter(None, told), "")


def _cited(role: Role, sources: Sources) -> tuple[Evidence, ...]:
    """A place in each report, that with the words of the title first."""
    known = [e for e in role.evidence if e.report in sources.reports]
    known.sort(key=lambda e: (" ".join(e.text.split()) != role.title, sources.place(e)))
    by_report: dict[str, Evidence] = {}
    for evidence in known:
        by_report.setdefault(evidence.report, evidence)
    first, *others = by_report.values()
    return (first, *sorted(others, key=sources.place))


def _first_mention(person: Person, sources: Sources) -> tuple[Evidence, ...]:
    names = [
        m for m in person.mentions if m.kind == "name" and m.evidence.report in sources.reports
    ]
    full = [m.evidence for m in names if m.evidence.text == person.name]
    every = full or [m.evidence for m in names] or [m.evidence for m in person.mentions]
    return (min(every, key=sources.place),) if every else ()
