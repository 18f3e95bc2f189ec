"""Words that somebody said and another passes on: "Ray told us that …, according to the Herald"."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.room import Room
from variorum.annotate.attributions.sources import trimmed_source
from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

PASSES_ON = re.compile(
    r".*\baccording to\b.*|(?:has\s|first\s|also\s)?report(?:ed|s)", re.IGNORECASE
)
AS_REPORTED = re.compile(r"[Aa]s\s(?:\w+\s)?")
COMMA = re.compile(r",\s")
ADVERB = re.compile(r"\s[a-z]+ly$")
SAID_BETWEEN = re.compile(r"\s(\w+)(?:\s(?:on\s)?[A-Z][a-z]+day)?,\s")
QUOTED_BY = re.compile(r"[,!?.][”\"]\s(?=[^“”\"]{2,60}$)")
BEHIND_ITS_QUOTATION = re.compile(r"[,!?.][”\"]\s(?=[^“”\",;:]{4,140}$)")
MOST_WORDS, LONGEST_REST = 7, 60
MOST_WORDS_INSIDE, LEAST_WORDS = 24, 3
SAID = re.compile(r"said|says|told|wrote|[a-z]+ed")
AGENCY = re.compile(r"\bagency\b|\bstate\s(?:media|television|TV|radio)\b")
NO_SUBJECT = re.compile(r"^[a-z]|[;:“”\"]|\b(?:who|that|which|when|after|as)\b")
OCCASION = re.compile(r"\sin an?\s(?:\w+\s)?(?:statement|interview|speech|letter)(?:,|(?=\s))")
WORD = re.compile(r"[^\s,;:]+")


def to_who_said_it(text: str, found: Iterable[Found], sentences: Sequence[Span]) -> Iterator[Found]:
    """The attributions, a content given to its own subject and verb where these stand before it,
    or behind its quotation, and "according to" or "the Herald reported" only tells where the
    report has it from.
    """
    room = Room(text, (), sentences, (), ())
    for one in found:
        said = _said(room, one) if _passes_on(text, one) else None
        if said is None or said.content:
            yield said or one


def _passes_on(text: str, one: Found) -> bool:
    """Whether a cue tells where the report has words from, or an agency says what one said."""
    if one.cue is None or PASSES_ON.fullmatch(one.cue.of(text)):
        return one.cue is not None
    agency = one.source is not None and AGENCY.search(one.source.of(text))
    return bool(agency) and one.cue.of(text) in ("said", "says")


def _said(room: Room, one: Found) -> Found | None:
    """The attribution to who said it, without words where another holds these; None where the one
    told of is who did.
    """
    if one.cue is None:
        return None
    inner = _behind_quotation(room.text, one) or _behind_words(room.text, one)
    if inner is not None:
        return inner
    sentence = room.sentences_in(one.content[0])[:1]
    if sentence and (behind := _behind_as_reported(room.text, one, sentence[0])) is not None:
        if behind == one.content[0].begin:
            return _inside(room.text, one, word_list("speech_verbs", "statement_cues"))
        said = _subject_and_verb(room.text, Span(behind, one.content[0].begin))
        return Found(said[0], said[1], one.content) if said else None
    if not sentence or one.cue.begin < one.content[-1].end:
        return None
    if sentence[0].begin == one.content[0].begin:
        return _inside(room.text, one, word_list("speech_verbs"))
    said = _subject_and_verb(room.text, Span(sentence[0].begin, one.content[0].begin))
    return Found(said[0], said[1], one.content) if said else None


def _behind_as_reported(text: str, one: Found, sentence: Span) -> int | None:
    """Where a sentence goes on that opens with where it is from: "As the Herald reported, | Ray
    said"; None for another.
    """
    if one.source is None or one.cue is None or one.source.begin < sentence.begin:
        return None
    opens = AS_REPORTED.fullmatch(text, sentence.begin, one.source.begin)
    comma = COMMA.match(text, one.cue.end)
    behind = comma.end() if opens and comma else None
    return behind if behind is not None and behind <= one.content[0].begin else None


def _inside(text: str, one: Found, verbs: Set[str]) -> Found | None:
    """To the subject with which the words begin ("Ann Ray, mayor of Avon, said | it was late") that
    the Herald reports.
    """
    first, *rest = one.content
    for before, word in pairwise(list(WORD.finditer(text, *first))[:MOST_WORDS_INSIDE]):
        several = is_plural(before.group()) and f"{word.group()}s" in verbs
        if not several and (word.group() not in verbs or not SAID.fullmatch(word.group())):
            continue
        subject = _without_adverb(text, Span(first.begin, word.start()))
        said = Span(word.end(), first.end)
        words = subject.of(text)
        closed = "," not in words or words.endswith(",")
        if not closed or NO_SUBJECT.search(words) or has_finite_verb(words):
            return None
        source = trimmed_source(text, subject)
        if source is None:
            return None  # "An | estimated 40 boats"
        occasion = OCCASION.match(text, said.begin)
        said = Span(occasion.end() if occasion else said.begin, said.end).trimmed(text)
        own = Found(source, Span(*word.span()), (said, *rest))
        return own if len(said.of(text).split()) >= LEAST_WORDS else None
    return None


def _behind_quotation(text: str, one: Found) -> Found | None:
    """By whom a quotation is followed that was taken for a part of it: ``“… red lines,” | the
    two said, | the Herald reported``.
    """
    told = [part for part in (one.source, one.cue) if part is not None]
    for piece in one.content:
        verb = SAID_BETWEEN.match(text, piece.end)
        mark = QUOTED_BY.search(text, *piece)
        if verb is None or mark is None or min(told).begin != verb.end():
            continue
        if verb.group(1).lower() in word_list("speech_verbs"):
            quote = Span(piece.begin, mark.end() - 1)
            content = tuple(quote if p == piece else p for p in one.content)
            return Found(Span(mark.end(), piece.end), Span(*verb.span(1)), content)
    return None


def _behind_words(text: str, one: Found) -> Found | None:
    """By whom words are followed that were taken for a part of them: ``“It is late,” | Mayor Ann
    Ray told the station``.
    """
    if one.cue is None or one.source is None:
        return None
    before = [piece for piece in one.content if piece.end <= min(one.cue, one.source).begin]
    if not before:
        return None
    last = before[-1]
    told = BEHIND_ITS_QUOTATION.search(text, *last)
    said = _subject_and_verb(text, Span(told.end(), last.end), of_a_name=False) if told else None
    if told is None or said is None:
        return None
    quote = Span(last.begin, told.start() + 2)
    content = tuple(quote if piece == last else piece for piece in one.content)
    return Found(said[0], said[1], content, one.chance)


def _subject_and_verb(
    text: str, before: Span, *, of_a_name: bool = True
) -> tuple[Span, Span] | None:
    """The subject and the verb of saying of a clause beside what was said; one ``of_a_name`` opens
    with a capital.
    """
    words = list(WORD.finditer(text, *before))[: MOST_WORDS + 1]
    verbs = [w for w in words[1:] if w.group().lower() in word_list("speech_verbs")]
    if not verbs or before.end - verbs[0].end() > LONGEST_REST:
        return None
    subject = trimmed_source(text, _without_adverb(text, Span(before.begin, verbs[0].start())))
    if subject is None or re.search(r"[,;:“”\"]", subject.of(text)):
        return None
    if of_a_name and not text[subject.begin].isupper():
        return None
    return subject, Span(verbs[0].start(), before.end).trimmed(text)


def _without_adverb(text: str, subject: Span) -> Span:
    """A subject without what stands before its verb: "Ray | loudly | declared"."""
    subject = subject.trimmed(text)
    adverb = ADVERB.search(text, *subject)
    return Span(subject.begin, adverb.start()) if adverb else subject
