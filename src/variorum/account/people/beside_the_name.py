"""Of what somebody holds a role that does not say it, told around role and name: "Chief Ann Ray of
the Avon Guard", "At the Avon Guard, spokesman Bo Orr", and the body with which the sentence before
opens: "The Avon Guard was late. Spokesman Bo Orr said".
"""

import re
from bisect import bisect_right

from variorum.account.sources import Sources
from variorum.compare.people.offices import read_office
from variorum.compare.people.roles import is_of_something
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Name, Span

OF = re.compile(
    r"\s(of\s(?:the\s)?(?:(?:U\.S|St)\.\s)?[A-Z][\w’'-]*"
    r"(?:\s(?:(?:of|for)\s(?:the\s)?)?[A-Z][\w’'-]*){0,5})(?<!['’]s)"
)
CLOSED = re.compile(
    r"\s*(?:[,.;)\n“\"]|$)|\s(?:said|says|told|tells|and|who|has|had|is|was|also|wrote|added)\b"
)
"""Behind what a name is of; "told Mayor Ray of Avon children" goes on."""
SETTING = re.compile(
    r"\b[AI][tn]\sthe\s(?P<name>[A-Z][\w.&’'-]*(?:\s(?:of\s|and\s)?[A-Z][\w&’'-]*){0,5}),\s$",
    re.IGNORECASE,
)
OPENS = re.compile(r"[“\"]?(?P<article>(?:[Tt]he\s)?)(?:[A-Z][\w.’'-]*\s){0,2}")
"""What stands before the name of a body that opens a sentence: "The Avon | Rivers Guild"."""
REACH = 90


def beside_the_name(role: Evidence, sources: Sources) -> str:
    """What a role is of in words that go on from it: "of the Avon Guard"; "" where that is not
    told around it.
    """
    text, findings = sources.reports[role.report].text, sources.annotations.get(role.report)
    office = read_office(" ".join(role.text.split()))
    if findings is None or office is None or office.domain:
        return ""
    if (behind := _behind_the_name(role, findings, text)) is not None:
        return " ".join(behind.of(text).split())
    if " " in role.text or not is_of_something(role.text):
        return ""
    setting = SETTING.search(text, max(0, role.begin - REACH), role.begin)
    return f"of the {setting['name']}" if setting else _of_the_body_before(role, sources)


def _behind_the_name(role: Evidence, findings: Annotation, text: str) -> Span | None:
    """The "of Avon" behind the name that stands behind a role."""
    at = bisect_right(findings.names, role.end, key=lambda name: name.begin)
    holder = next(iter(findings.names[at : at + 1]), None)
    if holder is None or holder.type != "person" or text[role.end : holder.begin].strip():
        return None
    of = OF.match(text, holder.end)
    return Span(*of.span(1)) if of and CLOSED.match(text, of.end()) else None


def _of_the_body_before(role: Evidence, sources: Sources) -> str:
    """Of the body with which the sentence before opens, where the role opens its own."""
    findings = sources.annotations[role.report]
    text, sentences = sources.reports[role.report].text, findings.sentences
    at = next((n for n, s in enumerate(sentences) if s.begin == role.begin), 0)
    if not at:
        return ""
    before = sentences[at - 1]
    named = (n for n in findings.names if before.begin <= n.begin < before.end)
    body = next((n for n in named if _is_a_body(text, n)), None)
    opened = OPENS.match(text, before.begin, body.end) if body else None
    if body is None or opened is None or opened.end() < body.begin:
        return ""
    if text.startswith(("'s", "’s"), body.end):
        return ""
    name = Span(opened.end("article"), body.end).of(text)
    return f"of the {name}" if opened["article"] else f"of {name}"


def _is_a_body(text: str, name: Name) -> bool:
    """Whether a name is that of a body, or of the seat that speaks for one: "the White House"."""
    words = text[name.begin : name.end].lower()
    return name.type == "organisation" or words in word_list("seats_of_power")
