"""Whether who speaks is one person, several, or a body."""

from variorum.account.leaning.reading import Number
from variorum.account.sources import Sources
from variorum.account.speakers.papers import head_of
from variorum.annotate.speakers.phrases import is_plural


def number_of(name: str, sources: Sources, *, has_name: bool = False) -> Number:
    """What a speaker is that a heading calls so; one who ``has_name`` is not several."""
    if any(name == person.name for person in sources.comparison.people):
        return "person"
    if any(name in (body.name, *body.also) for body in sources.comparison.organisations):
        return "body"
    noun = "" if has_name else head_of(name)
    return "several" if noun == "police" or is_plural(noun) else "open"
