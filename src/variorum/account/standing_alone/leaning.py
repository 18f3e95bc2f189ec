"""What somebody is told to have said that only the sentence before makes plain."""

import re
from typing import Literal

from variorum.annotate.subjects import has_finite_verb
from variorum.model import Wording

OPENER = re.compile(
    r"(?:which|whom|whose)\b|"
    r"That(?:['’]s|\s(?:is|was|would|will|could|can|may|might|should|has|had|means|meant))\b|"
    r"(?:that\s)?(?:[Tt]hose|[Tt]hese)\s(?!who\b|days\b)\w|"
    r"(?:That\s[a-z]+|The\s(?:two|three|same|latter|former))\s[a-z]"
)
TAKES_UP = re.compile(
    r"\bsuch an?\s\w|\bthe (?:latter|former)\b(?!\s[a-z])|"
    r"^(?:that\s)?[Tt]his\s(?:is|was|would|will|could|means|meant)\b"
)
IT = re.compile(r"(?:that\s)?[Ii]t\s(?=((?:\S+\s){3}))")
OF_NOTHING = re.compile(
    r"(?:is|was|would be|will be|has been|had been)\s(?:an?\s)?(?:\w+ly\s)?\w+\s"
    r"(?:to|that|for|if|when|not)\b|takes?\b|took\b|seems?\b|appears?\b"
)
"""Behind an "it" that stands for nothing: "it is time to"."""
PRONOUN = re.compile(r"(?:that\s)?(he|she|they)(?:['’]|\s)", re.IGNORECASE)

Number = Literal["person", "body", "several", "open"]
"""What a speaker is: one, a body that has a name, several who have none, or not known."""
OTHERS: dict[Number, frozenset[str]] = {
    "person": frozenset(),
    "body": frozenset({"he", "she"}),
    "several": frozenset({"he", "she"}),
    "open": frozenset(),
}
"""The pronouns that cannot stand for such a speaker."""


def cannot_stand(wording: Wording, speaker: Number) -> bool:
    """Whether words told indirectly are about somebody or something that they only point to."""
    if wording.kind != "indirect":
        return False
    subject = PRONOUN.match(wording.text)
    if subject is not None:
        return subject.group(1).lower() in OTHERS[speaker]
    return OPENER.match(wording.text) is not None


def leans(wording: Wording, speaker: Number) -> bool:
    """Whether words told indirectly take up what the sentence before has named. Of what a body
    says "it" is mostly the body, of what a person says it never is.
    """
    subject = PRONOUN.match(wording.text)
    if subject is not None and speaker == "person":
        return subject.group(1).lower() == "they"
    it = IT.match(wording.text) if speaker in ("person", "several") else None
    thing = it is not None and has_finite_verb(it.group(1))
    of_nothing = it is not None and OF_NOTHING.match(wording.text, it.end()) is not None
    return (thing and not of_nothing) or TAKES_UP.search(wording.text) is not None
