"""Who tells of an event: the sentences that say what its entry says, and no others of its day."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import fsum

from variorum.annotate.main_clauses import main_clause
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.compare.coverage.told import denies
from variorum.compare.deeds import NOT_TO_BE
from variorum.compare.denials import read_denials, stem_of
from variorum.compare.timeline.doubles import alike_in_words, are_leads_of_one, stems
from variorum.lang import word_list
from variorum.model import Event, Evidence, StatementGroup

ALIKE, ALIKE_IN_ONE = ((0.43, 4), (0.35, 6)), ((0.55, 4),)
"""How like the entry another sentence must be, and how many words they share, of another report
and of its own, where they were not found to be one statement: of more words less is enough."""
ONE_STATEMENT = 0.255
"""How like it must be where the two were found to be one statement."""
SOURCE = re.compile(r"\b[Aa]ccording to [^,.;:]+")
"""Two that cite one log do not tell the same."""
ENOUGH, WITHIN = 0.4, 0.8
"""A passage of another report has so much of the entry's sentence, or next to nothing beside it."""
HALF, PLAIN = 0.5, 0.3
"""Who has so much of the entry's sentence tells it, found to be one statement or not."""
CLEARER, MOST_TRIED = 0.15, 8
"""So much more of another sentence its other tellers must have for it to stand for the event."""
FORETELLS = re.compile(r"(?:(?:will|shall)|['’]ll|(?:is|are) (?:due|set|scheduled|expected|to))\b")
PIECE = re.compile(r"^[^,]{3,80}, (?:who|whom|whose|which)\b")


def with_tellers(
    events: Iterable[Event], statements: Sequence[StatementGroup]
) -> tuple[Event, ...]:
    """The events, each with the sentences that tell what its entry tells.

    A day's entry gathers what is told of the day; that a report tells of the same day is not
    that it tells the same: such sentences stand beside it (``also``). The entry is written from
    the sentence that its reports share. One that later reports close keeps all its evidence.
    """
    by_report: dict[str, list[tuple[Evidence, int]]] = defaultdict(list)
    for number, group in enumerate(statements):
        for evidence in group.evidence:
            by_report[evidence.report].append((evidence, number))

    def stands_in(evidence: Evidence) -> frozenset[int]:
        begin, end, part = evidence.begin, evidence.end, evidence.part
        return frozenset(
            number
            for other, number in by_report[evidence.report]
            if other.begin < end and begin < other.end and other.part == part
        )

    def of_one_event(first: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
        groups = stands_in(first)
        return [
            e
            for e in evidence
            if e is not first
            and (_revises(first) or not _revises(e))
            and (
                _is_alike(first, e)
                or are_leads_of_one(first, e)
                or (groups & stands_in(e) and alike_in_words(first, e) >= ONE_STATEMENT)
                or (e.report != first.report and _is_whole(first.text) and _has_half(first, e))
            )
        ]

    def tell(first: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
        return [e for e in of_one_event(first, evidence) if tells_some(first, e)]

    def told(event: Event) -> Event:
        first = event.evidence[0]
        kept = of_one_event(first, event.evidence)
        shared = _shared_by_most(event)
        others = of_one_event(shared, event.evidence) if shared is not first else []
        if only_foretells(shared, first):
            others = []
        if others and _reports(shared, others) >= _reports(first, kept):
            first, kept = shared, others
        beside: tuple[Evidence, ...] = event.also
        if not event.called_off and (more := _told_by_more(event, first, tell)):
            beside = (*beside, first)
            first, kept = more, tell(more, event.evidence)
        also = tuple(e for e in dict.fromkeys(beside) if e is not first and e not in kept)
        return replace(event, text=first.text, evidence=(first, *kept), also=also)

    def closed(event: Event) -> Event:
        first, *rest = event.evidence
        last = rest[-1] if rest else first
        alike = of_one_event(first, rest) + of_one_event(last, rest)
        kept = [e for e in rest if e is last or e in alike]
        return replace(event, evidence=(first, *kept), also=())

    return tuple(e if not e.evidence else closed(e) if _is_closed(e) else told(e) for e in events)


def _told_by_more(
    event: Event,
    first: Evidence,
    tell: Callable[[Evidence, Sequence[Evidence]], list[Evidence]],
) -> Evidence | None:
    """The sentence of a day that two reports or more tell, where that which stands for it is told
    by fewer: what one report alone has does not head what others agree on. Of several the one of
    which the day's other sentences have most.
    """
    kept = tell(first, event.evidence)
    least = _reports(first, kept)
    tried: list[tuple[int, float, Evidence]] = []
    for one in event.also[:MOST_TRIED]:
        if one is first or one in kept or not _is_whole(one.text) or only_foretells(one, first):
            continue
        reports = _reports(one, tell(one, event.evidence))
        if reports > least:
            held = (share(telling_words(one.text), known_words([e.text])) for e in event.also)
            tried.append((reports, round(fsum(held), 9), one))
    return max(tried, key=lambda t: t[:2])[2] if tried else None


def only_foretells(one: Evidence, first: Evidence) -> bool:
    """Whether a sentence foretells what the one that stands for its day may tell as done."""
    return _foretells(one) and not _foretells(first)


def _foretells(evidence: Evidence) -> bool:
    """Whether a sentence itself foretells something, and not what somebody says in it."""
    return FORETELLS.match(main_clause(evidence.text).predicate) is not None


def _reports(first: Evidence, others: Sequence[Evidence]) -> int:
    return len({e.report for e in (first, *others)})


def _is_closed(event: Event) -> bool:
    """Whether a later report tells what became of it, without its day."""
    last = event.evidence[-1]
    given_up = event.called_off and last.report != event.evidence[0].report
    return event.happened or (given_up and NOT_TO_BE.search(last.text) is not None)


def tells_some(first: Evidence, other: Evidence, *, ahead: bool = False) -> bool:
    """Whether a passage of another report on the event has enough of the entry's sentence, denies
    what that denies, and does not tell it anew; half of its own words suffice where it foretells
    (``ahead``): a day to come is rarely that of two such events.
    """
    if other.report == first.report:
        return True
    these, those = (SOURCE.sub(" ", e.text) for e in (first, other))
    held = share(telling_words(these), known_words([those]))
    within = share(telling_words(those), known_words([these]))
    if _revises(first) != _revises(other):
        return False
    denied = _denies_of(first, other) or _denies_of(other, first)
    if are_leads_of_one(first, other) and not denied:
        return True
    same = denies(first.text) == denies(other.text)
    return same and (held >= ENOUGH or within >= (HALF if ahead else WITHIN))


def _denies_of(one: Evidence, other: Evidence) -> bool:
    """Whether a sentence denies what another has the word for."""
    denied = read_denials(one.text).not_so
    return not denied.isdisjoint(map(stem_of, words_in(other.text)))


def _revises(evidence: Evidence) -> bool:
    """Whether a sentence tells that what was told before is told anew."""
    return any(word.lower() in word_list("revising_verbs") for word in words_in(evidence.text))


def _shared_by_most(event: Event) -> Evidence:
    """The sentence that the other reports tell, too: the first, unless they have far more of
    another one that is whole, clear by itself and of that day, not just beside it (``also``).
    """
    evidence = event.evidence
    first = evidence[0]
    reports = dict.fromkeys(e.report for e in evidence)
    if len(reports) < 2:
        return first
    known = {r: known_words(e.text for e in evidence if e.report == r) for r in reports}

    def least(one: Evidence) -> float:
        words = telling_words(one.text)
        return round(min(share(words, known[r]) for r in reports if r != one.report), 9)

    tried = [e for e in evidence[1:MOST_TRIED] if e in event.also and _is_whole(e.text)]
    best = max(tried, key=least, default=first)
    return best if least(best) >= least(first) + CLEARER else first


def _is_whole(text: str) -> bool:
    """Whether it is a sentence, and one that does not point to the sentence before."""
    first = text.split()[0].lower() if text.split() else ""
    opening = first.split("’")[0].split("'")[0]
    return (
        text[:1].isupper()
        and opening not in word_list("dangling_openers")
        and not PIECE.match(text)
    )


def _has_half(first: Evidence, other: Evidence) -> bool:
    """Whether a sentence of the same day has half of the entry's, not of names alone, and denies
    what it denies.
    """
    words, known = telling_words(first.text), known_words([other.text])
    plain = share([word for word in words if word.islower()], known)
    return (
        share(words, known) >= HALF and plain >= PLAIN and denies(first.text) == denies(other.text)
    )


def _is_alike(a: Evidence, b: Evidence) -> bool:
    shared, like = len(stems(a.text) & stems(b.text)), alike_in_words(a, b)
    asked = ALIKE_IN_ONE if a.report == b.report else ALIKE
    return any(like >= least and shared >= words for least, words in asked)
