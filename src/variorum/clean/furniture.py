"""What stands in a report without being the report, told from the report alone."""

from collections.abc import Iterable, Iterator, Sequence

from variorum.clean.headlines import find_headlines
from variorum.clean.lines import find_lines, share_of_capitals
from variorum.clean.link_lists import find_link_lists
from variorum.clean.notices import is_heading_of_correction
from variorum.clean.patterns import LONGEST_LINE, inside_patterns, is_furniture_line
from variorum.clean.related import find_related
from variorum.clean.selling import find_selling
from variorum.clean.signatures import find_signature
from variorum.clean.sponsors import find_sponsor_blocks
from variorum.model import Report, Span
from variorum.read.mail_heads import mail_head
from variorum.read.paper_lines import find_paper_lines
from variorum.read.stamps import find_stamps

LAST_LINES = 3


def find_furniture(report: Report) -> tuple[Span, ...]:
    """The furniture of a report's text: sorted, trimmed spans that do not overlap.

    Calls to action, donation and sponsor blocks, headlines of other articles, credits, share
    bars, lines of rights and consent, date stamps, lone bylines, by the wordings in the data
    files ``lang/en/furniture*.txt``. Quotations, list items and headings of the body are
    left alone, and so is the title. What is doubtful is not marked: a line wrongly marked
    loses words, a line missed is only in the way.
    """
    text = report.text
    lines = list(find_lines(text))
    found = [
        *(stamp.span for stamp in find_stamps(text)),
        *find_paper_lines(text),
        *mail_head(text),
        *find_sponsor_blocks(text, lines),
        *find_headlines(text, lines),
        *find_link_lists(text, lines),
        *find_signature(text, lines),
        *find_selling(report, lines),
        *_whole_lines(text, lines),
        *_inside(text),
        *find_related(text),
    ]
    kept = (span for span in found if not _is_title(report, span))
    return merge_spans(text, kept)


def merge_spans(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, trimmed; those that overlap become one."""
    merged: list[Span] = []
    for span in sorted(span.trimmed(text) for span in spans):
        if span.begin >= span.end:
            continue
        if merged and span.begin < merged[-1].end:
            merged[-1] = Span(merged[-1].begin, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _whole_lines(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    for number, line in enumerate(lines):
        words, last = line.of(text), number >= max(1, len(lines) - LAST_LINES)
        below = lines[-1].end - line.end
        if last and below <= LONGEST_LINE and is_heading_of_correction(words):
            yield Span(line.begin, lines[-1].end)
        elif is_furniture_line(words, last=last):
            yield line


def _inside(text: str) -> Iterator[Span]:
    spaced = text.replace("\u00a0", " ")
    found = [match.span() for pattern in inside_patterns() for match in pattern.finditer(spaced)]
    if found and share_of_capitals(text[:20_000]) <= 0.4:
        # in a text that is all in capitals, what is printed in capitals does not stand out
        yield from (Span(begin, end) for begin, end in found)


def _is_title(report: Report, span: Span) -> bool:
    return report.title_span is not None and report.title_span.overlaps(span)
