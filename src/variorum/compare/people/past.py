"""Offices that a report gives somebody of another time: "signed in 1993 by President Ray"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.annotate.speakers.pronouns import is_quoted
from variorum.annotate.subjects import has_finite_verb
from variorum.compare.people.changes import is_left
from variorum.compare.people.holders import Held
from variorum.lang import any_word, word_list
from variorum.model import THEN, Annotation, Span

FULL_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
OF_A_YEAR = re.compile(
    r"\b(?:[Ii]n|[Oo]f|[Bb]y|[Dd]uring)\s(?:(?:early|late|the)\s)?(?:[A-Z][a-z]+,?\s(?:\d{1,2},\s)?)?"
    r"((?:19|20)\d\d)s?\b|\b[Ss]ince\s((?:19|20)\d\d),?\swhen\b|\b((?:19|20)\d\d)\s(?:[a-z]+\s)?(?:election|campaign|race|contest)\b"
)
"""A year that something in a sentence happened in, and no part of a thing's name."""
REACH = 80
"""So far behind an office a year is that of something else."""
WHOSE = re.compile(r"(?:\s[A-Z][\w.’'-]*){0,3}?\s[A-Z][\w-]*(?:['’]s|s['’])\s")
RELATIVE = re.compile(r"\s(?:who|which|when|where)\s")
"""A year behind one of these is of another deed: "a warden who was convicted in 2008"."""
OPEN_RELATIVE = re.compile(r",\s(?:who|which)\s[^,]*$")
SAYS = re.compile(rf"\b{any_word('speech_verbs')}\b")
WHOLE = frozenset({"president", "pope"})
"""Offices that one person alone holds, in whatever words a report gives them."""
OF_ONE_BODY = frozenset(
    ["mayor", "governor", "prime minister", "chancellor", "secretary", "attorney general",
     "chief justice", "king", "queen", "foreign minister"]
)  # fmt: skip
"""Offices that one person alone holds of one place or body that is named."""
OF_BEFORE = re.compile(
    r"\b(?:previous|prior|predecessor|former|earlier|inherited)\b[^.;]*$|\bunder\s(?:both\s)?$"
)
OF_BEFORE_BEHIND = re.compile(
    r"\s(?:[A-Z][\w.’'-]*\s){0,3}?[A-Z][\w-]*(?:['’]s?)\s"
    r"(?:former\s)?(?:administration|presidency|years|second\sterm|first\sterm|tenure|era)\b"
)
"""What tells of an office as of before."""
SOON = timedelta(days=7)
"""So much later a report may call an office former that was that already."""
LONG_HELD = frozenset(
    {"senator", "professor", "representative", "governor", "justice", "judge", "sheriff"}
)
"""Offices held for so long that somebody told of in an earlier year may hold them still, and so is
a calling: "the Avon professor" of last year.
"""
LONG = 10
"""So many years before a report even these are of another time."""
NOW = re.compile(
    r"\b(?:is|are|has|(?<!might\s)(?<!could\s)(?<!would\s)(?<!should\s)(?<!must\s)have|will)\b"
    r"(?:(?!\b(?:that|who|which|when|because|after|before|as)\b)[^,;])*$|\b[a-z]+s\swith\s$"
)
"""In front of an office, in a sentence without an earlier time, it is held: "has backed Mayor"."""
DOMINANT = 2
"""Named so many times as often as another, a person is the one who holds the office now."""

Group = tuple[int, str, frozenset[str], bool]
"""A person, the office and its rank, and whether it is only run for."""


def with_past_offices(
    held: Sequence[Held],
    annotations: Mapping[str, Annotation],
    days: Mapping[str, date],
    named: Mapping[int, int],
) -> list[Held]:
    """The same, an office standing as "then" that somebody holds at another time only.

    It does where each report tells of it in a sentence about an earlier year, or another of
    about that day calls it former; and of two to whom one report gives an office of which there is
    but one, for the one who is ``named`` far less.
    """
    groups: defaultdict[Group, list[Held]] = defaultdict(list)
    former: defaultdict[Group, list[Held]] = defaultdict(list)
    for one in held:
        kinds = {"": groups, "nominee": groups, "former": former}.get(one.office.standing)
        if kinds is not None:
            kinds[_group(one)].append(one)
    past = {
        group
        for group, theirs in groups.items()
        if all(
            _in_an_earlier_year(h, annotations, days) or _is_over(h, former[group], days)
            for h in theirs
        )
    }
    ran = {person for person, _, _, runs in past if runs}  # for whatever it is called
    past |= {group for group in groups if group[3] and group[0] in ran}
    open_to_doubt = {g: h for g, h in groups.items() if g not in past}
    rivals = {g: h for g, h in open_to_doubt.items() if not former[g]}
    past |= {
        group
        for group in _outnumbered(open_to_doubt, rivals, named)
        if not any(
            _is_of_these_days(h, annotations, days) or _is_held_now(h, annotations)
            for h in groups[group]
        )
    }
    past |= _before_others(open_to_doubt, named)
    return [
        replace(h, office=h.office._replace(standing=THEN))
        if h.office.standing in {"", "nominee"} and _group(h) in past
        else h
        for h in held
    ]


def _group(one: Held) -> Group:
    return one.person, one.office.head, one.office.rank, one.office.standing == "nominee"


def _in_an_earlier_year(
    one: Held, annotations: Mapping[str, Annotation], days: Mapping[str, date]
) -> bool:
    """Whether the sentence tells of years that are all before that of the report."""
    day, place = days.get(one.report.id), one.place
    if day is None:
        return False
    text = one.report.text
    sentence = _telling(place, annotations[one.report.id].sentences, text)
    found = OF_A_YEAR.finditer(text, *sentence)
    years = [
        int(year)
        for match in found
        for year in match.groups()
        if year
        and match.start() < place.end + REACH
        and not RELATIVE.search(text, place.end, max(place.end, match.start()))
        and not _is_said(text[place.end : max(place.end, match.start())])
        and not _is_of_another(text, sentence, match, place)
    ]
    calling = one.office.head in word_list("occupations") - word_list("titles")
    held_long = calling or one.office.head in LONG_HELD
    return bool(years) and max(years) < day.year - (LONG if held_long else 0)


def _is_of_another(text: str, sentence: Span, year: re.Match[str], place: Span) -> bool:
    """Whether a year in front of an office closes what is told of somebody else: "Bo Day, who built
    it in 2007, and Ann Ray, the ferry owner".
    """
    closed = year.end() < place.begin and text[year.end() : year.end() + 1] == ","
    return closed and OPEN_RELATIVE.search(text, sentence.begin, year.start()) is not None


def _is_said(between: str) -> bool:
    """Whether a year behind an office is that of what its holder says: "Mayor Ray said she had sold
    it in 2012", not "Mayor Ray said in 2012".
    """
    says = SAYS.search(between)
    return says is not None and has_finite_verb(between[says.end() :])


def _telling(place: Span, sentences: Sequence[Span], text: str) -> Span:
    """The sentence that tells of an office; with the one before it, where it is quoted behind that:
    "In 2012 Ray praised them. “Ask Mayor Day,” she said."
    """
    at = next((n for n, s in enumerate(sentences) if s.begin <= place.begin < s.end), None)
    if at is None:
        return place
    own = sentences[at]
    before = sentences[at - 1] if at and is_quoted(text, place.begin) else own
    return own if "\n" in text[before.begin : own.begin] else Span(before.begin, own.end)


def _is_over(one: Held, former: Sequence[Held], days: Mapping[str, date]) -> bool:
    """Whether the report itself calls the office former somewhere, or another, before or within
    days, or whenever tells that it was left; of one whose day is not sure, any other.
    """
    day = days.get(one.report.id)
    own = [f for f in former if f.report.id == one.report.id]
    if any(f.office.domain >= one.office.domain for f in own):
        return True  # "former President Ray … the order that President Ray signed"
    told = ((f, days.get(f.report.id)) for f in former if f.report.id != one.report.id)
    return any(
        d is not None and (day is None or d <= day + SOON or is_left(f.office.words))
        for f, d in told
    )


def _outnumbered(
    groups: Mapping[Group, Sequence[Held]],
    rivals: Mapping[Group, Sequence[Held]],
    named: Mapping[int, int],
) -> set[Group]:
    """Those who are given what another holds in the same report, and are named far less; not what
    the other is called former of.
    """
    found = set()
    domains = {g: frozenset[str]().union(*(h.office.domain for h in groups[g])) for g in groups}
    of_office: defaultdict[tuple[str, frozenset[str], bool], list[Group]] = defaultdict(list)
    for group in rivals:
        of_office[group[1:]].append(group)
    for group, theirs in groups.items():
        own = domains[group]
        for rival in of_office[group[1:]]:
            if rival[0] == group[0]:
                continue
            if own and own.isdisjoint(domains[rival]):  # the president of another country
                continue
            if not own and _is_of_a_place(groups[rival]):
                continue
            more = named[rival[0]] >= DOMINANT * named[group[0]]
            if more and any(_excludes(a, b) for a in theirs for b in groups[rival]):
                found.add(group)
    return found


def _is_of_a_place(held: Sequence[Held]) -> bool:
    """Whether reports mostly say of what somebody holds an office: "the Avonian president"."""
    return 2 * sum(bool(one.office.domain) for one in held) >= len(held)


def _before_others(groups: Mapping[Group, Sequence[Held]], named: Mapping[int, int]) -> set[Group]:
    """Those of an office that one person alone holds who are told of as of before, where another
    holds it in any report and is named far more: "orders of President Ray's administration".
    """
    domains = {g: frozenset[str]().union(*(h.office.domain for h in groups[g])) for g in groups}
    whole = [g for g in groups if g[1] in WHOLE and not g[3]]
    return {
        group
        for group in whole
        if all(map(_is_told_as_of_before, groups[group]))
        and any(
            rival[0] != group[0]
            and rival[2] == group[2]
            and (not domains[group] or domains[group] & domains[rival])
            and named[rival[0]] >= DOMINANT * named[group[0]]
            for rival in whole
        )
    }


def _is_told_as_of_before(one: Held) -> bool:
    text, place = one.report.text, one.place
    begin = max(text.rfind("\n", 0, place.begin), text.rfind(". ", 0, place.begin)) + 1
    behind = OF_BEFORE_BEHIND.match(text, place.end)
    return bool(behind or OF_BEFORE.search(text, begin, place.begin))


def _is_of_these_days(
    one: Held, annotations: Mapping[str, Annotation], days: Mapping[str, date]
) -> bool:
    """Whether the sentence has a day about that of the report: "on Saturday President Ray"."""
    day, place = days.get(one.report.id), one.place
    if day is None:
        return False
    findings = annotations[one.report.id]
    sentence = next((s for s in findings.sentences if s.begin <= place.begin < s.end), place)
    near = (t.value[:10] for t in findings.times if sentence.begin <= t.begin < sentence.end)
    return any(FULL_DAY.fullmatch(v) and abs(date.fromisoformat(v) - day) <= SOON for v in near)


def _is_held_now(one: Held, annotations: Mapping[str, Annotation]) -> bool:
    """Whether a sentence of these days, and none of before, tells of an office: "the board has
    backed President Ray", not "a warden under President Ray", nor "has cut President Ray's budget".
    """
    if _is_told_as_of_before(one) or WHOSE.match(one.report.text, one.place.end):
        return False
    sentences = annotations[one.report.id].sentences
    sentence = next((s for s in sentences if s.begin <= one.place.begin < s.end), one.place)
    return NOW.search(one.report.text, sentence.begin, one.place.begin) is not None


def _excludes(a: Held, b: Held) -> bool:
    """Whether one report gives two people an office that only one can hold: not where each says
    something else of what it is, "Avon Secretary of State" and "Wend Secretary of State".
    """
    if a.report.id != b.report.id or not a.office.fits(b.office):
        return False
    if a.office.head in WHOLE:
        return a.office.domain == b.office.domain
    if a.office.head not in OF_ONE_BODY or not a.office.domain & b.office.domain:
        return False
    return a.office.domain <= b.office.domain or b.office.domain <= a.office.domain
