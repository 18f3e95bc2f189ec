"""Under which heading a speaker stands: one for a body, a group or a paper told in several ways."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from variorum.account.sources import Sources
from variorum.account.speakers.papers import ARTICLE, head_of, is_court_paper
from variorum.annotate.speakers.phrases import is_plural
from variorum.compare.wordings.speakers import BROUGHT_IN
from variorum.lang import word_list
from variorum.model import Family, Name
from variorum.model.places import contents_at

STATES = re.compile(r"the\sstates\sof\s(?=[A-Z])", re.IGNORECASE)
BODIES = "group|organi[sz]ation|company|party|union|club"
OF_A_BODY = re.compile(rf"the\s((?:[A-Z][\w.’'-]*\s)*[A-Z][\w.’'-]*)\s({BODIES})\b")
BARE_BODY = re.compile(rf"[Tt]he\s({BODIES})")
INITIALS = re.compile(r"(?:[A-Z]\.?){2,6}")
GOP = re.compile(r"\bGOP(?:\s(?:lawmakers|members))?$")
PARTY_GROUP = re.compile(r"(?:(?:House|Senate|[Cc]ongressional)\s)?(?:Republicans|Democrats)")
ONE_IN_A_STORY = re.compile(
    r"(?:the\s)?(?:[\w.’'-]+\s){0,2}(?:administration|government|police)|the\s(?:court|judges)",
    re.IGNORECASE,
)
BARE = re.compile(r"the\s([\w-]+)")
AGAIN = re.compile(r"[Tt]he\s([\w’'-]+(?:\s[\w’'-]+){1,3})")
DEFINITE = re.compile(r"(?:the\s|.*['’]s?\s)")
NEVER = frozenset({"clause"})
SAYING = word_list("speech_verbs")
BE = frozenset({"is", "are", "was", "were", "be", "been"})
LONGEST_BARE = 2


SpeakerKind = Literal["named", "unnamed", "not clear"]


class Key(NamedTuple):
    """A speaker: by name, or by how one report describes a source that it does not name."""

    name: str
    kind: SpeakerKind
    report: str


def heading_of(names: Iterable[str]) -> str:
    """The name to print of those under which one speaks: one that says whose it is, then as
    printed in mid-line ("sources" before "Sources").
    """
    return max(names, key=lambda n: (is_court_paper(n) and len(n.split()) > LONGEST_BARE, n))


def with_article(name: str, sources: Sources) -> str:
    """A paper of one word by its whole name, where a report has it so or is of it: "The Weir" for
    "Weir".
    """
    if " " in name or not name[:1].isupper():
        return name
    whole, in_text = f"The {name}", rf"(?<=[a-z,]\s)The\s{re.escape(name)}\b(?!\s[A-Z])"
    printed = re.compile(in_text)
    reports = sources.reports.values()
    known = any(r.outlet == whole or printed.search(r.text) for r in reports)
    return whole if known else name


def told_again(keys: Collection[Key]) -> dict[Key, Key]:
    """Speakers told by a bare noun ("the resolution"), and the one longer told by the same noun
    in the same report ("the Avon resolution"); those told again by the last words of the one who
    is told of with "a": "the lock clerk" of "a senior lock clerk".
    """
    longer: defaultdict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in keys:
        if key.kind == "unnamed" and not BARE.fullmatch(key.name):
            longer[key.report, head_of(key.name)].append(key)
    found = {}
    for key in keys:
        again = AGAIN.fullmatch(key.name) if key.kind == "unnamed" and key.report else None
        first = [k for k in longer[key.report, head_of(key.name)] if again and _is_first(k, again)]
        if len(first) == 1:
            found[key] = first[0]
    for key in keys:
        bare = BARE.fullmatch(key.name) if key.kind == "unnamed" and key.report else None
        if bare and not is_plural(bare.group(1)):
            whole = [k for k in longer[key.report, bare.group(1)] if DEFINITE.match(k.name)]
            if len(whole) == 1 and len(longer[key.report, bare.group(1)]) == 1:
                found[key] = whole[0]
    return {key: found.get(whole, whole) for key, whole in found.items()}


def _is_first(key: Key, again: re.Match[str]) -> bool:
    """Whether a description is the first of one told again: "a senior lock clerk"."""
    return BROUGHT_IN.match(key.name) is not None and key.name.endswith(f" {again.group(1)}")


def is_nobody(name: str, family: Family, sources: Sources) -> bool:
    """Whether what should speak is a clause of a law, or a place of which nothing says that it
    speaks: "the provisions were added by Avon".
    """
    if head_of(name) in NEVER:
        return True
    plain = ARTICLE.sub("", name)
    if _is_said(family, sources):
        return False
    return any(
        n.type == "place" and ARTICLE.sub("", report.text[n.begin : n.end]) == plain
        for w in family.wordings
        if (report := sources.reports.get(w.report)) is not None
        for n in _names(w.report, sources)
    )


def _is_said(family: Family, sources: Sources) -> bool:
    """Whether a verb of saying, or "according to", gives the words to their source."""
    for wording in family.wordings:
        report = sources.reports.get(wording.report)
        if report is None:
            continue
        findings = sources.annotations.get(wording.report)
        for attribution in contents_at(findings, wording.spans) if findings else ():
            cues = {w for c in attribution.cue for w in c.of(report.text).lower().split()}
            if "according" in cues or (SAYING & cues and not BE & cues):
                return True
    return False


def body_called(name: str, report: str, sources: Sources) -> str:
    """The one body that a report names to which "the Avon group" goes back ("Avon Weir Guild"), and
    "the group" where it has no other group.
    """
    if report not in sources.reports:
        return ""
    text = sources.reports[report].text
    bare = BARE_BODY.fullmatch(name)
    if bare is not None:
        named = {m.group() for m in OF_A_BODY.finditer(text) if m.group(2) == bare.group(1).lower()}
        name = named.pop() if len(named) == 1 else ""
    told = OF_A_BODY.fullmatch(name)
    if told is None:
        return ""
    begins = f"{told.group(1)} "
    names = (
        ARTICLE.sub("", text[n.begin : n.end])
        for n in _names(report, sources)
        if n.type == "organisation"
    )
    fitting = {words for words in names if words.startswith(begins)}
    fitting -= {f"{begins}{told.group(2)}"}
    return fitting.pop() if len(fitting) == 1 else ""


def party_group(name: str) -> str:
    """The members of a party in a chamber, by one name: "House Republicans" for "House GOP"."""
    plain = GOP.sub("Republicans", name)
    found = PARTY_GROUP.fullmatch(plain)
    return plain[0].upper() + plain[1:] if found else ""


def is_one_in_a_story(name: str) -> bool:
    """Whether what the reports of one story call so is one: "the government", "police"."""
    return ONE_IN_A_STORY.fullmatch(name) is not None


def of_states(name: str) -> str:
    """The name without "the states of", which says no more."""
    return STATES.sub("", name)


def is_one_group(name: str) -> bool:
    """Whether a group has a name that is the same in all reports: "House Democrats", or is two
    with names: "Avon and Weirdale".
    """
    words = name.split()
    joined = "and" in words[1:-1]
    capital = all(word[:1].isupper() for word in words if word != "and")
    several = len(words) > 1 and (joined or is_plural(words[-1]))
    return several and capital and not name.startswith("The ")


def _names(report: str, sources: Sources) -> tuple[Name, ...]:
    findings = sources.annotations.get(report)
    return findings.names if findings else ()
