"""Who a report itself gives a wording to, where that is not the speaker it stands under."""

import re
from collections.abc import Iterable

from variorum.account.sources import Sources
from variorum.lang import word_list
from variorum.model import Annotation, Family, Person, Wording
from variorum.model.places import attributions_at, spans_at

WORD = re.compile(r"[^\W\d_]{4,}")
VAGUE = re.compile(r"(?:the|this|that|these|those|its?|his|her|their)\s\S+", re.IGNORECASE)
"""What only points back at somebody: "the group"."""
LONGEST = 12
SURE = 0.85
"""So surely a report gives words to somebody whom it names that this is told."""


def speaker_of(
    wording: Wording, family: Family, findings: Annotation | None, people: Iterable[Person]
) -> str:
    """To whom a wording is given: by its report where that surely names another or leaves it open,
    else to the speaker under whom the account has it.
    """
    other = wording.speaker
    if not other or not family.speaker or any(other == g.speaker for g in family.ascriptions):
        return other
    return other if _is_another(other, wording, family, findings, people) else family.speaker


def describe_teller(wording: Wording, family: Family, sources: Sources) -> str:
    """A note where another report names the speaker and this one gives the words to somebody
    else, or tells them itself; else "".
    """
    if wording.speaker == family.speaker or not family.speaker:
        return ""
    other = wording.speaker
    if not other:
        return "" if _is_given(wording, family, sources) else "told by the report itself"
    if any(other == given.speaker for given in family.ascriptions):
        return ""
    findings, people = sources.annotations.get(wording.report), sources.comparison.people
    another = _is_another(other, wording, family, findings, people)
    return f"there said by {other}" if another else ""


def _is_another(
    other: str,
    wording: Wording,
    family: Family,
    findings: Annotation | None,
    people: Iterable[Person],
) -> bool:
    """Whether whom a report gives a wording to is surely not the speaker that others name."""
    if any(other == person.name for person in people):
        return _is_sure(wording, findings)
    if _words(other) & _words(family.speaker) or not _words(other):
        return False
    return not VAGUE.fullmatch(other) and len(other.split()) <= LONGEST


def _is_sure(wording: Wording, findings: Annotation | None) -> bool:
    """Whether the report surely gives the words to whom it names."""
    return findings is not None and any(
        attribution.speaker.name and attribution.speaker.score >= SURE
        for span in wording.spans[:1]
        for attribution in attributions_at(findings, span)
        if any(content.overlaps(span) for content in attribution.content)
    )


def _is_given(wording: Wording, family: Family, sources: Sources) -> bool:
    """Whether the report gives the words to somebody after all, whoever it is, prints them as
    somebody's, or has a speaker or a verb of saying among them.
    """
    findings = sources.annotations.get(wording.report)
    own = (
        []
        if findings is None
        else [s for span in wording.spans for s in spans_at(findings.sentences, span)]
    )
    given = findings is None or any(
        content.overlaps(sentence)
        for sentence in own
        for attribution in attributions_at(findings, sentence)
        for content in attribution.content
    )
    words = _words(wording.text)
    spoken = words & (_words(family.speaker) | word_list("statement_cues"))
    return given or wording.kind != "indirect" or bool(spoken)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}
