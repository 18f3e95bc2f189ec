"""Names that were read in two pieces: a person's of which an editor put the first part in brackets
("[Mayor Ann] Ray"), and a body's that only a blank parts ("River | Budget Office").
"""

from collections.abc import Iterable, Iterator

from variorum.lang import word_list
from variorum.model import Name

PARTED = (") ", "] ")
OPENING = {")": "(", "]": "["}
REACH = 60


def with_whole(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names in order, two pieces of one as one."""
    last: Name | None = None
    for name in names:
        if last is not None and (_is_person(text, last, name) or _is_body(text, last, name)):
            last = Name(last.begin, name.end, name.type)
            continue
        if last is not None:
            yield last
        last = name
    if last is not None:
        yield last


def _is_person(text: str, first: Name, second: Name) -> bool:
    """Whether a bracket that opens before the first closes between two people."""
    between = text[first.end : second.begin]
    if between not in PARTED or {first.type, second.type} != {"person"}:
        return False
    before = text[max(0, first.begin - REACH) : first.begin]
    return before.rfind(OPENING[between[0]]) > before.rfind(between[0])


def _is_body(text: str, first: Name, second: Name) -> bool:
    """Whether a body goes on from one word with a capital that is no paper's ("The Herald")."""
    if {first.type, second.type} != {"organisation"} or text[first.end : second.begin] != " ":
        return False
    word, last = text[first.begin : first.end], text[second.begin : second.end].split()[-1]
    known = last.lower() in word_list("organisation_nouns", "branch_nouns")
    return known and word.istitle() and word.lower() not in word_list("function_words")
