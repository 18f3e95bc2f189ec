"""The roles of one person, each with the reports and days that give it."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from datetime import date
from functools import cache

from variorum.annotate.speakers.offices import role_of
from variorum.compare.people.holders import Held
from variorum.compare.people.offices import STANDING, read_office
from variorum.lang import word_list
from variorum.model import THEN, Role, When

MOST = 4
OF_SOMETHING = frozenset(
    ["chairman", "chairwoman", "chair", "chairperson", "chief", "director", "head", "host", "boss",
     "executive", "chief executive", "manager", "deputy", "leader", "spokesman", "spokeswoman",
     "spokesperson", "anchor", "presenter", "nominee", "candidate",
     "secretary", "adviser", "advisor", "aide", "editor"]
)  # fmt: skip
"""Offices that say little without what they are of; so do those who share one: "co-chair"."""
HOW_HELD = STANDING.keys() | frozenset(
    ["senior", "top", "lead", "leading", "longtime", "current", "new", "first", "close", "key",
     "eventual"]
)  # fmt: skip
"""Words that say how an office is held, and not what it is of."""
IN_OTHER_WORDS = frozenset({"boss", "bosses", "chieftain", "czar", "honcho", "supremo"})
"""What papers call somebody whose office has a name: it stands behind that."""
NO_ROLES = frozenset(
    ["dr", "doctor", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "revd", "reverend",
     "hon", "honourable", "honorable", "rt", "right", "very", "most"]
)  # fmt: skip
"""Titles that tell of no office when they stand alone, and what may stand in front of these."""


BY_COURTESY = "Secretary"
"""What somebody is called who leads a department, or led one."""


def is_of_something(title: str) -> bool:
    """Whether a role is only the word for one of something, and how it is held: "former host",
    "co-chair", "senior adviser".
    """
    *before, head = title.lower().split() or [""]
    ends = {head.removeprefix(part) for part in ("co-", "co", "then-", "ex-")}
    return not ends.isdisjoint(OF_SOMETHING) and all(word in HOW_HELD for word in before)


def gather_roles(
    held: Sequence[Held], days: Mapping[str, date], places: Set[str] = frozenset()
) -> tuple[Role, ...]:
    """The roles that most reports give first. Wordings that can mean one office are one role;
    what was, is and is to be are kept apart. ``places`` are the words by which reports name places.
    """
    groups: list[list[Held]] = []
    held = [h for h in held if not _is_form_of_address(h.office.words)]
    ordered = sorted(
        held, key=lambda h: (-len(h.office.domain), h.office.words, h.report.id, h.place)
    )
    for one in ordered:
        fitting = [g for g in groups if all(one.office.fits(h.office) for h in g)]
        if fitting:
            max(fitting, key=len).append(one)
        else:
            groups.append([one])
    groups = [g for g in groups if any(h.office.words != BY_COURTESY for h in g)]
    roles = sorted(
        ((_role(group, days, places), group[0].office.head) for group in groups), key=_order
    )
    return tuple(role for role, _ in roles[:MOST])


def _is_form_of_address(words: str) -> bool:
    """Whether words are none but titles that tell of no office: "Rev.", "Rt Rev"."""
    return all(word.strip(".") in NO_ROLES for word in words.lower().split())


def _role(group: Sequence[Held], days: Mapping[str, date], places: Set[str]) -> Role:
    """The role under the words that most reports use of those that say of which of the ``places``
    it is: "Avon Mayor", where others have "Mayor".
    """
    words = Counter(form for _, form in sorted({(h.report.id, h.office.words) for h in group}))
    of_what = {h.office.words for h in group if _says_of_what(h)}
    where = {w for w in words if (office := read_office(w)) and office.domain & places}
    title = max(
        words, key=lambda w: (w in where, w in of_what, words[w], w[:1].isupper(), len(w), w)
    )
    reports = tuple(sorted({h.report.id for h in group}))
    known = sorted(days[r] for r in reports if r in days)
    held = When(known[0], known[-1]) if known else When()
    told = {(h.report.id, h.place): h for h in group}
    evidence = tuple(told[key].report.cite(*key[1]) for key in sorted(told))
    return Role(title, group[0].office.standing, reports, held, evidence)


def _says_of_what(held: Held) -> bool:
    """Whether the words of an office say what it is of, or need not: a mayor is one by herself, a
    chairman is one of something.
    """
    return bool(held.office.domain) or held.office.head not in OF_SOMETHING


def _order(told: tuple[Role, str]) -> tuple[bool, bool, bool, bool, int, bool, bool, int, str]:
    """Offices stand before callings: "mayor" before "ally"; those that say what they are of before
    others: "river board spokesman" before "Spokesman". What somebody is "now" stands before all.
    """
    role, head = told
    calling, alone = head in word_list("occupations"), " " not in role.title
    return (
        role.standing == THEN,
        not role.evidence[0].text.lower().startswith("now "),
        role.title.split()[-1].lower() in IN_OTHER_WORDS,
        alone and head in _of_something(),
        -len(role.reports),
        calling,
        alone,
        -len(role.evidence),
        role.title,
    )


@cache
def _of_something() -> frozenset[str]:
    return OF_SOMETHING | {role_of(word) for word in OF_SOMETHING}
