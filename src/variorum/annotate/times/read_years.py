"""What the ways of naming years, decades and centuries stand for in a rule."""

import re
from collections.abc import Callable, Mapping

from variorum.annotate.figures.numbers import value_table
from variorum.annotate.times.words import DECADES
from variorum.lang import word_list

OLDEST_SHORT_YEAR = 30
"""'30 is 1930, '29 is 2029."""
LONGEST_SPAN = 100


def _bareyear(match: re.Match[str], words: str) -> str | None:
    """A four-digit number that the words around make a year."""
    text, (begin, end) = match.string, match.span("bareyear")
    before = re.search(r"([\w-]+)[ (]*$", text[max(0, begin - 24) : begin])
    opener = before.group(1).lower() if before else ""
    after = re.match(r"\s([a-z]+)", text[end : end + 24])
    if opener in word_list("year_openers") and not (
        opener in ("the", "of", "to", "about", "and", "or", "than")
        and after
        and after.group(1) in word_list("not_years")
    ):
        return words
    if after and after.group(1) in word_list("not_years"):
        return None
    return words if 1900 <= int(words) <= 2100 and opener not in ("no", "number") else None


def _spelledyear(_: re.Match[str], words: str) -> str | None:
    """A year as it is spoken: "nineteen ninety-six", "two thousand and four"."""
    first, *rest = words.lower().replace("-", " ").split()
    century = {"nineteen": 1900, "twenty": 2000, "two": 2000}[first]
    values = value_table("number_words")
    parts = [values[w] for w in rest if w not in ("oh", "and", "thousand")]
    return str(century + sum(map(int, parts)))


def _shortyear(_: re.Match[str], words: str) -> str:
    return f"{20 if int(words) < OLDEST_SHORT_YEAR else 19}{words}"


def _yearspan(match: re.Match[str], words: str) -> str | None:
    """The years "1994-95" or "1990–1995" go from and to; None for a month ("2001-12") and what
    counts something.
    """
    first, last = re.split(r"[-–/]", words)
    last = first[:2] + last if len(last) == 2 else last
    span = int(last) - int(first)
    month = words[4] != "–" and len(words) == len("2001-12") and int(words[5:]) <= 12
    after = re.match(r"\s([a-z]+)", match.string[match.end() : match.end() + 24])
    if not 0 < span <= LONGEST_SPAN or (month and span > 1):
        return None
    return None if after and after.group(1) in word_list("not_years") else f"{first}/{last}"


def _decade(_: re.Match[str], words: str) -> str:
    return words[:3] if len(words) == 4 else "19" + words[0]


def _century(_: re.Match[str], words: str) -> str | None:
    spelled = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = spelled.get(words.lower()) or int(words[:-2])
    return f"{number - 1:02d}" if 1 <= number <= 21 else None


YEARS: Mapping[str, Callable[[re.Match[str], str], str | None]] = {
    "bareyear": _bareyear,
    "spelledyear": _spelledyear,
    "shortyear": _shortyear,
    "yearspan": _yearspan,
    "decade": _decade,
    "decadename": lambda _, words: f"19{DECADES.index(words.lower()) + 2}",
    "century": _century,
}
"""What each group stands for; None rules the form out."""
