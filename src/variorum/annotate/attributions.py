"""Who said what: quotations and reported speech, put together by rule."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.cues import Cue, find_cues
from variorum.annotate.quotations import Quoted, find_quoted
from variorum.annotate.quoting import quoting_clause
from variorum.annotate.reported import reported_clause
from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.speakers import (
    KnownPerson,
    Turn,
    know_people,
    resolve,
    subject_holder,
    surname,
)
from variorum.lang import word_list
from variorum.model import Attribution, AttributionKind, Name, Span, Speaker

FRAGMENT_WORDS = 4
APPOSITION_BEFORE = re.compile(r"(?:the|a|an)\s[\w\s’'-]{2,40},\s*$", re.IGNORECASE)
"""``"…," the mayor, Ann Ray, said``: an office between a quotation and its speaker."""


@dataclass(slots=True)
class Draft:
    """An attribution in the making."""

    cue: Cue | None
    paragraph: int
    position: int
    quotes: list[Span] = field(default_factory=list)
    clause: list[Span] = field(default_factory=list)
    continues: bool = False

    def content(self) -> tuple[Span, ...]:
        """Quotations and clause put together, overlapping spans made one."""
        merged: list[Span] = []
        for span in sorted([*self.quotes, *self.clause]):
            if merged and span.begin <= merged[-1].end:
                merged[-1] = Span(merged[-1].begin, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return tuple(merged)

    def kind(self, text: str, quoted: Sequence[Quoted]) -> AttributionKind:
        """Direct, mixed or indirect, by the share of words in quotation marks."""
        marked = [s for q in quoted for s in q.spans]
        parts = [
            Span(max(s.begin, c.begin), min(s.end, c.end))
            for c in self.content()
            for s in marked
            if s.overlaps(c)
        ]
        inside = sum(_words(p.of(text)) for p in parts)
        if not inside:
            return "indirect"
        outside = sum(_words(c.of(text)) for c in self.content()) - inside
        return "direct" if outside <= 1 else "mixed"


def find_attributions(
    text: str,
    sentences: Sequence[Span],
    names: Sequence[Name],
    furniture: Sequence[Span] = (),
) -> tuple[Attribution, ...]:
    """The attributions of a report in order, each with its speaker.

    Quotations in one paragraph after one cue are one attribution with several spans; a
    quotation alone in its paragraph goes on from the speaker before. Nothing is looked for
    in furniture.
    """
    paragraphs = find_paragraphs(text)
    quoted = [q for q in find_quoted(text, paragraphs) if not _is_title(q, text)]
    drafts: list[Draft] = []
    waiting: list[Quoted] = []
    starts = [s.begin for s in sentences]
    for number, paragraph in enumerate(paragraphs):
        if any(paragraph.overlaps(f) and f.contains(paragraph) for f in furniture):
            continue
        first, last = bisect_right(starts, paragraph.begin) - 1, bisect_right(starts, paragraph.end)
        inside = [s for s in sentences[max(first, 0) : last] if paragraph.contains(s)]
        drafts.extend(_read_paragraph(text, number, paragraph, inside, quoted, names, waiting))
    return _resolve_all(
        text, [d for d in drafts if d.content()], sentences, paragraphs, names, quoted
    )


def _read_paragraph(
    text: str,
    number: int,
    paragraph: Span,
    sentences: Sequence[Span],
    quoted: Sequence[Quoted],
    names: Sequence[Name],
    waiting: list[Quoted],
) -> list[Draft]:
    """The drafts of a paragraph. ``waiting`` holds quotations that run on into later
    paragraphs and had no speaker where they began: the one at their end speaks them.
    """
    here = [q for q in quoted if q.begin < paragraph.end and q.end > paragraph.begin]
    ended = [q for q in waiting if q.end <= paragraph.end]
    waiting[:] = [q for q in waiting if q.end > paragraph.end]
    own = ended + [q for q in here if q.begin >= paragraph.begin]
    drafts = [
        Draft(cue, number, cue.span.begin)
        for sentence in sentences
        for cue in find_cues(text, sentence, here, names)
    ]
    waiting.extend(
        q for q in own if not _give_to_owner(text, number, paragraph, sentences, q, drafts)
    )
    for draft in list(drafts):
        if draft.cue is not None:
            sentence = next(s for s in sentences if s.contains(draft.cue.span))
            _add_clause(text, sentence, draft, drafts, here)
    return drafts


def _give_to_owner(
    text: str,
    number: int,
    paragraph: Span,
    sentences: Sequence[Span],
    quote: Quoted,
    drafts: list[Draft],
) -> bool:
    """Find the cue that a quotation belongs to, or make a draft of its own for it.

    False where the quotation runs on and its speaker may stand at its end.
    """
    spans = list(quote.spans)
    after = next((d for d in drafts if d.cue and _follows(text, quote, d.cue)), None)
    if after is not None:
        after.quotes.extend(spans)
        return True
    begins = max((s.begin for s in sentences if s.begin <= quote.begin), default=paragraph.begin)
    same = [d for d in drafts if d.cue and begins <= d.cue.span.begin < quote.begin]
    if same:
        same[-1].quotes.extend(spans)
        return True
    before = [d for d in drafts if d.position < quote.begin]
    opens_sentence = not re.search(r"\w", text[begins : quote.begin])
    if opens_sentence and before and before[-1].quotes and not _between(text, before[-1], begins):
        before[-1].quotes.extend(spans)
        return True
    clause = quoting_clause(text, Span(begins, quote.begin), quote)
    if clause is not None:
        drafts.append(Draft(clause.cue, number, quote.begin, spans))
    elif quote.end > paragraph.end:
        return False
    elif opens_sentence and _words(text[quote.begin : quote.end]) >= FRAGMENT_WORDS:
        drafts.append(Draft(None, number, quote.begin, spans, continues=True))
    return True


def _between(text: str, draft: Draft, begins: int) -> bool:
    """Whether another sentence stands between an attribution and a quotation after it."""
    end = max([s.end for s in draft.quotes] + ([draft.cue.span.end] if draft.cue else []))
    return len(re.findall(r"[.!?](?=\s|$)", text[end:begins])) > 1


def _follows(text: str, quote: Quoted, cue: Cue) -> bool:
    """Whether the cue's clause stands right behind the quotation: ``"…," X said``."""
    begin = cue.span.begin if cue.source is None else min(cue.span.begin, cue.source.begin)
    if begin < quote.end or begin - quote.end > 60:
        return False
    between = APPOSITION_BEFORE.sub("", text[quote.end : begin])
    return not re.search(r"\w", between) and "\n" not in between


def _add_clause(
    text: str, sentence: Span, draft: Draft, drafts: Sequence[Draft], quoted: Sequence[Quoted]
) -> None:
    cue = draft.cue
    assert cue is not None
    others = [d.cue for d in drafts if d.cue and d.cue is not cue and sentence.contains(d.cue.span)]
    if any(_follows(text, q, cue) for q in quoted):
        return
    draft.clause.extend(reported_clause(text, sentence, cue, others, draft.quotes))


def _resolve_all(
    text: str,
    drafts: Sequence[Draft],
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    names: Sequence[Name],
    quoted: Sequence[Quoted],
) -> tuple[Attribution, ...]:
    people = know_people(text, names)
    subjects = _subjects(text, sentences, paragraphs, people, quoted)
    found: list[Attribution] = []
    spoken: list[Turn] = []
    voices: list[tuple[int, Speaker, KnownPerson | None]] = []
    for draft in sorted(drafts, key=lambda d: d.position):
        source = draft.cue.source if draft.cue else None
        turns = sorted(
            [t for t in subjects if t.position < (source.begin if source else draft.position)]
            + spoken,
            key=lambda t: (t.paragraph, t.position),
        )
        speaker, person = _speaker_of(text, draft, source, people, names, turns, voices)
        if person is not None:
            spoken.append(Turn(draft.position, draft.paragraph, person, speaks=True))
        voices.append((draft.paragraph, speaker, person))
        content = draft.content()
        cue = (draft.cue.span,) if draft.cue else ()
        found.append(
            Attribution(
                (source,) if source else (), cue, content, draft.kind(text, quoted), speaker
            )
        )
    return tuple(sorted(found, key=lambda a: a.content))


def _speaker_of(
    text: str,
    draft: Draft,
    source: Span | None,
    people: Sequence[KnownPerson],
    names: Sequence[Name],
    turns: Sequence[Turn],
    voices: Sequence[tuple[int, Speaker, KnownPerson | None]],
) -> tuple[Speaker, KnownPerson | None]:
    if source is not None:
        return resolve(text, source, people, names, turns)
    near = [v for v in voices if draft.paragraph - v[0] <= 1]
    if draft.cue is None:
        spoken = [v for v in voices if v[0] == draft.paragraph]
        here = [t for t in turns if t.paragraph == draft.paragraph and not t.speaks]
        if here and not spoken and not _speaks_of(text, draft, here[-1].person.name):
            return Speaker(name=here[-1].person.name, score=0.5), here[-1].person
    if near and near[-1][1].name and _speaks_of(text, draft, near[-1][1].name):
        return Speaker(unresolved="", score=0.0), None
    if draft.cue is not None and draft.cue.participle:
        same = [v for v in voices if v[0] == draft.paragraph]
        if same and same[-1][1].unresolved is None:
            return same[-1][1], same[-1][2]
        here = [t for t in turns if t.paragraph == draft.paragraph]
        if here:
            return Speaker(name=here[-1].person.name, score=0.6), here[-1].person
        return Speaker(unresolved="", score=0.0), None
    if near and (near[-1][1].name or near[-1][1].unnamed):
        last = near[-1]
        return Speaker(name=last[1].name, unnamed=last[1].unnamed, score=0.6), last[2]
    return Speaker(unresolved="", score=0.0), None


def _speaks_of(text: str, draft: Draft, name: str) -> bool:
    """Whether the quoted words name the person, who then hardly speaks them."""
    last = surname(name)
    return any(re.search(rf"\b{re.escape(last)}\b", span.of(text)) for span in draft.content())


def _subjects(
    text: str,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    people: Sequence[KnownPerson],
    quoted: Sequence[Quoted],
) -> list[Turn]:
    """The first person named in each sentence, or held by its opening "The mayor", outside
    quotation marks.
    """
    inside = [span for q in quoted for span in q.spans]
    places = sorted((place, i) for i, p in enumerate(people) for place in p.places)
    starts = [p.begin for p in paragraphs]
    turns, position = [], 0
    for sentence in sentences:
        while position < len(places) and places[position][0].begin < sentence.begin:
            position += 1
        holder = subject_holder(text, sentence, people)
        if holder is not None and not any(q.begin <= sentence.begin < q.end for q in inside):
            paragraph = bisect_right(starts, sentence.begin) - 1
            turns.append(Turn(sentence.begin, paragraph, holder, speaks=False))
            continue
        ahead = position
        while ahead < len(places) and places[ahead][0].end <= sentence.end:
            place, i = places[ahead]
            if not any(q.contains(place) for q in inside):
                paragraph = bisect_right(starts, place.begin) - 1
                turns.append(Turn(place.begin, paragraph, people[i], speaks=False))
                break
            ahead += 1
    return turns


def _is_title(quote: Quoted, text: str) -> bool:
    """Whether the marks set off a title or a nickname: every longer word has a capital."""
    words = re.findall(r"[\w’']+", text[quote.begin : quote.end])
    if not words or len(words) > 8 or re.search(r"[.!?]\W*$", text[quote.begin : quote.end]):
        return not words
    small = word_list("small_words")
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in small for w in words) and (
        words[0][0].isupper() and (len(words) > 1 or len(words[0]) > 1)
    )


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))
