"""Whether a sentence or a quotation can be read without what stands around it."""

from variorum.account.standing_alone.bare import bare_sentence
from variorum.account.standing_alone.reasons import LEANS, UNNAMED, WITHOUT_SPEAKER
from variorum.account.standing_alone.referents import find_referents, put_in_referents
from variorum.account.standing_alone.why_not import why_not_alone

__all__ = [
    "LEANS",
    "UNNAMED",
    "WITHOUT_SPEAKER",
    "bare_sentence",
    "find_referents",
    "put_in_referents",
    "why_not_alone",
]
