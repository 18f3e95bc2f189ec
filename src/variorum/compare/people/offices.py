"""An office in words, taken apart: what it is, of what, and whether it is held, over or to come."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from variorum.annotate.speakers.offices import role_of
from variorum.lang import any_of, word_list, word_pairs
from variorum.model import UNSURE

INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
LEADING = re.compile(r"^(?:now|also|currently|once|the|a|an)\s+", re.IGNORECASE)
CAPITALS = re.compile(r"[A-Z][\w-]*(?:\s(?:of\s|and\s)?[A-Z][\w-]*)+")
WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
BEHIND = re.compile(r"\s(?:of|for|at|in|to|on|from|who|and|with)\s|,|['’]s\s+(?=$)")
LISTED = re.compile(r"(?:,\s[A-Z]\w+)*,\s([A-Z]\w+\sand\s[A-Z]\w+)")
STANDING = {
    **dict.fromkeys(("former", "ex", "then", "outgoing", "onetime", "late"), "former"),
    **dict.fromkeys(("retired", "was", "served", "predecessor"), "former"),
    **dict.fromkeys(("elect", "incoming", "designate"), "elect"),
    **dict.fromkeys(
        ("nominee", "pick", "candidate", "hopeful", "nominated", "contender"), "nominee"
    ),
    **dict.fromkeys(("acting", "interim"), "acting"),
}
"""How somebody stands to an office, by the word that says so; "" where it is simply held."""
RANKS = frozenset({"vice", "deputy", "assistant", "lieutenant", "under", "first", "associate"})
DEFENCE = frozenset({"defense", "defence"})
COMPOUND = {
    ("prime", "minister"): "prime minister",
    ("attorney", "general"): "attorney general",
    ("secretary", "general"): "secretary-general",
    ("chief", "executive"): "chief executive",
    ("chief", "justice"): "chief justice",
    ("solicitor", "general"): "solicitor general",
    ("foreign", "minister"): "foreign minister",
    ("prime", "ministers"): "prime minister",
    ("first", "lady"): "first lady",
}
"""Offices of two words, which no one else of the second word holds."""
GENERIC = frozenset({"nation", "country", "state", "city", "county", "company", "party", "town"})
"""What an office may be of without saying which: "the nation's leader"."""
HEADS_OF_STATE = frozenset({"president", "prime minister", "leader", "king", "chancellor", "emir"})
WHOLE = frozenset({"president", "pope"})
"""Offices that one person alone holds, in whatever words a report gives them."""
MINISTERS = frozenset({"prime minister", "foreign minister"})
"""Of which country they are stands beside them, where it is not that of the story."""
VAGUE = frozenset({"chief", "boss", "head", "czar", "director", "manager", "executive"})
"""Words that say nothing without what is led."""
ANY_LEADER = frozenset({"leader", "counterpart"})
"""Words for whoever leads what is named with them: "Japan's leader" is its prime minister."""


class Office(NamedTuple):
    """What an office is ("president"), of what ({"south korea"}), and how it is held.

    ``words`` are the words as printed. ``rank`` makes another office of it ("vice"), ``branch`` is
    the plain word at once in front of a vague one: the roads of "the county's roads chief".
    """

    head: str
    domain: frozenset[str]
    standing: str
    rank: frozenset[str]
    words: str
    branch: str = ""

    def fits(self, other: "Office") -> bool:
        """Whether two wordings can mean one office: the same but for what it is of, and
        what it is of is the same or said by one alone.
        """
        standings = {self.standing, other.standing}
        if self.rank != other.rank or (len(standings) > 1 and standings != {"", UNSURE}):
            return False
        if self.domain and other.domain and not self.domain & other.domain:
            return False
        if self.head == other.head:
            return True
        lead = {self.head, other.head}
        return bool(lead & ANY_LEADER and lead & HEADS_OF_STATE and self.domain & other.domain)


@lru_cache(maxsize=20_000)
def read_office(phrase: str, of: str = "") -> Office | None:
    """The office that a phrase names; None where it names none. ``of`` are words behind the
    name that say what it is of: "President Ray of Avon".
    """
    words = LEADING.sub("", " ".join(phrase.split())).rstrip(",")
    if words.endswith(".") and words.split()[-1].lower().strip(".") not in word_list("titles"):
        words = words.rstrip(".")
    plain = INITIALS.sub(lambda match: match.group().replace(".", ""), words)
    cut = next((m for m in BEHIND.finditer(plain) if not _in_name_of_body(plain, m)), None)
    if cut and _is_inside_a_name(plain, cut):
        cut = None
    front, behind = (plain[: cut.start()], plain[cut.end() :]) if cut else (plain, "")
    behind = f"{behind} {of}"
    tokens = [t for w in WORDS.findall(front) for t in _parts(w)]
    place = next((i for i in reversed(range(len(tokens))) if tokens[i].lower() in heads()), None)
    if place is None and cut and cut.group().strip() == "and":  # "Avon native and mayor of Wend"
        inner = read_office(plain[cut.end() :], of)
        return inner and inner._replace(words=words)
    if place is None or len(tokens) - place > 3:
        return None
    lower = [t.lower() for t in tokens]
    standing = next((STANDING[w] for w in reversed(lower) if w in STANDING), "")
    head, first = role_of(lower[place]), place
    if lower[place] in STANDING and place and lower[place - 1] in heads():
        first = place = place - 1
        head = role_of(lower[place])
    if place and (lower[place - 1], lower[place]) in COMPOUND:
        head, first = COMPOUND[lower[place - 1], lower[place]], place - 1
    head = word_pairs("office_kin").get(head, head)
    rank = frozenset(w for w in lower[:first] if w in RANKS)
    around = " ".join([*tokens[:first], *tokens[place + 1 :]])
    of_all = head == "secretary" or behind.lower().startswith("staff")
    domain = _domain(around, all_words=False) | _domain(behind, all_words=of_all)
    branch = _branch(tokens[:first]) if lower[place] in VAGUE else ""
    return Office(head, domain, standing, rank, words, branch)


def _is_inside_a_name(words: str, cut: re.Match[str]) -> bool:
    """Whether an "of" belongs to the name of a body that the office is told with behind it:
    "University of Avon law professor".
    """
    front, last = words[: cut.start()].split(), words.split()[-1].lower()
    if cut.group().strip() != "of" or not front or not front[-1][0].isupper():
        return False
    return last in heads() and heads().isdisjoint(w.lower() for w in front)


def _in_name_of_body(words: str, place: re.Match[str]) -> bool:
    """Whether an "and" or a comma joins words of one body's name: "Ways and Means Committee
    Chairman", "Rivers, Labor and Pensions Committee Chairman".
    """
    listed = LISTED.match(words, place.start())
    if listed is not None:
        return listed[1] in word_list("bodies_with_and")
    before = words[: place.start()].split()
    after = words[place.end() :].split()
    joined = " ".join([*before[-1:], place.group().strip(), *after[:1]])
    return joined in word_list("bodies_with_and")


@cache
def heads() -> frozenset[str]:
    """The words that can be the head of an office."""
    only_rank = RANKS | {"prime", "mr", "mrs", "ms", "miss", "mx", "state", "then", "former", "ex"}
    only_rank |= {"acting", "interim", "incoming", "outgoing", "elect", "tem", "pro", "two"}
    found = word_list("titles", "occupations") | word_pairs("office_kin").keys()
    found |= {"counterpart", "executive"}
    return frozenset(found - only_rank)


def _parts(word: str) -> list[str]:
    """A hyphened word apart where it says how an office is held, or its rank: "president-elect",
    "vice-president".
    """
    plain = re.sub(r"['’]s?$", "", word)
    first, _, last = plain.rpartition("-")
    if first and (last.lower() in STANDING or first.lower() in STANDING.keys() | RANKS):
        return [first, last]
    return [plain]


def _branch(before: Sequence[str]) -> str:
    """The last of the words in front of an office where it says of which branch it is."""
    word = before[-1] if before else ""
    return word if word.islower() and word not in _no_branches() else ""


@cache
def _no_branches() -> frozenset[str]:
    return heads() | STANDING.keys() | RANKS | GENERIC | word_list("function_words")


def _domain(words: str, *, all_words: bool) -> frozenset[str]:
    """What an office is of: countries, names, bodies."""
    plain = " ".join(words.replace(".", "").split())
    found: set[str] = set()
    lower = plain.lower()
    for said, whole in _nations() if _any_nation().search(lower) else ():
        if said in lower and whole.search(lower):
            found.add(word_pairs("nations")[said])
            lower = whole.sub(" ", lower)
    known = word_list("title_modifiers", "organisation_nouns")
    for word in WORDS.findall(plain):
        small = re.sub(r"['’]s?$", "", word.lower())
        if small not in lower.split() or small in GENERIC - {"state"}:
            continue
        if small in heads() or small in STANDING or small in RANKS:
            continue
        if word[0].isupper() or all_words or small in known or small in DEFENCE:
            found.add(small)
    for run in CAPITALS.findall(plain):  # "Central Intelligence Agency": also "cia"
        letters = "".join(word[0] for word in run.split() if word[0].isupper())
        found |= {letters.lower()} if len(letters) > 2 else set()
    return frozenset(found - word_list("function_words") - {"the", "a"})


@cache
def _any_nation() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(word_pairs('nations'))}\b")


@cache
def _nations() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The names of nations, the longest first, and where they stand as words."""
    longest_first = sorted(word_pairs("nations"), key=lambda w: (-len(w), w))
    return tuple((said, re.compile(rf"\b{said}\b")) for said in longest_first)
