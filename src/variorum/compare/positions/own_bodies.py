"""Bodies told by whose they are: "her party", said by Ann Ray, is Ann Ray's party."""

import re

from variorum.lang import word_list

OWN = re.compile(
    r"(?P<whose>his|her|its|their|my|our)\s+(?P<body>(?:[\w’'-]+\s+){0,2}(?P<head>\w+))"
)
BEARERS = {"his": "female_names", "her": "male_names"}
"""By the first name of whom a word can be of nobody."""


def own_body(who: str, speaker: str) -> str:
    """The body under its speaker's name; empty where it is none, or no named speaker's own."""
    found = OWN.fullmatch(who.lower())
    if found is None or found["head"] not in word_list("bodies_of_a_person"):
        return ""
    named = speaker[:1].isupper() and speaker.split()[-1][:1].isupper()
    others = BEARERS.get(found["whose"])
    if not named or (others and speaker.split()[0].lower() in word_list(others)):
        return ""
    return f"{speaker}’s {who[found.start('body') :]}"
