"""Corrections of people: which names are one person's."""

from variorum.corrections.kept import (
    OTHER_PERSON,
    SAME_PERSON,
    Name,
    OnePerson,
    OtherPerson,
    encode,
)
from variorum.model import Case, Correction, Person


def join_people(case: Case, report: str, name: str, other: str, other_name: str) -> Correction:
    """Say that a name in one report means the same person as a name in another.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where a report does not
    name anybody so.
    """
    person, another = _named(case, report, name), _named(case, other, other_name)
    if report == other and name.strip().casefold() == other_name.strip().casefold():
        message = f"{name.strip()!r} in {report} is named twice: name two names"
        raise ValueError(message)
    value = OnePerson(
        name=name.strip(),
        other=Name(report=other, name=other_name.strip()),
        ours=_names(person),
        theirs=_names(another),
    )
    return case.correct(report, SAME_PERSON, encode(value))


def split_person(case: Case, report: str, name: str, *, only_here: bool = False) -> Correction:
    """Say that a name means another person than the names it was put to, in all reports of the
    story or, with ``only_here``, in this report alone.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where the report does not
    name anybody so, or the person has no other name.
    """
    name = name.strip()
    person = _named(case, report, name)
    others = _others(person, report, name, only_here=only_here)
    if not others:
        message = f"{person.name} has no other name than {name!r}"
        raise ValueError(message + ("" if only_here else ": say where it is another person"))
    value = OtherPerson(name=name, only_here=only_here, others=others)
    return case.correct(report, OTHER_PERSON, encode(value))


def _named(case: Case, report: str, name: str) -> Person:
    case.report(report)
    story = case.story_of(report)
    wanted = name.strip().casefold()
    for person in case.comparison(story).people if story is not None else ():
        for mention in person.mentions:
            forms = {mention.form.casefold(), mention.evidence.text.casefold()}
            if mention.kind == "name" and mention.evidence.report == report and wanted in forms:
                return person
    message = f"{report} names nobody {name!r}"
    raise ValueError(message)


def _names(person: Person) -> tuple[Name, ...]:
    """What the reports call a person, each name once."""
    found = {m.form: m.evidence.report for m in person.mentions if m.kind == "name"}
    return tuple(Name(report=report, name=form) for form, report in sorted(found.items()))


def _others(person: Person, report: str, name: str, *, only_here: bool) -> tuple[Name, ...]:
    """The names that are not the one split off: full ones where there are any, since a bare
    name may mean either person.
    """
    mentions = [m for m in person.mentions if m.kind == "name"]
    found = {m.form: m.evidence.report for m in mentions if m.form.casefold() != name.casefold()}
    full = {form: where for form, where in found.items() if " " in form} or found
    if full:
        return tuple(Name(report=where, name=form) for form, where in sorted(full.items()))
    if not only_here:
        return ()
    elsewhere = sorted({m.evidence.report for m in mentions} - {report})
    return tuple(Name(report=where, name=name, only_here=True) for where in elsewhere)
