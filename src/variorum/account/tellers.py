"""Who said what stands in a passage, where the reports give it as somebody's words."""

import re
from collections.abc import Iterable

from variorum.account.sources import Sources
from variorum.account.speakers.voices import PRONOUN
from variorum.annotate.subjects import has_finite_verb
from variorum.model import Attribution, Evidence, Speaker
from variorum.model.places import attributions_at

LONGEST = 10
AFTER = re.compile(r"\safter\s")
OWN_GROUNDS = re.compile(r"\b(?:despite|in spite of|given that)\s[^,;]*$")
"""What a report holds against what somebody says, or gives as the reason."""
MARKS = re.compile(r"[“”\"]")


def who_told(passages: Iterable[Evidence], sources: Sources) -> str:
    """The one speaker of all the passages, as "according to NAME"; empty where there is none."""
    speakers = {speaker_of(passage, sources) for passage in passages}
    speaker = speakers.pop() if len(speakers) == 1 else ""
    return f"according to {speaker}" if speaker else ""


def who_told_alike(passage: Evidence, others: Iterable[Evidence], sources: Sources) -> str:
    """The speaker of a passage, as ``who_told`` has it; empty where another that tells the same
    is given to somebody else.
    """
    speakers = {speaker_of(other, sources) for other in others}
    return who_told([passage], sources) if speakers <= {"", speaker_of(passage, sources)} else ""


def speaker_of(passage: Evidence, sources: Sources) -> str:
    """The speaker of the closest attribution that holds the passage; empty where none is."""
    annotation = sources.annotations.get(passage.report)
    if annotation is None or passage.part == "title":
        return ""
    around = [
        a
        for a in attributions_at(annotation, passage.span)
        if a.statement and any(span.contains(passage.span) for span in a.content)
    ]
    text = sources.reports[passage.report].text if passage.report in sources.reports else ""
    around = [a for a in around if not _is_told_beside(text, a, passage)]
    closest = min(around, key=lambda a: (a.span.end - a.span.begin, a.span), default=None)
    return _name(closest.speaker) if closest else ""


def _is_told_beside(text: str, said: Attribution, passage: Evidence) -> bool:
    """Whether a passage, outside quotation marks, stands in what the report holds against what
    somebody said ("asked why | despite spending £4m"), or tells had happened before somebody asked
    for something: "called for calm | after two had died". What is told in a clause has its own
    "after".
    """
    own = next((s for s in said.content if s.contains(passage.span)), passage.span)
    if MARKS.search(text, own.begin, passage.begin):
        return False
    if OWN_GROUNDS.search(text, own.begin, passage.begin):
        return True
    after = AFTER.search(text, own.begin, passage.begin)
    return after is not None and not has_finite_verb(text[own.begin : after.start()])


def _name(speaker: Speaker) -> str:
    if speaker.name:
        return speaker.name
    unnamed = " ".join((speaker.unnamed or "").split())
    if PRONOUN.fullmatch(unnamed) or len(unnamed.split()) > LONGEST:
        return ""
    first, _, rest = unnamed.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "Some") else unnamed
