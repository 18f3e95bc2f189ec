"""The wordings of furniture, as compiled from the data files."""

import re
from functools import cache

from variorum.lang import any_word, word_list

LONGEST_LINE = 600
PARTICIPLE = re.compile(r"[A-Z][a-z]+\sby\s[A-Z]")
SUBJECT = rf"(?:{any_word('subject_pronouns')}|(?:it|the|this|that|its|his|her|their|an?))"
MAIN_CLAUSE = re.compile(
    rf",\s{SUBJECT}\s(?:(?!(?:{any_word('relatives')}|{any_word('prepositions')})\s)[\w’'-]+\s){{0,4}}?"
    rf"(?:{any_word('auxiliary_verbs')}|{any_word('past_verbs')}|{any_word('speech_verbs')}"
    r"|[a-z]+ed\s(?:that|the|an?|its|his|her|their|how|why|what))\s"
)
"""Behind who did something: "Written by Ann Ray of the yard|, the memo gave |its cost" tells of the
memo, and is no credit.
"""


def is_furniture_line(words: str, *, last: bool = False) -> bool:
    """Whether a line, taken alone, is worded as furniture; ``last`` for one at the end."""
    if len(words) > LONGEST_LINE:
        return False
    words = words.replace("\u00a0", " ")
    if PARTICIPLE.match(words) and MAIN_CLAUSE.search(words):
        return False
    names = ("furniture", "furniture_at_end") if last else ("furniture",)
    return any(whole_line_pattern(name).fullmatch(words) for name in names)


@cache
def whole_line_pattern(name: str) -> re.Pattern[str]:
    """One pattern for all the wordings of a data file, which must match a whole line."""
    return re.compile("|".join(f"(?:{form})" for form in _forms(name)), re.IGNORECASE)


@cache
def inside_patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of what stands inside a paragraph, where case counts."""
    return tuple(re.compile(form) for form in _forms("furniture_inside"))


@cache
def kind_pattern(kind: str) -> re.Pattern[str]:
    """One pattern for all the wordings of a kind, which must match a whole stretch."""
    files = ("furniture", "furniture_at_end", "furniture_inside")
    forms = [form for name in files for form in _forms(name, kind)]
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


def _forms(name: str, kind: str = "") -> list[str]:
    """The patterns of a data file, whose entries are "kind: pattern"; those of one kind alone."""
    entries = (entry.partition(": ") for entry in sorted(word_list(name)))
    return [pattern for its_kind, _, pattern in entries if kind in ("", its_kind)]
