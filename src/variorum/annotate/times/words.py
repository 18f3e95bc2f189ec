"""The words that the forms of time expressions are made of, and what each stands for."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache

from variorum.annotate.figures.numbers import plain, value_table
from variorum.lang import word_list

Reader = Callable[[re.Match[str], str], str | None]

AMBIGUOUS_MONTHS = ("March", "April", "May", "June", "August")
"""Names of months that are also verbs or names of people; alone they need a word before them."""
MONTH_OPENERS = (
    "in", "In", "since", "Since", "until", "Until", "till", "by", "By", "last", "Last", "next",
    "Next", "this", "This", "early", "Early", "late", "Late", "mid", "of", "through", "during",
    "During", "each", "every", "from", "late-", "early-", "mid-", "for", "before", "past",
)  # fmt: skip
YEAR_OPENERS = frozenset(
    [
        "in",
        "since",
        "of",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "during",
        "late",
        "early",
        "mid",
        "for",
        "to",
        "through",
        "between",
        "and",
        "the",
        "or",
        "than",
        "about",
        "around",
        "circa",
        "year",
        "fiscal",
        "calendar",
        "mid-",
    ]
)
LETTERS = {
    "second": "TS", "minute": "TM", "min": "TM", "hour": "TH", "day": "D", "week": "W",
    "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
VAGUE = r"(?:a few|the last few|the past few|several|some|many|a number of|few|two or three|recent)"
FIXED: Mapping[str, str] = {
    "day": r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![:.,]?\d|%|-(?:year|day|month))",
    "lastday": r"(?P<lastday>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![:.]?\d|%)",
    "year": r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)",
    "bareyear": r"(?<![#.,:/–-])(?P<bareyear>(?:1[5-9]|20)\d\d)(?![\d%]|[.,:/-]\d|-[a-z])",
    "year4": r"(?P<year4>(?:19|20)\d\d)",
    "month2": r"(?P<month2>0[1-9]|1[0-2])",
    "day2": r"(?P<day2>0[1-9]|[12]\d|3[01])",
    "numeric": r"(?P<numeric>\d{1,2}(?:\\?/|\.)\d{1,2}(?:\\?/|\.)(?:19|20)\d\d|\d{1,2}\\?/\d{1,2}\\?/\d\d)(?![/.]?\d)",
    "hour24": r"(?P<hour24>[01]?\d|2[0-3])",
    "hour12": r"(?P<hour12>1[0-2]|0?[1-9])(?!\d)",
    "minute": r"(?P<minute>[0-5]\d)",
    "halfday": r"(?P<halfday>[aApP]\.[mM]\.|[aApP][mM]\b)",
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
    "calendarunit": r"(?P<calendarunit>weekend|week|month|quarter|year|decade)",
    "offsetunit": r"(?P<offsetunit>day|week|month|year|decade)s?",
    "nearway": r"(?P<nearway>[Ll]ast|[Nn]ext)",
    "quarter": r"(?P<quarter>[1-4])",
    "half": r"(?P<half>[Ff]irst|[Ss]econd)",
    "decade": r"(?P<decade>(?:1[89]|20)\d0|(?<=['’])[1-9]0)",
    "century": (
        r"(?P<century>\d{1,2}(?:st|nd|rd|th)|twentieth|nineteenth|eighteenth|twenty-first)"
    ),
    "noon": r"(?P<noon>[Nn]oon|[Mm]idday|[Mm]idnight)",
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
        return rf"(?:(?:{_alternatives('weekday')}|{_alternatives('weekday_short')})\.?(?: ?,)? )?"
    if name == "loosemonth":
        return rf"(?P<loosemonth>{_loose_month()})"
    if name in ("count", "number"):
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
    upper = [w.upper() for w in sure if len(w) > 4]
    return rf"{_joined([*sure, *upper])}|(?:{before})(?:{'|'.join(AMBIGUOUS_MONTHS)})"


def _number() -> str:
    words = [w for w in value_table("number_words") if w != "zero"]
    small = _any_case(words)
    digits = r"(?:\d{1,3}(?:,\d{3})*|[3-9]\d{3})(?:\.\d+)?(?:[- ]?1/2|½)?"
    return rf"{digits}|(?:{small})(?:[- ](?:{small}))?(?: hundred| thousand)?"


def _count() -> str:
    return (
        rf"{_number()}|[Aa] couple of|[Tt]he couple of|couple of|[Hh]alf an?|[Aa] dozen|[Aa] half"
        r"|[Aa] hundred|[Aa]n?|(?:one|two|three) and a half"
    )


def read_count(words: str) -> Decimal | None:
    """The number that a count means; None where it means none."""
    lower = words.lower().replace(",", "").replace("½", " 1/2").strip()
    if lower in ("a", "an"):
        return Decimal(1)
    known = {"a couple of": 2, "the couple of": 2, "couple of": 2, "a dozen": 12, "a hundred": 100}
    if lower in known:
        return Decimal(known[lower])
    if lower in ("half a", "half an", "a half"):
        return Decimal("0.5")
    half = lower.endswith(("1/2", "and a half"))
    lower = lower.removesuffix("1/2").removesuffix("and a half").rstrip(" -")
    total = _plain_number(lower)
    return None if total is None else total + (Decimal("0.5") if half else 0)


def _plain_number(words: str) -> Decimal | None:
    if words[:1].isdigit():
        return Decimal(words)
    scale = 1
    for name, size in (("hundred", 100), ("thousand", 1000)):
        if words.endswith(" " + name):
            words, scale = words.removesuffix(" " + name), size
    table = value_table("number_words")
    parts = [table.get(part) for part in re.split(r"[- ]", words)]
    if not parts or None in parts:
        return None
    numbers = [Decimal(part) for part in parts if part is not None]
    if len(numbers) == 2 and not (numbers[0] >= 20 and 0 < numbers[1] < 10):
        return None
    return sum(numbers, Decimal(0)) * scale


def length(count: Decimal | None, letter: str) -> str:
    """An ISO 8601 duration; X where the count is vague."""
    prefix, unit = ("PT", letter[1]) if letter.startswith("T") else ("P", letter)
    if count is not None and count == count.to_integral_value() + Decimal("0.5"):
        halves = {"TH": ("TM", 30), "Y": ("M", 6)}
        if letter in halves:
            smaller, part = halves[letter]
            whole = "" if count < 1 else f"{int(count)}{unit}"
            return f"{prefix}{whole}{part}{smaller[-1]}"
    if count is not None and letter in ("DE",):
        return f"P{plain(count * 10)}Y" if count > 1 else f"P{plain(count)}DE"
    return f"{prefix}{'X' if count is None else plain(count)}{unit}"


def _table(kind: str) -> Reader:
    def read(_: re.Match[str], words: str) -> str | None:
        table = {k.lower(): v for k, v in words_with_values(kind).items()}
        return table.get(words.lower())

    return read


def _of(values: Mapping[str, str]) -> Reader:
    return lambda _, words: values.get(words.lower())


def _numeric(_: re.Match[str], words: str) -> str | None:
    """A date in figures; where day and month cannot be told apart, its year alone."""
    first, second, year = (int(part) for part in re.split(r"\\?/|\.", words))
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    american, european = (first, second), (second, first)
    readings = {pair for pair in (american, european) if 1 <= pair[0] <= 12 and 1 <= pair[1] <= 31}
    if "." in words:
        readings &= {european}
    if not readings:
        return None
    if len(readings) > 1:
        return f"{year}"
    month, day = readings.pop()
    return f"{year}-{month:02d}-{day:02d}"


def _bareyear(match: re.Match[str], words: str) -> str | None:
    """A four-digit number that the words around make a year."""
    text, (begin, end) = match.string, match.span("bareyear")
    before = re.search(r"([\w-]+)[ (]*$", text[max(0, begin - 24) : begin])
    opener = before.group(1).lower() if before else ""
    after = re.match(r"\s([a-z]+)", text[end : end + 24])
    if opener in YEAR_OPENERS and not (
        opener in ("the", "of", "to", "about", "and", "or", "than")
        and after
        and after.group(1) in word_list("not_years")
    ):
        return words
    if after and after.group(1) in word_list("not_years"):
        return None
    return words if 1900 <= int(words) <= 2100 and opener not in ("no", "number") else None


def _hour12(match: re.Match[str], words: str) -> str:
    late = match.group("halfday").lower().startswith("p")
    return f"{int(words) % 12 + (12 if late else 0):02d}"


def _decade(_: re.Match[str], words: str) -> str:
    return words[:3] if len(words) == 4 else "19" + words[0]


def _century(_: re.Match[str], words: str) -> str | None:
    spelled = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = spelled.get(words.lower()) or int(words[:-2])
    return f"{number - 1:02d}" if 1 <= number <= 21 else None


def _holiday(match: re.Match[str], words: str) -> str:
    table = {k.replace("’", "'"): v for k, v in value_table("holidays").items()}
    day = table[words.replace("’", "'")]
    year = match.groupdict().get("year")
    if year and "/" not in day:
        return f"absolute:{year}-{day}"
    return f"month{'week' if '/' in day else 'day'}:{day}:{{direction}}"


def _length(match: re.Match[str], _: str) -> str | None:
    groups = match.groupdict()
    unit = groups.get("lengthunit") or groups.get("units") or ""
    if unit == "second" and (groups.get("count") or "").lower() == "a":
        return None
    if unit == "quarter" and "-" in match.group():
        return None
    letter = LETTERS.get(unit.lower()) or words_with_values("units").get(unit.lower(), "Y")
    if groups.get("count") is None:
        return length(None, letter)
    count = read_count(groups["count"])
    return None if count is None else length(count, letter)


def _whole(_: re.Match[str], words: str) -> str | None:
    count = read_count(words)
    return plain(count) if count is not None and count == count.to_integral_value() else None


def _setunit(match: re.Match[str], _: str) -> str:
    unit = next(v for k, v in match.groupdict().items() if k.startswith("unit") and v)
    return words_with_values("unit")[unit.lower()]


def _isoweekday(match: re.Match[str], _: str) -> str:
    name = next(v for k, v in match.groupdict().items() if k.startswith("weekday") and v)
    day = {k.lower(): v for k, v in words_with_values("weekday").items()}[name.lower()]
    return str(int(day) + 1)


def _shiftunit(match: re.Match[str], _: str) -> str | None:
    groups = match.groupdict()
    unit = groups.get("calendarunit") or groups.get("offsetunit") or ""
    return {"day": "D", "week": "W", "month": "M", "year": "Y"}.get(unit)


WAYS = {"last": "last", "the previous": "last", "next": "next", "coming": "next", "past": "past",
        "this past": "past", "this coming": "future", "this": "this"}  # fmt: skip
SHIFTS = {
    "this": "0",
    "this past": "-1",
    "current": "0",
    "last": "-1",
    "next": "+1",
    "coming": "+1",
}
READ: Mapping[str, Reader] = {
    **{kind: _table(kind) for kind in ("weekday", "season", "part", "ordinal", "frequency")},
    "month": _table("month"),
    "loosemonth": _table("month"),
    "part2": _table("part"),
    "month9": _table("month"),
    "word": _table("reference"),
    "day": lambda _, words: f"{int(words):02d}",
    "lastday": lambda _, words: f"{int(words):02d}",
    "numeric": _numeric,
    "bareyear": _bareyear,
    "hour12": _hour12,
    "hour24": lambda _, words: f"{int(words):02d}",
    "minute": lambda _, words: words or "00",
    "zone": lambda _, words: "Z" if words in ("GMT", "UTC") else "",
    "way": _of(WAYS),
    "yearway": _of({"this": "year+0", "last": "year-1", "next": "year+1"}),
    "weekway": _of({"this": "+0", "last": "-1", "next": "+1"}),
    "unitway": _of(SHIFTS),
    "nearway": _of(SHIFTS),
    "calendarunit": lambda _, words: words.lower() + "s",
    "offsetunit": lambda _, words: words.lower() + "s",
    "shiftunit": _shiftunit,
    "count": _whole,
    "half": _of({"first": "1", "second": "2"}),
    "decade": _decade,
    "decadename": lambda _, words: f"19{DECADES.index(words.lower()) + 2}",
    "century": _century,
    "noon": _of({"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}),
    "deictic": _of({"yesterday": "-1", "today": "0", "tomorrow": "+1"}),
    "holiday": _holiday,
    "length": _length,
    "setunit": _setunit,
    "isoweekday": _isoweekday,
}
"""What each named group of a form stands for; None rules the form out."""
