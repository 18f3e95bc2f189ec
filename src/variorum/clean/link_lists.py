"""Headlines of other articles below a line that leads to them: "Read more:"."""

import re
from collections.abc import Sequence

from variorum.clean.lines import LIST_ITEM
from variorum.clean.patterns import is_furniture_line, whole_line_pattern
from variorum.model import Span

LONGEST_LEAD = 40
LONGEST = 160
FEWEST_WORDS = 4
MOST_IN_A_LIST = 8
ENDS_NO_SENTENCE = re.compile(r"[^.:;,…]$")
BEGINS_A_HEADLINE = re.compile(r"[‘’'“\"(]?[A-Z0-9$£€]")


def find_link_lists(text: str, lines: Sequence[Span]) -> list[Span]:
    """The headlines that stand right below such a line, down to the first that is none.

    What follows the line is as often the report going on, and that comes in sentences: a
    headline has no stop at its end, and is short.
    """
    words = [line.of(text) for line in lines]
    found: list[Span] = []
    for number, lead in enumerate(words):
        if len(lead) <= LONGEST_LEAD and whole_line_pattern("furniture_leads").fullmatch(lead):
            found += [lines[n] for n in _headlines_from(words, number + 1)]
    return found


def _headlines_from(words: Sequence[str], first: int) -> list[int]:
    found: list[int] = []
    for number in range(first, len(words)):
        if is_furniture_line(words[number]):
            continue
        if not _is_headline(words[number]) or len(found) == MOST_IN_A_LIST:
            break
        found.append(number)
    if found and found[-1] + 1 == len(words) and len(found) == 1:
        return []  # the last line of a report that was cut off
    return found


def _is_headline(words: str) -> bool:
    return (
        len(words) <= LONGEST
        and words.count(" ") >= FEWEST_WORDS - 1
        and BEGINS_A_HEADLINE.match(words) is not None
        and ENDS_NO_SENTENCE.search(words) is not None
        and not LIST_ITEM.match(words)
        and words[-1] not in '”"'
    )
