"""Numbers that a report itself sets against each other: "the union says 850, the company 800"."""

import re

from variorum.compare.figures.places import Place
from variorum.compare.figures.values import amount, compare_values
from variorum.lang import any_word

FURTHEST = 4
NEAR = 2
"""So many characters may stand between two sentences of one paragraph."""
TELLING = rf"(?:{any_word('speech_verbs', 'verbs_of_telling_numbers')}|puts?|putting)"
SAYING = r"(?:sa(?:y|ys|id)|claim(?:s|ed)?|insist(?:s|ed)?|estimate[sd]?|spoke\s+of|speaks\s+of)"
"""Verbs with which a number alone is told; whoever "gave £6m" told none."""
THING = (
    r"(?:(?:the|its|their|that)\s+(?:\w+\s+)?"
    r"(?:figure|number|total|toll|count|cost|sum|crowd|turnout)|it|that|there)"
)
NAMED = (
    r"(?:(?:[Tt]he|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir|[Aa]n?)\s+[\w’'&-]+(?:\s+(?:of\s+)?[\w’'&-]+){0,4}?"
    r"|[A-Z][\w’'&-]+(?:\s+[A-Z][\w’'&-]+){0,3}|police|(?:[a-z]+\s)?[a-z]{3,}[^s\W]s)"
)
BY_ANOTHER = re.compile(
    rf"(?:^|[.,;:—–]\s*|\b(?:and|but|while|whereas|though|although)\s+)(?P<who>{NAMED})\s+"
    rf"(?:has\s+|have\s+|had\s+)?(?:{SAYING}|{TELLING}\s+(?:that\s+)?{THING})\s*"
    r"(?:(?:was|were|is|are|to\s+be|at|as)\s*)?$"
)
"""What stands before a number that somebody else tells: "while the company puts it at"."""
BY_ANOTHER_ALONE = re.compile(
    r"(?:,|;|—|–|\band|\bwhile|\bbut)\s+(?:(?:the|its)\s+\w[\w’'-]*(?:\s\w[\w’'-]*)?|[A-Z][\w’'-]*)\s+$"
)
"""The same with the verb left out: "the union 850"."""
OTHER_TIME = re.compile(r"\s+(?:for|in|by|from)\s+(?:[12]\d{3}|last|next)\b")
PRONOUN = re.compile(r"(?i)(?:he|she|it|they|we|i|who|which|that|there|this)\b")
SOURCE = re.compile(rf"(?i)\b(?:according\s+to|{TELLING})\b")
CLAUSE_ENDS = re.compile(r"\s*(?:[.;,!?)]|$)")


def are_set_against(first: Place, second: Place) -> bool:
    """Whether a report gives the second of two numbers, in one sentence or the next, as what
    somebody else says of the same.
    """
    if compare_values(first.figure, second.figure) != "differ" or _are_far_apart(first, second):
        return False
    if first.around.additional or second.around.additional or first.long_ago != second.long_ago:
        return False
    text, begin = second.report.text, second.figure.begin
    if not SOURCE.search(first.sentence.of(text)) or OTHER_TIME.match(text, second.figure.end):
        return False
    bare = not (second.figure.unit or second.figure.counted)
    ends = CLAUSE_ENDS.match(text, second.figure.end) is not None
    before = text[max(first.figure.end, second.sentence.begin) : begin]
    told = BY_ANOTHER.search(before)
    if told is not None:
        return not PRONOUN.match(told["who"]) and ends
    together = first.sentence == second.sentence
    return together and bare and ends and BY_ANOTHER_ALONE.search(before) is not None


def _are_far_apart(a: Place, b: Place) -> bool:
    low, high = sorted([amount(a.figure.value), amount(b.figure.value)])
    return high > FURTHEST * low
