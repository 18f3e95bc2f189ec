"""Whether a speaker is called by a noun alone, so that only the words before tell who it is."""

import re

from variorum.account.leaning.pointers import HERE_AND_NOW
from variorum.account.leaning.told import SEVERAL, TOGETHER

DEFINITE = re.compile(r"(?i:the|its|their|his|her|those|these)\s(?P<noun>[a-z-]+)")
WITHOUT_NOUN = re.compile(
    r"(?:some|others|another|both|(?:those|these)\s.*|.*\s(?:there|themselves))", re.IGNORECASE
)
EVERYBODYS = HERE_AND_NOW | SEVERAL | TOGETHER
"""Those whom everybody knows: "the government"."""


def is_only_described(name: str) -> bool:
    """Whether a name is "the company" or "some", not "the Times" or "the White House official"."""
    found = DEFINITE.fullmatch(name)
    if found is not None:
        return found["noun"].lower() not in EVERYBODYS
    return WITHOUT_NOUN.fullmatch(name) is not None
