"""Numbers that a report itself puts in the place of others: "corrected the number of lorries from
2,400 to 1,900", "was 21 and not 23".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from variorum.compare.figures.contradictions import far_apart
from variorum.compare.figures.deeds import times_as_much
from variorum.compare.figures.disputes import are_set_against
from variorum.compare.figures.places import Place
from variorum.compare.figures.told_before import (
    AS_BEFORE,
    HAD_PUT_IT,
    TOLD_BEFORE,
    TOLD_BEFORE_BEHIND,
    names_earlier,
)
from variorum.compare.figures.values import compare_values, dimension
from variorum.lang import any_word

REVISED = re.compile(rf"\b(?:{any_word('revising_verbs')})\b(?!\s+the\s+record)", re.IGNORECASE)
REVISED_ESTIMATE = re.compile(
    r"(?i)\b(?:(?:lowered|reduced|cut)\s+(?:its|his|her|their|the)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:estimates?|tolls?|figures?|counts?|tally|forecasts?)"
    r"|(?:raised|changed)\s+(?:its|his|her|their|the)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:estimates?|forecasts?))\b"
)
"""A toll that is raised has risen; one that is lowered was wrong."""
FROM = re.compile(r"(?i)\bfrom\s+$")
TO = re.compile(r"(?i)(?:\b(?:to|at)\s+)$")
THEN_TO = re.compile(r"(?i)^\s*(?:[\w-]+\s+)?to\s+$")
THEN_FROM = re.compile(r"(?i)^,?\s*(?:(?:down|up)\s+)?from\s+$")
NOT_OTHER = re.compile(
    r"(?i)^[^.;:!?]{0,60}?(?:,|\band|\s[–—-])?\s*(?<!\bif\s)(?<!\bor\s)"
    r"(?:not|rather\s+than|instead\s+of)\s+(?:the\s+)?$"
)
NOT = re.compile(r"(?i)\bnot\s+(?:the\s+|at\s+)?$")
BUT = re.compile(r"(?i)^,?\s*but(?:\s+(?:rather|only|at|was|were))?\s+$")
NOW = re.compile(r"(?i)\bnow\b")
REACH = 200
NEAR_VERB = 40
NEAR = 2
"""So many characters may stand between two sentences of one paragraph."""
INTENDED = re.compile(r"(?i)\b(?:would|will|could|may|might|plans?|planned)\b")


class Correction(NamedTuple):
    """A number that a report replaces or denies, and the one that it puts in its place.

    ``stated`` says that it is told as a correction; else it is only said that the one is true and
    the other is not. ``moved`` says that the number has changed since, and was not wrong ("now puts
    the cost at", "could cost"); ``disputed`` that it is somebody else's for the same, the report
    being of neither side.
    """

    old: Place
    new: Place
    stated: bool
    moved: bool = False
    disputed: bool = False


def find_corrections(places: Sequence[Place]) -> list[Correction]:
    """What the figures of one report, in order, are said to correct; each is in one at most."""
    found: list[Correction] = []
    used: set[tuple[int, int]] = set()
    before: list[Place] = []
    recent: list[Place] = []
    for _, members in groupby(places, key=lambda place: place.sentence):
        together = list(members)
        pairs = ((a, b) for a, b in _near_pairs(together) if _are_of_one_kind(a, b))
        possible = [*(_between(a, b) for a, b in pairs), _of_sentence_before(together, before)]
        possible += [_of_paragraph(together, recent), *_against_sentence_before(together, before)]
        for correction in possible:
            if correction and not used & {correction.old.key, correction.new.key}:
                used |= {correction.old.key, correction.new.key}
                found.append(correction)
        recent, before = [*before, *together], together
    return found


def _near_pairs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Each figure with the next two: a table may be one sentence with hundreds of them."""
    for k, place in enumerate(places):
        yield from ((place, other) for other in places[k + 1 : k + 3])


def _of_sentence_before(together: Sequence[Place], before: Sequence[Place]) -> Correction | None:
    """A lone number that was told before, where the sentence before has the one that replaces it:
    "The police counted 128. They had earlier put the number at 130."
    """
    if len(together) != 1 or together[0].long_ago:
        return None
    old = together[0]
    first = max(old.sentence.begin, old.figure.begin - REACH)
    lead = old.report.text[first : old.figure.begin]
    told = TOLD_BEFORE.search(lead) is not None and INTENDED.search(lead) is None
    new = [place for place in before if _are_of_one_kind(old, place) and place.head == old.head]
    near = len(new) == 1 and old.sentence.begin - new[0].sentence.end <= NEAR
    return _told_before(old, new[0]) if told and near else None


def _of_paragraph(together: Sequence[Place], recent: Sequence[Place]) -> Correction | None:
    """A lone "earlier figure of 640", where the two sentences before have the one that replaces it:
    of several the nearest, as a count that is mended seldom changes much.
    """
    if len(together) != 1 or not recent:
        return None
    old, text = together[0], together[0].report.text
    if not names_earlier(text[old.sentence.begin : old.figure.begin]):
        return None
    alike = [place for place in recent if _are_of_one_kind(old, place)]
    near = [p for p in alike if "\n" not in text[p.figure.end : old.figure.begin]]
    new = min(near, key=lambda place: times_as_much(old, place), default=None)
    return None if new is None or far_apart(old, new) else _told_before(old, new)


def _against_sentence_before(
    together: Sequence[Place], before: Sequence[Place]
) -> Iterator[Correction | None]:
    """The first number of a sentence that somebody else gives for the last of the one before."""
    if not (before and together):
        return
    old, new = before[-1], together[0]
    if new.sentence.begin - old.sentence.end <= NEAR and _are_of_one_kind(old, new):
        yield _disputed(old, new)


def _told_before(old: Place, new: Place) -> Correction:
    text, sentence = new.report.text, new.sentence
    estimated = INTENDED.search(text, max(sentence.begin, new.figure.begin - NEAR_VERB),
                                new.figure.begin)  # fmt: skip
    moved = estimated is not None or NOW.search(sentence.of(text)) is not None
    revised = REVISED.search(old.sentence.of(text)) is not None
    moved |= new.around.running and not revised and old.sentence == sentence
    return Correction(old, new, stated=True, moved=moved)


def _are_of_one_kind(a: Place, b: Place) -> bool:
    one, other = a.figure, b.figure
    if one.change or other.change or compare_values(one, replace(other, unit=one.unit)) == "agree":
        return False
    bare = any(not (figure.unit or figure.counted) for figure in (one, other))
    if bare:
        return True
    return dimension(one.unit) == dimension(other.unit) and (bool(one.unit) or a.head == b.head)


def _between(first: Place, second: Place) -> Correction | None:
    """What the words of the sentence say of two of its numbers."""
    text, sentence = first.report.text, first.sentence
    before = text[max(sentence.begin, first.figure.begin - REACH) : first.figure.begin]
    between = text[first.figure.end : second.figure.begin]
    behind = text[second.figure.end : min(sentence.end, second.figure.end + REACH)]
    revised = bool(REVISED.search(before) or REVISED_ESTIMATE.search(before))
    if revised and FROM.search(before) and THEN_TO.match(between):
        return Correction(first, second, stated=True)
    if revised and TO.search(before) and THEN_FROM.match(between):
        return Correction(second, first, stated=True)
    if NOT_OTHER.match(between):
        return Correction(second, first, stated=_is_own(behind))
    if NOT.search(before) and BUT.match(between):
        return Correction(first, second, stated=False)
    if disputed := _disputed(first, second):
        return disputed
    if names_earlier(between):
        return _told_before(second, first)
    if names_earlier(before) and "," in between:
        return _told_before(first, second)
    if HAD_PUT_IT.search(between) and not INTENDED.search(between):
        return _told_before(second, first)
    if HAD_PUT_IT.search(before) and "," in between and not INTENDED.search(before):
        return _told_before(first, second)
    if INTENDED.search(before + between):
        return None
    if TOLD_BEFORE.search(before) and "," in between:
        return _told_before(first, second)
    if TOLD_BEFORE.search(between) or TOLD_BEFORE_BEHIND.match(behind):
        return _told_before(second, first)
    return None


def _disputed(first: Place, second: Place) -> Correction | None:
    if not are_set_against(first, second):
        return None
    return Correction(second, first, stated=False, disputed=True)


def _is_own(behind: str) -> bool:
    """Whether the number that is denied is told as one given before: "as it had said on Monday",
    "as first reported".
    """
    return bool(AS_BEFORE.match(behind) or TOLD_BEFORE_BEHIND.match(behind))
