"""People whose nickname stands in quotation marks within their name: 'Ann "Gull" Ray'."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang import word_list
from variorum.model import Name

NICKNAMED = re.compile(
    r"(?<![\w.])(?P<first>[A-Z][a-z]+|(?:[A-Z]\.[ ]?)+)(?:[ ][A-Z]\.)?[ ]"
    r"(?:“[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*)?”|\"[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*)?\")"
    r"[ ][A-Z][\w’'-]*[a-z](?!\w)"
)


def with_nicknames(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The names in order, a person's with a nickname in marks as one, where the first of it is a
    first name or initials, or a person was read in it and no title opens it.
    """
    whole = [Name(*found.span(), "person") for found in NICKNAMED.finditer(text)
             if _opens_with_a_first_name(found) or _names_somebody(found, names)]  # fmt: skip
    apart = (n for n in names if not any(n.begin < w.end and w.begin < n.end for w in whole))
    return iter(sorted([*apart, *whole], key=lambda n: n.begin))


def _opens_with_a_first_name(found: re.Match[str]) -> bool:
    first = found["first"]
    return "." in first or first.lower() in word_list("male_names", "female_names")


def _names_somebody(found: re.Match[str], names: Sequence[Name]) -> bool:
    """Whether a person was read in it, though not all of it, behind no title."""
    begin, end = found.span()
    known = word_list("titles", "occupations")
    return found["first"].lower() not in known and any(
        n.type == "person" and n.begin < end and begin < n.end for n in names
    )
