"""Values of time expressions that are written in two ways and mean the same.

Marked documents follow TIMEX2, TIMEX3 and ISO 8601 in turn. Both sides of a comparison are
brought to one form; nothing is made equal that differs in what it says: a day stays apart from
its night, a week from the days it holds, "P1Y" from "2020".

    P24M, P2Y     P14D, P2W     PT24H, P1D     P3Q, P9M       lengths of the same count
    P1DE, P1E, P10Y     P1CE, P1C, P100Y     P1ML, P1L, P1000Y
    199X, 199     19XX, 19                                     decades and centuries
    1990-XX-XX, 1990     1990-05-XX, 1990-05                   places left open at the end
    1998-W07-5, 1998-02-13                                     a day by its week
    T24:00, T24     T17:00, T17     T17:05:00, T17:05          a full hour or minute
    19980213, 1998W07     1998-02-13, 1998-W07                 the basic format of ISO 8601
    XXXX-XX-XX, P1D     XXXX-WXX, P1W     XXXX, P1Y            what comes again, as a set only

TIMEX2 writes what comes each day as a day left open, TIMEX3 as a length of a day.
"""

import re
from datetime import date
from fractions import Fraction

PART = re.compile(r"(X|\d+(?:\.\d+)?)(DE|CE|ML|WE|[YMWDQEHSCL])")
LONG = {"Y": 12, "M": 1, "Q": 3, "E": 120, "DE": 120, "C": 1200, "CE": 1200, "L": 12000,
        "ML": 12000}  # fmt: skip
"""Units in months; the others (weeks, days) are counted in days."""
VAGUE = {"E": "DE", "C": "CE", "L": "ML"}
REPEATED = {"XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX": "P1Y"}
BASIC_DAY = re.compile(r"^(\d{4})(\d\d)(\d\d)(?=T|$)")
BASIC_WEEK = re.compile(r"^(\d{4})(W\d\d)(?=$|-)")
OPEN_PLACES = re.compile(r"^(\d{4}(?:-\d\d)?)(?:-XX)+$")
DAY_OF_WEEK = re.compile(r"(\d{4})-W(\d\d)-([1-7])(?=T|$)")


def canonical(value: str, *, of_set: bool = False) -> str:
    """One form for all ways of writing a value; ``of_set`` where it is one of what comes again."""
    value = value.strip().upper()
    if of_set and value in REPEATED:
        value = REPEATED[value]
    if value.startswith("P") and not value.endswith("_REF"):
        return _length(value)
    value = BASIC_DAY.sub(r"\1-\2-\3", BASIC_WEEK.sub(r"\1-\2", value))
    value = re.sub(r"(T\d\d):00(?::00)?$", r"\1", value)
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    value = OPEN_PLACES.sub(r"\1", value)
    if match := DAY_OF_WEEK.match(value):
        day = date.fromisocalendar(int(match[1]), int(match[2]), int(match[3]))
        value = day.isoformat() + value[match.end() :]
    return re.sub(r"^(\d{2}(?=XX$)|\d{3}(?=X$))X+$", r"\1", value)


def _length(value: str) -> str:
    days, _, clock = value[1:].partition("T")
    parts, times = PART.findall(days), PART.findall(clock)
    if "X" in value or "WE" in days or "".join(n + u for n, u in parts) != days:
        return re.sub(r"X(E|C|L)$", lambda m: "X" + VAGUE[m[1]], value)
    months = sum(Fraction(n) * LONG[u] for n, u in parts if u in LONG)
    count = sum(Fraction(n) * (7 if u == "W" else 1) for n, u in parts if u not in LONG)
    seconds = sum(Fraction(n) * {"H": 3600, "M": 60, "S": 1}.get(u, 0) for n, u in times)
    return f"{months} months, {count * 86400 + seconds} seconds"
