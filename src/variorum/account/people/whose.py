"""Of whom or what somebody holds a role that does not say it, as the words around it tell: "Ann Ray
and her campaign chair, Bo Orr", "Dawn with hosts Bo Orr and Cy Day", "Chief Bo Orr of the Avon
Guard", "The Avon Guard was late. Spokesman Bo Orr said".
"""

import re
from bisect import bisect_right
from functools import cache

from variorum.account.people.of_the_body import of_the_body
from variorum.account.sources import Sources
from variorum.annotate.speakers.name_forms import gender_of
from variorum.annotate.speakers.pronouns import GENDERS
from variorum.compare.people.offices import read_office
from variorum.compare.people.roles import is_of_something
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Span

REACH = 90
NAME = r"(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,4})"
OWNER = re.compile(rf"(?<![\w’'-]){NAME}\sand\s(?:his|her|its|their)\s$")
POSSESSIVE = re.compile(r"\b([Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s$")
SPEAKS = re.compile(r"(?:[,”\"]|\b(?:said|says))\s$")
"""Behind it stands who says what the sentence tells: "…, her spokesman, Bo Orr, said"."""
NAMED_BEHIND = re.compile(r",?\s[A-Z]")
HOST = re.compile(r"(?:(?:talk\s)?show\s)?(?:co-?)?(?:host|anchor|presenter)")
"""Roles that several "with" a programme have in it."""
PROGRAMME = re.compile(rf"(?<![\w’'-]){NAME}\swith\s$|(?P<title>[“\"][A-Z][^“”\"]{{2,30}}[”\"])\s$")
OF = re.compile(
    r"\s(of\s(?:the\s)?(?:(?:U\.S|St)\.\s)?[A-Z][\w’'-]*"
    r"(?:\s(?:(?:of|for)\s(?:the\s)?)?[A-Z][\w’'-]*){0,5})(?<!['’]s)"
)
CLOSED = re.compile(r"\s*(?:[,.;)\n“\"]|$)|\s(?P<word>[a-z]+)\b")
"""Behind what a name is of: a mark, a verb or a small word; "told Mayor Ray of Avon | children" is
not closed.
"""
OPENS = re.compile(
    r"[“\"]?(?:(?:But|And)\s)?(?P<article>(?:(?:[Tt]he|A)\s)?)(?:[A-Z][\w.’'-]*\s){0,2}"
)
"""What stands before the name that opens a sentence: "The Avon | Rivers Guild"."""


def of_whom(role: Evidence, sources: Sources) -> str:
    """The name of those whose role it is: "of Ann Ray"; "" where none is told. A role that ends
    with a noun for them has the name alone: "head of the club", "the Avon Club".
    """
    report, findings = sources.reports.get(role.report), sources.annotations.get(role.report)
    if report is None or findings is None:
        return ""
    text, start = report.text, max(0, role.begin - REACH)
    owner = OWNER.search(text, start, role.begin)
    whose = POSSESSIVE.search(text, start, role.begin)
    if owner is not None:
        name = _without_opener(owner["name"])
    elif whose is not None:
        name = _of_the_one_before(Span(*whose.span(1)), role.end, text, findings)
    elif body := of_the_body(role, sources):
        return body
    else:
        name = _of_the_programme(role, text, findings) or _around(role, text, findings)
    return f"of {name}" if name else ""


def _of_the_programme(role: Evidence, text: str, findings: Annotation) -> str:
    """The programme with which a host is told."""
    if not HOST.fullmatch(role.text):
        return ""
    found = PROGRAMME.search(text, max(0, role.begin - REACH), role.begin)
    if found is None or found["title"]:
        return found["title"] if found else ""
    place = Span(*found.span("name"))
    people = (Span(n.begin, n.end) for n in findings.names if n.type == "person")
    return "" if any(p.overlaps(place) for p in people) else _without_opener(found["name"])


def _around(role: Evidence, text: str, findings: Annotation) -> str:
    """What stands behind the holder's name, or opens the sentence before."""
    office = read_office(" ".join(role.text.split()))
    if office is None or office.domain:
        return ""
    if behind := _behind_the_name(role, text, findings):
        return behind
    if " " in role.text or not is_of_something(role.text):
        return ""
    at = next((n for n, s in enumerate(findings.sentences) if s.begin == role.begin), 0)
    return _opening(text, findings.sentences[at - 1], findings, "organisation") if at else ""


def _behind_the_name(role: Evidence, text: str, findings: Annotation) -> str:
    """The "Avon" of "Chief Bo Orr of Avon"."""
    at = bisect_right(findings.names, role.end, key=lambda name: name.begin)
    holder = next(iter(findings.names[at : at + 1]), None)
    if holder is None or holder.type != "person" or text[role.end : holder.begin].strip():
        return ""
    of = OF.match(text, holder.end)
    closed = CLOSED.match(text, of.end()) if of else None
    if of is None or closed is None or (closed["word"] or "and") not in _closing():
        return ""
    return " ".join(of[1].split()).removeprefix("of ")


@cache
def _closing() -> frozenset[str]:
    return word_list("function_words", "past_verbs", "speech_verbs", "auxiliary_verbs")


def _of_the_one_before(whose: Span, end: int, text: str, findings: Annotation) -> str:
    """The one name that its sentence has in front of the pronoun, or, where that has none, the
    one with which the sentence before opens. ``end`` is that of the
    role.
    """
    pronoun = whose.of(text).lower()
    at = next((n for n, s in enumerate(findings.sentences) if s.contains(whose)), None)
    if at is None or pronoun == "their":
        return ""
    kind = "organisation" if pronoun == "its" else "person"
    sentence = findings.sentences[at]
    here = [n for n in findings.names if sentence.begin <= n.begin < whose.begin]
    if here and text[here[-1].end : whose.begin] == ", " and not NAMED_BEHIND.match(text, end):
        here.pop()  # whose role it is: "Ann Ray, its manager"
    names = [n for n in here if n.type in {"person", kind}]
    name = text[names[0].begin : names[0].end] if [n.type for n in names] == [kind] else ""
    if whose.begin != sentence.begin and not SPEAKS.search(text, sentence.begin, whose.begin):
        return name if name and gender_of(name) == GENDERS.get(pronoun, "") else ""
    if here or at == 0:
        return name
    return _opening(text, findings.sentences[at - 1], findings, kind)


def _opening(text: str, sentence: Span, findings: Annotation, kind: str) -> str:
    """The only person, or the first body, with whom a sentence opens."""
    named = [n for n in findings.names if sentence.begin <= n.begin < sentence.end]
    told = [n for n in named if n.type == kind]
    if not told or (kind == "person" and len(told) > 1):
        return ""
    opened = OPENS.match(text, sentence.begin, told[0].end)
    if opened is None or opened.end() < told[0].begin or text.startswith(("'s", "’s"), told[0].end):
        return ""
    name = Span(min(opened.end("article"), told[0].begin), told[0].end).of(text)
    return f"the {name.removeprefix('The ')}" if opened["article"].strip() else name


def _without_opener(name: str) -> str:
    """The name without a word that only opens the sentence: "But Ann Ray"; "The Dawn" is whole."""
    first, _, rest = name.partition(" ")
    opens = first in word_list("sentence_openers") or first.lower() in word_list("function_words")
    return rest if opens and first != "The" else name
