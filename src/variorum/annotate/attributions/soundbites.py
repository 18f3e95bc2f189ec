"""What somebody says in a film that a report lists shot by shot, or has below its picture:
"SOUNDBITE (English) Ann Ray, Mayor of Avon: “It rains.”", "Media caption “It rains”: Ann Ray".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.annotate.attributions.found import Found
from variorum.model import Name, Span

LEAD = re.compile(
    r"(?:\bSOUNDBITE|\(SOUNDBITE\))[ \t]*\([^()\n]{2,40}\)[ \t]*"
    r"(?P<who>(?P<first>[A-ZÀ-Þ][^,:“”\"\n]{1,60}?)(?:,[^:“”\"\n]{2,120})?):\s*(?=[“\"])"
)
LABEL = re.compile(r"(?:Media playback\b.*?)?(?:Media|Image|Video)(?:\scaption)?(?:\s|$)")
"""Before who speaks below a picture: "Media caption | Ann Ray"."""
BEHIND = re.compile(r":\s(?P<who>[A-Z][^\n:“”\"]{2,60})$", re.MULTILINE)


def to_who_is_filmed(text: str, found: Iterable[Found], names: Sequence[Name]) -> Iterator[Found]:
    """The attributions, a quotation behind such a lead-in given to the person named in it, to
    what stands first in it where none is; one in a caption to whom that names behind it.
    """
    people = [Span(n.begin, n.end) for n in names if n.type == "person"]
    whose: dict[int, Span] = {}
    for lead in LEAD.finditer(text):
        who = Span(*lead.span("who"))
        inside = (person for person in people if who.contains(person))
        whose[lead.end()] = next(inside, Span(*lead.span("first")))
    for one in found:
        source = whose.get(one.content[0].begin)
        told = one if source is None else replace(one, source=source, cue=None)
        yield _captioned(text, told, people)


def _captioned(text: str, one: Found, people: Sequence[Span]) -> Found:
    """An attribution without the label of a caption, given to whom the caption names behind."""
    label = LABEL.match(text, *one.source) if one.source is not None else None
    if one.source is None or label is None:
        return one
    behind = BEHIND.match(text, one.content[-1].end)
    if behind and any(person.end == behind.end() for person in people):
        return replace(one, source=Span(*behind.span("who")), cue=None)
    if label.end() < one.source.end:
        return replace(one, source=Span(label.end(), one.source.end))
    return replace(one, source=None, cue=None)
