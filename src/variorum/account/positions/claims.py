"""What somebody says of others: of whom they may speak, and what is only their claim."""

import re
from collections.abc import Sequence

from variorum.lang import word_list
from variorum.model import Person, PositionTelling
from variorum.model.modalities import WILLED

WISHES = frozenset(["wants", "opposes", "considers"])
STAFF = re.compile(
    r"\b(?:spokes\w+|press secretary|advis[eo]rs?|aides?|campaign (?:manager|chairman|chairwoman)|"
    r"chief of staff|counsel\w*|vice president|lawyers?|attorneys?|managers?|strategists?)\b",
    re.IGNORECASE,
)
"""Who speaks for another."""
HEADS = re.compile(
    r"\b(?:secretary|minister|ambassador|envoy|president|mayor|governor|commissioner|general|"
    r"czar|director|chief|chancellor|commander|admiral|treasurer|superintendent)\b",
    re.IGNORECASE,
)
"""Who speaks for what is governed."""
GOVERNED = frozenset(["administration", "agency", "army", "bureau", "city", "country", "county",
    "department", "force", "forces", "government", "military", "ministry", "nation", "navy",
    "office", "police", "state", "states", "town", "u.s", "us", "uk", "eu"])  # fmt: skip
SEAT = frozenset(["white", "house", "kremlin", "downing", "street"])
"""The seat of those who govern: "White House press secretary"."""
THEIR_HEAD = re.compile(
    r"\b(?:[Tt]heir|[Ii]ts)\s+(?:\w+\s+){0,2}(?:president|leader|chair(?:man|woman)?|head|chief|director|"
    r"secretary|spokes(?:man|woman|person))\b,?\s+(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)"
)
"""Who speaks for those told of: "the pilots will not fly, their president, Ann Ray, said"."""
WORD = re.compile(r"[^\W\d_]{3,}")


def is_claim(telling: PositionTelling, people: Sequence[Person]) -> bool:
    """Whether another than the holder tells what these want or will do, who does not speak for
    them: an opponent, an analyst, a leaflet. Another source without a name is taken to know.
    """
    speaker = telling.said_by
    if telling.modality not in WILLED or not speaker or _is_same(speaker, telling.who):
        return False
    if _is_anonymous(speaker):
        return True
    persons = {p.name: p for p in people}
    if speaker not in persons:
        wished = telling.modality in WISHES and not _is_governed(telling.who)
        return wished and _is_name(speaker) and not _shares(speaker, telling.who)
    roles = " ".join(role.title for role in persons[speaker].roles)
    if _shares(f"{roles} {_roles(persons[speaker])}", telling.who) or _is_their_head(telling):
        return False
    holder = persons.get(telling.who)
    theirs = " ".join(role.title for role in holder.roles) if holder else ""
    staff = STAFF.search(roles) and not _is_of_others(roles, theirs)
    if staff and (holder or _is_governed(telling.who)):
        return False
    return not (HEADS.search(roles) and _is_governed(telling.who))


def _is_anonymous(source: str) -> bool:
    """Whether nobody is told to stand behind the words: "a leaflet said that Ray would"."""
    words = source.lower().split()[:3]
    return any(w.removesuffix("s") in word_list("anonymous_prints") for w in words)


def _roles(person: Person) -> str:
    """Every role that a report gives somebody: "opposition leader", "leader of the Greens"."""
    return " ".join(m.form for m in person.mentions if m.kind == "role")


def _is_their_head(telling: PositionTelling) -> bool:
    found = THEIR_HEAD.search(" ".join(telling.evidence.text.split()))
    return found is not None and _is_same(found["name"], telling.said_by)


def _is_name(speaker: str) -> bool:
    """Whether a body is named, and not told by a word: "Women for Avon", not "officials"."""
    words = [w for w in speaker.split() if w.lower() not in word_list("determiners")]
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()


def _is_same(a: str, b: str) -> bool:
    own = b.startswith(f"{a}’s ")  # "Ann Ray’s party", said by her
    return a == b or own or bool(a and b and a.split()[-1] == b.split()[-1])


def _is_of_others(roles: str, theirs: str) -> bool:
    """Whether somebody speaks for a body of which the holder, by their roles, is none."""
    bodies = {w.lower() for w in WORD.findall(roles) if w[0].isupper()} - SEAT
    return bool(bodies) and not _shares(" ".join(bodies), theirs)


def _shares(a: str, b: str) -> bool:
    """Whether two have a name or a telling word in common."""
    these, those = ({w.lower() for w in WORD.findall(words)} for words in (a, b))
    return not (these & those).isdisjoint(these - word_list("function_words"))


def _is_governed(who: str) -> bool:
    words = [
        w.lower().strip(".,") for w in who.split() if w.lower() not in word_list("determiners")
    ]
    nations = word_list("nations")
    return bool(words) and (
        words[-1] in GOVERNED or " ".join(words) in {n.lower() for n in nations}
    )
