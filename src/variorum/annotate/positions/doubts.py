"""Positions that a report tells without anybody holding them: rejected, not promised, expected."""

import re
from collections.abc import Sequence

from variorum.annotate.positions.drafts import Draft
from variorum.annotate.positions.words import POSSESSIVES
from variorum.model import Span

DOUBT = 0.3
"""What a position loses in score where nobody may hold it."""
MATTER = (
    r"(?:notion|idea|claim|suggestion|argument|view|belief|assertion|premise|proposition|charge|"
    r"allegation|theory)s?"
)
REJECTED = re.compile(
    r"\b(?:reject|dismiss|den(?:y|ie)|disput|refut|scoff|mock|ridicul|rebut|disagree)\w*\b"
    rf"[^.;,]{{0,40}}\b{MATTER}\s+(?:that\s+)?[“\"]?$",
    re.IGNORECASE,
)
"""What is rejected is nobody's demand: "rejected the notion that the city should pay"."""
NOT_PROMISED = re.compile(
    r"\b(?:no|without|lacks?|lacking|little|nor)\s+(?:an?\s+)?(?:\w+\s+){0,2}"
    r"(?:promise|pledge|commitment|guarantee|assurance|vow|agreement)s?\s+(?:that\s+)?$",
    re.IGNORECASE,
)
BELIEVED = re.compile(
    r"\bthey\s+(?:also\s+|really\s+)?(?:believe|think|say|claim|argue|assume|suggest)\s+"
    r"(?:that\s+)?$",
    re.IGNORECASE,
)
"""What some others are said to believe is not the speaker's own demand."""
CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|contend(?:s|ed)?|argu(?:es|ed)|estimat(?:es|ed)|predict(?:s|ed)|"
    r"project(?:s|ed)|says?|said)\s+(?:that\s+)?$",
    re.IGNORECASE,
)
PUSHED = re.compile(r"\b(?:who|which|that)\s+(?:had\s+)?\w+ed\s+$", re.IGNORECASE)
"""Before whose push it was: "the league, which opposed the mayor's push to sell the pier"."""
RELATIVE = re.compile(r"\s+(?:\w+ly\s+)?(?:who|that)\b")
TAKEN_BACK = re.compile(
    r"\b(?:misunderstood|misspoke|backtrack\w*|walked (?:it |that |them )?back|retracted|"
    r"reversed (?:himself|herself|course)|changed (?:his|her) mind|took (?:it|that) back)\b"
)
BEHIND = 3
"""So many sentences behind a position may tell that it was taken back."""


def doubt(
    text: str, sentences: Sequence[Span], number: int, found: Draft, *, who: str, speaker: str
) -> float:
    """What a position loses in score, 0 where somebody holds it as told.

    ``number`` is the place of its sentence among ``sentences``; ``who`` names the holder,
    ``speaker`` is who says it, "" where the report itself does.
    """
    opening = min(s.begin for s in (found.who, found.cue, found.action) if s is not None)
    before = text[sentences[number].begin : opening] if opening else ""
    doubted = (
        REJECTED.search(before)
        or NOT_PROMISED.search(before)
        or BELIEVED.search(before)
        or (_is_nameless(speaker) and found.modality == "will" and CLAIMED.search(before))
        or (not found.finite and found.modality == "wants" and PUSHED.search(before))
        or found.cue.of(text).lower().startswith("expect")
        or _is_some_kind(text, found)
        or _is_taken_back(text, sentences[number + 1 : number + 1 + BEHIND], who)
    )
    return DOUBT if doubted else 0.0


def _is_some_kind(text: str, found: Draft) -> bool:
    """Whether the holder is a kind of people, told apart by what they want: "voters who want"."""
    if found.who is None:
        return False
    who = found.who.of(text)
    if who.lower().startswith("no "):
        return True
    kind = who == who.lower() and " " not in who
    return kind and bool(RELATIVE.match(text, found.who.end))


def _is_nameless(speaker: str) -> bool:
    """Whether no reader is told who speaks: nobody, or "her office"."""
    return not speaker or speaker.split()[0].lower() in POSSESSIVES


def _is_taken_back(text: str, behind: Sequence[Span], who: str) -> bool:
    """Whether the next sentences tell that the holder took it back."""
    name = who.split()[-1:]
    if not name or not name[0][:1].isupper():
        return False
    told = (sentence.of(text) for sentence in behind)
    return any(name[0] in sentence and TAKEN_BACK.search(sentence) for sentence in told)
