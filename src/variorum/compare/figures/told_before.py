"""Words by which a number is told as one given before: "had first put it at 40", "an earlier
figure of 40".
"""

import re

from variorum.lang import any_word

TOLD, ONCE = any_word("verbs_of_telling_numbers"), any_word("first_told")
TELLER = (
    r"(?:it|he|she|they|we|I|[Tt]he\s+[\w’'-]+(?:\s[\w’'-]+)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
)
AS_BEFORE = re.compile(
    rf"(?:,?\s+(?:as|which|that)\s+|\s+)(?:{TELLER}\s+)?had\b"
    rf"|,?\s+as\s+(?:{TELLER}\s+)?(?:was\s+|were\s+|been\s+|is\s+)?{TOLD}\b"
)
TOLD_BEFORE = re.compile(
    rf"(?i)(?:\b{ONCE}\s+(?:been\s+)?{TOLD}|\b{TOLD}\s+{ONCE}|\bhad\s+{TOLD})\b[^.;:,!?]{{0,50}}$"
)
TOLD_BEFORE_BEHIND = re.compile(rf"(?i)^[^.;:,!?]{{0,20}}?\b{ONCE}\s+{TOLD}\b")
HAD_PUT_IT = re.compile(
    rf"(?i)\bhad\s+(?:{ONCE}\s+)?(?:been\s+)?{TOLD}\s+"
    r"(?:(?:it|them|this|that|(?:the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+)?at\s+"
    r"(?:about\s+|around\s+|some\s+|only\s+|just\s+)?$"
)
"""An earlier estimate of the same: "it could cost 9 million; she had put it at 7 million"."""
COUNT = r"(?:figures?|estimates?|tolls?|counts?|reports?|tally|numbers?|totals?)"
EARLIER_COUNT = re.compile(
    r"(?i)\b(?:earlier|previous|initial|original|preliminary|prior)\s+"
    rf"(?:(?:official|death|police|government)\s+)?{COUNT}\s+(?:of|that\s+put\s+(?:it|them)\s+at)\s+"
    r"(?:(?:about|around|some|only|just|at\s+least|more\s+than|up\s+to|as\s+many\s+as)\s+)?$"
)


def names_earlier(before: str) -> bool:
    """Whether the words before a number call it an earlier count: "revised down an earlier figure
    of".
    """
    return EARLIER_COUNT.search(before) is not None
