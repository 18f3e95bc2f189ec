"""Time expressions with their values (TIMEX3, ISO-TimeML), by our own grammar.

What an expression means is kept as a rule (``variorum.annotate.times.values`` lists them), so
that it can be anchored again when the day of a report is learnt or corrected.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from variorum.annotate.times.days import days_of
from variorum.annotate.times.direction import find_direction
from variorum.annotate.times.grammar import Candidate, find_candidates
from variorum.annotate.times.joined import with_neighbours
from variorum.annotate.times.values import value_of
from variorum.annotate.times.years_named import with_years_named
from variorum.lang import word_list
from variorum.model import Span, Time

ELECTION_DAY = "monthweek:11/1/0:"
YEARLY = ("monthday", "monthweek", "month", "quarter", "season")
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DAY = re.compile(r"(?:days|weekday|monthday|monthweek|easter|absolute:\d{4}-\d\d-\d\d)")
COARSE = re.compile(r"~[+-]\d+([wmy])$")
BEHIND_TODAY = re.compile(r"days:0~\+[1-9]\d*[Dwmy]")
"""Of what comes after today one says "tomorrow" and "in two weeks": "two weeks later" behind
"today" is counted from something else.
"""
MONTH = re.compile(r"(?:months?:|absolute:\d{4}-\d\d(?:~|$))")
ONE_YEAR = re.compile(r"(?:years:[+-]|absolute:\d{4}(?:~|$))")

ERA = ("post-", "pre-")
COPYRIGHT = re.compile(r"(?:©|\([cC]\)|\b(?:[Cc]opyright|COPYRIGHT))(?:\s|©|\([cC]\)|,)*$")
BODY = re.compile(
    r"[  ](?:[A-Z]\w+['’]? )?(?:[Bb]rigades?|[Mm]ovement|[Aa]lliance|[Cc]oalition|[Bb]loc|Martyrs?"
    r"|Battalion|Front|Forces|Organi[sz]ation|Group|Party|Youth|[Cc]ommission|Foundation|Museum"
    r"|Memorial|[Cc]ommittee|panel|Bridge|Square|Street|Stadium|Hospital|University|families)\b"
)
"""Who or what may bear a day of a month as its name, without the year."""
NAMED_FOR = re.compile(r"[ \u00a0](?:Group|Club|Society|Forum|Movement|Foundation|Fund)\b")
"""Who may bear a day of the week as its name: "the Tuesday Group", not "on Tuesday Group Six"."""
ATTACKS = re.compile(r"[  ](?:terror(?:ist)? )?attacks\b(?! in [A-Z])")
ATTACKS_OF_2001 = "absolute:2001-09-11"
"""Behind "Sept. 11": so well known that no year is told; those "in" a place may be others."""
QUARTER = re.compile(r"quarter:Q|absolute:\d{4}-Q\d")
QUARTER_NAME = re.compile(r"Q\d")
OF_A_YEAR = re.compile(r"absolute:(\d{4})-\{period\}")
YEAR = re.compile(r"absolute:(\d{4})(?!\d)")
MONTHS_LONG = re.compile(r"duration:P(?:[4-9]|\d\d)M")
BESIDE_OTHERS = ("weekday:", "weekend:")
BEFORE_ANOTHER = re.compile(r" (?:before|after|following|preceding) ")
LAST_OF = re.compile(r" of ")
"""The last week of March is no "last week"."""
OVERNIGHT = re.compile(r"[Oo]vernight")
KIND = re.compile(r"(?:\b(?:an|its|his|her|their)|['’]s|\d)\s(?:[a-z-]+(?<!ed)\s)?$")
NOUN_BEHIND = re.compile(r"\s(?P<noun>[a-z]{3,}(?<!ed))\b")
BEHIND_IT = re.compile(
    r"\b(?:following|in the wake of|after(?! (?:s?he|they|it|we|I)\b)) (?!\w+ (?:next|coming)\b)"
    r"[^,;:.]{3,80}$"
)
NO_LATER = re.compile(r"(?:\bby|\bthrough) (?:early |mid-|late |the end of )?$")
ELECTION = re.compile(
    r"(?:['’]s)? (?:[a-z-]+ )?(?:elections?|midterms?|referendum|plebiscite|balloting|polls)\b"
)
ELECTION_OVER = re.compile(
    r"\b(?:since|won|lost|after|following|swept|defeated|beat|elected|voted)\b[^.;]{0,30}$"
)
LATEST = re.compile(r"\b(?:latest|most recent)\b", re.IGNORECASE)
COMPARED = re.compile(r"[$£€%#]|\b(?:percent|per cent|million|billion|cents)\b")
"""Amounts: "a year ago" beside one compares the quarter that is told with the same of that year."""


class Told(NamedTuple):
    """The rules of what a text told last: a day, a day or month, a day, month or year, and a
    quarter; and the year that it named.
    """

    day: str = ""
    month: str = ""
    any: str = ""
    quarter: str = ""
    year: str = ""

    def reference(self, rule: str) -> str:
        """What a rule is counted from: "the following month" also from a month, "the following
        year" from a year, what is counted in days from a day alone, unless a month or year was
        told since: "In March she sold. Two days later, …".
        """
        day = self.day if self.any == self.day or "~" in self.any else ""
        return {"m": self.month, "y": self.any}.get(rule.partition("@")[0][-1], day)


def find_times(text: str, sentences: Sequence[Span], *, written: date | None) -> tuple[Time, ...]:
    """The time expressions of a text in order, each inside one sentence.

    ``written`` is the day the text was written, None where it is not known; then values
    that hang on it are underspecified ("XXXX-WXX-4"). Offsets are code points.
    """
    times: list[Time] = []
    told = Told()
    for sentence in sentences:
        for candidate in with_neighbours(text, find_candidates(text, sentence)):
            if _is_no_time(text, candidate):
                continue
            rule = _settled(text, sentence, candidate, told)
            if not rule:
                continue
            told = _told(rule, candidate, told)
            times.append(
                Time(candidate.begin, candidate.end, candidate.type, value_of(rule, written), rule)
            )
    return with_years_named(times, written=written)


def _is_no_time(text: str, candidate: Candidate) -> bool:
    """Whether a date is but a part of something else: "the post-Sept. 11 law" tells of an era,
    "Copyright 2019" of the one who owns the page, "the 17 February Brigade" of soldiers, "an
    overnight stay" of its kind, "the Tuesday Group" of those who meet; or no day of the
    calendar: "June 31, 2024".
    """
    if any(days_of(day) is None for day in FULL_DAY.findall(candidate.rule)):
        return True
    before = text[max(0, candidate.begin - 24) : candidate.begin]
    if before.lower().endswith(ERA) or COPYRIGHT.search(before):
        return True
    if candidate.rule == "weeks:-1" and LAST_OF.match(text, candidate.end):
        return "the " in text[max(0, candidate.begin - 4) : candidate.begin + 4].lower()
    if OVERNIGHT.fullmatch(text, candidate.begin, candidate.end) and KIND.search(before):
        noun = NOUN_BEHIND.match(text, candidate.end)  # "the bank's overnight | rate"
        return noun is not None and noun["noun"] not in word_list("function_words")
    if candidate.rule.startswith("weekday") and NAMED_FOR.match(text, candidate.end):
        return not before.lower().endswith(("on ", "late ", "early ", "last ", "next ", "this "))
    return candidate.rule.startswith("monthday") and bool(BODY.match(text, candidate.end))


def _told(rule: str, candidate: Candidate, told: Told) -> Told:
    """What was told before, with one more expression."""
    year = YEAR.match(rule)
    told = told._replace(quarter=_quarter(rule, told.quarter), year=year[1] if year else told.year)
    if candidate.type not in ("DATE", "TIME") or "/" in rule:
        return told
    rule = rule.partition("@")[0]
    if coarse := COARSE.search(rule):  # "a week later" is no day, wherever it is counted from
        return told._replace(month=told.month if coarse[1] == "y" else rule, any=rule)
    if DAY.match(rule):
        return told._replace(day=rule, month=rule, any=rule)
    if MONTH.match(rule):
        return told._replace(month=rule, any=rule)
    return told._replace(any=rule) if ONE_YEAR.match(rule) else told


def _quarter(rule: str, told: str) -> str:
    """The quarter that "the quarter" and "a year earlier" speak of behind an expression."""
    if QUARTER.match(rule):
        return told if "~" in rule or (told and rule.startswith("absolute")) else rule
    return "" if MONTHS_LONG.match(rule) else told


def _in_period(rule: str, words: str, sentence: str, quarter_told: str) -> str:
    """A rule with the quarter told before; "" where it needs one and none was told."""
    if year := OF_A_YEAR.fullmatch(rule):
        quarter = QUARTER_NAME.search(quarter_told)
        return f"absolute:{year[1]}" + (f"-{quarter[0]}" if quarter else "")
    ago = rule.endswith("~-1Y")
    if LATEST.search(words) and quarter_told.endswith(":future"):
        return "quarters:-1"  # the quarter told is still to come
    if quarter_told and not (ago and not COMPARED.search(sentence)):
        return rule.replace("{period}", quarter_told)
    if ago:
        return "years:-1"
    return "quarters:-1" if LATEST.search(words) else ""


def _settled(text: str, sentence: Span, candidate: Candidate, told: Told) -> str:
    """The rule of a candidate with its direction and what was told before put in; "" where it
    means nothing without.
    """
    rule = candidate.rule
    if "{period}" in rule:
        words = text[candidate.begin : candidate.end]
        return _in_period(rule, words, sentence.of(text), told.quarter)
    if "{told}" in rule:
        return rule.replace("{told}", told.year) if told.year else "unknown:XXXX"
    if rule.startswith("monthday:09-11") and ATTACKS.match(text, candidate.end):
        return ATTACKS_OF_2001
    if "{direction}" in rule:
        rule = rule.replace("{direction}", _direction(text, sentence, candidate))
    if "{reference}" in rule:
        reference = told.reference(rule)
        put = rule.replace("{reference}", reference)
        rule = put if reference and not BEHIND_TODAY.match(put) else _unknown(rule)
    if rule.startswith(BESIDE_OTHERS) and _is_beside_another(text, candidate):
        return "unknown:XXXX-XX-XX" if rule.startswith("weekday") else "unknown:XXXX-WXX-WE"
    if rule.startswith("clock@") and told.day:
        rule = told.day + rule.removeprefix("clock")
    return rule


def _is_beside_another(text: str, candidate: Candidate) -> bool:
    """Whether a day is told by another: "the weekend before the vote"."""
    before = text[max(0, candidate.begin - 4) : candidate.begin + 4].lower()
    return "the " in before and bool(BEFORE_ANOTHER.match(text, candidate.end))


def _direction(text: str, sentence: Span, candidate: Candidate) -> str:
    kind, way = candidate.rule.partition(":")[0], candidate.way
    if way not in ("", "this"):
        return way
    found = find_direction(text, sentence, candidate.begin, candidate.end)
    if way == "this":
        return (found or "future").rstrip("?") if kind in ("weekday", "weekend") else "this"
    if kind.endswith("s") and ":0:" in candidate.rule:  # this week: its part behind or ahead
        if not found and BEHIND_IT.search(text, sentence.begin, candidate.begin):
            return "past"  # "fears grow after the fire this week"
        return found.rstrip("?") or "whole"
    if kind == "month" and found == "past?" and NO_LATER.search(text, 0, candidate.begin):
        return "near"  # "a loan arranged by February"
    if kind == "month" and found in ("", "past?") and _is_election(text, candidate):
        return "future?"
    if candidate.rule.startswith(ELECTION_DAY) and found == "past?":
        return "past"  # what was done on one that is near, but ahead, was done on another
    if kind in YEARLY:
        return found or ("near" if kind in ("monthday", "monthweek") else "past?")
    return found.rstrip("?") or "past"


def _is_election(text: str, candidate: Candidate) -> bool:
    """Whether a month is that of a vote which nothing says is over: "the November election" is
    told of for months before, and but for weeks behind it, whatever the tense.
    """
    before = text[max(0, candidate.begin - 40) : candidate.begin]
    return bool(ELECTION.match(text, candidate.end)) and not ELECTION_OVER.search(before)


def _unknown(rule: str) -> str:
    unit = rule.partition("@")[0][-1].upper()
    clock = rule.partition("@")[2]
    day = {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(unit, "XXXX-XX-XX")
    return f"unknown:{f'XXXX-WXX-{int(unit) + 1}' if unit.isdigit() else day}{clock}"
