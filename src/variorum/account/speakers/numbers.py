"""Whether who speaks is one person, several, or a body."""

import re

from variorum.account.leaning.reading import Number
from variorum.account.sources import Sources
from variorum.account.speakers.papers import head_of
from variorum.annotate.speakers.phrases import is_plural

SEVERAL = re.compile(r"(?:Both|Few|Many|Most|Several|Some|Two|Three|Four)\s", re.IGNORECASE)


def number_of(name: str, sources: Sources, *, has_name: bool = False) -> Number:
    """What a speaker is that a heading calls so; one who ``has_name`` is not several."""
    if any(name == person.name for person in sources.comparison.people):
        return "person"
    if any(name in (body.name, *body.also) for body in sources.comparison.organisations):
        return "body"
    noun = "" if has_name else head_of(name)
    several = noun == "police" or is_plural(noun) or SEVERAL.match(name)
    return "several" if several else "open"
