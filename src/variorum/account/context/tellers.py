"""Who tells the words at a place of a report, and whether other words are somebody else's."""

from variorum.account.context.leads import said_at
from variorum.account.leaning import Number
from variorum.account.leaning.personal import PRONOUNS
from variorum.model import Annotation, Span
from variorum.model.places import attributions_at

LONGEST = 12
"""Characters at most of a pronoun, the apostrophe and what it adds counted."""


def teller_of(speaker: Number | None, begin: int, text: str, findings: Annotation) -> Number | None:
    """The number of a speaker whom pronouns of the words at a place mean: of one only behind them,
    where they open with a pronoun, or according to whom it is told, none does.
    """
    for spoken in said_at(begin, findings) if speaker else ():
        behind = spoken.source and spoken.source[0].begin > begin
        according = any("ccording" in cue.of(text) for cue in spoken.cue)
        if according or (behind and text[begin : begin + LONGEST].split()[0].lower() in PRONOUNS):
            return "other"
    return speaker


def is_said_by_another(span: Span, begin: int, findings: Annotation) -> bool:
    """Whether a stretch is nothing but words of another speaker than the one who has the word at a
    place: printed without their source they would be taken for words of the latter.
    """
    own = {spoken.speaker.called for spoken in said_at(begin, findings)}
    others = (a for a in attributions_at(findings, span) if own and a.speaker.called not in own)
    return any(content.contains(span) for other in others for content in other.content)
