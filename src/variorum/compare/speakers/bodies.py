"""Bodies that speak, each under one name in the whole story."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.compare.speakers.same_bodies import same_bodies
from variorum.lang import word_list
from variorum.model import Annotation, Attribution, Family, Organisation, Person

LEAST_SHARED = 3


def with_whole_bodies(
    families: Sequence[Family],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    organisations: Sequence[Organisation],
) -> tuple[list[Family], dict[str, Annotation]]:
    """The families and the annotations, the words of a body given to its fullest name."""
    persons = {person.name: person for person in people}
    firms = {name for name, p in persons.items() if " " not in name and not p.roles}
    named = {a.speaker.name for f in annotations.values() for a in f.attributions}
    bodies = {name for name in named if name} - persons.keys()
    called = same_bodies(bodies, firms) | fuller_bodies(bodies, organisations)
    whole = {name: full for name, full in called.items() if name in named}
    found = {
        report: replace(f, attributions=tuple(_of_body(a, whole) for a in f.attributions))
        for report, f in annotations.items()
    }
    return [_family(family, whole) for family in families], found


def _of_body(attribution: Attribution, called: Mapping[str, str]) -> Attribution:
    speaker = attribution.speaker
    if speaker.name is None or speaker.name not in called or speaker.by_hand:
        return attribution
    return replace(attribution, speaker=replace(speaker, name=called[speaker.name]))


def _family(family: Family, called: Mapping[str, str]) -> Family:
    speakers = {family.speaker, *(wording.speaker for wording in family.wordings)}
    if speakers.isdisjoint(called):
        return family
    return replace(
        family,
        speaker=called.get(family.speaker, family.speaker),
        wordings=tuple(
            replace(w, speaker=called.get(w.speaker, w.speaker)) for w in family.wordings
        ),
    )


def fuller_bodies(names: Iterable[str], organisations: Iterable[Organisation]) -> dict[str, str]:
    """Names of bodies that speak, each with the fuller one that it is short for in the story, or
    of three words or more with which one other begins; not one that is a second body's, too:
    "Lake Ferries and Dorn Boats".
    """
    names = sorted(names)
    shorter = {form: o.name for o in organisations for form in o.also}
    found = {}
    for name in names:
        if name in shorter and name not in word_list("seats_of_power"):
            found[name] = shorter[name]
        elif len(name.split()) >= LEAST_SHARED:
            begins, behind = f"{name} ", f"{name}!"  # "!" comes next after a space
            longer = names[bisect_left(names, begins) : bisect_left(names, behind)]
            if len(longer) == 1:
                found[name] = longer[0]
    return {name: full for name, full in found.items() if not full.startswith(f"{name} and ")}
