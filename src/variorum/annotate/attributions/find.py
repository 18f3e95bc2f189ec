"""Who said what: quotations and reported speech, put together by rule."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.annotate.attributions.drafts import Draft, read_paragraph
from variorum.annotate.attributions.voices import give_voices
from variorum.annotate.quotations import Quoted, find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.lang import word_list
from variorum.model import Attribution, Name, Span

TITLE_WORDS = 8
PROGRAMME_WORDS = 8


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
    for number, paragraph in enumerate(paragraphs):
        if any(f.contains(paragraph) for f in furniture):
            continue
        first = bisect_left(sentences, paragraph.begin, key=lambda s: s.begin)
        last = bisect_right(sentences, paragraph.end - 1, key=lambda s: s.begin)
        begin = bisect_left(names, paragraph.begin, key=lambda n: n.begin)
        end = bisect_left(names, paragraph.end, key=lambda n: n.begin)
        drafts += read_paragraph(
            text,
            number,
            paragraph,
            sentences[first:last],
            _in_paragraph(quoted, paragraph),
            names[begin:end],
            waiting,
        )
    marked = [s for q in quoted for s in q.spans]
    told = [d for d in drafts if d.content()]
    return give_voices(text, told, sentences, paragraphs, names, marked)


def _in_paragraph(quoted: Sequence[Quoted], paragraph: Span) -> Sequence[Quoted]:
    """The quotations that touch a paragraph; one may have begun paragraphs before."""
    last = bisect_left(quoted, paragraph.end, key=lambda q: q.begin)
    first = bisect_left(quoted, paragraph.begin, key=lambda q: q.begin)
    while first and quoted[first - 1].end > paragraph.begin:
        first -= 1
    return quoted[first:last]


def _is_title(quote: Quoted, text: str) -> bool:
    """Whether the marks set off a title or a nickname: every longer word has a capital."""
    inside = text[quote.begin : quote.end]
    words = re.findall(r"[\w’']+(?:-[\w’']+)*", inside[: 20 * TITLE_WORDS])
    if not words or len(words) > TITLE_WORDS or len(inside) > 20 * TITLE_WORDS:
        return not words
    small = word_list("small_words")
    capitals = all(w[0].isupper() or w[0].isdigit() or w.lower() in small for w in words)
    if not capitals or not words[0][0].isupper() or len(words) == len(words[0]) == 1:
        return False
    if not re.search(r"[.!?]\W*$", inside):
        return True
    # `on "This Week."`: print puts the stop of the sentence inside the marks
    before = re.findall(r"\w+|[^\w\s]", text[max(0, quote.begin - 30) : quote.begin])[-1:]
    said = not before or before[0] in ".,:!?—" or before[0].lower() in word_list("speech_verbs")
    return 2 <= len(words) <= PROGRAMME_WORDS and not said
