"""Stretches in quotation marks: curly, straight, angled and single, nested and unclosed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Span

DOUBLE = re.compile("[“”\"«»„]|``|''")
SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[—–,:-])|^)[‘'](?=[^\W\d_])", re.MULTILINE)
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?![\w])")
TWO_GRAVES = "``"
SPACED = re.compile(r"\s[\"“] \w[^\"“”\n]*[\w,.!?…][\"”](?!\w)")
"""A quotation whose opening mark stands between two spaces, up to the mark that closes it."""
OPENED_ANEW = re.compile(r"[.!?…]\s\"(?=[A-Z])")
"""Where a sentence opens with a mark though none has closed: a paragraph's end was lost there."""
SPOKEN = re.compile(
    r"(.[^.!?“”\"\n]{8,}?,)\s(?:(?:said|says)\s(?:[\w.’'-]+\s){0,3}?[A-Z][\w’'-]+|"
    r"(?:[A-Z][\w.’'-]*\s){1,4}(?:said|says|told)\b)"
)
"""Words and who says them without a mark between: “It is late, said Ann Ray."""
LOW_AND_HIGH = "„“"
"""Behind the low mark the one that opens elsewhere closes: „It is late“."""
OPENS = frozenset({*"“«„", TWO_GRAVES})
CLOSES = frozenset("”»")
SINGLE_ENDS_SPEECH = re.compile(r"[,.!?…][’'](?=\s|$)")
SINGLE_STYLE_LEAST = 2
PARAGRAPHS_ON = 6


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks, marks included.

    ``spans`` holds one span a paragraph where the quotation runs on over paragraphs;
    ``closed`` is False where no closing mark was found.
    """

    spans: tuple[Span, ...]
    closed: bool

    @property
    def begin(self) -> int:
        """Where the opening mark stands."""
        return self.spans[0].begin

    @property
    def end(self) -> int:
        """The end of the last closing mark or paragraph."""
        return self.spans[-1].end


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """The quoted stretches of a text in order; nested ones belong to the outer one.

    A mark left open at a paragraph's end is closed there; where the next paragraph opens
    with a mark again, the quotation runs on (the newspaper rule for long quotations).
    """
    pairs = _double_marks if _prefers_double(text) else _single_marks
    found: list[Quoted] = []
    runs_on = False
    for paragraph in paragraphs:
        stretches = pairs(text, paragraph)
        for i, (span, closed) in enumerate(stretches):
            if i == 0 and runs_on and span.begin == paragraph.begin:
                found[-1] = Quoted((*found[-1].spans, span), closed)
            else:
                found.append(Quoted((span,), closed))
        runs_on = bool(stretches) and not stretches[-1][1]
    return tuple(_closed_later(text, found, paragraphs))


def is_inside(position: int, spans: Sequence[Span]) -> bool:
    """Whether a position stands in one of some spans, which are in order and apart."""
    at = bisect_right(spans, position, key=lambda span: span.begin) - 1
    return at >= 0 and position < spans[at].end


def _closed_later(
    text: str, found: Sequence[Quoted], paragraphs: Sequence[Span]
) -> Iterator[Quoted]:
    """The same, one left open run on to a curly mark that closes it paragraphs later: posts
    and poems are printed without a mark at each paragraph.
    """
    for number, quoted in enumerate(found):
        until = found[number + 1].begin if number + 1 < len(found) else len(text)
        if quoted.closed or text[quoted.begin] != "“":
            yield quoted
            continue
        first = bisect_left(paragraphs, quoted.end, key=lambda p: p.begin)
        spans = list(quoted.spans)
        for paragraph in paragraphs[first : first + PARAGRAPHS_ON]:
            close = text.find("”", paragraph.begin, paragraph.end)
            if paragraph.begin >= until:
                break
            if 0 <= close < until and "“" not in text[paragraph.begin : close]:
                yield Quoted((*spans, Span(paragraph.begin, close + 1)), closed=True)
                break
            spans.append(paragraph)
        else:
            yield quoted
            continue
        if paragraph.begin >= until:
            yield quoted


def _prefers_double(text: str) -> bool:
    """Whether the outer marks of a text are double; nested ones are then single."""
    double = sum(1 for _ in DOUBLE.finditer(text)) // 2
    single = sum(1 for _ in SINGLE_ENDS_SPEECH.finditer(text))
    return single < SINGLE_STYLE_LEAST or single <= double


def _double_marks(text: str, paragraph: Span) -> list[tuple[Span, bool]]:
    found, begin = [], -1
    for mark in DOUBLE.finditer(text, *paragraph):
        opens = begin < 0
        if begin >= 0 and text[begin] + mark.group() == LOW_AND_HIGH:
            opens = False
        elif mark.group() in OPENS:
            opens = True
        elif mark.group() in CLOSES:
            opens = False
        if opens and begin < 0 and _can_open(text, mark, paragraph):
            begin = mark.start()
        elif begin >= 0 and OPENED_ANEW.match(text, mark.start() - 2):
            found.append(_unclosed(text, Span(begin, mark.start()).trimmed(text)))
            begin = mark.start()
        elif not opens and begin >= 0 and mark.start() > begin + 1:
            found.append((Span(begin, mark.end()), True))
            begin = -1
    if begin >= 0:
        found.append(_unclosed(text, Span(begin, paragraph.end).trimmed(text)))
    return found


def _unclosed(text: str, quoted: Span) -> tuple[Span, bool]:
    """A stretch without a closing mark, and whether it ends all the same: where its first sentence
    goes on with who says it, the mark behind the comma is lost.
    """
    spoken = SPOKEN.match(text, *quoted)
    return (Span(quoted.begin, spoken.end(1)), True) if spoken else (quoted, False)


def _can_open(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a quotation can open here: an inch sign (6' 2") or a stray mark cannot, unless a
    link has left a space on its inner side (said that " the gate is open").
    """
    if mark.end() >= paragraph.end:
        return False
    if mark.group() == TWO_GRAVES:  # of tokens parted by blanks, too, it can only be that
        return True
    if text[mark.end()].isspace():
        return SPACED.match(text, mark.start() - 1, paragraph.end) is not None
    return not (mark.group() == '"' and text[mark.start() - 1 : mark.start()].isdigit())


def _single_marks(text: str, paragraph: Span) -> list[tuple[Span, bool]]:
    found, position = [], paragraph.begin
    while opening := SINGLE_OPEN.search(text, position, paragraph.end):
        closing = SINGLE_CLOSE.search(text, opening.end(), paragraph.end)
        while closing and _is_apostrophe(text, closing):
            closing = SINGLE_CLOSE.search(text, closing.end(), paragraph.end)
        if closing is None:
            break  # far more often a stray apostrophe than an open quotation
        found.append((Span(opening.start(), closing.end()), True))
        position = closing.end()
    return found


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark after a letter is a plural's possessive ("the voters' choice")."""
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 2]
    return before == "s" and len(after) == 2 and after[0] == " " and after[1].islower()
