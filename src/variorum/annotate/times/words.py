"""The words that the forms of time expressions are made of, as patterns."""

import re
from collections.abc import Mapping
from functools import cache

from variorum.annotate.figures.numbers import value_table
from variorum.annotate.times.counts import LETTERS

AMBIGUOUS_MONTHS = ("March", "April", "May", "June", "August")
"""Names of months that are also verbs or names of people; alone they need a word before them."""
MONTH_OPENERS = (
    "in", "In", "since", "Since", "until", "Until", "till", "by", "By", "last", "Last", "next",
    "Next", "this", "This", "early", "Early", "late", "Late", "mid", "of", "through", "during",
    "During", "each", "every", "from", "late-", "early-", "mid-", "for", "before", "past",
)  # fmt: skip
PLACED = r"(?:[Tt]his past|[Tt]his|[Ll]ast|[Nn]ext)"
"""Before a weekday that its date follows: "this past Tuesday, April 7"."""
VAGUE = r"(?:a few|the last few|the past few|several|some|many|a number of|few|two or three|recent)"
ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
FIXED: Mapping[str, str] = {
    "day": r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![:.,]?\d|%|-(?:year|day|month))",
    "lastday": r"(?P<lastday>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![:.]?\d|%)",
    "year": r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)",
    "bareyear": (
        r"(?<![#.,:/–])(?:(?<!-)|(?<=[Mm]id-))(?P<bareyear>(?:1[5-9]|20)\d\d)"
        r"(?![\d%]|[.,:/-]\d|-[a-z])"
    ),
    "year4": r"(?P<year4>(?:19|20)\d\d)",
    "spelledyear": (
        rf"(?P<spelledyear>[Nn]ineteen (?:oh[ -]{ONES}|{TEENS}|{TENS}(?:[ -]{ONES})?)"
        rf"|[Tt]wenty (?:{TEENS}|(?:twenty|thirty)(?:[ -]{ONES})?)(?= *[,.;:])"
        rf"|(?<=year )two thousand(?:(?: and)? (?:{ONES}|{TEENS}))?)(?!-)"
    ),
    "month2": r"(?P<month2>0[1-9]|1[0-2])",
    "day2": r"(?P<day2>0[1-9]|[12]\d|3[01])",
    "numeric": (
        r"(?P<numeric>\d{1,2}(?:\\?/|\.)\d{1,2}(?:\\?/|\.)(?:19|20)\d\d"
        r"|\d{1,2}\\?/\d{1,2}\\?/\d\d)(?![/.]?\d)"
    ),
    "hour24": r"(?P<hour24>[01]?\d|2[0-3])",
    "hour24long": r"(?P<hour24long>[01]\d|2[0-3])",
    "second": r"(?::(?P<second>[0-5]\d))?",
    "hour12": r"(?P<hour12>1[0-2]|0?[1-9])(?!\d)",
    "minute": r"(?P<minute>[0-5]\d)",
    "halfday": r"(?P<halfday>[aApP]\.[mM]\.|[aApP][mM]\b)",
    "hourofpart": r"(?P<hourofpart>1[0-2]|0?[1-9])(?!\d)",
    "zone": (
        r"(?: (?P<zone>local time|Eastern|Pacific|Central|ET|EST|EDT|PT|PST|PDT|CT|CST|CDT|GMT|UTC"
        r"|BST))?"
    ),
    "near": r"(?:(?:around|about|shortly (?:before|after)|just (?:before|after)) )?",
    "hour": r"(?:(?:[Ee]arly|[Ll]ate|[Ll]ater|[Ee]arlier)(?: on)? )?",
    "edge": (
        r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?: in)?[ -](?:the )?|"
        r"(?:[Tt]he )?(?:beginning|start|end|middle|close|rest) of (?:the )?)?"
    ),
    "about": (
        r"(?:(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly|[Aa]pproximately|[Mm]ore than|"
        r"[Ll]ess than|[Aa]t least|[Oo]ver|[Uu]nder|[Uu]p to|[Jj]ust over|[Ff]ewer than|"
        r"[Nn]o more than|[Aa]nother) )?"
    ),
    "way": (
        r"(?P<way>[Tt]he previous|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Cc]oming"
        r"|[Pp]ast)"
    ),
    "yearway": r"(?P<yearway>[Tt]his|[Ll]ast|[Nn]ext)",
    "weekway": r"(?P<weekway>[Tt]his|[Ll]ast|[Nn]ext)",
    "unitway": r"(?P<unitway>[Tt]his past|[Tt]his|[Ll]ast|[Nn]ext|[Cc]urrent|[Cc]oming)",
    "calendarunit": r"(?P<calendarunit>weekend|week|month|quarter|year|decade|century)",
    "offsetunit": r"(?P<offsetunit>day|week|month|year|decade|century|centurie)s?",
    "unitand": r"(?P<unitand>year|month|week|day|hour|minute)s?",
    "andunit": r"(?P<andunit>month|week|day|hour|minute|second)s?",
    "monthorweek": r"(?P<monthorweek>week|month)",
    "nth": r"(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal)",
    "shortyear": r"(?P<shortyear>\d\d)(?![\d'’%]|[.,]\d|s\b)",
    "yearspan": (
        r"(?<![#.,:/–-])(?P<yearspan>(?:1[89]|20)\d\d[-–/](?:(?:1[89]|20)\d\d|\d\d))"
        r"(?![\d/–%-]|[.,]\d)"
    ),
    "nearway": r"(?P<nearway>[Ll]ast|[Nn]ext)",
    "quarter": r"(?P<quarter>[1-4])",
    "half": r"(?P<half>[Ff]irst|[Ss]econd|[Ll]ast|[Ll]atter)",
    "parts": r"(?P<parts>mornings|afternoons|evenings|nights)",
    "decade": r"(?P<decade>(?:1[89]|20)\d0|(?<=['’])[1-9]0)",
    "century": (
        r"(?P<century>\d{1,2}(?:st|nd|rd|th)|twentieth|nineteenth|eighteenth|twenty-first)"
    ),
    "noon": r"(?P<noon>[Nn]oon(?:time)?|[Mm]idday|[Mm]idnight)",
    "deictic": r"(?P<deictic>[Yy]esterday|[Tt]oday|[Tt]omorrow|YESTERDAY|TODAY|TOMORROW)",
    "decadename": (
        r"(?P<decadename>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
    ),
    "vague": VAGUE,
}  # fmt: skip
DECADES = [
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
]


@cache
def words_with_values(kind: str) -> dict[str, str]:
    """The words of one kind in ``time_words.txt`` and what they stand for."""
    table = value_table("time_words")
    return {k.partition(" ")[2]: v for k, v in table.items() if k.startswith(kind + " ")}


def words_of(name: str) -> str:
    """The pattern of a kind of word, as a group of that name where its value is needed."""
    if name in FIXED:
        return FIXED[name]
    if name == "dayname":
        weekday = rf"(?:{_alternatives('weekday')}|{_alternatives('weekday_short')})"
        return rf"(?:(?:{PLACED} )?{weekday}\.?(?: ?,)? )?"
    if name == "loosemonth":
        return rf"(?P<loosemonth>{_loose_month()})"
    if name in ("count", "number", "number2"):
        return rf"(?P<{name}>{_count() if name == 'count' else _number()})"
    if name == "word":
        return rf"(?P<word>{_any_case(words_with_values('reference'))})"
    if name == "holiday":
        return rf"(?P<holiday>{_joined(value_table('holidays'))})"
    if name == "lengthunit":
        return rf"(?P<lengthunit>{'|'.join(LETTERS)})s?"
    kind = name.rstrip("0123456789")
    return rf"(?P<{name}>{_alternatives(kind)})"


def _alternatives(kind: str) -> str:
    words = list(words_with_values(kind))
    if kind in ("month", "weekday", "weekday_short"):
        lower = [w.lower() for w in words if w not in AMBIGUOUS_MONTHS and len(w) > 5]
        return _joined([*words, *lower, *(w.upper() for w in words)])
    return _any_case(words)


def _any_case(words: Mapping[str, str] | list[str]) -> str:
    return _joined([form for word in words for form in (word, word.capitalize())])


def _joined(words: Mapping[str, str] | list[str]) -> str:
    unique = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", " ") for word in unique)


def _loose_month() -> str:
    """A month without day or year: a full name or one with a stop, never a short bare word."""
    words = [w for w in words_with_values("month") if len(w) > 3 or w.endswith(".")]
    sure = [w for w in words if w not in AMBIGUOUS_MONTHS and w != "Jan."]
    before = "|".join(f"(?<={re.escape(w)}[ -])" for w in MONTH_OPENERS if w[-1] != "-")
    joined = (f"(?<={m} {w} )" for m in words if len(m) > 3 for w in ("and", "or", "to"))
    before = "|".join((before, *joined))
    upper = [w.upper() for w in sure if len(w) > 4]
    return (
        rf"{_joined([*sure, *upper])}|(?:{before})(?:{'|'.join(AMBIGUOUS_MONTHS)})"
        r"|(?:(?<=\ba )|(?<=\bthe )|(?<=\ban ))(?:April|June|August)(?= [a-z])"
    )


def _number() -> str:
    words = [w for w in value_table("number_words") if w != "zero"]
    small = _any_case(words)
    digits = r"(?:\d{1,3}(?:,\d{3})*|[3-9]\d{3})(?:\.\d+)?(?:[- ]?1/2|½)?"
    return rf"{digits}|(?:{small})(?:[- ](?:{small}))?(?: hundred| thousand)?"


def _count() -> str:
    return (
        rf"{_number()}|[Aa] couple of|[Tt]he couple of|couple of|[Hh]alf an?|[Aa] dozen|[Aa] half"
        rf"|[Aa] hundred|[Aa]n?|{ONES}[ -]and[ -]a[ -]half"
    )
