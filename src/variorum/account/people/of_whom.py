"""Of whom or what somebody holds a role, where a report names it in front of the role: "Ann Ray and
her campaign chair, Bo Orr", "Dawn with hosts Ann Ray and Bo Orr".
"""

import re

from variorum.account.people.beside_the_name import beside_the_name
from variorum.account.people.of_the_body import of_the_body
from variorum.account.sources import Sources
from variorum.annotate.speakers.name_forms import gender_of
from variorum.annotate.speakers.pronouns import GENDERS
from variorum.lang import any_word, word_list
from variorum.model import Evidence, Span

REACH = 80
NAME = r"(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,4})"
OWNER = re.compile(rf"(?<![\w’'-]){NAME}\sand\s(?:his|her|its|their)\s$")
PROGRAMME = re.compile(rf"(?<![\w’'-]){NAME}\swith\s$|(?P<title>[“\"][A-Z][^“”\"]{{2,30}}[”\"])\s$")
SPEAKS = re.compile(r"(?:[,”\"]|\b(?:said|says))\s$")
"""Behind it stands who says what the sentence tells: "…, her spokesman, Bo Orr, said"."""
POSSESSIVE = re.compile(r"\b([Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s$")
OPENS = re.compile(r"[“\"]?(?:(?:The|A|But|And)\s)?")
BODY_OPENS = re.compile(
    rf"[“\"]?(?:The|A)\s((?:[\w’'-]+\s){{0,3}}?{any_word('organisation_nouns')})\b(?!['’])"
)
NAMED_BEHIND = re.compile(r",?\s[A-Z]")
OF_A_PROGRAMME = re.compile(r"(?:co-?)?(?:host|anchor|presenter)")
"""Roles that several "with" a programme have in it."""


def of_whom(role: Evidence, sources: Sources) -> str:
    """The name of those whose role it is: "of Ann Ray"; "" where none stands in front of it. A
    role that ends with a noun for them has the name alone: "head of the club", "the Avon Club".
    """
    report = sources.reports.get(role.report)
    if report is None:
        return ""
    start = max(0, role.begin - REACH)
    whose = POSSESSIVE.search(report.text, start, role.begin)
    if whose is not None and not OWNER.search(report.text, start, role.begin):
        return _of_the_one_before(
            role.report, Span(*whose.span()), role.end, whose[1].lower(), sources
        )
    found = OWNER.search(report.text, start, role.begin)
    if found is None and (body := of_the_body(role, sources)):
        return body
    if found is None and OF_A_PROGRAMME.fullmatch(role.text):
        found = PROGRAMME.search(report.text, start, role.begin)
        if found is not None and found["title"]:
            return f"of {found['title']}"
        if found is not None and _is_of_a_person(Span(*found.span("name")), role.report, sources):
            return ""
    name = _without_opener(found["name"]) if found else ""
    return f"of {name}" if name else beside_the_name(role, sources)


def _of_the_one_before(report: str, whose: Span, end: int, pronoun: str, sources: Sources) -> str:
    """Of the one name that its sentence has in front of the pronoun, or, where that has none, of
    the one, or the body without a name, with which the sentence before opens. ``end`` is that of
    the role.
    """
    text, findings = sources.reports[report].text, sources.annotations.get(report)
    if findings is None or pronoun == "their":
        return ""
    kind = "organisation" if pronoun == "its" else "person"
    place = next((n for n, s in enumerate(findings.sentences) if s.contains(whose)), None)
    if place is None:
        return ""
    here = [n for n in findings.names if findings.sentences[place].begin <= n.begin < whose.begin]
    if here and text[here[-1].end : whose.begin] == ", " and not NAMED_BEHIND.match(text, end):
        here.pop()  # whose role it is: "Ann Ray, its manager"
    speaks = SPEAKS.search(text, findings.sentences[place].begin, whose.begin)
    kinds = {"person"} if kind == "person" else {"person", "organisation"}
    names = [n for n in here if n.type in kinds]
    single = len(names) == 1 and names[0].type == kind
    name = text[names[0].begin : names[0].end] if single else ""
    if whose.begin != findings.sentences[place].begin and not speaks:
        return f"of {name}" if name and gender_of(name) == GENDERS.get(pronoun, "") else ""
    if here or place == 0:
        return f"of {name}" if name else ""
    before = findings.sentences[place - 1]
    told = [n for n in findings.names if before.begin <= n.begin < before.end and n.type == kind]
    body = BODY_OPENS.match(text, *before) if kind == "organisation" and not told else None
    if body is not None:
        return f"of the {body[1]}"
    opens = bool(told) and OPENS.fullmatch(text[before.begin : told[0].begin]) is not None
    if not opens or (kind == "person" and len(told) > 1):
        return ""
    article = "the " if text.startswith(("The ", "the "), before.begin) else ""
    return f"of {article}{text[told[0].begin : told[0].end].removeprefix('The ')}"


def _is_of_a_person(place: Span, report: str, sources: Sources) -> bool:
    findings = sources.annotations.get(report)
    names = findings.names if findings else ()
    return any(n.type == "person" and Span(n.begin, n.end).overlaps(place) for n in names)


def _without_opener(name: str) -> str:
    """The name without a word that only opens the sentence: "But Ann Ray"; "The Dawn" is whole."""
    first, _, rest = name.partition(" ")
    opens = first in word_list("sentence_openers") or first.lower() in word_list("function_words")
    return rest if opens and first != "The" else name
