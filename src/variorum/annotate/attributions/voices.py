"""Who speaks each attribution of a report, read in order."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.attributions.cues import ACCORDING
from variorum.annotate.attributions.drafts import Draft
from variorum.annotate.speakers.people import KnownPeople, KnownPerson, know_people, surname
from variorum.annotate.speakers.resolve import BEHIND, LOOK_BACK, Turn, resolve, subject_holder
from variorum.annotate.subjects import LEADING_MARK, main_subject
from variorum.model import Attribution, Name, Span, Speaker

TOPIC = re.compile(r"(?:Of|About|Like|Unlike|Asked about|As for|Without naming)\s")
MOST_TURNS = 40
APPOSITION_REACH = 60
NOBODY = Speaker(unresolved="", score=0.0)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody has spoken in a paragraph."""

    paragraph: int
    speaker: Speaker
    person: KnownPerson | None


@dataclass(slots=True)
class Conversation:
    """Who stood in the foreground and who spoke, up to a place in the text."""

    text: str
    names: Sequence[Name]
    people: KnownPeople
    subjects: Sequence[Turn]
    spoken: list[Turn] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)

    def turns_before(self, position: int, paragraph: int) -> list[Turn]:
        """The turns before a position, in order, of the paragraphs that still count."""
        last = bisect_right(self.subjects, position - 1, key=lambda t: t.position)
        turns = [*self.subjects[max(0, last - MOST_TURNS) : last], *self.spoken[-MOST_TURNS:]]
        turns = [t for t in turns if t.paragraph > paragraph - LOOK_BACK]
        return sorted(turns, key=lambda t: (t.paragraph, t.position))


def give_voices(
    text: str,
    drafts: Sequence[Draft],
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    names: Sequence[Name],
    marked: Sequence[Span],
) -> tuple[Attribution, ...]:
    """The drafts as attributions with their speakers, in the order of the content.

    ``marked`` are the stretches in quotation marks, in order.
    """
    people = know_people(text, names)
    subjects = _subjects(text, sentences, paragraphs, people, names, marked)
    so_far = Conversation(text, names, people, subjects)
    found: list[Attribution] = []
    for draft in sorted(drafts, key=lambda d: d.position):
        speaker, person = _speaker_of(so_far, draft)
        source = draft.cue.source if draft.cue else None
        cue = (draft.cue.span,) if draft.cue else ()
        if person is not None:
            so_far.spoken.append(Turn(draft.position, draft.paragraph, person, speaks=True))
        if not (draft.cue and ACCORDING.fullmatch(draft.cue.span.of(text))):
            so_far.voices.append(Voice(draft.paragraph, speaker, person))
        content, kind = draft.content(), draft.kind(text, marked)
        found.append(Attribution((source,) if source else (), cue, content, kind, speaker))
    return tuple(sorted(found, key=lambda a: a.content))


def _speaker_of(so_far: Conversation, draft: Draft) -> tuple[Speaker, KnownPerson | None]:
    text = so_far.text
    source = draft.cue.source if draft.cue else None
    position = source.begin if source else draft.position
    turns = so_far.turns_before(position, draft.paragraph)
    if source is not None:
        return resolve(text, source, so_far.people, so_far.names, turns)
    if draft.cue is not None or not draft.alone:
        return NOBODY, None
    return _going_on(so_far, draft, turns)


def _going_on(
    so_far: Conversation, draft: Draft, turns: Sequence[Turn]
) -> tuple[Speaker, KnownPerson | None]:
    """Who goes on in a quotation that stands alone: whom the paragraph has told of, else the
    last speaker of this paragraph or the one before; never somebody whom the words name.
    """
    spoken = [v for v in so_far.voices[-MOST_TURNS:] if v.paragraph == draft.paragraph]
    here = [t for t in turns if t.paragraph == draft.paragraph and not t.speaks]
    if here and not spoken and not _speaks_of(so_far.text, draft, here[-1].person.name):
        return Speaker(name=here[-1].person.name, score=0.5), here[-1].person
    last = so_far.voices[-1] if so_far.voices else None
    if last is None or draft.paragraph - last.paragraph > 1:
        return NOBODY, None
    if last.speaker.name and _speaks_of(so_far.text, draft, last.speaker.name):
        return NOBODY, None
    if last.speaker.name or last.speaker.unnamed:
        speaker = Speaker(name=last.speaker.name, unnamed=last.speaker.unnamed, score=0.6)
        return speaker, last.person
    return NOBODY, None


def _speaks_of(text: str, draft: Draft, name: str) -> bool:
    """Whether the quoted words name the person, who then hardly speaks them."""
    last = surname(name)
    return any(re.search(rf"\b{re.escape(last)}\b", span.of(text)) for span in draft.content())


def _subjects(
    text: str,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    people: KnownPeople,
    names: Sequence[Name],
    marked: Sequence[Span],
) -> list[Turn]:
    """The person who is the subject of each sentence, by name or by office ("The mayor also"),
    outside quotation marks. Whom a sentence only speaks of ("Of Ray, she said") or who only owns
    its subject ("Ray's lawyer") is not meant.
    """
    starts = [p.begin for p in paragraphs]
    turns = []
    for sentence in sentences:
        paragraph = bisect_right(starts, sentence.begin) - 1
        holder = subject_holder(text, sentence, people)
        if holder is not None and not _in_marks(marked, sentence.begin):
            turns.append(Turn(sentence.begin, paragraph, holder, speaks=False))
            continue
        subject = main_subject(text, sentence, names)
        within = subject or Span(_topic_end(text, sentence), sentence.end)
        reach = min(sentence.end, within.end + APPOSITION_REACH) if subject else within.end
        for place, person in people.inside(Span(within.begin, reach)):
            if place.begin >= within.end and text[within.end : place.begin].strip() != ",":
                break  # only "The mayor, Ann Ray, …" names the subject behind it
            owns = re.match(r"['’]s?\s", text[place.end : place.end + 3])
            behind = BEHIND.search(text[max(within.begin, place.begin - 30) : place.begin])
            if not owns and not behind and not _in_marks(marked, place.begin):
                turns.append(Turn(place.begin, paragraph, person, speaks=False))
                break
    return turns


def _topic_end(text: str, sentence: Span) -> int:
    opening = LEADING_MARK.match(text, sentence.begin, sentence.end)
    begin = opening.end() if opening else sentence.begin
    if not TOPIC.match(text, begin, sentence.end):
        return begin
    comma = text.find(",", begin, sentence.end)
    return comma if comma >= 0 else begin


def _in_marks(marked: Sequence[Span], position: int) -> bool:
    at = bisect_right(marked, position, key=lambda s: s.begin) - 1
    return at >= 0 and position < marked[at].end
