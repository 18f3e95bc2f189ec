"""Attributions in the making: each quotation given to the cue that it belongs to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.attributions.cues import Cue, find_cues
from variorum.annotate.attributions.quoting import quoting_cue
from variorum.annotate.attributions.reported import reported_clause
from variorum.annotate.quotations import Quoted
from variorum.annotate.subjects import has_finite_verb
from variorum.model import AttributionKind, Name, Span

FRAGMENT_WORDS = 4
"""Fewer words in marks that open a sentence, without a cue, are a label and nobody's words."""
NEVER_LOST_WORDS = 6
"""So many words in marks are somebody's, whether or not the text says whose."""
CUE_REACH = 60
APPOSITION_BEFORE = re.compile(r"(?:the|a|an)\s[\w\s’'-]{2,40},\s*$", re.IGNORECASE)
"""``"…," the mayor, Ann Ray, said``: an office between a quotation and its speaker."""
ROLE_ALONE = re.compile(r"\s*(?:[a-z][\w’'-]*\s+)*")
LONGEST_ROLE = 5


@dataclass(slots=True)
class Draft:
    """An attribution in the making. ``alone`` says that nothing but quoted words stands in
    the sentence, so that the speaker before may go on.
    """

    cue: Cue | None
    paragraph: int
    position: int
    quotes: list[Span] = field(default_factory=list)
    clause: list[Span] = field(default_factory=list)
    alone: bool = False

    def content(self) -> tuple[Span, ...]:
        """Quotations and clause put together, overlapping spans made one."""
        merged: list[Span] = []
        for span in sorted([*self.quotes, *self.clause]):
            if merged and span.begin <= merged[-1].end:
                merged[-1] = Span(merged[-1].begin, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return tuple(merged)

    def kind(self, text: str, marked: Sequence[Span]) -> AttributionKind:
        """Direct, mixed or indirect, by the share of words in marks; ``marked`` in order."""
        content = self.content()
        first = max(0, bisect_left(marked, content[0]) - 1)
        parts = []
        for quoted in marked[first:]:
            if quoted.begin >= content[-1].end:
                break
            parts += [
                Span(max(quoted.begin, c.begin), min(quoted.end, c.end))
                for c in content
                if quoted.overlaps(c)
            ]
        inside = sum(count_words(p.of(text)) for p in parts)
        if not inside:
            return "indirect"
        outside = sum(count_words(c.of(text)) for c in content) - inside
        return "direct" if outside <= 1 else "mixed"


@dataclass(slots=True)
class Reading:
    """What reading a paragraph needs, and the drafts it has so far, in order."""

    text: str
    number: int
    paragraph: Span
    sentences: Sequence[Span]
    names: Sequence[Name]
    drafts: list[Draft] = field(default_factory=list)

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds a position, or begins last before it."""
        at = bisect_right(self.sentences, position, key=lambda s: s.begin) - 1
        return self.sentences[at] if at >= 0 else self.paragraph

    def cues_between(self, begin: int, end: int) -> list[Draft]:
        """The drafts with a cue in [begin, end), in order."""
        first = bisect_left(self.drafts, begin, key=lambda d: d.position)
        last = bisect_left(self.drafts, end, key=lambda d: d.position)
        return [d for d in self.drafts[first:last] if d.cue]


def read_paragraph(
    text: str,
    number: int,
    paragraph: Span,
    sentences: Sequence[Span],
    quoted: Sequence[Quoted],
    names: Sequence[Name],
    waiting: list[Quoted],
) -> list[Draft]:
    """The drafts of a paragraph, in order; ``quoted`` and ``names`` are those that touch it.

    ``waiting`` holds quotations that run on into later paragraphs and had no speaker where
    they began: the one at their end speaks them.
    """
    reading = Reading(text, number, paragraph, sentences, names)
    near = [(s, list(_touching(quoted, s))) for s in sentences]
    reading.drafts = [
        Draft(cue, number, cue.span.begin)
        for sentence, marks in near
        for cue in find_cues(text, sentence, marks, names)
    ]
    ended = [q for q in waiting if q.end <= paragraph.end]
    waiting[:] = [q for q in waiting if q.end > paragraph.end]
    own = ended + [q for q in quoted if q.begin >= paragraph.begin]
    bare: list[Draft] = []
    waiting.extend(q for q in own if not _give_to_owner(reading, q, bare))
    for draft in [*reading.drafts, *bare]:
        _add_clause(reading, draft, quoted)
    return sorted([*reading.drafts, *bare], key=lambda d: d.position)


def _touching(quoted: Sequence[Quoted], sentence: Span) -> list[Quoted]:
    first = max(0, bisect_right(quoted, sentence.begin, key=lambda q: q.begin) - 1)
    last = bisect_left(quoted, sentence.end, key=lambda q: q.begin)
    return [q for q in quoted[first:last] if q.end > sentence.begin]


def _give_to_owner(reading: Reading, quote: Quoted, bare: list[Draft]) -> bool:
    """Find the cue that a quotation belongs to, or make a draft of its own for it.

    False where the quotation runs on and its speaker may stand at its end.
    """
    text, spans = reading.text, list(quote.spans)
    behind = reading.cues_between(quote.end, quote.end + 2 * CUE_REACH)
    after = next((d for d in behind if d.cue and _follows(reading, quote, d.cue)), None)
    if after is not None:
        after.quotes.extend(spans)
        return True
    sentence = reading.sentence_at(quote.begin)
    same = reading.cues_between(sentence.begin, quote.begin)
    if same:
        same[-1].quotes.extend(spans)
        return True
    opens = not re.search(r"\w", text[sentence.begin : quote.begin])
    before = _draft_before(reading, bare, quote.begin)
    if opens and before and before.quotes and not _between(text, before, sentence.begin):
        before.quotes.extend(spans)
        return True
    cue = quoting_cue(text, Span(sentence.begin, quote.begin), quote, reading.names)
    if cue is not None:
        bare.append(Draft(cue, reading.number, quote.begin, spans))
    elif quote.end > reading.paragraph.end:
        return False
    elif count_words(text[quote.begin : quote.end]) >= (
        FRAGMENT_WORDS if opens else NEVER_LOST_WORDS
    ):
        rest = text[quote.end : reading.sentence_at(quote.end - 1).end]
        alone = opens and not re.search(r"\w", rest)
        bare.append(Draft(None, reading.number, quote.begin, spans, alone=alone))
    return True


def _draft_before(reading: Reading, bare: Sequence[Draft], position: int) -> Draft | None:
    at = bisect_left(reading.drafts, position, key=lambda d: d.position) - 1
    last = [reading.drafts[at]] if at >= 0 else []
    last += bare[-1:]
    return max(last, key=lambda d: d.position, default=None)


def _between(text: str, draft: Draft, begins: int) -> bool:
    """Whether another sentence stands between an attribution and a quotation after it."""
    end = max([s.end for s in draft.quotes] + ([draft.cue.span.end] if draft.cue else []))
    return len(re.findall(r"[.!?](?=\s|$)", text[end:begins])) > 1


def _follows(reading: Reading, quote: Quoted, cue: Cue) -> bool:
    """Whether the cue's clause stands right behind the quotation: ``"…," X said``.

    A new sentence behind a full stop does not: ``"a veteran." The Post reported …``.
    """
    text = reading.text
    begin = cue.span.begin if cue.source is None else min(cue.span.begin, cue.source.begin)
    if begin < quote.end or begin - quote.end > CUE_REACH:
        return False
    stopped = text[quote.begin : quote.end].rstrip("”\"’'»").endswith(".")
    if stopped and reading.sentence_at(begin).begin >= quote.end and text[begin].isupper():
        return False
    between = APPOSITION_BEFORE.sub("", text[quote.end : begin])
    role = re.findall(r"[\w’'-]+", between)  # "…," youth pastor Ann Ray told
    plain = not role or (len(role) <= LONGEST_ROLE and ROLE_ALONE.fullmatch(between) is not None)
    return plain and "\n" not in between and not (role and has_finite_verb(between))


def _add_clause(reading: Reading, draft: Draft, quoted: Sequence[Quoted]) -> None:
    """Give a cue the clause outside quotation marks that belongs to it."""
    cue = draft.cue
    if cue is None:
        return
    sentence = reading.sentence_at(cue.span.begin)
    near = _touching(quoted, Span(max(0, sentence.begin - 2), sentence.end))
    if any(_follows(reading, q, cue) for q in near):
        return
    in_sentence = reading.cues_between(sentence.begin, sentence.end)
    others = [d.cue for d in in_sentence if d.cue and d.cue is not cue]
    draft.clause.extend(reported_clause(reading.text, sentence, cue, others, draft.quotes))


def count_words(text: str) -> int:
    """The number of words."""
    return len(re.findall(r"\w+", text))
