"""Corrections of words: whose they are, and which of them are one utterance."""

from variorum.corrections.findings import find_again, holder_of
from variorum.corrections.kept import (
    OTHER_WORDS,
    SAME_WORDS,
    SPEAKER,
    Given,
    OneUtterance,
    OtherUtterance,
    Place,
    encode,
)
from variorum.corrections.places import Words, family_at, place_of, wordings_of
from variorum.model import Case, Correction, Span


def set_speaker(case: Case, report: str, words: Words, name: str) -> Correction:
    """Give words to another speaker where they stand as said in a report.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where the report gives
    no such words to anybody, or the words stand there more than once, or no name is given.
    """
    if not name.strip():
        message = "no name is given: say who said the words"
        raise ValueError(message)
    annotation = case.annotation(report)

    def said(place: Span) -> bool:
        return holder_of(annotation, place) is not None

    place = place_of(case, report, words, where=said, what="somebody's words")
    shown = _shown(case, report, place)
    value = Given(begin=place.begin, end=place.end, words=shown, name=name.strip())
    made = case.correct(report, SPEAKER, encode(value))
    find_again(case, made)
    return made


def join_families(
    case: Case, report: str, words: Words, other: str, other_words: Words
) -> Correction:
    """Say that words of two reports word one utterance: their families become one.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where the words stand
    nowhere in it or in several places.
    """
    ours, theirs = _uttered(case, report, words), _uttered(case, other, other_words)
    if report == other and ours.overlaps(theirs):
        message = f"these are the same words of {report}"
        raise ValueError(message)
    value = OneUtterance(
        begin=ours.begin,
        end=ours.end,
        words=_shown(case, report, ours),
        other=Place(
            report=other, begin=theirs.begin, end=theirs.end, words=_shown(case, other, theirs)
        ),
        ours=wordings_of(family_at(case, report, ours)),
        theirs=wordings_of(family_at(case, other, theirs)),
    )
    return case.correct(report, SAME_WORDS, encode(value))


def split_family(case: Case, report: str, words: Words) -> Correction:
    """Say that a report's words are none of the utterance that they were put to.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where the words stand
    nowhere in it or in several places, or where no other report words the same.
    """
    place = _uttered(case, report, words)
    others = tuple(
        w
        for w in wordings_of(family_at(case, report, place))
        if w.report != report or not Span(w.begin, w.end).overlaps(place)
    )
    if not others:
        message = f"no other wording stands with {_shown(case, report, place)!r} of {report}"
        raise ValueError(message)
    shown = _shown(case, report, place)
    value = OtherUtterance(begin=place.begin, end=place.end, words=shown, others=others)
    return case.correct(report, OTHER_WORDS, encode(value))


def _uttered(case: Case, report: str, words: Words) -> Span:
    """The place of the words: where they stand several times, the one that a family has."""
    try:
        return place_of(case, report, words, where=lambda _: True, what="words of it")
    except ValueError as error:
        if "more than once" not in str(error):
            raise
    return place_of(
        case,
        report,
        words,
        where=lambda place: family_at(case, report, place) is not None,
        what="somebody's words",
    )


def _shown(case: Case, report: str, place: Span) -> str:
    return place.of(case.report(report).text)[:200]
