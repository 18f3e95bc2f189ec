"""On what occasion somebody says something: on which days, and before whom or by what means.

One claim made at a rally and in a tweet is two utterances, and so is what was said on Monday and
again on Thursday. Only what a report tells beside who speaks is read, and most tell neither.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from variorum.annotate.times.days import Days, days_of
from variorum.compare.wordings.times_of_saying import find_phrase, is_of_saying, verb_of
from variorum.lang import any_word, word_pairs
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Annotation, Attribution, Span
from variorum.model.places import spans_at

TOGETHER = frozenset(
    map(frozenset, (("text", "post"), ("text", "press"), ("text", "speech"), ("press", "speech")))
)
"""Kinds that may be one occasion: a statement is posted, read out, or given to reporters."""
LEADS_ON = (
    r"\b(?i:in|at|during|on|via|over|through|by|to|with|told|telling)\s"
    r"(?:(?:[\w.&-]+|[A-Z][a-z]+day['’]s)\s){0,5}?"
)
"""Before a word of the list, which is not another's: "to Ray's speech"."""
PROGRAMME = re.compile(r"\bon\s(?:[A-Z]\S*['’]s?\s)?[“\"‘'][A-Z][^”\"’']{2,30}[”\"’']")
"""Where an interview was seen or heard: "on “The Avon Hour”"."""
ASIDE = re.compile(rf",?\s{any_word('relatives', 'subordinators')}\s[^,;\n]*")
"""Another clause tells of something else: "said Ray, who was at the rally"."""
HANDLE = re.compile(r"\s?\(?@\w")
"""Behind the name of who posts something: "Ann Ray | (@annray)"."""
VERB = ("ed", "ing")
BEFORE = re.compile(
    rf"(?:\b(?:{any_word('earlier_adverbs')}|ha[sd]|have)(?:n['’]t)?|['’](?:d|s|ve))\s(?:\w+\s)?$"
)
"""Before a verb of saying that tells of another time: "has | said", "once | said"."""
NEAR = 160
"""Characters between two sayings of which the second is on the day of the first."""
WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
APART = 2
"""So many days: at night it is the next day elsewhere, and a report may be dated a day off."""
FAR = 3
"""So many days apart even the same words are said twice."""
LONGEST = 40
"""A time of more days tells little of when in the story somebody spoke."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The first and the last day on which something may have been said, or only the day of the
    week (0 is Monday), and the kinds of ``occasions_of_speech`` that it was said on; nothing where
    its report does not tell it.
    """

    days: Days | None = None
    weekday: int | None = None
    kinds: frozenset[str] = frozenset()


UNTOLD = Occasion()


def are_two(a: Occasion, b: Occasion) -> bool:
    """Whether two reports tell of two occasions: other days, or kinds that do not go together."""
    if _days_between(a, b) >= APART:
        return True
    if not a.kinds or not b.kinds or a.kinds & b.kinds:
        return False
    return all(frozenset((x, y)) not in TOGETHER for x in a.kinds for y in b.kinds)


def are_days_apart(a: Occasion, b: Occasion) -> bool:
    """Whether two reports tell days of the calendar that lie far apart."""
    return a.days is not None and b.days is not None and _days_between(a, b) >= FAR


def _days_between(a: Occasion, b: Occasion) -> int:
    """How many days lie between two at least; of days of the week, of one week or the next."""
    if a.days and b.days:
        return max((a.days[0] - b.days[1]).days, (b.days[0] - a.days[1]).days)
    if a.weekday is None or b.weekday is None:
        return 0
    ahead = (a.weekday - b.weekday) % len(WEEKDAYS)
    return min(ahead, len(WEEKDAYS) - ahead)


def read_occasions(findings: Annotation, text: str) -> list[Occasion]:
    """The occasion of each attribution; who goes on speaking does so on the day that was told."""
    occasions = [read_occasion(said, findings, text) for said in findings.attributions]
    in_order = sorted(range(len(occasions)), key=lambda n: findings.attributions[n].span)
    for first, second in pairwise(in_order):
        told, said = occasions[first], findings.attributions[second]
        if occasions[second].days or occasions[second].weekday is not None or not told.days:
            continue
        if _goes_on(findings.attributions[first], said, text):
            occasions[second] = replace(occasions[second], days=told.days, weekday=told.weekday)
    return occasions


def _goes_on(first: Attribution, second: Attribution, text: str) -> bool:
    """Whether one who has just spoken speaks on, and the report does not say that it was before."""
    who = second.speaker.name or second.speaker.unnamed
    if not who or who != (first.speaker.name or first.speaker.unnamed):
        return False
    verb = verb_of(second, text) if second.cue else second.span
    near = second.span.begin - first.span.end <= NEAR
    return near and BEFORE.search(text, max(0, verb.begin - 30), verb.begin) is None


def read_occasion(said: Attribution, findings: Annotation, text: str) -> Occasion:
    """What a report tells of the occasion, in the sentences that tell who says something."""
    kinds, value = set[str](), ""
    for sentence in _sentences(said, findings):
        value = value or _time_in(sentence, said, findings, text)
        for part in _beside(said, sentence):
            kinds.update(_kinds_in(part.of(text)))
    known = word_pairs("occasions_of_speech")
    cue = (word for span in said.cue for word in span.of(text).lower().split())
    kinds.update(known[word] for word in cue if word in known and word.endswith(VERB))
    if not said.cue and any(HANDLE.match(text, s.end) for s in said.source):
        kinds.add("post")
    return Occasion(days_of(value), _weekday(value), frozenset(kinds)) if value or kinds else UNTOLD


def _sentences(said: Attribution, findings: Annotation) -> list[Span]:
    places = said.cue or said.source
    return sorted({s for span in places for s in spans_at(findings.sentences, span)})


def _beside(said: Attribution, sentence: Span) -> Iterator[Span]:
    """The stretches of a sentence between what is said that tell who says it."""
    at, stretches = sentence.begin, []
    for content in sorted(c for c in said.content if c.overlaps(sentence)):
        stretches.append(Span(at, max(at, content.begin)))
        at = max(at, content.end)
    stretches.append(Span(at, max(at, sentence.end)))
    return (s for s in stretches if any(s.overlaps(x) for x in (*said.cue, *said.source)))


def _time_in(sentence: Span, said: Attribution, findings: Annotation, text: str) -> str:
    """The value of the first time at which somebody says it; "" where there is none."""
    aside = (*said.content, *said.source)
    first = bisect_left(findings.times, sentence.begin, key=lambda t: t.begin)
    for time in findings.times[first:]:
        if time.begin >= sentence.end:
            break
        inside = any(s.begin <= time.begin < s.end for s in aside)
        if inside or time.type in ("DURATION", "SET") or not _is_near(time.value):
            continue
        phrase = find_phrase(time, sentence, text)
        if phrase is not None and is_of_saying(phrase, said, text):
            return time.value
    return ""


def _is_near(value: str) -> bool:
    """Whether a value names a day of the week, or a few days of a calendar."""
    days = days_of(value)
    return (days[1] - days[0]).days <= LONGEST if days else WEEKDAY.match(value) is not None


def _weekday(value: str) -> int | None:
    days, named = days_of(value), WEEKDAY.match(value)
    if days:
        return days[0].weekday() if days[0] == days[1] else None
    return int(named[1]) - 1 if named else None


def _kinds_in(words: str) -> Iterator[str]:
    known, own = word_pairs("occasions_of_speech"), ASIDE.sub(" ", words)
    yield from (known[m[1].lower()] for m in _told().finditer(own))
    if PROGRAMME.search(own):
        yield "interview"


@cache
def _told() -> re.Pattern[str]:
    """A word of the list where it tells the occasion; a name has a capital."""
    words = sorted(word_pairs("occasions_of_speech"), key=len, reverse=True)
    forms = "|".join(f"{w}|{w.upper()}|{w.capitalize()}" for w in words)
    return re.compile(rf"{LEADS_ON}({forms})\b(?!['’]s)")
