"""The grammar of time expressions: the forms of ``lang/en/time_forms.txt``, compiled."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, cast

from variorum.annotate.figures.numbers import value_table
from variorum.annotate.times.readers import READ
from variorum.annotate.times.words import words_of, words_with_values
from variorum.lang import word_list
from variorum.model import Span, TimeType

ENTRY = re.compile(r"(DATE|TIME|DURATION|SET) (\S*) ?:: (.*) => (.*)")
NAME = re.compile(r"\{(\w+)\}")
FUNCTION_WORD = re.compile(r"(?<![\w\]{])(?:the|this|that|year)(?= )")
WORD = re.compile(r"[a-z]+|\d")
KINDS = ("month", "weekday", "season", "part", "unit", "units", "ordinal", "frequency", "light")
EXTRA_KINDS = {
    "noon": "noon", "midday": "noon", "midnight": "noon", "today": "deictic", "weekend": "weekend",
    "yesterday": "deictic", "tomorrow": "deictic", "tonight": "part", "overnight": "part",
    "midafternoon": "part", "midmorning": "part", "midevening": "part",
    "century": "century", "weekends": "weekend", "day": "unit", "while": "reference",
    "time": "reference", "noontime": "noon", "yearlong": "unit", "monthlong": "unit",
    "weeklong": "unit", "daylong": "unit", "near": "reference",
    "short": "reference",
    "past": "reference", "current": "reference", "recent": "reference", "future": "reference",
    "fortnight": "fortnight", "period": "unit", "nineteen": "spelled",
    "twenty": "spelled", "thousand": "spelled",
}  # fmt: skip


class Form(NamedTuple):
    """A kind of expression: its type, the kinds of words it needs, pattern and rule."""

    type: TimeType
    needs: frozenset[str]
    written: str
    rule: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a sentence first has the words: most texts need few of the forms."""
        return _compiled(self.written)


class Candidate(NamedTuple):
    """A stretch of text that a form fits. Its rule still has {direction}, {reference},
    {period} and {told}.
    """

    begin: int
    end: int
    type: TimeType
    rule: str
    way: str


def find_candidates(text: str, sentence: Span) -> list[Candidate]:
    """The longest expressions of a sentence in order, none overlapping another."""
    kinds = _kinds(text[sentence.begin : sentence.end])
    fitting = [
        candidate
        for form in _forms()
        if form.needs <= kinds
        for match in form.pattern.finditer(text, *sentence)
        if (candidate := _candidate(form, match)) is not None
    ]
    if not fitting:
        return []
    masks = [Span(*m.span()) for m in _lookalikes().finditer(text, *sentence)]
    return _longest(c for c in fitting if not any(m.overlaps(Span(c.begin, c.end)) for m in masks))


def _rank(candidate: Candidate) -> tuple[int, int, bool, bool, str, str]:
    """First the earlier, then the longer, then what hangs on a quarter told before, then what
    comes again before a mere length.
    """
    return (
        candidate.begin,
        -candidate.end,
        "{period}" not in candidate.rule,
        candidate.type == "DURATION",
        candidate.type,
        candidate.rule,
    )


def _longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=_rank):
        if not chosen or candidate.begin >= chosen[-1].end:
            chosen.append(candidate)
    return chosen


def _candidate(form: Form, match: re.Match[str]) -> Candidate | None:
    """What a match says, its words put into the rule; None where a word rules it out."""
    values = {name: f"{{{name}}}" for name in ("direction", "reference", "period", "told")}
    groups = {k: " ".join(v.split()) for k, v in match.groupdict().items() if v is not None}
    for name in dict.fromkeys((*groups, *NAME.findall(form.rule))):
        if name in values or (name == "count" and "{count}" not in form.rule):
            continue  # a length may be of half a unit, a step from a day may not
        value = READ[name](match, groups.get(name, "")) if name in READ else groups.get(name)
        if value is None:
            return None
        values[name] = value
    rule = NAME.sub(lambda m: values[m[1]], form.rule)
    return Candidate(match.start(), match.end(), form.type, rule, values.get("way", ""))


@cache
def _forms() -> tuple[Form, ...]:
    forms = []
    for line in sorted(word_list("time_forms")):
        entry = ENTRY.fullmatch(line)
        if entry is None:
            raise ValueError(f"time_forms.txt: {line}")
        needs = frozenset(kind for kind in entry[2].split(",") if kind)
        kind = cast("TimeType", entry[1])
        forms.append(Form(kind, needs, entry[3], entry[4]))
    return tuple(forms)


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(_expand(written))


def _expand(pattern: str) -> str:
    """The regular expression of a form, which begins and ends at the edge of a word. Articles
    may open a sentence.
    """
    words = NAME.sub(lambda m: words_of(m[1]), FUNCTION_WORD.sub(_either_case, pattern))
    return rf"(?<![\w$£€#])(?<![a-z]['’])(?:{words.replace(' ', chr(92) + 's')})(?!\w)"


def _either_case(match: re.Match[str]) -> str:
    word = match.group()
    return f"[{word[0].upper()}{word[0]}]{word[1:]}"


@cache
def _kind_table() -> dict[str, frozenset[str]]:
    """Which kinds of expression a word may belong to."""
    table: dict[str, set[str]] = {word: {kind} for word, kind in EXTRA_KINDS.items()}
    for kind in KINDS:
        for word in words_with_values(kind):
            for part in WORD.findall(word.lower()):
                table.setdefault(part, set()).add(kind.replace("units", "unit"))
    for word in words_with_values("weekday"):
        table.setdefault(word.lower() + "s", set()).add("weekday")
    for name, phrases in (
        ("reference", words_with_values("reference")),
        ("holiday", value_table("holidays")),
    ):
        for phrase in phrases:
            table.setdefault(WORD.findall(phrase.lower())[0], set()).add(name)
    for word in ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"):
        table.setdefault(word, set()).add("decadename")
    table.setdefault("nineties", set()).add("decadename")
    return {word: frozenset(kinds) for word, kinds in table.items()}


def _kinds(sentence: str) -> frozenset[str]:
    table, none = _kind_table(), frozenset[str]()
    words = set(WORD.findall(sentence.lower()))
    found = none.union(*(table.get(word, none) for word in words))
    return found | {"digit"} if any(word.isdigit() for word in words) else found


@cache
def _lookalikes() -> re.Pattern[str]:
    words = sorted(word_list("time_lookalikes"), key=lambda w: (-len(w), w))
    # "Florida Today", "BBC Today", but for the end of a headline: "Ferry Sails From Florida Today"
    named = r"(?:[A-Z][a-z]{4,}|[A-Z]{2,}) Today(?![ \t]*(?:\n|\Z))"
    return re.compile(r"\b(?:" + "|".join([*map(re.escape, words), named]) + r")\b")
