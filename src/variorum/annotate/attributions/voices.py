"""The attributions of a report with their speakers, kinds, and what is a statement."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.kinds import kind_of
from variorum.annotate.attributions.listed import listed_points
from variorum.annotate.attributions.marked import stands_alone
from variorum.annotate.attributions.statements import is_statement
from variorum.annotate.attributions.titles import is_headline
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.model.reader import Model, TokenScores
from variorum.annotate.speakers.apart import told_apart
from variorum.annotate.speakers.conversation import Conversation
from variorum.annotate.speakers.evidence import Evidence
from variorum.annotate.speakers.holders import find_holders
from variorum.annotate.speakers.meant import Meant
from variorum.annotate.speakers.name_forms import surname
from variorum.annotate.speakers.named_later import named_later
from variorum.annotate.speakers.people import know_people
from variorum.annotate.speakers.resolve import NOBODY
from variorum.annotate.speakers.turns import Foreground
from variorum.annotate.speakers.utterances import Utterance, first_person
from variorum.clean.captions import is_below_picture
from variorum.model import Attribution, Name, Span, Speaker


def give_voices(
    text: str,
    found: Sequence[Found],
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    names: Sequence[Name],
    marked: Sequence[Span],
    *,
    furniture: Sequence[Span],
    scores: TokenScores,
    model: Model,
) -> tuple[Attribution, ...]:
    """The attributions with their speakers, in the order of the content.

    ``marked`` are the stretches in quotation marks, in order.
    """
    told = [p for p in paragraphs if not is_below_picture(p.of(text))]
    paragraphs = told or paragraphs  # who speaks on speaks on behind a picture
    people = know_people(text, names)
    foreground = Foreground(text, sentences, paragraphs, names, people, marked)
    holders = find_holders(text, people, names, furniture)
    evidence = Evidence(text, sentences, paragraphs, names, marked, holders)
    meant = Meant(evidence, people, scores, model.pronouns)
    conversation = Conversation(text, names, people, foreground, meant)
    whole = [_utterance(text, f, sentences, paragraphs) for f in found]
    utterances = told_apart(text, whole, paragraphs, people)
    heard = named_later(text, utterances, [conversation.hear(u) for u in utterances])
    speakers = first_person(text, utterances, heard)
    listed = listed_points(text, paragraphs)
    headlines = [p for p in paragraphs if is_headline(p.of(text))]
    voiced = [
        _attribution(text, part, voice, marked, listed, headlines)
        for utterance, speaker in zip(utterances, speakers, strict=True)
        for part, voice in _parted(text, utterance, speaker, paragraphs)
    ]
    return tuple(sorted(voiced, key=lambda a: a.content))


def _utterance(
    text: str, found: Found, sentences: Sequence[Span], paragraphs: Sequence[Span]
) -> Utterance:
    def paragraph_of(span: Span) -> int:
        return bisect_right(paragraphs, span.begin, key=lambda p: p.begin) - 1

    return Utterance(
        source=found.source,
        cue=found.cue,
        content=found.content,
        paragraph=paragraph_of(found.cue or found.content[0]),
        last_paragraph=paragraph_of(found.content[-1]),
        alone=found.cue is None and stands_alone(text, found.content, sentences),
        chance=found.chance,
        named=found.named,
    )


def _parted(
    text: str, utterance: Utterance, speaker: Speaker, paragraphs: Sequence[Span]
) -> Iterator[tuple[Utterance, Speaker]]:
    """The utterance, and apart from it what it has in later paragraphs that names its speaker
    and so is hardly spoken by them.
    """
    name = re.compile(rf"\b{re.escape(surname(speaker.name))}\b") if speaker.name else None
    ends = paragraphs[utterance.paragraph].end
    named = [c for c in utterance.content if name and c.begin >= ends and name.search(c.of(text))]
    rest = tuple(c for c in utterance.content if c not in named)
    if not rest:
        yield utterance, speaker
        return
    yield replace(utterance, content=rest), speaker
    for content in named:
        yield replace(utterance, source=None, cue=None, content=(content,)), NOBODY


def _attribution(
    text: str,
    utterance: Utterance,
    speaker: Speaker,
    marked: Sequence[Span],
    listed: Sequence[Span],
    headlines: Sequence[Span],
) -> Attribution:
    source, cue, content = utterance.source, utterance.cue, utterance.content
    kind = kind_of(text, content, marked)
    return Attribution(
        (source,) if source else (),
        (cue,) if cue else (),
        content,
        kind,
        speaker,
        statement=is_statement(text, source, cue, content, kind)
        and not (kind == "indirect" and near(listed, content[0]))
        and not near(headlines, content[0]),  # what it says in short stands in the text
        chance=utterance.chance,
    )
