"""Which sentences can be shown as statements, and how much they tell."""

import math
import re
from collections.abc import Mapping

from variorum.annotate.figures.numbers import value_table
from variorum.compare.coverage.told import Told
from variorum.compare.statements import weight_of
from variorum.lang import word_list
from variorum.model import Annotation, Span

FEWEST_WORDS = 5
FEWEST_WITH_NUMBER = 4
NEW_NUMBER = 8.0
DEPENDS_ON_CONTEXT = 0.7
BREAKS_OFF = re.compile(r"\w(?:\.\.\.+|…)$")
"""Outside quotation marks a page has cut it short: "The council agreed to an..."."""
WHOLE_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")


def counted_numbers(annotation: Annotation) -> frozenset[str]:
    """The values that tell how many or how much; lengths of time do not."""
    durations = frozenset(value_table("units_time").values())
    return frozenset(
        figure.value
        for figure in annotation.figures
        if figure.upper is None and (figure.unit or figure.counted) and figure.unit not in durations
    )


def can_be_shown(text: str, told: Told, counted: frozenset[str]) -> bool:
    """Whether a sentence is whole, and long enough to state something."""
    statement = told.statement
    fewest = FEWEST_WITH_NUMBER if statement.numbers & counted else FEWEST_WORDS
    return len(statement.words) >= fewest and _is_whole(statement.span.of(text))


def worth(
    text: str,
    told: Told,
    new: frozenset[str],
    counted: frozenset[str],
    weights: Mapping[str, float],
) -> float:
    """How much a statement tells a reader of the other reports, most for new numbers.

    ``new`` are the words that only it has.
    """
    number = bool(new & told.statement.numbers & counted)
    found = weight_of(new, weights) / math.sqrt(max(1, len(told.statement.words)))
    found += NEW_NUMBER * number
    return found * DEPENDS_ON_CONTEXT if depends_on_context(text, told.statement.span) else found


def depends_on_context(text: str, sentence: Span) -> bool:
    """Whether a sentence begins with "he" or "that", or is a quotation without its speaker."""
    words = sentence.of(text)
    first = words.lstrip("\"'“‘([").split(maxsplit=1)[0].lower().replace("’", "'")
    unattributed = (
        words[0] in '"“' and words.count("“") + words.count('"') <= 2 and (words[-1] in '"”')
    )
    return unattributed or first.partition("'")[0].rstrip(",") in word_list("dangling_openers")


def _parts_a_quotation(words: str) -> bool:
    """Whether a quotation mark opens or closes outside the sentence."""
    return words.count("“") != words.count("”") or words.count('"') % 2 == 1


def _is_whole(words: str) -> bool:
    """Whether a sentence is whole and says something by itself."""
    if not WHOLE_SENTENCE.search(words) or BREAKS_OFF.search(words) or _parts_a_quotation(words):
        return False
    first = words.lstrip("\"'“‘([-–•* ")[:1]
    if words.upper() == words or not first.isalnum() or first.islower():
        return False
    grammar = word_list("function_words")
    return any(word.lower() in grammar for word in words.split())
