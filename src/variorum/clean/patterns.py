"""The wordings of furniture, as compiled from the data files."""

import re
from functools import cache
from typing import NamedTuple

from variorum.lang import word_list


LONGEST_LINE = 600


class Pattern(NamedTuple):
    """One wording of furniture and its kind ("call", "credit", "share" …)."""

    kind: str
    form: re.Pattern[str]


@cache
def whole_line_patterns(name: str) -> tuple[Pattern, ...]:
    """The patterns of a data file that must match a whole line, case passed over."""
    return _compile(name, re.IGNORECASE)


@cache
def inside_patterns() -> tuple[Pattern, ...]:
    """The patterns of what stands inside a paragraph, where case counts."""
    return _compile("furniture_inside", re.NOFLAG)


def is_furniture_line(words: str, *, last: bool = False) -> bool:
    """Whether a line, taken alone, is worded as furniture; ``last`` for one at the end."""
    if len(words) > LONGEST_LINE:
        return False
    words = words.replace("\u00a0", " ")
    names = ("furniture", "furniture_at_end") if last else ("furniture",)
    return any(
        pattern.form.fullmatch(words) for name in names for pattern in whole_line_patterns(name)
    )


def _compile(name: str, flags: re.RegexFlag) -> tuple[Pattern, ...]:
    entries = sorted(word_list(name))
    split = (entry.partition(": ") for entry in entries)
    return tuple(Pattern(kind, re.compile(form, flags)) for kind, _, form in split)
