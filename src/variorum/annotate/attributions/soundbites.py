"""What somebody says in a film that a report lists shot by shot: "SOUNDBITE (English) Ann Ray,
Mayor of Avon: “It rains.”".
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


def to_who_is_filmed(text: str, found: Iterable[Found], names: Sequence[Name]) -> Iterator[Found]:
    """The attributions, a quotation behind such a lead-in given to the person named in it, to
    what stands first in it where none is.
    """
    people = [Span(n.begin, n.end) for n in names if n.type == "person"]
    whose: dict[int, Span] = {}
    for lead in LEAD.finditer(text):
        who = Span(*lead.span("who"))
        inside = (person for person in people if who.contains(person))
        whose[lead.end()] = next(inside, Span(*lead.span("first")))
    for one in found:
        source = whose.get(one.content[0].begin)
        yield one if source is None else replace(one, source=source, cue=None)
