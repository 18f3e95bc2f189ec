"""Words of one person that another passes on: "“I will not sell it,” she quoted him as saying"."""

import re

from variorum.model import PositionTelling

QUOTED = re.compile(
    r"\bquot(?:ed|es|ing)\s+(?P<whom>him|her|them|me|us|(?:the|an?|his|her|its|their)\s+[a-z]+|"
    r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s+as\b"
)
"""Whose words they are: not of who quotes them."""
NAME = r"(?:(?:the|an?|his|her|their)\s+[a-z]+|[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,3})"
PASSED_ON = re.compile(
    r"\b(?:said|says|told|recall(?:ed|s|ing)|remember(?:ed|s|ing)|claim(?:ed|s|ing)|testified|wrote|alleged)\s+"
    rf"(?:\w+\s+)?(?:that\s+)?(?P<whom>he|she|they|{NAME})\s+(?:had\s+|once\s+|later\s+|then\s+)?"
    r"(?:(?:said|promised|vowed|pledged|insisted|replied)\b|"
    r"(?:told|assured)\s+(?:him|her|them|me|us|[A-Z]\w+|reporters|the)\b|"
    r"(?:saying|promising|vowing|pledging|insisting|telling|assuring)\b)"
)
"""Who speaks within what another tells: "Ray said the governor told her"."""
WAS_QUOTED = re.compile(
    rf"(?P<whom>{NAME})\s+(?:was|were|is|are|(?:has|have)\sbeen)\s+(?:\w+\s+)?quoted\b"
)
PASSING = (QUOTED, PASSED_ON, WAS_QUOTED)
WITHIN = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
OWN = re.compile(r"\b(?:I|we|my|our|us|me)\b", re.IGNORECASE)


def is_of_another(telling: PositionTelling) -> bool:
    """Whether the words of a quotation are told to be those of somebody else than their holder,
    or of one whom no name tells.
    """
    printed = " ".join(telling.evidence.text.split())
    at = printed.find(telling.action)
    quoted = next((m.group() for m in WITHIN.finditer(printed) if m.start() <= at < m.end()), "")
    if not OWN.search(quoted):
        return False
    outside = WITHIN.sub(" ", printed)
    found = next((m for p in PASSING if (m := p.search(outside)) is not None), None)
    return found is not None and found["whom"].split()[-1] not in telling.who.split()
