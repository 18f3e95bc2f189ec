"""Of whom or what somebody holds a role, where a report names it in front of the role: "Ann Ray and
her campaign chair, Bo Orr", "Dawn with hosts Ann Ray and Bo Orr".
"""

import re

from variorum.account.sources import Sources
from variorum.lang import word_list
from variorum.model import Evidence, Span

REACH = 80
NAME = r"(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,4})"
OWNER = re.compile(rf"(?<![\w’'-]){NAME}\sand\s(?:his|her|its|their)\s$")
PROGRAMME = re.compile(rf"(?<![\w’'-]){NAME}\swith\s$")
OF_A_PROGRAMME = re.compile(r"(?:co-?)?(?:host|anchor|presenter)")
"""Roles that several "with" a programme have in it."""


def of_whom(role: Evidence, sources: Sources) -> str:
    """The name of those whose role it is: "of Ann Ray"; "" where none stands in front of it."""
    report = sources.reports.get(role.report)
    if report is None:
        return ""
    start = max(0, role.begin - REACH)
    found = OWNER.search(report.text, start, role.begin)
    if found is None and OF_A_PROGRAMME.fullmatch(role.text):
        found = PROGRAMME.search(report.text, start, role.begin)
        if found is not None and _is_of_a_person(Span(*found.span("name")), role.report, sources):
            return ""
    return (
        f"of {_without_opener(found['name'])}" if found and _without_opener(found["name"]) else ""
    )


def _is_of_a_person(place: Span, report: str, sources: Sources) -> bool:
    findings = sources.annotations.get(report)
    names = findings.names if findings else ()
    return any(n.type == "person" and Span(n.begin, n.end).overlaps(place) for n in names)


def _without_opener(name: str) -> str:
    """The name without a word that only opens the sentence: "But Ann Ray"; "The Dawn" is whole."""
    first, _, rest = name.partition(" ")
    opens = first in word_list("sentence_openers") or first.lower() in word_list("function_words")
    return rest if opens and first != "The" else name
