"""The figures, names and years of a sentence that no other report has in any form."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from variorum.compare.coverage.clauses import BREAK, is_attribution, parts
from variorum.compare.coverage.elsewhere import YEAR, Elsewhere
from variorum.compare.coverage.told import Told
from variorum.compare.people.whole_names import whole_names
from variorum.lang import word_list, word_pairs
from variorum.lang.background_words import document_share
from variorum.model import Annotation, Evidence, Figure, Report, Span
from variorum.model.places import names_from

VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
FEW = Decimal(2)
"""So few of something are hardly counted."""
DOZEN = Decimal(12)
COMMON = 0.02
"""Names of one word that so many reports of anything have, as a part of all, tell nothing."""
NAMED = frozenset({"person", "organisation"})
BEFORE_YEAR = re.compile(r"\b(?:since|in|by|until|before|after|from) $", re.IGNORECASE)
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}")


def new_passages(
    report: Report, annotation: Annotation, told: Told, elsewhere: Elsewhere, owner: str
) -> tuple[Evidence, ...]:
    """Where they stand in the sentence; ``owner`` is the witness whose sentence it is."""
    spans = {
        *_figures(report.text, annotation, told, elsewhere, owner),
        *_names(report.text, annotation, told, elsewhere, owner),
        *_years(report.text, annotation, told, elsewhere, owner),
    }
    return tuple(report.cite(*span) for span in sorted(spans))


def _figures(
    text: str, annotation: Annotation, told: Told, elsewhere: Elsewhere, owner: str
) -> Iterator[Span]:
    """Those that count or measure something; "dozens" may be any number."""
    begin, end = told.statement.span
    for figure in annotation.figures:
        if not (begin <= figure.begin and figure.end <= end):
            continue
        span = Span(figure.begin, figure.end)
        counts = figure.unit or (figure.counted and Decimal(figure.value) > FEW)
        counts = counts and not VAGUE.search(text, *span) and not _is_small_talk(figure)
        if counts and not elsewhere.has_figure(figure, owner):
            yield span


def _is_small_talk(figure: Figure) -> bool:
    """Whether it counts a few of something vague ("three words"), or a few people, whom others
    may name one by one ("four senators").
    """
    noun = figure.counted.lower().rpartition(" ")[2]
    few = not figure.unit and Decimal(figure.value) <= DOZEN
    return few and (noun in word_list("vague_nouns") or _is_of_people(noun))


def _is_of_people(noun: str) -> bool:
    """Whether a plural stands for people by what they are."""
    people = word_list("titles", "person_nouns", "unnamed_people")
    return not people.isdisjoint({noun, noun.removesuffix("s")})


def _names(
    text: str, annotation: Annotation, told: Told, elsewhere: Elsewhere, owner: str
) -> Iterator[Span]:
    """Persons and organisations of whose names no word stands elsewhere; what goes by its first
    letters here may be written out there, a bare first name may be anybody's, a surname alone
    tells nothing of whose it is, and one word at the head of a sentence may be no name. Who only
    handed on what was said ("according to the Avon Post") is no news.
    """
    sentence = told.statement.span
    begin, end = sentence
    named = [n for n in names_from(annotation.names, begin, end) if n.type in NAMED]
    for name in whole_names(text, named):
        span = Span(name.begin, name.end)
        words = span.of(text)
        if not sentence.contains(span) or ACRONYM.fullmatch(words):
            continue
        if " " not in words and (
            name.type == "person" or span.begin == sentence.begin or _may_be_none(words)
        ):
            continue
        if name.type == "organisation" and _only_hands_on(text, sentence, span):
            continue
        if not elsewhere.has_name(words, owner):
            yield span


def _only_hands_on(text: str, sentence: Span, name: Span) -> bool:
    """Whether the clause of a name only tells who said or reported something."""
    clauses = parts(text, sentence, BREAK)
    return any(c.contains(name) and is_attribution(c.of(text)) for c in clauses)


def _years(
    text: str, annotation: Annotation, told: Told, elsewhere: Elsewhere, owner: str
) -> Iterator[Span]:
    """Years of long ago, with the "since" or "in" before them."""
    begin, end = told.statement.span
    for time in annotation.times:
        if not (begin <= time.begin and time.end <= end):
            continue
        year = text[time.begin : time.end]
        if YEAR.fullmatch(year) and not elsewhere.has_year(year, owner):
            before = BEFORE_YEAR.search(text, begin, time.begin)
            yield Span(before.start() if before else time.begin, time.end)


def _may_be_none(word: str) -> bool:
    """Whether a single word is a first name, cut short, or in many reports of anything."""
    return word.lower() in _first_names() or word.endswith(".") or document_share(word) > COMMON


@cache
def _first_names() -> frozenset[str]:
    short = word_pairs("nicknames")
    return word_list("male_names", "female_names") | short.keys() | {*short.values()}
