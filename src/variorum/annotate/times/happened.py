"""Whether a time is one at which something happened: "in 1993", and not "the 1993 law"."""

import re

from variorum.model import Span, Time

LEADS_ON = re.compile(
    r"(?:^|\b(?:in|of|by|during)\s)(?:(?:early|late|the)\s)*$|\b(?:in|during)\s(?:an?|the)\s(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
"""Before such a time, where it does not open the sentence: "in a | 1997 | case"."""
SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
WHEN = re.compile(r",?\swhen\b")
"""Behind "since 1993": what happened then."""
IN_WHICH = re.compile(r"\s(?:[^\s.;]+\s){1,5}in\swhich\b")
"""Behind it: "a | 1997 | case in which"."""
VOTE = re.compile(r"\s(?:[a-z]+\s)?(?:election|campaign|race|contest)\b")
"""Behind a year: "the 2012 | party contest"."""


def happened_at(text: str, sentence: Span, time: Time) -> bool:
    """Whether something in the sentence happened at a time that stands in it."""
    before = text[sentence.begin : time.begin]
    since = SINCE.search(before) and WHEN.match(text, time.end)
    behind = VOTE.match(text, time.end) or IN_WHICH.match(text, time.end)
    return bool(since or LEADS_ON.search(before) or behind)
