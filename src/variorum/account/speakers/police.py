"""The police of a place under one heading, however the reports call them."""

from collections import defaultdict
from collections.abc import Iterable

from variorum.account.sources import Sources
from variorum.account.speakers.papers import ARTICLE
from variorum.annotate.speakers.police import BARE, FORCE, forces_in, place_of_force


def headings_of_police(names: Iterable[str], sources: Sources) -> dict[str, str]:
    """The heading of each of the names of speakers that is a force: "Avon police department" of
    "police in Avon", and of "police", where the story tells of no other force.
    """
    forms: defaultdict[str, set[str]] = defaultdict(set)
    bare = set()
    for name in names:
        if place := place_of_force(name):
            forms[place].add(name)
        elif BARE.fullmatch(name):
            bare.add(name)
    called = {place: _fullest(told) for place, told in forms.items()}
    found = {name: called[place] for place, told in forms.items() for name in told}
    if len(called) == 1 and bare and _told_of(sources) <= called.keys():
        found |= dict.fromkeys(bare, *called.values())
    return found


def _fullest(names: Iterable[str]) -> str:
    """The longest that opens with the place, without its article: "Avon police department"."""
    plain = [ARTICLE.sub("", name) for name in names]

    def opens_with_place(name: str) -> bool:
        told = FORCE.fullmatch(name)
        return told is not None and told["front"] is not None

    return max(plain, key=lambda name: (opens_with_place(name), len(name), name))


def _told_of(sources: Sources) -> set[str]:
    """The places whose police the reports tell of."""
    return {
        force.place
        for report, findings in sources.annotations.items()
        if report in sources.reports
        for force in forces_in(sources.reports[report].text, findings.names)
    }
